import { InvalidInputError } from "../model/issue.ts";
import type { Ledger } from "../model/ledger.ts";
import type { LedgerEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import { closeBook, emptyBook } from "./ledger-book.ts";
import { asSoundLedger } from "./parse-ledger.ts";
import { recordAll } from "./record.ts";

/**
 * Builds a ledger from all its events.
 *
 * @remarks Linear in the events. The same events give the same ledger, whether recorded one by one or all at once, here or on any other machine.
 * @param events - from the first enrolment on, in the order in which they were recorded.
 * @throws {@link InvalidInputError} at the first event that is refused: `illegal-event`, with its position.
 * @example
 * ```ts
 * const ledger = replay(events);
 * ```
 */
export function replay(events: readonly LedgerEvent[], policy?: LifecyclePolicyInput): Ledger {
  const replayed = recordAll(asSoundLedger(closeBook(emptyBook())), events, policy);
  if (replayed.ok) return replayed.ledger;
  const { issue, position } = replayed;
  throw new InvalidInputError([{ code: "illegal-event", path: ["events", position], message: issue.message }]);
}
