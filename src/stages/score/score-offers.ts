import { blendChoice } from "../../criteria/blend-choice.ts";
import type { AnswerPlaces, FilledRows, OfferedPairs } from "../../criteria/columns.ts";
import { INELIGIBLE } from "../../criteria/criterion-kind.ts";

/** Scores the pairs that were offered, with what was chosen where that counts; the others are not eligible, or have their points (`"as-scored"`). */
export function scoreOffers(rows: FilledRows, offers: OfferedPairs, others: "ineligible" | "as-scored" = "ineligible"): FilledRows {
  const { firstOfRow, columns, choicePoints, choiceWeight } = offers;
  const plain = new Int32Array(rows.columns);
  return {
    rows: rows.rows,
    columns: rows.columns,
    fill(row, into) {
      rows.fill(row, plain);
      if (others === "ineligible") into.fill(INELIGIBLE);
      else into.set(plain);
      for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++) {
        const column = columns[at] as number;
        const points = plain[column] as number;
        if (points >= 0) into[column] = blendChoice(points, choicePoints[at] as number, choiceWeight);
      }
    },
  };
}

/** Scores the pairs that neither side declined; no others are eligible. */
export function scoreUndeclined(rows: FilledRows, answers: AnswerPlaces): FilledRows {
  const byMentee = new Float64Array(rows.columns);
  const byMentor = new Float64Array(rows.columns);
  return {
    rows: rows.rows,
    columns: rows.columns,
    fill(row, into) {
      rows.fill(row, into);
      answers.readRow(row, byMentee, byMentor);
      for (let column = 0; column < rows.columns; column++)
        if (byMentee[column] === Number.POSITIVE_INFINITY || byMentor[column] === Number.POSITIVE_INFINITY) into[column] = INELIGIBLE;
    },
  };
}
