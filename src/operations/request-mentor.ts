import type { MatchInput } from "../model/match-input.ts";
import type { Requests } from "../model/request.ts";
import type { RequestCommand } from "../model/request-command.ts";
import type { RequestEvent, RequestOutcome, RequestRefusalCode } from "../model/request-event.ts";
import { refuse } from "../requests/find-obstacle.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { rulesAgainst } from "../stages/explain/pair-facts.ts";
import { recordNext, requireRequests } from "./known-requests.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { requirePeople } from "./require-people.ts";

/**
 * A mentee asks a mentor and may say whom to ask next.
 *
 * @remarks Refused are: a pair that a rule of the programme forbids, as it is now; a mentor without a free seat, one who said no before, one who is asked
 * or was dismissed; more open requests than the policy allows. The next choices must be eligible as well; which of them can still be asked is decided when
 * it comes to that. A few microseconds, whatever the number of people.
 * @param input - the programme as it is now; it may have changed since the requests were opened.
 * @throws {@link InvalidInputError} naming every faulty path: an invalid input or state, a command of the wrong shape, people who are not in the input.
 */
export function requestMentor(input: MatchInput | Prepared, requests: Requests, command: RequestCommand): RequestOutcome {
  const prepared = prepareProgramme(input);
  const state = requireRequests(requests);
  const { menteeId, mentorId, otherwise = [], at, by = "mentee", expectedVersion } = parseRequestCommand("request", command);
  const mentorIds = [mentorId, ...otherwise];
  const { row, columns } = requirePeople(prepared, menteeId, mentorIds, ["command"]);
  const outcome = recordNext(state, { type: "request", at, by, menteeId, mentorId, otherwise }, expectedVersion);
  // What the state alone refuses it names itself; it says nothing about the rules of a pair.
  if (!outcome.ok) return outcome;
  const refused = (code: RequestRefusalCode, of: string): RequestOutcome => {
    const event: RequestEvent = { id: state.version + 1, type: "request", at, by, menteeId, mentorId: of, otherwise: [] };
    return { ok: false, issue: refuse(state, event, { code }) };
  };
  if (prepared.participation.statusOfRow[row] !== "open") return refused("mentee-not-taking-part", mentorId);
  const forbidden = columns.findIndex((column) => rulesAgainst(prepared, row, column).length > 0);
  return forbidden === -1 ? outcome : refused("not-eligible", mentorIds[forbidden] as string);
}
