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

/** No integer below this is a multiple of it, but 0. */
const INTEGER_LIMIT = 2 ** 31;
/** Has no digits below 1: what is added to it and taken away again comes back as an integer; the same with both times a power of two. */
const ROUNDING = 1.5 * 2 ** 52;

/** Time O(costs), about a nanosecond each: most change nothing and are passed over, two at a time, which takes less time. */
export function surveyCosts(costs: Float64Array): CostSurvey {
  const { length } = costs;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let forbidden = 0;
  let unit = INTEGER_LIMIT;
  let rounding = ROUNDING * unit;
  for (let k = 0; k < length; k++) {
    for (; k + 1 < length; k += 2) {
      const a = costs[k] as number;
      const b = costs[k + 1] as number;
      if (!(a >= least && b >= least && a <= most && b <= most && a + rounding - rounding === a && b + rounding - rounding === b)) break;
    }
    if (k === length) break;
    const cost = costs[k] as number;
    if (cost === Number.POSITIVE_INFINITY) {
      forbidden++;
      continue;
    }
    if (cost >= least && cost <= most && cost + rounding - rounding === cost) continue;
    while (unit > 0 && cost + rounding - rounding !== cost) {
      unit = unit > 1 ? unit / 2 : 0;
      rounding = ROUNDING * unit;
    }
    least = Math.min(least, cost);
    most = Math.max(most, cost);
  }
  const allowed = length - forbidden;
  if (allowed === 0) return { allowed, least: 0, most: 0, unit: 1 };
  const areIntegers = least >= -INTEGER_LIMIT && most < INTEGER_LIMIT;
  // All are multiples of everything where all are 0.
  return { allowed, least, most, unit: !areIntegers ? 0 : least === 0 && most === 0 ? 1 : unit };
}
