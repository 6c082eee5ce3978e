import { apportionWeights } from "../../criteria/apportion-weights.ts";
import type { Columns, EncodedCriterion } from "../../criteria/columns.ts";
import { FULL_POINTS, pointsOf } from "../../criteria/criterion-kind.ts";
import type { Contribution } from "../../model/evidence.ts";
import type { FitBand } from "../../model/fit-band.ts";

/** A tenth of a percent: a share that only rounding keeps from a band is in it. */
const STEP = FULL_POINTS / 1000;

/**
 * How well a pair fits by the criteria that everybody may see. Their weights alone are apportioned, so that nothing hidden has a part in it: not a credit, not a
 * weight, not the rounding that a hidden criterion would bring.
 *
 * @param contributions - the pair's, by criterion id.
 */
export function bandOfPair({ criteria }: Columns, contributions: readonly Contribution[]): FitBand | null {
  const visible = criteria.flatMap(({ settings }, position) => {
    const contribution = contributions[position] as Contribution;
    const isKnown = contribution.evidence.code !== "missing";
    const counts = settings.visibleTo === "everyone" && (isKnown || settings.missing !== "left-out");
    return counts ? [{ settings, contribution, isKnown }] : [];
  });
  if (!visible.some(({ settings, isKnown }) => isKnown && settings.weight > 0)) return null;
  const weights = apportionWeights(visible.map(({ settings }) => settings.weight));
  const points = visible.reduce(
    (total, { settings, contribution, isKnown }, k) =>
      total + pointsOf(creditOf(settings, contribution, isKnown), { weight: weights[k] as number, minimumCredit: 0, unknownPoints: 0 }),
    0,
  );
  const share = Math.round(points / STEP) / 1000;
  return share >= 0.75 ? "strong" : share >= 0.5 ? "good" : "fair";
}

function creditOf({ missing }: EncodedCriterion["settings"], { credit }: Contribution, isKnown: boolean): number {
  return isKnown ? (credit ?? 0) : missing === "neutral" ? 0.5 : 0;
}
