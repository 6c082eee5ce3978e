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

/** Collects edges row after row, in arrays that grow by half as much again. */
export interface GraphBuilder {
  add(column: number, cost: number): void;
  endRow(): void;
  finish(): SparseGraph;
}

export function buildGraph(rows: number, columns: number): GraphBuilder {
  const firstEdge = new Int32Array(rows + 1);
  let columnOfEdge = new Int32Array(Math.max(16, rows * 8));
  let costOfEdge = new Float64Array(columnOfEdge.length);
  let row = 0;
  let edges = 0;
  return {
    add(column, cost) {
      if (edges === columnOfEdge.length) {
        const length = edges + (edges >> 1);
        const longerColumns = new Int32Array(length);
        longerColumns.set(columnOfEdge);
        columnOfEdge = longerColumns;
        const longerCosts = new Float64Array(length);
        longerCosts.set(costOfEdge);
        costOfEdge = longerCosts;
      }
      columnOfEdge[edges] = column;
      costOfEdge[edges++] = cost;
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
