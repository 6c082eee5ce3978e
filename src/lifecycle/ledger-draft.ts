import type { Departure, Effect, MentorSeats } from "../model/ledger.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Relationship } from "../model/relationship.ts";
import type { LedgerBook } from "./ledger-book.ts";

/** Changes that are entered in a book together or not at all. */
export interface Draft {
  readonly book: LedgerBook;
  readonly policy: LifecyclePolicy;
  /** The next forms of relationships, by id. */
  readonly relationships: Map<string, Relationship>;
  readonly departures: Departure[];
  readonly seats: MentorSeats[];
  readonly effects: Effect[];
}

export function openDraft(book: LedgerBook, policy: LifecyclePolicy): Draft {
  return { book, policy, relationships: new Map(), departures: [], seats: [], effects: [] };
}

/** A relationship as the draft has it so far; none: there is no such id. */
export function currentForm(relationshipId: string, draft: Draft): Relationship | undefined {
  const position = draft.book.positions.get(relationshipId);
  return position === undefined ? undefined : formAt(position, draft);
}

/** The relationship at a position, as the draft has it so far. */
export function formAt(position: number, { book, relationships }: Draft): Relationship {
  const entered = book.relationships[position] as Relationship;
  return relationships.get(entered.id) ?? entered;
}
