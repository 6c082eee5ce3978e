import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followRisks, medianTime, type Observation } from "../../src/statistics/competing-risks.ts";
import { estimateInterval } from "../../src/statistics/score-interval.ts";
import { RUNS } from "../support/runs.ts";

const CAUSES = 3;
const observations = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 12 }), cause: fc.option(fc.integer({ min: 0, max: CAUSES - 1 })) }),
  { maxLength: 60 },
);

/** The definitions as they stand in the books, day by day and sum by sum, without a thought for speed. */
function bookAnswer(seen: readonly Observation[], cause: number, until: number): { incidence: number; variance: number; survival: number } {
  const days = [...new Set(seen.filter((one) => one.cause !== null).map(({ time }) => time))]
    .filter((day) => day <= until)
    .sort((a, b) => a - b);
  const atRisk = (day: number): number => seen.filter(({ time }) => time >= day).length;
  const ends = (day: number, wanted?: number): number =>
    seen.filter((one) => one.time === day && one.cause !== null && (wanted === undefined || one.cause === wanted)).length;
  const survivalAfter = (day: number): number =>
    days.filter((one) => one <= day).reduce((share, one) => share * (1 - ends(one) / atRisk(one)), 1);
  const incidenceAt = (day: number): number =>
    days.filter((one) => one <= day).reduce((sum, one) => sum + (survivalAfter(one - 1) * ends(one, cause)) / atRisk(one), 0);
  const total = incidenceAt(until);
  let variance = 0;
  for (const day of days) {
    const n = atRisk(day);
    const d = ends(day);
    const own = ends(day, cause);
    const left = total - incidenceAt(day);
    const before = survivalAfter(day - 1);
    if (d < n) variance += (left ** 2 * d) / (n * (n - d));
    variance += (before ** 2 * own * (n - own)) / n ** 3;
    variance -= (2 * left * before * own) / n ** 2;
  }
  return { incidence: total, variance, survival: survivalAfter(until) };
}

describe("survival with one cause", () => {
  // Remission in weeks of 21 patients (E. A. Gehan, 1965, doi 10.1093/biomet/52.1-2.203), with the published estimates and Greenwood errors.
  const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const running = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const steps = followRisks([...ended.map((time) => ({ time, cause: 0 })), ...running.map((time) => ({ time, cause: null }))], 1);

  it("has the published values", () => {
    expect(steps.map(({ time, atRisk, ends }) => [time, atRisk, ends[0]])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const published = [
      [0.857, 0.0764],
      [0.807, 0.0869],
      [0.753, 0.0963],
      [0.69, 0.1068],
      [0.627, 0.1141],
      [0.538, 0.1282],
      [0.448, 0.1346],
    ] as const;
    published.forEach(([estimate, error], k) => {
      const { survival } = steps[k] as (typeof steps)[number];
      expect(survival.estimate).toBeCloseTo(estimate, 3);
      const expected = estimateInterval(estimate, error ** 2);
      expect(survival.low).toBeCloseTo(expected.low, 2);
      expect(survival.high).toBeCloseTo(expected.high, 2);
    });
    expect(medianTime(steps)).toBe(23);
  });

  it("mirrors the incidence of the only cause", () => {
    for (const { survival, incidences } of steps) {
      expect(incidences[0]?.estimate).toBeCloseTo(1 - survival.estimate, 12);
      expect(incidences[0]?.low).toBeCloseTo(1 - survival.high, 12);
      expect(incidences[0]?.high).toBeCloseTo(1 - survival.low, 12);
    }
  });
});

describe("competing risks", () => {
  it("agree with the definitions, variance included", () => {
    fc.assert(
      fc.property(observations, (seen) => {
        for (const { time, survival, incidences } of followRisks(seen, CAUSES)) {
          incidences.forEach(({ estimate, low, high }, cause) => {
            const book = bookAnswer(seen, cause, time);
            expect(estimate).toBeCloseTo(book.incidence, 10);
            expect(survival.estimate).toBeCloseTo(book.survival, 10);
            const interval = estimateInterval(book.incidence, Math.max(0, book.variance));
            // Near no variance at all the number of trials is a quotient of two roundings.
            if (book.variance > 1e-9) {
              expect(low).toBeCloseTo(interval.low, 6);
              expect(high).toBeCloseTo(interval.high, 6);
            }
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("add up to 1, never fall, count everybody, and do not depend on the order", () => {
    fc.assert(
      fc.property(observations, (seen) => {
        const steps = followRisks(seen, CAUSES);
        let before = new Array<number>(CAUSES).fill(0);
        for (const { survival, incidences } of steps) {
          const sum = incidences.reduce((total, { estimate }) => total + estimate, survival.estimate);
          expect(sum).toBeCloseTo(1, 10);
          const now = incidences.map(({ estimate }) => estimate);
          now.forEach((estimate, cause) => {
            expect(estimate).toBeGreaterThanOrEqual(before[cause] as number);
          });
          before = now;
        }
        const ends = steps.reduce((total, step) => total + step.ends.reduce((sum, count) => sum + count, 0), 0);
        expect(ends).toBe(seen.filter(({ cause }) => cause !== null).length);
        expect(followRisks([...seen].reverse(), CAUSES)).toEqual(steps);
      }),
      { numRuns: RUNS },
    );
  });

  it("is the plain share where everybody was followed to the end", () => {
    const seen = [0, 1, 1, 2, 0].map((cause, k) => ({ time: k + 1, cause }));
    const last = followRisks(seen, CAUSES).at(-1);
    expect(last?.survival).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(last?.incidences.map(({ estimate }) => Math.round(estimate * 1e12) / 1e12)).toEqual([0.4, 0.4, 0.2]);
  });

  it("is half over on the day on which half have ended", () => {
    const ends = (...times: number[]) =>
      followRisks(
        times.map((time) => ({ time, cause: 0 })),
        1,
      );
    expect(medianTime(ends(3, 8))).toBe(3);
    expect(medianTime(ends(3, 8, 9))).toBe(8);
  });

  it("has no steps where nobody has ended, and then no median", () => {
    const steps = followRisks([{ time: 3, cause: null }], CAUSES);
    expect(steps).toEqual([]);
    expect(medianTime(steps)).toBeNull();
  });
});
