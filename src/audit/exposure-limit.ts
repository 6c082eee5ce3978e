/** ⌊exposure · seats⌋ in decimals, as people calculate. */
export function limitOf(exposure: number, seats: number): number {
  const [digits, decimals] = readDecimal(exposure);
  return Number((digits * BigInt(seats)) / 10n ** BigInt(decimals));
}

/** 1.15 → 115 and 2: the shortest decimal that means this number. */
function readDecimal(value: number): readonly [digits: bigint, decimals: number] {
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const [whole, fraction = ""] = mantissa.split(".") as [string, string?];
  const decimals = fraction.length - Number(exponent);
  return decimals >= 0 ? [BigInt(whole + fraction), decimals] : [BigInt(whole + fraction) * 10n ** BigInt(-decimals), 0];
}
