import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "../../../src/calendar/days.ts";
import { judgePerson } from "../../../src/criteria/qualification/rule-kinds.ts";
import { yearsByWalking } from "../../oracles/qualification.ts";
import { completeRule, personWith } from "../../support/rule-cases.ts";
import { RUNS } from "../../support/runs.ts";

const days = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2400-12-31") }).map(dayOfNumber);
const edges = fc.constantFrom(
  "2000-02-29",
  "2004-02-29",
  "2004-02-28",
  "2004-03-01",
  "2100-02-28",
  "2100-03-01",
  "1904-12-31",
  "1905-01-01",
);

function countYears(since: string, asOf: string): number {
  const { reason } = judgePerson(personWith({ x: since }), completeRule({ kind: "years", since: "x", asOf, minimum: 1 }), "mentor");
  return reason.code === "years" ? reason.years : Number.NaN;
}

describe("full years", () => {
  it("are the anniversaries that have come, as a walk from one to the next counts them", () => {
    const any = fc.oneof(days, edges);
    fc.assert(
      fc.property(any, any, (since, asOf) => {
        expect(countYears(since, asOf)).toBe(yearsByWalking(since, asOf));
      }),
      { numRuns: RUNS * 10 },
    );
  });

  it.each([
    ["2024-09-01", "2026-08-31", 1],
    ["2024-09-01", "2026-09-01", 2],
    ["2024-02-29", "2025-02-27", 0],
    ["2024-02-29", "2025-02-28", 1],
    ["2024-02-29", "2028-02-28", 3],
    ["2024-02-29", "2028-02-29", 4],
    ["2096-02-29", "2100-02-28", 4],
    ["2026-09-02", "2026-09-01", 0],
    ["2030-01-01", "2026-09-01", 0],
  ])("from %s to %s: %i", (since, asOf, years) => {
    expect(countYears(since, asOf)).toBe(years);
  });
});
