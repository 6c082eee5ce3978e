import { InvalidInputError, type IssueCode, quote } from "../model/issue.ts";
import type { Ledger } from "../model/ledger.ts";
import type { LifecycleEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import { lastDay } from "./obstacles.ts";
import { parseProposal } from "./parse-event.ts";
import { asSoundLedger } from "./parse-ledger.ts";
import { openRelationship } from "./propose-relationship.ts";
import { transition } from "./transition.ts";

/**
 * A ledger as it stood at the end of a day: without what happened later. Enrolments and seats are as they are now, for a ledger does not keep when they changed.
 *
 * @remarks Where nothing happened later it is the ledger itself, which takes one look at each relationship.
 * @param ledger - one that was checked.
 * @throws {@link InvalidInputError} where the policy does not allow what has happened.
 */
export function ledgerAsOf(ledger: Ledger, asOf: Day, policy: LifecyclePolicy): Ledger {
  const { relationships, departures } = ledger;
  const isLater = relationships.some((relationship) => lastDay(relationship) > asOf) || departures.some(({ on }) => on > asOf);
  if (!isLater) return ledger;
  const past: Ledger = {
    ...ledger,
    relationships: relationships
      .filter(({ proposedOn }) => proposedOn <= asOf)
      .map((relationship) => (lastDay(relationship) > asOf ? rewind(relationship, asOf, policy) : relationship)),
    departures: departures
      .filter(({ announcedOn }) => announcedOn <= asOf)
      .map((departure) => (departure.on > asOf ? { ...departure, applied: false } : departure)),
  };
  return asSoundLedger(Object.freeze(past));
}

function rewind({ id, history }: Relationship, asOf: Day, policy: LifecyclePolicy): Relationship {
  const [proposal, ...later] = history;
  const parsed = parseProposal(proposal);
  if (!parsed.ok) return refuse("unreadable", id, parsed.faults[0]?.message ?? "");
  let past = openRelationship(parsed.event, policy);
  for (const event of later as readonly LifecycleEvent[]) {
    if (event.at > asOf) break;
    const moved = transition(past, event, policy);
    if (!moved.ok) return refuse("illegal-event", id, moved.issue.message);
    past = moved.relationship;
  }
  return past;
}

function refuse(code: IssueCode, id: string, why: string): never {
  const message = `${quote(id)} cannot be followed back: ${why}; give the policy under which it was recorded`;
  throw new InvalidInputError([{ code, path: ["ledger", "relationships"], message }]);
}
