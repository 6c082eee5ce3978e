import { type Columns, exceptionOf, type PairExceptions, type PointRows } from "../../criteria/columns.ts";
import { BLOCK_SIZE, FULL_POINTS, INELIGIBLE, type Scale } from "../../criteria/criterion-kind.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import { runSteps, type Steps } from "../../kernel/steps.ts";
import { openScoring, type Scoring } from "./open-scoring.ts";
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
  let fillAll: ((row: number, into: Int32Array) => void) | undefined;

  function fill(row: number, into: Int32Array): void {
    fillAll ??= openFilling(scoring);
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

/** What all criteria give a mentee's pairs. Opened when it is first asked for: large cohorts are never scored row by row. */
function openFilling({ columns, keys, tables, codesAt, scans, order }: Scoring): (row: number, into: Int32Array) => void {
  const { columnAt, sections, blockAt, firstOfBlock } = order;
  const keyCount = tables.length - keys.others.length;
  const otherCodes = codesAt.slice(keyCount);
  const worth = new Float64Array(columns.columns);
  const worthOfBlock = Array.from(firstOfBlock.subarray(1), (end, block) => worth.subarray(firstOfBlock[block], end));
  /** Those of a block get the same from every key. */
  function pointsOfKeys(points: readonly Int32Array[], place: number): number {
    let sum = 0;
    for (let k = 0; k < keyCount; k++) sum += (points[k] as Int32Array)[(codesAt[k] as Int32Array)[place] as number] as number;
    return sum;
  }
  return (row, into) => {
    for (const { pattern, stretches } of sections) {
      const scales = columns.scalesOf(columns.patternOfRow[row] as number, pattern);
      const points = tables.map((table) => table.of(table.codeOfRow[row] as number, scales[table.position] as Scale).points);
      const others = points.slice(keyCount);
      for (const scan of scans) scan.begin(row, scales);
      for (const { first, end } of stretches) worth.fill(pointsOfKeys(points, first), first, end);
      // All at once where nobody lacks what others have; else one stretch after the other.
      if (sections.length === 1) addTables(others, otherCodes, worth, 0, worth.length);
      else for (const { first, end } of stretches) addTables(others, otherCodes, worth, first, end);
      for (const { first, end } of stretches) {
        const block = blockAt[first] as number;
        const mask = (-1 >>> (BLOCK_SIZE - end + first)) << (first - (firstOfBlock[block] as number));
        for (const scan of scans) scan.add(block, mask, worthOfBlock[block] as Float64Array);
      }
    }
    for (let place = 0; place < worth.length; place++) into[columnAt[place] as number] = Math.max(worth[place] as number, INELIGIBLE);
  };
}

/** Four tables at a time: a loop for each of them takes half as long again. */
function addTables(points: readonly Int32Array[], codes: readonly Int32Array[], worth: Float64Array, first: number, end: number): void {
  const pointsOf = (k: number): Int32Array => points[k] as Int32Array;
  const codesOf = (k: number): Int32Array => codes[k] as Int32Array;
  let k = 0;
  for (; k + 3 < points.length; k += 4) {
    const [p, q, r, s] = [pointsOf(k), pointsOf(k + 1), pointsOf(k + 2), pointsOf(k + 3)];
    const [a, b, c, d] = [codesOf(k), codesOf(k + 1), codesOf(k + 2), codesOf(k + 3)];
    for (let at = first; at < end; at++) {
      const sum =
        (p[a[at] as number] as number) + (q[b[at] as number] as number) + (r[c[at] as number] as number) + (s[d[at] as number] as number);
      worth[at] = (worth[at] as number) + sum;
    }
  }
  for (; k < points.length; k++) {
    const [p, a] = [pointsOf(k), codesOf(k)];
    for (let at = first; at < end; at++) worth[at] = (worth[at] as number) + (p[a[at] as number] as number);
  }
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
