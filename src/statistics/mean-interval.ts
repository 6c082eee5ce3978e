/**
 * The interval of a mean, whatever the number of values: drawn from few (see bootstrap.ts), from the normal distribution for many, where the two agree and
 * drawing takes a thousand times as long.
 */
import { meanDifferenceInterval, meanInterval } from "./bootstrap.ts";
import { type Interval, type IntervalEstimate, joinIntervals, QUANTILE } from "./score-interval.ts";

/** Up to so many values are drawn from. */
const FEW = 1000;

/** The interval of a mean; `null` without values. The order of the values has no influence. */
export function intervalOfMean(values: readonly number[]): Interval | null {
  if (values.length <= FEW) return meanInterval(values);
  const { low, high } = normalEstimate(values);
  return { low, high };
}

/** The interval of `mean(first)` − `mean(second)`; `null` where either has no values. */
export function intervalOfMeanDifference(first: readonly number[], second: readonly number[]): Interval | null {
  if (first.length === 0 || second.length === 0) return null;
  if (first.length <= FEW && second.length <= FEW) return meanDifferenceInterval(first, second);
  return joinIntervals(normalEstimate(first), normalEstimate(second));
}

function normalEstimate(values: readonly number[]): IntervalEstimate {
  const sorted = Float64Array.from(values).sort();
  const value = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const squares = sorted.reduce((sum, each) => sum + (each - value) ** 2, 0);
  const reach = sorted.length === 1 ? 0 : QUANTILE * Math.sqrt(squares / (sorted.length - 1) / sorted.length);
  return { value, low: value - reach, high: value + reach };
}
