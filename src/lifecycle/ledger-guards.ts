import type { EnrolledMentee, LifecycleObstacle, MentorSeats } from "../model/ledger.ts";
import type { EnrolEvent } from "../model/lifecycle-event.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import type { LedgerBook } from "./ledger-book.ts";
import { type Draft, formAt } from "./ledger-draft.ts";

/** A place that a relationship asks for, from a day on. */
interface Place {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly at: Day;
  readonly draft: Draft;
}

/** What stands in the way of a relationship from a day on: who is not enrolled, gone, taken or full. */
export function judgePlace({ menteeId, mentorId, at, draft }: Place): LifecycleObstacle | undefined {
  const { book } = draft;
  const mentee = book.mentees[book.menteePositions.get(menteeId) ?? -1];
  if (mentee === undefined) return { code: "unknown-person", id: menteeId };
  const mentor = book.seats[book.seatPositions.get(mentorId) ?? -1];
  if (mentor === undefined) return { code: "unknown-person", id: mentorId };
  if (mentee.personId === mentor.personId) return { code: "same-person", personId: mentor.personId };
  for (const { personId } of [mentee, mentor]) {
    const on = departureDay(personId, book);
    if (on !== undefined && on <= at) return { code: "person-departed", personId, on };
  }
  // A relationship that ended later than this day was still there on it; one that is opened again had ended by it.
  const occupying = (positions: readonly number[] = []): readonly Relationship[] =>
    positions.map((position) => formAt(position, draft)).filter(({ ending }) => ending === undefined || ending.on > at);
  const [other] = occupying(book.ofMentee.get(menteeId));
  if (other !== undefined) return { code: "mentee-taken", menteeId, relationshipId: other.id };
  const { capacity } = mentor;
  return occupying(book.ofMentor.get(mentorId)).length >= capacity ? { code: "no-seat", mentorId, capacity } : undefined;
}

/** What stands in the way of an enrolment; what does not is entered in the draft. */
export function judgeEnrolment({ at, mentees = [], mentors = [] }: EnrolEvent, draft: Draft): LifecycleObstacle | undefined {
  const { book } = draft;
  const last = book.enrolments.at(-1)?.at ?? at;
  if (at < last) return { code: "before-last-event", at, last };
  for (const { id, personId } of mentees) {
    const obstacle = judgePerson({ id, personId, known: knownMentee(id, book)?.personId, at, book });
    if (obstacle !== undefined) return obstacle;
  }
  for (const { id, personId, capacity } of mentors) {
    const known = book.seats[book.seatPositions.get(id) ?? -1];
    const obstacle = judgePerson({ id, personId, known: known?.personId, at, book });
    if (obstacle !== undefined) return obstacle;
    const entry: MentorSeats = {
      mentorId: id,
      personId: known?.personId ?? personId ?? id,
      capacity: capacity ?? known?.capacity ?? 1,
    };
    const load = (book.ofMentor.get(id) ?? [])
      .map((position) => formAt(position, draft))
      .filter(({ ending }) => ending === undefined).length;
    if (entry.capacity < load) return { code: "below-load", mentorId: id, capacity: entry.capacity, load };
    draft.seats.push(entry);
  }
  return undefined;
}

interface EnrolledPerson {
  readonly id: string;
  readonly personId: string | undefined;
  /** The human whom the ledger knows behind the id. */
  readonly known: string | undefined;
  readonly at: Day;
  readonly book: LedgerBook;
}

function judgePerson({ id, personId, known, at, book }: EnrolledPerson): LifecycleObstacle | undefined {
  if (known !== undefined && personId !== undefined && known !== personId) return { code: "person-changed", id, personId: known };
  const person = known ?? personId ?? id;
  const on = departureDay(person, book);
  return on !== undefined && on <= at ? { code: "person-departed", personId: person, on } : undefined;
}

function departureDay(personId: string, book: LedgerBook): Day | undefined {
  return book.departures[book.departureOf.get(personId) ?? -1]?.on;
}

function knownMentee(id: string, book: LedgerBook): EnrolledMentee | undefined {
  return book.mentees[book.menteePositions.get(id) ?? -1];
}
