/** Days since 1 January 1970, a Thursday. */
export type DayNumber = number;

const MILLISECONDS_A_DAY = 86_400_000;
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
  const monday = (firstMondayOf(Number(year)) ?? Number.NaN) + 7 * (Number(week) - 1);
  const isOfYear = Number(week) >= 1 && monday < (firstMondayOf(Number(year) + 1) ?? 0);
  return isOfYear ? monday : undefined;
}

/** The day of a date such as `"2026-03-29"`; `undefined` where there is none, or not from 1970 to 2400. */
export function parseDate(text: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31 April would be read as 1 May.
  const isDay = instant.getUTCMonth() === Number(month) - 1 && instant.getUTCDate() === Number(day);
  return isDay ? instant.getTime() / MILLISECONDS_A_DAY : undefined;
}

/** 0 for Monday, 6 for Sunday. */
function weekdayOf(day: DayNumber): number {
  return (day + 3) % 7;
}

function firstMondayOf(year: number): DayNumber | undefined {
  // The week after the last year ends that year.
  if (year < FIRST_YEAR || year > LAST_YEAR + 1) return undefined;
  const fourth = Date.UTC(year, 0, 4) / MILLISECONDS_A_DAY;
  return fourth - weekdayOf(fourth);
}
