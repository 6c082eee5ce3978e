import type { Requests } from "../model/request.ts";
import type { WithdrawCommand } from "../model/request-command.ts";
import type { RequestOutcome } from "../model/request-event.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { recordNext, requireRequests } from "./known-requests.ts";

/**
 * A mentee takes an open request back. Its next choices are not asked; the same mentor can be asked again.
 *
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function withdrawRequest(requests: Requests, command: WithdrawCommand): RequestOutcome {
  const state = requireRequests(requests);
  const { requestId, at, by = "mentee", expectedVersion } = parseRequestCommand("withdraw", command);
  return recordNext(state, { type: "withdraw", at, by, requestId }, expectedVersion);
}
