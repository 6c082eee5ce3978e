import { FULL_POINTS } from "./criterion-kind.ts";

/**
 * Shares 1,000,000 points out in proportion to the weights, by largest remainder (A. Hamilton, 1792); equal remainders go to the earlier one.
 *
 * @param weights - ≥ 0 and finite, in the order of the criteria's ids.
 * @returns Integers that add up to exactly 1,000,000, or all 0 where no weight is positive. A weight of 0 gets 0.
 */
export function apportionWeights(weights: readonly number[]): Int32Array {
  const points = new Int32Array(weights.length);
  const largest = Math.max(0, ...weights);
  if (largest === 0) return points;
  // Division by the largest first: neither 1e300 nor 1e-300 overflows or vanishes in the sum.
  const ratios = weights.map((weight) => weight / largest);
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const quotas = ratios.map((ratio) => (ratio * FULL_POINTS) / sum);
  let left = FULL_POINTS;
  quotas.forEach((quota, k) => {
    points[k] = Math.floor(quota);
    left -= points[k] as number;
  });
  const byRemainder = quotas.map((_, k) => k).filter((k) => (weights[k] as number) > 0);
  const remainder = (k: number): number => (quotas[k] as number) - (points[k] as number);
  const remainders = quotas.map((_, k) => remainder(k));
  byRemainder.sort((a, b) => (remainders[b] as number) - (remainders[a] as number) || a - b);
  // Rounding can leave a unit too few or too many against the exact quotas; both are handed out in the same order.
  for (let k = 0; left > 0; k = (k + 1) % byRemainder.length, left--)
    points[byRemainder[k] as number] = (points[byRemainder[k] as number] as number) + 1;
  for (let k = byRemainder.length - 1; left < 0; k = (k + byRemainder.length - 1) % byRemainder.length) {
    const at = byRemainder[k] as number;
    if ((points[at] as number) > 0) {
      points[at] = (points[at] as number) - 1;
      left++;
    }
  }
  return points;
}
