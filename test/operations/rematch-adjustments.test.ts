import {
  type Adjustment,
  type AdministrativeInput,
  auditMatching,
  describeRematch,
  diagnose,
  type InputIssue,
  isInvalidInputError,
  matchParticipants,
  planRematch,
  prepareProgramme,
  proposeRelationship,
  type RematchOptions,
  type RematchPlan,
  rematchParticipants,
  transition,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { planFor, tableProgramme } from "../support/plans.ts";

/** Three mentees, three mentors with a seat each; the best is e0–m0, e1–m1, e2–m2. */
const CREDITS = [
  [0.9, 0.2, 0.1],
  [0.3, 0.8, 0.6],
  [0.1, 0.2, 0.7],
];
const INPUT = tableProgramme(CREDITS, [1, 1, 1]);
const SPARE = tableProgramme(
  CREDITS.map((row, k) => [...row, k === 0 ? 0.5 : 0.4]),
  [1, 1, 1, 1],
);
const partners = (matching: { readonly pairs: readonly { readonly menteeId: string; readonly mentorId: string }[] }) =>
  Object.fromEntries(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
const E0 = { menteeId: "e0", mentorId: "m0" };
const E1 = { menteeId: "e1", mentorId: "m1" };

function issuesOf(run: () => unknown): readonly InputIssue[] {
  try {
    run();
  } catch (error) {
    if (isInvalidInputError(error)) return error.issues;
    throw error;
  }
  return [];
}
const places = (issues: readonly InputIssue[]): readonly string[] => issues.map(({ code, path }) => `${code} ${path.join(".")}`);

function rematch(input: AdministrativeInput, plans: readonly RematchPlan[], options: RematchOptions = {}) {
  const matching = matchParticipants(input);
  const result = rematchParticipants(input, plans, { matching, ...options });
  expect(auditMatching(result.input, result.matching)).toMatchObject({ valid: true, optimal: true });
  return result;
}

describe("a rematch", () => {
  it("gives a failed pair new partners, keeps the others, and says before and after", () => {
    const { people, matching, held, moves, optimal } = rematch(SPARE, [planFor(E0, { first: ["mentee"] })]);
    expect(partners(matching)).toEqual({ e0: "m3", e1: "m1", e2: "m2" });
    expect(people).toMatchObject([
      {
        role: "mentee",
        id: "e0",
        relationshipId: "e0/m0",
        first: true,
        before: { ...E0, points: 900_000 },
        after: [{ mentorId: "m3", points: 500_000 }],
      },
      {
        role: "mentor",
        id: "m0",
        first: false,
        before: { contributions: { fit: 900_000 } },
        after: [],
        cause: { code: "free-seats", seats: 1 },
      },
    ]);
    expect(people[0]).not.toHaveProperty("cause");
    expect(held.map(({ menteeId }) => menteeId)).toEqual(["e0", "e1", "e2"]);
    expect([moves, optimal]).toEqual([[], true]);
  });

  it("leaves somebody without an alternative unmatched, with a cause", () => {
    const { people, matching } = rematch(INPUT, [planFor(E0)]);
    expect(partners(matching)).toEqual({ e1: "m1", e2: "m2" });
    expect(people[0]).toMatchObject({ id: "e0", after: [], cause: { code: "seats-exhausted" } });
    expect(matching.unmatched.mentees).toHaveLength(1);
  });

  it("moves no more proposed pairs than allowed, and none for nothing", () => {
    const one = rematch(INPUT, [planFor(E0)], { disruption: { moves: 1 } });
    // e1 goes to m0, e0 to m1: two people change, one of whom had a proposed pair.
    expect(partners(one.matching)).toEqual({ e0: "m1", e1: "m0", e2: "m2" });
    expect(one.moves).toEqual([{ menteeId: "e1", from: "m1", to: "m0", pointsBefore: 800_000, pointsAfter: 300_000 }]);
    expect(rematch(SPARE, [planFor(E0)], { disruption: { moves: 5 } }).moves).toEqual([]);
  });

  it("ends a running relationship that failed, and never touches another", () => {
    const input = { ...SPARE, pairs: { active: [E0, E1], previous: [{ ...E0, adjustment: 0.1 }], locked: [E0] } };
    const { input: changed, matching } = rematch(input, [planFor(E0)], { disruption: { moves: 3 } });
    expect(changed.pairs).toMatchObject({ active: [E1], previous: [E0] });
    expect(partners(matching)).toEqual({ e0: "m3", e2: "m2" });
  });

  it("puts those who wait without fault first, even before a better pair", () => {
    // Both e0 and e1 want m1, the only mentor left; e1 fits better.
    const input = tableProgramme(
      [
        [0.9, 0.2],
        [null, 0.8],
      ],
      [1, 1],
    );
    const waiting = { ...input, pairs: { forbidden: [] } };
    const fresh = {
      changes: { availability: [{ role: "mentor" as const, id: "m0", availability: "paused" as const }] },
      matching: undefined,
    };
    expect(partners(rematch(waiting, [planFor(E0)], fresh).matching)).toEqual({ e1: "m1" });
    const first = rematch(waiting, [planFor(E0, { first: ["mentee"] })], fresh);
    expect(partners(first.matching)).toEqual({ e0: "m1" });
    expect(first.worth).toEqual({ served: 2, points: 200_000 });
  });

  it("puts a mentor first whose mentee has left", () => {
    const input = tableProgramme(
      [
        [0.9, 0.5],
        [0.2, 0.8],
      ],
      [1, 1],
    );
    const plans = [planFor(E0, { first: ["mentor"], rematch: ["mentor"], adjustments: [{ type: "withdraw", role: "mentee", id: "e0" }] })];
    // e1 waits, and would rather have m1.
    const options = { matching: undefined };
    expect(partners(rematch(input, plans, options).matching)).toEqual({ e1: "m0" });
    expect(partners(rematch(input, [{ ...plans[0], accepted: plans[0]!.accepted.slice(0, 1) } as RematchPlan], options).matching)).toEqual({
      e1: "m1",
    });
  });

  it("releases proposed pairs whose other side is withdrawn, paused, gone, forbidden or short of a seat, and puts those people first", () => {
    const withdrawn = rematch(SPARE, [
      planFor({ menteeId: "e0", mentorId: "m1" }, { adjustments: [{ type: "withdraw", role: "mentor", id: "m1" }] }),
    ]);
    expect(withdrawn.people.filter(({ relationshipId }) => relationshipId === undefined)).toMatchObject([
      { role: "mentee", id: "e1", first: true, before: { mentorId: "m1" }, after: [{ mentorId: "m3" }] },
    ]);
    for (const changes of [
      { mentors: { remove: ["m1"] } },
      { pairs: { forbidden: { add: [E1] } } },
      { pairs: { previous: { add: [E1] } } },
      { seats: [{ mentorId: "m1", capacity: 0 }] },
    ])
      expect(partners(rematch(SPARE, [], { changes }).matching)).toMatchObject({ e0: "m0", e1: "m3", e2: "m2" });
  });

  it("keeps a proposed pair that the new criteria would not allow, and lists it among the overrides", () => {
    const plan = planFor(E0, { adjustments: [{ type: "set-minimum-credit", criterionId: "fit", minimumCredit: 0.75 }] });
    const { matching, criteria, people } = rematch(SPARE, [plan]);
    expect(partners(matching)).toEqual({ e1: "m1", e2: "m2" });
    expect(matching.overrides).toEqual([{ menteeId: "e2", mentorId: "m2", rules: [{ code: "below-minimum-credit", criterionId: "fit" }] }]);
    expect(criteria).toEqual([{ criterionId: "fit", weight: { before: 1, after: 1 }, minimumCredit: { before: 0, after: 0.75 } }]);
    expect(people[0]?.cause?.code).toBe("no-eligible-mentor");
  });

  it("applies each adjustment to the input, once for several plans, and hands tasks on", () => {
    const raise = { type: "raise-weight", criterionId: "fit", factor: 1.5 } as const;
    const plans = [
      planFor(E0, {
        adjustments: [
          raise,
          { type: "forbid-pair", ...E0 },
          { type: "lower-capacity", mentorId: "m0", by: 1 },
          { type: "pause-availability", role: "mentee", id: "e0" },
          { type: "require-qualification", role: "mentor", rule: "completed-training" },
          { type: "re-agree", role: "mentee", id: "e0", about: ["goals"] },
          { type: "end-others", role: "mentor", id: "m0" },
        ],
      }),
      planFor(E1, {
        adjustments: [
          { ...raise, factor: 2 },
          { type: "require-qualification", role: "mentor", rule: "completed-training" },
        ],
      }),
    ];
    const trained = {
      ...INPUT,
      mentors: INPUT.mentors.map((mentor) => ({ ...mentor, attributes: { ...mentor.attributes, trained: "2026-01-10" } })),
    };
    const { input, adjustments, tasks, criteria } = rematch(trained, plans, { training: { attribute: "trained", before: "2026-02-01" } });
    expect(adjustments.map(({ relationshipId, adjustment, effect }) => [relationshipId, adjustment.type, effect])).toEqual([
      ["e0/m0", "raise-weight", "applied"],
      ["e0/m0", "forbid-pair", "applied"],
      ["e0/m0", "lower-capacity", "applied"],
      ["e0/m0", "pause-availability", "applied"],
      ["e0/m0", "require-qualification", "applied"],
      ["e1/m1", "raise-weight", "applied"],
      ["e1/m1", "require-qualification", "applied"],
    ]);
    expect(tasks.map(({ adjustment }) => adjustment.type)).toEqual(["re-agree", "end-others"]);
    expect(criteria).toMatchObject([{ criterionId: "fit", weight: { before: 1, after: 2 } }]);
    expect(input.pairs?.forbidden).toEqual([E0]);
    expect(input.mentors.find(({ id }) => id === "m0")?.capacity).toBe(0);
    expect(input.mentees.find(({ id }) => id === "e0")?.availability).toBe("paused");
    expect(input.qualification?.mentors).toMatchObject([
      { id: "completed-training-mentor", kind: "completed-training", attribute: "trained" },
    ]);
    // Again, with everything said already.
    const again = rematchParticipants(input, [plans[0] as RematchPlan]);
    expect(again.adjustments.filter(({ effect }) => effect === "applied").map(({ adjustment }) => adjustment.type)).toEqual([
      "raise-weight",
    ]);
  });

  it("takes no seat from running relationships", () => {
    const input = { ...tableProgramme(CREDITS, [2, 1, 1]), pairs: { active: [E0, { menteeId: "e1", mentorId: "m0" }] } };
    const { input: changed } = rematch(input, [planFor(E0, { adjustments: [{ type: "lower-capacity", mentorId: "m0", by: 5 }] })]);
    expect(changed.mentors.find(({ id }) => id === "m0")?.capacity).toBe(1);
  });

  it("refuses a blocked plan by name: its people wait, its pair is a former one, all else goes on", () => {
    const blocked = planFor(E0, { reason: "unknown", blocks: ["unknown-reason"], rematch: [] });
    const partly = planFor(E1, { rematch: ["mentor"] });
    const result = rematch({ ...SPARE, pairs: { active: [E0] } }, [blocked, partly]);
    expect(result.blocked).toEqual([{ relationshipId: "e0/m0", formerPair: E0, blocks: ["unknown-reason"] }]);
    expect(result.waiting).toEqual([
      { role: "mentee", id: "e0" },
      { role: "mentee", id: "e1" },
      { role: "mentor", id: "m0" },
    ]);
    expect(partners(result.matching)).toEqual({ e2: "m2" });
    expect(result.people).toMatchObject([{ role: "mentor", id: "m1", relationshipId: "e1/m1" }]);
    expect(result.matching.unmatched.mentees.map(({ cause }) => cause.code)).toEqual(["unavailable", "unavailable"]);
  });

  it("takes plans in any order", () => {
    const blocked = [planFor(E1, { blocks: ["contested"], rematch: [] }), planFor(E0, { blocks: ["misconduct"], rematch: [] })];
    const result = rematch(SPARE, blocked);
    expect(result.blocked.map(({ relationshipId }) => relationshipId)).toEqual(["e0/m0", "e1/m1"]);
    expect(rematch(SPARE, blocked.toReversed())).toEqual(result);
  });

  it("takes a plan with all that it may say, whatever blocks it", () => {
    const refused = [{ id: "wrong-match/0", because: "wrong-match", adjustment: { type: "forbid-pair", ...E0 } }] as const;
    for (const block of ["unknown-reason", "contested", "misconduct", "not-failed", "undecided"] as const) {
      const undecided = block === "undecided" ? ["wrong-match/1"] : [];
      const plan = planFor(E0, { blocks: [block], rematch: [], undecided, refused, note: "heard by two people" });
      expect(rematch(SPARE, [plan]).blocked).toEqual([{ relationshipId: "e0/m0", formerPair: E0, blocks: [block] }]);
    }
    expect(rematch(SPARE, [planFor(E0, { refused })]).refused).toEqual([{ relationshipId: "e0/m0", ...refused[0] }]);
  });

  it("keeps the other mentees of a mentor who waits, although others may move", () => {
    const input = tableProgramme(
      [
        [0.9, null],
        [0.8, 0.7],
        [null, 0.9],
      ],
      [2, 2],
    );
    const blocked = planFor(E0, { blocks: ["contested"], rematch: [] });
    const { matching, moves } = rematch(input, [blocked], { disruption: { moves: 1 } });
    expect([partners(matching), moves]).toEqual([{ e1: "m0", e2: "m1" }, []]);
  });

  it("is exact for a mentor who comes first and has another free seat", () => {
    const input = tableProgramme(
      [
        [0, null, 0, null],
        [null, null, null, 0],
        [null, null, 0, 0],
        [null, 0.4, null, 0],
        [0, 0.6, null, null],
      ],
      [2, 1, 1, 2],
    );
    const { worth, optimal } = rematch(input, [planFor(E0, { first: ["mentee", "mentor"] })], { disruption: { moves: 1 } });
    expect([worth, optimal]).toEqual([{ served: 5, points: 0 }, true]);
  });

  it("puts nobody first whom another plan has wait", () => {
    const input = tableProgramme([[0.9], [0.8]], [2]);
    const other = planFor({ menteeId: "e1", mentorId: "m0" }, { rematch: ["mentee"] });
    const { people, waiting } = rematch(input, [planFor(E0, { first: ["mentor"] }), other]);
    expect(people.map(({ id, first, cause }) => [id, first, cause?.code])).toEqual([
      ["e0", false, "no-eligible-mentor"],
      ["m0", false, "unavailable"],
      ["e1", false, "no-eligible-mentor"],
    ]);
    expect(waiting).toEqual([{ role: "mentor", id: "m0" }]);
  });

  it("says nothing of criteria that are new", () => {
    const changes = { criteria: { add: [{ id: "name", kind: "same", attribute: "name", weight: 1 } as const] } };
    expect(rematch(SPARE, [planFor(E0)], { changes }).criteria).toEqual([]);
  });

  it("is the next round of a rolling programme: newcomers in, leavers out, running and proposed pairs kept", () => {
    const matching = matchParticipants(INPUT);
    const changes = {
      mentees: { add: [{ id: "new", attributes: { name: "e0" } }], remove: ["e2"] },
      pairs: { active: { add: [E0] } },
    };
    const { matching: next, input, people } = rematchParticipants(INPUT, [], { matching, changes });
    expect(auditMatching(input, next).valid).toBe(true);
    expect(input.pairs?.active).toEqual([E0]);
    expect(partners(next)).toEqual({ e1: "m1", new: "m2" });
    expect(people).toMatchObject([{ role: "mentor", id: "m2", first: true, after: [{ menteeId: "new" }] }]);
    // And the round after: what was held is proposed, and may move again.
    const held = rematchParticipants(INPUT, [], { matching, changes }).held;
    const last = rematchParticipants(input, [], {
      matching: next,
      changes: { pairs: { locked: { remove: held } }, mentees: { add: [{ id: "late", attributes: { name: "e1" } }] } },
      disruption: { moves: 2 },
    });
    expect(auditMatching(last.input, last.matching).valid).toBe(true);
    expect(last.matching.totals.pairs).toBe(2);
  });

  it("leads from a failure to a new relationship with an id of its own, the old one kept as it was", () => {
    const matching = matchParticipants(SPARE);
    const [pair] = matching.pairs;
    let relationship = proposeRelationship({ pair: pair as NonNullable<typeof pair>, at: "2026-03-01" });
    for (const event of [
      { type: "accept", by: "mentee" },
      { type: "accept", by: "mentor" },
      { type: "fail", by: "administrator", reason: "wrong-match", party: "nobody" },
    ] as const) {
      const moved = transition(relationship, { id: `${event.type} ${event.by}`, at: "2026-03-05", ...event });
      if (!moved.ok) throw new Error(moved.issue.message);
      relationship = moved.relationship;
    }
    const history = JSON.stringify(relationship);
    const side = { reasons: ["wrong-match"], criteria: ["fit"] } as const;
    const diagnosis = diagnose(relationship, { mentee: side, mentor: side });
    const decisions = diagnosis.adjustments.map(({ id, adjustment }) => ({
      id,
      decision: adjustment.type === "set-minimum-credit" ? ("refused" as const) : ("accepted" as const),
    }));
    const result = rematchParticipants(SPARE, [planRematch(diagnosis, { author: "a", adjustments: decisions })], { matching });
    const [next] = result.matching.pairs;
    expect(next).toMatchObject({ menteeId: "e0", mentorId: "m3" });
    expect(result.criteria).toMatchObject([{ criterionId: "fit", weight: { before: 1, after: 1.5 } }]);
    expect(result.refused.map(({ adjustment }) => adjustment.type)).toEqual(["set-minimum-credit"]);
    expect(describeRematch(result)).toContain("Refused: ask for at least 50.0% of fit.");
    expect(proposeRelationship({ pair: next as NonNullable<typeof next>, at: "2026-03-06" }).id).not.toBe(relationship.id);
    expect(JSON.stringify(relationship)).toBe(history);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe("a rematch that cannot be", () => {
  it("says so where the people are too many for exact sums", () => {
    const mentees = Array.from({ length: 20_500 }, (_, k) => ({ id: `p${k}`, attributes: { name: "e0" } }));
    const input = prepareProgramme({ ...tableProgramme([[1]], [1]), mentees });
    const matching = matchParticipants(input);
    const issues = issuesOf(() => rematchParticipants(input, [], { matching, disruption: { moves: 1 } }));
    expect(places(issues)).toEqual(["out-of-range options.disruption"]);
  }, 60_000);

  it("names every faulty path at once", () => {
    const plans = [
      planFor({ menteeId: "nobody", mentorId: "m0" }),
      planFor(E0, { adjustments: [{ type: "raise-weight", criterionId: "fitt", factor: 2 }] }),
      planFor(E0, { adjustments: [{ type: "withdraw", role: "mentor", id: "m2" }] }),
      planFor(E1, {
        adjustments: [
          { type: "require-qualification", role: "mentee", rule: "completed-training" },
          { type: "lower-capacity", mentorId: "m0", by: 1 },
        ],
      }),
      planFor(E1, { relationshipId: "v", adjustments: [{ type: "raise-weight", criterionId: "zzzzzzz", factor: 2 }] }),
      planFor(E1, { relationshipId: "x", blocks: ["contested"] }),
      planFor(E1, { relationshipId: "y", reason: "unknown" }),
      planFor(E1, { relationshipId: "z", undecided: ["some"], rematch: [], blocks: ["misconduct"] }),
    ];
    const options = { disruption: { moves: Number.NaN } };
    expect(places(issuesOf(() => rematchParticipants(INPUT, plans, options)))).toEqual([
      "not-finite options.disruption.moves",
      "duplicate-id plans.2.relationshipId",
      "unknown-reference plans.2.accepted.0.adjustment",
      "unknown-reference plans.3.accepted.1.adjustment",
      "contradictory-state plans.5.blocks",
      "contradictory-state plans.6.blocks",
      "contradictory-state plans.7.blocks",
      "unknown-reference plans.0.formerPair.menteeId",
      "unknown-reference plans.1.accepted.0.adjustment.criterionId",
      "required options.training",
      "unknown-reference plans.4.accepted.0.adjustment.criterionId",
    ]);
  });

  it("says what is wrong with a plan", () => {
    const messagesOf = (...plans: RematchPlan[]) => issuesOf(() => rematchParticipants(INPUT, plans)).map(({ message }) => message);
    expect(messagesOf(planFor(E0), planFor(E0))).toEqual(['there is a plan for relationship "e0/m0" already']);
    expect(messagesOf(planFor(E0, { blocks: ["contested"] }))).toEqual([
      "does not fit the rest of the plan; make it anew with `planRematch`",
    ]);
    const others: readonly Adjustment[] = [
      { type: "withdraw", role: "mentee", id: "m0" },
      { type: "withdraw", role: "mentor", id: "e0" },
      { type: "forbid-pair", menteeId: "e0", mentorId: "m1" },
      { type: "forbid-pair", menteeId: "e1", mentorId: "m0" },
      { type: "lower-capacity", mentorId: "m1", by: 1 },
    ];
    for (const adjustment of others)
      expect(messagesOf(planFor(E0, { adjustments: [adjustment] }))[0]).toBe("is about somebody else than the former pair");
  });

  it("refuses a plan that is blocked and matches all the same, or is not and has yet to be decided", () => {
    const isRefused = (fields: Partial<RematchPlan>) =>
      places(issuesOf(() => rematchParticipants(INPUT, [planFor(E0, fields)]))).includes("contradictory-state plans.0.blocks");
    expect(isRefused({ undecided: ["some"] })).toBe(true);
    expect(isRefused({ undecided: ["some"], blocks: ["undecided"] })).toBe(true);
    expect(isRefused({ undecided: ["some"], blocks: ["contested"], rematch: [] })).toBe(true);
    expect(isRefused({ undecided: ["some"], blocks: ["contested", "undecided"], rematch: [] })).toBe(false);
    expect(isRefused({ blocks: ["contested"], rematch: [] })).toBe(false);
  });

  it("refuses what is no plan, no option and another input's matching", () => {
    const refuse = (plans: unknown, options?: unknown) =>
      places(issuesOf(() => rematchParticipants(INPUT, plans as RematchPlan[], options as RematchOptions)));
    for (const options of [7, null, []]) expect(refuse(null, options)).toEqual(["wrong-type plans", "wrong-type options"]);
    expect(refuse([{ ...planFor(E0), note: 5n }])[0]).toBe("unsupported-value plans.0.note");
    expect(refuse([], { disruption: { moves: 5n } })[0]).toBe("unsupported-value options.disruption.moves");
    const throwing = {
      get matching(): never {
        throw new Error("no");
      },
    };
    expect(refuse([], throwing)).toEqual(["wrong-type options"]);
    expect(refuse([{ ...planFor(E0), author: " ", extra: 1 }])).toEqual(["empty plans.0.author", "unknown-key plans.0.extra"]);
    expect(refuse([], 7)).toEqual(["wrong-type options"]);
    expect(refuse([], { disruptions: {} })).toEqual(["unknown-key options.disruptions"]);
    expect(refuse([], { disruption: { moves: -1 } })).toEqual(["out-of-range options.disruption.moves"]);
    expect(refuse([], { changes: { mentors: { remove: ["x"] } } })).toEqual(["unknown-reference options.changes.mentors.remove.0"]);
    expect(refuse([], { matching: matchParticipants(SPARE) })).toEqual(["input-mismatch inputDigest"]);
    expect(refuse([], { matching: { ...matchParticipants(INPUT), pairs: [{}] } })).toContain("required matching.pairs.0.menteeId");
    const preferences = { mentees: [{ id: "e0", ranking: ["m0"] }], mentors: [{ id: "m0", ranking: ["e0"] }] };
    expect(places(issuesOf(() => rematchParticipants({ ...INPUT, mode: "self", preferences }, [])))).toEqual(["wrong-mode mode"]);
    const { pairs, ...others } = matchParticipants(INPUT);
    expect(refuse([], { matching: { ...others, pairs: [...pairs, pairs[0]] } })).toEqual(["input-mismatch pairs"]);
    expect(refuse([], { matching: { ...others, pairs: [{ ...pairs[0], mentorId: "m9" }] } })).toEqual(["input-mismatch pairs"]);
    const training = { attribute: "nobodyHasIt", before: "2026-02-01" };
    const trained = planFor(E0, { adjustments: [{ type: "require-qualification", role: "mentee", rule: "completed-training" }] });
    expect(refuse([trained], { training })).toEqual(["attribute-of-nobody options.training"]);
    expect(refuse([trained], { training: { ...training, before: "2026-02-30" } })).toEqual(["bad-day options.training.before"]);
    const endless = planFor(E0, { adjustments: [{ type: "raise-weight", criterionId: "fit", factor: 1e308 }] });
    const heavy = { ...INPUT, criteria: INPUT.criteria.map((criterion) => ({ ...criterion, weight: 1e10 })) };
    expect(places(issuesOf(() => rematchParticipants(heavy, [endless])))).toEqual(["not-finite plans"]);
  });
});

describe("the words for a rematch", () => {
  it("tell the former pair by the adjusted criteria, a cause, and what was so already", () => {
    const plan = planFor(E0, {
      adjustments: [
        { type: "set-minimum-credit", criterionId: "fit", minimumCredit: 0.85 },
        { type: "raise-weight", criterionId: "level", factor: 3 },
        { type: "prioritise", role: "mentor", id: "m0" },
      ],
    });
    const level = { id: "level", kind: "same", attribute: "name", weight: 1 } as const;
    const result = rematch({ ...INPUT, criteria: [...INPUT.criteria, level] }, [
      plan,
      planFor(E1, { adjustments: [{ type: "raise-weight", criterionId: "fit", factor: 1 }] }),
    ]);
    expect(describeRematch(result)).toMatchInlineSnapshot(`
      "Changed: ask for at least 85.0% of fit.
      Changed: multiply the weight of level by 3.
      Changed: put m0 first in the next matching.
      Nothing to change: multiply the weight of fit by 1.
      Minimum for fit: 0.0% before, 85.0% now.
      Weight of level: 1 before, 3 now.
      e0: before with m0 (450,000 points; by the adjusted criteria 225,000 points); nobody new. No mentor is eligible: fit: below the required minimum (2 mentors, 2 of them for this reason alone); the two have worked together before (1 mentor, 1 of them for this reason alone).
      m0, among the first: before with e0 (450,000 points; by the adjusted criteria 225,000 points); nobody new. No mentee is eligible.
      e1: before with m1 (400,000 points; by the adjusted criteria 200,000 points); nobody new. No mentor is eligible: fit: below the required minimum (3 mentors, 2 of them for this reason alone); the two have worked together before (1 mentor).
      m1: before with e1 (400,000 points; by the adjusted criteria 200,000 points); nobody new. No mentee is eligible.
      Pairs held in the new matching: 1 pair.
      Within the moves allowed, no other arrangement serves more people or has more points."
    `);
    expect(describeRematch(result, { locale: "fr" })).toMatchInlineSnapshot(`
      "Changé : exiger au moins 85,0 % pour fit.
      Changé : multiplier par 3 le poids de level.
      Changé : donner la priorité à m0 au prochain appariement.
      Rien à changer : multiplier par 1 le poids de fit.
      Minimum pour fit : 0,0 % avant, 85,0 % maintenant.
      Poids de level : 1 avant, 3 maintenant.
      e0 : avant avec m0 (450 000 points ; selon les critères ajustés, 225 000 points) ; pas de nouveau binôme. Pas de mentor possible : fit : en dessous du minimum exigé (2 mentors, dont 2 pour cette seule raison) ; ces deux personnes ont déjà formé un binôme (1 mentor, dont 1 pour cette seule raison).
      m0, en priorité : avant avec e0 (450 000 points ; selon les critères ajustés, 225 000 points) ; pas de nouveau binôme. Pas de personne mentorée possible.
      e1 : avant avec m1 (400 000 points ; selon les critères ajustés, 200 000 points) ; pas de nouveau binôme. Pas de mentor possible : fit : en dessous du minimum exigé (3 mentors, dont 2 pour cette seule raison) ; ces deux personnes ont déjà formé un binôme (1 mentor).
      m1 : avant avec e1 (400 000 points ; selon les critères ajustés, 200 000 points) ; pas de nouveau binôme. Pas de personne mentorée possible.
      Binômes retenus dans le nouvel appariement : 1 binôme.
      Avec les changements permis, aucune autre répartition ne sert plus de personnes ni n’obtient plus de points."
    `);
  });

  it("tell what changed, who waits, before and after, moves and proof, in English and French", () => {
    const plans = [
      planFor(E0, {
        first: ["mentee"],
        adjustments: [
          { type: "raise-weight", criterionId: "fit", factor: 2 },
          { type: "restate", role: "mentee", id: "e0" },
        ],
      }),
      planFor({ menteeId: "e2", mentorId: "m2" }, { blocks: ["misconduct", "undecided"], rematch: [] }),
    ];
    const result = rematch(INPUT, plans, { disruption: { moves: 1 } });
    expect(describeRematch(result)).toMatchInlineSnapshot(`
      "Changed: multiply the weight of fit by 2.
      Changed: put e0 first in the next matching.
      Weight of fit: 1 before, 2 now.
      To do: ask again what e0 seeks.
      Not matched again: e2 – m2 (no rematch without a decision of its own, adjustments are undecided).
      Waiting, with nobody new for now: e2 and m2.
      e0, among the first: before with m0 (900,000 points); now with m1 (200,000 points).
      m0: before with e0 (900,000 points); now with e1 (300,000 points).
      e1 moves from m1 (800,000 points) to m0 (300,000 points) to make room.
      Pairs held in the new matching: 2 pairs.
      Within the moves allowed, no other arrangement serves more people or has more points."
    `);
    expect(describeRematch(result, { locale: "fr" })).toMatchInlineSnapshot(`
      "Changé : multiplier par 2 le poids de fit.
      Changé : donner la priorité à e0 au prochain appariement.
      Poids de fit : 1 avant, 2 maintenant.
      À faire : redemander à e0 ce que la personne cherche.
      Pas de nouvel appariement : e2 – m2 (pas de nouvel appariement sans décision particulière, des ajustements restent à décider).
      En attente, sans nouveau binôme pour l’instant : e2 et m2.
      e0, en priorité : avant avec m0 (900 000 points) ; maintenant avec m1 (200 000 points).
      m0 : avant avec e0 (900 000 points) ; maintenant avec e1 (300 000 points).
      e1 change de mentor (m1, 800 000 points → m0, 300 000 points) pour faire de la place.
      Binômes retenus dans le nouvel appariement : 2 binômes.
      Avec les changements permis, aucune autre répartition ne sert plus de personnes ni n’obtient plus de points."
    `);
    const unproven = { ...result, optimal: false, gap: { served: 0, points: 1200 } };
    expect(describeRematch(unproven).split("\n").at(-1)).toMatchInlineSnapshot(
      `"This is the best found. At most 1,200 points more within the moves allowed."`,
    );
    const served = { ...unproven, gap: { served: 2, points: -5 } };
    expect(describeRematch(served).split("\n").at(-1)).toMatchInlineSnapshot(
      `"This is the best found. At most 2 people more could be served within the moves allowed."`,
    );
    expect(describeRematch(unproven, { locale: "fr" }).split("\n").at(-1)).toMatchInlineSnapshot(
      `"C’est la meilleure répartition trouvée. Avec les changements permis, au plus 1 200 points de plus."`,
    );
    expect(describeRematch(served, { locale: "fr" }).split("\n").at(-1)).toMatchInlineSnapshot(
      `"C’est la meilleure répartition trouvée. Avec les changements permis, au plus 2 personnes de plus pourraient être servies."`,
    );
    expect(places(issuesOf(() => describeRematch({} as never)))).toEqual(["wrong-type rematch"]);
  });
});
