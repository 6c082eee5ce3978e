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
 * Costs of Infinity stay what they are. Time O(costs), memory O(costs). Powers of two as factors of all costs change the grid and nothing else.
 */
import type { CostSurvey } from "./survey-costs.ts";

/** Sums of three such numbers stay below 2^53. */
const OUTSIDE_LIMIT = 2 ** 51;
/** A ceiling below this share of the span gains enough digits for another solve. */
const WORTHWHILE = 1 / 256;

export interface QuantizedCosts {
  /** Integers, one for each cost. */
  readonly costs: Float64Array;
  readonly outsideCost: number;
  readonly grid: number;
  /** The integer that was taken off all costs. */
  readonly lowest: number;
  /** Whether no cost was rounded; those above the ceiling apart. */
  readonly exact: boolean;
  /** No cost is lower; none is higher, Infinity apart. */
  readonly range: Extremes;
}

export interface Extremes {
  readonly least: number;
  readonly most: number;
}

/**
 * Costs that need no change, as they are multiples of the survey's unit and not too far from 0; in units of 1 all the same. `undefined` where there are none.
 */
export function keepForMostPairs(costs: Float64Array, survey: CostSurvey, pairLimit: number): QuantizedCosts | undefined {
  const { unit, least, most } = survey;
  if (unit === 0) return undefined;
  const lowest = least / unit;
  const outsideSteps = stepsOutside(Math.max(1, pairLimit), lowest, most / unit) + lowest;
  if (Math.max(Math.abs(lowest), Math.abs(outsideSteps)) > OUTSIDE_LIMIT) return undefined;
  return { costs, outsideCost: unit * outsideSteps, grid: 1, lowest: 0, exact: true, range: survey };
}

/** The same for the lowest total. */
export function keepForLowestTotal(costs: Float64Array, survey: CostSurvey): QuantizedCosts | undefined {
  return survey.unit === 0 ? undefined : { costs, outsideCost: 0, grid: 1, lowest: 0, exact: true, range: survey };
}

/**
 * @param pairLimit No assignment has more pairs than this.
 * @param ceiling Higher costs count as this much (rounded down); Infinity for none. Allowed where no optimum contains them: see {@link lowerCeiling}.
 */
export function quantizeForMostPairs(values: Float64Array, pairLimit: number, ceiling: number, extremes: Extremes): QuantizedCosts {
  const least = Math.min(extremes.least, ceiling);
  const most = Math.min(extremes.most, ceiling);
  const pairs = Math.max(1, pairLimit);
  const span = most - least;
  const { grid, exact } = chooseGrid(values, {
    // Rounding may add a step to the span, and aligning up to 7 to the cost of staying outside.
    finest: powerOfTwoFor(span, Math.floor((OUTSIDE_LIMIT - 8) / pairs) - 1),
    // Rounded down by less than a quarter of the span, a ceiling stays above the half of it that lowerCeiling grants to the chosen pairs.
    coarsest: most === ceiling ? powerOfTwoFor(span, 8) : powerOfTwoFor(Math.max(Math.abs(least), Math.abs(most)) || 1, 1),
    ceiling,
  });
  const lowest = roundToWhole(least / grid);
  const highest = most === ceiling ? Math.floor(most / grid) : roundToWhole(most / grid);
  const costs = roundCosts(values, { grid, lowest, ceiling, beyond: highest });
  return { costs, outsideCost: stepsOutside(pairs, lowest, highest), grid, lowest, exact, range: { least: 0, most: highest - lowest } };
}

/** More than all pairs together can differ by. |this + lowest| may need more than 53 bits; as a multiple of 8 it needs three less. */
function stepsOutside(pairs: number, lowest: number, highest: number): number {
  const beyondAllPairs = pairs * (highest - lowest) + 1;
  return beyondAllPairs + stepsToMultiple(beyondAllPairs + (lowest % 8), 8);
}

interface Rounding {
  readonly grid: number;
  readonly lowest: number;
  /** Costs from here on become `beyond` steps. */
  readonly ceiling: number;
  readonly beyond: number;
}

/** Halves away from 0; in a third of the time of Math.round. Both differences are exact. */
function roundToWhole(value: number): number {
  const whole = Math.trunc(value);
  return whole + Math.trunc(2 * (value - whole));
}

function roundCosts(values: Float64Array, { grid, lowest, ceiling, beyond }: Rounding): Float64Array {
  const costs = new Float64Array(values.length);
  // A product takes a third of the time of a quotient and is the same, but for a grid so fine that its reciprocal is none.
  const scale = 1 / grid;
  const isScale = scale * grid === 1;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value < ceiling) costs[k] = roundToWhole(isScale ? value * scale : value / grid) - lowest;
    else costs[k] = value === Number.POSITIVE_INFINITY ? value : beyond - lowest;
  }
  return costs;
}

/** Costs above 0 become one step more than staying outside. */
export function quantizeForLowestTotal(values: Float64Array, extremes: Extremes): QuantizedCosts {
  const least = Math.min(extremes.least, 0);
  const { grid, exact } = chooseGrid(values, {
    finest: powerOfTwoFor(-least, OUTSIDE_LIMIT),
    coarsest: powerOfTwoFor(-least || 1, 1),
    ceiling: 0,
  });
  const lowest = Math.min(0, roundToWhole(least / grid));
  const costs = roundCosts(values, { grid, lowest, ceiling: Number.MIN_VALUE, beyond: 1 });
  return { costs, outsideCost: 0 - lowest, grid, lowest, exact, range: { least: 0, most: 1 - lowest } };
}

/**
 * A ceiling for {@link quantizeForMostPairs} after a solve on a coarse grid: a pair that alone costs more above the least cost than all chosen pairs
 * together is in no optimum. Infinity where this would gain too little.
 */
export function lowerCeiling(values: Float64Array, chosen: ArrayLike<number>, ceiling: number, extremes: Extremes): number {
  const least = Math.min(extremes.least, ceiling);
  const most = Math.min(extremes.most, ceiling);
  let excess = 0;
  for (let k = 0; k < chosen.length; k++) excess += (values[chosen[k] as number] as number) - least;
  const span = most - least;
  // Twice the excess, so that no rounding reaches the ceiling; something, even where the chosen pairs all cost the least.
  const lower = least + Math.max(2 * excess, span * 2 ** -60);
  const isBetween = lower - least >= 8 * Number.MIN_VALUE;
  return isBetween && lower - least <= span * WORTHWHILE ? lower : Number.POSITIVE_INFINITY;
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
    if (grid > finest) continue;
    exact = isMultiple(value, grid);
    if (!exact) break;
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
  return rest > 0 ? step - rest : -rest;
}
