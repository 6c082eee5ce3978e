import { type Columns, exceptionOf, type PairExceptions, type PointRows } from "../../criteria/columns.ts";
import { FULL_POINTS, INELIGIBLE } from "../../criteria/criterion-kind.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import { runSteps, type Steps } from "../../kernel/steps.ts";
import { openFilling } from "./fill-rows.ts";
import { openScoring } from "./open-scoring.ts";
import { pointsOfPair } from "./row-exceptions.ts";
import { openCandidateScan } from "./scan-candidates.ts";

/**
 * Scores a mentee against all mentors at once: points by column, or a negative number where a rule forbids the pair.
 *
 * Criteria with few distinct values add from a table of points by code, the others in blocks of at most 32 mentors.
 */
export function scoreRows(columns: Columns, minimumPoints: number): PointRows {
  return runSteps(scoreInSteps(columns, minimumPoints));
}

/** The same, made ready in steps. */
export function* scoreInSteps(columns: Columns, minimumPoints: number): Steps<PointRows> {
  const scoring = yield* openScoring(columns, minimumPoints);
  let fillAll: ((row: number, into: Int32Array) => void) | undefined;

  function fill(row: number, into: Int32Array): void {
    fillAll ??= openFilling(columns, scoring.tables);
    fillAll(row, into);
    applyExceptions(columns.exceptions, row, into);
    if (minimumPoints > 0)
      for (let column = 0; column < columns.columns; column++) if ((into[column] as number) < minimumPoints) into[column] = INELIGIBLE;
  }
  function pointsOf(row: number, column: number): number {
    const { bans, adjustment } = exceptionOf(columns.exceptions, row, column);
    const points = decide(pointsOfPair(columns, row, column), bans, adjustment);
    return points < minimumPoints ? INELIGIBLE : points;
  }
  function openCandidates(least = minimumPoints): EdgeSource {
    return openCandidateScan({ ...scoring, minimumPoints: Math.max(least, minimumPoints) });
  }
  return { rows: columns.rows, columns: columns.columns, fill, pointsOf, openCandidates };
}

/** Bans, and the adjustments of former pairs. */
function applyExceptions({ firstOfRow, columns, bans, adjustments }: PairExceptions, row: number, into: Int32Array): void {
  for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++) {
    const column = columns[at] as number;
    into[column] = decide(into[column] as number, bans[at] as number, adjustments[at] as number);
  }
}

/** What decisions make of a pair's points; nothing makes an ineligible pair eligible. */
function decide(points: number, bans: number, adjustment: number): number {
  if (bans !== 0) return INELIGIBLE;
  return points < 0 ? points : Math.min(FULL_POINTS, Math.max(0, points + adjustment));
}
