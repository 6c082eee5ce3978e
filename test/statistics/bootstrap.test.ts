import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanDifferenceInterval, meanInterval } from "../../src/statistics/bootstrap.ts";
import type { Interval } from "../../src/statistics/score-interval.ts";
import { RUNS } from "../support/runs.ts";

const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });

describe("the interval of a mean", () => {
  it("lies within the values and does not depend on their order", () => {
    fc.assert(
      fc.property(values, (list) => {
        const interval = meanInterval(list, { resamples: 200 }) as Interval;
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(interval.high).toBeLessThanOrEqual(Math.max(...list));
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(meanInterval([...list].reverse(), { resamples: 200 })).toEqual(interval);
      }),
      { numRuns: RUNS },
    );
  });

  it("is near what the normal distribution says of many values: mean ± 1.96 s / √n", () => {
    const list = Array.from({ length: 1000 }, (_, k) => (k * 7919) % 1000);
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    const deviation = Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length);
    const reach = (1.96 * deviation) / Math.sqrt(list.length);
    const { low, high } = meanInterval(list, { resamples: 2000 }) as Interval;
    expect(Math.abs(low - (mean - reach))).toBeLessThan(reach * 0.15);
    expect(Math.abs(high - (mean + reach))).toBeLessThan(reach * 0.15);
  });

  it("is pinned for a seed, and another for another seed", () => {
    const list = [1, 2, 3, 5, 8, 13, 21];
    expect(meanInterval(list, { seed: 7 })).toEqual(meanInterval(list, { seed: 7 }));
    expect(meanInterval(list)).toEqual({ low: 3, high: 13.285714285714286 });
    expect(meanInterval(list, { seed: 7 })).toEqual({ low: 3.142857142857143, high: 12.714285714285714 });
  });

  it("has no answer without values", () => {
    expect(meanInterval([])).toBeNull();
  });
});

describe("the interval of a difference between means", () => {
  it("holds 0 for equal lists, and lies far from it for lists far apart", () => {
    const list = Array.from({ length: 50 }, (_, k) => k);
    const same = meanDifferenceInterval(list, list) as Interval;
    expect(same.low).toBeLessThan(0);
    expect(same.high).toBeGreaterThan(0);
    const apart = meanDifferenceInterval(
      list.map((value) => value + 100),
      list,
    ) as Interval;
    expect(apart.low).toBeGreaterThan(80);
    expect(apart.high).toBeLessThan(120);
  });

  it("has no answer where either list is empty", () => {
    expect(meanDifferenceInterval([], [1])).toBeNull();
    expect(meanDifferenceInterval([1], [])).toBeNull();
  });
});
