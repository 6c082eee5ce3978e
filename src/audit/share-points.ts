/** A perfect pair. */
export const FULL_POINTS = 1_000_000;

/** Shares 1,000,000 points out in proportion to the weights, by largest remainder; equal remainders go to the earlier one. Exact. */
export function sharePoints(weights: readonly number[]): readonly number[] {
  const integers = weights.map(toInteger);
  const sum = integers.reduce((total, integer) => total + integer, 0n);
  if (sum === 0n) return weights;
  const quotas = integers.map((integer) => integer * BigInt(FULL_POINTS));
  const shares = quotas.map((quota) => Number(quota / sum));
  const left = shares.reduce((rest, share) => rest - share, FULL_POINTS);
  const byRemainder = [...shares.keys()].sort((a, b) => Number((quotas[b]! % sum) - (quotas[a]! % sum)));
  for (const k of byRemainder.slice(0, left)) shares[k]!++;
  return shares;
}

/** A weight times 2^1074, which is an integer for every float64. */
function toInteger(weight: number): bigint {
  let [odd, doublings] = [weight, 0];
  for (; !Number.isInteger(odd); doublings++) odd *= 2;
  return BigInt(odd) << BigInt(1074 - doublings);
}
