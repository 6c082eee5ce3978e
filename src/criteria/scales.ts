import type { Criterion } from "../model/criterion.ts";
import { apportionWeights } from "./apportion-weights.ts";
import { INELIGIBLE, pointsOf, type Scale } from "./criterion-kind.ts";
import { kindOf } from "./kinds.ts";

/** The scale of every criterion where those in `leftOut` do not count; the others share all 1,000,000 points. */
export function scalesWithout(criteria: readonly Criterion[], leftOut: (position: number) => boolean): readonly Scale[] {
  const weights = apportionWeights(criteria.map(({ weight }, k) => (leftOut(k) ? 0 : weight)));
  return criteria.map((criterion, k) => {
    const known: Scale = { weight: weights[k] as number, minimumCredit: criterion.minimumCredit, unknownPoints: 0 };
    return { ...known, unknownPoints: pointsOfUnknown(criterion, known) };
  });
}

/** What a missing value gives. A gate that cannot be checked is not passed, unless the policy says what to assume. */
function pointsOfUnknown(criterion: Criterion, scale: Scale): number {
  switch (criterion.missing) {
    case "ineligible":
      return INELIGIBLE;
    case "neutral":
      return pointsOf(0.5, scale);
    case "left-out":
      return 0;
    case "no-credit":
      return hasGate(criterion) ? INELIGIBLE : 0;
  }
}

/** Whether a criterion may make a pair with known values ineligible. */
export function hasGate(criterion: Criterion): boolean {
  return criterion.minimumCredit > 0 || kindOf(criterion).excludes?.(criterion) === true;
}
