import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, keepEdges, readStoredEdges, replaceRow } from "../../src/kernel/sparse-graph.ts";
import { type CostRows, costRows, graphOf } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

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

const costsWithRow = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.nat({ max: 5 }) }).chain(({ rows, columns }) =>
  fc.record({
    columns: fc.constant(columns),
    costs: costRows(rows, columns, 9),
    row: fc.nat({ max: rows - 1 }),
    other: costRows(1, columns, 9).map(([costs]) => costs as CostRows[number]),
  }),
);

describe("another row in a graph", () => {
  it("leaves all other rows as they are, as if built so from the start", () => {
    fc.assert(
      fc.property(costsWithRow, ({ columns, costs, row, other }) => {
        const before = graphOf(costs, columns);
        const alone = graphOf([other], columns);
        expect(replaceRow(before, row, alone.columnOfEdge, alone.costOfEdge)).toEqual(graphOf(costs.with(row, other), columns));
        expect(before).toEqual(graphOf(costs, columns));
      }),
      { numRuns: RUNS * 2 },
    );
  });
});

describe("stored edges", () => {
  it("are read a row at a time, in any order", () => {
    fc.assert(
      fc.property(costsWithRow, ({ columns, costs }) => {
        const edges = readStoredEdges(graphOf(costs, columns));
        const read = costs.map((_, position) => {
          const { first, end, columnOfEdge, costOfEdge } = edges.read(costs.length - 1 - position);
          const row = new Array<number | null>(columns).fill(null);
          for (let edge = first; edge < end; edge++) row[columnOfEdge[edge] as number] = costOfEdge[edge] as number;
          return row;
        });
        expect(read.reverse()).toEqual(costs);
      }),
    );
  });
});

it("keeps some of a graph's edges where they were", () => {
  fc.assert(
    fc.property(costRows(4, 5, 9), (costs) => {
      const graph = graphOf(costs, 5);
      const kept = keepEdges(graph, (edge, row) => ((graph.columnOfEdge[edge] as number) + row) % 2 === 0);
      const expected = costs.map((row, i) => row.map((cost, j) => ((i + j) % 2 === 0 ? cost : null)));
      expect(kept).toEqual(graphOf(expected, 5));
    }),
    { numRuns: RUNS },
  );
});
