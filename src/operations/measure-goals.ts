import type { Membership } from "../criteria/goals/measure-kind.ts";
import { measureKindOf } from "../criteria/goals/measures.ts";
import { membersOf } from "../criteria/goals/membership.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Programme } from "../model/programme.ts";
import type { GoalGroup, MeasuredGoal } from "../model/programme-goal.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { readMatching } from "./read-matching.ts";

/**
 * Measures what a programme is for on a matching: each goal of the input with its value, numerator and denominator.
 *
 * @remarks Goals decide nothing, so that they may be changed after matching and measured on the same result.
 * @returns By goal id; empty where the input has no goals.
 * @throws {@link InvalidInputError} for an invalid input, or another input's matching (`input-mismatch`).
 * @example
 * ```ts
 * const group = { role: "mentee", attribute: "site", values: ["Lyon"] } as const;
 * const goals = [{ id: "lyon", text: "Everybody in Lyon has a mentor", measure: { kind: "share-matched", group }, target: 1 } as const];
 * measureGoals({ ...input, goals }, matching); // [{ id: "lyon", value: 0.9, numerator: 9, denominator: 10, reached: false, … }]
 * ```
 */
export function measureGoals(input: MatchInput | Prepared, matching: Matching): readonly MeasuredGoal[] {
  const prepared = prepareProgramme(input);
  return measureProgrammeGoals(prepared.programme, readMatching(prepared, matching));
}

/** The same of a matching that is known to belong to the programme. */
export function measureProgrammeGoals(programme: Programme, matching: Matching): readonly MeasuredGoal[] {
  return programme.goals.map((goal): MeasuredGoal => {
    const { measure, target } = goal;
    const { numerator, denominator } = measureKindOf(measure).count(matching, membershipOf(programme, measure.group));
    const value = denominator === 0 ? null : numerator / denominator;
    return { ...goal, value, numerator, denominator, reached: value === null || target === undefined ? null : value >= target };
  });
}

/** Who belongs to a group; without one, all mentees. */
function membershipOf(programme: Programme, group: GoalGroup | undefined): Membership {
  if (group === undefined) return { role: "mentee", has: () => true };
  const members = membersOf(group, programme[`${group.role}s`]);
  return { role: group.role, has: (id) => members.has(id) };
}
