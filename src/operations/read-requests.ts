import { InvalidInputError, quote } from "../model/issue.ts";
import type { MentorRequest, ReceivedRequest, Requests } from "../model/request.ts";
import type { AcceptedPair } from "../model/request-command.ts";
import { requireRequests } from "./known-requests.ts";

/**
 * All requests that a mentee has made, oldest first, with the choices that would follow: for the mentee, not for mentors.
 *
 * @remarks Looks at every request once, as does {@link requestsOfMentor}.
 * @throws {@link InvalidInputError} where the state or the id is none.
 */
export function requestsOfMentee(requests: Requests, menteeId: string): readonly MentorRequest[] {
  requireId(menteeId, "menteeId");
  return selectRequests(requests, (request) => request.menteeId === menteeId);
}

/**
 * All requests that a mentor has received, oldest first, without anything about the mentees' other choices.
 *
 * @throws {@link InvalidInputError} where the state or the id is none.
 */
export function requestsOfMentor(requests: Requests, mentorId: string): readonly ReceivedRequest[] {
  requireId(mentorId, "mentorId");
  return selectRequests(requests, (request) => request.mentorId === mentorId).map(({ otherwise, after, ...received }) => received);
}

/**
 * The pairs that came about, in the order of their requests.
 *
 * @example
 * ```ts
 * const accepted = acceptedPairs(requests);
 * const active = accepted.map(({ pair }) => pair); // for `pairs.active` of the next matching input
 * const relationships = accepted.map(({ pair, at }) => proposeRelationship({ pair, at }));
 * ```
 * @throws {@link InvalidInputError} where the state is none.
 */
export function acceptedPairs(requests: Requests): readonly AcceptedPair[] {
  return selectRequests(requests, ({ state }) => state === "accepted").map(({ id, menteeId, mentorId, endedAt }) => ({
    pair: { menteeId, mentorId },
    at: endedAt as string,
    requestId: id,
  }));
}

function selectRequests(requests: Requests, belongs: (request: MentorRequest) => boolean): readonly MentorRequest[] {
  return requireRequests(requests).requests.flatMap((page) => page.filter(belongs));
}

function requireId(id: unknown, name: string): void {
  if (typeof id === "string") return;
  throw new InvalidInputError([{ code: "wrong-type", path: [name], message: `expected a text, got ${quote(id)}` }]);
}
