/** What one pass over costs shows. */
export interface CostSurvey {
  /** How many are not Infinity. */
  readonly allowed: number;
  /** The lowest and the highest of these; 0 where there are none, NaN where something is no number. */
  readonly least: number;
  readonly most: number;
  /** The largest power of two of which all of these are multiples, if all of them are integers below 2^31; 0 otherwise. */
  readonly unit: number;
}

/** Time O(costs), one to three nanoseconds each: most matrices hold nothing but integers, whose loop looks out for little else. */
export function surveyCosts(costs: Float64Array): CostSurvey {
  const { length } = costs;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let forbidden = 0;
  let bits = 0;
  let k = 0;
  for (; k < length; k++) {
    const cost = costs[k] as number;
    const whole = cost | 0;
    if (whole === cost) bits |= whole;
    else if (cost === Number.POSITIVE_INFINITY) {
      forbidden++;
      continue;
    } else break;
    if (cost < least) least = cost;
    if (cost > most) most = cost;
  }
  const areWhole = k === length;
  for (; k < length; k++) {
    const cost = costs[k] as number;
    if (cost >= least && cost <= most) continue;
    if (cost === Number.POSITIVE_INFINITY) forbidden++;
    else {
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
  }
  const allowed = length - forbidden;
  const unit = areWhole ? Math.abs(bits & -bits) || 1 : 0;
  return { allowed, least: allowed === 0 ? 0 : least, most: allowed === 0 ? 0 : most, unit };
}
