import type { Role } from "./person.ts";

/**
 * Where a request stands. `open`: the mentor has not answered. `closed`: the mentor's seats went while it was open. All but `open` are final.
 */
export type RequestState = "open" | "accepted" | "declined" | "withdrawn" | "expired" | "closed";

/** What may be done with requests. `expire` concerns all that are overdue; `request` and `dismiss` concern a mentee and a mentor. */
export type RequestOperation = "request" | "accept" | "decline" | "withdraw" | "expire" | "dismiss" | "change-seats";

/** Who acts. An administrator may act for anybody. */
export type RequestActor = Role | "administrator";

/** The rules of live self-matching, as a caller may write them. */
export interface RequestPolicyInput {
  /**
   * Days that a mentor has for an answer, from 1 to 365: a request of 1 March with 14 days can be answered up to and including 15 March. `null`: no limit.
   * @defaultValue `14`
   */
  readonly expiresAfterDays?: number | null | undefined;
  /** How many requests of a mentee may be open at a time, from 1 to 1000. `null`: no limit. @defaultValue `3` */
  readonly openPerMentee?: number | null | undefined;
  /** How many requests to a mentor may be open at a time, from 1 to 1000. `null`: no limit. @defaultValue `null` */
  readonly openPerMentor?: number | null | undefined;
  /** Whether the next choice is asked by itself when a request is declined, expires or is closed. @defaultValue `true` */
  readonly cascade?: boolean | undefined;
}

/** {@link RequestPolicyInput} with its defaults filled in. */
export interface RequestPolicy {
  /** Days that a mentor has for an answer; `null`: any number. */
  readonly expiresAfterDays: number | null;
  /** Requests of a mentee that may be open at a time; `null`: no limit. */
  readonly openPerMentee: number | null;
  /** Requests to a mentor that may be open at a time; `null`: no limit. */
  readonly openPerMentor: number | null;
  /** Whether the next choice is asked by itself. */
  readonly cascade: boolean;
}

/** One mentee's request to one mentor. */
export interface MentorRequest {
  /** 1 for the first request ever made, and so on. */
  readonly id: number;
  /** Who asks. */
  readonly menteeId: string;
  /** Who is asked. */
  readonly mentorId: string;
  /** Whether it is open, and what came of it. */
  readonly state: RequestState;
  /** The day on which the mentor was asked, as `YYYY-MM-DD`. */
  readonly askedAt: string;
  /** The last day on which the mentor can answer; `null`: any day. */
  readonly answerBy: string | null;
  /** The day on which it left the state `open`; `null` while it is open. */
  readonly endedAt: string | null;
  /** The mentors to ask next, in order, should this one not come about. The mentee's alone: no mentor is shown it. */
  readonly otherwise: readonly string[];
  /** The request after which this one was made by itself; `null`: the mentee made it. The mentee's alone. */
  readonly after: number | null;
}

/** A request as its mentor may see it: nothing of the mentee's other choices. */
export interface ReceivedRequest {
  /** The number of the request. */
  readonly id: number;
  /** Who asks. */
  readonly menteeId: string;
  /** Who is asked. */
  readonly mentorId: string;
  /** Whether it is open, and what came of it. */
  readonly state: RequestState;
  /** The day on which the mentor was asked, as `YYYY-MM-DD`. */
  readonly askedAt: string;
  /** The last day for an answer; `null`: any day. */
  readonly answerBy: string | null;
  /** The day on which it left the state `open`; `null` while it is open. */
  readonly endedAt: string | null;
}

/** What is remembered of a mentor. */
export interface MentorRecord {
  /** The mentor's id. */
  readonly id: string;
  /** Seats that nobody has yet. */
  readonly freeSeats: number;
  /** The open requests to this mentor, oldest first. */
  readonly open: readonly number[];
  /** The version in which something last changed here. */
  readonly changed: number;
}

/** What is remembered of a mentee. */
export interface MenteeRecord {
  /** The mentee's id. */
  readonly id: string;
  /** The request that was accepted; `null`: none yet. */
  readonly accepted: number | null;
  /** The latest request to each mentor ever asked, in the order in which they were made. */
  readonly asked: readonly number[];
  /** The mentors whom the mentee does not want to be shown again, in the order in which they were dismissed. */
  readonly dismissed: readonly string[];
  /** The version in which something last changed here. */
  readonly changed: number;
}

/** Records in pages, by ascending id. A change copies one page and the list of pages; all else is shared with the state before. */
export type Pages<Entry> = readonly (readonly Entry[])[];

/**
 * All requests of a programme: plain data that an application stores as it is. Every operation returns a new one; none changes the one it was given.
 *
 * The pages are for the operations; read them with `requestsOfMentee`, `requestsOfMentor` and `acceptedPairs`.
 */
export interface Requests {
  readonly kind: "requests";
  readonly schemaVersion: 1;
  /** How many events made this state. Store a new state only where the stored version is still the one that it was made from. */
  readonly version: number;
  /** The day of the last event, as `YYYY-MM-DD`; `null` before the first. No later event may be earlier. */
  readonly asOf: string | null;
  /** The limits, with their defaults filled in. */
  readonly policy: RequestPolicy;
  /** What is remembered of every mentor. */
  readonly mentors: Pages<MentorRecord>;
  /** What is remembered of every mentee. */
  readonly mentees: Pages<MenteeRecord>;
  /** Every request ever made, by number. */
  readonly requests: Pages<MentorRequest>;
}
