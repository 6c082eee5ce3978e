import fc from "fast-check";
import { expect, it } from "vitest";
import { findBestInSteps } from "../../src/kernel/best-edges.ts";
import { openEdgeCount } from "../../src/kernel/edge-source.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { type CostRows, graphOf } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";
import { storedSource } from "../support/stored-source.ts";

// Few different costs, up to a million: ties, and sums that must stay exact.
const costs: fc.Arbitrary<CostRows> = fc.array(
  fc.array(fc.option(fc.constantFrom(0, 1, 2, 999_999, 1_000_000), { freq: 4, nil: null }), { minLength: 7, maxLength: 7 }),
  { maxLength: 6 },
);

it("finds each row's cheapest edges, equal ones by column, and goes on with prices that count who comes before", () => {
  fc.assert(
    fc.property(costs, fc.integer({ min: 1, max: 8 }), fc.array(fc.nat({ max: 6 }), { maxLength: 3 }), (rows, width, closed) => {
      const source = storedSource(graphOf(rows, 7));
      const found = new Map<number, readonly (readonly number[])[]>();
      const prices = runSteps(
        findBestInSteps(
          source,
          width,
          (row, { first, end, columns, costs: of }) => {
            found.set(
              row,
              Array.from({ length: end - first }, (_, k) => [columns[first + k] as number, of[first + k] as number]),
            );
          },
          closed.length === 0 ? undefined : (column) => closed.includes(column),
        ),
      );
      rows.forEach((row, k) => {
        const ordered = row
          .flatMap((cost, column) => (cost === null || closed.includes(column) ? [] : [[column, cost] as const]))
          .sort(([, a], [, b]) => a - b);
        expect(found.get(k) ?? []).toEqual(ordered.slice(0, width));
        const before = openEdgeCount();
        ordered.forEach(([column, cost], place) => {
          source.findCheapest(k, cost + (prices[column] as number), before);
          expect(before.count).toBe(place);
        });
      });
    }),
    { numRuns: RUNS },
  );
});

it("goes on whatever it is told", () => {
  const steps = findBestInSteps(storedSource(graphOf([[3, 1]], 2)), 1, () => undefined);
  const stages: string[] = [];
  let step = steps.next(true);
  for (; !step.done; step = steps.next(true)) stages.push(step.value.stage);
  expect(stages).toEqual(["scan"]);
  expect([...step.value]).toEqual([0, 2 ** -31]);
});
