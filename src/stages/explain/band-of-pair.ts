import { apportionWeights } from "../../criteria/apportion-weights.ts";
import type { Columns, EncodedCriterion } from "../../criteria/columns.ts";
import { FULL_POINTS, pointsOf } from "../../criteria/criterion-kind.ts";
import type { FitBand } from "../../model/fit-band.ts";
import type { Rating } from "./pair-facts.ts";

/** A tenth of a percent: a share that only rounding keeps from a band is in it. */
const STEP = FULL_POINTS / 1000;

/**
 * How well a pair fits by the criteria that everybody may see. Their weights alone are apportioned, so that nothing hidden has a part in it: not a credit, not a
 * weight, not the rounding that a hidden criterion would bring.
 *
 * @param ratings - the pair's, by criterion id.
 */
export function bandOfPair(columns: Columns, ratings: readonly Rating[]): FitBand | null {
  const isKnown = (position: number): boolean => ratings[position]?.evidence?.code !== "missing";
  const counting: number[] = [];
  let isAnyKnown = false;
  for (let position = 0; position < columns.criteria.length; position++) {
    const { settings } = columns.criteria[position] as EncodedCriterion;
    if (settings.visibleTo !== "everyone" || (!isKnown(position) && settings.missing === "left-out")) continue;
    counting.push(position);
    if (isKnown(position) && settings.weight > 0) isAnyKnown = true;
  }
  if (!isAnyKnown) return null;
  const weights = weightsOf(columns, counting);
  let points = 0;
  let k = 0;
  for (const position of counting) {
    const { settings } = columns.criteria[position] as EncodedCriterion;
    const credit = creditOf(settings, ratings[position] as Rating, isKnown(position));
    points += pointsOf(credit, { weight: weights[k++] as number, minimumCredit: 0, unknownPoints: 0 });
  }
  const share = Math.round(points / STEP) / 1000;
  return share >= 0.75 ? "strong" : share >= 0.5 ? "good" : "fair";
}

/** Criteria that count together: each leads to those that count besides. */
interface Counting {
  readonly next: Counting[];
  weights?: Int32Array;
}

/** Most pairs know as much as all others: their weights are apportioned once. */
const APPORTIONED = new WeakMap<Columns, Counting>();

function weightsOf(columns: Columns, counting: readonly number[]): Int32Array {
  let node = APPORTIONED.get(columns);
  if (node === undefined) APPORTIONED.set(columns, (node = { next: [] }));
  for (const position of counting) node = node.next[position] ??= { next: [] };
  return (node.weights ??= apportionWeights(counting.map((position) => (columns.criteria[position] as EncodedCriterion).settings.weight)));
}

function creditOf({ missing }: EncodedCriterion["settings"], { credit }: Rating, isKnown: boolean): number {
  return isKnown ? (credit ?? 0) : missing === "neutral" ? 0.5 : 0;
}
