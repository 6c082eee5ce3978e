import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addDays, dayNumber, dayOfNumber, daysBetween, FIRST_DAY, isDay, LAST_DAY } from "../../src/calendar/days.ts";
import { addMonths, fullMonths } from "../../src/calendar/months.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const MILLISECONDS_A_DAY = 86_400_000;
const COUNT = daysBetween(FIRST_DAY, LAST_DAY) + 1;
/** Every day from 1900 to 2400, as the engine's own calendar writes them. */
const DAYS = Array.from({ length: COUNT }, (_, k) => new Date(Date.UTC(1900, 0, 1) + k * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
/** How many days apart those are that are tried one by one: by default, all of them; few where every fault of mutation testing is tried on them. */
const STRIDE = RUNS >= 100 ? 1 : 31;
const someDay = fc.nat({ max: COUNT - 1 }).map((k) => DAYS[k] as string);

describe("days", () => {
  it("are those of the engine's calendar, from 1900 to 2400, one by one", () => {
    expect([DAYS[0], DAYS.at(-1)]).toEqual([FIRST_DAY, LAST_DAY]);
    const first = Date.UTC(1900, 0, 1) / MILLISECONDS_A_DAY;
    const wrong: string[] = [];
    for (let k = 0; k < COUNT; k += STRIDE) {
      const day = DAYS[k] as string;
      if (dayNumber(day) !== first + k || dayOfNumber(first + k) !== day || !isDay(day)) wrong.push(day);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it("are none where the calendar has none", () => {
    const known = new Set(DAYS);
    const wrong: string[] = [];
    for (let year = 1899; year <= 2401; year++)
      for (let month = 0; month <= 13; month++)
        for (const day of [0, 1, 28, 29, 30, 31, 32]) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          if (isDay(text) !== known.has(text)) wrong.push(text);
        }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it.each([
    undefined,
    null,
    20260329,
    "",
    "2026-3-29",
    "2026-03-29 ",
    "2026-03-29T00:00",
    "26-03-29",
    "２０２６-03-29",
    "2026-03-292026-03-29",
    ["2026-03-29"],
    "2026-02-30",
    "abcd-ef-gh",
  ])("are texts of one form only: not %o", (value) => {
    expect(isDay(value)).toBe(false);
  });

  it("have years of four digits, long ago as well", () => {
    expect(addDays("0033-04-02", 1)).toBe("0033-04-03");
  });

  it("are counted as Temporal counts them", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const expected = Temporal.PlainDate.from(day).add({ days });
        expect(addDays(day, days)).toBe(expected.toString());
        expect(daysBetween(day, expected.toString())).toBe(days);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("months", () => {
  it("clamp to the last day of the month, counted from the start", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-31", 2)).toBe("2026-03-31");
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
    expect(addMonths("2026-03-31", -13)).toBe("2025-02-28");
    expect(addMonths("2026-12-01", 1)).toBe("2027-01-01");
    expect(fullMonths("2026-03-31", "2026-09-30")).toBe(6);
    expect(fullMonths("2026-03-31", "2026-09-29")).toBe(5);
    expect(fullMonths("2026-03-31", "2026-03-30")).toBe(-1);
  });

  it("come back as they were added, on every day from 1900 to 2400 and for every number up to 24", () => {
    // All 4.6 million cases take some seconds: in a quick run every 31st day, which meets every day of the month.
    const stride = RUNS >= 1000 ? 1 : 31 * STRIDE;
    let wrong = 0;
    for (let k = 0; k < COUNT; k += stride) {
      const day = DAYS[k] as string;
      let previous = "";
      for (let months = 0; months <= 24; months++) {
        const later = addMonths(day, months);
        // Monotone in both arguments, and one day short of the anniversary is one month short.
        if (later <= previous || fullMonths(day, later) !== months) wrong++;
        if (months > 0 && fullMonths(day, addDays(later, -1)) !== months - 1) wrong++;
        if (k + 1 < COUNT && addMonths(DAYS[k + 1] as string, months) < later) wrong++;
        previous = later;
      }
    }
    expect(wrong).toBe(0);
  });

  it("are counted as Temporal counts them", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40, max: 400 }), fc.nat({ max: 60 }), (day, months, days) => {
        const start = Temporal.PlainDate.from(day);
        expect(addMonths(day, months)).toBe(start.add({ months }, { overflow: "constrain" }).toString());
        const end = start.add({ months: Math.abs(months), days });
        // The most months that do not go past the end, by trying them all.
        let most = 0;
        while (Temporal.PlainDate.compare(start.add({ months: most + 1 }), end) <= 0) most++;
        expect(fullMonths(day, end.toString())).toBe(most);
      }),
      { numRuns: RUNS },
    );
  });
});
