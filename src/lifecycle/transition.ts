import type { Transition } from "../model/ledger.ts";
import type { LifecycleEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import { advance, issueFor } from "./advance.ts";
import { parseLifecycleEvent } from "./parse-event.ts";
import { lifecyclePolicy } from "./parse-policy.ts";
import { requireRelationship } from "./parse-relationship.ts";

/**
 * Lets something happen to a relationship.
 *
 * @remarks Pure: the relationship is not changed, and nothing reads a clock. It knows nothing of seats and of other relationships: `record` does.
 * Linear in the length of the history.
 * @param relationship - from `proposeRelationship` or an earlier transition, or the same from storage.
 * @param event - what happened, and on which day. Anything may be given: what is no event is refused, not thrown.
 * @param policy - what differs from the defaults.
 * @returns The next relationship and what should happen because of it; or an issue that names the state, the event and what is allowed now.
 * @throws {@link InvalidInputError} for a bad policy or something that is no relationship.
 * @example
 * ```ts
 * const next = transition(relationship, { type: "accept", id: "e1", at: "2026-03-02", by: "mentor" });
 * if (!next.ok) console.log(next.issue.message);
 * ```
 */
export function transition(relationship: Relationship, event: LifecycleEvent, policy?: LifecyclePolicyInput): Transition {
  const completed = lifecyclePolicy(policy);
  const sound = requireRelationship(relationship);
  const parsed = parseLifecycleEvent(event);
  if (parsed.ok) return advance(sound, parsed.event, completed);
  const obstacle = { code: "invalid-event", faults: parsed.faults } as const;
  return { ok: false, issue: issueFor(obstacle, { event: parsed.type, relationship: sound, policy: completed }) };
}
