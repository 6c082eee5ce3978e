import { addDays } from "../calendar/days.ts";
import type { LifecycleEvent, LifecycleEventType } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy, LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import { judgeEvent } from "./obstacles.ts";
import { requireLook } from "./parse-policy.ts";
import { requireRelationship } from "./parse-relationship.ts";
import { eventsIn } from "./transition-table.ts";

/** The details of an event that any other of its type would need as well: the easiest to let happen. */
const EASIEST: { readonly [Type in LifecycleEventType]?: (relationship: Relationship, at: Day) => object } = {
  accept: ({ acceptedBy }) => ({ by: acceptedBy.includes("mentee") ? "mentor" : "mentee" }),
  decline: () => ({ by: "mentee" }),
  "agree-expectations": (_, at) => ({ plan: { endsOn: addDays(at, 1) } }),
  extend: ({ endsOn }, at) => ({ to: addDays((endsOn as Day) > at ? (endsOn as Day) : at, 1) }),
  pause: (_, at) => ({ until: addDays(at, 1) }),
  complete: () => ({ earlyReason: "any" }),
};

/**
 * Says what may happen to a relationship on a day.
 *
 * @remarks An event is in the list if some event of that type, with suitable details and by somebody suitable, would be accepted.
 * @param options - `asOf`: the day.
 * @returns In the order of the table; empty before the last event and where the end is final.
 * @throws {@link InvalidInputError} for a bad day, policy or relationship.
 * @example
 * ```ts
 * allowedEvents(proposeRelationship({ pair, at: "2026-03-01" }), { asOf: "2026-03-02" }); // ["accept", "decline", "cancel", "depart"]
 * ```
 */
export function allowedEvents(
  relationship: Relationship,
  options: { readonly asOf: Day; readonly policy?: LifecyclePolicyInput | undefined },
): readonly LifecycleEventType[] {
  const { asOf, policy } = requireLook(options);
  return eventsAllowedOn(requireRelationship(relationship), asOf, policy);
}

/** The same for values that were checked. */
export function eventsAllowedOn(relationship: Relationship, at: Day, policy: LifecyclePolicy): readonly LifecycleEventType[] {
  return eventsIn(relationship.state).filter((type) => {
    // An id that no event has: ids have at least one character.
    const event = { type, id: "", at, by: "administrator", ...EASIEST[type]?.(relationship, at) } as LifecycleEvent;
    return "row" in judgeEvent({ relationship, event, policy });
  });
}
