import fc from "fast-check";
import { type AdministrativeInput, type CriterionInput, explainPair, matchParticipants, scorePairs } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { RUNS } from "../support/runs.ts";

/** A criterion whose credit is what the mentor has under its id. */
interface Graded {
  readonly credit: number;
  readonly weight: number;
}

const WHOLE = 1_000_000;
const credits = fc.oneof(fc.constantFrom(0, 0.5, 1, 1 / 3), fc.double({ min: 0, max: 1, noNaN: true }));
const weights = fc.oneof(fc.constantFrom(1, 2, 0.05), fc.double({ min: 0.05, max: 100, noNaN: true }));
const graded: fc.Arbitrary<Graded[]> = fc.array(fc.record({ credit: credits, weight: weights }), { minLength: 1, maxLength: 8 });

function inputOf(list: readonly Graded[]): AdministrativeInput {
  const id = (k: number): string => `c${k}`;
  return {
    mentees: [{ id: "e" }],
    mentors: [{ id: "m", attributes: Object.fromEntries(list.map(({ credit }, k) => [id(k), credit])) }],
    criteria: list.map(({ weight }, k): CriterionInput => {
      return { id: id(k), kind: "custom", weight, compare: (_, { attributes }) => attributes[id(k)] as number };
    }),
  };
}

const pointsOf = (input: AdministrativeInput): number => scorePairs(input).points[0]?.[0] as number;
const scoreOf = (list: readonly Graded[]): number => pointsOf(inputOf(list));
const check = <Values extends unknown[]>(property: fc.IPropertyWithHooks<Values>): void => fc.assert(property, { numRuns: RUNS });

describe("the score of a pair", () => {
  it("is from 0 to 1, and the sum of contributions, each from 0 to what its criterion may give", () => {
    check(
      fc.property(graded, (list) => {
        const input = inputOf(list);
        const { points, contributions } = explainPair(input, matchParticipants(input), { menteeId: "e", mentorId: "m" });
        expect(points).toBe(pointsOf(input));
        expect(points >= 0 && points <= WHOLE).toBe(true);
        for (const each of contributions) expect(each.points >= 0 && each.points <= each.most).toBe(true);
        expect(contributions.reduce((sum, each) => sum + each.most, 0)).toBe(WHOLE);
        expect(contributions.reduce((sum, each) => sum + each.points, 0)).toBe(points);
      }),
    );
  });

  it("depends on the ratios of the weights: no contribution moves by more than a point, and none by powers of two", () => {
    check(
      fc.property(graded, fc.integer({ min: -900, max: 900 }), (list, power) => {
        const contributions = (factor: number): readonly number[] =>
          Object.values(
            matchParticipants(inputOf(list.map(({ credit, weight }) => ({ credit, weight: weight * factor })))).pairs[0]?.contributions ??
              {},
          );
        const plain = contributions(1);
        expect(contributions(2 ** power)).toEqual(plain);
        for (const factor of [1e-300, 3, 1e300])
          for (const [k, points] of contributions(factor).entries()) expect(Math.abs(points - (plain[k] as number))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is as if a criterion of weight 0 were not there", () => {
    check(
      fc.property(graded, credits, fc.nat(), (list, credit, place) => {
        const more = list.toSpliced(place % (list.length + 1), 0, { credit, weight: 0 });
        expect(scoreOf(more)).toBe(scoreOf(list));
      }),
    );
  });

  it("is the credit where there is one criterion, exactly 1 where all credits are 1, exactly 0 where all are 0", () => {
    check(
      fc.property(graded, (list) => {
        const [{ credit, weight }] = list as [Graded];
        expect(scoreOf([{ credit, weight }])).toBe(Math.floor(credit * WHOLE + 0.5));
        for (const all of [0, 1]) expect(scoreOf(list.map((each) => ({ ...each, credit: all })))).toBe(all * WHOLE);
      }),
    );
  });

  it("never falls when a credit rises", () => {
    check(
      fc.property(graded, fc.nat(), credits, (list, place, higher) => {
        const at = place % list.length;
        const raised = list.with(at, { ...(list[at] as Graded), credit: Math.max((list[at] as Graded).credit, higher) });
        expect(scoreOf(raised)).toBeGreaterThanOrEqual(scoreOf(list));
      }),
    );
  });

  it("falls by a point a criterion at most when the weight of a criterion with a higher credit rises", () => {
    check(
      fc.property(graded, fc.nat(), fc.double({ min: 1, max: 50, noNaN: true }), (list, place, factor) => {
        const at = place % list.length;
        const { credit, weight } = list[at] as Graded;
        const before = scoreOf(list);
        const after = scoreOf(list.with(at, { credit, weight: weight * factor }));
        if (credit * WHOLE > before) expect(after).toBeGreaterThanOrEqual(before - list.length);
        if (credit * WHOLE < before) expect(after).toBeLessThanOrEqual(before + list.length);
      }),
    );
  });

  it("is never better by a missing value than by a perfect one, a point a criterion apart", () => {
    const missing = fc.constantFrom("no-credit" as const, "neutral" as const, "left-out" as const, "ineligible" as const);
    check(
      fc.property(
        fc.array(fc.record({ weight: weights, missing, value: fc.constantFrom("x", "y", undefined) }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (list, place) => {
          const at = place % list.length;
          const points = (value: string | undefined): number => {
            const attributes = list.map((each, k) => [`c${k}`, k === at ? value : each.value]);
            const input: AdministrativeInput = {
              mentees: [{ id: "e", attributes: Object.fromEntries(list.map((_, k) => [`c${k}`, "x"])) }],
              mentors: [{ id: "m", attributes: Object.fromEntries(attributes) }],
              criteria: list.map((each, k) => ({
                id: `c${k}`,
                kind: "same",
                attribute: `c${k}`,
                weight: each.weight,
                missing: each.missing,
              })),
            };
            return scorePairs(input).points[0]?.[0] ?? -1;
          };
          expect(points(undefined)).toBeLessThanOrEqual(points("x") + list.length);
          expect(Number.isInteger(points(undefined))).toBe(true);
        },
      ),
    );
  });

  it("says of a missing value which side lacks it and what the policy is", () => {
    const has = (value?: string) => (value === undefined ? {} : { attributes: { x: value } });
    const cases = [
      ["x", undefined, "mentor"],
      [undefined, "x", "mentee"],
      [undefined, undefined, "both"],
    ] as const;
    for (const [mentee, mentor, side] of cases)
      for (const policy of ["no-credit", "neutral", "left-out", "ineligible"] as const) {
        const input: AdministrativeInput = {
          mentees: [{ id: "e", ...has(mentee) }],
          mentors: [{ id: "m", ...has(mentor) }],
          criteria: [{ id: "same", kind: "same", attribute: "x", weight: 1, missing: policy }],
        };
        const { contributions } = explainPair(input, matchParticipants(input), { menteeId: "e", mentorId: "m" });
        expect(contributions).toMatchObject([{ credit: null, evidence: { code: "missing", side, policy } }]);
      }
  });
});
