import { durationOf, followUp, type Relationship } from "mentor-matching";
import { afterAll, describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/days.ts";
import { addMonths, fullMonths } from "../../src/calendar/months.ts";
import { after, type EventSketch, proposal, WAYS } from "../support/lifecycle.ts";

const ZONES = ["UTC", "Europe/Paris", "America/New_York", "Pacific/Apia", "Asia/Kolkata"];

/** A life through two changes of clocks and a year's end, with everything that depends on days. */
function liveThrough(): string {
  const relationship: Relationship = after(proposal(), [
    ...WAYS.active,
    { type: "pause", at: "2026-03-28", until: "2026-03-30" },
    { type: "resume", at: "2026-03-30" },
    { type: "pause", at: "2026-10-24", until: "2026-11-02" },
    { type: "resume", at: "2026-11-02" },
  ] as readonly EventSketch[]);
  const looks: unknown[] = [relationship];
  // 30 December 2011 did not exist in Apia. Where a day after the next never comes, there is an end nevertheless.
  for (const first of ["2011-12-25", "2026-03-10"])
    for (let day = first, days = 0; day < addMonths(first, 14) && days < 500; day = addDays(day, 1), days++)
      looks.push([day, durationOf(relationship, day), followUp([relationship], { asOf: day }), fullMonths(first, day)]);
  return JSON.stringify(looks);
}

describe("the lifecycle", () => {
  const before = process.env.TZ;
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it("is the same in five time zones", () => {
    const offsets = new Set<number>();
    const lives = ZONES.map((zone) => {
      process.env.TZ = zone;
      offsets.add(new Date(2026, 0, 15).getTimezoneOffset());
      return liveThrough();
    });
    // The zone did change.
    expect(offsets.size).toBe(ZONES.length);
    expect(lives[0]).toContain('"startedOn":"2026-03-10"');
    expect(new Set(lives).size).toBe(1);
  });
});
