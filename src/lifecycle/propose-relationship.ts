import { addDays } from "../calendar/days.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { ProposeEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Relationship, RelationshipProposal } from "../model/relationship.ts";
import { frozenCopy, withoutUndefined } from "./frozen.ts";
import { parseProposal } from "./parse-event.ts";
import { lifecyclePolicy } from "./parse-policy.ts";
import { parseProposalInput } from "./parse-proposal-input.ts";
import { asSound } from "./parse-relationship.ts";

/**
 * Proposes a relationship for a pair: in one line for every pair of a matching.
 *
 * @remarks For a programme with seats, open a ledger with the relationships, or record their first event in one: `record(ledger, relationship.history[0])`.
 * @returns In the state `proposed`.
 * @throws {@link InvalidInputError} naming every field that is wrong.
 * @example
 * ```ts
 * const relationships = matching.pairs.map((pair) => proposeRelationship({ pair, at: "2026-03-01" }));
 * ```
 */
export function proposeRelationship(proposal: RelationshipProposal): Relationship {
  const { pair, at, plan, id, by = "administrator", policy } = parseProposalInput(proposal);
  const { menteeId, mentorId, points, contributions } = pair;
  const relationshipId = id ?? readableId([menteeId, mentorId, at]);
  const match = points === undefined || contributions === undefined ? undefined : { points, contributions };
  const event = withoutUndefined<ProposeEvent>({
    type: "propose",
    id: relationshipId,
    at,
    by,
    relationshipId,
    menteeId,
    mentorId,
    match,
    plan,
  });
  const parsed = parseProposal(event);
  if (!parsed.ok) throw new InvalidInputError(parsed.faults);
  return openRelationship(parsed.event, lifecyclePolicy(policy));
}

/** The relationship that a checked proposal begins. */
export function openRelationship(event: ProposeEvent, { proposalDays }: LifecyclePolicy): Relationship {
  const { relationshipId: id, menteeId, mentorId, at, expiresOn = addDays(at, proposalDays), match, plan } = event;
  return asSound(
    frozenCopy(
      withoutUndefined<Relationship>({
        schemaVersion: 1,
        id,
        menteeId,
        mentorId,
        state: "proposed",
        since: at,
        proposedOn: at,
        expiresOn,
        match,
        acceptedBy: [],
        trained: [],
        disclosedTo: [],
        plan,
        waivers: [],
        pauses: [],
        extensions: [],
        goals: [],
        checkIns: [],
        ratings: [],
        history: [event],
      }),
    ),
  );
}

/** Texts in one, so that no two lists give the same. */
function readableId(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\/]/g, "\\$&")).join("/");
}
