import type { MenteeRecord, MentorRecord, MentorRequest, Pages, RequestPolicy, RequestState, Requests } from "../model/request.ts";
import type { RequestEffect, RequestEffectCode, RequestEvent } from "../model/request-event.ts";
import { countNumbered, findNamed, findNumbered, putNamed, putNumbered } from "./pages.ts";

/** What a state and a draft have in common. */
export type Book = Pick<Requests, "policy" | "mentors" | "mentees" | "requests">;

/** A state in the making: what one event and all that follows from it have changed so far. */
export interface Draft extends Book {
  readonly policy: RequestPolicy;
  readonly version: number;
  /** The day of the event. */
  readonly at: string;
  readonly effects: RequestEffect[];
  /** The last day for an answer to whoever is asked today. */
  readonly answerBy: string | null;
  mentors: Pages<MentorRecord>;
  mentees: Pages<MenteeRecord>;
  requests: Pages<MentorRequest>;
}

export function openDraft({ policy, mentors, mentees, requests }: Requests, { id, at }: RequestEvent, answerBy: string | null): Draft {
  return { policy, version: id, at, effects: [], answerBy, mentors, mentees, requests };
}

export function finishDraft({ policy, version, at, mentors, mentees, requests }: Draft): Requests {
  return { kind: "requests", schemaVersion: 1, version, asOf: at, policy, mentors, mentees, requests };
}

/** A mentee's record; whoever has done nothing so far has an empty one. */
export function menteeOf({ mentees }: Book, id: string): MenteeRecord {
  return findNamed(mentees, id) ?? { id, accepted: null, asked: [], dismissed: [], changed: 0 };
}

/** A mentor's record; a mentor who is not known has no seat to give. */
export function mentorOf({ mentors }: Book, id: string): MentorRecord {
  return findNamed(mentors, id) ?? { id, freeSeats: 0, open: [], changed: 0 };
}

/** A request that a record names. */
export function requestOf({ requests }: Book, id: number): MentorRequest {
  return findNumbered(requests, id) as MentorRequest;
}

/** The latest request between two people. */
export function latestBetween(book: Book, menteeId: string, mentorId: string): MentorRequest | undefined {
  for (const id of menteeOf(book, menteeId).asked) {
    const request = requestOf(book, id);
    if (request.mentorId === mentorId) return request;
  }
  return undefined;
}

/** The mentee's open requests, oldest first. */
export function openOf(book: Book, menteeId: string): readonly MentorRequest[] {
  return menteeOf(book, menteeId)
    .asked.map((id) => requestOf(book, id))
    .filter((request) => request.state === "open");
}

export function putMentee(draft: Draft, menteeId: string, change: Partial<MenteeRecord>): void {
  draft.mentees = putNamed(draft.mentees, { ...menteeOf(draft, menteeId), ...change, changed: draft.version });
}

export function putMentor(draft: Draft, mentorId: string, change: Partial<MentorRecord>): void {
  draft.mentors = putNamed(draft.mentors, { ...mentorOf(draft, mentorId), ...change, changed: draft.version });
}

/** Notes that the mentee of a request is to be told something. */
export function tellMentee(draft: Draft, code: RequestEffectCode, { id, menteeId, mentorId }: MentorRequest): void {
  draft.effects.push({ code, to: { role: "mentee", id: menteeId }, requestId: id, about: mentorId });
}

/** Notes that the mentor of a request is to be told something. */
export function tellMentor(draft: Draft, code: RequestEffectCode, { id, menteeId, mentorId }: MentorRequest): void {
  draft.effects.push({ code, to: { role: "mentor", id: mentorId }, requestId: id, about: menteeId });
}

/** Asks a mentor: the request becomes the latest between the two. A mentee for whom it happened by itself is told so. */
export function ask(draft: Draft, asked: Pick<MentorRequest, "menteeId" | "mentorId" | "otherwise" | "after">): void {
  const { at, answerBy } = draft;
  const { menteeId, mentorId, otherwise, after } = asked;
  const id = countNumbered(draft.requests) + 1;
  const request: MentorRequest = { id, menteeId, mentorId, state: "open", askedAt: at, answerBy, endedAt: null, otherwise, after };
  const earlier = latestBetween(draft, menteeId, mentorId)?.id;
  draft.requests = putNumbered(draft.requests, request);
  putMentee(draft, menteeId, { asked: [...menteeOf(draft, menteeId).asked.filter((known) => known !== earlier), id] });
  putMentor(draft, mentorId, { open: [...mentorOf(draft, mentorId).open, id] });
  draft.effects.push({ code: "request-received", to: { role: "mentor", id: mentorId }, requestId: id, about: menteeId, answerBy });
  if (after !== null)
    draft.effects.push({ code: "next-choice-asked", to: { role: "mentee", id: menteeId }, requestId: id, about: mentorId, answerBy });
}

/** Ends open requests. Each mentor's list is written once, however many of it end. */
export function endRequests(draft: Draft, ended: readonly MentorRequest[], state: Exclude<RequestState, "open">): void {
  const byMentor = new Map<string, Set<number>>();
  for (const request of ended) {
    draft.requests = putNumbered(draft.requests, { ...request, state, endedAt: draft.at });
    putMentee(draft, request.menteeId, {});
    const numbers = byMentor.get(request.mentorId);
    if (numbers === undefined) byMentor.set(request.mentorId, new Set([request.id]));
    else numbers.add(request.id);
  }
  for (const [mentorId, numbers] of byMentor)
    putMentor(draft, mentorId, { open: mentorOf(draft, mentorId).open.filter((id) => !numbers.has(id)) });
}
