import type { PairRule } from "../model/evidence.ts";
import type { Programme } from "../model/programme.ts";
import type { PairRating } from "./pair-rating.ts";
import { findSuperiors } from "./reporting-lines.ts";
import type { Said } from "./said.ts";
import type { Standing } from "./standing.ts";

/** What one mentee of the pool may have there. */
export interface RowVerdict {
  readonly row: number;
  /** The mentors whom the rules allow, whatever anybody said. */
  readonly allowed: readonly number[];
  /** How many of these the mentee was offered and would take. */
  readonly acceptable: number;
  /** The mentors with whom the mentee may be paired, and the points of each. */
  readonly columns: readonly number[];
  readonly points: readonly number[];
  /** The points of those whom only the minimum score excludes. */
  readonly belowMinimum: readonly number[];
}

/** All rules about who may be paired with whom. */
export interface PairRules {
  /** Every rule against a pair, in the order of the rules' list. */
  against(row: number, column: number): readonly PairRule[];
  /** `among`: the pairs that were offered, or all. */
  judge(row: number, among: "offers" | "all"): RowVerdict;
}

export function createPairRules(programme: Programme, standing: Standing, { rate, gates }: PairRating, said: Said): PairRules {
  const { mentees, mentors, criteria, pairs, minimumPoints, reportingLine } = programme;
  const forbidden = new Set(pairs.forbidden.map(standing.numberOf));
  const former = new Set(pairs.previous.filter(({ adjustment }) => adjustment === undefined).map(standing.numberOf));
  const superiors = findSuperiors([...mentees, ...mentors], reportingLine);
  type Ban = readonly [code: PairRule["code"], holds: (row: number, column: number) => boolean];
  const bansOfPeople: readonly Ban[] = [
    ["mentee-unavailable", (row) => mentees[row]!.availability === "paused"],
    ["mentee-already-active", (row) => standing.activeColumns[row]!.length > 0],
    ["mentor-unavailable", (_, column) => mentors[column]!.availability === "paused"],
    ["no-capacity", (_, column) => mentors[column]!.capacity === 0],
  ];
  const bansOfPairs: readonly Ban[] = [
    ["same-person", (row, column) => mentees[row]!.personId === mentors[column]!.personId],
    ["forbidden-pair", (row, column) => forbidden.has(row * mentors.length + column)],
    ["previous-pair", (row, column) => former.has(row * mentors.length + column)],
    ["reporting-line", (row, column) => superiors.get(mentees[row]!.personId)!.has(mentors[column]!.personId)],
  ];
  function isBanned(row: number, column: number): boolean {
    for (const code of gates) if (code !== undefined) return true;
    for (const [, holds] of bansOfPairs) if (holds(row, column)) return true;
    return false;
  }
  return {
    against(row, column) {
      const isBelowMinimum = rate(row, column) < minimumPoints;
      const bans = [...bansOfPeople, ...bansOfPairs].filter(([, holds]) => holds(row, column));
      const gated = criteria.flatMap(({ id }, k) => (gates[k] === undefined ? [] : [{ code: gates[k], criterionId: id }]));
      const unmet = [
        ...standing.unmetByRow[row]!.map(({ ruleId }) => ({ code: "mentee-not-qualified" as const, ruleId })),
        ...standing.unmetByColumn[column]!.map(({ ruleId }) => ({ code: "mentor-not-qualified" as const, ruleId })),
      ];
      const below = isBelowMinimum ? [{ code: "below-minimum-score" as const }] : [];
      const answers = said.against(row, column).map((code) => ({ code }));
      return [...unmet, ...bans.map(([code]) => ({ code })), ...gated, ...below, ...answers];
    },
    judge(row, among) {
      const verdict = { row, allowed: [] as number[], columns: [] as number[], points: [] as number[], belowMinimum: [] as number[] };
      let acceptable = 0;
      for (const column of standing.openColumns) {
        const points = rate(row, column);
        if (isBanned(row, column)) continue;
        if (points < minimumPoints) {
          verdict.belowMinimum.push(points);
          continue;
        }
        verdict.allowed.push(column);
        if (among === "offers" && !said.isOffered(row, column)) continue;
        const [byMentee, byMentor] = said.places(row, column);
        if (byMentee === Number.POSITIVE_INFINITY) continue;
        acceptable++;
        if (byMentor === Number.POSITIVE_INFINITY) continue;
        verdict.columns.push(column);
        verdict.points.push(said.blend(row, column, points));
      }
      return { ...verdict, acceptable };
    },
  };
}
