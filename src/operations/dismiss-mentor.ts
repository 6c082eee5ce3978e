import type { MatchInput } from "../model/match-input.ts";
import type { Requests } from "../model/request.ts";
import type { DismissCommand } from "../model/request-command.ts";
import type { RequestOutcome } from "../model/request-event.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { recordNext, requireRequests } from "./known-requests.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { requirePeople } from "./require-people.ts";

/**
 * A mentee does not want to be shown a mentor again: never listed, never asked by itself. The mentor is told nothing.
 *
 * @remarks Refused while a request between the two is open or accepted. There is no way back.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function dismissMentor(input: MatchInput | Prepared, requests: Requests, command: DismissCommand): RequestOutcome {
  const prepared = prepareProgramme(input);
  const state = requireRequests(requests);
  const { menteeId, mentorId, at, by = "mentee", expectedVersion } = parseRequestCommand("dismiss", command);
  requirePeople(prepared, menteeId, [mentorId], ["command"]);
  return recordNext(state, { type: "dismiss", at, by, menteeId, mentorId }, expectedVersion);
}
