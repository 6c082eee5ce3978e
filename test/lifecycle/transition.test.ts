import fc from "fast-check";
import {
  allowedEvents,
  formatPath,
  isInvalidInputError,
  type LifecycleIssue,
  type LifecyclePolicyInput,
  lifecyclePolicy,
  proposeRelationship,
  type Relationship,
  transition,
} from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { after, EVENT_TYPES, type EventSketch, inState, PLAN, proposal, STATES, SUITABLE, stamped, WAYS } from "../support/lifecycle.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

function issueOf(relationship: Relationship, sketch: EventSketch, policy?: LifecyclePolicyInput): LifecycleIssue {
  const before = JSON.stringify(relationship);
  const moved = transition(relationship, stamped(sketch, relationship), policy);
  expect(JSON.stringify(relationship)).toBe(before);
  if (moved.ok) expect.fail(`${sketch.type} was accepted`);
  expect(moved.issue.message).toMatch(/^Refused: .+[.?] Allowed now: .+\.$/);
  return moved.issue;
}

function effectsOf(relationship: Relationship, sketch: EventSketch) {
  const moved = transition(relationship, stamped(sketch, relationship));
  if (!moved.ok) throw new Error(moved.issue.message);
  return moved.effects;
}

describe("what an event needs besides the state", () => {
  const active = inState("active");
  const preparing = inState("preparing");
  it.each<[string, Relationship, EventSketch, object]>([
    ["once", active, { type: "record-check-in", id: "x1" }, { code: "duplicate-event", eventId: "x1" }],
    [
      "in order",
      active,
      { type: "record-check-in", at: "2026-03-09" },
      { code: "before-last-event", at: "2026-03-09", last: "2026-03-10" },
    ],
    ["by a side that may", proposal(), { type: "accept" }, { code: "not-permitted", by: "administrator", permitted: ["mentee", "mentor"] }],
    ["waived by an administrator", preparing, { ...SUITABLE["waive-guard"], by: "mentor" }, { code: "not-permitted", by: "mentor" }],
    ["by the person that it says", active, { type: "record-check-in", by: "mentor", author: "m2" }, { code: "stranger", author: "m2" }],
    ["by the right side", active, { type: "record-check-in", by: "mentor", author: "e1" }, { code: "stranger", author: "e1" }],
    [
      "each side once",
      after(proposal(), [{ type: "accept", by: "mentor" }]),
      { type: "accept", by: "mentor" },
      { code: "already-accepted", side: "mentor" },
    ],
    ["in time", proposal(), { type: "accept", by: "mentor", at: "2026-03-16" }, { code: "proposal-expired", expiresOn: "2026-03-15" }],
    [
      "in time for the second side, too",
      after(proposal(), [{ type: "accept", by: "mentee" }]),
      { type: "accept", by: "mentor", at: "2026-03-16" },
      { code: "proposal-expired", expiresOn: "2026-03-15" },
    ],
    ["after time", proposal(), { type: "expire", at: "2026-03-15" }, { code: "not-expired", expiresOn: "2026-03-15" }],
    [
      "a plan that ends later",
      preparing,
      { type: "agree-expectations", plan: { ...PLAN, endsOn: "2026-03-02" } },
      { code: "end-not-later", to: "2026-03-02", endsOn: "2026-03-02" },
    ],
    [
      "a later end",
      active,
      { type: "extend", to: "2026-12-01", reason: "x" },
      { code: "end-not-later", to: "2026-12-01", endsOn: "2026-12-01" },
    ],
    [
      "an end ahead",
      active,
      { type: "extend", at: "2027-01-01", to: "2027-01-01", reason: "x" },
      { code: "end-not-later", endsOn: "2027-01-01" },
    ],
    ["a short pause", active, { type: "pause", until: "2026-05-10" }, { code: "pause-too-long", days: 61, left: 60 }],
    ["a known goal", active, { type: "record-progress", goals: [{ id: "g2", state: "open" }] }, { code: "unknown-goal", goalId: "g2" }],
    [
      "one's own rating",
      active,
      { type: "record-progress", by: "mentee", ratings: { mentor: 4 } },
      { code: "rating-for-other-side", side: "mentor" },
    ],
    ["a reason for an early end", inState("closing"), { type: "complete" }, { code: "early-reason-missing", minimumOn: "2026-09-10" }],
    ["the grace", inState("failed"), { ...SUITABLE.reopen, at: "2026-03-25" }, { code: "grace-over", lastDay: "2026-03-24" }],
    ["a start to go back to", after(preparing, [SUITABLE.fail as EventSketch]), SUITABLE.reopen, { code: "never-started" }],
  ])("%s", (_, relationship, sketch, expected) => {
    expect(issueOf(relationship, sketch)).toMatchObject({ ...expected, event: sketch.type, state: relationship.state });
  });

  it("nothing, on the last day that is allowed", () => {
    expect(after(proposal(), [{ type: "accept", by: "mentor", at: "2026-03-15" }]).acceptedBy).toEqual(["mentor"]);
    expect(after(inState("failed"), [{ ...SUITABLE.reopen, at: "2026-03-24" } as EventSketch]).state).toBe("active");
    expect(after(active, [{ type: "pause", until: "2026-05-09" }]).state).toBe("paused");
    expect(after(active, [{ type: "extend", at: "2027-01-01", to: "2027-01-02", reason: "x" }]).endsOn).toBe("2027-01-02");
    expect(after(inState("closing"), [{ type: "complete", at: "2026-09-10" }]).state).toBe("completed");
  });
});

it("comes with what is allowed on its day, or on that of the last event where that is later or the day unknown", () => {
  for (const at of ["2026-03-01", "2026-03-16"])
    expect(issueOf(proposal(), { type: "start", at }).allowed).toEqual(allowedEvents(proposal(), { asOf: at }));
  const active = inState("active");
  const now = allowedEvents(active, { asOf: "2026-03-10" });
  expect(now).toContain("extend");
  expect(issueOf(active, { type: "resume", at: "2026-03-09" }).allowed).toEqual(now);
  expect(issueOf(active, { type: "resume", at: undefined }).allowed).toEqual(now);
});

it("lets people speak for themselves, and an administrator for anybody", () => {
  for (const spoken of [
    { by: "mentee", author: "e1" },
    { by: "mentor", author: "m1" },
    { by: "administrator", author: "a1" },
  ])
    expect(after(inState("active"), [{ type: "record-check-in", ...spoken }]).history.at(-1)).toMatchObject(spoken);
});

describe("the guards of a start", () => {
  const accepted = after(proposal(), [
    { type: "accept", by: "mentor" },
    { type: "accept", by: "mentee" },
  ]);
  const steps: readonly (readonly [string, EventSketch])[] = [
    ["training", { type: "record-training", who: "both" }],
    ["criteria", { type: "disclose-criteria", to: "both" }],
    ["expectations", { type: "agree-expectations", plan: PLAN }],
  ];

  it("hold until each is done or waived, in every combination", () => {
    for (const choice of [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])))) {
      const sketches = steps.flatMap(([guard, step], k): readonly EventSketch[] => {
        if (choice[k] === 0) return [];
        return choice[k] === 1 ? [step] : [{ type: "waive-guard", guard, reason: "known", author: "a1" }];
      });
      const open = steps.filter((_, k) => choice[k] === 0).map(([guard]) => guard);
      const ready = after(accepted, sketches);
      if (open.length === 0) expect(after(ready, [{ type: "start" }]).state).toBe("active");
      else expect(issueOf(ready, { type: "start" })).toMatchObject({ code: "guards-open", guards: open });
    }
  });

  it("ask both sides", () => {
    const half = after(accepted, [
      { type: "record-training", who: "mentee" },
      { type: "disclose-criteria", to: "mentor" },
      { type: "agree-expectations", plan: PLAN },
    ]);
    expect(half).toMatchObject({ trained: ["mentee"], disclosedTo: ["mentor"] });
    expect(issueOf(half, { type: "start" })).toMatchObject({ guards: ["training", "criteria"] });
    expect(after(half, [{ type: "record-training", who: "mentor" }]).trained).toEqual(["mentee", "mentor"]);
  });

  it.each([
    ["2026-08-31", undefined, false],
    ["2026-09-01", undefined, true],
    ["2027-03-01", undefined, true],
    ["2027-03-02", undefined, false],
    ["2026-08-31", "an internship", true],
    ["2027-03-02", "parental leave", true],
  ])("a plan that ends on %s, justified by %s", (endsOn, justification, fits) => {
    const plan = { ...PLAN, endsOn, ...(justification === undefined ? {} : { justification }) };
    const ready = after(accepted, [steps[0]![1], steps[1]![1], { type: "agree-expectations", plan }]);
    if (fits) expect(after(ready, [{ type: "start" }]).endsOn).toBe(endsOn);
    else expect(issueOf(ready, { type: "start" })).toMatchObject({ guards: ["expectations"] });
  });

  it("want an end ahead, whatever justifies it", () => {
    const plan = { ...PLAN, justification: "an internship" };
    const ready = after(accepted, [steps[0]![1], steps[1]![1], { type: "agree-expectations", plan }]);
    expect(after(ready, [{ type: "start", at: "2026-11-30" }]).state).toBe("active");
    for (const at of [PLAN.endsOn, "2026-12-02"]) expect(issueOf(ready, { type: "start", at })).toMatchObject({ guards: ["expectations"] });
  });

  it("let a waiver outlive a plan: the end is then the latest usual one", () => {
    const waiver = { type: "waive-guard", guard: "expectations", reason: "urgent", author: "a1" };
    const ready = after(accepted, [steps[0]![1], steps[1]![1], waiver]);
    expect(after(ready, [{ type: "start" }])).toMatchObject({ endsOn: "2027-03-01", goals: [] });
    const planned = after(ready, [steps[2]![1]]);
    expect(after(planned, [{ type: "start", at: "2027-01-15" }])).toMatchObject({
      endsOn: "2028-01-15",
      goals: [{ id: "g1", state: "open" }],
    });
    expect(after(planned, [{ type: "start", at: "2026-12-01" }]).endsOn).toBe("2027-12-01");
    expect(after(planned, [{ type: "start" }]).endsOn).toBe("2026-12-01");
    // What was only proposed binds nobody.
    const proposed = proposeRelationship({ pair: { menteeId: "e1", mentorId: "m1" }, at: "2026-03-01", plan: PLAN });
    const both = [
      { type: "accept", by: "mentor" },
      { type: "accept", by: "mentee" },
    ];
    expect(after(proposed, [...both, steps[0]![1], steps[1]![1], waiver, { type: "start" }]).endsOn).toBe("2027-03-01");
  });
});

describe("pauses", () => {
  const active = inState("active");
  it("move the planned end by their days, however they end", () => {
    const paused = after(active, [{ type: "pause", until: "2026-04-09" }]);
    for (const sketch of [{ type: "resume" }, { type: "begin-closing" }, SUITABLE.fail, SUITABLE.depart]) {
      const next = after(paused, [{ ...sketch, at: "2026-03-30" }]);
      expect(next).toMatchObject({ endsOn: "2026-12-21", pauses: [{ from: "2026-03-10", until: "2026-04-09", endedOn: "2026-03-30" }] });
    }
    expect(effectsOf(paused, { type: "resume", at: "2026-03-30" })).toContainEqual({
      type: "end-moved",
      relationshipId: "r1",
      from: "2026-12-01",
      to: "2026-12-21",
    });
    expect(effectsOf(paused, { type: "resume" })).toEqual([
      { type: "notify", relationshipId: "r1", to: ["mentee", "mentor"], about: "resume" },
    ]);
  });

  it("have sixty days together, and what is longer counts again", () => {
    const once = after(active, [
      { type: "pause", until: "2026-04-09" },
      { type: "resume", at: "2026-04-09" },
    ]);
    expect(issueOf(once, { type: "pause", at: "2026-05-01", until: "2026-06-01" })).toMatchObject({ days: 31, left: 30 });
    const late = after(once, [
      { type: "pause", at: "2026-05-01", until: "2026-05-31" },
      { type: "resume", at: "2026-07-31" },
    ]);
    expect(late.endsOn).toBe("2027-01-30");
    expect(issueOf(late, { type: "pause", at: "2026-08-01", until: "2026-08-02" })).toMatchObject({ days: 1, left: 0 });
    expect(allowedEvents(late, { asOf: "2026-08-01" })).not.toContain("pause");
  });
});

describe("what is recorded", () => {
  const active = inState("active");
  it("is progress, goal by goal, and the ratings of both sides", () => {
    const next = after(active, [
      {
        type: "record-progress",
        at: "2026-04-01",
        by: "mentee",
        goals: [
          { id: "g1", state: "reached" },
          { id: "g2", state: "open", text: "Speak up" },
        ],
        ratings: { mentee: 4 },
      },
      { type: "record-progress", at: "2026-04-02", goals: [{ id: "g2", state: "dropped" }] },
      { type: "record-progress", at: "2026-04-02", ratings: { mentee: 3, mentor: 5 } },
    ]);
    expect(next.goals).toEqual([
      { id: "g1", text: "Lead a team", state: "reached", since: "2026-04-01" },
      { id: "g2", text: "Speak up", state: "dropped", since: "2026-04-02" },
    ]);
    expect(next.ratings).toEqual([
      { on: "2026-04-01", side: "mentee", value: 4 },
      { on: "2026-04-02", side: "mentee", value: 3 },
      { on: "2026-04-02", side: "mentor", value: 5 },
    ]);
  });

  it("are contacts, held or missed", () => {
    const next = after(active, [
      { type: "record-check-in" },
      { type: "record-check-in", kind: "contact", missed: ["mentor", "mentor"], addresses: ["inactivity", "inactivity"], note: "ill" },
    ]);
    expect(next.checkIns).toEqual([
      { on: "2026-03-10", kind: "check-in", missed: [], addresses: [] },
      { on: "2026-03-10", kind: "contact", missed: ["mentor"], addresses: ["inactivity"], note: "ill" },
    ]);
  });

  it("is how it ended", () => {
    expect(
      after(inState("closing"), [{ type: "complete", outcome: "promoted", earlyReason: "moved", ratings: { mentor: 5 } }]),
    ).toMatchObject({
      ending: { on: "2026-03-10", outcome: "promoted", earlyReason: "moved" },
      ratings: [{ side: "mentor", value: 5 }],
    });
    const fail = {
      type: "fail",
      reason: "other",
      party: "programme",
      contributing: ["overload"],
      note: "merger",
      views: { mentee: { reason: "logistics", note: "n" } },
    };
    expect(after(active, [fail]).ending).toEqual({
      on: "2026-03-10",
      failure: {
        reason: "other",
        contributing: ["overload"],
        party: "programme",
        note: "merger",
        views: { mentee: { reason: "logistics", note: "n" } },
      },
    });
    expect(after(active, [{ type: "depart", who: "mentee" }]).ending?.failure).toEqual({
      reason: "participant-left",
      contributing: [],
      party: "mentee",
      views: {},
    });
    expect(after(proposal(), [{ type: "depart", who: "mentee", note: "new job" }]).ending).toEqual({ on: "2026-03-01", reason: "new job" });
    expect(after(inState("failed"), [SUITABLE.reopen as EventSketch])).not.toHaveProperty("ending");
    expect(after(active, [SUITABLE.extend as EventSketch])).toMatchObject({
      extensions: [{ from: "2026-12-01", to: "2027-02-01" }],
      endsOn: "2027-02-01",
    });
  });

  it("asks the application to act", () => {
    const types = (sketch: EventSketch, relationship = active) =>
      effectsOf(relationship, sketch).map((effect) => (effect.type === "notify" ? `notify ${effect.to.join(" ")}` : effect.type));
    expect(types({ type: "accept", by: "mentee" }, proposal())).toEqual(["notify mentor"]);
    expect(types({ type: "accept", by: "mentor" }, proposal())).toEqual(["notify mentee"]);
    const half = after(proposal(), [{ type: "accept", by: "mentee" }]);
    expect(types({ type: "accept", by: "mentor" }, half)).toEqual(["notify mentee mentor administrator"]);
    expect(types(SUITABLE.fail)).toEqual(["seat-freed", "mentee-freed", "diagnose", "notify mentee mentor administrator"]);
    expect(types({ type: "depart", who: "mentor" })).toEqual(["mentee-freed", "diagnose", "notify mentee mentor administrator"]);
    expect(types({ type: "depart", who: "mentee" })).toEqual(["seat-freed", "diagnose", "notify mentee mentor administrator"]);
    expect(types(SUITABLE.reopen, inState("completed"))).toEqual(["seat-taken", "notify mentee mentor administrator"]);
    expect(types(SUITABLE.extend)).toEqual(["end-moved", "notify mentee mentor"]);
  });
});

describe("what is no event", () => {
  const stamp = { id: "n", at: "2026-03-10", by: "administrator" };
  it.each<[unknown, string]>([
    [undefined, "wrong-type "],
    [null, "wrong-type "],
    [[], "wrong-type "],
    ["start", "wrong-type "],
    [{ ...stamp }, "required type"],
    [{ ...stamp, type: 7 }, "unknown-value type"],
    [{ ...stamp, type: "__proto__" }, "unknown-value type"],
    [{ ...stamp, type: "propose", relationshipId: "r", menteeId: "e", mentorId: "m" }, "unknown-value type"],
    [{ ...stamp, type: "start", at: "2026-02-30" }, "bad-day at"],
    [{ ...stamp, type: "start", at: 20260310 }, "wrong-type at"],
    [{ ...stamp, type: "start", by: "boss" }, "unknown-value by"],
    [{ ...stamp, type: "start", id: "" }, "empty id"],
    [{ ...stamp, type: "start", reson: "x" }, "unknown-key reson"],
    [{ ...stamp, type: "depart" }, "required who"],
    [{ ...stamp, type: "fail", reason: "bad-luck", party: "both" }, "unknown-value reason"],
    [{ ...stamp, type: "fail", reason: "other", party: "both" }, "note-required note"],
    [{ ...stamp, type: "fail", reason: "other", party: "both", note: " " }, "note-required note"],
    [{ ...stamp, type: "fail", reason: "no-fault", contributing: ["other"], party: "both" }, "note-required note"],
    [{ ...stamp, type: "fail", reason: "overload", contributing: ["overload"], party: "both" }, "repeated-text contributing[0]"],
    [
      { ...stamp, type: "fail", reason: "overload", contributing: ["no-fault", "no-fault"], party: "both" },
      "repeated-text contributing[1]",
    ],
    [{ ...stamp, type: "record-progress" }, "empty "],
    [{ ...stamp, type: "record-progress", ratings: {} }, "empty "],
    [{ ...stamp, type: "record-progress", ratings: { mentee: 6 } }, "out-of-range ratings.mentee"],
    [
      {
        ...stamp,
        type: "record-progress",
        goals: [
          { id: "a", state: "open" },
          { id: "a", state: "open" },
        ],
      },
      "duplicate-id goals[1].id",
    ],
    [{ ...stamp, type: "agree-expectations", plan: { ...PLAN, goals: [] } }, "empty plan.goals"],
    [{ ...stamp, type: "agree-expectations", plan: { ...PLAN, goals: [PLAN.goals[0], PLAN.goals[0]] } }, "duplicate-id plan.goals[1].id"],
    [{ ...stamp, type: "agree-expectations", plan: { ...PLAN, cadenceDays: 0.5 } }, "not-an-integer plan.cadenceDays"],
    [{ ...stamp, type: "pause", until: "2026-03-10" }, "range-reversed until"],
    [{ ...stamp, type: "waive-guard", guard: "training", reason: " ", author: "a" }, "empty reason"],
    [{ ...stamp, type: "waive-guard", guard: "training", reason: "x" }, "required author"],
  ])("%j is refused", (event, expected) => {
    const active = inState("active");
    const moved = transition(active, event as never);
    if (moved.ok || moved.issue.code !== "invalid-event") expect.fail("was accepted");
    expect(moved.issue.faults.map(({ code, path }) => `${code} ${formatPath(path)}`)).toEqual([expected]);
    expect(moved.issue).toMatchObject({
      state: "active",
      event: typeof event === "object" && event !== null && "type" in event && typeof event.type === "string" ? event.type : null,
    });
  });

  it("suggests what was meant", () => {
    expect(issueOf(inState("active"), { type: "recrod-check-in" }).message).toContain('did you mean "record-check-in"?');
  });
});

describe("whatever is given", () => {
  const weird = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    fc.constantFrom("start", "2026-03-10", {}),
  );
  const refusesByName = (run: () => unknown): void => {
    try {
      run();
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      expect(error.issues.length).toBeGreaterThan(0);
    }
  };

  it("gives an answer or an error of ours", () => {
    fc.assert(
      fc.property(weird, weird, weird, (first, second, third) => {
        const active = inState("active");
        refusesByName(() => transition(first as never, second as never, third as never));
        refusesByName(() => transition(active, second as never, third as never));
        refusesByName(() =>
          transition({ ...active, state: first, ending: second, pauses: third } as never, stamped({ type: "start" }, active)),
        );
        refusesByName(() => proposeRelationship(first as never));
        refusesByName(() => proposeRelationship({ pair: first, at: second, policy: third } as never));
        refusesByName(() => allowedEvents(active, first as never));
        refusesByName(() => allowedEvents(first as never, { asOf: "2026-03-10", policy: second as never }));
        refusesByName(() => lifecyclePolicy(first as never));
        expect(transition(active, first as never).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it("never changes what was given, and keeps nothing of it", () => {
    const active = inState("active");
    const event = { type: "record-check-in", id: "n", at: "2026-03-10", by: "mentor", missed: ["mentee"] };
    const moved = transition(active, event as never);
    event.missed.push("mentor");
    expect(moved.ok && moved.relationship.checkIns[0]?.missed).toEqual(["mentee"]);
  });
});

describe("allowedEvents", () => {
  it("names exactly the types of which some event is accepted on that day", () => {
    const days = ["2026-03-01", "2026-03-10", "2026-03-15", "2026-03-16", "2026-03-24", "2026-03-25", "2026-12-01"];
    for (const state of STATES)
      for (const asOf of days) {
        const relationship = inState(state);
        const allowed = allowedEvents(relationship, { asOf });
        const accepted = EVENT_TYPES.filter((type) =>
          (["mentee", "mentor"] as const).some((by) => {
            const sketch = { ...SUITABLE[type], at: asOf, until: "2026-12-02", to: type === "extend" ? "2027-01-01" : SUITABLE[type].to };
            const fields = Object.fromEntries(Object.entries(sketch).filter(([key]) => key in SUITABLE[type] || key === "at"));
            const plan = type === "agree-expectations" ? { plan: { ...PLAN, endsOn: "2027-01-01" } } : {};
            const pause = type === "pause" ? { until: asOf < "2026-12-01" ? "2026-12-01" : "2026-12-02" } : {};
            const policy = { pausedDays: 400 };
            const event = stamped(
              { ...fields, ...plan, ...pause, ...(type === "accept" || type === "decline" ? { by } : {}) } as EventSketch,
              relationship,
            );
            return transition(relationship, event, policy).ok;
          }),
        );
        expect([state, asOf, ...allowed]).toEqual([state, asOf, ...accepted]);
      }
  });

  it("lets whoever has not accepted yet accept, and a relationship that outlived its end be extended", () => {
    for (const by of ["mentee", "mentor"])
      expect(allowedEvents(after(proposal(), [{ type: "accept", by }]), { asOf: "2026-03-02" })).toContain("accept");
    expect(allowedEvents(inState("active"), { asOf: "2027-01-01" })).toContain("extend");
  });

  it("allows nothing before the last event", () => {
    expect(allowedEvents(inState("active"), { asOf: "2026-03-09" })).toEqual([]);
  });

  it.each([undefined, "2026-02-30", 7])("wants a day: not %s", (asOf) => {
    expect(() => allowedEvents(proposal(), { asOf } as never)).toThrow(/^asOf: must be a day/);
  });
});

describe("proposeRelationship", () => {
  const pair = { menteeId: "e1", mentorId: "m1" };
  it("makes an id of the two and the day, never the same for others", () => {
    const idOf = (menteeId: string, mentorId: string) => proposeRelationship({ pair: { menteeId, mentorId }, at: "2026-03-01" }).id;
    expect(idOf("e1", "m1")).toBe("e1/m1/2026-03-01");
    expect(new Set([idOf("a/b", "c"), idOf("a", "b/c"), idOf("a\\", "b"), idOf("a\\/b", "c"), idOf("a", "\\/b")]).size).toBe(5);
  });

  it("takes ids as plain text", () => {
    for (const id of ["__proto__", "constructor", "10", "é"]) {
      const relationship = proposeRelationship({ pair: { menteeId: id, mentorId: id }, at: "2026-03-01", id });
      expect(JSON.parse(JSON.stringify(relationship))).toEqual(relationship);
    }
  });

  it("keeps why the two were matched, and expires as the policy says", () => {
    expect(proposal().match).toEqual({ points: 700_000, contributions: { level: 300_000, skills: 400_000 } });
    expect(proposeRelationship({ pair, at: "2026-03-01", policy: { proposalDays: 3 } }).expiresOn).toBe("2026-03-04");
    expect(proposeRelationship({ pair: { ...pair, points: 3 }, at: "2026-03-01", plan: PLAN })).toMatchObject({ plan: PLAN });
    for (const half of [{ points: 3 }, { contributions: { level: 3 } }])
      expect(proposeRelationship({ pair: { ...pair, ...half }, at: "2026-03-01" })).not.toHaveProperty("match");
  });

  it.each<[object, string]>([
    [{}, "required pair, required at"],
    [{ pair, at: "2026-02-29" }, "bad-day at"],
    [{ pair, at: "2026-03-01", idd: "r" }, "unknown-key idd"],
    [{ pair: { menteeId: "" }, at: "2026-03-01" }, "empty pair.menteeId, required pair.mentorId"],
    [{ pair: { ...pair, contributions: 7 }, at: "2026-03-01" }, "wrong-type pair.contributions"],
    [{ pair: { ...pair, contributions: { a: 0.5 } }, at: "2026-03-01" }, "wrong-type pair.contributions"],
    [{ pair: { ...pair, contributions: { a: 1_000_001 } }, at: "2026-03-01" }, "wrong-type pair.contributions"],
    [{ pair: { ...pair, contributions: { "no id": 3 } }, at: "2026-03-01" }, "wrong-type pair.contributions"],
    [{ pair: { ...pair, contributions: JSON.parse('{"__proto__": 3}') }, at: "2026-03-01" }, "wrong-type pair.contributions"],
    [{ pair, at: "2026-03-01", policy: { proposalDay: 3 } }, "unknown-key policy.proposalDay"],
    [{ pair, at: "2026-03-01", plan: { ...PLAN, goals: [PLAN.goals[0], PLAN.goals[0]] } }, "duplicate-id plan.goals[1].id"],
  ])("refuses %j", (proposed, expected) => {
    try {
      proposeRelationship(proposed as never);
      expect.fail("was accepted");
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      expect(error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`).join(", ")).toBe(expected);
    }
  });
});

describe("lifecyclePolicy", () => {
  it("completes what differs, once", () => {
    const policy = lifecyclePolicy({ inactiveDays: 30, checkInDays: [7] });
    expect(policy).toMatchObject({ inactiveDays: 30, checkInDays: [7], minimumMonths: 6, typicalMonths: 8, maximumMonths: 12 });
    expect(lifecyclePolicy(policy)).toBe(policy);
    expect(lifecyclePolicy()).toBe(lifecyclePolicy(undefined));
    expect(Object.isFrozen(policy) && Object.isFrozen(policy.checkInDays)).toBe(true);
  });

  it.each<[object, string]>([
    [{ inactiveDay: 3 }, "unknown-key policy.inactiveDay"],
    [{ minimumMonths: 0 }, "out-of-range policy.minimumMonths"],
    [{ minimumMonths: 9 }, "range-reversed policy.typicalMonths"],
    [{ typicalMonths: 13 }, "range-reversed policy.maximumMonths"],
    [{ maximumMonths: 6.5 }, "not-an-integer policy.maximumMonths"],
    [{ checkInDays: [14, 14] }, "range-reversed policy.checkInDays[1]"],
    [{ inactiveDays: Number.NaN, ratingGap: 9 }, "not-finite policy.inactiveDays, out-of-range policy.ratingGap"],
  ])("refuses %j", (input, expected) => {
    try {
      lifecyclePolicy(input as never);
      expect.fail("was accepted");
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      expect(error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`).join(", ")).toBe(expected);
    }
  });
});

describe("a relationship from storage", () => {
  it("is the same, in every state", () => {
    for (const state of STATES) {
      const relationship = inState(state);
      const stored = JSON.parse(JSON.stringify(relationship));
      expect(stored).toStrictEqual(relationship);
      const event = stamped({ type: "fail", reason: "no-fault", party: "nobody", at: "2026-03-20" }, relationship);
      expect(transition(stored, event)).toStrictEqual(transition(relationship, event));
    }
    expect(Object.keys(WAYS)).toEqual(STATES);
  });

  it.each<[object, string]>([
    [{ state: "activ" }, "unknown-value relationship.state"],
    [{ startedOn: undefined, endsOn: undefined }, "required relationship.startedOn"],
    [{ endsOn: undefined }, "required relationship.endsOn"],
    [{ ending: { on: "2026-03-10" } }, "required relationship.ending"],
    [{ state: "failed" }, "required relationship.ending, required relationship.ending"],
    [{ state: "paused" }, "required relationship.pauses"],
    [{ history: [] }, "wrong-type relationship.history"],
    [{ history: [null] }, "wrong-type relationship.history"],
    [{ history: [proposal().history[0], null] }, "wrong-type relationship.history"],
    [{ history: [{ type: "propose", id: "r1", at: "2026-02-30", by: "mentor" }] }, "wrong-type relationship.history"],
    [{ since: "2026-13-01" }, "bad-day relationship.since"],
    [{ goal: [] }, "unknown-key relationship.goal"],
  ])("is refused where it cannot be: %j", (patch, expected) => {
    const stored = { ...inState("active"), ...patch };
    try {
      transition(stored as never, stamped({ type: "resume" }, inState("active")));
      expect.fail("was accepted");
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      expect(error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`).join(", ")).toBe(expected);
    }
  });
});
