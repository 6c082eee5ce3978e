import { InvalidInputError, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import { compareText } from "../model/order.ts";
import type { MenteeRecord, MentorRecord, MentorRequest, Pages, Requests } from "../model/request.ts";
import { cutPages } from "./pages.ts";

type Path = readonly (string | number)[];

/** What the requests alone say about the people, to be compared with what the state says. */
interface Derived {
  readonly openOfMentor: Map<string, number[]>;
  readonly latestOfMentee: Map<string, Map<string, number>>;
  readonly acceptedOfMentee: Map<string, number[]>;
  readonly openOfMentee: Map<string, number>;
}

/**
 * Refuses a state whose parts contradict each other, such as one that was edited by hand: the operations rely on every one of these.
 *
 * @param state - of the right shape.
 * @throws {@link InvalidInputError} naming every contradiction.
 */
export function checkRequests(state: Requests): void {
  const issues = createIssueList();
  if ((state.asOf === null) !== (state.version === 0)) contradict(issues, ["asOf"], "must be null exactly where no event is recorded");
  checkNumbered(state, issues);
  checkNamed(state.mentors, ["mentors"], state.version, issues);
  checkNamed(state.mentees, ["mentees"], state.version, issues);
  if (issues.count === 0) {
    const derived = derive(state.requests);
    checkMentors(state.mentors, derived, issues);
    checkMentees(state.mentees, derived, issues);
  }
  if (issues.count > 0) throw new InvalidInputError(issues.list());
}

function contradict(issues: IssueList, path: Path, message: string): void {
  issues.add("contradictory-state", ["requests", ...path], message);
}

function checkNumbered({ requests, asOf, version }: Requests, issues: IssueList): void {
  const cut = cutPages(requests.flat());
  requests.forEach((page, at) => {
    if (page.length !== cut[at]?.length) contradict(issues, ["requests", at], "every page but the last must be full, and none empty");
  });
  let expected = 1;
  requests.forEach((page, at) => {
    page.forEach((request, place) => {
      const path = ["requests", at, place];
      const { id, state, askedAt, answerBy, endedAt, after } = request;
      if (id !== expected++) contradict(issues, [...path, "id"], `the requests must be numbered from 1, without a gap, got ${id}`);
      if ((endedAt === null) !== (state === "open"))
        contradict(issues, [...path, "endedAt"], "must be null exactly while the request is open");
      const last = endedAt ?? askedAt;
      if (askedAt > last || asOf === null || last > asOf)
        contradict(issues, path, "the days must be in order and not after the last event");
      if (answerBy !== null && answerBy < askedAt) contradict(issues, [...path, "answerBy"], "must not be before the day of the request");
      if (after !== null && after >= id) contradict(issues, [...path, "after"], "must be an earlier request");
    });
  });
  if (expected > version + 1 && version === 0) contradict(issues, ["version"], "there are requests, but no event");
}

function checkNamed(pages: Pages<MentorRecord | MenteeRecord>, path: Path, version: number, issues: IssueList): void {
  let previous: string | undefined;
  pages.forEach((page, at) => {
    if (page.length === 0) contradict(issues, [...path, at], "must not be empty");
    page.forEach(({ id, changed }, place) => {
      if (previous !== undefined && compareText(previous, id) >= 0)
        contradict(issues, [...path, at, place, "id"], "must be in ascending order of ids, each once");
      if (changed > version) contradict(issues, [...path, at, place, "changed"], "must not be after the state's version");
      previous = id;
    });
  });
}

function derive(requests: Pages<MentorRequest>): Derived {
  const derived: Derived = { openOfMentor: new Map(), latestOfMentee: new Map(), acceptedOfMentee: new Map(), openOfMentee: new Map() };
  for (const page of requests)
    for (const { id, menteeId, mentorId, state } of page) {
      if (state === "open") append(derived.openOfMentor, mentorId, id);
      if (state === "open") derived.openOfMentee.set(menteeId, id);
      if (state === "accepted") append(derived.acceptedOfMentee, menteeId, id);
      const latest = derived.latestOfMentee.get(menteeId) ?? new Map<string, number>();
      // Deleted first, so that the latest stands last.
      latest.delete(mentorId);
      derived.latestOfMentee.set(menteeId, latest.set(mentorId, id));
    }
  return derived;
}

function append(lists: Map<string, number[]>, key: string, entry: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

function checkMentors(mentors: Pages<MentorRecord>, { openOfMentor }: Derived, issues: IssueList): void {
  mentors.forEach((page, at) => {
    page.forEach(({ id, open }, place) => {
      if (!isSame(open, openOfMentor.get(id)))
        contradict(issues, ["mentors", at, place, "open"], "must be the open requests to this mentor");
      openOfMentor.delete(id);
    });
  });
  for (const id of openOfMentor.keys()) contradict(issues, ["mentors"], `has no entry for ${quote(id)}, to whom a request is open`);
}

function checkMentees(mentees: Pages<MenteeRecord>, derived: Derived, issues: IssueList): void {
  const { latestOfMentee, acceptedOfMentee, openOfMentee } = derived;
  mentees.forEach((page, at) => {
    page.forEach(({ id, asked, accepted }, place) => {
      const path = ["mentees", at, place];
      const latest = latestOfMentee.get(id);
      if (!isSame(asked, latest && [...latest.values()]))
        contradict(issues, [...path, "asked"], "must be the latest request to each mentor asked");
      if (!isSame(accepted === null ? [] : [accepted], acceptedOfMentee.get(id)))
        contradict(issues, [...path, "accepted"], "must be the one request that was accepted");
      if (accepted !== null && openOfMentee.has(id))
        contradict(issues, [...path, "accepted"], "no request may be open beside one that was accepted");
      latestOfMentee.delete(id);
    });
  });
  for (const id of latestOfMentee.keys()) contradict(issues, ["mentees"], `has no entry for ${quote(id)}, who made a request`);
}

function isSame(given: readonly number[], expected: readonly number[] = []): boolean {
  return given.length === expected.length && given.every((entry, k) => entry === expected[k]);
}
