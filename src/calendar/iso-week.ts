import { dayNumber, isDay } from "./days.ts";

/** Days since 1 January 1970, a Thursday. */
export type DayNumber = number;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2400;

/**
 * The Monday of a week, given as `"2026-W10"` (ISO 8601: the first week of a year is that of 4 January) or as the date of its Monday.
 *
 * @returns `undefined` where the text is no such week, or not from 1970 to 2400.
 */
export function parseWeek(text: string): DayNumber | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  if (year === undefined) {
    const day = parseDate(text);
    return day !== undefined && weekdayOf(day) === 0 ? day : undefined;
  }
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR || Number(week) < 1) return undefined;
  const monday = firstMondayOf(Number(year)) + 7 * (Number(week) - 1);
  return monday < firstMondayOf(Number(year) + 1) ? monday : undefined;
}

/** The day of a date such as `"2026-03-29"`; `undefined` where there is none, or not from 1970 to 2400. */
export function parseDate(text: string): DayNumber | undefined {
  const day = isDay(text) ? dayNumber(text) : -1;
  return day >= 0 ? day : undefined;
}

/** 0 for Monday, 6 for Sunday. */
function weekdayOf(day: DayNumber): number {
  return (day + 3) % 7;
}

function firstMondayOf(year: number): DayNumber {
  const fourth = dayNumber(`${year}-01-04`);
  return fourth - weekdayOf(fourth);
}
