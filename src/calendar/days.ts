/**
 * Days as texts such as `"2026-03-29"` in the Gregorian calendar, and as numbers: days since 1 January 1970. Texts of days stand in the order of
 * time. Whole numbers only (H. Hinnant, "chrono-compatible low-level date algorithms", 2013): no clock, no time zone, no rounding.
 */

/** The days that a caller may write. */
export const FIRST_DAY = "1900-01-01";
export const LAST_DAY = "2400-12-31";

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_ERA = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** A year, a month from 1 and a day from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether a value is a day that exists, from {@link FIRST_DAY} to {@link LAST_DAY}. */
export function isDay(value: unknown): value is string {
  return existsInCalendar(value) && value >= FIRST_DAY && value <= LAST_DAY;
}

/** The same for a day that was computed from such days, and may lie beyond the last. */
export function existsInCalendar(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const { year, month, day } = splitDay(value);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The parts of a day's text, which is not checked. */
export function splitDay(text: string): CalendarDay {
  return {
    year: 100 * twoDigits(text, 0) + twoDigits(text, 2),
    month: twoDigits(text, 5),
    day: twoDigits(text, 8),
  };
}

function twoDigits(text: string, position: number): number {
  return 10 * (text.charCodeAt(position) - 48) + text.charCodeAt(position + 1) - 48;
}

/** The text of a day. */
export function joinDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** How many days a month has; a month that there is not has none. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Days from 1 January 1970 to a day. */
export function dayNumber(text: string): number {
  return numberOfDay(splitDay(text));
}

/** The same from its parts. */
export function numberOfDay({ year, month, day }: CalendarDay): number {
  // Years that begin in March end with the leap day.
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * DAYS_IN_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}

/** The day with a number: the inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): string {
  return joinDay(splitNumber(number));
}

/** The parts of the day with a number. */
export function splitNumber(number: number): CalendarDay {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** So many days later; earlier where negative. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** How many days the second day is after the first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
