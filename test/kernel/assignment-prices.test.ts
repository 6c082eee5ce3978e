import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceAssignment } from "../../src/kernel/assignment-prices.ts";
import { bruteForceCost, costOf, findFaults, kernelProblem, type PlainProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

/** A feasible assignment: wishes are granted row by row, as far as edges and seats allow. */
function grant({ costs, capacities }: PlainProblem, wishes: readonly number[]): Int32Array {
  const free = [...capacities];
  return Int32Array.from(costs, (row, i) => {
    const wish = wishes[i] as number;
    if ((row[wish] ?? null) === null || free[wish] === 0) return -1;
    free[wish]!--;
    return wish;
  });
}

describe("prices of a given assignment", () => {
  it("exist exactly where its total is the lowest, and then prove it", () => {
    const wishes = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 6, maxLength: 6 });
    let optima = 0;
    fc.assert(
      fc.property(plainProblems, wishes, (plain, wished) => {
        const columnOfRow = grant(plain, wished);
        const priced = priceAssignment(kernelProblem(plain), columnOfRow);
        const isOptimum = costOf(plain, columnOfRow) === bruteForceCost(plain).cost;
        expect(priced !== null).toBe(isOptimum);
        if (priced !== null) expect(findFaults(plain, { columnOfRow, ...priced })).toEqual([]);
        if (isOptimum) optima++;
      }),
      { numRuns: RUNS * 5 },
    );
    expect(optima).toBeGreaterThan(0);
  });

  it("do not exist where three rows would gain by passing their columns round", () => {
    const costs = [
      [1, 0, 9],
      [9, 1, 0],
      [0, 9, 1],
    ];
    // Round by round their prices would sink by 1 each, for ever.
    const problem = kernelProblem({ costs, capacities: [1, 1, 1], outsideCost: 1e12 });
    expect(priceAssignment(problem, Int32Array.of(0, 1, 2))).toBeNull();
    expect(priceAssignment(problem, Int32Array.of(1, 2, 0))).not.toBeNull();
  });
});
