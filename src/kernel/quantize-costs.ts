/**
 * Turns any finite costs into integers on which the solvers are exact, together with the cost of staying outside.
 *
 * `cost = grid · (integer + lowest)` with a power of two as grid: nothing is rounded where all costs are integers up to such a factor and span few enough
 * steps. Otherwise each is rounded to the nearest step of the finest grid for which outside costs stay ≤ 2^51: with M pairs at most, the total may then be
 * off by M² · span / 2^50, less than 1e-9 · M · span for M up to a million.
 *
 * Most pairs: staying outside costs more than all that M pairs can differ by; so more pairs win whatever the costs, exactly and not by a large constant.
 * Lowest total: staying outside costs 0 and no pair above 0 is worth having.
 *
 * Time O(edges), memory O(edges). Powers of two as factors of all costs change the grid and nothing else.
 */

/** Sums of three such numbers stay below 2^53. */
const OUTSIDE_LIMIT = 2 ** 51;
/** A ceiling below this share of the span gains enough digits for another solve. */
const WORTHWHILE = 1 / 256;

export interface QuantizedCosts {
  /** Integers ≥ 0, edge by edge. */
  readonly costs: Float64Array;
  readonly outsideCost: number;
  readonly grid: number;
  /** The integer that was taken off all costs. */
  readonly lowest: number;
  /** Whether no cost was rounded; those above the ceiling apart. */
  readonly exact: boolean;
}

/**
 * @param pairLimit No assignment has more pairs than this.
 * @param ceiling Higher costs count as this much (rounded down); Infinity for none. Allowed where no optimum contains them: see {@link lowerCeiling}.
 */
export function quantizeForMostPairs(values: Float64Array, pairLimit: number, ceiling: number): QuantizedCosts {
  const { least, most } = findExtremes(values, ceiling);
  const pairs = Math.max(1, pairLimit);
  const span = most - least;
  const { grid, exact } = chooseGrid(values, {
    // Rounding may add a step to the span, and aligning up to 7 to the cost of staying outside.
    finest: powerOfTwoFor(span, Math.floor((OUTSIDE_LIMIT - 8) / pairs) - 1),
    // Rounded down by less than a quarter of the span, a ceiling stays above the half of it that lowerCeiling grants to the chosen pairs.
    coarsest: most === ceiling ? powerOfTwoFor(span, 8) : powerOfTwoFor(Math.max(Math.abs(least), Math.abs(most)) || 1, 1),
    ceiling,
  });
  const lowest = Math.round(least / grid);
  const highest = most === ceiling ? Math.floor(most / grid) : Math.round(most / grid);
  const costs = values.map((value) => (value < ceiling ? Math.round(value / grid) : highest) - lowest);
  const beyondAllPairs = pairs * (highest - lowest) + 1;
  // |outsideCost + lowest| may need more than 53 bits; as a multiple of 8 it needs three less.
  return { costs, outsideCost: beyondAllPairs + stepsToMultiple(beyondAllPairs + (lowest % 8), 8), grid, lowest, exact };
}

/** Costs above 0 become one step more than staying outside. */
export function quantizeForLowestTotal(values: Float64Array): QuantizedCosts {
  const { least } = findExtremes(values, 0);
  const { grid, exact } = chooseGrid(values, {
    finest: powerOfTwoFor(-least, OUTSIDE_LIMIT),
    coarsest: powerOfTwoFor(-least || 1, 1),
    ceiling: 0,
  });
  const lowest = Math.min(0, Math.round(least / grid));
  const costs = values.map((value) => (value > 0 ? 1 : Math.round(value / grid)) - lowest);
  return { costs, outsideCost: 0 - lowest, grid, lowest, exact };
}

/**
 * A ceiling for {@link quantizeForMostPairs} after a solve on a coarse grid: a pair that alone costs more above the least cost than all chosen pairs
 * together is in no optimum. Infinity where this would gain too little.
 */
export function lowerCeiling(values: Float64Array, chosenEdges: Int32Array, ceiling: number): number {
  const { least, most } = findExtremes(values, ceiling);
  let excess = 0;
  for (const edge of chosenEdges) excess += (values[edge] as number) - least;
  const span = most - least;
  // Twice the excess, so that no rounding reaches the ceiling; something, even where the chosen pairs all cost the least.
  const lower = least + Math.max(2 * excess, span * 2 ** -60);
  const isBetween = lower > least && lower - least >= 8 * Number.MIN_VALUE;
  return isBetween && lower - least <= span * WORTHWHILE ? lower : Number.POSITIVE_INFINITY;
}

function findExtremes(values: Float64Array, ceiling: number): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? { least: 0, most: 0 } : { least: Math.min(least, ceiling), most: Math.min(most, ceiling) };
}

/** The coarsest power of two of which all values below the ceiling are multiples; or, where it would be too fine, the finest allowed. */
function chooseGrid(
  values: Float64Array,
  { finest, coarsest, ceiling }: { finest: number; coarsest: number; ceiling: number },
): { grid: number; exact: boolean } {
  let grid = Math.max(finest, coarsest);
  let exact = true;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value >= ceiling) continue;
    while (grid > finest && !isMultiple(value, grid)) grid /= 2;
    if (grid === finest && exact) exact = isMultiple(value, grid);
  }
  return { grid, exact };
}

/** The lowest power of two of which so many steps reach the span; by doubling, since a logarithm may differ between engines. */
function powerOfTwoFor(span: number, steps: number): number {
  let power = 1;
  while (power * steps < span) power *= 2;
  while (power > Number.MIN_VALUE && (power / 2) * steps >= span) power /= 2;
  return power;
}

function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.floor(quotient) === quotient && (quotient !== 0 || value === 0);
}

function stepsToMultiple(value: number, step: number): number {
  const rest = value % step;
  return rest === 0 ? 0 : rest > 0 ? step - rest : -rest;
}
