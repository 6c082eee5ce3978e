import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharePoints } from "../../src/audit/share-points.ts";
import { apportionWeights } from "../../src/criteria/apportion-weights.ts";
import { RUNS } from "../support/runs.ts";

const weights = fc.array(fc.oneof(fc.constantFrom(0, 1e-300, 1e300, 1, 3), fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 12,
});
const sum = (points: Int32Array): number => points.reduce((total, share) => total + share, 0);

it("agrees with the audit's own apportionment", () => {
  fc.assert(
    fc.property(weights, (given) => {
      expect([...apportionWeights(given)]).toEqual([...sharePoints(given)]);
    }),
    { numRuns: RUNS },
  );
});

describe("apportionWeights", () => {
  it.each([
    [
      [30, 20, 10, 30, 10],
      [300_000, 200_000, 100_000, 300_000, 100_000],
    ],
    [
      [1, 1, 1],
      [333_334, 333_333, 333_333],
    ],
    [
      [0, 5, 0],
      [0, 1_000_000, 0],
    ],
    [
      [1, 2, 4],
      [142_857, 285_714, 571_429],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])("shares %j out as %j", (given, expected) => {
    expect([...apportionWeights(given)]).toEqual(expected);
  });

  it("always shares out exactly 1,000,000, nobody more than a point from the exact quota", () => {
    fc.assert(
      fc.property(weights, (given) => {
        const points = apportionWeights(given);
        const largest = Math.max(...given);
        expect(sum(points)).toBe(largest === 0 ? 0 : 1_000_000);
        const total = given.reduce((all, weight) => all + weight / largest, 0);
        given.forEach((weight, k) => {
          expect(points[k]).toBeGreaterThanOrEqual(0);
          if (largest > 0) expect(Math.abs((points[k] as number) - (weight / largest / total) * 1e6)).toBeLessThanOrEqual(1);
          if (weight === 0) expect(points[k]).toBe(0);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("depends on ratios alone: bit for bit for powers of two, within a point for any factor", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -900, max: 900 }),
        (given, power) => {
          const points = apportionWeights(given);
          expect(apportionWeights(given.map((weight) => weight * 2 ** power))).toEqual(points);
          for (const factor of [1e-300, 0.1, 7, 1e300])
            apportionWeights(given.map((weight) => weight * factor)).forEach((share, k) => {
              expect(Math.abs(share - (points[k] as number))).toBeLessThanOrEqual(1);
            });
        },
      ),
      { numRuns: RUNS },
    );
  });
});
