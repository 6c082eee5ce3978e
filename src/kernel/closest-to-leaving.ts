import type { Completion } from "./augmenting-paths.ts";
import { enterEdge, openEdgeList } from "./edge-source.ts";
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
  const closest = openEdgeList(count);
  const { columns: rows, values: slacks } = closest;
  if (count === 0) return rows;
  for (const column of settledColumns())
    for (let row = firstRowOfColumn[column] as number; row !== UNASSIGNED; row = nextRow[row] as number) {
      const slack = (outsideCosts[row] as number) - (rowDuals[row] as number);
      if (closest.count < count || slack < (slacks[count - 1] as number)) enterEdge(closest, row, 0, slack);
    }
  return rows.subarray(0, closest.count);
}
