import { InvalidInputError } from "../model/issue.ts";
import type { Ledger } from "../model/ledger.ts";
import type { PairInput } from "../model/match-input.ts";
import type { RelationshipState } from "../model/relationship-parts.ts";
import { requireLedger } from "./parse-ledger.ts";
import { isOpen } from "./transition-table.ts";

/** The people of the next matching: pairs with anybody else are left out. */
export interface LedgerPairsOptions {
  /** Mentees of the next matching. */
  readonly mentees: readonly { readonly id: string }[];
  /** Mentors of the next matching. */
  readonly mentors: readonly { readonly id: string }[];
}

/** What a ledger says about the pairs of the next matching. */
export interface LedgerPairs {
  /** Relationships that hold a seat: proposals and running ones. */
  readonly active: readonly PairInput[];
  /** Pairs who worked together, or one of whom declined: not matched again. */
  readonly previous: readonly PairInput[];
}

/** Ends after which the same two are not proposed again; a proposal that expired or was cancelled says nothing about the pair. */
const FORMER: ReadonlySet<RelationshipState> = new Set<RelationshipState>(["completed", "failed", "declined"]);

/**
 * Feeds a ledger back into matching: the running relationships and the former pairs, each pair once.
 *
 * @param people - the people of the next matching, where some of the ledger's take no part. @defaultValue everybody
 * @throws {@link InvalidInputError} for something that is no ledger.
 * @example
 * ```ts
 * const next = matchParticipants({ ...input, pairs: pairsOfLedger(ledger, input) });
 * ```
 */
export function pairsOfLedger(ledger: Ledger, people?: LedgerPairsOptions): LedgerPairs {
  const { relationships } = requireLedger(ledger);
  const mentees = readIds("mentees", people);
  const mentors = readIds("mentors", people);
  const active = new Map<string, PairInput>();
  const previous = new Map<string, PairInput>();
  for (const { state, menteeId, mentorId } of relationships) {
    const takesPart = mentees.has(menteeId) && mentors.has(mentorId);
    const list = isOpen(state) ? active : FORMER.has(state) ? previous : undefined;
    if (takesPart) list?.set(JSON.stringify([menteeId, mentorId]), { menteeId, mentorId });
  }
  // A pair that works together again is not a former one.
  for (const key of active.keys()) previous.delete(key);
  return { active: [...active.values()], previous: [...previous.values()] };
}

/** The ids of one side's people; everybody's where nobody is named. Anything else that the people have may be anything. */
function readIds(side: keyof LedgerPairsOptions, people: LedgerPairsOptions | undefined): { has(id: string): boolean } {
  if (people === undefined) return { has: () => true };
  try {
    return new Set(Array.from(people[side], ({ id }) => id));
  } catch {
    const message = "expected a list of people with ids";
    throw new InvalidInputError([{ code: "wrong-type", path: [side], message }]);
  }
}
