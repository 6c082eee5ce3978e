import type { MentorRequest, RequestOperation, Requests } from "../model/request.ts";
import type { RequestEvent, RequestRefusal, RequestRefusalCode } from "../model/request-event.ts";
import { type Book, latestBetween, menteeOf, mentorOf, openOf } from "./draft.ts";
import { findNamed, findNumbered } from "./pages.ts";

/** Why an event cannot follow on a state: a code and the facts that belong to it. */
export type Obstacle = Pick<RequestRefusal, "code" | "given" | "expected" | "day">;

type EventOf<Type extends RequestEvent["type"]> = Extract<RequestEvent, { readonly type: Type }>;

/** The first thing that stands against an event; `undefined`: nothing. */
export function findObstacle(state: Requests, event: RequestEvent): Obstacle | undefined {
  if (event.id !== state.version + 1) return { code: "out-of-sequence", given: event.id, expected: state.version + 1 };
  // Days as `YYYY-MM-DD` of four-digit years are in the order of their texts.
  if (state.asOf !== null && event.at < state.asOf) return { code: "before-last-event", day: state.asOf };
  if (event.type === "request") return againstRequest(state, event);
  if (event.type === "dismiss") return againstDismissal(state, event);
  return "requestId" in event ? againstAnswer(state, event) : undefined;
}

/** What stands against a mentee's asking anybody at all. */
export function againstMentee(book: Book, menteeId: string): Obstacle | undefined {
  const { openPerMentee } = book.policy;
  if (menteeOf(book, menteeId).accepted !== null) return { code: "already-accepted" };
  if (openPerMentee !== null && openOf(book, menteeId).length >= openPerMentee) return { code: "too-many-open", expected: openPerMentee };
  return undefined;
}

/** What stands against a request of this mentee to this mentor, the mentee's own limits aside. */
export function againstPair(book: Book, menteeId: string, mentorId: string): Obstacle | undefined {
  const { openPerMentor } = book.policy;
  const mentor = findNamed(book.mentors, mentorId);
  if (mentor === undefined) return { code: "mentor-not-taking-part" };
  if (menteeOf(book, menteeId).dismissed.includes(mentorId)) return { code: "dismissed" };
  const latest = latestBetween(book, menteeId, mentorId)?.state;
  if (latest === "open") return { code: "already-asked" };
  if (latest === "declined") return { code: "declined-before" };
  if (mentor.freeSeats === 0) return { code: "no-free-seat" };
  if (openPerMentor !== null && mentor.open.length >= openPerMentor) return { code: "mentor-has-too-many-open", expected: openPerMentor };
  return undefined;
}

function againstRequest(state: Requests, { menteeId, mentorId, otherwise }: EventOf<"request">): Obstacle | undefined {
  if (otherwise.length > 0 && !state.policy.cascade) return { code: "no-cascade" };
  return againstMentee(state, menteeId) ?? againstPair(state, menteeId, mentorId);
}

function againstAnswer(state: Requests, { type, requestId, at }: EventOf<"accept" | "decline" | "withdraw">): Obstacle | undefined {
  const request = findNumbered(state.requests, requestId);
  if (request === undefined) return { code: "unknown-request" };
  if (request.state !== "open") return { code: "not-open" };
  if (type === "withdraw") return undefined;
  if (isOverdue(request, at)) return { code: "overdue", day: request.answerBy as string };
  // Seats may have gone elsewhere since the mentor was asked.
  return type === "accept" && mentorOf(state, request.mentorId).freeSeats === 0 ? { code: "no-free-seat" } : undefined;
}

function againstDismissal(state: Requests, { menteeId, mentorId }: EventOf<"dismiss">): Obstacle | undefined {
  if (menteeOf(state, menteeId).dismissed.includes(mentorId)) return { code: "dismissed" };
  const latest = latestBetween(state, menteeId, mentorId)?.state;
  if (latest === "open") return { code: "already-asked" };
  return latest === "accepted" ? { code: "already-accepted" } : undefined;
}

/** Whether the time for an answer is over. */
export function isOverdue({ answerBy }: MentorRequest, asOf: string): boolean {
  return answerBy !== null && answerBy < asOf;
}

/** Whom an event concerns, as far as the state knows. */
export interface Concerned {
  readonly request: MentorRequest | undefined;
  readonly menteeId: string | undefined;
  readonly mentorId: string | undefined;
}

export function concernedBy(state: Requests, event: RequestEvent): Concerned {
  if ("requestId" in event) {
    const request = findNumbered(state.requests, event.requestId);
    return { request, menteeId: request?.menteeId, mentorId: request?.mentorId };
  }
  if ("menteeId" in event) {
    const { menteeId, mentorId } = event;
    return { request: latestBetween(state, menteeId, mentorId), menteeId, mentorId };
  }
  return { request: undefined, menteeId: undefined, mentorId: "mentorId" in event ? event.mentorId : undefined };
}

/** The refusal of an event, with what is allowed instead. */
export function refuse(state: Requests, event: RequestEvent, obstacle: Obstacle): RequestRefusal {
  const { request, menteeId, mentorId } = concernedBy(state, event);
  const requestId = "requestId" in event ? event.requestId : request?.id;
  return {
    ...obstacle,
    operation: event.type,
    state: request?.state ?? null,
    allowed: allowedInstead(state, event, obstacle.code),
    ...(requestId === undefined ? {} : { requestId }),
    ...(menteeId === undefined ? {} : { menteeId }),
    ...(mentorId === undefined ? {} : { mentorId }),
  };
}

/** Every operation to which nothing in the state would be an obstacle on the day of the event, or on that of the last one where it is later. */
function allowedInstead(state: Requests, event: RequestEvent, code: RequestRefusalCode): readonly RequestOperation[] {
  const { request, menteeId, mentorId } = concernedBy(state, event);
  const at = state.asOf !== null && state.asOf > event.at ? state.asOf : event.at;
  const facts = { id: state.version + 1, at, by: "administrator" } as const;
  const events: RequestEvent[] = [];
  if (request !== undefined) {
    for (const type of ["accept", "decline", "withdraw"] as const) events.push({ ...facts, type, requestId: request.id });
    if (request.state === "open" && isOverdue(request, at)) events.push({ ...facts, type: "expire" });
  }
  if (menteeId !== undefined && mentorId !== undefined) {
    if (code !== "not-eligible" && code !== "mentee-not-taking-part")
      events.push({ ...facts, type: "request", menteeId, mentorId, otherwise: [] });
    events.push({ ...facts, type: "dismiss", menteeId, mentorId });
  } else if (event.type === "expire" || event.type === "change-seats") events.push({ ...event, ...facts });
  return events.filter((possible) => findObstacle(state, possible) === undefined).map(({ type }) => type);
}
