import type { Requests } from "../model/request.ts";
import type { AnswerCommand } from "../model/request-command.ts";
import type { RequestOutcome } from "../model/request-event.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { recordNext, requireRequests } from "./known-requests.ts";

/**
 * A mentor accepts or declines.
 *
 * @remarks Accepting forms the pair: it takes a seat, which is counted again at this moment; withdraws the mentee's other open requests; and, where it was the
 * last seat, closes the other open requests to this mentor, whose mentees go on to their next choices. Declining goes on to the next choice.
 *
 * Two people who decide at the same moment on the same state: the second is given the state that the first has made, where the request is no longer
 * open or the seat has gone. Give `expectedVersion` to refuse a decision that was taken on an outdated view; and store a new state only where the
 * stored version is still the one that it was made from.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function answerRequest(requests: Requests, command: AnswerCommand): RequestOutcome {
  const state = requireRequests(requests);
  const { requestId, answer, at, by = "mentor", expectedVersion } = parseRequestCommand("answer", command);
  return recordNext(state, { type: answer, at, by, requestId }, expectedVersion);
}
