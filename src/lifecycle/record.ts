import { InvalidInputError } from "../model/issue.ts";
import { createIssueList } from "../model/issue-list.ts";
import type { Effect, Ledger, Recorded, RecordedAll } from "../model/ledger.ts";
import type { LedgerEvent } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy, LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import { readEntries } from "../reading/read-entries.ts";
import { issueFor } from "./advance.ts";
import { closeBook, type LedgerBook, openBook, returnBook } from "./ledger-book.ts";
import { currentForm, openDraft } from "./ledger-draft.ts";
import { parseLedgerEvent } from "./parse-event.ts";
import { asSoundLedger, requireLedger } from "./parse-ledger.ts";
import { lifecyclePolicy } from "./parse-policy.ts";
import { type BookOutcome, recordInBook } from "./record-in-book.ts";

/**
 * Records an event in a ledger: guards what one relationship cannot know, seats and departures, and lets the relationships concerned take their step.
 *
 * @remarks Departures whose day has come by the event's day take effect first. Costs the event itself and one shallow copy of the list of
 * relationships; the first event after a ledger came from storage also costs its check. For many events use {@link recordAll}.
 * @param event - anything may be given: what is no event is refused, not thrown.
 * @returns The next ledger and what should happen because of it; or an issue, and the ledger is unchanged.
 * @throws {@link InvalidInputError} for a bad policy or something that is no ledger.
 * @example
 * ```ts
 * const recorded = record(ledger, { type: "depart", id: "e9", at: "2026-05-04", by: "administrator", personId: "mentor-3" });
 * if (recorded.ok) for (const effect of recorded.effects) console.log(effect.type, effect.relationshipId);
 * ```
 */
export function record(ledger: Ledger, event: LedgerEvent, policy?: LifecyclePolicyInput): Recorded {
  const recorded = recordAll(ledger, [event], policy);
  return recorded.ok ? recorded : { ok: false, issue: recorded.issue };
}

/**
 * Records several events in their order: all of them, or none.
 *
 * @remarks Linear in the events and, once, in the ledger.
 * @returns The next ledger; or the first event that was refused, by its position, and the ledger is unchanged.
 * @throws {@link InvalidInputError} for a bad policy, something that is no ledger or no list.
 */
export function recordAll(ledger: Ledger, events: readonly LedgerEvent[], policy?: LifecyclePolicyInput): RecordedAll {
  const completed = lifecyclePolicy(policy);
  const list = requireList(events);
  const sound = requireLedger(ledger);
  const book = openBook(sound);
  const effects: Effect[] = [];
  for (let position = 0; position < list.length; position++) {
    const outcome = recordValue(book, list[position], completed);
    if (!outcome.ok) {
      // A book that has taken in earlier events is no longer this ledger's.
      if (position === 0) returnBook(sound, book);
      return { ok: false, issue: outcome.issue, position };
    }
    effects.push(...outcome.effects);
  }
  return { ok: true, ledger: asSoundLedger(closeBook(book)), effects };
}

/** Records what may or may not be an event. */
function recordValue(book: LedgerBook, value: unknown, policy: LifecyclePolicy): BookOutcome {
  const parsed = parseLedgerEvent(value);
  if (parsed.ok) return recordInBook(book, parsed.event, policy);
  const obstacle = { code: "invalid-event", faults: parsed.faults } as const;
  const relationship = parsed.relationshipId === undefined ? undefined : currentForm(parsed.relationshipId, openDraft(book, policy));
  return { ok: false, issue: issueFor(obstacle, { event: parsed.type, relationship, policy }) };
}

function requireList(events: unknown): readonly unknown[] {
  const issues = createIssueList();
  try {
    if (Array.isArray(events)) {
      const entries = readEntries(events, ["events"], issues);
      if (issues.count === 0) return entries;
    }
  } catch {
    // A proxy that cannot be read is no list either.
  }
  if (issues.count === 0) issues.add("wrong-type", ["events"], "expected a list of events");
  throw new InvalidInputError(issues.list());
}
