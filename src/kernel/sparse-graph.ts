import { lengthen } from "./lengthen.ts";

/** The row is in no pair. */
export const UNASSIGNED = -1;

/** The edges of a bipartite graph, row after row (compressed sparse rows); within a row by ascending column. */
export interface SparseGraph {
  readonly rows: number;
  readonly columns: number;
  /** Length rows + 1: where each row's edges begin. */
  readonly firstEdge: Int32Array;
  readonly columnOfEdge: Int32Array;
  /** Integers of at most 2^52 / (rows + 1); lower is better. */
  readonly costOfEdge: Float64Array;
}

/** One row's edges: those from `first` up to, not including, `end`. */
export interface EdgeRun {
  first: number;
  end: number;
  readonly columnOfEdge: Int32Array;
  readonly costOfEdge: Float64Array;
}

/** The edges of a graph a row at a time, stored or found out when asked for. */
export interface RowEdges {
  /** By ascending column. Valid until the next row is read. */
  read(row: number): EdgeRun;
}

export function readStoredEdges({ firstEdge, columnOfEdge, costOfEdge }: SparseGraph): RowEdges {
  const run: EdgeRun = { first: 0, end: 0, columnOfEdge, costOfEdge };
  return {
    read(row) {
      run.first = firstEdge[row] as number;
      run.end = firstEdge[row + 1] as number;
      return run;
    },
  };
}

/** Collects edges row after row. */
export interface GraphBuilder {
  add(column: number, cost: number): void;
  /** The first `count` of these at once. */
  addAll(columns: Int32Array, costs: Float64Array, count: number): void;
  endRow(): void;
  finish(): SparseGraph;
}

/** The same graph with other edges of one row, by ascending column. */
export function replaceRow(graph: SparseGraph, row: number, columns: Int32Array, costs: Float64Array): SparseGraph {
  const { firstEdge, columnOfEdge, costOfEdge } = graph;
  const first = firstEdge[row] as number;
  const end = firstEdge[row + 1] as number;
  const growth = columns.length - (end - first);
  const newColumns = new Int32Array(columnOfEdge.length + growth);
  newColumns.set(columnOfEdge.subarray(0, first));
  newColumns.set(columns, first);
  newColumns.set(columnOfEdge.subarray(end), first + columns.length);
  const newCosts = new Float64Array(newColumns.length);
  newCosts.set(costOfEdge.subarray(0, first));
  newCosts.set(costs, first);
  newCosts.set(costOfEdge.subarray(end), first + columns.length);
  return {
    ...graph,
    firstEdge: firstEdge.map((edge, place) => (place > row ? edge + growth : edge)),
    columnOfEdge: newColumns,
    costOfEdge: newCosts,
  };
}

/** Room for so many edges is set aside at first; memory that nobody writes to costs nothing. */
const FIRST_EDGES = 2 ** 21;

export function buildGraph(rows: number, columns: number): GraphBuilder {
  const firstEdge = new Int32Array(rows + 1);
  let columnOfEdge: Int32Array = new Int32Array(Math.min(rows * columns, FIRST_EDGES));
  let costOfEdge: Float64Array = new Float64Array(columnOfEdge.length);
  let row = 0;
  let edges = 0;
  /** Half as much room again, until `count` more edges fit. */
  function makeRoom(count: number): void {
    if (edges + count <= columnOfEdge.length) return;
    const length = Math.max(edges + count, edges + (edges >> 1));
    columnOfEdge = lengthen(columnOfEdge, length);
    costOfEdge = lengthen(costOfEdge, length);
  }
  return {
    add(column, cost) {
      makeRoom(1);
      columnOfEdge[edges] = column;
      costOfEdge[edges++] = cost;
    },
    addAll(moreColumns, moreCosts, count) {
      makeRoom(count);
      columnOfEdge.set(moreColumns.subarray(0, count), edges);
      costOfEdge.set(moreCosts.subarray(0, count), edges);
      edges += count;
    },
    endRow() {
      firstEdge[++row] = edges;
    },
    finish: () => ({
      rows,
      columns,
      firstEdge,
      columnOfEdge: columnOfEdge.subarray(0, edges),
      costOfEdge: costOfEdge.subarray(0, edges),
    }),
  };
}

/** The same graph with some of its edges only, which are asked about one by one in their order. */
export function keepEdges(graph: SparseGraph, isKept: (edge: number, row: number) => boolean): SparseGraph {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const builder = buildGraph(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (isKept(edge, row)) builder.add(columnOfEdge[edge] as number, costOfEdge[edge] as number);
    builder.endRow();
  }
  return builder.finish();
}
