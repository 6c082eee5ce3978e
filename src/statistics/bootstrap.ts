/**
 * The interval of a mean, or of the difference between two means, by drawing from the values seen (B. Efron, 1979, doi 10.1214/aos/1176344552; percentiles).
 *
 * The draws come from a seed, so that the same values give the same interval everywhere: SplitMix32, a 32-bit mixer in the manner of G. L. Steele, D. Lea &
 * C. H. Flood (2014, doi 10.1145/2660193.2660195) with the constants of MurmurHash3's finaliser. Values are taken in ascending order, so that their order
 * has no influence.
 *
 * Time O(resamples · values), memory O(values + resamples).
 */
import type { Interval } from "./score-interval.ts";

/** How the draws are made. */
export interface BootstrapOptions {
  /** An integer; the same seed gives the same draws. @defaultValue `1979` */
  readonly seed?: number;
  /** How many times as many values are drawn as there are. @defaultValue `1000` */
  readonly resamples?: number;
}

/** The interval of a mean; `null` without values. */
export function meanInterval(values: readonly number[], options: BootstrapOptions = {}): Interval | null {
  return values.length === 0 ? null : percentiles(options, [sortNumbers(values)], ([mean]) => mean as number);
}

/** The interval of `mean(first)` − `mean(second)`; `null` where either has no values. */
export function meanDifferenceInterval(
  first: readonly number[],
  second: readonly number[],
  options: BootstrapOptions = {},
): Interval | null {
  if (first.length === 0 || second.length === 0) return null;
  return percentiles(options, [sortNumbers(first), sortNumbers(second)], ([one, two]) => (one as number) - (two as number));
}

function sortNumbers(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

function percentiles(
  { seed = 1979, resamples = 1000 }: BootstrapOptions,
  samples: readonly Float64Array[],
  statistic: (means: readonly number[]) => number,
): Interval {
  const draw = createDraws(seed);
  const found = new Float64Array(resamples);
  for (let k = 0; k < resamples; k++) found[k] = statistic(samples.map((values) => meanOfDraws(values, draw)));
  found.sort();
  const cut = Math.floor(resamples * 0.025);
  return { low: found[cut] as number, high: found[resamples - 1 - cut] as number };
}

function meanOfDraws(values: Float64Array, draw: (bound: number) => number): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[draw(values.length)] as number;
  return sum / values.length;
}

/** Integers in [0, bound). The high bits decide, so that none is preferred by more than bound / 2^32. */
function createDraws(seed: number): (bound: number) => number {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return Math.floor(((mixed ^ (mixed >>> 16)) >>> 0) * (bound / 2 ** 32));
  };
}
