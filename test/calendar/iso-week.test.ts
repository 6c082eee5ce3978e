import { describe, expect, it } from "vitest";
import { parseDate, parseWeek } from "../../src/calendar/iso-week.ts";

describe("reference weeks", () => {
  it.each([
    ["2026-W10", "2026-03-02"],
    ["2026-W01", "2025-12-29"],
    ["2026-W53", "2026-12-28"],
    ["2020-W53", "2020-12-28"],
    ["2400-W52", "2400-12-25"],
    ["1969-W10", undefined],
    ["1969-W52", undefined],
    ["2025-W53", undefined],
    ["2026-W00", undefined],
    ["2401-W01", undefined],
    ["2026-03-02", "2026-03-02"],
    ["2026-03-03", undefined],
    ["2026-02-30", undefined],
    ["2026-13-04", undefined],
    ["2026-3-2", undefined],
    ["1969-12-29", undefined],
    ["1970-01-05", "1970-01-05"],
    ["1970-W01", "1969-12-29"],
    ["2400-12-25", "2400-12-25"],
    ["2401-01-01", undefined],
    ["x2026-W10", undefined],
    ["2026-W100", undefined],
    ["next week", undefined],
  ])("%s", (text, monday) => {
    expect(parseWeek(text)).toBe(monday === undefined ? undefined : Date.parse(monday) / 86_400_000);
  });

  it("agree with the definition: the week of a year's first Thursday is its first", () => {
    for (let year = 1971; year <= 2399; year++) {
      const first = parseWeek(`${year}-W01`) as number;
      const thursday = new Date((first + 3) * 86_400_000);
      expect([new Date(first * 86_400_000).getUTCDay(), thursday.getUTCFullYear(), thursday.getUTCDate() <= 7]).toEqual([1, year, true]);
      const last = parseWeek(`${year}-W53`) ?? (parseWeek(`${year}-W52`) as number);
      expect(last + 7).toBe(parseWeek(`${year + 1}-W01`));
    }
  });
});

describe("dates", () => {
  it.each([
    ["1969-12-31", undefined],
    ["1970-01-01", 0],
    ["2026-03-29", 20_541],
    ["2400-12-31", 157_419],
    ["2401-01-01", undefined],
    ["2026-02-29", undefined],
    ["2026-03", undefined],
  ])("%s", (text, day) => {
    expect(parseDate(text)).toBe(day);
  });
});
