/** A perfect pair. */
export const FULL_POINTS = 1_000_000;

/** Shares 1,000,000 points out in exact proportion to the weights, by largest remainder; equal remainders go to the earlier one. */
export function sharePoints(weights: readonly number[]): readonly number[] {
  // Binary fractions are exact; the longest one says how far the point must move to make integers of all.
  const parts = weights.map((weight) => weight.toString(2).split("."));
  const places = Math.max(0, ...parts.map(([, fraction = ""]) => fraction.length));
  const exact = parts.map(([whole, fraction = ""]) => BigInt(`0b${whole}${fraction.padEnd(places, "0")}`) * BigInt(FULL_POINTS));
  const sum = exact.reduce((total, weight) => total + weight, 0n) / BigInt(FULL_POINTS);
  if (sum === 0n) return weights;
  const shares = exact.map((weight) => Number(weight / sum));
  let left = shares.reduce((rest, share) => rest - share, FULL_POINTS);
  const remainders = exact.map((weight) => weight % sum);
  for (; left > 0; left--) {
    const largest = remainders.reduce((most, remainder) => (remainder > most ? remainder : most), -1n);
    const next = remainders.indexOf(largest);
    shares[next]!++;
    remainders[next] = -2n;
  }
  return shares;
}
