import type { Requests } from "../model/request.ts";
import type { ReplayOutcome, RequestEvent } from "../model/request-event.ts";
import { parseRequestEvents } from "../requests/parse-requests.ts";
import { recordEvent } from "../requests/record-event.ts";
import { rememberRequests, requireRequests } from "./known-requests.ts";

/**
 * The state to which a log leads.
 *
 * @remarks What was eligible when it happened stays: the programme's rules are not asked again. A log can be cut anywhere and the rest replayed on the
 * state of the first part.
 * @param opening - where the log begins: what {@link openRequests} gave, or a later state.
 * @param events - in the order of their ids, each one more than the one before.
 * @returns The state, equal to the one that the operations had made; or the first event that does not fit.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function replayRequests(opening: Requests, events: readonly RequestEvent[]): ReplayOutcome {
  let requests = requireRequests(opening);
  for (const [position, event] of parseRequestEvents(events).entries()) {
    const outcome = recordEvent(requests, event);
    if (!outcome.ok) return { ok: false, issue: outcome.issue, position };
    requests = outcome.requests;
  }
  return { ok: true, requests: rememberRequests(requests) };
}
