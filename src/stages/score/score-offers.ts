import { blendChoice } from "../../criteria/blend-choice.ts";
import type { AnswerPlaces, FilledRows, OfferedPairs } from "../../criteria/columns.ts";
import { INELIGIBLE } from "../../criteria/criterion-kind.ts";

/** Scores the pairs that were offered, with what was chosen where that counts; the others are not eligible, or have their points (`"as-scored"`). */
export function scoreOffers(rows: FilledRows, offers: OfferedPairs, others: "ineligible" | "as-scored" = "ineligible"): FilledRows {
  const { firstOfRow, columns, choicePoints, choiceWeight } = offers;
  const offered = (row: number): Int32Array => columns.subarray(firstOfRow[row], firstOfRow[row + 1]);
  function pointsOf(row: number, column: number): number {
    const place = offered(row).indexOf(column);
    if (place === -1 && others === "ineligible") return INELIGIBLE;
    const points = rows.pointsOf(row, column);
    const at = (firstOfRow[row] as number) + place;
    return place === -1 || points < 0 ? points : blendChoice(points, choicePoints[at] as number, choiceWeight);
  }
  return {
    rows: rows.rows,
    columns: rows.columns,
    ...(others === "ineligible" ? { columnsOf: offered } : {}),
    pointsOf,
    fill(row, into) {
      if (others === "ineligible") into.fill(INELIGIBLE);
      else rows.fill(row, into);
      for (const column of offered(row)) into[column] = pointsOf(row, column);
    },
  };
}

/** Scores the pairs that neither side declined; no others are eligible. */
export function scoreUndeclined(rows: FilledRows, answers: AnswerPlaces): FilledRows {
  function isDeclined(row: number, column: number): boolean {
    const { byMentee, byMentor } = answers.placesOf(row, column);
    return byMentee + byMentor === Number.POSITIVE_INFINITY;
  }
  return {
    rows: rows.rows,
    columns: rows.columns,
    columnsOf: (row) => rows.columnsOf?.(row).filter((column) => !isDeclined(row, column)) ?? answers.acceptableTo(row),
    pointsOf: (row, column) => (isDeclined(row, column) ? INELIGIBLE : rows.pointsOf(row, column)),
    fill(row, into) {
      rows.fill(row, into);
      for (let column = 0; column < rows.columns; column++) if (isDeclined(row, column)) into[column] = INELIGIBLE;
    },
  };
}
