import { type FoundEdges, findInPass } from "./edge-passes.ts";
import type { EdgeSource } from "./edge-source.ts";
import { finishInSteps, type Steps } from "./steps.ts";

/**
 * Finds the cheapest edges of every row, equal ones by column; it goes on whatever it is told.
 *
 * A source knows no order among equals. So later columns have a price, all of them together less than one, and costs are integers: exact, as these have 20 bits
 * or so, and prices 31 behind the point.
 *
 * @param isClosed - columns that are not asked for. Absent: none.
 * @returns the prices that were asked at, and that the source goes on with.
 */
export function* findBestInSteps(
  source: EdgeSource,
  width: number,
  found: (row: number, edges: FoundEdges) => void,
  isClosed: (column: number) => boolean = () => false,
): Steps<Float64Array> {
  const prices = Float64Array.from({ length: source.columns }, (_, column) =>
    isClosed(column) ? Number.POSITIVE_INFINITY : column / 2 ** 31,
  );
  const limits = new Float64Array(source.rows).fill(Number.POSITIVE_INFINITY);
  const widths = new Int32Array(source.rows).fill(width);
  yield* finishInSteps(findInPass(source, { stage: "scan", rows: source.rowOrder, prices, limits, widths }, found));
  return prices;
}
