/**
 * The smallest set of rows and seats that touches every edge, from a largest matching.
 *
 * Method: D. König (1931). From the unassigned rows, follow any edge to a column and from there the rows assigned to it. Covered are the rows not reached
 * and the columns reached: every edge touches one of these, and they are exactly as many as the pairs, so no matching can have more.
 *
 * Time O(edges + columns), memory O(rows + columns). Of several smallest covers it is the one with the fewest columns.
 */
import { openSeating } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

export interface Cover {
  /** 1 where covered. */
  readonly rowCovered: Uint8Array;
  readonly columnCovered: Uint8Array;
  /** Covered rows plus the seats of the covered columns: the number of pairs, exactly where the matching is a largest one. */
  readonly size: number;
}

export function coverEdges(graph: SparseGraph, capacities: Float64Array, columnOfRow: Int32Array): Cover {
  const { rows, columns, firstEdge, columnOfEdge } = graph;
  const { firstRowOfColumn, nextRow } = openSeating(columnOfRow, columns);
  const rowCovered = new Uint8Array(rows).fill(1);
  const columnCovered = new Uint8Array(columns);
  const reachedRows = new Int32Array(rows);
  let rowCount = 0;
  let seats = 0;
  const reachRow = (row: number): void => {
    rowCovered[row] = 0;
    reachedRows[rowCount++] = row;
  };
  for (let row = 0; row < rows; row++) if (columnOfRow[row] === UNASSIGNED) reachRow(row);
  for (let next = 0; next < rowCount; next++) {
    const row = reachedRows[next] as number;
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      if (columnCovered[column] === 1) continue;
      columnCovered[column] = 1;
      seats += capacities[column] as number;
      for (let other = firstRowOfColumn[column] as number; other !== UNASSIGNED; other = nextRow[other] as number) reachRow(other);
    }
  }
  return { rowCovered, columnCovered, size: rows - rowCount + seats };
}
