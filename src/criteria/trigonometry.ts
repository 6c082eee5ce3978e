/**
 * Sine, cosine and arcsine from + − × ÷ √ alone: engines may round `Math.sin` and its kin each in their own way, and a credit has the same bits everywhere.
 *
 * Taylor series, cut where the next term is below 1e-15 in the range where they are used; the tests hold all three to within 1e-14 of the engine's own.
 */

const QUARTER_TURN = Math.PI / 2;

/** Coefficients of x, x³, x⁵ … up to x¹⁹. */
const SINE = seriesOf(10, (k) => -1 / (2 * k * (2 * k + 1)));
/** Coefficients of x, x³, x⁵ … up to x⁴³: enough for x ≤ ½. */
const ARCSINE = seriesOf(22, (k) => ((2 * k - 1) * (2 * k - 1)) / (2 * k * (2 * k + 1)));

/** The sine of an angle in [−π, π], in radians. */
export function sine(angle: number): number {
  const beyond = Math.abs(angle) > QUARTER_TURN;
  // sin x = sin(π − x).
  const folded = beyond ? (angle > 0 ? Math.PI - angle : -Math.PI - angle) : angle;
  return sumOddPowers(SINE, folded);
}

/** The cosine of an angle in [−π, π], in radians. */
export function cosine(angle: number): number {
  return sumOddPowers(SINE, QUARTER_TURN - Math.abs(angle));
}

/** The angle in [0, π/2], in radians, whose sine is x; x in [0, 1]. */
export function arcsine(x: number): number {
  if (x <= 0.5) return sumOddPowers(ARCSINE, x);
  // arcsin x = π/2 − 2 · arcsin √((1 − x) / 2), where the series is short again.
  return QUARTER_TURN - 2 * sumOddPowers(ARCSINE, Math.sqrt((1 - x) / 2));
}

function sumOddPowers(coefficients: Float64Array, x: number): number {
  const square = x * x;
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * square + (coefficients[k] as number);
  return sum * x;
}

/** 1, then each coefficient by its ratio to the one before. */
function seriesOf(terms: number, ratio: (k: number) => number): Float64Array {
  const coefficients = new Float64Array(terms).fill(1);
  for (let k = 1; k < terms; k++) coefficients[k] = (coefficients[k - 1] as number) * ratio(k);
  return coefficients;
}
