import { showScore } from "../words/words.ts";

/** A score as a number and as a length. */
export function Score({ points }: { readonly points: number }) {
  return (
    <span class="score">
      <span class="score-bar" aria-hidden="true">
        <span style={{ inlineSize: `${points / 1e4}%` }} />
      </span>
      {showScore(points)}
    </span>
  );
}
