/**
 * Intervals for shares, by inverting the score test (E. B. Wilson, 1927, doi 10.1080/01621459.1927.10502953).
 *
 * They stay within [0, 1], and hold what they promise where a share is near 0 or 1 or its cell is small; the textbook interval p ± 1.96 √(p(1 − p)/n) does
 * neither. Only + − × ÷ √, so that every engine gives the same bits.
 */

/** An interval of 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the standard normal distribution. */
export const QUANTILE = 1.959963984540054;

/**
 * The interval of a share of `successes` out of `trials`.
 *
 * @param successes - in [0, `trials`]
 * @param trials - above 0; need not be an integer, as an estimate with weights or censoring is worth a broken number of trials
 * @returns an interval that contains the share; `null` where there are no trials
 */
export function scoreInterval(successes: number, trials: number): Interval | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const weight = (QUANTILE * QUANTILE) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const reach = (QUANTILE / (1 + weight)) * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials));
  // At 0 and at 1 one end is the share itself, but for rounding.
  return { low: Math.min(share, Math.max(0, centre - reach)), high: Math.max(share, Math.min(1, centre + reach)) };
}

/** A share as it was counted. */
export interface CountedShare {
  readonly successes: number;
  readonly trials: number;
}

/**
 * The interval of the difference between two independent shares, `first` − `second`: both score intervals joined (R. G. Newcombe, 1998, method 10,
 * doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
 *
 * @returns an interval within [−1, 1] that contains the difference; `null` where either has no trials
 */
export function differenceInterval(first: CountedShare, second: CountedShare): Interval | null {
  const one = scoreInterval(first.successes, first.trials);
  const two = scoreInterval(second.successes, second.trials);
  if (one === null || two === null) return null;
  return joinIntervals({ value: first.successes / first.trials, ...one }, { value: second.successes / second.trials, ...two });
}

/** An estimate and its interval. */
export interface IntervalEstimate extends Interval {
  readonly value: number;
}

/** The interval of the difference between two independent estimates from the interval of each: squares of the reaches added, as in {@link differenceInterval}. */
export function joinIntervals(first: IntervalEstimate, second: IntervalEstimate): Interval {
  const difference = first.value - second.value;
  return {
    low: difference - Math.sqrt((first.value - first.low) ** 2 + (second.high - second.value) ** 2),
    high: difference + Math.sqrt((first.high - first.value) ** 2 + (second.value - second.low) ** 2),
  };
}

/** The interval of an estimate in [0, 1] whose variance is known: as of a share that was counted on as many trials as would give that variance. */
export function estimateInterval(estimate: number, variance: number): Interval {
  // Without variance nothing has happened yet, or to everybody.
  if (variance === 0) return { low: estimate, high: estimate };
  const trials = (estimate * (1 - estimate)) / variance;
  return scoreInterval(estimate * trials, trials) ?? { low: estimate, high: estimate };
}
