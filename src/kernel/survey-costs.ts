/** What one pass over costs shows. */
export interface CostSurvey {
  /** How many are not Infinity. */
  readonly allowed: number;
  /** The lowest and the highest of these; 0 where there are none. */
  readonly least: number;
  readonly most: number;
  /** The largest power of two of which all of these are multiples, if all of them are integers below 2^31; 0 otherwise. */
  readonly unit: number;
  /** Whether there is something that is no number. */
  readonly hasNaN: boolean;
}

/** Time O(costs), some two nanoseconds each: nearly all matrices hold small integers or fractions, and the check for the first leaves nothing to the second. */
export function surveyCosts(costs: Float64Array): CostSurvey {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let forbidden = 0;
  let bits = 0;
  let areWhole = true;
  let hasNaN = false;
  for (let k = 0; k < costs.length; k++) {
    const cost = costs[k] as number;
    const whole = cost | 0;
    if (whole === cost) bits |= whole;
    else if (cost === Number.POSITIVE_INFINITY) {
      forbidden++;
      continue;
    } else {
      areWhole = false;
      if (Number.isNaN(cost)) hasNaN = true;
    }
    if (cost < least) least = cost;
    if (cost > most) most = cost;
  }
  const allowed = costs.length - forbidden;
  const unit = areWhole ? (bits === 0 ? 1 : Math.abs(bits & -bits)) : 0;
  return { allowed, least: allowed === 0 ? 0 : least, most: allowed === 0 ? 0 : most, unit, hasNaN };
}
