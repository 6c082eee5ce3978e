import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markCandidates, selectCandidates } from "../../src/kernel/candidate-edges.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { costRows, graphOf } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const marked = fc.record({ rows: fc.nat({ max: 5 }), columns: fc.nat({ max: 7 }), range: fc.constantFrom(1, 4, 1000) }).chain((sizes) =>
  costRows(sizes.rows, sizes.columns, sizes.range).chain((costs) => {
    const graph = graphOf(costs, sizes.columns);
    const edges = graph.costOfEdge.length;
    const price = fc.option(fc.nat({ max: sizes.range }), { nil: Number.POSITIVE_INFINITY, freq: 6 });
    return fc.record({
      graph: fc.constant(graph),
      before: fc.array(fc.constantFrom(0, 0, 1), { minLength: edges, maxLength: edges }).map((bits) => Uint8Array.from(bits)),
      prices: fc.array(price, { minLength: sizes.columns, maxLength: sizes.columns }),
      limits: fc.array(fc.option(fc.nat({ max: 2 * sizes.range }), { nil: Number.POSITIVE_INFINITY }), {
        minLength: sizes.rows,
        maxLength: sizes.rows,
      }),
      width: fc.integer({ min: 1, max: 3 }),
      turn: fc.nat({ max: 6 }),
    });
  }),
);

describe("the candidates of each row", () => {
  it("are joined by its cheapest other edges below its limit, of equal ones by those that it meets first", () => {
    fc.assert(
      fc.property(marked, ({ graph, before, prices, limits, width, turn }) => {
        const beginAt = (row: number, edges: number): number => (row + turn) % Math.max(1, edges);
        const pricing = { prices: Float64Array.from(prices), limits: Float64Array.from(limits), width, beginAt };
        const after = before.slice();
        const steps = markCandidates(graph, after, pricing);
        const first = steps.next(false);
        expect(first.done).toBe(graph.rows === 0);
        const expected = before.slice();
        let added = 0;
        for (let row = 0; row < graph.rows; row++) {
          const start = graph.firstEdge[row] as number;
          const edges = Array.from({ length: (graph.firstEdge[row + 1] as number) - start }, (_, k) => start + k);
          const begin = beginAt(row, edges.length);
          const worth = (edge: number): number =>
            (graph.costOfEdge[edge] as number) + (prices[graph.columnOfEdge[edge] as number] as number);
          const cheapest = [...edges.slice(begin), ...edges.slice(0, begin)]
            .filter((edge) => before[edge] === 0 && worth(edge) < (limits[row] as number))
            .sort((a, b) => worth(a) - worth(b))
            .slice(0, width);
          for (const edge of cheapest) expected[edge] = 1;
          added += cheapest.length;
        }
        const last = first.done ? first : steps.next(false);
        expect(last).toEqual({ done: true, value: added });
        expect(after).toEqual(expected);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("stay the first of equal ones when a cheaper one comes late", () => {
    const isCandidate = new Uint8Array(4);
    const pricing = { prices: new Float64Array(4), limits: Float64Array.of(9), width: 2, beginAt: () => 0 };
    runSteps(markCandidates(graphOf([[5, 5, 5, 3]], 4), isCandidate, pricing));
    expect([...isCandidate]).toEqual([1, 0, 0, 1]);
  });

  it("are a graph of their own, each with its place in the whole one", () => {
    const costs = [[5, null, 7], [], [1, 2, 3]];
    const { candidates, edgeAt } = selectCandidates(graphOf(costs, 3), Uint8Array.of(0, 1, 1, 0, 1));
    expect(candidates).toEqual(graphOf([[null, null, 7], [], [1, null, 3]], 3));
    expect([...edgeAt]).toEqual([1, 2, 4]);
  });
});
