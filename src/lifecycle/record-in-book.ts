import type { Departure, Effect, LifecycleIssue, LifecycleObstacle } from "../model/ledger.ts";
import type {
  DepartEvent,
  DepartFromProgrammeEvent,
  EnrolEvent,
  LedgerEvent,
  LifecycleEvent,
  ProposeEvent,
} from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import { compareText } from "../model/order.ts";
import { advance, issueFor } from "./advance.ts";
import { frozenCopy, withoutUndefined } from "./frozen.ts";
import {
  enterDeparture,
  enterEnrolment,
  enterMentee,
  enterRelationship,
  enterSeats,
  type LedgerBook,
  type PersonRecords,
} from "./ledger-book.ts";
import { currentForm, type Draft, formAt, openDraft } from "./ledger-draft.ts";
import { judgeEnrolment, judgePlace } from "./ledger-guards.ts";
import { openRelationship } from "./propose-relationship.ts";
import { isOpen } from "./transition-table.ts";

/** What came of an event. */
export type BookOutcome =
  | { readonly ok: true; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly issue: LifecycleIssue };

/** Why not; nothing where it was accepted. */
type Refusal = LifecycleIssue | undefined;

/** Records a checked event in a book, after the departures that are due by its day; or changes nothing and says why. */
export function recordInBook(book: LedgerBook, event: LedgerEvent, policy: LifecyclePolicy): BookOutcome {
  const draft = openDraft(book, policy);
  const refusal = book.eventIds.has(event.id)
    ? refuse({ code: "duplicate-event", eventId: event.id }, event, draft)
    : draftEvent(event, draft);
  if (refusal !== undefined) return { ok: false, issue: refusal };
  enterDraft(draft, event);
  return { ok: true, effects: draft.effects };
}

function draftEvent(event: LedgerEvent, draft: Draft): Refusal {
  const { pending, departures } = draft.book;
  const due = [...pending].map((position) => departures[position] as Departure).filter(({ on }) => on <= event.at);
  for (const departure of due.sort((a, b) => compareText(a.on, b.on))) {
    const refusal = endRelationshipsOf(departure, draft);
    if (refusal !== undefined) return refusal;
  }
  return RECORDERS[recorderFor(event)](event as never, draft);
}

type RecorderName = "enrol" | "propose" | "depart" | "advance";

function recorderFor({ type }: LedgerEvent): RecorderName {
  return type === "enrol" || type === "propose" || type === "depart" ? type : "advance";
}

type RelationshipEvent = Extract<LedgerEvent, { readonly relationshipId: string }>;

const RECORDERS: { readonly [Name in RecorderName]: (event: never, draft: Draft) => Refusal } = {
  enrol(event: EnrolEvent, draft) {
    const obstacle = judgeEnrolment(event, draft);
    return obstacle === undefined ? undefined : refuse(obstacle, event, draft);
  },
  propose(event: ProposeEvent, draft) {
    const { relationshipId, menteeId, mentorId, at } = event;
    const obstacle: LifecycleObstacle | undefined = draft.book.positions.has(relationshipId)
      ? { code: "duplicate-relationship", relationshipId }
      : judgePlace({ menteeId, mentorId, at, draft });
    if (obstacle !== undefined) return refuse(obstacle, event, draft);
    draft.relationships.set(relationshipId, openRelationship(event, draft.policy));
    const to = ["mentee", "mentor"] as const;
    draft.effects.push(
      ...frozenCopy<readonly Effect[]>([
        { type: "seat-taken", relationshipId, mentorId },
        { type: "notify", relationshipId, to, about: "propose" },
      ]),
    );
    return undefined;
  },
  depart(event: DepartFromProgrammeEvent, draft) {
    const { id, at, by, personId, on = at, note } = event;
    const known = draft.book.departureOf.get(personId);
    if (known !== undefined) {
      const departed = draft.book.departures[known] as Departure;
      return refuse({ code: "person-departed", personId, on: departed.on }, event, draft);
    }
    if (!draft.book.records.has(personId)) return refuse({ code: "unknown-person", id: personId }, event, draft);
    const departure = withoutUndefined<Departure>({ eventId: id, personId, announcedOn: at, on, by, applied: false, note });
    if (on === at) return endRelationshipsOf(departure, draft);
    // One that lies ahead has no effect before its day; but it must be possible then.
    draft.departures.push(departure);
    return endRelationshipsOf(departure, openDraft(draft.book, draft.policy));
  },
  advance(event: RelationshipEvent, draft) {
    const { relationshipId, ...rest } = event;
    const relationship = currentForm(relationshipId, draft);
    if (relationship === undefined) return refuse({ code: "unknown-relationship", relationshipId }, event, draft);
    const next = advance(relationship, frozenCopy(rest as LifecycleEvent), draft.policy);
    if (!next.ok) return next.issue;
    if (event.type === "reopen") {
      const { menteeId, mentorId } = relationship;
      const obstacle = judgePlace({ menteeId, mentorId, at: event.at, draft });
      if (obstacle !== undefined) return issueFor(obstacle, { event: event.type, at: event.at, relationship, policy: draft.policy });
    }
    draft.relationships.set(relationshipId, next.relationship);
    draft.effects.push(...next.effects);
    return undefined;
  },
};

/** Ends every open relationship of a person on the day of departure. */
function endRelationshipsOf(departure: Departure, draft: Draft): Refusal {
  const { book } = draft;
  const { menteeIds, mentorIds } = book.records.get(departure.personId) as PersonRecords;
  const places = [
    ...menteeIds.flatMap((id) => (book.ofMentee.get(id) ?? []).map((position) => ({ position, who: "mentee" as const }))),
    ...mentorIds.flatMap((id) => (book.ofMentor.get(id) ?? []).map((position) => ({ position, who: "mentor" as const }))),
  ];
  const { eventId: id, on: at, by, note } = departure;
  for (const { position, who } of places.sort((a, b) => a.position - b.position)) {
    const relationship = formAt(position, draft);
    if (!isOpen(relationship.state)) continue;
    const event = frozenCopy(withoutUndefined<DepartEvent>({ type: "depart", id, at, by, who, note }));
    const next = advance(relationship, event, draft.policy);
    if (!next.ok) return next.issue;
    draft.relationships.set(relationship.id, next.relationship);
    draft.effects.push(...next.effects);
  }
  draft.departures.push({ ...departure, applied: true });
  return undefined;
}

function enterDraft({ book, relationships, departures, seats }: Draft, event: LedgerEvent): void {
  for (const relationship of relationships.values()) enterRelationship(book, relationship);
  for (const departure of departures) enterDeparture(book, frozenCopy(departure));
  if (event.type !== "enrol") return;
  for (const entry of seats) enterSeats(book, frozenCopy(entry));
  for (const { id: menteeId, personId = menteeId } of event.mentees ?? []) enterMentee(book, Object.freeze({ menteeId, personId }));
  const { id, at, by, author } = event;
  enterEnrolment(book, frozenCopy(withoutUndefined({ id, at, by, author })) as { id: string; at: string; by: typeof by });
}

/** An issue about the relationship that the event names, if there is one. */
function refuse(obstacle: LifecycleObstacle, event: LedgerEvent, draft: Draft): LifecycleIssue {
  const relationship = "relationshipId" in event ? currentForm(event.relationshipId, draft) : undefined;
  return issueFor(obstacle, { event: event.type, at: event.at, relationship, policy: draft.policy });
}
