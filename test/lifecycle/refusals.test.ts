import {
  allowedEvents,
  diagnose,
  followUp,
  formatPath,
  type InputIssue,
  isInvalidInputError,
  type LedgerEvent,
  type LifecycleEvent,
  lifecyclePolicy,
  openLedger,
  planRematch,
  proposeRelationship,
  record,
  transition,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { after, type EventSketch, inState, PLAN, proposal, STATES } from "../support/lifecycle.ts";

/** What each reader of the lifecycle says of what it refuses, word for word; and that it takes in all that the others write. */

const inWords = (issues: readonly InputIssue[]): readonly string[] =>
  issues.map(({ code, path, message }) => `${code} ${formatPath(path)}: ${message}`);

function faultsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return inWords(error.issues);
  }
  expect.fail("was accepted");
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** An object with a field that cannot be read. */
const unreadable = (field: string): object =>
  Object.defineProperty({}, field, {
    enumerable: true,
    get: () => {
      throw new Error("no");
    },
  });

const active = inState("active");
const PEOPLE = { mentees: [{ id: "e1" }, { id: "e2" }], mentors: [{ id: "m1", capacity: 2 }] };
const ledger = openLedger(PEOPLE);
const stamp = { id: "n", at: "2026-03-10", by: "administrator" };
const DAYS = "must be a day of the calendar as YYYY-MM-DD, from 1900-01-01 to 2400-12-31";
const EVENTS =
  "accept, decline, expire, cancel, record-training, disclose-criteria, agree-expectations, waive-guard, start, record-check-in, record-progress, " +
  "extend, pause, resume, begin-closing, withdraw-closing, complete, fail, depart, reopen";

describe("an event of a relationship", () => {
  it.each<[unknown, string]>([
    [7, "wrong-type : expected an event, got 7"],
    [stamp, `required type: is required: one of ${EVENTS}`],
    [{ ...stamp, type: "zzzzzzzz" }, `unknown-value type: "zzzzzzzz" is no event; known: ${EVENTS}`],
    [{ ...stamp, type: "strat" }, 'unknown-value type: "strat" is no event; did you mean "start"?'],
    [{ ...stamp, type: "start", at: "2026-02-30" }, `bad-day at: ${DAYS}, got "2026-02-30"`],
    [{ ...stamp, type: "waive-guard", guard: "training", reason: " ", author: "a" }, 'empty reason: must not be blank, got " "'],
    [
      { ...stamp, type: "fail", reason: "other", party: "both" },
      'note-required note: is required with the reason "other": say in words what it was',
    ],
    [
      { ...stamp, type: "fail", reason: "overload", contributing: ["overload"], party: "both" },
      'repeated-text contributing[0]: "overload" is named already',
    ],
    [{ ...stamp, type: "pause", until: "2026-03-10" }, "range-reversed until: must be after 2026-03-10, got 2026-03-10"],
    [{ ...stamp, type: "record-progress" }, "empty : says nothing: give goals, ratings or both"],
    [
      { ...stamp, type: "record-progress", goals: [1, 2].map(() => ({ id: "a", state: "open" })) },
      'duplicate-id goals[1].id: "a" stands in goals already',
    ],
  ])("%j", (event, expected) => {
    const moved = transition(active, event as LifecycleEvent);
    if (moved.ok || moved.issue.code !== "invalid-event") expect.fail("was accepted");
    expect(inWords(moved.issue.faults)).toEqual([expected]);
  });

  it("may be the word of one side", () => {
    for (const side of ["mentee", "mentor"])
      expect(after(active, [{ type: "record-progress", ratings: { [side]: 4 } }]).ratings).toMatchObject([{ side, value: 4 }]);
  });

  it("may give any reason for a refusal without a note", () => {
    expect(after(proposal(), [{ type: "decline", by: "mentor", reason: "other" }]).ending).toMatchObject({ reason: "other" });
  });
});

describe("an event of a ledger", () => {
  const proposed = { type: "propose", relationshipId: "r", menteeId: "e1", mentorId: "m1" };
  it.each<[object, string]>([
    [{ type: "depart", personId: "e1", on: "2026-03-09" }, "range-reversed on: must not be before 2026-03-10, got 2026-03-09"],
    [{ ...proposed, expiresOn: "2026-03-09" }, "range-reversed expiresOn: must not be before 2026-03-10, got 2026-03-09"],
    [
      { ...proposed, plan: { ...PLAN, goals: [1, 2].map(() => PLAN.goals[0]) } },
      'duplicate-id plan.goals[1].id: "g1" stands in plan.goals already',
    ],
    [{ type: "enrol", mentors: [{ id: "m2" }, { id: "m2" }] }, 'duplicate-id mentors[1].id: "m2" stands in mentors already'],
    [{ type: "enrol", mentees: [{ id: "e3" }, { id: "e3" }] }, 'duplicate-id mentees[1].id: "e3" stands in mentees already'],
    [{ type: "enrol", mentors: [{ id: "m2", capacity: -1 }] }, "out-of-range mentors[0].capacity: must be at least 0, got -1"],
  ])("%j", (event, expected) => {
    const recorded = record(ledger, { ...stamp, ...event } as unknown as LedgerEvent);
    if (recorded.ok || recorded.issue.code !== "invalid-event") expect.fail("was accepted");
    expect(inWords(recorded.issue.faults)).toEqual([expected]);
  });

  it("may be about the day on which it is recorded", () => {
    for (const event of [
      { ...proposed, expiresOn: "2026-03-10" },
      { type: "depart", personId: "e1", on: "2026-03-10" },
    ])
      expect(record(ledger, { ...stamp, ...event } as unknown as LedgerEvent).ok).toBe(true);
  });
});

describe("a policy", () => {
  it.each<[object, string]>([
    [{ typicalMonths: 3 }, "range-reversed policy.typicalMonths: must be at least minimumMonths, 6, got 3"],
    [{ maximumMonths: 7 }, "range-reversed policy.maximumMonths: must be at least typicalMonths, 8, got 7"],
    [{ checkInDays: [3, 3] }, "range-reversed policy.checkInDays[1]: must be later than the one before, got 3"],
  ])("%j", (policy, expected) => {
    expect(faultsOf(() => lifecyclePolicy(policy))).toEqual([expected]);
  });

  it("has by default what is documented", () => {
    expect(lifecyclePolicy()).toEqual({
      minimumMonths: 6,
      typicalMonths: 8,
      maximumMonths: 12,
      proposalDays: 14,
      pausedDays: 60,
      reopeningDays: 14,
      preparationDays: 14,
      firstContactDays: 2,
      checkInDays: [14, 28],
      checkInMonths: 1,
      inactiveDays: 45,
      missedCommitments: 2,
      ratingGap: 2,
      midTermShare: 0.5,
      closingDays: 30,
      expiryNoticeDays: 3,
      overdueDays: 7,
    });
  });

  it("may have bands of no width, and a check-in on the first day", () => {
    const narrow = { typicalMonths: 6, maximumMonths: 6, checkInDays: [0, 1] };
    expect(lifecyclePolicy(narrow)).toMatchObject(narrow);
    expect(lifecyclePolicy({ checkInDays: [1] }).checkInDays).toEqual([1]);
  });

  it("that is complete is not completed again", () => {
    expect(lifecyclePolicy(lifecyclePolicy())).toBe(lifecyclePolicy());
  });
});

it("name what cannot be data by its whole path, wherever it was given", () => {
  const cannot = "a value of type bigint cannot stand here";
  const diagnosis = diagnose(inState("failed"));
  const first = (run: () => unknown) => faultsOf(run)[0];
  expect(first(() => lifecyclePolicy({ inactiveDays: 5n } as never))).toBe(`unsupported-value policy.inactiveDays: ${cannot}`);
  expect(first(() => diagnose(active, { mentee: { note: 5n } } as never))).toBe(`unsupported-value answers.mentee.note: ${cannot}`);
  expect(first(() => planRematch({ ...diagnosis, reason: 5n } as never, { author: "a", adjustments: [] }))).toBe(
    `unsupported-value diagnosis.reason: ${cannot}`,
  );
  expect(first(() => followUp([active, { ...active, id: 5n }] as never, { asOf: "2026-03-10" }))).toBe(
    `unsupported-value relationships[1].id: ${cannot}`,
  );
});

describe("a look", () => {
  it.each<[unknown, string]>([
    [undefined, `required asOf: ${DAYS}, got undefined`],
    [null, `bad-day asOf: ${DAYS}, got null`],
    [{}, `bad-day asOf: ${DAYS}, got something else`],
    ["x", `bad-day asOf: ${DAYS}, got "x"`],
  ])("on %j", (asOf, expected) => {
    expect(faultsOf(() => allowedEvents(active, { asOf } as never))).toEqual([expected]);
  });

  it("that cannot be read", () => {
    expect(faultsOf(() => allowedEvents(active, unreadable("asOf") as never))).toEqual([
      "unreadable : could not be read: a getter or proxy threw an error",
    ]);
  });
});

describe("a relationship from storage", () => {
  const [proposed, ...later] = active.history;
  const STARTED = "is required where startedOn is, and only there";
  const BEGINS = "wrong-type relationship.history: must be a list of events that begins with a proposal, got a list";
  it.each<[object, string]>([
    [{ endsOn: undefined }, `required relationship.endsOn: ${STARTED}`],
    [
      { ending: { on: "2026-03-10" } },
      "required relationship.ending: is required in the states that are an end, and only there; the state is active",
    ],
    [{ state: "failed", ending: { on: "2026-03-10" } }, "required relationship.ending: must say why it failed"],
    [{ state: "paused" }, "required relationship.pauses: must have one that lasts"],
    [
      { state: "paused", pauses: [{ from: "2026-03-10", until: "2026-03-20", endedOn: "2026-03-12" }] },
      "required relationship.pauses: must have one that lasts",
    ],
    [{ since: "2026-02-30" }, 'bad-day relationship.since: must be a day of the calendar as YYYY-MM-DD, got "2026-02-30"'],
    [{ history: later }, BEGINS],
    [{ history: [proposed, 7] }, BEGINS],
    [{ history: [proposed, { ...later[0], type: 7 }] }, BEGINS],
    [{ history: [proposed, { ...later[0], id: 7 }] }, BEGINS],
    [{ history: [proposed, { ...later[0], by: "boss" }] }, BEGINS],
    ...[{ a: 0.5 }, { a: 1, b: 1_000_001 }, { a: 1, "no id": 1 }, null, [], "x"].map((contributions): [object, string] => [
      { match: { points: 3, contributions } },
      "wrong-type relationship.match.contributions: must be whole points, at most 1,000,000, by criterion id",
    ]),
  ])("%j", (patch, expected) => {
    const [fault, ...others] = faultsOf(() => transition(stored({ ...active, ...patch }), { ...stamp, type: "resume" } as never));
    expect(others).toEqual([]);
    expect(fault?.startsWith(expected)).toBe(true);
  });

  it.each(["active", "paused", "closing", "completed"] as const)("must have started in the state %s", (state) => {
    const relationship = stored({ ...inState(state), startedOn: undefined, endsOn: undefined });
    expect(faultsOf(() => transition(relationship as never, { ...stamp, type: "resume" } as never))).toEqual([
      `required relationship.startedOn: is required in the state ${state}`,
    ]);
  });

  it("with a part that cannot be read", () => {
    const history = [proposed, { ...later[0], plan: unreadable("goals") }, ...later.slice(1)];
    expect(faultsOf(() => transition({ ...active, history } as never, { ...stamp, type: "resume" } as never))).toEqual([
      "unreadable relationship.history[1].plan: could not be read: a getter or proxy threw an error",
    ]);
  });

  it("with all that may be recorded is the same", () => {
    const check = (more: object): EventSketch => ({ type: "record-check-in", ...more });
    const full = after(
      proposeRelationship({
        pair: { menteeId: "e1", mentorId: "m1", points: 1_000_000, contributions: { good: 1_000_000, bad: -1_000_000 } },
        at: "2026-03-01",
        plan: PLAN,
        by: "mentor",
      }),
      [
        { type: "accept", by: "mentor", author: "m1" },
        { type: "accept", by: "mentee" },
        { type: "waive-guard", guard: "training", reason: "did it last year", author: "a1" },
        { type: "disclose-criteria", to: "both" },
        { type: "agree-expectations", plan: { ...PLAN, justification: "thesis" } },
        { type: "start", at: "2026-03-10" },
        ...(["contact", "meeting", "check-in", "mid-term-review"] as const).map((kind) => check({ kind })),
        check({ missed: ["mentee", "mentor"], note: "ill" }),
        check({
          addresses: [
            "proposal-expiring",
            "training-missing",
            "criteria-undisclosed",
            "expectations-missing",
            "start-pending",
            "first-contact",
            "check-in",
            "inactivity",
            "missed-commitments",
            "ratings-differ",
            "mid-term-review",
            "closing-preparation",
            "closing-unfinished",
            "pause-over",
            "stagnation",
            "departure",
          ],
        }),
        { type: "record-progress", ratings: { mentee: 1, mentor: 5 } },
        ...(["open", "advancing", "reached", "dropped"] as const).map((state) => ({
          type: "record-progress",
          goals: [{ id: state, text: "t", state }],
        })),
        { type: "extend", to: "2027-01-01", reason: "one goal is open" },
        { type: "pause", until: "2026-03-20", reason: "holidays" },
        { type: "resume", at: "2026-03-20" },
        {
          type: "fail",
          reason: "other",
          party: "programme",
          note: "merger",
          views: { mentee: { reason: "overload" }, mentor: { note: "n" } },
        },
      ],
    );
    const reopen = { ...stamp, at: "2026-03-20", type: "reopen", reason: "a mistake" } as LifecycleEvent;
    const moved = transition(full, reopen);
    expect(moved.ok).toBe(true);
    expect(transition(stored(full), reopen)).toStrictEqual(moved);
    const people = { mentees: [{ id: "e1" }], mentors: [{ id: "m1" }] };
    expect(openLedger({ ...people, relationships: [stored(full)] })).toStrictEqual(openLedger({ ...people, relationships: [full] }));
  });

  it("is the same in every state, from whoever made it", () => {
    for (const state of STATES) {
      const relationship = inState(state);
      expect(allowedEvents(stored(relationship), { asOf: "2026-03-10" })).toEqual(allowedEvents(relationship, { asOf: "2026-03-10" }));
      // One that was made here is not read again: not even its history.
      expect(openLedger({ ...PEOPLE, relationships: [relationship] }).relationships[0]).toBe(relationship);
    }
  });
});

describe("a ledger", () => {
  const full = openLedger({ ...PEOPLE, relationships: [active] });
  it.each<[string, (spoilt: { [key: string]: object[] }) => void, string]>([
    ["with seats twice", ({ seats }) => seats?.push(seats[0] as object), 'duplicate-id ledger.seats[1]: "m1" is there already'],
    ["without a mentor", ({ seats }) => seats?.pop(), 'unknown-reference ledger.relationships[0].mentorId: "m1" is not enrolled'],
    [
      "with a departure of nobody",
      ({ departures }) =>
        departures?.push({ eventId: "x", personId: "q", announcedOn: "2026-01-01", on: "2026-01-01", by: "mentor", applied: false }),
      'unknown-reference ledger.departures[0].personId: "q" is not enrolled',
    ],
    [
      "with a relationship that cannot be read",
      ({ relationships }) => relationships?.push(unreadable("id")),
      "unreadable ledger.relationships[1]: could not be read: a getter or proxy threw an error",
    ],
  ])("%s", (_, spoil, expected) => {
    const spoilt = stored(full);
    spoil(spoilt as never);
    expect(faultsOf(() => openLedger(spoilt))).toEqual([expected]);
  });

  it("is opened with what can be read", () => {
    expect(faultsOf(() => openLedger({ ...PEOPLE, relationships: "ab" } as never))).toEqual([
      'wrong-type relationships: expected a list, got "ab"',
    ]);
    const mentors = [{ id: "m1", attributes: unreadable("level") }];
    expect(faultsOf(() => openLedger({ ...PEOPLE, mentors }))).toEqual([
      "unreadable mentors[0].attributes: could not be read: a getter or proxy threw an error",
    ]);
  });
});
