import type { Role } from "./person.ts";
import type { RequestActor, RequestOperation, RequestState, Requests } from "./request.ts";

/** What every event says. */
interface EventFacts {
  /** The version that the event leads to: 1 for the first event, and so on without a gap. */
  readonly id: number;
  /** The day, as `YYYY-MM-DD`. */
  readonly at: string;
  readonly by: RequestActor;
}

/** Something that happened, for the application's log: replayed in order they give the same state. What follows by itself is not an event of its own. */
export type RequestEvent =
  | (EventFacts & { readonly type: "request"; readonly menteeId: string; readonly mentorId: string; readonly otherwise: readonly string[] })
  | (EventFacts & { readonly type: "accept" | "decline" | "withdraw"; readonly requestId: number })
  | (EventFacts & { readonly type: "expire" })
  | (EventFacts & { readonly type: "dismiss"; readonly menteeId: string; readonly mentorId: string })
  | (EventFacts & { readonly type: "change-seats"; readonly mentorId: string; readonly freeSeats: number });

/** What somebody is to be told, as a stable name. */
export type RequestEffectCode =
  /** To a mentor: a mentee asks. */
  | "request-received"
  /** To a mentor: the pair is formed. */
  | "pair-formed"
  /** To a mentor: the mentee no longer asks, for whatever reason. */
  | "request-withdrawn"
  /** To a mentor: the time for an answer is over. */
  | "received-request-expired"
  /** To a mentor: closed, as there is no free seat any more. */
  | "received-request-closed"
  /** To a mentee: the mentor said yes. */
  | "request-accepted"
  /** To a mentee: the mentor said no. */
  | "request-declined"
  /** To a mentee: withdrawn by itself, as another mentor said yes. */
  | "own-request-withdrawn"
  /** To a mentee: the mentor has not answered in time. */
  | "request-expired"
  /** To a mentee: the mentor has no free seat any more. */
  | "request-closed"
  /** To a mentee: the next choice was asked by itself. */
  | "next-choice-asked"
  /** To a mentee: no further choice could be asked. */
  | "no-choice-left";

/** Who is to be told what. It says nothing of anybody else's choices, and so can be sent as it is. */
export interface RequestEffect {
  /** What is to be told. */
  readonly code: RequestEffectCode;
  /** Who is to be told. */
  readonly to: { readonly role: Role; readonly id: string };
  /** The number of the request that it is about. */
  readonly requestId: number;
  /** The id of the other person of the request. */
  readonly about: string;
  /** `request-received` and `next-choice-asked`: the last day for an answer; `null`: any day. */
  readonly answerBy?: string | null;
}

/** Why something was refused, as a stable name. */
export type RequestRefusalCode =
  /** There is no request with this number. */
  | "unknown-request"
  /** The mentee takes no part in the asking: unknown here, paused, locked or in a running relationship. */
  | "mentee-not-taking-part"
  /** The mentor is not known here. */
  | "mentor-not-taking-part"
  /** The request is no longer open. */
  | "not-open"
  /** The last day for an answer has passed. */
  | "overdue"
  /** The mentor has no free seat. */
  | "no-free-seat"
  /** The mentee has a mentor already. */
  | "already-accepted"
  /** A request to this mentor is open. */
  | "already-asked"
  /** This mentor has declined a request of the mentee's. */
  | "declined-before"
  /** The mentee has dismissed this mentor. */
  | "dismissed"
  /** A rule of the programme forbids the pair, or one of the two is unavailable. */
  | "not-eligible"
  /** As many requests of the mentee are open as the policy allows. */
  | "too-many-open"
  /** As many requests to this mentor are open as the policy allows. */
  | "mentor-has-too-many-open"
  /** The policy lets no next choice be asked. */
  | "no-cascade"
  /** Something has changed for these two people since the version that the caller had seen. */
  | "stale-version"
  /** The day is before that of the last event. */
  | "before-last-event"
  /** The event does not follow on the state: another one is missing, or it is recorded already. */
  | "out-of-sequence";

/** Why an operation was refused. Nothing has changed. */
export interface RequestRefusal {
  /** Why it was refused. */
  readonly code: RequestRefusalCode;
  /** What was refused. */
  readonly operation: RequestOperation;
  /** The state of the request concerned, the latest between these two people; `null` where there is none. */
  readonly state: RequestState | null;
  /** What is allowed now with this request or, where there is none, between these two people; seen from the state alone, whoever asks. */
  readonly allowed: readonly RequestOperation[];
  /** The number of the request concerned, where there is one. */
  readonly requestId?: number;
  /** The mentee concerned, where there is one. */
  readonly menteeId?: string;
  /** The mentor concerned, where there is one. */
  readonly mentorId?: string;
  /** `stale-version`: what the caller had seen; `out-of-sequence`: the event's id. */
  readonly given?: number;
  /** `stale-version`: the version of the last change; `out-of-sequence`: the id that would follow; `too-many-open` and the like: the limit. */
  readonly expected?: number;
  /** `overdue`: the last day for an answer; `before-last-event`: the day of the last event. */
  readonly day?: string;
}

/** What became of an operation: the new state, the event for the log and who is to be told what; or why not, and nothing has changed. */
export type RequestOutcome =
  | { readonly ok: true; readonly requests: Requests; readonly event: RequestEvent; readonly effects: readonly RequestEffect[] }
  | { readonly ok: false; readonly issue: RequestRefusal };

/** What became of a log: the state that it leads to, or the first event that does not fit. */
export type ReplayOutcome =
  | { readonly ok: true; readonly requests: Requests }
  | { readonly ok: false; readonly issue: RequestRefusal /** 0-based, in the list of events. */; readonly position: number };
