const FIRST_YEAR = 1900;
const LAST_YEAR = 2400;

/** Whether a text is a day of the calendar, such as `"2026-03-29"`, from 1900 to 2400. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysOf(year, month);
}

/** How many anniversaries of a day have come by another, both `YYYY-MM-DD`; 0 where it is later. The anniversary of 29 February is 28 February in other years. */
export function countFullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const isLeapDay = from.endsWith("-02-29");
  const anniversary = isLeapDay && daysOf(Number(to.slice(0, 4)), 2) === 28 ? "02-28" : from.slice(5);
  return Math.max(0, to.slice(5) < anniversary ? years - 1 : years);
}

/** 0 where there is no such month. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
