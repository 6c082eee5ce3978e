import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { priceSeatless } from "../../src/kernel/seatless-prices.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { graphOf, kernelProblem, type PlainProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";
import { storedSource } from "../support/stored-source.ts";

/** The lowest price of a column that nobody would pay, from all rows. */
const lowestUnpaid = ({ costs }: Pick<PlainProblem, "costs">, rowDuals: Float64Array, column: number): number =>
  Math.max(0, ...costs.map((row, k) => (rowDuals[k] as number) - (row[column] ?? Number.POSITIVE_INFINITY)));

describe("columns without seats", () => {
  it("cost just so much that nobody would pay it, and all others what they cost before", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const { graph, capacities, outsideCost } = kernelProblem(plain);
        const { rowDuals, prices } = solveLinearAssignment({ graph, capacities, outsideCost });
        const unpriced = prices.map((price, column) => (capacities[column] === 0 ? 17 : price));
        const priced = runSteps(priceSeatless(storedSource(graph), capacities, rowDuals, unpriced));
        const expected = plain.capacities.map((seats, column) => (seats === 0 ? lowestUnpaid(plain, rowDuals, column) : prices[column]));
        expect([...(priced ?? [])]).toEqual(expected);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("may be more than are looked for at once", () => {
    const costs = [0, 1].map((row) => Array.from({ length: 200 }, (_, column) => (column * (row + 7)) % 50));
    const rowDuals = Float64Array.of(30, 40);
    const priced = runSteps(priceSeatless(storedSource(graphOf(costs, 200)), new Float64Array(200), rowDuals, new Float64Array(200)));
    expect([...(priced ?? [])]).toEqual(Array.from({ length: 200 }, (_, column) => lowestUnpaid({ costs }, rowDuals, column)));
  });

  it("are not looked for where there are none", () => {
    const prices = Float64Array.of(1, 2);
    const source = storedSource(graphOf([[1, 1]], 2));
    const steps = priceSeatless(source, Float64Array.of(1, 3), Float64Array.of(9), prices);
    expect(steps.next(false)).toEqual({ done: true, value: prices });
  });
});
