import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/kernel/sparse-graph.ts";

describe("a graph in the making", () => {
  it("keeps the edges row after row, one by one or many at once", () => {
    const builder = buildGraph(3, 4);
    builder.add(1, 10);
    builder.addAll(Int32Array.of(2, 3, 9), Float64Array.of(20, 30, 90), 2);
    builder.endRow();
    builder.endRow();
    builder.add(0, 5);
    builder.endRow();
    const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = builder.finish();
    expect([rows, columns]).toEqual([3, 4]);
    expect([...firstEdge]).toEqual([0, 3, 3, 4]);
    expect([...columnOfEdge]).toEqual([1, 2, 3, 0]);
    expect([...costOfEdge]).toEqual([10, 20, 30, 5]);
  });

  it("has room for more than was set aside, and keeps what it has", () => {
    const columns = 1_500_000;
    const every = Int32Array.from({ length: columns }, (_, column) => column);
    const builder = buildGraph(3, columns);
    builder.addAll(every, Float64Array.from(every), columns);
    builder.endRow();
    builder.addAll(every, Float64Array.from(every), columns);
    builder.endRow();
    for (let column = 0; column < columns; column++) builder.add(column, 7);
    builder.endRow();
    const { firstEdge, columnOfEdge, costOfEdge } = builder.finish();
    expect([...firstEdge]).toEqual([0, columns, 2 * columns, 3 * columns]);
    const isKept = columnOfEdge.every(
      (column, edge) => column === edge % columns && costOfEdge[edge] === (edge < 2 * columns ? column : 7),
    );
    expect(isKept).toBe(true);
  });

  it("may have neither rows nor columns", () => {
    expect([...buildGraph(0, 5).finish().firstEdge]).toEqual([0]);
    const builder = buildGraph(1, 0);
    builder.endRow();
    expect(builder.finish().columnOfEdge).toHaveLength(0);
  });
});
