import { dayNumber, numberOfDay, splitNumber } from "../calendar/days.ts";
import { monthsBetween, monthsLater } from "../calendar/months.ts";
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

/** How many check-ins are due by a day: those of the first weeks, then one after the other at the same distance. Days as numbers. */
function countDue(start: number, counted: number, { checkInDays, checkInMonths }: LifecyclePolicy): number {
  const base = start + (checkInDays.at(-1) ?? 0);
  if (counted >= base) return checkInDays.length + Math.floor(monthsBetween(splitNumber(base), splitNumber(counted)) / checkInMonths);
  let early = 0;
  for (const day of checkInDays) if (start + day <= counted) early++;
  return early;
}

/** The same with the days of the last two. */
export function scheduleAt(start: number, counted: number, policy: LifecyclePolicy): Schedule {
  const { checkInDays, checkInMonths } = policy;
  const base = splitNumber(start + (checkInDays.at(-1) ?? 0));
  const dayOf = (which: number): number | undefined => {
    if (which < 1) return undefined;
    const day = checkInDays[which - 1];
    return day === undefined ? numberOfDay(monthsLater(base, (which - checkInDays.length) * checkInMonths)) : start + day;
  };
  const number = countDue(start, counted, policy);
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
  return { held, expected: countDue(dayNumber(startedOn as Day), counted, policy) };
}
