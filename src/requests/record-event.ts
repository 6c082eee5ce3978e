import { addDays } from "../calendar/days.ts";
import type { MentorRequest, Requests } from "../model/request.ts";
import type { RequestEvent, RequestOutcome } from "../model/request-event.ts";
import {
  ask,
  type Draft,
  endRequests,
  finishDraft,
  menteeOf,
  mentorOf,
  openDraft,
  openOf,
  putMentee,
  putMentor,
  requestOf,
  tellMentee,
  tellMentor,
} from "./draft.ts";
import { againstPair, concernedBy, findObstacle, isOverdue, type Obstacle, refuse } from "./find-obstacle.ts";

type EventType = RequestEvent["type"];
type EventOf<Type extends EventType> = Extract<RequestEvent, { readonly type: Type }>;

/** What each event does to a state that has no obstacle to it. */
const EFFECTS: { readonly [Type in EventType]: (draft: Draft, event: EventOf<Type>) => void } = {
  request: (draft, { menteeId, mentorId, otherwise }) => {
    ask(draft, { menteeId, mentorId, otherwise, after: null });
  },
  accept: (draft, { requestId }) => accept(draft, requestOf(draft, requestId)),
  decline: (draft, { requestId }) => {
    const request = requestOf(draft, requestId);
    endRequests(draft, [request], "declined");
    tellMentee(draft, "request-declined", request);
    askNext(draft, [request]);
  },
  withdraw: (draft, { requestId }) => {
    const request = requestOf(draft, requestId);
    endRequests(draft, [request], "withdrawn");
    tellMentor(draft, "request-withdrawn", request);
  },
  expire: (draft, { at }) => {
    const overdue = draft.requests.flatMap((page) => page.filter((request) => request.state === "open" && isOverdue(request, at)));
    endRequests(draft, overdue, "expired");
    for (const request of overdue) {
      tellMentee(draft, "request-expired", request);
      tellMentor(draft, "received-request-expired", request);
    }
    askNext(draft, overdue);
  },
  dismiss: (draft, { menteeId, mentorId }) => putMentee(draft, menteeId, { dismissed: [...menteeOf(draft, menteeId).dismissed, mentorId] }),
  "change-seats": (draft, { mentorId, freeSeats }) => {
    putMentor(draft, mentorId, { freeSeats });
    closeIfFull(draft, mentorId);
  },
};

/**
 * The one step from a state to the next: a pure function of both arguments.
 *
 * @remarks Costs some microseconds and a few hundred copied references, whatever the number of people; more only where many requests end at once.
 * @param expectedVersion - what whoever decided had seen; absent: this very state.
 */
export function recordEvent(state: Requests, event: RequestEvent, expectedVersion?: number): RequestOutcome {
  const obstacle = staleness(state, event, expectedVersion) ?? findObstacle(state, event);
  if (obstacle !== undefined) return { ok: false, issue: refuse(state, event, obstacle) };
  const { expiresAfterDays } = state.policy;
  const draft = openDraft(state, event, expiresAfterDays === null ? null : addDays(event.at, expiresAfterDays));
  // The type picks the step, so that the event is the step's: a correlation that the compiler cannot follow.
  (EFFECTS[event.type] as (draft: Draft, event: RequestEvent) => void)(draft, event);
  return { ok: true, requests: finishDraft(draft), event, effects: draft.effects };
}

/** Whether something has changed for the people concerned since the version that was seen. */
function staleness(state: Requests, event: RequestEvent, expectedVersion: number | undefined): Obstacle | undefined {
  if (expectedVersion === undefined) return undefined;
  const { menteeId, mentorId } = concernedBy(state, event);
  const ofMentee = menteeId === undefined ? 0 : menteeOf(state, menteeId).changed;
  const ofMentor = mentorId === undefined ? 0 : mentorOf(state, mentorId).changed;
  const last = Math.max(ofMentee, ofMentor);
  if (expectedVersion > state.version) return { code: "stale-version", given: expectedVersion, expected: state.version };
  return expectedVersion < last ? { code: "stale-version", given: expectedVersion, expected: last } : undefined;
}

/** Forms the pair. The mentee asks nobody else any more; whoever asks a mentor without a seat is told so. */
function accept(draft: Draft, request: MentorRequest): void {
  const { menteeId, mentorId } = request;
  endRequests(draft, [request], "accepted");
  putMentee(draft, menteeId, { accepted: request.id });
  putMentor(draft, mentorId, { freeSeats: mentorOf(draft, mentorId).freeSeats - 1 });
  tellMentee(draft, "request-accepted", request);
  tellMentor(draft, "pair-formed", request);
  const others = openOf(draft, menteeId);
  endRequests(draft, others, "withdrawn");
  for (const other of others) {
    tellMentee(draft, "own-request-withdrawn", other);
    tellMentor(draft, "request-withdrawn", other);
  }
  closeIfFull(draft, mentorId);
}

function closeIfFull(draft: Draft, mentorId: string): void {
  const { freeSeats, open } = mentorOf(draft, mentorId);
  if (freeSeats > 0) return;
  const closed = open.map((id) => requestOf(draft, id));
  endRequests(draft, closed, "closed");
  for (const request of closed) {
    tellMentee(draft, "request-closed", request);
    tellMentor(draft, "received-request-closed", request);
  }
  askNext(draft, closed);
}

/** After all of them have ended, so that none takes a place that another leaves; in their order, as long as mentors' limits leave room. */
function askNext(draft: Draft, ended: readonly MentorRequest[]): void {
  for (const request of ended) {
    const { id, menteeId, otherwise } = request;
    if (otherwise.length === 0) continue;
    const next = otherwise.findIndex((mentorId) => againstPair(draft, menteeId, mentorId) === undefined);
    if (next === -1) {
      tellMentee(draft, "no-choice-left", request);
      continue;
    }
    ask(draft, { menteeId, mentorId: otherwise[next] as string, otherwise: otherwise.slice(next + 1), after: id });
  }
}
