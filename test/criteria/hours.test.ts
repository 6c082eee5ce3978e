import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "../../src/calendar/iso-week.ts";
import { readWorkingHours } from "../../src/criteria/working-hours.ts";
import { minutesAtWork, sharedMinutes } from "../../src/criteria/working-time.ts";
import { engineClock, instantOf, statedClock } from "../../src/criteria/zone-clock.ts";
import { complete, creditOf, encode } from "../support/criterion-cases.ts";
import { RUNS } from "../support/runs.ts";

const ORDINARY_WEEK = "2026-W10";
const dayOf = (date: string): number => parseDate(date) as number;

/** Hours that two people share; both work 09:00 to 17:00, Monday to Friday, unless they say otherwise. */
function sharedHours(
  referenceWeek: string,
  mentee: readonly [zone: string, hours?: string],
  mentor: readonly [zone: string, hours?: string],
) {
  const criterion = complete({ kind: "hours", timeZone: "zone", workingHours: "hours", referenceWeek, wanted: 168 });
  const attributes = ([zone, hours]: readonly [string, string?]) => ({ zone, hours });
  const { kind, settings, menteeValues, mentorValues } = encode(criterion, [attributes(mentee)], [attributes(mentor)]);
  const evidence = kind.evidence(menteeValues[0], mentorValues[0], settings);
  return evidence.code === "shared-hours" ? evidence.hours : undefined;
}

describe("shared hours in an ordinary week, by hand", () => {
  it.each([
    ["one zone", ["Europe/Paris"], ["Europe/Berlin"], 40],
    ["a zone with spaces about it", [" Europe/Paris "], ["Europe/Berlin"], 40],
    ["an hour apart", ["Europe/Paris"], ["Europe/London"], 35],
    ["Paris and New York, six hours apart", ["Europe/Paris"], ["America/New_York"], 10],
    ["Paris and Los Angeles, nine hours apart", ["Europe/Paris"], ["America/Los_Angeles"], 0],
    ["half an hour: Paris and Kolkata, 4.5 hours apart", ["Europe/Paris"], ["Asia/Kolkata"], 17.5],
    ["a quarter: Kathmandu and Kolkata", ["Asia/Kathmandu"], ["Asia/Kolkata"], 38.75],
    ["Auckland with itself, across the edge of the UTC week", ["Pacific/Auckland"], ["Pacific/Auckland"], 40],
    ["Auckland's Monday is Cairo's Sunday", ["Pacific/Auckland", "Mon 00:00-24:00"], ["Africa/Cairo", "Sun 00:00-24:00"], 11],
    ["a night shift", ["Europe/Paris", "Mon-Fri 22:00-06:00"], ["Europe/Paris", "Tue-Sat 00:00-08:00"], 30],
    ["a night shift from Sunday to Monday", ["Etc/UTC", "Sun 22:00-06:00"], ["Etc/UTC", "Mon 00:00-24:00"], 6],
    ["weekends", ["Europe/Paris", "Sat-Sun 10:00-12:00"], ["Europe/Paris"], 0],
  ] as const)("%s", (_, mentee, mentor, expected) => {
    expect(sharedHours(ORDINARY_WEEK, mentee, mentor)).toBe(expected);
    expect(sharedHours(ORDINARY_WEEK, mentor, mentee)).toBe(expected);
  });
});

describe("weeks in which clocks change", () => {
  it.each([
    // New York changes on 8 March 2026, Paris on the 29th: in between they are five hours apart.
    ["2026-W10", 10],
    ["2026-W11", 15],
    ["2026-W13", 15],
    ["2026-W14", 10],
  ])("%s: Paris and New York share %d hours", (week, expected) => {
    expect(sharedHours(week, ["Europe/Paris"], ["America/New_York"])).toBe(expected);
  });

  it("counts the hour that is skipped not at all, and the one that is repeated twice", () => {
    const night = (week: string): unknown => sharedHours(week, ["Europe/Paris", "Sun 00:00-06:00"], ["Etc/UTC", "Mon-Sun 00:00-24:00"]);
    // 29 March 2026 and 25 October 2026. The Sunday before begins in the week and ends in it.
    expect(night("2026-W12")).toBe(6);
    expect(night("2026-W13")).toBe(5);
    expect(night("2026-W43")).toBe(7);
    expect(sharedHours("2026-W43", ["Europe/Paris", "Sun 02:15-02:45"], ["Etc/UTC", "Mon-Sun 00:00-24:00"])).toBe(1);
    expect(sharedHours("2026-W13", ["Europe/Paris", "Sun 02:15-02:45"], ["Etc/UTC", "Mon-Sun 00:00-24:00"])).toBe(0);
  });

  it("knows clocks that change by half an hour, and at odd times", () => {
    // Lord Howe Island goes back from +11:00 to +10:30 on 5 April 2026 at 02:00, which is Saturday 15:00 UTC.
    expect(engineClock("Australia/Lord_Howe", dayOf("2026-03-30"))).toEqual([
      { from: 0, ahead: 660 },
      { from: 5 * 1440 + 15 * 60, ahead: 630 },
    ]);
    expect(engineClock("America/New_York", dayOf("2026-03-02"))).toEqual([
      { from: 0, ahead: -300 },
      { from: 6 * 1440 + 7 * 60, ahead: -240 },
    ]);
    expect(engineClock("Asia/Kathmandu", dayOf("2026-03-02"))).toEqual([{ from: 0, ahead: 345 }]);
  });

  it("leaves to the next week what changes as it begins", () => {
    // Casablanca went from UTC to +01:00 on Monday 1 June 2009 at 00:00.
    expect(engineClock("Africa/Casablanca", dayOf("2009-05-25"))).toEqual([{ from: 0, ahead: 0 }]);
    expect(engineClock("Africa/Casablanca", dayOf("2009-06-01"))).toEqual([{ from: 0, ahead: 60 }]);
    const stated = [{ minutes: 0 }, { minutes: 60, from: "2009-06-01T00:00Z" }];
    expect(statedClock(stated, dayOf("2009-05-25"))).toEqual([{ from: 0, ahead: 0 }]);
    expect(statedClock(stated, dayOf("2009-06-01"))).toEqual([{ from: 0, ahead: 60 }]);
  });
});

describe("stated offsets", () => {
  const hours = (fields: object) => complete({ kind: "hours", timeZone: "x", referenceWeek: "2026-W13", wanted: 40, ...fields });
  const changing = [{ minutes: 60 }, { minutes: 120, from: "2026-03-29T01:00Z" }];

  it("take the place of the engine's zones, real or not", () => {
    const both = hours({ offsets: { "Europe/Paris": 60, Ship: -60 } });
    expect(creditOf(both, { x: "europe/paris " }, { x: "SHIP" })).toBe(30 / 40);
    expect(creditOf(hours({}), { x: "Europe/Paris" }, { x: "Ship" })).toBeUndefined();
  });

  it("may change, as the engine's do", () => {
    const monday = dayOf("2026-03-23");
    expect(statedClock(changing, monday)).toEqual(engineClock("Europe/Paris", monday));
    expect(statedClock(changing, dayOf("2026-03-30"))).toEqual([{ from: 0, ahead: 120 }]);
    expect(statedClock(changing, dayOf("2026-03-16"))).toEqual([{ from: 0, ahead: 60 }]);
    expect(statedClock(changing, dayOf("2027-01-04"))).toEqual([{ from: 0, ahead: 120 }]);
    expect(statedClock([{ minutes: 0 }, { minutes: 60, from: "2026-03-23T00:00Z" }], monday)).toEqual([{ from: 0, ahead: 60 }]);
    expect(statedClock([{ minutes: 0 }, { minutes: 60, from: "2026-03-23T21:45Z" }], monday)[1]).toEqual({ from: 21 * 60 + 45, ahead: 60 });
  });

  it.each(["2026-02-30T00:00Z", "2026-03-29T24:00Z", "2026-03-29T01:60Z", "on 2026-03-29T01:00Z", "2026-03-29T01:00Z!"])(
    "cannot change at %j, which is no instant",
    (text) => {
      expect(instantOf(text, dayOf("2026-03-23"))).toBeNaN();
    },
  );
});

describe("the credit", () => {
  it("is shared ÷ wanted hours, at most 1; 10 hours unless stated", () => {
    const criterion = (fields: object) => complete({ kind: "hours", timeZone: "x", referenceWeek: ORDINARY_WEEK, ...fields });
    const [paris, london] = [{ x: "Europe/Paris" }, { x: "Europe/London" }];
    expect(creditOf(criterion({}), paris, london)).toBe(1);
    expect(creditOf(criterion({ wanted: 70 }), paris, london)).toBe(0.5);
    expect(creditOf(criterion({ defaultHours: "Mon 09:00-12:00" }), paris, london)).toBe(0.2);
    expect(creditOf(criterion({}), paris, { x: " " })).toBeUndefined();
  });

  it("is nine to five from Monday to Friday unless stated, and nobody's own hours unless they go by a name", () => {
    const { label, ...criterion } = complete({ kind: "hours", timeZone: "x", referenceWeek: ORDINARY_WEEK });
    expect(criterion).toStrictEqual({
      id: "x",
      kind: "hours",
      weight: 1,
      minimumCredit: 0,
      missing: "no-credit",
      serves: "participant",
      visibleTo: "everyone",
      timeZone: "x",
      referenceWeek: ORDINARY_WEEK,
      defaultHours: "Mon-Fri 09:00-17:00",
      wanted: 10,
      offsets: {},
    });
  });

  it("is read under the name that each role has for its zone", () => {
    const timeZone = { mentee: "home", mentor: "office" };
    const criterion = complete({ kind: "hours", timeZone, referenceWeek: ORDINARY_WEEK, wanted: 40 });
    expect(creditOf(criterion, { home: "Europe/Paris", office: "Asia/Tokyo" }, { home: "Asia/Tokyo", office: "Europe/London" })).toBe(
      35 / 40,
    );
  });

  it("is unknown where a zone or working hours cannot be read", () => {
    const criterion = complete({ kind: "hours", timeZone: "x", workingHours: "h", referenceWeek: ORDINARY_WEEK });
    const paris = { x: "Europe/Paris", h: ["Mon 09:00-12:00", "Tue 09:00-11:00"] };
    expect(creditOf(criterion, paris, paris)).toBe(0.5);
    expect(creditOf(criterion, paris, { ...paris, h: "mornings" })).toBeUndefined();
    expect(creditOf(criterion, paris, { ...paris, x: 1 })).toBeUndefined();
  });

  it("takes people who work at the same instants for alike, however they say so", () => {
    const work = (zone: string, ...texts: string[]) =>
      minutesAtWork(readWorkingHours(texts) ?? [], engineClock(zone, dayOf("2026-03-02")) ?? []);
    const morning = work("Etc/UTC", "Mon 09:00-13:00");
    expect(morning).toEqual({ identity: expect.any(String), bounds: [540, 780] });
    for (const same of [
      work("Etc/UTC", "Mon 11:00-13:00; Mon 09:00-11:00"),
      work("Etc/UTC", "Mon 09:00-12:00", "Mon 10:00-13:00", "Mon 09:30-10:00"),
      work("Europe/Paris", "Mon 10:00-14:00"),
    ])
      expect(same).toEqual(morning);
    // Until midnight, and not a moment into the next week or from the last.
    expect(work("Etc/UTC", "Sun 22:00-24:00").bounds).toEqual([10_080 - 120, 10_080]);
    expect(work("Etc/UTC", "Mon 00:01-03:54").identity).not.toBe(work("Etc/UTC", "Mon 00:12-00:34").identity);
  });

  it("never exceeds either person's working time, whatever the zones and hours", () => {
    const time = fc
      .tuple(fc.nat({ max: 23 }), fc.constantFrom("00", "15", "45"))
      .map(([hour, minutes]) => `${String(hour).padStart(2, "0")}:${minutes}`);
    const shift = fc.tuple(fc.constantFrom("Mon", "Tue-Thu", "Fri,Sun", "Sat-Mon"), time, time).filter(([, from, to]) => from !== to);
    const zone = fc.constantFrom("Europe/Paris", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia", "Pacific/Chatham");
    const week = fc.constantFrom("2026-03-23", "2025-10-20", "2026-03-02");
    fc.assert(
      fc.property(zone, zone, fc.array(shift, { maxLength: 3 }), fc.array(shift, { maxLength: 3 }), week, (a, b, first, second, monday) => {
        const texts = (shifts: readonly (readonly string[])[]): string[] => shifts.map(([days, from, to]) => `${days} ${from}-${to}`);
        const work = (zoneName: string, shifts: readonly (readonly string[])[]) =>
          minutesAtWork(readWorkingHours(texts(shifts)) ?? [], engineClock(zoneName, dayOf(monday)) ?? []);
        const [mine, yours] = [work(a, first), work(b, second)];
        const shared = sharedMinutes(mine, yours);
        expect(shared).toBe(sharedMinutes(yours, mine));
        expect(shared).toBeLessThanOrEqual(Math.min(sharedMinutes(mine, mine), sharedMinutes(yours, yours)));
        // Minute by minute.
        const isAtWork = ({ bounds }: typeof mine, minute: number): boolean => bounds.filter((bound) => bound <= minute).length % 2 === 1;
        let counted = 0;
        for (let minute = 0; minute < 10_080; minute++) if (isAtWork(mine, minute) && isAtWork(yours, minute)) counted++;
        expect(shared).toBe(counted);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it("agrees with the clock on the wall, minute by minute", () => {
    const monday = dayOf("2026-03-23");
    for (const zone of ["Europe/Paris", "Pacific/Auckland", "America/St_Johns"]) {
      const shifts = readWorkingHours(["Mon-Fri 08:30-12:15", "Sun 01:00-05:00"]) ?? [];
      const { bounds } = minutesAtWork(shifts, engineClock(zone, monday) ?? []);
      const format = new Intl.DateTimeFormat("en-GB", {
        timeZone: zone,
        weekday: "short",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      });
      for (let minute = 0; minute < 10_080; minute += 5) {
        const [weekday = "", wall = ""] = format
          .format(new Date((monday * 1440 + minute) * 60_000))
          .replace(",", "")
          .split(" ");
        const expected = weekday === "Sun" ? wall >= "01:00" && wall < "05:00" : weekday !== "Sat" && wall >= "08:30" && wall < "12:15";
        expect([zone, minute, bounds.filter((bound) => bound <= minute).length % 2 === 1]).toEqual([zone, minute, expected]);
      }
    }
  });
});

describe("working hours as a text", () => {
  const shifts = (...texts: string[]) => readWorkingHours(texts)?.map(({ weekday, start, end }) => `${weekday} ${start / 60}-${end / 60}`);

  it.each([
    ["09:00-17:00", ["0 9-17", "1 9-17", "2 9-17", "3 9-17", "4 9-17"]],
    ["Mon-Tue 9:30-17h", ["0 9.5-17", "1 9.5-17"]],
    ["lun,MER 8h – 12h30", ["0 8-12.5", "2 8-12.5"]],
    ["Sat-Mon 22:00-06:00", ["5 22-30", "6 22-30", "0 22-30"]],
    ["Mon 09:00-12:00; Mon 13:00-24:00", ["0 9-12", "0 13-24"]],
    ["Mon 09:00-12:00 ; ; Tue 9h-10h;", ["0 9-12", "1 9-10"]],
    ["Mon 09:00 -12:00; Tue 09:00- 12:00; Wed 09:00–12:00", ["0 9-12", "1 9-12", "2 9-12"]],
    [`${"mon,".repeat(22)}tue 9h-17:00`, [...Array(22).fill("0 9-17"), "1 9-17"]],
    [" ; ", []],
  ])("%j", (text, expected) => {
    expect(shifts(text)).toEqual(expected);
  });

  it.each([
    "9-17",
    "Mon",
    "Mon 09:00",
    "09:00-09:00",
    "25:00-26:00",
    "09:00-25:00",
    "09:60-12:00",
    "09:75-12:00",
    "Moon 09:00-17:00",
    "Moon-Tue 09:00-17:00",
    "Mon-Tues 09:00-17:00",
    "Mon- 09:00-17:00",
    "Mon-Tue-Wed 09:00-10:00",
    "at: 09:00-17:00",
    "09:00-17:00 CET",
    `${"mon,".repeat(22)}tue 09h-17:00`,
    "24:00-01:00",
    "constructor 09:00-10:00",
  ])("%j cannot be read", (text) => {
    expect(shifts(text)).toBeUndefined();
  });

  it("reads long texts in no time", { timeout: 2000 }, () => {
    for (const text of [
      " ".repeat(50_000),
      "-".repeat(50_000),
      "mon,".repeat(12_000),
      `${"1".repeat(50_000)}:00-12:00`,
      "; ".repeat(25_000),
    ])
      readWorkingHours([`${text}x`]);
  });
});
