import { addDays, daysBetween } from "../calendar/days.ts";
import { addMonths } from "../calendar/months.ts";
import type { LifecycleObstacle } from "../model/ledger.ts";
import type { LifecycleEvent, LifecycleEventType } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Role } from "../model/person.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day, ExpectationPlan, StartGuard } from "../model/relationship-parts.ts";
import { anniversary, daysInPauses, pausedDays } from "./counted-time.ts";
import type { GuardName } from "./transition-table.ts";

/** An event of certain types. */
export type EventOf<Type extends LifecycleEventType> = Extract<LifecycleEvent, { readonly type: Type }>;

/** What a guard looks at; the event may be a question about a day without its details. */
export interface Attempt {
  readonly relationship: Relationship;
  readonly event: LifecycleEvent;
  readonly policy: LifecyclePolicy;
}

const BOTH: readonly Role[] = ["mentee", "mentor"];

/** Each guard: what stands in the way, or nothing. */
export const GUARDS: { readonly [Name in GuardName]: (attempt: Attempt) => LifecycleObstacle | undefined } = {
  "not-accepted-yet": ({ relationship, event }) =>
    (relationship.acceptedBy as readonly string[]).includes(event.by) ? { code: "already-accepted", side: event.by as Role } : undefined,
  "in-time": ({ relationship: { expiresOn }, event }) => (event.at > expiresOn ? { code: "proposal-expired", expiresOn } : undefined),
  "past-expiry": ({ relationship: { expiresOn }, event }) => (event.at <= expiresOn ? { code: "not-expired", expiresOn } : undefined),
  "end-ahead"({ event }) {
    const { endsOn } = (event as EventOf<"agree-expectations">).plan;
    return endsOn <= event.at ? { code: "end-not-later", to: endsOn, endsOn: event.at } : undefined;
  },
  "start-guards"({ relationship, event, policy }) {
    const guards = openGuards(relationship, event.at, policy);
    return guards.length > 0 ? { code: "guards-open", guards } : undefined;
  },
  "goals-known"({ relationship, event }) {
    const known = new Set(relationship.goals.map(({ id }) => id));
    const unknown = (event as EventOf<"record-progress">).goals?.find(({ id, text }) => text === undefined && !known.has(id));
    return unknown === undefined ? undefined : { code: "unknown-goal", goalId: unknown.id };
  },
  "own-rating"({ event }) {
    const { ratings = {} } = event as EventOf<"record-progress" | "complete">;
    const side = BOTH.find((role) => ratings[role] !== undefined && event.by !== role && event.by !== "administrator");
    return side === undefined ? undefined : { code: "rating-for-other-side", side };
  },
  "later-end"({ relationship, event }) {
    const endsOn = relationship.endsOn as Day;
    const { to } = event as EventOf<"extend">;
    return to <= endsOn || to <= event.at ? { code: "end-not-later", to, endsOn: endsOn > event.at ? endsOn : event.at } : undefined;
  },
  "pause-fits"({ relationship, event, policy }) {
    const days = daysBetween(event.at, (event as EventOf<"pause">).until);
    const left = pauseDaysLeft(relationship, event.at, policy);
    return days > left ? { code: "pause-too-long", days, left } : undefined;
  },
  "early-reason"({ relationship, event, policy }) {
    const { earlyReason } = event as EventOf<"complete">;
    const minimumOn = minimumDay(relationship, event.at, policy);
    return event.at < minimumOn && earlyReason === undefined ? { code: "early-reason-missing", minimumOn } : undefined;
  },
  "had-started": ({ relationship: { startedOn } }) => (startedOn === undefined ? { code: "never-started" } : undefined),
  "within-grace"({ relationship, event, policy }) {
    // Both endings say when they were; what ended before it began has no way back.
    const lastDay = addDays(relationship.ending?.on as Day, policy.reopeningDays);
    return event.at > lastDay ? { code: "grace-over", lastDay } : undefined;
  },
};

/** What still has to be done or waived before a start on a day. */
export function openGuards(relationship: Relationship, at: Day, policy: LifecyclePolicy): readonly StartGuard[] {
  const waived = new Set(relationship.waivers.map(({ guard }) => guard));
  const open: StartGuard[] = [];
  if (sidesWithout(relationship.trained).length > 0) open.push("training");
  if (sidesWithout(relationship.disclosedTo).length > 0) open.push("criteria");
  if (relationship.agreedOn === undefined || !planFits(relationship.plan as ExpectationPlan, at, policy)) open.push("expectations");
  return open.filter((guard) => !waived.has(guard));
}

/** The sides that are not in a list. */
export function sidesWithout(done: readonly Role[]): readonly Role[] {
  return BOTH.filter((role) => !done.includes(role));
}

/** Whether a plan's end lies within the usual months of a start on a day, or is justified. */
function planFits({ endsOn, justification }: ExpectationPlan, start: Day, { minimumMonths, maximumMonths }: LifecyclePolicy): boolean {
  if (endsOn <= start) return false;
  return justification !== undefined || (endsOn >= addMonths(start, minimumMonths) && endsOn <= addMonths(start, maximumMonths));
}

/** How long a pause that begins on a day may be. */
function pauseDaysLeft(relationship: Relationship, at: Day, policy: LifecyclePolicy): number {
  return Math.max(0, policy.pausedDays - daysInPauses(relationship, at));
}

/** The day from which on a relationship has reached the minimum. */
function minimumDay(relationship: Relationship, at: Day, policy: LifecyclePolicy): Day {
  return anniversary(relationship.startedOn as Day, policy.minimumMonths, pausedDays(relationship, at, policy));
}
