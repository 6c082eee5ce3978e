import fc from "fast-check";
import {
  describeFollowUp,
  type FollowUp,
  followUp,
  formatPath,
  isInvalidInputError,
  type LifecyclePolicyInput,
  openLedger,
  type Relationship,
  record,
  recordAll,
} from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { addDays } from "../../src/calendar/days.ts";
import { after, type EventSketch, inState, PLAN, proposal, STATES } from "../support/lifecycle.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const look = (relationship: Relationship, asOf: string, policy?: LifecyclePolicyInput): readonly FollowUp[] =>
  followUp([relationship], { asOf, policy });
const codes = (relationship: Relationship, asOf: string, policy?: LifecyclePolicyInput): string =>
  look(relationship, asOf, policy)
    .map(({ code, urgency }) => `${code} ${urgency}`)
    .sort()
    .join(", ");
const one = (relationship: Relationship, asOf: string, code: string): FollowUp | undefined =>
  look(relationship, asOf).find((each) => each.code === code);

/** The first day on which a signal is there, looking day by day for three years: the day since which it says to be due. With an urgency: the first on which it is that. */
function firstDay(relationship: Relationship, code: string, urgency?: string): string | undefined {
  for (let day = "2026-03-01"; day < "2029-03-01"; day = addDays(day, 1)) {
    const found = look(relationship, day).find((each) => each.code === code && (urgency ?? each.urgency) === each.urgency);
    if (found === undefined) continue;
    if (urgency === undefined) expect(found.dueOn).toBe(day);
    return day;
  }
  return undefined;
}

const accepted = after(proposal(), [
  { type: "accept", by: "mentor" },
  { type: "accept", by: "mentee" },
]);
/** Started on 10 March, planned until 1 December. */
const active = inState("active");
const checkIn = (at: string, more: object = {}): EventSketch => ({ type: "record-check-in", at, ...more });

describe("a proposal", () => {
  it("is about to expire three days before its last day, and late after it", () => {
    expect(firstDay(proposal(), "proposal-expiring")).toBe("2026-03-12");
    expect(firstDay(proposal(), "proposal-expiring", "overdue")).toBe("2026-03-16");
    expect(look(proposal(), "2026-03-12")).toEqual([
      {
        code: "proposal-expiring",
        relationshipId: "r1",
        menteeId: "e1",
        mentorId: "m1",
        urgency: "due",
        dueOn: "2026-03-12",
        act: ["mentee", "mentor"],
        waitingFor: ["mentee", "mentor"],
        expiresOn: "2026-03-15",
      },
    ]);
    const half = after(proposal(), [{ type: "accept", by: "mentor" }]);
    expect(one(half, "2026-03-13", "proposal-expiring")).toMatchObject({ waitingFor: ["mentee"], act: ["mentee"] });
    expect(one(half, "2026-03-15", "proposal-expiring")).toMatchObject({ act: ["mentee"] });
    expect(one(half, "2026-03-16", "proposal-expiring")).toMatchObject({ act: ["administrator"] });
    expect(look(proposal(), "2026-02-28", { expiryNoticeDays: 100 })).toEqual([]);
    expect(look(proposal(), "2026-03-01", { expiryNoticeDays: 100 })).toHaveLength(1);
  });
});

describe("a preparation", () => {
  it("says what is missing after a fortnight, to whom it falls", () => {
    expect(codes(accepted, "2026-03-14")).toBe("");
    expect(codes(accepted, "2026-03-15")).toBe("criteria-undisclosed due, expectations-missing due, training-missing due");
    expect(codes(accepted, "2026-03-23")).toBe("criteria-undisclosed overdue, expectations-missing overdue, training-missing overdue");
    const half = after(accepted, [
      { type: "record-training", who: "mentor" },
      { type: "disclose-criteria", to: "mentee" },
    ]);
    expect(one(half, "2026-03-15", "training-missing")).toMatchObject({ sides: ["mentee"], act: ["mentee"], preparingSince: "2026-03-01" });
    expect(one(half, "2026-03-15", "criteria-undisclosed")).toMatchObject({ sides: ["mentor"], act: ["administrator"] });
  });

  it("asks for nothing that was waived, and for a start when all is done", () => {
    const waived = after(accepted, [
      { type: "waive-guard", guard: "training", reason: "r", author: "a" },
      { type: "disclose-criteria", to: "both" },
      { type: "agree-expectations", plan: PLAN },
    ]);
    expect(codes(waived, "2026-03-15")).toBe("start-pending due");
    expect(one(waived, "2026-03-15", "start-pending")).toMatchObject({ waived: ["training"] });
    // By then the plan would be too short for a start.
    expect(codes(waived, "2026-06-02")).toBe("expectations-missing overdue");
    expect(codes(waived, "2026-03-15", { preparationDays: 20 })).toBe("");
  });
});

describe("an active relationship", () => {
  it("has its first contact within two days", () => {
    expect(firstDay(active, "first-contact")).toBe("2026-03-12");
    expect(firstDay(active, "first-contact", "overdue")).toBe("2026-03-20");
    expect(firstDay(after(active, [checkIn("2026-03-11", { kind: "contact" })]), "first-contact")).toBeUndefined();
    expect(firstDay(after(active, [checkIn("2026-03-11", { missed: ["mentor"] })]), "first-contact")).toBe("2026-03-12");
    expect(one(active, "2026-03-12", "first-contact")).toMatchObject({ act: ["mentee", "mentor"] });
    const pausedAtOnce = after(active, [
      { type: "pause", at: "2026-03-11", until: "2026-03-21" },
      { type: "resume", at: "2026-03-21" },
    ]);
    expect(firstDay(pausedAtOnce, "first-contact")).toBe("2026-03-22");
  });

  it("has check-ins on day 14, on day 28, then each month", () => {
    expect(firstDay(active, "check-in")).toBe("2026-03-24");
    const held: EventSketch[] = [];
    // Each a day early: that is as good. The one after it is asked for on its own day.
    for (const [on, next] of [
      ["2026-03-23", "2026-04-07"],
      ["2026-04-06", "2026-05-07"],
      ["2026-05-06", "2026-06-07"],
      ["2026-06-06", "2026-07-07"],
    ] as const) {
      held.push(checkIn(on));
      expect(firstDay(after(active, held), "check-in")).toBe(next);
    }
    expect(one(after(active, held), "2026-07-20", "check-in")).toMatchObject({
      number: 5,
      lastOn: "2026-06-06",
      dueOn: "2026-07-07",
      urgency: "overdue",
    });
    expect(firstDay(after(active, [checkIn("2026-03-11", { kind: "contact" })]), "check-in")).toBe("2026-03-24");
    expect(one(active, "2026-03-24", "check-in")).toMatchObject({ number: 1, lastOn: null });
    expect(one(after(active, [checkIn("2026-03-20")]), "2026-04-10", "check-in")).toMatchObject({ number: 2, lastOn: "2026-03-20" });
    expect(codes(active, "2026-04-11", { checkInDays: [] })).toContain("check-in due");
    expect(codes(active, "2026-04-09", { checkInDays: [] })).not.toContain("check-in");
    expect(codes(active, "2026-06-10", { checkInDays: [], checkInMonths: 3 })).toContain("check-in due");
  });

  it("counts check-ins and mid-term in the time that counts, so that a pause asks for nothing twice", () => {
    const held = after(active, [
      checkIn("2026-03-24"),
      { type: "pause", at: "2026-03-26", until: "2026-04-15" },
      { type: "resume", at: "2026-04-15" },
    ]);
    expect(firstDay(held, "check-in")).toBe("2026-04-27");
    // Ten days of pause move day 14 to 3 April, and day 28 to the 17th: what is held on the 2nd stands for the former only.
    const pausedFirst = after(active, [
      { type: "pause", at: "2026-03-11", until: "2026-03-21" },
      { type: "resume", at: "2026-03-21" },
      checkIn("2026-04-02"),
    ]);
    expect(firstDay(pausedFirst, "check-in")).toBe("2026-04-17");
    expect(firstDay(active, "mid-term-review")).toBe("2026-07-21");
    expect(firstDay(held, "mid-term-review")).toBe("2026-08-10");
    expect(firstDay(after(held, [checkIn("2026-08-01", { kind: "mid-term-review" })]), "mid-term-review")).toBeUndefined();
    expect(firstDay(after(held, [checkIn("2026-08-01", { kind: "mid-term-review", missed: ["mentee"] })]), "mid-term-review")).toBe(
      "2026-08-10",
    );
    expect(look(active, "2026-04-01", { midTermShare: 0 }).map(({ code }) => code)).toContain("mid-term-review");
  });

  it("is inactive after 45 days without anything", () => {
    expect(firstDay(active, "inactivity")).toBe("2026-04-24");
    expect(firstDay(after(active, [checkIn("2026-03-20", { kind: "contact" })]), "inactivity")).toBe("2026-05-04");
    expect(firstDay(after(active, [checkIn("2026-03-20", { missed: ["mentee"] })]), "inactivity")).toBe("2026-04-24");
    expect(firstDay(after(active, [{ type: "record-progress", at: "2026-03-21", ratings: { mentor: 4 } }]), "inactivity")).toBe(
      "2026-05-05",
    );
    expect(
      firstDay(after(active, [{ type: "record-progress", at: "2026-03-21", ratings: { mentor: 4 } }, checkIn("2026-04-01")]), "inactivity"),
    ).toBe("2026-05-16");
    expect(
      firstDay(after(active, [{ type: "record-progress", at: "2026-03-22", goals: [{ id: "g1", state: "reached" }] }]), "inactivity"),
    ).toBe("2026-05-06");
    expect(one(active, "2026-04-26", "inactivity")).toMatchObject({
      days: 47,
      lastOn: "2026-03-10",
      act: ["administrator"],
      urgency: "at-risk",
    });
    const resumed = after(active, [
      { type: "pause", until: "2026-05-09" },
      { type: "resume", at: "2026-05-09" },
    ]);
    expect(firstDay(resumed, "inactivity")).toBe("2026-06-23");
    const before = after(active, [
      checkIn("2026-03-20"),
      { type: "pause", at: "2026-03-26", until: "2026-04-15" },
      { type: "resume", at: "2026-04-15" },
    ]);
    expect(firstDay(before, "inactivity")).toBe("2026-05-30");
  });

  it("asks about missed commitments once, until it is talked about", () => {
    const missed = (at: string, side: string) => checkIn(at, { missed: [side] });
    const twice = after(active, [missed("2026-04-01", "mentor"), missed("2026-04-05", "mentee"), missed("2026-04-09", "mentor")]);
    expect(one(twice, "2026-04-10", "missed-commitments")).toMatchObject({
      mentee: 1,
      mentor: 2,
      since: "2026-04-01",
      dueOn: "2026-04-09",
      urgency: "at-risk",
    });
    expect(one(twice, "2026-04-08", "missed-commitments")).toBeUndefined();
    expect(
      one(after(active, [missed("2026-04-01", "mentor"), missed("2026-04-05", "mentee")]), "2026-04-10", "missed-commitments"),
    ).toBeUndefined();
    const talked = after(twice, [checkIn("2026-04-12", { addresses: ["missed-commitments"] })]);
    expect(firstDay(talked, "missed-commitments")).toBeUndefined();
    expect(firstDay(after(talked, [missed("2026-05-01", "mentor")]), "missed-commitments")).toBeUndefined();
    expect(firstDay(after(talked, [missed("2026-05-01", "mentor"), missed("2026-05-02", "mentor")]), "missed-commitments")).toBe(
      "2026-05-02",
    );
  });

  it("asks when the latest ratings are far apart, until it is talked about", () => {
    const rate = (at: string, ratings: object): EventSketch => ({ type: "record-progress", at, ratings });
    const apart = after(active, [rate("2026-04-01", { mentee: 5, mentor: 5 }), rate("2026-04-05", { mentee: 3 })]);
    expect(one(apart, "2026-04-06", "ratings-differ")).toMatchObject({
      mentee: 3,
      mentor: 5,
      dueOn: "2026-04-05",
      urgency: "at-risk",
    });
    expect(firstDay(after(active, [rate("2026-04-05", { mentee: 3 }), rate("2026-04-07", { mentor: 5 })]), "ratings-differ")).toBe(
      "2026-04-07",
    );
    expect(firstDay(after(active, [rate("2026-04-05", { mentee: 4, mentor: 5 })]), "ratings-differ")).toBeUndefined();
    expect(firstDay(after(active, [rate("2026-04-05", { mentee: 1 })]), "ratings-differ")).toBeUndefined();
    const talked = after(apart, [checkIn("2026-04-08", { addresses: ["ratings-differ"] })]);
    expect(firstDay(talked, "ratings-differ")).toBeUndefined();
    const sameDay = after(apart, [checkIn("2026-04-05", { addresses: ["ratings-differ"] })]);
    expect(firstDay(sameDay, "ratings-differ")).toBeUndefined();
    expect(firstDay(after(talked, [rate("2026-05-01", { mentor: 1 })]), "ratings-differ")).toBe("2026-05-01");
  });

  it("prepares its end 30 days ahead, until it closes or is extended", () => {
    expect(firstDay(active, "closing-preparation")).toBe("2026-11-01");
    expect(firstDay(active, "closing-preparation", "overdue")).toBe("2026-12-02");
    expect(firstDay(after(active, [{ type: "extend", at: "2026-11-10", to: "2027-03-01", reason: "r" }]), "closing-preparation")).toBe(
      "2027-01-30",
    );
    expect(firstDay(after(active, [{ type: "begin-closing", at: "2026-11-10" }]), "closing-preparation")).toBeUndefined();
  });

  it("stagnates past twelve months, unless an extension or a justification reaches beyond today", () => {
    expect(firstDay(active, "stagnation")).toBe("2027-03-11");
    const extended = after(active, [{ type: "extend", at: "2027-03-01", to: "2027-06-01", reason: "r" }]);
    expect(firstDay(extended, "stagnation", "at-risk")).toBe("2027-06-02");
    expect(one(extended, "2027-06-15", "stagnation")).toMatchObject({ months: 15, maximumMonths: 12, dueOn: "2027-03-11" });
    const justified = after(accepted, [
      { type: "record-training", who: "both" },
      { type: "disclose-criteria", to: "both" },
      { type: "agree-expectations", plan: { ...PLAN, endsOn: "2027-09-01", justification: "thesis" } },
      { type: "start", at: "2026-03-10" },
    ]);
    expect(firstDay(justified, "stagnation", "at-risk")).toBe("2027-09-02");
    // Neither a waiver of the plan nor an end that is still ahead is a reason.
    const waived = after(accepted, [
      { type: "record-training", who: "both" },
      { type: "disclose-criteria", to: "both" },
      { type: "waive-guard", guard: "expectations", reason: "r", author: "a" },
      { type: "start", at: "2026-03-10" },
    ]);
    expect(firstDay(waived, "stagnation")).toBe("2027-03-11");
    expect(codes(active, "2026-11-10", { maximumMonths: 8 })).not.toContain("stagnation");
    expect(codes(active, "2026-11-11", { maximumMonths: 8 })).toContain("stagnation at-risk");
  });
});

describe("the other states", () => {
  it("ask to resume or to finish, and nothing once it has ended", () => {
    expect(firstDay(inState("paused"), "pause-over")).toBe("2026-04-30");
    expect(codes(inState("paused"), "2026-05-08")).toBe("pause-over overdue");
    expect(firstDay(inState("closing"), "closing-unfinished")).toBe("2026-12-01");
    expect(firstDay(after(active, [{ type: "begin-closing", at: "2027-01-05" }]), "closing-unfinished")).toBe("2027-01-05");
    for (const state of STATES.slice(5)) expect(codes(inState(state), "2028-01-01")).toBe("");
  });
});

describe("a ledger", () => {
  const people = { mentees: [{ id: "e1" }, { id: "e2" }], mentors: [{ id: "m1", capacity: 2, personId: "p" }] };
  const announce = (personId: string, on: string, id: string) =>
    ({ type: "depart", id, at: "2026-03-20", by: "administrator", personId, on }) as const;

  it("lists departures that have not taken effect, and then nothing else about that relationship", () => {
    let ledger = openLedger({ ...people, relationships: [active] });
    for (const event of [announce("p", "2026-05-02", "d1"), announce("e1", "2026-05-01", "d2")]) {
      const recorded = record(ledger, event);
      if (!recorded.ok) throw new Error(recorded.issue.message);
      ledger = recorded.ledger;
    }
    expect(followUp(ledger, { asOf: "2026-04-30" }).map(({ code }) => code)).not.toContain("departure");
    expect(followUp(ledger, { asOf: "2026-05-01" })).toMatchObject([
      { code: "departure", sides: ["mentee"], dueOn: "2026-05-01", act: ["administrator"] },
    ]);
    expect(followUp(ledger, { asOf: "2026-05-10" })).toMatchObject([
      { code: "departure", sides: ["mentee", "mentor"], dueOn: "2026-05-01", urgency: "overdue" },
    ]);
    const reversed = recordAll(openLedger({ ...people, relationships: [active] }), [
      announce("p", "2026-05-01", "d1"),
      announce("e1", "2026-05-02", "d2"),
    ]);
    expect(reversed.ok && followUp(reversed.ledger, { asOf: "2026-05-10" })).toMatchObject([
      { code: "departure", sides: ["mentee", "mentor"], dueOn: "2026-05-01" },
    ]);
    const ended = record(ledger, { type: "enrol", id: "x", at: "2026-05-10", by: "administrator" });
    expect(ended.ok && followUp(ended.ledger, { asOf: "2026-05-10" })).toEqual([]);
  });

  it("is left alone where nobody of it leaves", () => {
    const ledger = openLedger({ ...people, relationships: [active, inStateOf("failed", "r2")] });
    const announced = record(ledger, announce("e2", "2026-05-01", "d1"));
    expect(announced.ok && followUp(announced.ledger, { asOf: "2026-05-10" }).map(({ relationshipId }) => relationshipId)).toEqual(
      expect.not.arrayContaining(["r2"]),
    );
  });
});

function inStateOf(state: "failed", id: string): Relationship {
  return JSON.parse(JSON.stringify(inState(state)).replaceAll('"r1"', `"${id}"`).replaceAll('"x', '"y').replaceAll('"e1"', '"e2"'));
}

describe("followUp", () => {
  it("hands out nothing that could be changed for others", () => {
    const [first] = followUp([active], { asOf: "2026-03-14" });
    expect(Object.isFrozen(first?.act)).toBe(true);
  });

  it("gives the same for any order, by day, relationship and code", () => {
    const all = STATES.map((state, k) => JSON.parse(JSON.stringify(inState(state)).replaceAll('"r1"', `"r${k}"`)) as Relationship);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat({ max: 800 }), (shuffled, days) => {
        const asOf = addDays("2026-03-01", days);
        const found = followUp(all, { asOf });
        expect(followUp(shuffled, { asOf })).toEqual(found);
        const keys = found.map(({ dueOn, relationshipId, code }) => `${dueOn} ${relationshipId} ${code}`);
        expect(keys).toEqual(keys.toSorted());
        for (const { dueOn } of found) expect(dueOn <= asOf).toBe(true);
        for (const signal of found) expect(describeFollowUp(signal)).toContain(signal.dueOn);
      }),
      { numRuns: RUNS },
    );
  });

  it.each<[unknown, unknown, string]>([
    [[], {}, "required asOf"],
    [[], undefined, "required asOf"],
    [[], { asOf: "2026-02-30" }, "bad-day asOf"],
    [[7], { asOf: "2026-03-01" }, "wrong-type relationships[0]"],
    [{}, { asOf: "2026-03-01" }, "required ledger.schemaVersion"],
    [[], { asOf: "2026-03-01", policy: { inactiveDays: -1 } }, "out-of-range policy.inactiveDays"],
  ])("refuses %j with %j", (subject, options, expected) => {
    try {
      followUp(subject as never, options as never);
      expect.fail("was accepted");
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      const [first] = error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`);
      expect(first).toBe(expected);
    }
  });

  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  const throwing = new Proxy([], {
    get: () => {
      throw new Error("no");
    },
  });

  it("says of what cannot be read as what it was to be read", () => {
    const faultOf = (subject: readonly never[]): string => {
      try {
        followUp(subject, { asOf: "2026-03-01" });
      } catch (error) {
        if (!isInvalidInputError(error)) throw error;
        return error.issues.map(({ code, path, message }) => `${code} ${formatPath(path)}: ${message}`).join(", ");
      }
      expect.fail("was accepted");
    };
    expect(faultOf(throwing)).toBe("unreadable relationships: could not be read: a getter or proxy threw an error");
    expect(faultOf(revoked.proxy)).toBe(
      "unreadable ledger: could not be read: a getter or proxy threw an error, wrong-type ledger: expected an object, got null",
    );
  });

  it("answers or refuses whatever is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.constantFrom("given", "throwing", "revoked"), (subject, options, which) => {
        const first = which === "given" ? subject : which === "throwing" ? throwing : revoked.proxy;
        for (const second of [options, { asOf: "2026-03-01" }, throwing, revoked.proxy, { asOf: revoked.proxy }])
          try {
            followUp(first as never, second as never);
          } catch (error) {
            if (!isInvalidInputError(error)) throw error;
          }
      }),
      { numRuns: RUNS },
    );
  });
});
