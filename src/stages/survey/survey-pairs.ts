import type { Columns, EncodedCriterion, PointRows } from "../../criteria/columns.ts";
import { pointsOf, type Scale } from "../../criteria/criterion-kind.ts";
import type { Participation } from "../../model/participation.ts";

/** What a look at every pair tells. */
export interface PairSurvey {
  readonly eligiblePairs: number;
  /** How many open columns an open row may be paired with; 0 for all other rows. */
  readonly reachOfRow: Int32Array;
  readonly reachOfColumn: Int32Array;
  /** Weighted criteria that give all eligible pairs the same points; empty where there are fewer than two such pairs. */
  readonly constant: readonly { readonly criterionId: string; readonly points: number }[];
}

/** A weighted criterion that has not yet told two pairs apart. */
interface Undecided {
  readonly criterion: EncodedCriterion;
  readonly position: number;
  points: number | undefined;
}

/** Counts who may be paired with whom, a row at a time, and drops each criterion from the search for constant ones as soon as it tells two pairs apart. */
export function surveyPairs(columns: Columns, rows: PointRows, { statusOfRow, statusOfColumn }: Participation): PairSurvey {
  const reachOfRow = new Int32Array(rows.rows);
  const reachOfColumn = new Int32Array(rows.columns);
  const points = new Int32Array(rows.columns);
  const openColumns = Array.from(statusOfColumn.keys()).filter((column) => statusOfColumn[column] === "open");
  let undecided: Undecided[] = [];
  columns.criteria.forEach((criterion, position) => {
    if (criterion.settings.weight > 0) undecided.push({ criterion, position, points: undefined });
  });
  for (let row = 0; row < rows.rows; row++) {
    if (statusOfRow[row] !== "open") continue;
    rows.fill(row, points);
    const reached = openColumns.filter((column) => (points[column] as number) >= 0);
    reachOfRow[row] = reached.length;
    for (const column of reached) reachOfColumn[column] = (reachOfColumn[column] as number) + 1;
    for (const column of reached) {
      if (undecided.length === 0) break;
      const scales = columns.scalesOf(columns.patternOfRow[row] as number, columns.patternOfColumn[column] as number);
      undecided = undecided.filter((one) => isSame(one, pointsOfPair(one, scales, row, column)));
    }
  }
  const eligiblePairs = reachOfRow.reduce((sum, reach) => sum + reach, 0);
  const constant = undecided.map(({ criterion, points = 0 }) => ({ criterionId: criterion.settings.id, points }));
  return { eligiblePairs, reachOfRow, reachOfColumn, constant: eligiblePairs < 2 ? [] : constant };
}

/** Whether a pair gets what all pairs before it got. */
function isSame(one: Undecided, points: number): boolean {
  one.points ??= points;
  return one.points === points;
}

/** Of an eligible pair, so that no gate is in the way. */
function pointsOfPair({ criterion, position }: Undecided, scales: readonly Scale[], row: number, column: number): number {
  const { kind, settings, menteeValues, mentorValues } = criterion;
  const mentee = menteeValues[row];
  const mentor = mentorValues[column];
  const scale = scales[position] as Scale;
  return mentee === undefined || mentor === undefined ? scale.unknownPoints : pointsOf(kind.credit(mentee, mentor, settings), scale);
}
