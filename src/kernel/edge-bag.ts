import type { FoundEdges } from "./edge-passes.ts";
import { lengthen } from "./lengthen.ts";
import type { SparseGraph } from "./sparse-graph.ts";

/** Edges found in any order of rows, until they become a graph. */
export interface EdgeBag {
  add(row: number, edges: FoundEdges): void;
  toGraph(rows: number, columns: number): SparseGraph;
}

export function openEdgeBag(): EdgeBag {
  let rowOf: Int32Array = new Int32Array(1024);
  let columnOf: Int32Array = new Int32Array(1024);
  let costOf: Int32Array = new Int32Array(1024);
  let count = 0;
  const longer = (numbers: Int32Array): Int32Array => lengthen(numbers, 2 * numbers.length);
  return {
    add(row, { first, end, columns, costs }) {
      while (count + end - first > rowOf.length) [rowOf, columnOf, costOf] = [longer(rowOf), longer(columnOf), longer(costOf)];
      for (let edge = first; edge < end; edge++) {
        rowOf[count] = row;
        columnOf[count] = columns[edge] as number;
        costOf[count++] = costs[edge] as number;
      }
    },
    toGraph(rows, columns) {
      const first = new Int32Array(rows + 1);
      for (let k = 0; k < count; k++) first[(rowOf[k] as number) + 1]!++;
      for (let row = 0; row < rows; row++) first[row + 1]! += first[row] as number;
      const columnOfEdge = new Int32Array(count);
      const costOfEdge = new Float64Array(count);
      const next = first.slice(0, rows);
      for (let k = 0; k < count; k++) {
        const row = rowOf[k] as number;
        const column = columnOf[k] as number;
        let at = next[row]!++;
        for (; at > (first[row] as number) && (columnOfEdge[at - 1] as number) > column; at--) {
          columnOfEdge[at] = columnOfEdge[at - 1] as number;
          costOfEdge[at] = costOfEdge[at - 1] as number;
        }
        columnOfEdge[at] = column;
        costOfEdge[at] = costOf[k] as number;
      }
      return { rows, columns, firstEdge: first, columnOfEdge, costOfEdge };
    },
  };
}
