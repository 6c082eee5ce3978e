import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEdgeBag } from "../../src/kernel/edge-bag.ts";
import { costRows, graphOf } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

/** What a row is found to have, in the middle of what others have. */
function foundIn(columns: readonly number[], costs: readonly number[]) {
  return { first: 1, end: columns.length + 1, columns: Int32Array.of(99, ...columns, 99), costs: Int32Array.of(99, ...costs, 99) };
}

describe("a bag of edges", () => {
  it("becomes the graph of them, in whatever order rows and their edges come", () => {
    const found = fc.record({ rows: fc.nat({ max: 6 }), columns: fc.nat({ max: 6 }) }).chain(({ rows, columns }) =>
      fc.record({
        columns: fc.constant(columns),
        costs: costRows(rows, columns, 9),
        rowOrder: fc.shuffledSubarray([...new Array(rows).keys()], { minLength: rows }),
        columnOrder: fc.shuffledSubarray([...new Array(columns).keys()], { minLength: columns }),
      }),
    );
    fc.assert(
      fc.property(found, ({ columns, costs, rowOrder, columnOrder }) => {
        const bag = openEdgeBag();
        for (const row of rowOrder) {
          const own = columnOrder.filter((column) => costs[row]?.[column] !== null);
          bag.add(
            row,
            foundIn(
              own,
              own.map((column) => costs[row]?.[column] as number),
            ),
          );
        }
        expect(bag.toGraph(costs.length, columns)).toEqual(graphOf(costs, columns));
      }),
      { numRuns: RUNS },
    );
  });

  it("holds as many as there are, in the order in which a row's are added piece by piece", () => {
    const bag = openEdgeBag();
    const columns = Array.from({ length: 1024 }, (_, k) => k);
    for (const [piece, row] of [1, 0, 1, 2].entries())
      bag.add(
        row,
        foundIn(
          columns.map((column) => column + 1024 * piece),
          columns.map(() => piece),
        ),
      );
    bag.add(0, foundIn([7], [8]));
    const { firstEdge, columnOfEdge, costOfEdge } = bag.toGraph(3, 4096);
    expect([...firstEdge]).toEqual([0, 1025, 3073, 4097]);
    const rowOne = columns.flatMap(() => [0]).concat(columns.map(() => 2));
    expect([...columnOfEdge.subarray(0, 2)]).toEqual([7, 1024]);
    expect([...columnOfEdge.subarray(1025, 3073)]).toEqual([...columns, ...columns.map((column) => column + 2048)]);
    expect([...costOfEdge.subarray(1025, 3073)]).toEqual(rowOne);
    expect([costOfEdge[0], costOfEdge[1], costOfEdge[4096]]).toEqual([8, 1, 3]);
  });
});
