import { addDays, daysBetween } from "../calendar/days.ts";
import { addMonths } from "../calendar/months.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";

/** Days in pauses up to a day, however many they are. */
export function daysInPauses({ pauses }: Pick<Relationship, "pauses">, until: Day): number {
  let days = 0;
  for (const { from, endedOn = until } of pauses) if (from < until) days += daysBetween(from, endedOn < until ? endedOn : until);
  return days;
}

/** Days up to a day that do not count. */
export function pausedDays(relationship: Pick<Relationship, "pauses">, until: Day, policy: LifecyclePolicy): number {
  return Math.min(daysInPauses(relationship, until), policy.pausedDays);
}

/** The day on which so many months have passed that count, as the pauses are by a day. */
export function anniversary(start: Day, months: number, paused: number): Day {
  return addDays(addMonths(start, months), paused);
}
