import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUNS } from "../support/runs.ts";
import { bruteForceAssignment, mostPairs } from "./brute-force-assignment.ts";
import { textbookHungarian } from "./textbook-hungarian.ts";

const totalOf = (costs: readonly (readonly number[])[]): number =>
  textbookHungarian(costs).reduce((total, column, row) => total + (costs[row]?.[column] as number), 0);

describe("the textbook Hungarian method", () => {
  it("solves known instances", () => {
    expect(totalOf([])).toBe(0);
    // scipy's test suite, scipy/optimize/tests/test_linear_assignment.py (BSD-3-Clause; figures only)
    expect(
      totalOf([
        [400, 150, 400],
        [400, 450, 600],
        [300, 225, 300],
      ]),
    ).toBe(850);
    expect(
      totalOf([
        [10, 10, 8],
        [9, 8, 1],
        [9, 7, 4],
      ]),
    ).toBe(18);
  });

  it("assigns every column once and agrees with brute force", () => {
    const squares = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(squares, (costs) => {
        const ones = costs.map(() => 1);
        const scores = costs.map((row) => row.map((cost) => -cost));
        expect(new Set(textbookHungarian(costs)).size).toBe(costs.length);
        expect(0 - totalOf(costs)).toBe(bruteForceAssignment({ scores, rowCapacities: ones, columnCapacities: ones }, mostPairs).total);
      }),
      { numRuns: RUNS },
    );
  });
});
