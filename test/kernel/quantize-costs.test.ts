import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  keepForLowestTotal,
  keepForMostPairs,
  lowerCeiling,
  type QuantizedCosts,
  quantizeForLowestTotal,
  quantizeForMostPairs,
} from "../../src/kernel/quantize-costs.ts";
import { surveyCosts } from "../../src/kernel/survey-costs.ts";
import { RUNS } from "../support/runs.ts";

const OUTSIDE_LIMIT = 2 ** 51;
const none = Number.POSITIVE_INFINITY;
const values = fc
  .array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 8 })
  .map((list) => Float64Array.from(list));
const multiples = fc
  .record({
    exponent: fc.integer({ min: -1074, max: 900 }),
    integers: fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ exponent, integers }) => Float64Array.from(integers, (integer) => integer * 2 ** exponent));
const pairLimits = fc.integer({ min: 1, max: 1_000_000 });

const forMostPairs = (list: Float64Array, pairs: number, ceiling: number): QuantizedCosts =>
  quantizeForMostPairs(list, pairs, ceiling, surveyCosts(list));
const forLowestTotal = (list: Float64Array): QuantizedCosts => quantizeForLowestTotal(list, surveyCosts(list));
const ceilingOf = (list: Float64Array, chosen: Int32Array, ceiling: number): number =>
  lowerCeiling(list, chosen, ceiling, surveyCosts(list));
const restore = ({ grid, lowest }: QuantizedCosts, integer: number): number => grid * (integer + lowest);
const spanOf = (list: Float64Array): number => Math.max(...list) - Math.min(...list);

describe("costs as integers, for most pairs", () => {
  const quantize = (list: Float64Array, pairs: number): QuantizedCosts => forMostPairs(list, pairs, none);

  it("are the costs themselves where these are integers up to a power of two", () => {
    fc.assert(
      fc.property(multiples, fc.integer({ min: 1, max: 1000 }), (list, pairs) => {
        const quantized = quantize(list, pairs);
        expect(quantized.exact).toBe(true);
        list.forEach((value, k) => {
          expect(restore(quantized, quantized.costs[k] as number)).toBe(value + 0);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("are within half a step, and the steps fine enough for 1e-9 of the span a pair", () => {
    fc.assert(
      fc.property(values, pairLimits, (list, pairs) => {
        const quantized = quantize(list, pairs);
        if (quantized.exact) return;
        expect(quantized.grid).toBeLessThanOrEqual((pairs * spanOf(list)) / 2 ** 50);
        list.forEach((value, k) => {
          expect(Math.abs(restore(quantized, quantized.costs[k] as number) - value)).toBeLessThanOrEqual(quantized.grid / 2);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("let staying outside cost more than all pairs can differ by, and never more than 2^51", () => {
    fc.assert(
      fc.property(fc.oneof(values, multiples), pairLimits, (list, pairs) => {
        const { costs, outsideCost, lowest, grid, range } = quantize(list, pairs);
        for (const cost of costs) expect(Number.isSafeInteger(cost) && cost >= 0).toBe(true);
        expect(Math.min(...costs)).toBe(0);
        expect(range).toEqual({ least: 0, most: Math.max(...costs) });
        expect(outsideCost).toBeGreaterThan(pairs * range.most);
        // Never more than it takes to come to a multiple of 8.
        expect(outsideCost - pairs * range.most).toBeLessThanOrEqual(8);
        expect((BigInt(outsideCost) + BigInt(lowest)) % 8n).toBe(0n);
        expect(outsideCost).toBeLessThanOrEqual(OUTSIDE_LIMIT);
        expect(BigInt(outsideCost + lowest)).toBe(BigInt(outsideCost) + BigInt(lowest));
        expect(Number.isFinite(grid * outsideCost)).toBe(true);
      }),
      {
        numRuns: RUNS,
        // A million pairs leave 2^31 − 2 steps for what these span, once both ends are rounded away from each other.
        examples: [
          [Float64Array.of(0, 0.1, 2 ** 31), 2 ** 20],
          [Float64Array.of(-0.5, 0.1, 2 ** 31 - 1.5), 2 ** 20],
        ],
      },
    );
  });

  it("change with a power of two as factor in nothing but the grid", () => {
    fc.assert(
      fc.property(multiples, fc.integer({ min: -60, max: 60 }), pairLimits, (list, exponent, pairs) => {
        fc.pre(list.every((value) => value === 0 || (Math.abs(value) > 1e-200 && Math.abs(value) < 1e250)));
        const { grid, ...others } = quantize(list, pairs);
        const { grid: scaledGrid, ...scaledOthers } = quantize(
          list.map((value) => value * 2 ** exponent),
          pairs,
        );
        expect(scaledOthers).toEqual(others);
        if (list.some((value) => value !== 0)) expect(scaledGrid).toBe(grid * 2 ** exponent);
      }),
      { numRuns: RUNS },
    );
  });

  it("are as small as a power of two makes them", () => {
    expect(quantize(Float64Array.of(0, 8), 1)).toMatchObject({ grid: 8, costs: Float64Array.of(0, 1) });
    expect(quantize(Float64Array.of(-24, -8, 0), 1)).toMatchObject({ grid: 8, costs: Float64Array.of(0, 2, 3) });
  });

  it("are called exact only if all are, also those after one that takes the finest grid", () => {
    expect(quantize(Float64Array.of(2, 0.1, 2 ** 31), 2 ** 20)).toMatchObject({ grid: 2, exact: false });
    // As a part of 2^900 the smallest number is 0, and yet it is no multiple of it.
    expect(quantize(Float64Array.of(Number.MIN_VALUE, 2 ** 900), 1).exact).toBe(false);
  });

  it("leave out what is forbidden", () => {
    expect(quantize(Float64Array.of(1, none, 4), 2)).toMatchObject({
      costs: Float64Array.of(0, none, 3),
      grid: 1,
      range: { least: 0, most: 3 },
    });
    expect([...forMostPairs(Float64Array.of(2, none, 1e300), 3, 9.5).costs]).toEqual([0, none, 7]);
  });

  it("count as the ceiling where they are above it, and then have no say in the grid", () => {
    const { costs, exact, grid } = forMostPairs(Float64Array.of(2, 4, 0.1, 1e300), 3, 9.5);
    expect(exact).toBe(false);
    expect(forMostPairs(Float64Array.of(2, 4, 1e300, 9.7), 3, 9.5)).toMatchObject({ exact: true, grid: 1, lowest: 2 });
    expect([...forMostPairs(Float64Array.of(2, 4, 1e300, 9.7), 3, 9.5).costs]).toEqual([0, 2, 7, 7]);
    const atCeiling = forMostPairs(Float64Array.of(2, 4, 9.5), 3, 9.5);
    expect(atCeiling).toMatchObject({ exact: true, grid: 1, costs: Float64Array.of(0, 2, 7) });
    expect(grid * (costs[3] as number)).toBeLessThanOrEqual(9.5);
  });

  it("stay apart from a ceiling, down to the smallest numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1060, max: 900 }), fc.integer({ min: 1, max: 1000 }), (exponent, pairs) => {
        const ceiling = 3 * 2 ** exponent;
        const { costs, grid, lowest } = forMostPairs(Float64Array.of(0, ceiling / 2, 1e300), pairs, ceiling);
        expect(restore({ grid, lowest } as QuantizedCosts, costs[2] as number)).toBeGreaterThan(ceiling / 2);
      }),
      { numRuns: RUNS },
    );
  });

  it("need no costs", () => {
    expect(quantize(new Float64Array(0), 0)).toMatchObject({ exact: true, grid: 1, lowest: 0 });
    expect(quantize(Float64Array.of(0, 0), 2)).toMatchObject({ exact: true, grid: 1, lowest: 0 });
  });

  it("may all be the same, and no integers", () => {
    const { exact, costs } = quantize(Float64Array.of(0.1, 0.1), 2);
    expect(exact).toBe(true);
    expect([...costs]).toEqual([0, 0]);
  });
});

describe("costs as integers, for the lowest total", () => {
  it("are worth exactly what they are below 0, and nothing from there", () => {
    fc.assert(
      fc.property(fc.oneof(values, multiples), (list) => {
        const quantized = forLowestTotal(list);
        const { costs, outsideCost, lowest, grid, exact } = quantized;
        expect(outsideCost + lowest).toBe(0);
        expect(outsideCost).toBeLessThanOrEqual(OUTSIDE_LIMIT);
        list.forEach((value, k) => {
          const cost = costs[k] as number;
          if (value > 0) expect(cost).toBe(outsideCost + 1);
          else if (exact) expect(grid * (cost - outsideCost) + 0).toBe(value + 0);
          else expect(Math.abs(grid * (cost - outsideCost) - value)).toBeLessThanOrEqual(grid / 2);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("are exact however large the positive ones are", () => {
    expect(forLowestTotal(Float64Array.of(-3, 1e300, -1, 0, 0.1))).toEqual({
      costs: Float64Array.of(0, 4, 2, 3, 4),
      outsideCost: 3,
      grid: 1,
      lowest: -3,
      exact: true,
      range: { least: 0, most: 4 },
    });
  });

  it("need no costs", () => {
    expect(forLowestTotal(new Float64Array(0))).toMatchObject({ outsideCost: 0, exact: true, grid: 1 });
    expect(forLowestTotal(Float64Array.of(1, 2))).toMatchObject({ outsideCost: 0, exact: true, grid: 1 });
  });

  it("are as small as a power of two makes them, and rounded no sooner than at 2^51", () => {
    expect(forLowestTotal(Float64Array.of(-24, -8, 0))).toMatchObject({ grid: 8, exact: true, lowest: -3 });
    expect(forLowestTotal(Float64Array.of(-(2 ** 50), -0.5))).toMatchObject({ grid: 0.5, exact: true, lowest: -OUTSIDE_LIMIT });
    expect(forLowestTotal(Float64Array.of(-(2 ** 50), -0.25))).toMatchObject({ grid: 0.5, exact: false });
  });
});

describe("a lower ceiling", () => {
  it("lies above what all chosen pairs cost together above the least", () => {
    // Least 1; chosen are 1 and 3, together 2 above it.
    expect(ceilingOf(Float64Array.of(1, 3, 1e9), Int32Array.of(0, 1), none)).toBe(1 + 2 * 2);
    expect(ceilingOf(Float64Array.of(-1e6, -1e6 + 2000, 1e6), Int32Array.of(1), none)).toBe(-1e6 + 2 * 2000);
  });

  it("is none where the digits gained are few, or the chosen pairs reach up there themselves", () => {
    expect(ceilingOf(Float64Array.of(1, 3, 100), Int32Array.of(0, 1), none)).toBe(none);
    expect(ceilingOf(Float64Array.of(1, 3, 1e9), Int32Array.of(2), none)).toBe(none);
    expect(ceilingOf(Float64Array.of(-1000, -990, 100), Int32Array.of(1), none)).toBe(none);
  });

  it("is worth it from one part in 256 of the span", () => {
    expect(ceilingOf(Float64Array.of(0, 1, 512), Int32Array.of(1), none)).toBe(2);
    expect(ceilingOf(Float64Array.of(0, 1, 511), Int32Array.of(1), none)).toBe(none);
  });

  it("is none where numbers are too coarse to lie between", () => {
    expect(ceilingOf(Float64Array.of(1e300, 1.5e300), Int32Array.of(0), none)).toBe(none);
    expect(ceilingOf(Float64Array.of(2 ** 60, 2 ** 61), Int32Array.of(0), none)).toBe(none);
    // Eight of the smallest numbers are enough.
    const small = (steps: number): number => steps * Number.MIN_VALUE;
    expect(ceilingOf(Float64Array.of(0, small(4), small(2 ** 40)), Int32Array.of(1), none)).toBe(small(8));
    expect(ceilingOf(Float64Array.of(0, small(3), small(2 ** 40)), Int32Array.of(1), none)).toBe(none);
  });

  it("is above the least even where the chosen pairs are all the least", () => {
    const ceiling = ceilingOf(Float64Array.of(0, 1e300), Int32Array.of(0), none);
    expect(ceiling).toBe(1e300 * 2 ** -60);
    expect(ceilingOf(Float64Array.of(0, 1e300), Int32Array.of(0), ceiling)).toBe(ceiling * 2 ** -60);
  });
});

it("keeps integers as they are, at the same cost of staying outside as on a grid", () => {
  const integers = fc.record({
    shift: fc.nat({ max: 11 }),
    list: fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(integers, fc.integer({ min: 0, max: 1_000_000 }), ({ shift, list }, pairs) => {
      const costs = Float64Array.from(list, (integer) => integer * 2 ** shift);
      const survey = surveyCosts(costs);
      const quantized = forMostPairs(costs, pairs, none);
      const outsideCost = restore(quantized, quantized.outsideCost);
      expect(keepForMostPairs(costs, survey, pairs)).toEqual({ costs, outsideCost, grid: 1, lowest: 0, exact: true, range: survey });
      expect(keepForLowestTotal(costs, survey)).toEqual({ costs, outsideCost: 0, grid: 1, lowest: 0, exact: true, range: survey });
    }),
    { numRuns: RUNS },
  );
  const fractions = Float64Array.of(0.5, 1);
  expect(keepForMostPairs(fractions, surveyCosts(fractions), 1)).toBeUndefined();
  expect(keepForLowestTotal(fractions, surveyCosts(fractions))).toBeUndefined();
});

it("keeps no costs as they are where as many pairs would leave the exact integers", () => {
  const survey = { allowed: 2, least: 0, most: 2 ** 31, unit: 1 };
  const costs = Float64Array.of(0, 2 ** 31);
  expect(keepForMostPairs(costs, survey, 1000)).toMatchObject({ exact: true, costs });
  expect(keepForMostPairs(costs, survey, 2 ** 21)).toBeUndefined();
  // The product is 2^51 − 1: with the one that staying outside costs more, just within the limit.
  const most = 7 * 103 * 11_119;
  const atLimit = { allowed: 2, least: 0, most, unit: 1 };
  expect(keepForMostPairs(Float64Array.of(0, most), atLimit, 2143 * 131_071)).toMatchObject({ outsideCost: OUTSIDE_LIMIT });
});
