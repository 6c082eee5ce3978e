import { dayNumber, dayOfNumber } from "../calendar/days.ts";
import { addMonths, fullMonths } from "../calendar/months.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { CheckIn, Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import { pausedDays } from "./counted-time.ts";
import { lastDay } from "./obstacles.ts";

/** Where the check-ins stand on a day, in time that counts: pauses taken out. Days as numbers. */
export interface Schedule {
  /** How many check-ins were due by then. */
  readonly number: number;
  /** The latest scheduled day; `undefined` while there is none. */
  readonly latest: number | undefined;
  /** The one before it. */
  readonly before: number | undefined;
}

/** The check-ins of the first weeks, then one after the other at the same distance. */
export function scheduleAt(start: number, counted: number, { checkInDays, checkInMonths }: LifecyclePolicy): Schedule {
  const base = start + (checkInDays.at(-1) ?? 0);
  const early = checkInDays.filter((day) => start + day <= counted).length;
  const baseDay = dayOfNumber(base);
  const later = counted < base ? 0 : Math.floor(fullMonths(baseDay, dayOfNumber(counted)) / checkInMonths);
  const dayOf = (which: number): number | undefined => {
    if (which < 1) return undefined;
    const day = checkInDays[which - 1];
    return day === undefined ? dayNumber(addMonths(baseDay, (which - checkInDays.length) * checkInMonths)) : start + day;
  };
  const number = early + later;
  return { number, latest: dayOf(number), before: dayOf(number - 1) };
}

/** Whether a check-in took place. */
export function isHeld({ missed }: CheckIn): boolean {
  return missed.length === 0;
}

/** How many check-ins a relationship that started had by its end, or by a day where that is given and it runs, and how many were due. */
export function countCheckIns(
  relationship: Relationship,
  policy: LifecyclePolicy,
  asOf: Day = lastDay(relationship),
): { readonly held: number; readonly expected: number } {
  const { startedOn, ending, checkIns } = relationship;
  const until = ending?.on ?? asOf;
  const counted = dayNumber(until) - pausedDays(relationship, until, policy);
  const held = checkIns.filter((checkIn) => isHeld(checkIn) && checkIn.kind !== "contact").length;
  return { held, expected: scheduleAt(dayNumber(startedOn as Day), counted, policy).number };
}
