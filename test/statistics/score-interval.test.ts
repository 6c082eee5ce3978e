import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInterval, estimateInterval, scoreInterval } from "../../src/statistics/score-interval.ts";
import { RUNS } from "../support/runs.ts";

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));

describe("the score interval", () => {
  // R. G. Newcombe, 1998, doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("has the published ends for %d of %d", (successes, trials, low, high) => {
    const interval = scoreInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("has no answer without trials", () => {
    expect(scoreInterval(0, 0)).toBeNull();
  });

  it("lies in [0, 1], contains the share, and mirrors when failures are counted instead", () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const { low, high } = scoreInterval(successes, trials) as { low: number; high: number };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(high).toBeLessThanOrEqual(1);
        const mirrored = scoreInterval(trials - successes, trials) as { low: number; high: number };
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
      }),
      { numRuns: RUNS },
    );
  });

  it("ends where the score test just rejects: (p − π)² = z² π (1 − π) / n", () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const { low, high } = scoreInterval(successes, trials) as { low: number; high: number };
        for (const end of [low, high]) {
          const distance = (successes / trials - end) ** 2;
          expect(distance).toBeCloseTo((1.959963984540054 ** 2 * end * (1 - end)) / trials, 12);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the interval of a difference", () => {
  // R. G. Newcombe, 1998, doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
  ])("has the published ends for %d/%d − %d/%d", (a, m, b, n, low, high) => {
    const interval = differenceInterval({ successes: a, trials: m }, { successes: b, trials: n });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("has no answer where either has no trials", () => {
    const some = { successes: 1, trials: 2 };
    const none = { successes: 0, trials: 0 };
    expect(differenceInterval(some, none)).toBeNull();
    expect(differenceInterval(none, some)).toBeNull();
  });

  it("lies in [−1, 1], contains the difference and changes sign with the order", () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const { low, high } = differenceInterval(first, second) as { low: number; high: number };
        const difference = first.successes / first.trials - second.successes / second.trials;
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        const turned = differenceInterval(second, first) as { low: number; high: number };
        expect(turned.low).toBeCloseTo(-high, 12);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the interval of an estimate", () => {
  it("is that of the share with the same variance", () => {
    expect(estimateInterval(0.25, (0.25 * 0.75) / 40)).toEqual(scoreInterval(10, 40));
  });

  it("is a point where there is no variance", () => {
    expect(estimateInterval(1, 0)).toEqual({ low: 1, high: 1 });
  });

  it("is a point where the variance, but not the estimate, was lost to rounding", () => {
    expect(estimateInterval(0, 1e-300)).toEqual({ low: 0, high: 0 });
  });
});
