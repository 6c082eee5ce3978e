import type { Requests } from "../model/request.ts";
import type { SeatsCommand } from "../model/request-command.ts";
import type { RequestOutcome } from "../model/request-event.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { recordNext, requireRequests } from "./known-requests.ts";

/**
 * Sets how many seats of a mentor nobody has yet: more after a relationship has ended, fewer, or none while the mentor pauses. A mentor who is not known
 * so far joins.
 *
 * @remarks With no seat left, the open requests to this mentor are closed, and their mentees go on to their next choices.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function changeSeats(requests: Requests, command: SeatsCommand): RequestOutcome {
  const state = requireRequests(requests);
  const { mentorId, freeSeats, at, by = "administrator", expectedVersion } = parseRequestCommand("seats", command);
  return recordNext(state, { type: "change-seats", at, by, mentorId, freeSeats }, expectedVersion);
}
