import fc from "fast-check";
import {
  type AdministrativeInput,
  type GoalGroup,
  type GoalMeasure,
  type Matching,
  matchParticipants,
  measureGoals,
  type ProgrammeGoalInput,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const input: AdministrativeInput = {
  mentors: [
    { id: "m1", capacity: 2, attributes: { unit: "a", site: ["Lyon", "Paris"] } },
    { id: "m2", attributes: { unit: "a", site: "PARIS" }, availability: "paused" },
    { id: "m3", attributes: { unit: "b", site: [] }, capacity: 0 },
    { id: "m4", attributes: { unit: "z", site: "Lyon" } },
  ],
  mentees: [
    { id: "e1", attributes: { unit: "a", grade: 2 } },
    { id: "e2", attributes: { unit: "b", grade: 2 } },
    { id: "e3", attributes: { unit: "a", grade: 3 } },
    { id: "e4", attributes: { unit: "b", grade: 2 }, availability: "paused" },
    { id: "e5", attributes: { unit: "b", grade: 2 } },
    { id: "e6", attributes: { unit: "b", grade: 2, left: true } },
  ],
  criteria: [{ id: "unit", kind: "same", weight: 1, attribute: "unit", missing: "no-credit" }],
  qualification: { mentees: [{ id: "stays", kind: "one-of", attribute: "left", values: ["false"], unknown: "pass" }] },
  pairs: { active: [{ menteeId: "e5", mentorId: "m4" }] },
};

function measure(measureOf: GoalMeasure, target?: number) {
  const goals: readonly ProgrammeGoalInput[] = [{ id: "g", text: "goal", measure: measureOf, target }];
  const changed = { ...input, goals };
  const [measured] = measureGoals(changed, matchParticipants(input));
  const { value, numerator, denominator, reached } = measured as NonNullable<typeof measured>;
  return [value, numerator, denominator, reached];
}

describe("measures", () => {
  const group = (role: GoalGroup["role"], attribute: GoalGroup["attribute"], ...values: string[]): GoalGroup => ({
    role,
    attribute,
    values,
  });

  it("the matching under them seats the two mentees of unit a, who score highest, with m1", () => {
    const { pairs } = matchParticipants(input);
    expect(pairs.map(({ menteeId, mentorId, points }) => [menteeId, mentorId, points])).toEqual([
      ["e1", "m1", 1_000_000],
      ["e3", "m1", 1_000_000],
    ]);
  });

  it.each<[string, GoalMeasure, readonly unknown[]]>([
    // e1, e3 of e1, e2, e3 and e6, who is not qualified; e4 is paused, e5 in a running relationship.
    ["of all mentees", { kind: "share-matched" }, [0.5, 2, 4, null]],
    ["of a group by number", { kind: "share-matched", group: group("mentee", "grade", "2") }, [1 / 3, 1, 3, null]],
    ["of a group by several values", { kind: "share-matched", group: group("mentee", "grade", "2", "3") }, [0.5, 2, 4, null]],
    ["of nobody", { kind: "share-matched", group: group("mentee", "grade", "9") }, [null, 0, 0, null]],
    ["of an attribute that nobody has", { kind: "share-matched", group: group("mentee", "grad", "2") }, [null, 0, 0, null]],
    // m1 has two pairs, m4 a running relationship; m2 is paused, m3 has no seat.
    ["of mentors", { kind: "share-matched", group: group("mentor", { anyOf: ["office", "site"] }, " lyon", "Paris") }, [1, 1, 1, null]],
    ["the mean score", { kind: "mean-score" }, [1, 2_000_000, 2_000_000, null]],
    ["the mean score of no pair", { kind: "mean-score", group: group("mentee", "unit", "b") }, [null, 0, 0, null]],
    ["the mean score by mentors", { kind: "mean-score", group: group("mentor", "site", "Lyon") }, [1, 2_000_000, 2_000_000, null]],
    ["pairs", { kind: "pairs" }, [2, 2, 1, null]],
    ["pairs of a group", { kind: "pairs", group: group("mentee", "grade", "3") }, [1, 1, 1, null]],
    ["pairs of nobody", { kind: "pairs", group: group("mentee", "grade", "9") }, [0, 0, 1, null]],
  ])("%s", (_, measureOf, expected) => {
    expect(measure(measureOf)).toEqual(expected);
  });

  it("say whether a target is reached, from the target on", () => {
    expect(measure({ kind: "share-matched" }, 0.5)[3]).toBe(true);
    expect(measure({ kind: "share-matched" }, 0.500001)[3]).toBe(false);
    expect(measure({ kind: "pairs" }, 2)[3]).toBe(true);
    expect(measure({ kind: "pairs" }, 3)[3]).toBe(false);
    expect(measure({ kind: "share-matched", group: group("mentee", "grade", "9") }, 0)[3]).toBeNull();
  });
});

describe("measureGoals", () => {
  const goals: readonly ProgrammeGoalInput[] = [
    { id: "b", text: { en: "half", fr: "moitié" }, measure: { kind: "share-matched" }, target: 0.5 },
    { id: "a", text: "good pairs", measure: { kind: "mean-score" } },
  ];

  it("answers by goal id, each with its words in both languages", () => {
    const measured = measureGoals({ ...input, goals }, matchParticipants(input));
    expect(measured).toEqual([
      {
        id: "a",
        text: { en: "good pairs", fr: "good pairs" },
        measure: { kind: "mean-score" },
        value: 1,
        numerator: 2_000_000,
        denominator: 2_000_000,
        reached: null,
      },
      {
        id: "b",
        text: { en: "half", fr: "moitié" },
        measure: { kind: "share-matched" },
        target: 0.5,
        value: 0.5,
        numerator: 2,
        denominator: 4,
        reached: true,
      },
    ]);
    expect(measureGoals(input, matchParticipants(input))).toEqual([]);
  });

  it("refuses a matching of other people or rules, but not of other goals", () => {
    const matching = matchParticipants(input);
    expect(() => measureGoals({ ...input, goals, minimumScore: 0.9 }, matching)).toThrow(/belongs to another input/);
    expect(matchParticipants({ ...input, goals }).inputDigest).toBe(matching.inputDigest);
  });

  /** The measures by definition, from the matching's own lists. */
  function byHand(whole: AdministrativeInput, matching: Matching, { kind, group }: GoalMeasure): readonly [number, number] {
    const people = (group?.role ?? "mentee") === "mentee" ? whole.mentees : whole.mentors;
    const members = people.filter(({ attributes = {} }) => {
      if (group === undefined) return true;
      const value = attributes[group.attribute as string];
      return (Array.isArray(value) ? value : [value]).some((one) => group.values.includes(String(one)));
    });
    const ids = new Set(members.map(({ id }) => id));
    const idOf = (pair: Matching["pairs"][number]): string => (group?.role === "mentor" ? pair.mentorId : pair.menteeId);
    const pairs = matching.pairs.filter((pair) => ids.has(idOf(pair)));
    if (kind === "pairs") return [pairs.length, 1];
    if (kind === "mean-score") return [pairs.reduce((sum, { points }) => sum + points, 0), pairs.length * 1e6];
    const matched = new Set(pairs.map(idOf));
    const causes = new Map<string, string>([
      ...matching.unmatched.mentees.map(({ menteeId, cause }) => [`mentee ${menteeId}`, cause.code] as const),
      ...matching.unmatched.mentors.map(({ mentorId, cause }) => [`mentor ${mentorId}`, cause.code] as const),
    ]);
    const seeking = members.filter(({ id }) => {
      const cause = causes.get(`${group?.role ?? "mentee"} ${id}`);
      return matched.has(id) || (cause !== undefined && !["unavailable", "already-active", "no-capacity"].includes(cause));
    });
    return [matched.size, seeking.length];
  }

  it("is what the definitions say, for any programme and in any order", () => {
    const group = fc.constantFrom<GoalGroup | undefined>(
      undefined,
      { role: "mentee", attribute: "level", values: ["1", "2"] },
      { role: "mentee", attribute: "seeks", values: ["a", "d"] },
      { role: "mentor", attribute: "unit", values: ["x"] },
    );
    const kind = fc.constantFrom("share-matched" as const, "mean-score" as const, "pairs" as const);
    fc.assert(
      fc.property(programmes({ mentees: 6, mentors: 5 }), kind, group, fc.nat(), (drawn, kindOf, ofGroup, seed) => {
        const whole = { ...drawn, goals: [{ id: "g", text: "goal", measure: { kind: kindOf, group: ofGroup } }] };
        const matching = matchParticipants(whole);
        const [goal] = measureGoals(whole, matching);
        const [numerator, denominator] = byHand(whole, matching, { kind: kindOf, group: ofGroup });
        expect(goal).toMatchObject({ numerator, denominator, value: denominator === 0 ? null : numerator / denominator });
        expect(measureGoals(reorder(whole, seed), matching)).toEqual([goal]);
      }),
      { numRuns: RUNS },
    );
  });
});
