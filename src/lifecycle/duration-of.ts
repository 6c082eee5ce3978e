import { dayNumber, numberOfDay, splitDay, splitNumber } from "../calendar/days.ts";
import { monthsBetween, monthsLater } from "../calendar/months.ts";
import type { LifecyclePolicy, LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import type { Duration, DurationBand, Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import { pausedDays } from "./counted-time.ts";
import { lifecyclePolicy, requireDay } from "./parse-policy.ts";
import { requireRelationship } from "./parse-relationship.ts";

const NOTHING: Duration = Object.freeze({ months: 0, days: 0, countedDays: 0, pausedDays: 0, band: null });

/**
 * Measures how long a relationship has lasted by a day, in calendar months that clamp to the month's last day and days beyond these.
 *
 * @remarks Paused days do not count, up to the number that the policy allows: anniversaries move by them. After the end nothing is counted any more.
 * @param asOf - the day; the relationship is looked at as it stands, its end disregarded where that is later.
 * @throws {@link InvalidInputError} for a bad day, policy or relationship.
 * @example
 * ```ts
 * durationOf(relationship, "2027-02-28"); // started on 2026-08-31: { months: 6, days: 0, … }
 * ```
 */
export function durationOf(relationship: Relationship, asOf: Day, policy?: LifecyclePolicyInput): Duration {
  const day = requireDay(asOf);
  return measureDuration(requireRelationship(relationship), day, lifecyclePolicy(policy));
}

/** The same for values that were checked. */
export function measureDuration(relationship: Relationship, asOf: Day, policy: LifecyclePolicy): Duration {
  const { startedOn, ending } = relationship;
  if (startedOn === undefined || asOf < startedOn) return NOTHING;
  const hasEnded = ending !== undefined && ending.on <= asOf;
  const until = hasEnded ? ending.on : asOf;
  const paused = pausedDays(relationship, until, policy);
  const start = splitDay(startedOn);
  // Moving the day back by the pauses is the same as moving every anniversary forward.
  const counted = dayNumber(until) - paused;
  const months = monthsBetween(start, splitNumber(counted));
  const days = counted - numberOfDay(monthsLater(start, months));
  const band = hasEnded ? bandOf(months, days, policy) : bandWhileRunning(months, days, policy);
  return { months, days, countedDays: counted - numberOfDay(start), pausedDays: paused, band };
}

function bandOf(months: number, days: number, { minimumMonths, typicalMonths, maximumMonths }: LifecyclePolicy): DurationBand {
  if (months < minimumMonths) return "under-minimum";
  if (months < typicalMonths) return "short";
  return isPast(months, days, maximumMonths) ? "over-maximum" : "typical";
}

function bandWhileRunning(months: number, days: number, { maximumMonths }: LifecyclePolicy): DurationBand | null {
  return isPast(months, days, maximumMonths) ? "stagnating" : null;
}

/** Later than the anniversary itself. */
function isPast(months: number, days: number, maximum: number): boolean {
  return months > maximum || (months === maximum && days > 0);
}
