import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  type CriterionInput,
  checkInput,
  explainPair,
  matchParticipants,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import type { Criterion } from "../../src/model/criterion.ts";
import { type Attributes, CASES } from "../support/criterion-cases.ts";
import { reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const kinds = Object.keys(CASES) as Criterion["kind"][];

/** Attributes that only this criterion reads. */
function renamed(
  kind: string,
  { label, ...criterion }: Criterion,
  attributes: readonly Attributes[],
): { criterion: CriterionInput; attributes: readonly Attributes[] } {
  const own = (name: string): string => `${kind} ${name}`;
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return own(value);
    if (Array.isArray(value)) return value.map(rename);
    return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, rename(item)]));
  };
  const naming = ["attribute", "sought", "offered", "importanceAttribute", "position", "timeZone", "workingHours"];
  const settings = Object.fromEntries(
    Object.entries(criterion).map(([field, value]) => [field, naming.includes(field) && value !== undefined ? rename(value) : value]),
  );
  return {
    criterion: { ...settings, id: kind } as unknown as CriterionInput,
    attributes: attributes.map((person) => Object.fromEntries(Object.entries(person).map(([name, value]) => [own(name), value]))),
  };
}

/** Programmes with a criterion of every kind. */
const programmes: fc.Arbitrary<AdministrativeInput> = fc
  .tuple(
    ...kinds.map((kind) =>
      CASES[kind].chain(({ settings, attributes }) =>
        fc.tuple(fc.constant(settings), fc.array(attributes, { minLength: 12, maxLength: 12 })),
      ),
    ),
  )
  .map((cases) => {
    const parts = cases.map(([settings, attributes], k) => renamed(kinds[k] as string, settings, attributes));
    const person = (k: number) => ({
      id: `p${k}`,
      personId: `person ${k}`,
      attributes: Object.assign({}, ...parts.map(({ attributes }) => attributes[k])) as Attributes,
    });
    const people = Array.from({ length: 12 }, (_, k) => person(k));
    return {
      mentees: people.slice(0, 6),
      mentors: people.slice(6).map((mentor, k) => ({ ...mentor, id: `p${k}`, capacity: k % 3 })),
      criteria: parts.map(({ criterion }) => ({
        ...criterion,
        weight: criterion.weight + 0.5,
        minimumCredit: criterion.kind === "same" ? 1 : 0,
      })),
    };
  });

describe("a programme with a criterion of every kind", () => {
  it("is matched, proved by the audit, and explained point by point", () => {
    fc.assert(
      fc.property(programmes, (input) => {
        expect(checkInput(input)).toEqual([]);
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        expect(auditMatching(input, matching)).toMatchObject({ valid: true, optimal: true });
        for (const { menteeId, mentorId, points } of matching.pairs) {
          const explained = explainPair(prepared, matching, { menteeId, mentorId });
          expect(explained.points).toBe(points);
          expect(explained.contributions.reduce((total, contribution) => total + contribution.points, 0)).toBe(points);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("gives the same bytes for any order, and again for what was validated", () => {
    fc.assert(
      fc.property(programmes, fc.nat(), (input, seed) => {
        // Rankings are lists whose order counts, and the comparison sees the order of lists.
        const criteria = input.criteria.filter(({ kind }) => kind !== "preference" && kind !== "custom");
        const prepared = prepareProgramme({ ...input, criteria });
        const expected = JSON.stringify(matchParticipants(prepared));
        expect(JSON.stringify(matchParticipants(reorder({ ...input, criteria }, seed)))).toBe(expected);
        expect(JSON.stringify(matchParticipants({ ...input, criteria: prepared.programme.criteria }))).toBe(expected);
        expect(JSON.stringify(matchParticipants(JSON.parse(JSON.stringify({ ...input, criteria }))))).toBe(expected);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the digest", () => {
  const digest = (wishes: readonly string[], skills: readonly string[], more: object = {}): string =>
    prepareProgramme({
      mentees: [{ id: "e", attributes: { wishes, skills } }],
      mentors: [{ id: "m", attributes: { skills: "a" } }],
      criteria: [
        { id: "wishes", kind: "preference", weight: 1, side: "mentee", attribute: "wishes", ...more },
        { id: "skills", kind: "coverage", weight: 1, sought: "skills", offered: "skills" },
      ],
    }).inputDigest;

  it("knows the order of a ranking, and of no other list", () => {
    const base = digest(["m", "n"], ["a", "b"]);
    expect(digest(["m", "n"], ["b", "a", "b"])).toBe(base);
    expect(digest(["n", "m"], ["a", "b"])).not.toBe(base);
  });

  it("knows whom a criterion serves, but not who sees it or what it is called", () => {
    const base = digest(["m"], []);
    expect(digest(["m"], [], { visibleTo: "administrator", label: { en: "Wishes", fr: "Souhaits" } })).toBe(base);
    expect(digest(["m"], [], { serves: "programme" })).not.toBe(base);
  });
});
