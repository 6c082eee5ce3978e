import fc from "fast-check";
import {
  acceptedPairs,
  answerRequest,
  browseMentors,
  changeSeats,
  describeRequestEffect,
  describeRequestRefusal,
  dismissMentor,
  expireRequests,
  type MatchInput,
  openRequests,
  prepareProgramme,
  type RequestEvent,
  type RequestOutcome,
  type RequestPolicy,
  type Requests,
  replayRequests,
  requestMentor,
  requestsOfMentee,
  requestsOfMentor,
  withdrawRequest,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/days.ts";
import { RequestModel } from "../support/request-model.ts";
import { RUNS } from "../support/runs.ts";

const MENTEES = ["e0", "e1", "e2", "e3", "__proto__"];
const MENTORS = ["m0", "m1", "constructor", "m3"];
const SEATS = new Map([
  ["m0", 1],
  ["m1", 2],
  ["constructor", 1],
  ["m3", 3],
]);
/** Two pairs that may not be: one is forbidden, one is one person. */
const isEligible = (menteeId: string, mentorId: string): boolean =>
  !(menteeId === "e0" && mentorId === "m1") && !(menteeId === "e1" && mentorId === "m3");

const INPUT: MatchInput = {
  mentees: MENTEES.map((id) => ({ id, personId: id === "e1" ? "both" : `mentee ${id}`, attributes: { wants: ["x"] } })),
  mentors: MENTORS.map((id) => ({
    id,
    personId: id === "m3" ? "both" : `mentor ${id}`,
    attributes: { has: ["x"] },
    capacity: SEATS.get(id),
  })),
  criteria: [{ id: "skills", kind: "coverage", sought: "wants", offered: "has", weight: 1 }],
  pairs: { forbidden: [{ menteeId: "e0", mentorId: "m1" }] },
};
const PREPARED = prepareProgramme(INPUT);
const dayOf = (day: number): string => addDays("2026-02-20", day);

interface Real {
  opening: Requests;
  state: Requests;
  readonly log: RequestEvent[];
  /** The versions that the actors have seen. */
  readonly seen: number[];
}

type Step = fc.Command<RequestModel, Real>;

/** Compares everything that can be seen of an operation with the model, and checks what must always hold. */
function settle(model: RequestModel, real: Real, expected: string, outcome: RequestOutcome, before: string): void {
  expect(JSON.stringify(real.state), "the state given is never written").toBe(before);
  if (!outcome.ok) {
    expect(outcome.issue.code).toBe(expected);
    expect(describeRequestRefusal(outcome.issue).length).toBeGreaterThan(20);
    return;
  }
  expect("done").toBe(expected);
  expect(outcome.effects.map(({ code, to, requestId }) => ({ code, to: to.id, requestId }))).toEqual(model.told);
  for (const effect of outcome.effects) expect(describeRequestEffect(effect, { locale: "fr" })).toMatch(/\.$/);
  real.state = outcome.requests;
  real.log.push(outcome.event);
  compare(model, real.state);
}

function compare(model: RequestModel, state: Requests): void {
  expect(state.version).toBe(model.version);
  const known = model.requests.map(({ askedAt, answerBy, endedAt, ...request }) => ({
    ...request,
    askedAt: dayOf(askedAt),
    answerBy: answerBy === null ? null : dayOf(answerBy),
    endedAt: endedAt === null ? null : dayOf(endedAt),
  }));
  expect(state.requests.flat()).toEqual(known);
  for (const { id, freeSeats } of state.mentors.flat()) expect(freeSeats).toBe(model.seats.get(id));
  for (const menteeId of MENTEES) {
    expect(requestsOfMentee(state, menteeId)).toEqual(known.filter((request) => request.menteeId === menteeId));
    const page = browseMentors(PREPARED, state, { menteeId });
    const listed = MENTORS.filter((id) => isEligible(menteeId, id) && model.seats.get(id) !== 0 && !model.isDismissed(menteeId, id));
    expect(page.mentors.map(({ mentorId }) => mentorId).sort()).toEqual([...listed].sort());
    for (const { mentorId, mayAsk, asked } of page.mentors) {
      expect(mayAsk).toBe((model.againstMentee(menteeId) ?? model.againstPair(menteeId, mentorId)) === undefined);
      expect(asked?.requestId).toBe(known.findLast((request) => request.menteeId === menteeId && request.mentorId === mentorId)?.id);
    }
  }
  for (const mentorId of MENTORS)
    expect(requestsOfMentor(state, mentorId).map(({ id }) => id)).toEqual(
      known.filter((request) => request.mentorId === mentorId).map(({ id }) => id),
    );
  const accepted = known.filter(({ state }) => state === "accepted");
  expect(acceptedPairs(state)).toEqual(
    accepted.map(({ id, menteeId, mentorId, endedAt }) => ({ pair: { menteeId, mentorId }, at: endedAt, requestId: id })),
  );
  expect(new Set(accepted.map(({ menteeId }) => menteeId)).size).toBe(accepted.length);
  for (const menteeId of MENTEES) {
    const open = known.filter((request) => request.menteeId === menteeId && request.state === "open");
    if (model.policy.openPerMentee !== null) expect(open.length).toBeLessThanOrEqual(model.policy.openPerMentee);
  }
  for (const mentorId of MENTORS) {
    const open = known.filter((request) => request.mentorId === mentorId && request.state === "open");
    if (model.policy.openPerMentor !== null) expect(open.length).toBeLessThanOrEqual(model.policy.openPerMentor);
  }
}

/** A step that runs the same operation on both, on a day so many after the last. */
function step(name: string, later: number, run: (model: RequestModel, real: Real, day: number) => [string, RequestOutcome]): Step {
  return {
    check: () => true,
    run(model, real) {
      const before = JSON.stringify(real.state);
      const [expected, outcome] = run(model, real, Math.max(0, model.day) + later);
      settle(model, real, expected, outcome, before);
    },
    toString: () => `${name} +${later}`,
  };
}

const mentee = fc.constantFrom(...MENTEES);
const mentor = fc.constantFrom(...MENTORS);
const later = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 4, -1);
const number = fc.integer({ min: 1, max: 12 });
const actor = fc.option(fc.nat({ max: 2 }), { nil: undefined, freq: 2 });
const seenBy = (real: Real, who: number | undefined): { expectedVersion?: number } =>
  who === undefined ? {} : { expectedVersion: real.seen[who] as number };

const steps: fc.Arbitrary<Step>[] = [
  fc.record({ menteeId: mentee, mentorIds: fc.uniqueArray(mentor, { minLength: 1, maxLength: 4 }), later, actor }).map((drawn) => {
    const { menteeId, mentorIds, actor: who } = drawn;
    const [mentorId, ...otherwise] = mentorIds as [string, ...string[]];
    return step(`request ${menteeId} → ${mentorIds} (${who})`, drawn.later, (model, real, day) => [
      model.request(menteeId, mentorId, otherwise, day, seenBy(real, who).expectedVersion),
      requestMentor(PREPARED, real.state, { menteeId, mentorId, otherwise, at: dayOf(day), ...seenBy(real, who) }),
    ]);
  }),
  fc.record({ requestId: number, answer: fc.constantFrom("accept" as const, "decline" as const), later, actor }).map((drawn) => {
    const { requestId, answer, actor: who } = drawn;
    return step(`${answer} ${requestId} (${who})`, drawn.later, (model, real, day) => [
      model.answer(requestId, answer, day, seenBy(real, who).expectedVersion),
      answerRequest(real.state, { requestId, answer, at: dayOf(day), ...seenBy(real, who) }),
    ]);
  }),
  fc
    .record({ requestId: number, later, actor })
    .map(({ requestId, later: days, actor: who }) =>
      step(`withdraw ${requestId} (${who})`, days, (model, real, day) => [
        model.withdraw(requestId, day, seenBy(real, who).expectedVersion),
        withdrawRequest(real.state, { requestId, at: dayOf(day), ...seenBy(real, who) }),
      ]),
    ),
  fc
    .record({ menteeId: mentee, mentorId: mentor, later, actor })
    .map(({ menteeId, mentorId, later: days, actor: who }) =>
      step(`dismiss ${menteeId} ${mentorId} (${who})`, days, (model, real, day) => [
        model.dismiss(menteeId, mentorId, day, seenBy(real, who).expectedVersion),
        dismissMentor(PREPARED, real.state, { menteeId, mentorId, at: dayOf(day), ...seenBy(real, who) }),
      ]),
    ),
  fc
    .record({ mentorId: mentor, freeSeats: fc.nat({ max: 2 }), later, actor })
    .map(({ mentorId, freeSeats, later: days, actor: who }) =>
      step(`seats ${mentorId} ${freeSeats} (${who})`, days, (model, real, day) => [
        model.changeSeats(mentorId, freeSeats, day, seenBy(real, who).expectedVersion),
        changeSeats(real.state, { mentorId, freeSeats, at: dayOf(day), ...seenBy(real, who) }),
      ]),
    ),
  later.map((days) => step("expire", days, (model, real, day) => [model.expire(day), expireRequests(real.state, { asOf: dayOf(day) })])),
  fc.nat({ max: 2 }).map((who) => ({
    check: () => true,
    run(_, real) {
      real.seen[who] = real.state.version;
    },
    toString: () => `actor ${who} looks`,
  })),
  fc.constant<Step>({
    check: () => true,
    run(model, real) {
      real.state = JSON.parse(JSON.stringify(real.state)) as Requests;
      compare(model, real.state);
    },
    toString: () => "store and load",
  }),
];

const policies: fc.Arbitrary<RequestPolicy> = fc.record({
  expiresAfterDays: fc.constantFrom(null, 1, 3),
  openPerMentee: fc.constantFrom(null, 1, 2),
  openPerMentor: fc.constantFrom(null, 1, 2),
  cascade: fc.constantFrom(true, true, true, false),
});

// Requests and answers more often than the rest.
const [request, answer] = steps as [fc.Arbitrary<Step>, fc.Arbitrary<Step>];
const walks = fc.commands([...steps, request, request, answer], { maxCommands: 60, size: "+1" });

describe("live self-matching and its model", () => {
  it("agree after every step of every walk; the log leads to the same state, from anywhere", () => {
    fc.assert(
      fc.property(policies, walks, fc.nat(), (policy, walk, cut) => {
        const opening = openRequests(PREPARED, policy);
        const real: Real = { opening, state: opening, log: [], seen: [0, 0, 0] };
        fc.modelRun(() => ({ model: new RequestModel(policy, SEATS, isEligible), real }), walk);
        expect(replayRequests(opening, real.log)).toEqual({ ok: true, requests: real.state });
        const at = cut % (real.log.length + 1);
        const first = replayRequests(opening, JSON.parse(JSON.stringify(real.log.slice(0, at))) as RequestEvent[]);
        if (!first.ok) throw new Error("the first part of a log is a log");
        const second = replayRequests(JSON.parse(JSON.stringify(first.requests)) as Requests, real.log.slice(at));
        expect(second).toEqual({ ok: true, requests: real.state });
      }),
      { numRuns: RUNS },
    );
  });
});
