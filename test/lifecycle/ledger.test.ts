import fc from "fast-check";
import {
  formatPath,
  isInvalidInputError,
  type Ledger,
  type LedgerEvent,
  type LifecycleIssue,
  type MatchInput,
  matchParticipants,
  openLedger,
  pairsOfLedger,
  proposeRelationship,
  type Relationship,
  record,
  recordAll,
  replay,
} from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { after, type EventSketch, inState, WAYS } from "../support/lifecycle.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const PEOPLE = {
  mentees: [{ id: "e1" }, { id: "e2" }, { id: "e3" }, { id: "both-e", personId: "both" }],
  mentors: [{ id: "m1", capacity: 2 }, { id: "m2" }, { id: "both-m", personId: "both" }, { id: "m0", capacity: 0 }],
};

let counter = 0;
const stamp = (sketch: EventSketch): LedgerEvent =>
  ({ id: `n${counter++}`, at: "2026-03-02", by: "administrator", ...sketch }) as unknown as LedgerEvent;
const propose = (menteeId: string, mentorId: string, more: object = {}): EventSketch => ({
  type: "propose",
  relationshipId: `${menteeId}-${mentorId}`,
  menteeId,
  mentorId,
  at: "2026-03-01",
  ...more,
});

/** Records everything; a refusal fails the test. */
function recorded(ledger: Ledger, sketches: readonly EventSketch[]): Ledger {
  let next = ledger;
  for (const sketch of sketches) {
    const outcome = record(next, stamp(sketch));
    if (!outcome.ok) throw new Error(outcome.issue.message);
    next = outcome.ledger;
  }
  return next;
}

function refused(ledger: Ledger, sketch: EventSketch): LifecycleIssue {
  const before = JSON.stringify(ledger);
  const outcome = record(ledger, stamp(sketch));
  if (outcome.ok) expect.fail("was accepted");
  expect(JSON.stringify(ledger)).toBe(before);
  // A refused event leaves no trace: its id may be used again.
  expect(record(ledger, stamp(sketch))).toMatchObject({ ok: false, issue: { code: outcome.issue.code } });
  return outcome.issue;
}

const find = ({ relationships }: Ledger, id: string): Relationship => relationships.find((each) => each.id === id) as Relationship;
const running = (id: string, [menteeId, mentorId]: readonly [string, string]): readonly EventSketch[] => [
  propose(menteeId, mentorId, { relationshipId: id }),
  ...WAYS.active.map((sketch) => ({ at: "2026-03-02", ...sketch, relationshipId: id })),
];
const open = openLedger({ ...PEOPLE, at: "2026-01-01" });

/** The same id, and other events. */
const renamed = JSON.parse(
  JSON.stringify(inState("failed")).replaceAll('"id":"x', '"id":"y').replace('"type":"propose","id":"r1"', '"type":"propose","id":"y"'),
);

/** Another relationship, by the ids of other events but one. */
const withSameEvents = JSON.parse(JSON.stringify(inState("failed")).replaceAll('"r1"', '"r2"').replaceAll('"e1"', '"e2"'));

describe("a ledger", () => {
  it("is opened with the people and the pairs of a matching", () => {
    const relationships = [proposeRelationship({ pair: { menteeId: "e1", mentorId: "m1" }, at: "2026-03-01" })];
    const ledger = openLedger({ ...PEOPLE, relationships });
    expect(ledger).toEqual({
      schemaVersion: 1,
      relationships,
      seats: [
        { mentorId: "m1", personId: "m1", capacity: 2 },
        { mentorId: "m2", personId: "m2", capacity: 1 },
        { mentorId: "both-m", personId: "both", capacity: 1 },
        { mentorId: "m0", personId: "m0", capacity: 0 },
      ],
      mentees: [
        { menteeId: "e1", personId: "e1" },
        { menteeId: "e2", personId: "e2" },
        { menteeId: "e3", personId: "e3" },
        { menteeId: "both-e", personId: "both" },
      ],
      departures: [],
      enrolments: [{ id: "opening", at: "2026-03-01", by: "administrator" }],
    });
    expect(openLedger(JSON.parse(JSON.stringify(ledger)))).toStrictEqual(ledger);
    expect(openLedger(ledger)).toBe(ledger);
  });

  it("is opened on the day of its first relationship, or on the first of all days", () => {
    const days = ["2026-04-01", "2026-02-01", "2026-03-01"].map((day, k) =>
      proposeRelationship({ pair: { menteeId: `e${k + 1}`, mentorId: k === 0 ? "m2" : "m1" }, at: day }),
    );
    expect(openLedger({ ...PEOPLE, relationships: days }).enrolments).toMatchObject([{ at: "2026-02-01" }]);
    expect(openLedger(PEOPLE).enrolments).toMatchObject([{ at: "1900-01-01" }]);
  });

  it("takes the people of a matching input with all that they have", () => {
    const mentors = [{ id: "m", name: "Mo", attributes: { level: 3 }, managerId: "x", availability: "open" as const, capacity: 3 }];
    expect(openLedger({ mentees: [], mentors }).seats).toEqual([{ mentorId: "m", personId: "m", capacity: 3 }]);
  });

  it("takes in relationships as they stand: open ones need a place, ended ones need none", () => {
    const ended = after(inState("failed"), []);
    const again = proposeRelationship({ pair: { menteeId: "e1", mentorId: "m2" }, at: "2026-04-01" });
    for (const relationships of [
      [ended, again],
      [again, ended],
    ])
      expect(openLedger({ ...PEOPLE, relationships }).relationships).toEqual(relationships);
  });

  it.each<[string, object, string]>([
    ["people twice", { mentees: [{ id: "e1" }, { id: "e1" }], mentors: [] }, "duplicate-id mentees[1].id"],
    ["half a seat", { mentees: [], mentors: [{ id: "m", capacity: 0.5 }] }, "not-an-integer mentors[0].capacity"],
    ["a typing mistake", { mentees: [], mentors: [{ id: "m", capcity: 1 }] }, "unknown-key mentors[0].capcity"],
    ["no people", {}, "required mentees, required mentors"],
    ["a mentee taken twice", { ...PEOPLE, relationships: [at("e1", "m1"), at("e1", "m2")] }, "illegal-event relationships[1]"],
    ["too few seats", { ...PEOPLE, relationships: [at("e1", "m2"), at("e2", "m2")] }, "illegal-event relationships[1]"],
    ["one relationship twice", { ...PEOPLE, relationships: [inState("failed"), inState("failed")] }, "illegal-event relationships[1]"],
    ["the same id", { ...PEOPLE, relationships: [inState("failed"), at("e2", "m1", "r1")] }, "illegal-event relationships[1]"],
    [
      "the same relationship under other event ids",
      { ...PEOPLE, relationships: [inState("failed"), renamed] },
      "illegal-event relationships[1]",
    ],
    ["the same events", { ...PEOPLE, relationships: [inState("failed"), withSameEvents] }, "illegal-event relationships[1]"],
    ["a stranger", { ...PEOPLE, relationships: [at("e9", "m1")] }, "illegal-event relationships[0]"],
    ["an ended stranger", { mentees: [], mentors: [], relationships: [inState("failed")] }, "illegal-event relationships[0]"],
    ["something else", { ...PEOPLE, relationships: [7] }, "wrong-type relationships[0]"],
    ["no list", { ...PEOPLE, relationships: 7 }, "wrong-type relationships"],
  ])("is refused with %s", (_, opening, expected) => {
    expect(faultsOf(() => openLedger(opening as never))).toBe(expected);
  });

  it("is refused in the words of the event that would propose the relationship", () => {
    expect(() => openLedger({ ...PEOPLE, relationships: [at("e9", "m1")] })).toThrow(
      /^relationships\[0\]: Refused: propose: nobody with the id e9 is enrolled/,
    );
    expect(faultsOf(() => openLedger(undefined as never))).toBe("required ");
  });

  it.each<[string, (stored: { [key: string]: unknown[] }) => void, string]>([
    ["another version", (stored) => Object.assign(stored, { schemaVersion: 2 }), "unknown-value ledger.schemaVersion"],
    ["seats twice", ({ seats }) => seats?.push(seats[0]), "duplicate-id ledger.seats[4]"],
    ["a mentee twice", ({ mentees }) => mentees?.push(mentees[0]), "duplicate-id ledger.mentees[4]"],
    ["a relationship twice", ({ relationships }) => relationships?.push(relationships[0]), "duplicate-id ledger.relationships[1]"],
    ["a departure twice", ({ departures }) => departures?.push(departures[0]), "duplicate-id ledger.departures[1]"],
    ["an unknown leaver", ({ mentees }) => mentees?.splice(2, 1), "unknown-reference ledger.departures[0].personId"],
    ["an unknown mentee", ({ mentees }) => mentees?.shift(), "unknown-reference ledger.relationships[0].menteeId"],
    ["an unknown mentor", ({ seats }) => seats?.shift(), "unknown-reference ledger.relationships[0].mentorId"],
    ["half a relationship", ({ relationships }) => relationships?.push({ id: "x" }), "required ledger.relationships[1].schemaVersion"],
  ])("from storage is refused with %s", (_, spoil, expected) => {
    const ledger = recorded(open, [propose("e1", "m1"), { type: "depart", personId: "e3" }]);
    const stored = JSON.parse(JSON.stringify(ledger));
    spoil(stored);
    expect(faultsOf(() => record(stored, stamp(propose("e2", "m1")))).split(", ")[0]).toBe(expected);
  });
});

function at(menteeId: string, mentorId: string, id?: string): Relationship {
  return proposeRelationship({ pair: { menteeId, mentorId }, at: "2026-03-01", id });
}

function faultsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`).join(", ");
  }
  expect.fail("was accepted");
}

describe("record", () => {
  it("lets one relationship take its step", () => {
    const ledger = recorded(open, running("r", ["e1", "m1"]));
    expect(find(ledger, "r")).toMatchObject({ state: "active", startedOn: "2026-03-10", menteeId: "e1" });
    expect(find(ledger, "r").history[1]).not.toHaveProperty("relationshipId");
  });

  it("says what should happen", () => {
    const outcome = record(open, stamp(propose("e1", "m1")));
    expect(outcome.ok && outcome.effects).toEqual([
      { type: "seat-taken", relationshipId: "e1-m1", mentorId: "m1" },
      { type: "notify", relationshipId: "e1-m1", to: ["mentee", "mentor"], about: "propose" },
    ]);
  });

  const two = recorded(open, [propose("e1", "m1"), propose("e2", "m1")]);
  it.each<[string, Ledger, EventSketch, object]>([
    ["full mentor", two, propose("e3", "m1"), { code: "no-seat", mentorId: "m1", capacity: 2 }],
    ["mentor without seats", open, propose("e3", "m0"), { code: "no-seat", mentorId: "m0", capacity: 0 }],
    ["mentee who has one", two, propose("e1", "m2"), { code: "mentee-taken", menteeId: "e1", relationshipId: "e1-m1" }],
    ["person with themself", open, propose("both-e", "both-m"), { code: "same-person", personId: "both" }],
    ["unknown mentee", open, propose("m1", "m1"), { code: "unknown-person", id: "m1" }],
    ["unknown mentor", open, propose("e1", "__proto__"), { code: "unknown-person", id: "__proto__" }],
    [
      "known id",
      two,
      propose("e3", "m2", { relationshipId: "e1-m1" }),
      { code: "duplicate-relationship", relationshipId: "e1-m1", state: "proposed" },
    ],
    [
      "unknown relationship",
      two,
      { type: "accept", by: "mentor", relationshipId: "constructor" },
      { code: "unknown-relationship", relationshipId: "constructor", allowed: [] },
    ],
    [
      "event of the past",
      two,
      { type: "accept", by: "mentor", relationshipId: "e1-m1", at: "2026-02-28" },
      { code: "before-last-event", state: "proposed", relationshipId: "e1-m1" },
    ],
    [
      "impossible day",
      two,
      { type: "accept", by: "mentor", relationshipId: "e1-m1", at: "2026-02-30" },
      { code: "invalid-event", state: "proposed", relationshipId: "e1-m1" },
    ],
    ["event without a relationship", two, { type: "accept", by: "mentor" }, { code: "invalid-event" }],
    ["departure of one side only", two, { type: "depart", who: "mentor", relationshipId: "e1-m1" }, { code: "invalid-event" }],
    ["departure of nobody", two, { type: "depart", personId: "x" }, { code: "unknown-person", id: "x" }],
    [
      "fewer seats than relationships",
      two,
      { type: "enrol", mentors: [{ id: "m1", capacity: 1 }] },
      { code: "below-load", mentorId: "m1", capacity: 1, load: 2 },
    ],
    [
      "other person under the same id",
      two,
      { type: "enrol", mentors: [{ id: "m1", personId: "x" }] },
      { code: "person-changed", id: "m1", personId: "m1" },
    ],
    [
      "other mentee under the same id",
      two,
      { type: "enrol", mentees: [{ id: "e1", personId: "x" }] },
      { code: "person-changed", id: "e1", personId: "e1" },
    ],
    [
      "other mentee under the same id, not the first",
      two,
      { type: "enrol", mentees: [{ id: "e2", personId: "x" }] },
      { code: "person-changed", id: "e2", personId: "e2" },
    ],
    ["enrolment of the past", two, { type: "enrol", at: "2025-12-31" }, { code: "before-last-event", last: "2026-01-01" }],
  ])("refuses by name: %s", (_, ledger, sketch, expected) => {
    expect(refused(ledger, sketch)).toMatchObject({ event: sketch.type, ...expected });
  });

  it("refuses an event that it has seen, from wherever", () => {
    const ledger = recorded(open, [propose("e1", "m1", { id: "seen" }), { type: "depart", personId: "e3", id: "gone" }]);
    for (const id of ["seen", "gone", "opening"])
      for (const known of [ledger, openLedger(JSON.parse(JSON.stringify(ledger)))])
        expect(refused(known, { ...propose("e2", "m1"), id })).toMatchObject({ code: "duplicate-event", eventId: id });
  });

  it("counts a seat as taken until the day of the end", () => {
    const ledger = recorded(open, [
      ...running("r", ["e1", "m2"]),
      { type: "fail", reason: "no-fault", party: "nobody", relationshipId: "r", at: "2026-05-01" },
    ]);
    expect(refused(ledger, propose("e2", "m2", { at: "2026-04-30" }))).toMatchObject({ code: "no-seat" });
    expect(refused(ledger, propose("e1", "m1", { at: "2026-04-30" }))).toMatchObject({ code: "mentee-taken" });
    expect(recorded(ledger, [propose("e2", "m2", { at: "2026-05-01" })]).relationships).toHaveLength(2);
    // What has ended needs no seat any more.
    expect(recorded(ledger, [{ type: "enrol", mentors: [{ id: "m2", capacity: 0 }], at: "2026-05-01" }]).seats[1]).toMatchObject({
      mentorId: "m2",
      capacity: 0,
    });
  });

  it("reopens only what still has its place", () => {
    const failed = recorded(open, [
      ...running("r", ["e1", "m2"]),
      { type: "fail", reason: "no-fault", party: "nobody", relationshipId: "r", at: "2026-05-01" },
    ]);
    const reopen = { type: "reopen", reason: "a mistake", relationshipId: "r", at: "2026-05-10" };
    expect(find(recorded(failed, [reopen]), "r").state).toBe("active");
    expect(refused(recorded(failed, [propose("e2", "m2", { at: "2026-05-02" })]), reopen)).toMatchObject({
      code: "no-seat",
      state: "failed",
    });
    expect(refused(recorded(failed, [propose("e1", "m1", { at: "2026-05-02" })]), reopen)).toMatchObject({ code: "mentee-taken" });
    expect(refused(recorded(failed, [{ type: "depart", personId: "e1", at: "2026-05-02" }]), reopen)).toMatchObject({
      code: "person-departed",
    });
    expect(refused(failed, { ...reopen, at: "2026-05-16" })).toMatchObject({ code: "grace-over" });
  });

  it("enrols newcomers and changes capacities; what is not said stays", () => {
    const ledger = recorded(open, [
      {
        type: "enrol",
        mentees: [{ id: "e4" }, { id: "e1" }, { id: "both-e", personId: "both" }],
        mentors: [{ id: "m2", capacity: 3 }, { id: "both-m" }, { id: "m9", personId: "p9" }],
      },
    ]);
    expect(ledger.seats.map(({ mentorId, personId, capacity }) => [mentorId, personId, capacity])).toEqual([
      ["m1", "m1", 2],
      ["m2", "m2", 3],
      ["both-m", "both", 1],
      ["m0", "m0", 0],
      ["m9", "p9", 1],
    ]);
    expect(ledger.mentees.map(({ menteeId }) => menteeId)).toEqual(["e1", "e2", "e3", "both-e", "e4"]);
    expect(recorded(ledger, [propose("e4", "m2")]).relationships).toHaveLength(1);
  });
});

describe("departures", () => {
  const busy = recorded(open, [
    ...running("r1", ["both-e", "m1"]),
    ...running("r2", ["e2", "both-m"]),
    propose("e3", "m1", { relationshipId: "r3" }),
  ]);

  it("end all relationships of the human on that day, on both sides, and free the partners", () => {
    const outcome = record(busy, stamp({ type: "depart", personId: "both", at: "2026-04-01", note: "new job" }));
    if (!outcome.ok) throw new Error(outcome.issue.message);
    expect(outcome.ledger.relationships.map(({ id, state, ending }) => [id, state, ending?.on, ending?.failure?.party])).toEqual([
      ["r1", "failed", "2026-04-01", "mentee"],
      ["r2", "failed", "2026-04-01", "mentor"],
      ["r3", "proposed", undefined, undefined],
    ]);
    expect(outcome.effects.filter(({ type }) => type.endsWith("freed"))).toEqual([
      { type: "seat-freed", relationshipId: "r1", mentorId: "m1" },
      { type: "mentee-freed", relationshipId: "r2", menteeId: "e2" },
    ]);
    expect(outcome.ledger.departures).toMatchObject([{ personId: "both", on: "2026-04-01", applied: true, note: "new job" }]);
    expect(refused(outcome.ledger, { ...propose("e1", "both-m"), at: "2026-04-01" })).toMatchObject({
      code: "person-departed",
      personId: "both",
    });
    expect(refused(outcome.ledger, { type: "depart", personId: "both", at: "2026-05-01" })).toMatchObject({ code: "person-departed" });
    expect(refused(outcome.ledger, { type: "enrol", mentors: [{ id: "both-m", capacity: 2 }], at: "2026-04-02" })).toMatchObject({
      code: "person-departed",
    });
    expect(refused(outcome.ledger, { type: "enrol", mentees: [{ id: "new", personId: "both" }], at: "2026-04-02" })).toMatchObject({
      code: "person-departed",
    });
  });

  it("that lie ahead have no effect before their day", () => {
    const announced = recorded(busy, [{ type: "depart", personId: "both", at: "2026-03-20", on: "2026-06-01" }]);
    expect(announced.departures).toMatchObject([{ applied: false, announcedOn: "2026-03-20", on: "2026-06-01" }]);
    const before = recorded(announced, [{ type: "record-check-in", relationshipId: "r1", at: "2026-05-31" }]);
    expect(find(before, "r1").state).toBe("active");
    // Any event on the day or later lets it happen first, also one about somebody else.
    const later = recorded(before, [{ type: "enrol", mentees: [{ id: "e9" }], at: "2026-06-10" }]);
    expect(later.relationships.map(({ state, ending }) => [state, ending?.on])).toEqual([
      ["failed", "2026-06-01"],
      ["failed", "2026-06-01"],
      ["proposed", undefined],
    ]);
    expect(later.departures).toMatchObject([{ applied: true }]);
    expect(refused(before, { type: "record-check-in", relationshipId: "r1", at: "2026-06-01" })).toMatchObject({
      code: "not-allowed",
      state: "failed",
    });
    for (const ledger of [before, later]) expect(openLedger(JSON.parse(JSON.stringify(ledger)))).toStrictEqual(ledger);
  });

  it("that lie ahead leave everything open until their day, to everybody else also on it", () => {
    const announced = recorded(open, [
      { type: "depart", personId: "e3", at: "2026-03-02", on: "2026-06-01" },
      { type: "depart", personId: "both", at: "2026-03-02", on: "2026-06-01" },
    ]);
    const enrol = (day: string): EventSketch => ({ type: "enrol", mentors: [{ id: "both-m", capacity: 2 }], at: day });
    expect(recorded(announced, [propose("e1", "both-m", { at: "2026-05-31" })]).relationships).toHaveLength(1);
    expect(recorded(announced, [enrol("2026-05-31")]).seats[2]).toMatchObject({ mentorId: "both-m", capacity: 2 });
    for (const sketch of [propose("e1", "both-m", { at: "2026-06-01" }), propose("e3", "m1", { at: "2026-06-01" }), enrol("2026-06-01")])
      expect(refused(announced, sketch)).toMatchObject({ code: "person-departed", on: "2026-06-01" });
    expect(recorded(announced, [propose("e1", "m1", { at: "2026-06-01" })]).relationships).toHaveLength(1);
  });

  it("end relationships in the order in which they were proposed", () => {
    const both = recorded(open, [...running("r1", ["e2", "both-m"]), ...running("r2", ["both-e", "m1"])]);
    const outcome = record(both, stamp({ type: "depart", personId: "both", at: "2026-04-01" }));
    expect(outcome.ok && outcome.effects.filter(({ type }) => type === "diagnose")).toEqual([
      { type: "diagnose", relationshipId: "r1" },
      { type: "diagnose", relationshipId: "r2" },
    ]);
  });

  it("take effect in the order of their days", () => {
    const ledger = recorded(busy, [
      { type: "depart", personId: "m1", at: "2026-03-20", on: "2026-06-02" },
      { type: "depart", personId: "both", at: "2026-03-20", on: "2026-06-01" },
      { type: "enrol", at: "2026-07-01" },
    ]);
    expect(find(ledger, "r1").ending).toMatchObject({ on: "2026-06-01", failure: { party: "mentee" } });
  });

  it("cannot be before something that has happened", () => {
    const ahead = recorded(busy, [{ type: "record-check-in", relationshipId: "r1", at: "2026-05-01" }]);
    expect(refused(ahead, { type: "depart", personId: "both", at: "2026-04-01" })).toMatchObject({
      code: "before-last-event",
      relationshipId: "r1",
    });
    expect(refused(ahead, { type: "depart", personId: "both", at: "2026-04-01", on: "2026-04-30" })).toMatchObject({
      code: "before-last-event",
    });
    expect(refused(ahead, { type: "depart", personId: "both", at: "2026-04-01", on: "2026-03-31" })).toMatchObject({
      code: "invalid-event",
    });
    // A stored ledger that contradicts itself says so as well.
    const stored = JSON.parse(JSON.stringify(recorded(ahead, [{ type: "depart", personId: "both", at: "2026-04-01", on: "2026-06-30" }])));
    stored.departures[0].on = "2026-04-30";
    expect(refused(openLedger(stored), { type: "enrol", at: "2026-05-01" })).toMatchObject({
      code: "before-last-event",
      relationshipId: "r1",
    });
  });
});

describe("recordAll and replay", () => {
  const events = [
    { type: "enrol", ...PEOPLE, at: "2026-01-01" },
    ...running("r1", ["e1", "m1"]),
    ...running("r2", ["e2", "m1"]),
    { type: "depart", personId: "m1", at: "2026-04-01", on: "2026-05-01" },
    { type: "enrol", at: "2026-05-02" },
  ].map(stamp);

  it("give the same as one by one, wherever the log is split and however it is stored", () => {
    const whole = replay(events);
    expect(whole.relationships.map(({ state }) => state)).toEqual(["failed", "failed"]);
    for (let split = 0; split <= events.length; split++) {
      const first = replay(events.slice(0, split));
      for (const resumed of [first, openLedger(JSON.parse(JSON.stringify(first)))]) {
        const rest = recordAll(resumed, events.slice(split));
        expect(rest.ok && rest.ledger).toStrictEqual(whole);
      }
    }
  });

  it("record all or nothing, and name the first that is refused", () => {
    const ledger = replay(events.slice(0, 5));
    const before = JSON.stringify(ledger);
    const spoilt = [...events.slice(5, 8), { ...events[8], at: "2026-02-30" }, ...events.slice(9)] as LedgerEvent[];
    expect(recordAll(ledger, spoilt)).toMatchObject({ ok: false, position: 3, issue: { code: "invalid-event" } });
    expect(recordAll(ledger, events.slice(5))).toMatchObject({ ok: true });
    expect(recordAll(ledger, [events[0] as LedgerEvent])).toMatchObject({ ok: false, position: 0, issue: { code: "duplicate-event" } });
    expect(JSON.stringify(ledger)).toBe(before);
    expect(recordAll(ledger, events.slice(5))).toMatchObject({ ok: true });
    expect(recordAll(ledger, [])).toEqual({ ok: true, ledger, effects: [] });
  });

  it("go back to any earlier ledger", () => {
    const earlier = replay(events.slice(0, 3));
    const [left, right] = [
      recorded(earlier, [{ type: "depart", personId: "m2" }]),
      recorded(earlier, [{ type: "depart", personId: "e3" }]),
    ];
    expect(left.departures).toMatchObject([{ personId: "m2" }]);
    expect(right.departures).toMatchObject([{ personId: "e3" }]);
    expect(earlier.departures).toEqual([]);
  });

  it("stop at the first illegal event", () => {
    const spoilt = [...events.slice(0, 4), events[1], ...events.slice(4)] as LedgerEvent[];
    expect(faultsOf(() => replay(spoilt))).toBe("illegal-event events[4]");
    expect(() => replay(spoilt)).toThrow(
      /^events\[4\]: Refused: propose, in the state "preparing": an event with the id n\d+ has been recorded already/,
    );
  });

  it.each([undefined, null, 7, {}, "x"])("want a list: not %j", (list) => {
    expect(faultsOf(() => replay(list as never))).toBe("wrong-type events");
  });

  it("say what they want, and want no list that is longer than anybody has", () => {
    expect(() => replay(7 as never)).toThrow("events: expected a list of events");
    expect(faultsOf(() => recordAll(open, new Array(10_000_001)))).toBe("out-of-range events");
  });
});

describe("whatever is given", () => {
  it("gives an answer or an error of ours", () => {
    const refusesByName = (run: () => unknown): void => {
      try {
        run();
      } catch (error) {
        if (!isInvalidInputError(error)) throw error;
      }
    };
    const weird = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
    const throwing = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    fc.assert(
      fc.property(fc.oneof(weird, fc.constantFrom("throwing", "revoked")), weird, (drawn, second) => {
        const first = drawn === "throwing" ? throwing : drawn === "revoked" ? revoked.proxy : drawn;
        refusesByName(() => openLedger(first as never));
        refusesByName(() => openLedger({ ...PEOPLE, relationships: first, at: second } as never));
        refusesByName(() => openLedger({ ...open, relationships: [first], departures: second } as never));
        refusesByName(() => record(first as never, second as never));
        refusesByName(() => recordAll(open, first as never));
        refusesByName(() => replay(first as never));
        expect(record(open, first as never).ok).toBe(false);
        expect(record(open, { type: "enrol", id: "z", at: "2026-03-01", by: "mentor", mentees: first } as never).ok).toBe(
          drawn === undefined || (Array.isArray(drawn) && drawn.length === 0),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe("pairsOfLedger", () => {
  const ended = { type: "fail", reason: "no-fault", party: "nobody", at: "2026-05-01" };
  const ledger = recorded(open, [
    ...running("r1", ["e1", "m1"]),
    { ...ended, relationshipId: "r1" },
    ...running("r2", ["e2", "m1"]),
    propose("e1", "m2", { relationshipId: "r3", at: "2026-05-02" }),
    { type: "decline", by: "mentee", relationshipId: "r3", at: "2026-05-03" },
    propose("e3", "m2", { relationshipId: "r4", at: "2026-05-04" }),
    { type: "cancel", relationshipId: "r4", at: "2026-05-05" },
    propose("e3", "m2", { relationshipId: "r5", at: "2026-05-06" }),
  ]);

  it("names open pairs as active, and those that worked together or declined as former", () => {
    expect(pairsOfLedger(ledger)).toEqual({
      active: [
        { menteeId: "e2", mentorId: "m1" },
        { menteeId: "e3", mentorId: "m2" },
      ],
      previous: [
        { menteeId: "e1", mentorId: "m1" },
        { menteeId: "e1", mentorId: "m2" },
      ],
    });
  });

  it("names each pair once, and no former pair that works together again", () => {
    const again = recorded(ledger, [propose("e1", "m1", { relationshipId: "r6", at: "2026-05-10" })]);
    expect(pairsOfLedger(again).previous).toEqual([{ menteeId: "e1", mentorId: "m2" }]);
    expect(pairsOfLedger(again).active).toContainEqual({ menteeId: "e1", mentorId: "m1" });
    const over = recorded(again, [{ type: "decline", by: "mentor", relationshipId: "r6", at: "2026-05-11" }]);
    expect(pairsOfLedger(over)).toEqual(pairsOfLedger(ledger));
  });

  it("names as former who came to the end", () => {
    const completed = recorded(open, [
      ...running("r1", ["e1", "m1"]),
      { type: "begin-closing", relationshipId: "r1", at: "2026-11-01" },
      { type: "complete", relationshipId: "r1", at: "2026-12-01" },
    ]);
    expect(pairsOfLedger(completed)).toEqual({ active: [], previous: [{ menteeId: "e1", mentorId: "m1" }] });
  });

  it("says what it wants of the people", () => {
    expect(() => pairsOfLedger(ledger, {} as never)).toThrow("mentees: expected a list of people with ids");
  });

  it("leaves out whoever takes no part, and fits a matching input", () => {
    const mentees = [{ id: "e1" }, { id: "e2" }];
    const mentors = [{ id: "m1", capacity: 2 }];
    const pairs = pairsOfLedger(ledger, { mentees, mentors });
    expect(pairs).toEqual({ active: [{ menteeId: "e2", mentorId: "m1" }], previous: [{ menteeId: "e1", mentorId: "m1" }] });
    const input: MatchInput = { mentees, mentors, criteria: [{ id: "c", kind: "same", attribute: "a", weight: 1 }], pairs };
    expect(matchParticipants(input).unmatched.mentees).toMatchObject([
      { menteeId: "e1", cause: { code: "no-eligible-mentor" } },
      { menteeId: "e2", cause: { code: "already-active", mentorIds: ["m1"] } },
    ]);
  });

  it.each<[unknown, unknown, string]>([
    [7, undefined, "wrong-type ledger"],
    [undefined, {}, "wrong-type mentees"],
    [undefined, { mentees: [null], mentors: [] }, "wrong-type mentees"],
    [undefined, { mentees: [], mentors: 7 }, ""],
    [undefined, null, "wrong-type mentees"],
  ])("refuses %j among %j", (given, people, expected) => {
    const run = () => pairsOfLedger((given ?? ledger) as never, people as never);
    if (expected === "") expect(run()).toEqual({ active: [], previous: [] });
    else expect(faultsOf(run)).toBe(expected);
  });
});
