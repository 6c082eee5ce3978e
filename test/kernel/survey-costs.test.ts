import fc from "fast-check";
import { expect, it } from "vitest";
import { surveyCosts } from "../../src/kernel/survey-costs.ts";
import { RUNS } from "../support/runs.ts";

const survey = (...costs: number[]): ReturnType<typeof surveyCosts> => surveyCosts(Float64Array.from(costs));

it("tells extremes and the number of finite costs", () => {
  expect(survey(3, Number.POSITIVE_INFINITY, -2, 8)).toEqual({ allowed: 3, least: -2, most: 8, unit: 1 });
  expect(survey(Number.POSITIVE_INFINITY)).toEqual({ allowed: 0, least: 0, most: 0, unit: 1 });
  expect(survey()).toEqual({ allowed: 0, least: 0, most: 0, unit: 1 });
});

it("finds the largest power of two of which all integers are multiples", () => {
  expect(survey(8, 12, -20).unit).toBe(4);
  expect(survey(0, -0).unit).toBe(1);
  expect(survey(-(2 ** 31)).unit).toBe(2 ** 31);
  expect(survey(6, 2 ** 30).unit).toBe(2);
  expect(survey(-8, 0).unit).toBe(8);
});

it("knows no unit for fractions and what is too large, and notices NaN", () => {
  expect(survey(1, 0.5)).toMatchObject({ unit: 0, least: 0.5, most: 1 });
  expect(survey(2 ** 31).unit).toBe(0);
  expect(survey(0.5, 3, Number.POSITIVE_INFINITY, -4, 2)).toEqual({ allowed: 4, least: -4, most: 3, unit: 0 });
  expect(survey(1, Number.NaN, 2)).toEqual({ allowed: 3, least: Number.NaN, most: Number.NaN, unit: 0 });
  expect(survey(Number.NEGATIVE_INFINITY, 1)).toMatchObject({ least: Number.NEGATIVE_INFINITY, unit: 0 });
});

/** The same by definition, one thing at a time. */
function surveyPlainly(costs: readonly number[]): ReturnType<typeof surveyCosts> {
  const finite = costs.filter((cost) => cost !== Number.POSITIVE_INFINITY);
  const extremes = finite.length === 0 ? { least: 0, most: 0 } : { least: Math.min(...finite), most: Math.max(...finite) };
  let unit = 0;
  if (finite.every((cost) => Number.isInteger(cost) && cost >= -(2 ** 31) && cost < 2 ** 31)) {
    unit = 1;
    const areMultiples = (step: number): boolean => finite.every((cost) => cost % step === 0);
    if (finite.some((cost) => cost !== 0)) while (areMultiples(2 * unit)) unit *= 2;
  }
  return { allowed: finite.length, ...extremes, unit };
}

it("overlooks nothing among costs that change nothing, wherever it stands", () => {
  const odd = fc.oneof(
    fc.constantFrom(0, 1, 3, -5, 2 ** 30, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 1e300, 0.5, 1e-20, 0.1),
    fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
    fc.integer({ min: -50, max: 50 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<number[]>(4, 8, 16), { maxLength: 14 }),
      fc.array(fc.tuple(fc.nat({ max: 14 }), odd), { maxLength: 4 }),
      fc.constantFrom(1, 2, 1 / 4),
      (usual, news, scale) => {
        const costs = [...usual];
        for (const [place, cost] of news) costs.splice(place, 0, cost);
        const scaled = costs.map((cost) => cost * scale);
        const { least, most, ...found } = surveyCosts(Float64Array.from(scaled));
        const expected = surveyPlainly(scaled);
        expect(found).toEqual({ allowed: expected.allowed, unit: expected.unit });
        // Whether 0 is −0 makes no difference.
        expect([least + 0, most + 0]).toEqual([expected.least + 0, expected.most + 0]);
      },
    ),
    { numRuns: RUNS * 5 },
  );
});
