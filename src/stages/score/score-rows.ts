import { type Columns, exceptionOf, type PairExceptions, type PointRows } from "../../criteria/columns.ts";
import { BLOCK_SIZE, FULL_POINTS, INELIGIBLE, type Scale } from "../../criteria/criterion-kind.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import { runSteps, type Steps } from "../../kernel/steps.ts";
import { openScoring } from "./open-scoring.ts";
import { pointsOfPair } from "./row-exceptions.ts";
import { openCandidateScan } from "./scan-candidates.ts";

/**
 * Scores a mentee against all mentors at once: points by column, or a negative number where a rule forbids the pair.
 *
 * Mentors are taken in blocks of at most 32, in each those who lack the same values at once, as one scale holds for them. Criteria with few distinct
 * values add from a table of points by code; the others scan a block at a time.
 */
export function scoreRows(columns: Columns, minimumPoints: number): PointRows {
  return runSteps(scoreInSteps(columns, minimumPoints));
}

/** The same, made ready in steps. */
export function* scoreInSteps(columns: Columns, minimumPoints: number): Steps<PointRows> {
  const scoring = yield* openScoring(columns, minimumPoints);
  const { tables, codesAt, scans } = scoring;
  const { columnAt, sections, blockAt, firstOfBlock } = scoring.order;
  const worth = new Float64Array(BLOCK_SIZE);

  function fill(row: number, into: Int32Array): void {
    for (const { pattern, stretches } of sections) {
      const scales = columns.scalesOf(columns.patternOfRow[row] as number, pattern);
      const tablePoints = tables.map((table) => table.of(table.codeOfRow[row] as number, scales[table.position] as Scale).points);
      for (const scan of scans) scan.begin(row, scales);
      for (const { first, end } of stretches) {
        const block = blockAt[first] as number;
        const start = firstOfBlock[block] as number;
        worth.fill(0);
        for (let k = 0; k < tablePoints.length; k++)
          addFromTable(tablePoints[k] as Int32Array, codesAt[k] as Int32Array, first, end, worth, start);
        const mask = (-1 >>> (BLOCK_SIZE - end + first)) << (first - start);
        for (const scan of scans) scan.add(block, mask, worth);
        for (let place = first; place < end; place++)
          into[columnAt[place] as number] = Math.max(worth[place - start] as number, INELIGIBLE);
      }
    }
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

function addFromTable(points: Int32Array, codes: Int32Array, first: number, end: number, worth: Float64Array, start: number): void {
  for (let place = first; place < end; place++)
    worth[place - start] = (worth[place - start] as number) + (points[codes[place] as number] as number);
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
