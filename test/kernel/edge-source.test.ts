import fc from "fast-check";
import { expect, it } from "vitest";
import { type EdgeList, enterEdge, openEdgeCount, openEdgeList } from "../../src/kernel/edge-source.ts";
import { RUNS } from "../support/runs.ts";

it("keeps the cheapest edges that are entered, of equal ones the earlier, best first", () => {
  const edges = fc.array(fc.record({ column: fc.nat({ max: 99 }), cost: fc.nat({ max: 9 }), price: fc.nat({ max: 4 }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), edges, (width, entered) => {
      const list: EdgeList = openEdgeList(width);
      expect([list.width, list.count]).toEqual([width, 0]);
      for (const { column, cost, price } of entered) {
        const isFull = list.count === width;
        if (!isFull || cost + price < (list.values[width - 1] as number)) enterEdge(list, column, cost, cost + price);
      }
      const kept = entered.toSorted((a, b) => a.cost + a.price - (b.cost + b.price)).slice(0, width);
      expect(list.count).toBe(kept.length);
      const told = kept.map((_, k) => [list.columns[k], list.costs[k], list.values[k]]);
      expect(told).toEqual(kept.map(({ column, cost, price }) => [column, cost, cost + price]));
    }),
    { numRuns: RUNS },
  );
});

it("counts edges without keeping any", () => {
  const list = openEdgeCount();
  for (let count = 0; count < 3; count++) {
    expect(list.count).toBe(count);
    enterEdge(list, count, 5, 5);
  }
  expect([list.count, list.columns.length, list.values.length]).toEqual([3, 0, 0]);
  expect(list.count < list.width).toBe(true);
});
