/**
 * The strongly connected components of the columns, where one column leads to another if a row assigned to the first has an edge to the second.
 *
 * Method: depth-first search with low links (R. E. Tarjan, 1972, doi 10.1137/0201010), without recursion; from the columns of unassigned rows only.
 * Time O(edges + columns), memory O(rows + columns). A component is numbered after all that it leads to.
 */
import type { Seating } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

export interface ColumnComponents {
  /** −1 for columns that no unassigned row reaches. */
  readonly componentOfColumn: Int32Array;
  readonly count: number;
}

export function findComponents(graph: SparseGraph, seating: Seating): ColumnComponents {
  const { rows, columns, firstEdge, columnOfEdge } = graph;
  const search: Search = {
    componentOfColumn: new Int32Array(columns).fill(-1),
    count: 0,
    visits: 0,
    visitOf: new Int32Array(columns),
    lowLink: new Int32Array(columns),
    pending: new Int32Array(columns),
    pendingCount: 0,
    path: new Int32Array(columns),
    rowOf: new Int32Array(columns),
    edgeOf: new Int32Array(columns),
  };
  for (let row = 0; row < rows; row++) {
    if (seating.columnOfRow[row] !== UNASSIGNED) continue;
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const column = columnOfEdge[edge] as number;
      if (search.visitOf[column] === 0) visitFrom(column, graph, seating, search);
    }
  }
  return { componentOfColumn: search.componentOfColumn, count: search.count };
}

interface Search {
  readonly componentOfColumn: Int32Array;
  count: number;
  visits: number;
  /** When a column was first visited, from 1; 0 before. */
  readonly visitOf: Int32Array;
  /** The earliest visit among the pending columns that a column leads to, as far as known. */
  readonly lowLink: Int32Array;
  /** Visited columns whose component is not complete. */
  readonly pending: Int32Array;
  pendingCount: number;
  /** The columns from the root to the present one. */
  readonly path: Int32Array;
  /** Where each column of the path stands: a row assigned to it and that row's next edge. */
  readonly rowOf: Int32Array;
  readonly edgeOf: Int32Array;
}

function visitFrom(root: number, { firstEdge, columnOfEdge }: SparseGraph, { firstRowOfColumn, nextRow }: Seating, search: Search): void {
  const { componentOfColumn, visitOf, lowLink, path, rowOf, edgeOf } = search;
  let depth = 0;
  const descend = (column: number): void => {
    visitOf[column] = ++search.visits;
    lowLink[column] = search.visits;
    search.pending[search.pendingCount++] = column;
    path[depth++] = column;
    standAt(column, firstRowOfColumn[column] as number);
  };
  const standAt = (column: number, row: number): void => {
    rowOf[column] = row;
    if (row !== UNASSIGNED) edgeOf[column] = firstEdge[row] as number;
  };
  descend(root);
  while (depth > 0) {
    const column = path[depth - 1] as number;
    const row = rowOf[column] as number;
    if (row === UNASSIGNED) {
      depth--;
      if (lowLink[column] === visitOf[column]) closeComponent(column, search);
      if (depth > 0) lower(lowLink, path[depth - 1] as number, lowLink[column] as number);
      continue;
    }
    const edge = edgeOf[column]!++;
    if (edge === firstEdge[row + 1]) {
      standAt(column, nextRow[row] as number);
      continue;
    }
    const next = columnOfEdge[edge] as number;
    if (visitOf[next] === 0) descend(next);
    else if (componentOfColumn[next] === -1) lower(lowLink, column, visitOf[next] as number);
  }
}

function lower(values: Int32Array, index: number, value: number): void {
  if (value < (values[index] as number)) values[index] = value;
}

/** All columns visited since this one, and still pending, are one component with it. */
function closeComponent(first: number, search: Search): void {
  let column: number;
  do {
    column = search.pending[--search.pendingCount] as number;
    search.componentOfColumn[column] = search.count;
  } while (column !== first);
  search.count++;
}
