import { FULL_POINTS } from "./criterion-kind.ts";

/**
 * Shares 1,000,000 points out in proportion to the weights, by largest remainder (A. Hamilton, 1792); equal remainders go to the earlier one.
 *
 * @param weights - ≥ 0 and finite, in the order of the criteria's ids.
 * @returns Integers that add up to exactly 1,000,000, or all 0 where no weight is positive. A weight of 0 gets 0.
 */
export function apportionWeights(weights: readonly number[]): Int32Array {
  const largest = Math.max(0, ...weights);
  if (largest === 0) return new Int32Array(weights.length);
  // Division by the largest first: neither 1e300 nor 1e-300 overflows or vanishes in the sum.
  const ratios = weights.map((weight) => weight / largest);
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const quotas = ratios.map((ratio) => (ratio * FULL_POINTS) / sum);
  const points = Int32Array.from(quotas, Math.floor);
  const left = points.reduce((rest, share) => rest - share, FULL_POINTS);
  const remainder = (k: number): number => (quotas[k] as number) - (points[k] as number);
  const byRemainder = quotas.map((_, k) => k).filter((k) => (weights[k] as number) > 0);
  byRemainder.sort((a, b) => remainder(b) - remainder(a) || a - b);
  // Remainders are not touched before the sort is done, and there are at least `left` of them: each is below 1.
  for (const k of byRemainder.slice(0, left)) points[k]!++;
  return points;
}
