import { label, round, shorten, WIDTH } from "./draw-bars.ts";
import { element, type Markup } from "./html.ts";

const LABEL_WIDTH = 110;
const ROW = 30;
const TOP = 22;
/** The strongest shade lets the number on it be read. */
const STRONGEST = 0.6;

/** A row for each criterion, a column for each range of scores; the more, the stronger the shade. */
export function drawHeatMap(
  columns: readonly string[],
  rows: readonly { readonly label: string; readonly cells: readonly (number | null)[] }[],
  axis: string,
  write: (value: number) => string,
): { readonly height: number; readonly shapes: readonly Markup[] } {
  const most = Math.max(1e-9, ...rows.flatMap(({ cells }) => cells.map((cell) => cell ?? 0)));
  const step = (WIDTH - LABEL_WIDTH) / Math.max(1, columns.length);
  const headings = columns.map((name, k) => label(LABEL_WIDTH + step * (k + 0.5), 14, name, { anchor: "middle" }));
  const shapes = rows.flatMap(({ label: name, cells }, row) => {
    const y = TOP + row * ROW;
    return [
      label(LABEL_WIDTH - 8, y + 19, shorten(name, 17), { anchor: "end" }),
      ...cells.flatMap((cell, k) => {
        if (cell === null) return [];
        const x = round(LABEL_WIDTH + step * k);
        return [
          element("rect", {
            x: x + 1,
            y: y + 1,
            width: round(step - 2),
            height: ROW - 2,
            class: "cell",
            "fill-opacity": round((cell / most) * STRONGEST),
          }),
          label(x + step / 2, y + 19, write(cell), { anchor: "middle" }),
        ];
      }),
    ];
  });
  const height = TOP + rows.length * ROW;
  const caption = label(LABEL_WIDTH + (WIDTH - LABEL_WIDTH) / 2, height + 16, axis, { anchor: "middle", tone: "quiet" });
  return { height: height + 24, shapes: [...headings, ...shapes, caption] };
}
