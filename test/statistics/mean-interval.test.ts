import { describe, expect, it } from "vitest";
import { meanDifferenceInterval, meanInterval } from "../../src/statistics/bootstrap.ts";
import { intervalOfMean, intervalOfMeanDifference } from "../../src/statistics/mean-interval.ts";
import type { Interval } from "../../src/statistics/score-interval.ts";

const many = Array.from({ length: 4000 }, (_, k) => (k * 7919) % 1000);
const few = many.slice(0, 300);

describe("the interval of a mean, whatever the number of values", () => {
  it("is drawn from few, and has no answer for none", () => {
    expect(intervalOfMean(few)).toEqual(meanInterval(few));
    expect(intervalOfMean([])).toBeNull();
    expect(intervalOfMeanDifference(few, few.slice(1))).toEqual(meanDifferenceInterval(few, few.slice(1)));
    expect([intervalOfMeanDifference([], many), intervalOfMeanDifference(many, [])]).toEqual([null, null]);
  });

  it("is mean ± 1.96 s ÷ √n of many, for any order of them", () => {
    const mean = many.reduce((sum, value) => sum + value, 0) / many.length;
    const deviation = Math.sqrt(many.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (many.length - 1));
    const reach = (1.959963984540054 * deviation) / Math.sqrt(many.length);
    const { low, high } = intervalOfMean(many) as Interval;
    expect([low, high].map((end) => Math.abs(end - mean))).toEqual([expect.closeTo(reach, 9), expect.closeTo(reach, 9)]);
    expect(intervalOfMean(many.toReversed())).toEqual({ low, high });
    const broken = many.map((value) => value / 7);
    expect(intervalOfMean(broken.toReversed())).toEqual(intervalOfMean(broken));
  });

  it("agrees at the boundary: of 1,000 values drawn, of 1,001 not", () => {
    const last = many.slice(0, 1000);
    expect(intervalOfMean(last)).toEqual(meanInterval(last));
    expect(intervalOfMeanDifference(last, last)).toEqual(meanDifferenceInterval(last, last));
    const [drawn, normal] = [1000, 1001].map((count) => intervalOfMean(many.slice(0, count)) as Interval);
    const width = normal!.high - normal!.low;
    expect(Math.abs(drawn!.low - normal!.low)).toBeLessThan(width * 0.1);
    expect(Math.abs(drawn!.high - normal!.high)).toBeLessThan(width * 0.1);
  });

  it("of a difference joins both where either has many, one value included", () => {
    const shifted = many.map((value) => value + 100);
    const { low, high } = intervalOfMeanDifference(shifted, many) as Interval;
    expect((low + high) / 2).toBeCloseTo(100, 9);
    const own = intervalOfMean(many) as Interval;
    expect(high - low).toBeCloseTo(Math.SQRT2 * (own.high - own.low), 9);
    const one = intervalOfMeanDifference(many, [500]) as Interval;
    expect(one.high - one.low).toBeCloseTo(own.high - own.low, 9);
    const other = intervalOfMeanDifference([500], many) as Interval;
    expect([-other.high, -other.low]).toEqual([expect.closeTo(one.low, 9), expect.closeTo(one.high, 9)]);
  });
});
