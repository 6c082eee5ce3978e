import type { MatchInput } from "../model/match-input.ts";
import { compareText } from "../model/order.ts";
import type { RequestPolicyInput, Requests } from "../model/request.ts";
import { cutPages } from "../requests/pages.ts";
import { parseRequestPolicy } from "../requests/parse-requests.ts";
import { rememberRequests } from "./known-requests.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Opens live self-matching: mentees ask mentors, mentors answer.
 *
 * @remarks The state knows the mentors, their free seats (capacity less running and locked pairs; none while paused) and the rules. Who may ask whom is
 * computed from the programme when somebody browses or asks, and so follows every change of it. Mentees need not be entered: whoever may take part when
 * they ask is in. Costs are those of preparing the programme.
 * @param policy - the rules; see {@link RequestPolicyInput} for the defaults.
 * @returns Plain data, frozen: store it as JSON, give it to the next operation.
 * @throws {@link InvalidInputError} naming every faulty path.
 * @example
 * ```ts
 * let requests = openRequests(programme, { expiresAfterDays: 14, openPerMentee: 3 });
 * const outcome = requestMentor(programme, requests, { menteeId: "E0001", mentorId: "M0006", at: "2026-03-02" });
 * if (outcome.ok) requests = outcome.requests; // and append outcome.event to the log, send outcome.effects
 * ```
 */
export function openRequests(input: MatchInput | Prepared, policy: RequestPolicyInput = {}): Requests {
  const { programme, participation } = prepareProgramme(input);
  const { expiresAfterDays = 14, openPerMentee = 3, openPerMentor = null, cascade = true } = parseRequestPolicy(policy);
  const mentors = programme.mentors
    .map(({ id }, column) => ({ id, freeSeats: participation.freeSeats[column] as number, open: [], changed: 0 }))
    .sort((a, b) => compareText(a.id, b.id));
  return rememberRequests({
    kind: "requests",
    schemaVersion: 1,
    version: 0,
    asOf: null,
    policy: { expiresAfterDays, openPerMentee, openPerMentor, cascade },
    mentors: cutPages(mentors),
    mentees: [],
    requests: [],
  });
}
