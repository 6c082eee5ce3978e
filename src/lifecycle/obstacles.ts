import type { LifecycleObstacle } from "../model/ledger.ts";
import { type Attempt, GUARDS } from "./guards.ts";
import { rowsFor, type TransitionRow } from "./transition-table.ts";

/** Whether an event may happen: the row of the table that lets it, or what stands in the way. */
export type Verdict = { readonly row: TransitionRow } | { readonly obstacle: LifecycleObstacle };

/** Looks at an event in this order: seen before? in the table? by whom? when? and then the guards of the row. */
export function judgeEvent(attempt: Attempt): Verdict {
  const { relationship, event } = attempt;
  const { history, state, acceptedBy } = relationship;
  if (history.some(({ id }) => id === event.id)) return { obstacle: { code: "duplicate-event", eventId: event.id } };
  const otherSideAccepted = acceptedBy.some((side) => side !== event.by);
  const row = rowsFor(state, event.type).find(({ when }) => when === undefined || otherSideAccepted);
  if (row === undefined) return { obstacle: { code: "not-allowed" } };
  if (!row.by.includes(event.by)) return { obstacle: { code: "not-permitted", by: event.by, permitted: row.by } };
  const stranger = strangerIn(attempt);
  if (stranger !== undefined) return { obstacle: { code: "stranger", author: stranger } };
  const last = lastDay(attempt.relationship);
  if (event.at < last) return { obstacle: { code: "before-last-event", at: event.at, last } };
  for (const guard of row.guards) {
    const obstacle = GUARDS[guard](attempt);
    if (obstacle !== undefined) return { obstacle };
  }
  return { row };
}

/** The day of the last event: history never goes back. */
export function lastDay({ history }: Attempt["relationship"]): string {
  return (history.at(-1) as (typeof history)[0]).at;
}

/** Who speaks for a side without being it. */
function strangerIn({ relationship, event: { by, author } }: Attempt): string | undefined {
  return by === "administrator" || author === relationship[`${by}Id`] ? undefined : author;
}
