/** Scores as shades, and the pairs on the diagonal: what the page is about, drawn. */
export function WelcomePicture() {
  return (
    <svg class="welcome-picture" viewBox="0 0 240 200" aria-hidden="true" focusable="false">
      {Array.from({ length: 10 }, (_, row) =>
        Array.from({ length: 12 }, (_, column) => {
          const isChosen = column === Math.round(row * 1.2);
          // A pattern without any meaning, the same on every visit.
          const shade = ((row * 7 + column * 5 + row * column * 3) % 11) / 11;
          return (
            <rect
              key={`${row} ${column}`}
              class={isChosen ? "chosen" : "cell"}
              x={column * 20 + 1}
              y={row * 20 + 1}
              width="18"
              height="18"
              rx="4"
              fill-opacity={isChosen ? 1 : 0.08 + 0.5 * shade * shade}
            />
          );
        }),
      )}
    </svg>
  );
}
