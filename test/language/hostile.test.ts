import fc from "fast-check";
import * as door from "mentor-matching";
import { describe, expect, it } from "vitest";
import { RUNS } from "../support/runs.ts";
import { EXPLANATION } from "./every-code.ts";

const OPTIONS = {
  locale: "fr",
  audience: "administrator",
  criteria: [{ id: "skills", label: { en: "Skills", fr: "Compétences" } }],
} as const;
const RULE = { code: "below-minimum-credit", criterionId: "skills" };
const CHANGE = { pairs: -1, points: -5, moves: [{ menteeId: "e1", from: "m1", to: "m2", gain: 5 }] };

/** What each function is given, whole. */
const GIVEN: { readonly [name: string]: object } = {
  describeAudit: {
    valid: false,
    optimal: false,
    findings: [{ part: "totals", message: "" }],
    findingCount: 1,
    checked: { pairs: 5, eligible: 4 },
  },
  describeCause: { code: "no-eligible-mentor", rules: [{ ...RULE, mentors: 3, alone: 1 }] },
  describeContribution: EXPLANATION.contributions[0] as object,
  describeEvidence: EXPLANATION.contributions[0] as object,
  describePair: EXPLANATION,
  describeRule: RULE,
  describeSeats: { mentorId: "m1", capacity: 1, oneMore: CHANGE, oneFewer: CHANGE },
  describeLoad: { mentorId: "m1", capacity: 3, active: 1, matched: 1 },
  describeOverride: { menteeId: "e1", mentorId: "m1", rules: [RULE] },
  describeWarning: { code: "ids-look-alike", role: "mentee", ids: ["e1", "E1"], message: "" },
  describeView: door.redactFor(EXPLANATION, EXPLANATION.menteeId),
  describeRequestEffect: { code: "pair-formed", to: { role: "mentor", id: "m1" }, requestId: 1, about: "e1" },
  describeRequestRefusal: { code: "overdue", operation: "accept", state: "open", allowed: ["withdraw"], day: "2026-03-02" },
};

type Describe = (given: unknown, options: unknown) => string;
const functions = door as unknown as { readonly [name: string]: Describe };

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const parts = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [[...path], ...parts.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function edited(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: unknown };
  copy[key] = edited(copy[key], rest, other);
  return copy;
}

describe("words about results with one part of anything", () => {
  it.each(Object.entries(GIVEN))("%s are sentences, or say that the result is not as it was made", (name, given) => {
    const describe = functions[name] as Describe;
    expect(describe(given, OPTIONS)).toMatch(/\S/);
    const both = [given, OPTIONS];
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }),
      fc.constantFrom(null, undefined, Number.NaN, Symbol("x")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(both).slice(1)), anything, (path, other) => {
        const [first, second] = edited(both, path, other) as [unknown, unknown];
        try {
          expect(describe(first, second)).toBeTypeOf("string");
        } catch (error) {
          if (!door.isInvalidInputError(error)) throw error;
          expect(error.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it.each([
    ["describeCause", null, "cause: is not of the form"],
    ["describePair", {}, "explanation: is not of the form"],
    ["describeLoad", { active: 1, matched: Number.NaN, capacity: 3 }, "a number is NaN"],
    ["describeLoad", { active: 1, matched: 1, capacity: "3" }, 'a number is "3"'],
    ["describeSeats", { oneMore: null }, "seats: is not of the form"],
  ])("%s of %j", (name, given, message) => {
    expect(() => (functions[name] as Describe)(given, {})).toThrow(message);
  });
});
