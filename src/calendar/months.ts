import { type CalendarDay, daysInMonth, joinDay, splitDay } from "./days.ts";

/**
 * The same day so many calendar months later, or the last day of that month where it has no such day: 31 August and 6 months is the last of
 * February. Always counted from the first day, never step by step.
 */
export function addMonths(start: string, months: number): string {
  return joinDay(monthsLater(splitDay(start), months));
}

/** The same for the parts of a day. */
export function monthsLater({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return { year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) };
}

/** The most months that {@link addMonths} may add to the first day without going past the second. */
export function fullMonths(from: string, to: string): number {
  return monthsBetween(splitDay(from), splitDay(to));
}

/** The same for the parts of both days. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const anniversary = Math.min(from.day, daysInMonth(to.year, to.month));
  return anniversary > to.day ? months - 1 : months;
}
