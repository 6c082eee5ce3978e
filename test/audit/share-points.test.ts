import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharePoints } from "../../src/audit/share-points.ts";
import { apportionWeights } from "../../src/criteria/apportion-weights.ts";
import { RUNS } from "../support/runs.ts";

describe("points shared out by largest remainder", () => {
  it.each([
    [[1], [1_000_000]],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [3, 1],
      [750_000, 250_000],
    ],
    [
      [1, 1, 1],
      [333_334, 333_333, 333_333],
    ],
    [
      [0, 2, 1],
      [0, 666_667, 333_333],
    ],
    // 166,666 and two thirds, 666,666 and two thirds, 166,666 and two thirds: two units for three equal remainders.
    [
      [1, 4, 1],
      [166_667, 666_667, 166_666],
    ],
    // 83,333 and a third (twice), 250,000, 583,333 and a third.
    [
      [1, 1, 3, 7],
      [83_334, 83_333, 250_000, 583_333],
    ],
    [
      [1e300, 1e-300],
      [1_000_000, 0],
    ],
    [
      [5e-324, 5e-324],
      [500_000, 500_000],
    ],
  ])("%j gives %j", (weights, shares) => {
    expect(sharePoints(weights)).toEqual(shares);
  });

  it("agrees with the share that the scoring has", () => {
    const weight = fc.oneof(fc.nat(20), fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), fc.constantFrom(0.1, 0.2, 0.3, 0.7));
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), (weights) => {
        expect(sharePoints(weights)).toEqual(weights.some((each) => each > 0) ? [...apportionWeights(weights)] : weights);
      }),
      { numRuns: RUNS * 10 },
    );
  });
});
