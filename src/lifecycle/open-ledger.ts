import { FIRST_DAY } from "../calendar/days.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { Ledger, LedgerOpening } from "../model/ledger.ts";
import type { EnrolEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import { issueFor } from "./advance.ts";
import { withoutUndefined } from "./frozen.ts";
import { closeBook, emptyBook, enterRelationship, type LedgerBook } from "./ledger-book.ts";
import { openDraft } from "./ledger-draft.ts";
import { judgePlace } from "./ledger-guards.ts";
import { parseLedgerEvent } from "./parse-event.ts";
import { asSoundLedger, parseOpening, requireLedger } from "./parse-ledger.ts";
import { lifecyclePolicy } from "./parse-policy.ts";
import { recordInBook } from "./record-in-book.ts";
import { isOpen } from "./transition-table.ts";

/**
 * Opens a ledger: with the people of a programme and the relationships to begin with, or from storage.
 *
 * @remarks The opening is recorded as an `enrol` event with the id `"opening"`. A ledger from storage is checked once, some 50 µs a relationship;
 * what is returned is frozen and not checked again.
 * @param opening - the people, or a ledger as it was stored.
 * @throws {@link InvalidInputError} naming everything that is wrong, or the first relationship that has no place.
 * @example
 * ```ts
 * const relationships = matching.pairs.map((pair) => proposeRelationship({ pair, at: "2026-03-01" }));
 * const ledger = openLedger({ mentees, mentors, relationships });
 * const again = openLedger(JSON.parse(JSON.stringify(ledger)));
 * ```
 */
export function openLedger(opening: LedgerOpening | Ledger): Ledger {
  if (isStored(opening)) return requireLedger(opening);
  const { mentees, mentors, relationships = [], at = firstDay(relationships) } = parseOpening(opening);
  const book = emptyBook();
  const policy = lifecyclePolicy();
  const event = withoutUndefined<EnrolEvent>({
    type: "enrol",
    id: "opening",
    at,
    by: "administrator",
    mentees: mentees.map(({ id, personId }) => withoutUndefined({ id, personId })) as EnrolEvent["mentees"],
    mentors: mentors.map(({ id, personId, capacity }) => withoutUndefined({ id, personId, capacity })) as EnrolEvent["mentors"],
  });
  const parsed = parseLedgerEvent(event);
  if (!parsed.ok) throw new InvalidInputError(parsed.faults);
  recordInBook(book, parsed.event, policy);
  relationships.forEach((relationship, position) => {
    admit(book, { relationship, position, policy });
  });
  return asSoundLedger(closeBook(book));
}

interface Admission {
  readonly relationship: Relationship;
  readonly position: number;
  readonly policy: LifecyclePolicy;
}

/** Takes in a relationship as it stands; an open one needs its places. */
function admit(book: LedgerBook, { relationship, position, policy }: Admission): void {
  const { id, menteeId, mentorId, proposedOn: at, state, history } = relationship;
  const draft = openDraft(book, policy);
  const seen = history.find((event) => book.eventIds.has(event.id));
  const place = judgePlace({ menteeId, mentorId, at, draft });
  const obstacle =
    seen !== undefined
      ? ({ code: "duplicate-event", eventId: seen.id } as const)
      : book.positions.has(id)
        ? ({ code: "duplicate-relationship", relationshipId: id } as const)
        : isOpen(state) || place?.code === "unknown-person"
          ? place
          : undefined;
  if (obstacle !== undefined) {
    const { message } = issueFor(obstacle, { event: "propose", policy });
    throw new InvalidInputError([{ code: "illegal-event", path: ["relationships", position], message }]);
  }
  enterRelationship(book, relationship);
}

function isStored(value: unknown): value is Ledger {
  try {
    return (value as { readonly schemaVersion?: unknown }).schemaVersion !== undefined;
  } catch {
    // Not an object, or one that cannot be read: no ledger, and no opening either.
    return false;
  }
}

function firstDay(relationships: readonly Relationship[]): string {
  const [first, ...others] = relationships.map(({ proposedOn }) => proposedOn);
  return others.reduce((earliest, day) => (day < earliest ? day : earliest), first ?? FIRST_DAY);
}
