import fc from "fast-check";
import {
  type AdministrativeInput,
  acceptedPairs,
  answerRequest,
  browseMentors,
  changeSeats,
  describeRequestEffect,
  describeRequestRefusal,
  dismissMentor,
  expireRequests,
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

const MENTEES = ["__proto__", "e0", "e1", "e2", "e3"];
const MENTORS = ["constructor", "m0", "m1", "m3"];
const SEATS = new Map([
  ["m0", 1],
  ["m1", 2],
  ["constructor", 1],
  ["m3", 3],
]);
/** Two pairs that may not be: one is forbidden, one is one person. */
const isEligible = (menteeId: string, mentorId: string): boolean =>
  !(menteeId === "e0" && mentorId === "m1") && !(menteeId === "e1" && mentorId === "m3");

const INPUT: AdministrativeInput = {
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

/** Everything that can be seen of a state, once from the library and once from the model; compared as text, which is fast. */
function compare(model: RequestModel, state: Requests): void {
  const dayOrNull = (day: number | null): string | null => (day === null ? null : dayOf(day));
  const known = model.requests.map((request) => ({
    id: request.id,
    menteeId: request.menteeId,
    mentorId: request.mentorId,
    state: request.state,
    askedAt: dayOf(request.askedAt),
    answerBy: dayOrNull(request.answerBy),
    endedAt: dayOrNull(request.endedAt),
    otherwise: request.otherwise,
    after: request.after,
  }));
  const receivedBy = (mentorId: string): object[] =>
    known.filter((request) => request.mentorId === mentorId).map(({ otherwise, after, ...received }) => received);
  const listedFor = (menteeId: string): object[] =>
    MENTORS.filter((id) => isEligible(menteeId, id) && model.seats.get(id) !== 0 && !model.isDismissed(menteeId, id)).map((mentorId) => ({
      mentorId,
      mayAsk: (model.againstMentee(menteeId) ?? model.againstPair(menteeId, mentorId)) === undefined,
      asked: known.findLast((request) => request.menteeId === menteeId && request.mentorId === mentorId)?.id,
    }));
  const accepted = known.filter(({ state }) => state === "accepted");
  const expected = {
    version: model.version,
    requests: known,
    seats: MENTORS.map((id) => model.seats.get(id)),
    byMentee: MENTEES.map((menteeId) => known.filter((request) => request.menteeId === menteeId)),
    byMentor: MENTORS.map(receivedBy),
    listed: MENTEES.map(listedFor),
    pairs: accepted.map(({ id, menteeId, mentorId, endedAt }) => ({ pair: { menteeId, mentorId }, at: endedAt, requestId: id })),
  };
  const browse = (menteeId: string): object[] =>
    browseMentors(PREPARED, state, { menteeId, sort: "order" }).mentors.map(({ mentorId, mayAsk, asked }) => ({
      mentorId,
      mayAsk,
      asked: asked?.requestId,
    }));
  const seen = {
    version: state.version,
    requests: state.requests.flat(),
    seats: MENTORS.map((mentorId) => state.mentors.flat().find(({ id }) => id === mentorId)?.freeSeats),
    byMentee: MENTEES.map((menteeId) => requestsOfMentee(state, menteeId)),
    byMentor: MENTORS.map((mentorId) => requestsOfMentor(state, mentorId)),
    listed: MENTEES.map(browse),
    pairs: acceptedPairs(state),
  };
  if (JSON.stringify(seen) !== JSON.stringify(expected)) expect(seen).toEqual(expected);
  checkLimits(model, known);
}

/** What must hold of the model itself, so that both cannot be wrong in the same way. */
function checkLimits({ policy, seats }: RequestModel, known: readonly { menteeId: string; mentorId: string; state: string }[]): void {
  const isWithin = (list: readonly string[], most: number | null): boolean =>
    most === null || list.every((id) => list.filter((other) => other === id).length <= most);
  const open = known.filter(({ state }) => state === "open");
  const within =
    isWithin(
      known.filter(({ state }) => state === "accepted").map(({ menteeId }) => menteeId),
      1,
    ) &&
    isWithin(
      open.map(({ menteeId }) => menteeId),
      policy.openPerMentee,
    ) &&
    isWithin(
      open.map(({ mentorId }) => mentorId),
      policy.openPerMentor,
    ) &&
    [...seats.values()].every((free) => free >= 0);
  expect(within, "one mentor each, limits and seats").toBe(true);
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
/** A request that there is, or the next one that there is not. */
const among = (model: RequestModel, pick: number): number => 1 + (pick % (model.requests.length + 1));
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
  fc.record({ pick: fc.nat(), answer: fc.constantFrom("accept" as const, "decline" as const), later, actor }).map((drawn) => {
    const { pick, answer, actor: who } = drawn;
    return step(`${answer} ${pick} (${who})`, drawn.later, (model, real, day) => {
      const requestId = among(model, pick);
      return [
        model.answer(requestId, answer, day, seenBy(real, who).expectedVersion),
        answerRequest(real.state, { requestId, answer, at: dayOf(day), ...seenBy(real, who) }),
      ];
    });
  }),
  fc.record({ pick: fc.nat(), later, actor }).map(({ pick, later: days, actor: who }) =>
    step(`withdraw ${pick} (${who})`, days, (model, real, day) => {
      const requestId = among(model, pick);
      return [
        model.withdraw(requestId, day, seenBy(real, who).expectedVersion),
        withdrawRequest(real.state, { requestId, at: dayOf(day), ...seenBy(real, who) }),
      ];
    }),
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
