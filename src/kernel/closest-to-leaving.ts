import type { Completion } from "./augmenting-paths.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

/**
 * Of the seated rows that the last search has reached those that would leave soonest if prices rose on, so many at most; those in equal need in the order in
 * which it reached them.
 */
export function closestToLeaving(
  { seating: { firstRowOfColumn, nextRow }, rowDuals, settledColumns }: Completion,
  outsideCosts: Float64Array,
  count: number,
): Int32Array {
  if (count === 0) return new Int32Array(0);
  const rows: number[] = [];
  for (const column of settledColumns())
    for (let row = firstRowOfColumn[column] as number; row !== UNASSIGNED; row = nextRow[row] as number) rows.push(row);
  if (rows.length <= count) return Int32Array.from(rows);
  const slacks = Float64Array.from(rows, (row) => (outsideCosts[row] as number) - (rowDuals[row] as number));
  const most = slacks.toSorted()[count - 1] as number;
  const closer = rows.filter((_, k) => (slacks[k] as number) < most);
  const asClose = rows.filter((_, k) => slacks[k] === most);
  return Int32Array.from([...closer, ...asClose.slice(0, count - closer.length)]);
}
