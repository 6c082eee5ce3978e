import type { PointRows } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Participation } from "../../model/participation.ts";
import type { SharedPairs } from "./shared-pairs.ts";

/** Scores by which a graph is brought up to date. */
export interface ScoredAnew {
  /** All columns. */
  readonly all: PointRows;
  /** The new columns only, in their order. */
  readonly newColumns: PointRows;
}

/** The graph of eligible pairs of a changed programme, from that of the earlier one: new rows and columns are scored, all other pairs are taken over. */
export function updateGraph(
  before: SparseGraph,
  { rowBefore, columnAfter, newColumns, hasSameColumns }: SharedPairs,
  { statusOfRow, statusOfColumn }: Participation,
  scored: ScoredAnew,
): SparseGraph {
  const { rows, columns } = scored.all;
  const builder = buildGraph(rows, columns);
  const points = new Int32Array(columns);
  const newPoints = new Int32Array(newColumns.length);
  const chosen = new Int32Array(columns);
  const costs = new Float64Array(columns);
  let count = 0;

  function add(column: number, cost: number): void {
    chosen[count] = column;
    costs[count++] = cost;
  }
  /** The new columns' eligible pairs from the `next`-th column on, as far as they stand before `end`. Returns the next. */
  function addNewColumns(next: number, end: number): number {
    let k = next;
    for (; k < newColumns.length && (newColumns[k] as number) < end; k++)
      if ((newPoints[k] as number) >= 0) add(newColumns[k] as number, FULL_POINTS - (newPoints[k] as number));
    return k;
  }
  for (let row = 0; row < rows; row++) {
    count = 0;
    const earlier = rowBefore[row] as number;
    if (statusOfRow[row] === "open" && earlier === UNASSIGNED) {
      scored.all.fill(row, points);
      for (let column = 0; column < columns; column++)
        if ((points[column] as number) >= 0 && statusOfColumn[column] === "open") add(column, FULL_POINTS - (points[column] as number));
    } else if (statusOfRow[row] === "open" && hasSameColumns) {
      const [first, end] = [before.firstEdge[earlier] as number, before.firstEdge[earlier + 1] as number];
      builder.addAll(before.columnOfEdge.subarray(first, end), before.costOfEdge.subarray(first, end), end - first);
    } else if (statusOfRow[row] === "open") {
      if (newColumns.length > 0) scored.newColumns.fill(row, newPoints);
      let next = 0;
      for (let edge = before.firstEdge[earlier] as number, end = before.firstEdge[earlier + 1] as number; edge < end; edge++) {
        const column = columnAfter[before.columnOfEdge[edge] as number] as number;
        if (column === UNASSIGNED) continue;
        next = addNewColumns(next, column);
        add(column, before.costOfEdge[edge] as number);
      }
      addNewColumns(next, columns);
    }
    builder.addAll(chosen, costs, count);
    builder.endRow();
  }
  return builder.finish();
}
