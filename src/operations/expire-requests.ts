import type { Requests } from "../model/request.ts";
import type { ExpireCommand } from "../model/request-command.ts";
import type { RequestOutcome } from "../model/request-event.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { recordNext, requireRequests } from "./known-requests.ts";

/**
 * Ends every open request whose last day for an answer is over, and goes on to the next choices. To be called once a day.
 *
 * @remarks An overdue request cannot be answered, expired or not; until this call it counts against the limits. Looks at every request once.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function expireRequests(requests: Requests, command: ExpireCommand): RequestOutcome {
  const state = requireRequests(requests);
  const { asOf } = parseRequestCommand("expire", command);
  return recordNext(state, { type: "expire", at: asOf, by: "administrator" });
}
