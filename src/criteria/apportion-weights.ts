import { FULL_POINTS } from "./criterion-kind.ts";

/**
 * Shares 1,000,000 points out in proportion to the weights, by largest remainder (A. Hamilton, 1792); equal remainders go to the earlier one.
 *
 * @remarks Exact, in integers: 7, 2.5 and 2.5 have equal remainders on paper, which float64 would tell apart by its own rounding.
 * @param weights - ≥ 0 and finite, in the order of the criteria's ids.
 * @returns Integers that add up to exactly 1,000,000, or all 0 where no weight is positive. A weight of 0 gets 0.
 */
export function apportionWeights(weights: readonly number[]): Int32Array {
  const integers = toIntegers(weights);
  const sum = integers.reduce((total, integer) => total + integer, 0n);
  if (sum === 0n) return new Int32Array(weights.length);
  const shares = integers.map((integer) => integer * BigInt(FULL_POINTS));
  const points = Int32Array.from(shares, (share) => Number(share / sum));
  const left = points.reduce((rest, share) => rest - share, FULL_POINTS);
  const remainders = shares.map((share) => share % sum);
  const byRemainder = remainders.map((_, k) => k);
  // Equal remainders stay in their order.
  byRemainder.sort((a, b) => Number((remainders[b] as bigint) - (remainders[a] as bigint)));
  for (const k of byRemainder.slice(0, left)) points[k]!++;
  return points;
}

/** The weights as integers in the same proportions: every float64 is an integer divided by a power of two. */
function toIntegers(weights: readonly number[]): readonly bigint[] {
  const halvings = weights.map((weight) => {
    let doubled = weight;
    let count = 0;
    for (; !Number.isInteger(doubled); count++) doubled *= 2;
    return { integer: BigInt(doubled), count };
  });
  const most = halvings.reduce((largest, { count }) => Math.max(largest, count), 0);
  return halvings.map(({ integer, count }) => integer << BigInt(most - count));
}
