import * as z from "zod/mini";
import { InvalidInputError, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import type { Ledger, LedgerOpening } from "../model/ledger.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { frozenCopy } from "./frozen.ts";
import { closeBook, emptyBook, enterDeparture, enterEnrolment, enterMentee, enterRelationship, enterSeats } from "./ledger-book.ts";
import { author, day, id, text } from "./parse-parts.ts";
import { checkRelationship, requireRelationship } from "./parse-relationship.ts";

const capacity = z.int().check(z.minimum(0), z.maximum(1_000_000_000));

/** A person of a `MatchInput`: what a ledger does not need is left out. */
const person = {
  id,
  personId: z.optional(id),
  name: z.optional(z.unknown()),
  attributes: z.optional(z.unknown()),
  managerId: z.optional(z.unknown()),
  availability: z.optional(z.unknown()),
} as const;

const openingSchema = z.strictObject({
  mentees: z.array(z.strictObject(person)),
  mentors: z.array(z.strictObject({ ...person, capacity: z.optional(capacity) })),
  at: z.optional(day),
  relationships: z.optional(z.array(z.unknown())),
});

/** A ledger as it was stored, its relationships apart. */
export const ledgerSchema = z.strictObject({
  schemaVersion: z.literal(1),
  relationships: z.array(z.unknown()),
  seats: z.array(z.strictObject({ mentorId: id, personId: id, capacity })),
  mentees: z.array(z.strictObject({ menteeId: id, personId: id })),
  departures: z.array(
    z.strictObject({ eventId: id, personId: id, announcedOn: day, on: day, by: author, applied: z.boolean(), note: z.optional(text) }),
  ),
  enrolments: z.array(z.strictObject({ id, at: day, by: author, author: z.optional(id) })),
});

/** Ledgers that were made or checked here; they are frozen, so they stay what they are. */
const sound = new WeakSet<object>();

/** Notes that a ledger was made here. */
export function asSoundLedger(ledger: Ledger): Ledger {
  sound.add(ledger);
  return ledger;
}

/** The ledger itself where it was made here, else a checked and frozen copy. @throws {@link InvalidInputError} */
export function requireLedger(value: unknown): Ledger {
  if (sound.has(value as object)) return value as Ledger;
  const issues = createIssueList();
  const copied = copyPlain(value, issues, { at: ["ledger"] });
  if (!checkShape(ledgerSchema, copied, ["ledger"], issues) || issues.count > 0) throw new InvalidInputError(issues.list());
  return buildLedger(copied as Ledger, issues);
}

/** Reads who takes part when a ledger is opened. @throws {@link InvalidInputError} */
export function parseOpening(value: unknown): LedgerOpening {
  const issues = createIssueList();
  const { people, relationships } = splitOpening(value);
  const copied = copyPlain(people, issues);
  if (!checkShape(openingSchema, copied, [], issues) || issues.count > 0) throw new InvalidInputError(issues.list());
  const opening = copied as LedgerOpening;
  if (relationships === undefined) return opening;
  return { ...opening, relationships: relationships.map((each, position) => requireRelationship(each, ["relationships", position])) };
}

/** Takes the relationships out: those made here are frozen and known, and a copy would have to be checked again. */
function splitOpening(value: unknown): { readonly people: unknown; readonly relationships?: readonly unknown[] } {
  try {
    const { relationships, ...people } = value as { readonly relationships?: unknown };
    if (Array.isArray(relationships)) return { people, relationships: [...relationships] };
  } catch {
    // Not an object, or one that cannot be read: the copy says so.
  }
  return { people: value };
}

/** Builds a ledger from its checked parts and looks at what must hold between them. */
function buildLedger(copied: Ledger, issues: IssueList): Ledger {
  const book = emptyBook();
  const refuseTwice = (isKnown: boolean, path: readonly (string | number)[], what: string): void => {
    if (isKnown) issues.add("duplicate-id", ["ledger", ...path], `${quote(what)} is there already`);
  };
  copied.seats.forEach((seats, position) => {
    refuseTwice(book.seatPositions.has(seats.mentorId), ["seats", position], seats.mentorId);
    enterSeats(book, frozenCopy(seats));
  });
  copied.mentees.forEach((mentee, position) => {
    refuseTwice(book.menteePositions.has(mentee.menteeId), ["mentees", position], mentee.menteeId);
    enterMentee(book, frozenCopy(mentee));
  });
  copied.departures.forEach((departure, position) => {
    refuseTwice(book.departureOf.has(departure.personId), ["departures", position], departure.personId);
    if (!book.records.has(departure.personId))
      issues.add("unknown-reference", ["ledger", "departures", position, "personId"], `${quote(departure.personId)} is not enrolled`);
    enterDeparture(book, frozenCopy(departure));
  });
  for (const enrolment of copied.enrolments) enterEnrolment(book, frozenCopy(enrolment));
  copied.relationships.forEach((each, position) => {
    const relationship = checkRelationship(each, ["ledger", "relationships", position], issues);
    if (relationship === undefined) return;
    refuseTwice(book.positions.has(relationship.id), ["relationships", position], relationship.id);
    for (const [field, isKnown] of [
      ["menteeId", book.menteePositions.has(relationship.menteeId)],
      ["mentorId", book.seatPositions.has(relationship.mentorId)],
    ] as const)
      if (!isKnown)
        issues.add("unknown-reference", ["ledger", "relationships", position, field], `${quote(relationship[field])} is not enrolled`);
    enterRelationship(book, relationship);
  });
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  return asSoundLedger(closeBook(book));
}
