import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFullYears, isDay } from "../../src/calendar/full-years.ts";
import { yearsByWalking } from "../oracles/qualification.ts";
import { RUNS } from "../support/runs.ts";

const MILLISECONDS_A_DAY = 86_400_000;
const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / MILLISECONDS_A_DAY, max: Date.UTC(2400, 11, 31) / MILLISECONDS_A_DAY })
  .map((day) => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
const ends = fc.constantFrom(
  "2000-02-29",
  "2004-02-29",
  "2004-02-28",
  "2004-03-01",
  "2100-02-28",
  "2100-03-01",
  "1904-12-31",
  "1905-01-01",
);

describe("isDay", () => {
  it("knows every day from 1900 to 2400, and no other", () => {
    let known = 0;
    for (let year = 1899; year <= 2401; year++)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          if (isDay(text)) known++;
        }
    expect(known).toBe((Date.UTC(2401, 0, 1) - Date.UTC(1900, 0, 1)) / MILLISECONDS_A_DAY);
    fc.assert(
      fc.property(days, (day) => {
        expect(isDay(day)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    "",
    "2026",
    "2026-1-1",
    "26-01-01",
    "2026-01-01 ",
    "2026-01-01T00:00",
    "01/02/2026",
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "٢٠٢٦-٠١-٠١",
  ])("is no day: %j", (text) => expect(isDay(text)).toBe(false));
});

describe("countFullYears", () => {
  it("counts the anniversaries that have come, as a walk from one to the next does", () => {
    const any = fc.oneof(days, ends);
    fc.assert(
      fc.property(any, any, (from, to) => {
        expect(countFullYears(from, to)).toBe(yearsByWalking(from, to));
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
  ])("from %s to %s: %i", (from, to, years) => expect(countFullYears(from, to)).toBe(years));
});
