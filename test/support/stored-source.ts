import { type EdgeSource, enterEdge } from "../../src/kernel/edge-source.ts";
import type { SparseGraph } from "../../src/kernel/sparse-graph.ts";

/** Finds the edges of a stored graph on demand, by looking at all of them: as a source for tests it hides nothing. */
export function storedSource({ rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph): EdgeSource {
  const held = new Float64Array(columns);
  return {
    rows,
    columns,
    rowOrder: Int32Array.from({ length: rows }, (_, k) => rows - 1 - k),
    setPrices: (prices) => held.set(prices),
    raisePrice(column, price) {
      held[column] = price;
    },
    findCheapest(row, below, into) {
      into.count = 0;
      for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
        const column = columnOfEdge[edge] as number;
        const value = (costOfEdge[edge] as number) + (held[column] as number);
        const isFull = into.count === into.width;
        if (value < below && value < Number.POSITIVE_INFINITY && (!isFull || value < (into.values[into.width - 1] as number)))
          enterEdge(into, column, costOfEdge[edge] as number, value);
      }
    },
  };
}
