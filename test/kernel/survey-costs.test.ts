import { expect, it } from "vitest";
import { surveyCosts } from "../../src/kernel/survey-costs.ts";

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
});

it("knows no unit for fractions and what is too large, and notices NaN", () => {
  expect(survey(1, 0.5)).toMatchObject({ unit: 0, least: 0.5, most: 1 });
  expect(survey(2 ** 31).unit).toBe(0);
  expect(survey(0.5, 3, Number.POSITIVE_INFINITY, -4, 2)).toEqual({ allowed: 4, least: -4, most: 3, unit: 0 });
  expect(survey(1, Number.NaN, 2)).toEqual({ allowed: 3, least: Number.NaN, most: Number.NaN, unit: 0 });
  expect(survey(Number.NEGATIVE_INFINITY, 1)).toMatchObject({ least: Number.NEGATIVE_INFINITY, unit: 0 });
});
