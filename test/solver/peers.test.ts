import fc from "fast-check";
import { munkres } from "munkres";
import computeMunkres from "munkres-js";
import { describe, expect, it } from "vitest";
import { fullMatrices, solveProven } from "../support/assignments.ts";
import { seededUniform } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

/** Matrices on which all peers end: integers, no forbidden pairs, no more rows than columns. */
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 3 }), fc.constantFrom(1, 10, 1_000_000))
  .chain(([rows, more, range]) => fullMatrices(rows, rows + more, range));

const totalOf = (costs: readonly (readonly number[])[], pairs: readonly (readonly [number, number])[]): number =>
  pairs.reduce((total, [row, column]) => total + (costs[row]?.[column] as number), 0);

describe("the same total as", () => {
  it("munkres-js 1.2.2", () => {
    fc.assert(
      fc.property(matrices, (costs) => {
        expect(solveProven({ costs }).total).toBe(totalOf(costs, computeMunkres(costs)));
      }),
      { numRuns: RUNS },
    );
  });

  it("munkres 2.0.4", () => {
    fc.assert(
      fc.property(matrices, (costs) => {
        expect(solveProven({ costs }).total).toBe(totalOf(costs, munkres(costs)));
      }),
      { numRuns: RUNS },
    );
  });

  it("munkres 2.0.4 on more rows than columns", () => {
    fc.assert(
      fc.property(fullMatrices(7, 4), (costs) => {
        expect(solveProven({ costs }).total).toBe(totalOf(costs, munkres(costs)));
      }),
      { numRuns: RUNS },
    );
  });

  it("munkres 2.0.4 on 150 × 150 fractions, within 1e-9 · n", () => {
    const uniform = seededUniform(5);
    const costs = Array.from({ length: 150 }, () => Array.from({ length: 150 }, uniform));
    expect(Math.abs(solveProven({ costs }).total - totalOf(costs, munkres(costs)))).toBeLessThan(1e-9 * 150);
  });
});
