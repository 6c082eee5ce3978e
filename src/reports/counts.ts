import { compareText } from "../model/order.ts";
import type { Rate, Spread } from "../model/report-parts.ts";
import { intervalOfMean } from "../statistics/mean-interval.ts";
import { scoreInterval } from "../statistics/score-interval.ts";

/** A share of what was counted. */
export function rateOf(numerator: number, denominator: number): Rate {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    interval: scoreInterval(numerator, denominator),
  };
}

/** Integers in short; their sum must stay below 2^53. */
export function spreadOf(values: readonly number[]): Spread {
  const count = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (count === 0) return { count, sum, mean: null, interval: null, minimum: null, median: null, maximum: null };
  const sorted = Float64Array.from(values).sort();
  return {
    count,
    sum,
    mean: sum / count,
    interval: intervalOfMean(values),
    minimum: sorted[0] as number,
    median: sorted[(count - 1) >> 1] as number,
    maximum: sorted[count - 1] as number,
  };
}

/** How often each key occurs. */
function tally<Key>(keys: Iterable<Key>): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) increase(counts, key);
  return counts;
}

/** Counts one more occurrence of a key. */
export function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The same by ascending number. */
export function tallyNumbers(numbers: Iterable<number>): readonly (readonly [number, number])[] {
  return [...tally(numbers)].sort(([a], [b]) => a - b);
}

/** The same in code-unit order. */
export function tallyTexts<Text extends string>(texts: Iterable<Text>): readonly (readonly [Text, number])[] {
  return [...tally(texts)].sort(([a], [b]) => compareText(a, b));
}

/** Zero for every key of a list, to count in. */
export function zeroEach<Key extends string>(keys: readonly Key[]): { [Each in Key]: number } {
  return Object.fromEntries(keys.map((key) => [key, 0])) as { [Each in Key]: number };
}
