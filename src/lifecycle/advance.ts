import { describeObstacle } from "../language/describe-obstacle.ts";
import type { Effect, LifecycleIssue, LifecycleObstacle, Transition } from "../model/ledger.ts";
import type { LifecycleEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import { eventsAllowedOn } from "./allowed-events.ts";
import { CHANGES } from "./changes.ts";
import { EFFECTS } from "./effects.ts";
import { frozenCopy, withoutUndefined } from "./frozen.ts";
import type { Attempt } from "./guards.ts";
import { judgeEvent, lastDay } from "./obstacles.ts";
import { asSound } from "./parse-relationship.ts";
import type { TransitionRow } from "./transition-table.ts";

/** Applies a checked event to a sound relationship. */
export function advance(relationship: Relationship, event: LifecycleEvent, policy: LifecyclePolicy): Transition {
  const attempt = { relationship, event, policy };
  const verdict = judgeEvent(attempt);
  if ("obstacle" in verdict)
    return { ok: false, issue: issueFor(verdict.obstacle, { event: event.type, at: event.at, relationship, policy }) };
  const after = follow(attempt, verdict.row);
  const effects = verdict.row.effects.flatMap((name): readonly Effect[] => {
    const effect = EFFECTS[name]({ before: relationship, after, event });
    return effect === undefined ? [] : [frozenCopy(effect)];
  });
  return { ok: true, relationship: after, effects };
}

function follow({ relationship, event, policy }: Attempt, { to }: TransitionRow): Relationship {
  // The event's type picks the change for it: a correlation that the compiler cannot follow.
  const change = CHANGES[event.type] as (
    relationship: Relationship,
    event: LifecycleEvent,
    policy: LifecyclePolicy,
  ) => Partial<Relationship>;
  const changed = frozenCopy(change(relationship, event, policy));
  const entered = to === "stay" ? {} : { state: to, since: event.at };
  const history: Relationship["history"] = Object.freeze<Relationship["history"]>([...relationship.history, event]);
  const next = { ...relationship, ...changed, ...entered, history };
  // Only what takes an end back sets a field to nothing; it must not be there at all.
  return asSound("ending" in next && next.ending === undefined ? withoutUndefined<Relationship>(next) : next);
}

/** What an issue says beside its obstacle. */
interface Refused {
  readonly event: string | null;
  /** Absent where the event has no day. */
  readonly at?: Day | undefined;
  readonly relationship?: Relationship | undefined;
  readonly policy: LifecyclePolicy;
}

/** The issue for an obstacle: names the state, the event and what is allowed now. */
export function issueFor(obstacle: LifecycleObstacle, { event, at = "", relationship, policy }: Refused): LifecycleIssue {
  if (relationship === undefined) {
    const context = { ...obstacle, event, allowed: [] };
    return frozenCopy({ ...context, message: describeObstacle(context) });
  }
  const { id, state } = relationship;
  const last = lastDay(relationship);
  const allowed = eventsAllowedOn(relationship, at > last ? at : last, policy);
  const context = { ...obstacle, event, relationshipId: id, state, allowed };
  return frozenCopy({ ...context, message: describeObstacle(context) });
}
