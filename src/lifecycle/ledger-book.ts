import type { Departure, EnrolledMentee, Ledger, MentorSeats } from "../model/ledger.ts";
import type { Relationship } from "../model/relationship.ts";

/** The records of one human, in the order of enrolment. */
export interface PersonRecords {
  readonly menteeIds: string[];
  readonly mentorIds: string[];
}

/** A ledger with an index: what a lookup needs, so that an event costs the same in a ledger of ten relationships and of a million. */
export interface LedgerBook {
  readonly relationships: Relationship[];
  readonly seats: MentorSeats[];
  readonly mentees: EnrolledMentee[];
  readonly departures: Departure[];
  readonly enrolments: Ledger["enrolments"][number][];
  /** Positions by relationship id. */
  readonly positions: Map<string, number>;
  readonly seatPositions: Map<string, number>;
  readonly menteePositions: Map<string, number>;
  /** Positions of the relationships of a mentee or mentor, ended ones included. */
  readonly ofMentee: Map<string, number[]>;
  readonly ofMentor: Map<string, number[]>;
  /** The records of a human. */
  readonly records: Map<string, PersonRecords>;
  /** The position of a human's departure. */
  readonly departureOf: Map<string, number>;
  /** Positions of departures that have not been applied. */
  readonly pending: Set<number>;
  readonly eventIds: Set<string>;
}

/** Books of ledgers made here; a ledger is frozen, so its book stays true. A book moves on with its ledger's successor. */
const books = new WeakMap<Ledger, LedgerBook>();

/** Takes the book of a ledger, or makes one; it belongs to the caller until it is closed. */
export function openBook(ledger: Ledger): LedgerBook {
  const book = books.get(ledger) ?? indexLedger(ledger);
  books.delete(ledger);
  return book;
}

/** Gives an unchanged book back. */
export function returnBook(ledger: Ledger, book: LedgerBook): void {
  books.set(ledger, book);
}

/** The ledger that a book holds, which keeps the book. */
export function closeBook(book: LedgerBook): Ledger {
  const ledger: Ledger = Object.freeze({
    schemaVersion: 1,
    relationships: Object.freeze([...book.relationships]),
    seats: Object.freeze([...book.seats]),
    mentees: Object.freeze([...book.mentees]),
    departures: Object.freeze([...book.departures]),
    enrolments: Object.freeze([...book.enrolments]),
  });
  books.set(ledger, book);
  return ledger;
}

/** A book without anything. */
export function emptyBook(): LedgerBook {
  return {
    relationships: [],
    seats: [],
    mentees: [],
    departures: [],
    enrolments: [],
    positions: new Map(),
    seatPositions: new Map(),
    menteePositions: new Map(),
    ofMentee: new Map(),
    ofMentor: new Map(),
    records: new Map(),
    departureOf: new Map(),
    pending: new Set(),
    eventIds: new Set(),
  };
}

function indexLedger(ledger: Ledger): LedgerBook {
  const book = emptyBook();
  for (const seats of ledger.seats) enterSeats(book, seats);
  for (const mentee of ledger.mentees) enterMentee(book, mentee);
  for (const departure of ledger.departures) enterDeparture(book, departure);
  for (const enrolment of ledger.enrolments) enterEnrolment(book, enrolment);
  for (const relationship of ledger.relationships) enterRelationship(book, relationship);
  return book;
}

/** Adds a relationship, or puts its next form in the place of the last. */
export function enterRelationship(book: LedgerBook, relationship: Relationship): void {
  const { id, menteeId, mentorId, history } = relationship;
  const known = book.positions.get(id);
  const position = known ?? book.relationships.length;
  const recorded = known === undefined ? 0 : (book.relationships[known] as Relationship).history.length;
  book.relationships[position] = relationship;
  for (let k = recorded; k < history.length; k++) book.eventIds.add((history[k] as { readonly id: string }).id);
  if (known !== undefined) return;
  book.positions.set(id, position);
  addTo(book.ofMentee, menteeId, position);
  addTo(book.ofMentor, mentorId, position);
}

export function enterSeats(book: LedgerBook, seats: MentorSeats): void {
  const known = book.seatPositions.get(seats.mentorId);
  book.seats[known ?? book.seats.length] = seats;
  if (known !== undefined) return;
  book.seatPositions.set(seats.mentorId, book.seats.length - 1);
  recordsOf(book, seats.personId).mentorIds.push(seats.mentorId);
}

export function enterMentee(book: LedgerBook, mentee: EnrolledMentee): void {
  if (book.menteePositions.has(mentee.menteeId)) return;
  book.mentees.push(mentee);
  book.menteePositions.set(mentee.menteeId, book.mentees.length - 1);
  recordsOf(book, mentee.personId).menteeIds.push(mentee.menteeId);
}

/** Adds a departure, or notes that it has been applied. */
export function enterDeparture(book: LedgerBook, departure: Departure): void {
  const position = book.departureOf.get(departure.personId) ?? book.departures.length;
  book.departures[position] = departure;
  book.departureOf.set(departure.personId, position);
  book.eventIds.add(departure.eventId);
  if (departure.applied) book.pending.delete(position);
  else book.pending.add(position);
}

export function enterEnrolment(book: LedgerBook, enrolment: Ledger["enrolments"][number]): void {
  book.enrolments.push(enrolment);
  book.eventIds.add(enrolment.id);
}

function recordsOf(book: LedgerBook, personId: string): PersonRecords {
  const known = book.records.get(personId);
  if (known !== undefined) return known;
  const records: PersonRecords = { menteeIds: [], mentorIds: [] };
  book.records.set(personId, records);
  return records;
}

function addTo(lists: Map<string, number[]>, key: string, position: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else list.push(position);
}
