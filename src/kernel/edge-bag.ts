import type { FoundEdges } from "./edge-passes.ts";
import type { SparseGraph } from "./sparse-graph.ts";

/** Edges found in any order of rows, until they become a graph. */
export interface EdgeBag {
  readonly count: number;
  add(row: number, edges: FoundEdges): void;
  /** A graph of these edges and those of another, which has none of them. */
  mergeWith(graph: SparseGraph): SparseGraph;
}

export function openEdgeBag(): EdgeBag {
  let rowOf = new Int32Array(1024);
  let columnOf = new Int32Array(1024);
  let costOf = new Int32Array(1024);
  let count = 0;
  const longer = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const copy = new Int32Array(2 * array.length);
    copy.set(array);
    return copy;
  };
  return {
    get count() {
      return count;
    },
    add(row, { first, end, columns, costs }) {
      while (count + end - first > rowOf.length) [rowOf, columnOf, costOf] = [longer(rowOf), longer(columnOf), longer(costOf)];
      for (let edge = first; edge < end; edge++) {
        rowOf[count] = row;
        columnOf[count] = columns[edge] as number;
        costOf[count++] = costs[edge] as number;
      }
    },
    mergeWith({ rows, columns, firstEdge, columnOfEdge, costOfEdge }) {
      const first = new Int32Array(rows + 1);
      for (let row = 0; row < rows; row++) first[row + 1] = (firstEdge[row + 1] as number) - (firstEdge[row] as number);
      for (let k = 0; k < count; k++) first[(rowOf[k] as number) + 1]!++;
      for (let row = 0; row < rows; row++) first[row + 1]! += first[row] as number;
      const mergedColumns = new Int32Array(first[rows] as number);
      const mergedCosts = new Float64Array(mergedColumns.length);
      const next = first.slice(0, rows);
      const insert = (row: number, column: number, cost: number): void => {
        let at = next[row]!++;
        for (; at > (first[row] as number) && (mergedColumns[at - 1] as number) > column; at--) {
          mergedColumns[at] = mergedColumns[at - 1] as number;
          mergedCosts[at] = mergedCosts[at - 1] as number;
        }
        mergedColumns[at] = column;
        mergedCosts[at] = cost;
      };
      for (let row = 0; row < rows; row++)
        for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
          insert(row, columnOfEdge[edge] as number, costOfEdge[edge] as number);
      for (let k = 0; k < count; k++) insert(rowOf[k] as number, columnOf[k] as number, costOf[k] as number);
      return { rows, columns, firstEdge: first, columnOfEdge: mergedColumns, costOfEdge: mergedCosts };
    },
  };
}

/** A graph without edges. */
export function emptyGraph(rows: number, columns: number): SparseGraph {
  return { rows, columns, firstEdge: new Int32Array(rows + 1), columnOfEdge: new Int32Array(0), costOfEdge: new Float64Array(0) };
}
