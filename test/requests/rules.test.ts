import {
  acceptedPairs,
  answerRequest,
  browseMentors,
  changeSeats,
  dismissMentor,
  expireRequests,
  matchParticipants,
  openRequests,
  type Requests,
  replayRequests,
  requestMentor,
  requestsOfMentee,
  requestsOfMentor,
  withdrawRequest,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { openStage, PREPARED_STAGE, refusalOf, STAGE, stateAfter, toldBy } from "../support/request-stage.ts";

const at = "2026-03-01";

/** Each mentee asks the mentors named: `["e0", "m0", "m2"]` asks m0 and then m2. */
function askedFrom(state: Requests, ...choices: readonly (readonly [string, string, ...string[]])[]): Requests {
  return choices.reduce(
    (before, [menteeId, mentorId, ...otherwise]) =>
      stateAfter(requestMentor(PREPARED_STAGE, before, { menteeId, mentorId, otherwise, at })),
    state,
  );
}

describe("opening", () => {
  it("fills in the policy and counts free seats as the programme leaves them", () => {
    const mentors = [...STAGE.mentors, { id: "m4", capacity: 5, availability: "paused" as const }, { id: "m5", capacity: 0 }];
    const pairs = { active: [{ menteeId: "e0", mentorId: "m2" }], locked: [{ menteeId: "e1", mentorId: "m3" }] };
    const requests = openRequests({ ...STAGE, mentors, pairs });
    expect(requests.policy).toEqual({ expiresAfterDays: 14, openPerMentee: 3, openPerMentor: null, cascade: true });
    expect(requests.mentors.flat().map(({ id, freeSeats }) => [id, freeSeats])).toEqual([
      ["m0", 1],
      ["m1", 1],
      ["m2", 1],
      ["m3", 1],
      ["m4", 0],
      ["m5", 0],
    ]);
    expect(requests).toMatchObject({ kind: "requests", schemaVersion: 1, version: 0, asOf: null, mentees: [], requests: [] });
  });

  it("is in the order of ids, whatever the tie-break", () => {
    expect(openRequests({ ...STAGE, tieBreak: { lottery: 3 } })).toEqual(openRequests(STAGE));
  });
});

describe("asking", () => {
  it("tells the mentor, and by when to answer", () => {
    const outcome = requestMentor(PREPARED_STAGE, openStage(), { menteeId: "e0", mentorId: "m0", at });
    expect(outcome).toMatchObject({
      ok: true,
      event: { type: "request", id: 1, at, by: "mentee", menteeId: "e0", mentorId: "m0", otherwise: [] },
      effects: [{ code: "request-received", to: { role: "mentor", id: "m0" }, requestId: 1, about: "e0", answerBy: "2026-03-15" }],
    });
  });

  it("is refused where a rule forbids the pair or a next choice, or the mentee takes no part, as the programme is now", () => {
    const state = openStage();
    const forbidden = { ...STAGE, pairs: { forbidden: [{ menteeId: "e0", mentorId: "m1", reason: "secret" }] } };
    const command = { menteeId: "e0", mentorId: "m1", at };
    expect(refusalOf(requestMentor(forbidden, state, command))).toEqual({
      code: "not-eligible",
      operation: "request",
      state: null,
      allowed: ["dismiss"],
      menteeId: "e0",
      mentorId: "m1",
    });
    const asNext = requestMentor(forbidden, state, { menteeId: "e0", mentorId: "m0", otherwise: ["m2", "m1"], at });
    expect(refusalOf(asNext)).toMatchObject({ code: "not-eligible", mentorId: "m1" });
    for (const pairs of [{ active: [{ menteeId: "e0", mentorId: "m3" }] }, { locked: [{ menteeId: "e0", mentorId: "m3" }] }])
      expect(refusalOf(requestMentor({ ...STAGE, pairs }, state, command))).toMatchObject({ code: "mentee-not-taking-part" });
    const mentees = STAGE.mentees.map((mentee) => ({ ...mentee, availability: "paused" as const }));
    expect(refusalOf(requestMentor({ ...STAGE, mentees }, state, command)).code).toBe("mentee-not-taking-part");
    const mentors = STAGE.mentors.map((mentor) => ({ ...mentor, availability: "paused" as const }));
    expect(refusalOf(requestMentor({ ...STAGE, mentors }, state, command)).code).toBe("not-eligible");
  });

  it("takes whoever joins the programme: mentees at once, mentors as soon as their seats are said", () => {
    const input = {
      ...STAGE,
      mentees: [...STAGE.mentees, { id: "new", attributes: { wants: ["x"] } }],
      mentors: [...STAGE.mentors, { id: "other", attributes: { has: ["x"] } }],
    };
    const state = openStage();
    expect(stateAfter(requestMentor(input, state, { menteeId: "new", mentorId: "m0", at })).requests).toHaveLength(1);
    const command = { menteeId: "new", mentorId: "other", at };
    expect(refusalOf(requestMentor(input, state, command)).code).toBe("mentor-not-taking-part");
    const joined = stateAfter(changeSeats(state, { mentorId: "other", freeSeats: 1, at }));
    expect(requestMentor(input, joined, command).ok).toBe(true);
    expect(browseMentors(input, joined, { menteeId: "new" }).total).toBe(5);
    expect(browseMentors(input, state, { menteeId: "new" }).total).toBe(4);
  });

  it("keeps to the limits", () => {
    const state = askedFrom(openStage({ openPerMentee: 2, openPerMentor: 1 }), ["e0", "m0"], ["e0", "m2"]);
    expect(refusalOf(requestMentor(PREPARED_STAGE, state, { menteeId: "e0", mentorId: "m3", at }))).toMatchObject({
      code: "too-many-open",
      expected: 2,
    });
    expect(refusalOf(requestMentor(PREPARED_STAGE, state, { menteeId: "e1", mentorId: "m0", at }))).toMatchObject({
      code: "mentor-has-too-many-open",
      expected: 1,
    });
  });
});

describe("accepting", () => {
  it("forms the pair, withdraws the mentee's other requests, closes the mentor's and asks their next choices; nobody reads of others", () => {
    const state = askedFrom(openStage(), ["e0", "m0"], ["e0", "m2"], ["e1", "m0", "m1", "m3"], ["e2", "m0"]);
    const outcome = answerRequest(state, { requestId: 1, answer: "accept", at: "2026-03-02" });
    expect(toldBy(outcome)).toEqual([
      "e0: request-accepted 1 m0",
      "m0: pair-formed 1 e0",
      "e0: own-request-withdrawn 2 m2",
      "m2: request-withdrawn 2 e0",
      "e1: request-closed 3 m0",
      "m0: received-request-closed 3 e1",
      "e2: request-closed 4 m0",
      "m0: received-request-closed 4 e2",
      "m1: request-received 5 e1",
      "e1: next-choice-asked 5 m1",
    ]);
    const after = stateAfter(outcome);
    expect(requestsOfMentee(after, "e1").map(({ state, otherwise, after }) => ({ state, otherwise, after }))).toEqual([
      { state: "closed", otherwise: ["m1", "m3"], after: null },
      { state: "open", otherwise: ["m3"], after: 3 },
    ]);
    expect(Object.keys(requestsOfMentor(after, "m1")[0] as object)).not.toContain("otherwise");
    expect(acceptedPairs(after)).toEqual([{ pair: { menteeId: "e0", mentorId: "m0" }, at: "2026-03-02", requestId: 1 }]);
    const active = acceptedPairs(after).map(({ pair }) => pair);
    expect(matchParticipants({ ...STAGE, pairs: { active } }).unmatched.mentees).toContainEqual({
      menteeId: "e0",
      cause: { code: "already-active", mentorIds: ["m0"] },
    });
  });

  it("counts seats again at the acceptance, in a state that says that they went elsewhere", () => {
    const stored = JSON.parse(JSON.stringify(askedFrom(openStage(), ["e0", "m0"]))) as { mentors: { freeSeats: number }[][] };
    (stored.mentors[0]?.[0] as { freeSeats: number }).freeSeats = 0;
    const refusal = refusalOf(answerRequest(stored as unknown as Requests, { requestId: 1, answer: "accept", at }));
    expect(refusal).toMatchObject({ code: "no-free-seat", state: "open", allowed: ["decline", "withdraw"] });
  });

  it("cannot happen twice, at once or later", () => {
    const state = askedFrom(openStage(), ["e0", "m0"], ["e1", "m0"]);
    const seen = state.version;
    const first = stateAfter(answerRequest(state, { requestId: 1, answer: "accept", at, expectedVersion: seen }));
    expect(refusalOf(answerRequest(first, { requestId: 2, answer: "accept", at, expectedVersion: seen }))).toEqual({
      code: "stale-version",
      operation: "accept",
      state: "closed",
      allowed: ["dismiss"],
      requestId: 2,
      menteeId: "e1",
      mentorId: "m0",
      given: 2,
      expected: 3,
    });
    for (const requestId of [1, 2]) expect(refusalOf(answerRequest(first, { requestId, answer: "accept", at })).code).toBe("not-open");
  });

  it("is not outdated by what concerns others", () => {
    const state = askedFrom(openStage(), ["e0", "m0"]);
    const later = askedFrom(state, ["e1", "m1"], ["e2", "m2"]);
    expect(answerRequest(later, { requestId: 1, answer: "accept", at, expectedVersion: 1 }).ok).toBe(true);
    expect(refusalOf(answerRequest(later, { requestId: 1, answer: "accept", at, expectedVersion: 4 }))).toMatchObject({
      code: "stale-version",
      given: 4,
      expected: 3,
    });
  });
});

describe("declining", () => {
  it("asks the first next choice that is still possible, and says so where none is", () => {
    const busy = askedFrom(openStage(), ["e5", "m1"]);
    const full = stateAfter(answerRequest(busy, { requestId: 1, answer: "accept", at }));
    const dismissed = stateAfter(dismissMentor(PREPARED_STAGE, full, { menteeId: "e0", mentorId: "m2", at }));
    const state = askedFrom(dismissed, ["e0", "m0", "m1", "m2", "m3"]);
    const declined = answerRequest(state, { requestId: 2, answer: "decline", at });
    expect(toldBy(declined)).toEqual(["e0: request-declined 2 m0", "m3: request-received 3 e0", "e0: next-choice-asked 3 m3"]);
    expect(declined).toMatchObject({ effects: [{}, { answerBy: "2026-03-15" }, { code: "next-choice-asked", answerBy: "2026-03-15" }] });
    const alone = askedFrom(full, ["e1", "m0", "m1"]);
    expect(toldBy(answerRequest(alone, { requestId: 2, answer: "decline", at }))).toEqual([
      "e1: request-declined 2 m0",
      "e1: no-choice-left 2 m0",
    ]);
  });

  it("asks nobody by itself where the policy says so", () => {
    const state = openStage({ cascade: false });
    expect(refusalOf(requestMentor(PREPARED_STAGE, state, { menteeId: "e0", mentorId: "m0", otherwise: ["m1"], at })).code).toBe(
      "no-cascade",
    );
    expect(toldBy(answerRequest(askedFrom(state, ["e0", "m0"]), { requestId: 1, answer: "decline", at }))).toEqual([
      "e0: request-declined 1 m0",
    ]);
  });
});

describe("expiring", () => {
  it("leaves the last day for an answer to the mentor, and no other", () => {
    const state = askedFrom(openStage({ expiresAfterDays: 3 }), ["e0", "m0", "m2"], ["e1", "m0"]);
    expect(answerRequest(state, { requestId: 1, answer: "accept", at: "2026-03-04" }).ok).toBe(true);
    expect(refusalOf(answerRequest(state, { requestId: 1, answer: "accept", at: "2026-03-05" }))).toMatchObject({
      code: "overdue",
      day: "2026-03-04",
      allowed: ["withdraw", "expire"],
    });
    expect(toldBy(expireRequests(state, { asOf: "2026-03-04" }))).toEqual([]);
    const outcome = expireRequests(state, { asOf: "2026-03-05" });
    expect(toldBy(outcome)).toEqual([
      "e0: request-expired 1 m0",
      "m0: received-request-expired 1 e0",
      "e1: request-expired 2 m0",
      "m0: received-request-expired 2 e1",
      "m2: request-received 3 e0",
      "e0: next-choice-asked 3 m2",
    ]);
    expect(requestsOfMentee(stateAfter(outcome), "e0").at(-1)).toMatchObject({ askedAt: "2026-03-05", answerBy: "2026-03-08" });
  });

  it("never happens where there is no limit", () => {
    const state = askedFrom(openStage({ expiresAfterDays: null }), ["e0", "m0"]);
    expect(toldBy(expireRequests(state, { asOf: "2399-12-31" }))).toEqual([]);
  });

  it("frees a mentor's places before any next choice is asked", () => {
    const policy = { expiresAfterDays: 1, openPerMentor: 1 };
    const state = askedFrom(openStage(policy), ["e0", "m0", "m1"], ["e1", "m1", "m0"]);
    expect(toldBy(expireRequests(state, { asOf: "2026-03-05" })).filter((text) => text.includes("next-choice"))).toEqual([
      "e0: next-choice-asked 3 m1",
      "e1: next-choice-asked 4 m0",
    ]);
  });
});

describe("days", () => {
  it("do not go back", () => {
    const state = askedFrom(openStage(), ["e0", "m0"]);
    expect(refusalOf(withdrawRequest(state, { requestId: 1, at: "2026-02-28" }))).toMatchObject({
      code: "before-last-event",
      day: at,
      allowed: ["accept", "decline", "withdraw"],
    });
    expect(refusalOf(expireRequests(state, { asOf: "2026-02-28" })).allowed).toEqual(["expire"]);
    expect(refusalOf(changeSeats(state, { mentorId: "m0", freeSeats: 1, at: "2026-02-28" })).allowed).toEqual(["change-seats"]);
  });
});

describe("a log", () => {
  it("is refused at the first event that does not follow", () => {
    const first = requestMentor(PREPARED_STAGE, openStage(), { menteeId: "e0", mentorId: "m0", at });
    if (!first.ok) throw new Error();
    const twice = replayRequests(openStage(), [first.event, first.event]);
    expect(twice).toMatchObject({ ok: false, position: 1, issue: { code: "out-of-sequence", given: 1, expected: 2 } });
    expect(replayRequests(openStage(), [{ ...first.event, id: 2 }])).toMatchObject({ ok: false, position: 0 });
  });
});
