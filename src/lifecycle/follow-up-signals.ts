import { dayNumber } from "../calendar/days.ts";
import type { FollowUpSignal, FollowUpUrgency } from "../model/follow-up.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Role } from "../model/person.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day, EventAuthor, RelationshipState } from "../model/relationship-parts.ts";
import { isHeld, scheduleAt } from "./check-in-schedule.ts";
import { anniversary, pausedDays } from "./counted-time.ts";
import { measureDuration } from "./duration-of.ts";
import { openGuards, sidesWithout } from "./guards.ts";

/** A relationship as it is looked at on a day. */
export interface Look {
  readonly relationship: Relationship;
  readonly asOf: Day;
  /** The same day as a number: most of what is looked for is not due yet, and numbers are quick to compare. */
  readonly today: number;
  readonly policy: LifecyclePolicy;
}

/** What a signal says, before it is known whose it is. */
export interface Finding {
  readonly signal: FollowUpSignal;
  /** The day since which it is due, as a number; nothing is said before it. */
  readonly dueOn: number;
  /** Where it is absent: `due`, and `overdue` after the grace of the policy, or after the day named next. */
  readonly urgency?: "at-risk";
  readonly overdueAfter?: number;
  readonly act: readonly EventAuthor[];
}

type Signal = (look: Look) => Finding | undefined;

/** They are handed out with every finding. */
const BOTH: readonly Role[] = Object.freeze<Role[]>(["mentee", "mentor"]);
const ADMINISTRATOR: readonly EventAuthor[] = Object.freeze<EventAuthor[]>(["administrator"]);

/** The signals that are looked for in each state; what has ended has none. */
export const SIGNALS: { readonly [State in RelationshipState]?: readonly Signal[] } = {
  proposed: [proposalExpiring],
  preparing: [trainingMissing, criteriaUndisclosed, expectationsMissing, startPending],
  active: [firstContact, checkInDue, inactivity, missedCommitments, ratingsDiffer, midTermReview, closingPreparation, stagnation],
  paused: [pauseOver],
  closing: [closingUnfinished],
};

/** How pressing a finding is on a day. */
export function urgencyOf({ urgency, dueOn, overdueAfter }: Finding, { today, policy }: Look): FollowUpUrgency {
  if (urgency !== undefined) return urgency;
  return today > (overdueAfter ?? dueOn + policy.overdueDays) ? "overdue" : "due";
}

function proposalExpiring({ relationship: { acceptedBy, expiresOn }, asOf, policy }: Look): Finding {
  const waitingFor = sidesWithout(acceptedBy);
  return {
    signal: { code: "proposal-expiring", waitingFor, expiresOn },
    dueOn: dayNumber(expiresOn) - policy.expiryNoticeDays,
    overdueAfter: dayNumber(expiresOn),
    // Once it is past, only letting it expire is left to do.
    act: asOf > expiresOn ? ADMINISTRATOR : waitingFor,
  };
}

function trainingMissing(look: Look): Finding | undefined {
  if (!isOpenGuard(look, "training")) return undefined;
  const sides = sidesWithout(look.relationship.trained);
  return preparation(look, { code: "training-missing", sides, preparingSince: look.relationship.since }, sides);
}

function criteriaUndisclosed(look: Look): Finding | undefined {
  if (!isOpenGuard(look, "criteria")) return undefined;
  const sides = sidesWithout(look.relationship.disclosedTo);
  return preparation(look, { code: "criteria-undisclosed", sides, preparingSince: look.relationship.since }, ADMINISTRATOR);
}

function expectationsMissing(look: Look): Finding | undefined {
  if (!isOpenGuard(look, "expectations")) return undefined;
  return preparation(look, { code: "expectations-missing", preparingSince: look.relationship.since }, BOTH);
}

function startPending(look: Look): Finding | undefined {
  const { relationship, asOf, policy } = look;
  if (openGuards(relationship, asOf, policy).length > 0) return undefined;
  const waived = [...new Set(relationship.waivers.map(({ guard }) => guard))];
  return preparation(look, { code: "start-pending", preparingSince: relationship.since, waived }, BOTH);
}

function isOpenGuard({ relationship, asOf, policy }: Look, guard: "training" | "criteria" | "expectations"): boolean {
  return openGuards(relationship, asOf, policy).includes(guard);
}

function preparation({ relationship, policy }: Look, signal: FollowUpSignal, act: readonly EventAuthor[]): Finding {
  return { signal, dueOn: dayNumber(relationship.since) + policy.preparationDays, act };
}

function firstContact({ relationship, asOf, policy }: Look): Finding | undefined {
  if (relationship.checkIns.some(isHeld)) return undefined;
  const startedOn = relationship.startedOn as Day;
  const dueOn = dayNumber(startedOn) + policy.firstContactDays + pausedDays(relationship, asOf, policy);
  return { signal: { code: "first-contact", startedOn }, dueOn, act: BOTH };
}

/** The check-ins of the first weeks, then one after the other at the same distance; in time that counts, so that a pause moves them. */
function checkInDue({ relationship, asOf, today, policy }: Look): Finding | undefined {
  const start = dayNumber(relationship.startedOn as Day);
  const paused = pausedDays(relationship, asOf, policy);
  const { number, latest, before } = scheduleAt(start, today - paused, policy);
  if (latest === undefined) return undefined;
  let lastOn: Day | null = null;
  for (const checkIn of relationship.checkIns) {
    if (!isHeld(checkIn) || checkIn.kind === "contact") continue;
    lastOn = checkIn.on;
    const counted = dayNumber(lastOn) - pausedDays(relationship, lastOn, policy);
    // Held since the check-in before it was due: a little early is as good.
    if (before === undefined || counted > before) return undefined;
  }
  return { signal: { code: "check-in", number, lastOn }, dueOn: latest + paused, act: BOTH };
}

function inactivity({ relationship, today, policy }: Look): Finding | undefined {
  const { since, checkIns, goals, ratings } = relationship;
  let lastOn = since;
  for (const checkIn of checkIns) if (isHeld(checkIn) && checkIn.on > lastOn) lastOn = checkIn.on;
  for (const goal of goals) if (goal.since > lastOn) lastOn = goal.since;
  for (const rating of ratings) if (rating.on > lastOn) lastOn = rating.on;
  // Since it became active there has been no pause.
  const last = dayNumber(lastOn);
  if (today < last + policy.inactiveDays) return undefined;
  return {
    signal: { code: "inactivity", lastOn, days: today - last },
    dueOn: last + policy.inactiveDays,
    urgency: "at-risk",
    act: ADMINISTRATOR,
  };
}

function missedCommitments({ relationship: { checkIns }, policy }: Look): Finding | undefined {
  const counts = { mentee: 0, mentor: 0 };
  let since: Day | undefined;
  let dueOn: Day | undefined;
  for (const { missed, addresses, on } of checkIns) {
    if (addresses.includes("missed-commitments")) {
      // Talked about: counted anew.
      counts.mentee = 0;
      counts.mentor = 0;
      since = undefined;
      dueOn = undefined;
    } else
      for (const side of missed) {
        counts[side]++;
        since ??= on;
        if (counts[side] >= policy.missedCommitments) dueOn ??= on;
      }
  }
  if (since === undefined || dueOn === undefined) return undefined;
  return { signal: { code: "missed-commitments", ...counts, since }, dueOn: dayNumber(dueOn), urgency: "at-risk", act: ADMINISTRATOR };
}

function ratingsDiffer({ relationship: { ratings, checkIns }, policy }: Look): Finding | undefined {
  const mentee = ratings.findLast(({ side }) => side === "mentee");
  const mentor = ratings.findLast(({ side }) => side === "mentor");
  if (mentee === undefined || mentor === undefined || Math.abs(mentee.value - mentor.value) < policy.ratingGap) return undefined;
  const dueOn = mentee.on > mentor.on ? mentee.on : mentor.on;
  if (checkIns.some(({ on, addresses }) => on >= dueOn && addresses.includes("ratings-differ"))) return undefined;
  const signal = { code: "ratings-differ", mentee: mentee.value, mentor: mentor.value } as const;
  return { signal, dueOn: dayNumber(dueOn), urgency: "at-risk", act: ADMINISTRATOR };
}

function midTermReview({ relationship, asOf, policy }: Look): Finding | undefined {
  if (relationship.checkIns.some((checkIn) => isHeld(checkIn) && checkIn.kind === "mid-term-review")) return undefined;
  const startedOn = relationship.startedOn as Day;
  const endsOn = relationship.endsOn as Day;
  const paused = pausedDays(relationship, asOf, policy);
  // The planned end has moved by the pauses; half of the time that counts has not.
  const start = dayNumber(startedOn);
  const days = Math.floor((dayNumber(endsOn) - start - paused) * policy.midTermShare);
  return { signal: { code: "mid-term-review", startedOn, endsOn }, dueOn: start + days + paused, act: BOTH };
}

function closingPreparation({ relationship, today, policy }: Look): Finding | undefined {
  const endsOn = relationship.endsOn as Day;
  const end = dayNumber(endsOn);
  if (today < end - policy.closingDays) return undefined;
  return {
    signal: { code: "closing-preparation", endsOn },
    dueOn: end - policy.closingDays,
    overdueAfter: end,
    act: BOTH,
  };
}

function stagnation({ relationship, asOf, today, policy }: Look): Finding | undefined {
  const { maximumMonths } = policy;
  const startedOn = relationship.startedOn as Day;
  // No month is shorter: most relationships need no closer look.
  if (today - dayNumber(startedOn) <= 28 * maximumMonths) return undefined;
  const { months } = measureDuration(relationship, asOf, policy);
  const isReasoned = relationship.extensions.length > 0 || relationship.plan?.justification !== undefined;
  if (isReasoned && (relationship.endsOn as Day) >= asOf) return undefined;
  const last = anniversary(startedOn, maximumMonths, pausedDays(relationship, asOf, policy));
  return { signal: { code: "stagnation", months, maximumMonths }, dueOn: dayNumber(last) + 1, urgency: "at-risk", act: ADMINISTRATOR };
}

function pauseOver({ relationship: { pauses } }: Look): Finding {
  const { until } = pauses.at(-1) as Relationship["pauses"][number];
  return { signal: { code: "pause-over", until }, dueOn: dayNumber(until), act: BOTH };
}

function closingUnfinished({ relationship: { since: closingSince, endsOn: planned } }: Look): Finding {
  const endsOn = planned as Day;
  const dueOn = endsOn > closingSince ? endsOn : closingSince;
  return { signal: { code: "closing-unfinished", closingSince, endsOn }, dueOn: dayNumber(dueOn), act: BOTH };
}
