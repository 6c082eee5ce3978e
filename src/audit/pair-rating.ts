import { kindOf, prepareCriterion } from "../criteria/kinds.ts";
import type { PairRule } from "../model/evidence.ts";
import type { FitBand } from "../model/fit-band.ts";
import type { Person, Role } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import { bandByVisible } from "./band-by-visible.ts";
import { FULL_POINTS, sharePoints } from "./share-points.ts";
import type { Standing } from "./standing.ts";

/** Rates one pair after another, from values that were read once. */
export interface PairRating {
  /** The points of a pair, whatever the gates say. */
  rate(row: number, column: number): number;
  /** What makes up a pair's points before anybody chose, as a matching should tell it. */
  contributionsOf(row: number, column: number): { readonly [criterionId: string]: number };
  /** How well a pair fits by the criteria that everybody may see. */
  bandOf(row: number, column: number): FitBand | null;
  /** By criterion: its rule against the pair rated last. */
  readonly gates: readonly (PairRule["code"] | undefined)[];
}

export function createPairRating(programme: Programme, { numberOf }: Standing): PairRating {
  const { mentees, mentors, pairs } = programme;
  const isSelf = programme.mode === "self";
  const counted = programme.criteria.map((each) => (isSelf && each.serves === "programme" ? { ...each, weight: 0 } : each));
  const criteria = counted.map((criterion) => prepareCriterion(criterion, programme));
  const kinds = criteria.map(kindOf);
  const read = (people: readonly Person[], role: Role) =>
    people.map((person) => criteria.map((criterion, k) => kinds[k]!.read(person, criterion, role)));
  const [menteeValues, mentorValues] = [read(mentees, "mentee"), read(mentors, "mentor")];

  // Which criteria somebody's missing values leave out, as a text; the weights are apportioned once for every two of these.
  const leftOut = (values: readonly unknown[]) =>
    criteria.map(({ missing }, k) => (missing === "left-out" && values[k] === undefined ? "-" : "+")).join("");
  const [menteePatterns, mentorPatterns] = [menteeValues.map(leftOut), mentorValues.map(leftOut)];
  const sharesOf = (a: string, b: string) => sharePoints(criteria.map(({ weight }, k) => (a[k] === "-" || b[k] === "-" ? 0 : weight)));
  const sharesWith = (a: string) => new Map([...new Set(mentorPatterns)].map((b) => [b, sharesOf(a, b)]));
  const shares = new Map([...new Set(menteePatterns)].map((a) => [a, sharesWith(a)]));

  const unknownGates = criteria.map((criterion, k) => {
    const { missing, minimumCredit } = criterion;
    const hasGate = minimumCredit > 0 || kinds[k]!.excludes?.(criterion) === true;
    const fails = missing === "neutral" ? minimumCredit > 0.5 : missing === "ineligible" || (missing === "no-credit" && hasGate);
    return fails ? "value-missing" : undefined;
  });
  const adjustments = new Map(pairs.previous.map((pair) => [numberOf(pair), Math.floor((pair.adjustment ?? 0) * FULL_POINTS + 0.5)]));
  const gates: (PairRule["code"] | undefined)[] = [...unknownGates];
  const points = criteria.map(() => 0);

  function rate(row: number, column: number): number {
    const weights = shares.get(menteePatterns[row]!)!.get(mentorPatterns[column]!)!;
    let total = adjustments.get(row * mentors.length + column) ?? 0;
    for (let k = 0; k < criteria.length; k++) {
      const criterion = criteria[k]!;
      const mentee = menteeValues[row]![k];
      const mentor = mentorValues[column]![k];
      const isKnown = mentee !== undefined && mentor !== undefined;
      const credit = isKnown ? kinds[k]!.credit(mentee, mentor, criterion) : criterion.missing === "neutral" ? 0.5 : 0;
      if (!isKnown) gates[k] = unknownGates[k];
      else if (credit === null) gates[k] = "outside-allowed";
      else gates[k] = credit < criterion.minimumCredit ? "below-minimum-credit" : undefined;
      points[k] = Math.floor((credit ?? 0) * weights[k]! + 0.5);
      total += points[k]!;
    }
    return Math.min(FULL_POINTS, Math.max(0, total));
  }
  function contributionsOf(row: number, column: number): { readonly [criterionId: string]: number } {
    const previous = points.reduce((rest, contribution) => rest - contribution, rate(row, column));
    const contributions = Object.fromEntries(criteria.map(({ id }, k) => [id, points[k]!]));
    return adjustments.get(row * mentors.length + column) ? { ...contributions, previous } : contributions;
  }
  function creditOf(row: number, column: number, k: number): number | null | undefined {
    const [mentee, mentor] = [menteeValues[row]![k], mentorValues[column]![k]];
    return mentee === undefined || mentor === undefined ? undefined : kinds[k]!.credit(mentee, mentor, criteria[k]!);
  }
  const bandOf = (row: number, column: number) => bandByVisible(criteria.map((criterion, k) => [criterion, creditOf(row, column, k)]));
  return { rate, contributionsOf, bandOf, gates };
}
