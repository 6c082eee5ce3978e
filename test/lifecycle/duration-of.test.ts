import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { durationOf, type Relationship } from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { addDays, daysBetween } from "../../src/calendar/days.ts";
import { addMonths } from "../../src/calendar/months.ts";
import { after, type EventSketch, inState, proposal, WAYS } from "../support/lifecycle.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

/** Active since a day. */
function startedOn(day: string): Relationship {
  const { history: _, ...rest } = proposal();
  const moved = JSON.parse(
    JSON.stringify({ ...rest, proposedOn: day, since: day, expiresOn: addDays(day, 14), history: [{ ...proposal().history[0], at: day }] }),
  );
  return after(moved, [
    ...WAYS.active.map(({ at: _at, ...sketch }) => (sketch.type === "agree-expectations" ? waiver : sketch) as EventSketch),
  ]);
}
const waiver = { type: "waive-guard", guard: "expectations", reason: "r", author: "a" };
const closed = (relationship: Relationship, on: string): Relationship =>
  after(relationship, [
    { type: "begin-closing", at: on },
    { type: "complete", earlyReason: "r" },
  ]);

describe("durationOf", () => {
  it.each([
    ["2026-08-31", "2027-02-27", 5, 27, "under-minimum"],
    ["2026-08-31", "2027-02-28", 6, 0, "short"],
    ["2027-08-31", "2028-02-28", 5, 28, "under-minimum"],
    ["2027-08-31", "2028-02-29", 6, 0, "short"],
    ["2026-03-31", "2026-09-30", 6, 0, "short"],
    ["2026-03-10", "2026-11-09", 7, 30, "short"],
    ["2026-03-10", "2026-11-10", 8, 0, "typical"],
    ["2026-03-10", "2027-03-10", 12, 0, "typical"],
    ["2026-03-10", "2027-03-11", 12, 1, "over-maximum"],
    ["2028-02-29", "2029-02-28", 12, 0, "typical"],
    ["2028-02-29", "2029-03-01", 12, 1, "over-maximum"],
    ["2026-03-10", "2026-03-10", 0, 0, "under-minimum"],
  ])("from %s to %s", (start, end, months, days, band) => {
    const running = startedOn(start);
    expect(durationOf(running, end)).toMatchObject({ months, days, band: band === "over-maximum" ? "stagnating" : null });
    const over = closed(running, end);
    expect(durationOf(over, end)).toMatchObject({ months, days, band });
    // The end is the end, and before it the relationship was running.
    expect(durationOf(over, addDays(end, 400))).toEqual(durationOf(over, end));
    if (end > start) expect(durationOf(over, addDays(end, -1)).band).toBe(null);
  });

  it("is nothing before a start, or without one", () => {
    const nothing = { months: 0, days: 0, countedDays: 0, pausedDays: 0, band: null };
    expect(durationOf(inState("active"), "2026-03-09")).toEqual(nothing);
    for (const state of ["proposed", "preparing", "declined", "expired", "cancelled"] as const)
      expect(durationOf(inState(state), "2030-01-01")).toEqual(nothing);
  });

  it("follows the policy", () => {
    const over = closed(startedOn("2026-03-10"), "2026-07-10");
    expect(durationOf(over, "2026-07-10", { minimumMonths: 3, typicalMonths: 4 })).toMatchObject({ band: "typical" });
    expect(durationOf(over, "2026-07-10", { minimumMonths: 1, typicalMonths: 2, maximumMonths: 3 })).toMatchObject({
      band: "over-maximum",
    });
  });

  it("does not count paused days, up to sixty", () => {
    const start = "2026-03-10";
    const paused = after(startedOn(start), [{ type: "pause", until: "2026-05-09" }]);
    expect(durationOf(paused, "2026-04-09")).toMatchObject({ months: 0, days: 0, countedDays: 0, pausedDays: 30 });
    expect(durationOf(paused, "2026-05-09")).toMatchObject({ countedDays: 0, pausedDays: 60 });
    expect(durationOf(paused, "2026-05-19")).toMatchObject({ countedDays: 10, pausedDays: 60 });
    const resumed = after(paused, [{ type: "resume", at: "2026-04-09" }]);
    expect(durationOf(resumed, "2026-04-08")).toMatchObject({ pausedDays: 29, countedDays: 0 });
    expect(durationOf(closed(resumed, "2026-10-09"), "2026-10-09")).toMatchObject({ months: 5, days: 30, band: "under-minimum" });
    expect(durationOf(closed(resumed, "2026-10-10"), "2026-10-10")).toMatchObject({ months: 6, days: 0, band: "short" });
  });

  it("agrees with an oracle that walks from anniversary to anniversary", () => {
    const day = fc.nat({ max: 40_000 }).map((days) => addDays("1990-01-01", days));
    fc.assert(
      fc.property(
        day,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 25 })), { maxLength: 4 }),
        fc.nat({ max: 500 }),
        (start, pauses, rest) => {
          let relationship = startedOn(start);
          let at = start;
          let paused = 0;
          for (const [wait, length] of pauses) {
            if (paused + length > 60) break;
            at = addDays(at, wait);
            relationship = after(relationship, [
              { type: "pause", at, until: addDays(at, length) },
              { type: "resume", at: addDays(at, length) },
            ]);
            at = addDays(at, length);
            paused += length;
          }
          const asOf = addDays(at, rest);
          const anniversaryOf = (months: number): string => Temporal.PlainDate.from(start).add({ months }).add({ days: paused }).toString();
          let months = 0;
          while (anniversaryOf(months + 1) <= asOf) months++;
          const expected = {
            months,
            days: daysBetween(anniversaryOf(months), asOf),
            pausedDays: paused,
            countedDays: daysBetween(start, asOf) - paused,
          };
          expect(durationOf(relationship, asOf)).toEqual({ ...expected, band: asOf > anniversaryOf(12) ? "stagnating" : null });
          const band =
            asOf < anniversaryOf(6)
              ? "under-minimum"
              : asOf < anniversaryOf(8)
                ? "short"
                : asOf <= anniversaryOf(12)
                  ? "typical"
                  : "over-maximum";
          expect(durationOf(closed(relationship, asOf), asOf)).toEqual({ ...expected, band });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("never goes back as the days pass", () => {
    let relationship = startedOn("2026-01-31");
    relationship = after(relationship, [
      { type: "pause", at: "2026-03-05", until: "2026-04-10" },
      { type: "resume", at: "2026-05-20" },
    ]);
    let before = -1;
    for (let day = "2026-01-31"; day < "2027-06-01"; day = addDays(day, 1)) {
      const { months, days, countedDays } = durationOf(relationship, day);
      expect(countedDays).toBeGreaterThanOrEqual(before);
      expect(addDays(addMonths("2026-01-31", months), days)).toBe(addDays("2026-01-31", countedDays));
      before = countedDays;
    }
  });
});
