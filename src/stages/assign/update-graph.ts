import type { PointRows } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { type SparseGraph, UNASSIGNED } from "../../kernel/sparse-graph.ts";
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
  const room = mostEdges(before, rowBefore, newColumns, columns);
  const firstEdge = new Int32Array(rows + 1);
  const columnOfEdge = new Int32Array(room);
  const costOfEdge = new Float64Array(room);
  const points = new Int32Array(columns);
  const newPoints = new Int32Array(newColumns.length);

  /** Writes a row whose pairs are all scored anew, from an edge on. Returns the edge after. */
  function scoreRow(row: number, first: number): number {
    scored.all.fill(row, points);
    let edge = first;
    for (let column = 0; column < columns; column++) {
      if ((points[column] as number) < 0 || statusOfColumn[column] !== "open") continue;
      columnOfEdge[edge] = column;
      costOfEdge[edge++] = FULL_POINTS - (points[column] as number);
    }
    return edge;
  }
  /** Writes a row's earlier pairs, from an edge on, and between them those with new columns, by ascending column. Returns the edge after. */
  function mergeRow(row: number, earlier: number, first: number): number {
    if (newColumns.length > 0) scored.newColumns.fill(row, newPoints);
    const end = before.firstEdge[earlier + 1] as number;
    let next = 0;
    let edge = first;
    for (let from = before.firstEdge[earlier] as number; from <= end; from++) {
      const column = from === end ? columns : (columnAfter[before.columnOfEdge[from] as number] as number);
      for (; next < newColumns.length && (newColumns[next] as number) < column; next++) {
        if ((newPoints[next] as number) < 0) continue;
        columnOfEdge[edge] = newColumns[next] as number;
        costOfEdge[edge++] = FULL_POINTS - (newPoints[next] as number);
      }
      if (from === end || column === UNASSIGNED) continue;
      columnOfEdge[edge] = column;
      costOfEdge[edge++] = before.costOfEdge[from] as number;
    }
    return edge;
  }
  let edges = 0;
  for (let row = 0; row < rows; row++) {
    const earlier = rowBefore[row] as number;
    if (statusOfRow[row] === "open") {
      if (earlier === UNASSIGNED) edges = scoreRow(row, edges);
      else if (hasSameColumns) edges = copyRow(before, earlier, { columnOfEdge, costOfEdge }, edges);
      else edges = mergeRow(row, earlier, edges);
    }
    firstEdge[row + 1] = edges;
  }
  return { rows, columns, firstEdge, columnOfEdge: columnOfEdge.subarray(0, edges), costOfEdge: costOfEdge.subarray(0, edges) };
}

/** A row's earlier pairs as they were, from an edge on. Returns the edge after. */
function copyRow(
  before: SparseGraph,
  earlier: number,
  { columnOfEdge, costOfEdge }: Pick<SparseGraph, "columnOfEdge" | "costOfEdge">,
  first: number,
): number {
  const [from, end] = [before.firstEdge[earlier] as number, before.firstEdge[earlier + 1] as number];
  columnOfEdge.set(before.columnOfEdge.subarray(from, end), first);
  costOfEdge.set(before.costOfEdge.subarray(from, end), first);
  return first + end - from;
}

/** As many edges as there can be: the earlier ones, all of new rows and all of new columns. */
function mostEdges(before: SparseGraph, rowBefore: Int32Array, newColumns: Int32Array, columns: number): number {
  const newRows = rowBefore.filter((earlier) => earlier === UNASSIGNED).length;
  return before.columnOfEdge.length + newRows * columns + rowBefore.length * newColumns.length;
}
