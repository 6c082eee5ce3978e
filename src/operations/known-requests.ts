import type { Requests } from "../model/request.ts";
import type { RequestEvent, RequestOutcome } from "../model/request-event.ts";
import { checkRequests } from "../requests/check-requests.ts";
import { parseRequests } from "../requests/parse-requests.ts";
import { recordEvent } from "../requests/record-event.ts";

/** States that the operations made or have checked. They are frozen, and so need no second look. */
const KNOWN = new WeakSet<object>();

/** Freezes a state that the operations made, and remembers it. */
export function rememberRequests(requests: Requests): Requests {
  KNOWN.add(Object.freeze(requests));
  return requests;
}

/**
 * A state that may be relied upon: one of ours as it is, any other once read whole.
 *
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function requireRequests(value: Requests): Requests {
  if (typeof value === "object" && value !== null && KNOWN.has(value)) return value;
  const requests = parseRequests(value);
  checkRequests(requests);
  return rememberRequests(requests);
}

/** What every type of event has, without what the state gives it. */
type Unnumbered<Event> = Event extends RequestEvent ? Omit<Event, "id"> : never;

/** Records an event as the next one. */
export function recordNext(requests: Requests, event: Unnumbered<RequestEvent>, expectedVersion?: number): RequestOutcome {
  const outcome = recordEvent(requests, { ...event, id: requests.version + 1 } as RequestEvent, expectedVersion);
  if (outcome.ok) rememberRequests(outcome.requests);
  return outcome;
}
