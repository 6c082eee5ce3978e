import { daysInMonth, joinDay, splitDay } from "./days.ts";

/**
 * The same day so many calendar months later, or the last day of that month where it has no such day: 31 August and 6 months is the last of
 * February. Always counted from the first day, never step by step.
 */
export function addMonths(start: string, months: number): string {
  const { year, month, day } = splitDay(start);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return joinDay({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) });
}

/** The most months that {@link addMonths} may add to the first day without going past the second. */
export function fullMonths(from: string, to: string): number {
  const first = splitDay(from);
  const last = splitDay(to);
  const months = (last.year - first.year) * 12 + last.month - first.month;
  const anniversary = Math.min(first.day, daysInMonth(last.year, last.month));
  return anniversary > last.day ? months - 1 : months;
}
