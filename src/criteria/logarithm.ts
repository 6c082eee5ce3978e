/** ln z for z in [√½, √2] is 2 · artanh((z − 1) / (z + 1)); these are the coefficients of artanh's odd powers, from the first on. */
const ARTANH = Array.from({ length: 11 }, (_, k) => 1 / (2 * k + 1));

/**
 * The natural logarithm, from + − × ÷ alone, so that every engine gives the same bits; `Math.log` may differ in the last.
 *
 * @param x - in [1, 1e15].
 * @returns ln x, within 1e-14 of it relative to max(1, ln x); exactly 0 for 1.
 */
export function naturalLogarithm(x: number): number {
  let halved = x;
  let halvings = 0;
  for (; halved > Math.SQRT2; halvings++) halved /= 2;
  const ratio = (halved - 1) / (halved + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let k = ARTANH.length - 1; k >= 0; k--) sum = sum * square + (ARTANH[k] as number);
  return halvings * Math.LN2 + 2 * ratio * sum;
}
