import fc from "fast-check";
import {
  type Diagnosis,
  type DiagnosisAnswers,
  describeAdjustment,
  describeDiagnosis,
  diagnose,
  type FailureReason,
  formatPath,
  isInvalidInputError,
  planRematch,
  proposeRelationship,
  type RematchDecisions,
  type SideAnswers,
} from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { after, type EventSketch, inState, proposal, STATES, SUITABLE, WAYS } from "../support/lifecycle.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const active = inState("active");
const failedFor = (reason: FailureReason, more: object = {}) =>
  after(active, [{ type: "fail", reason, party: "nobody", ...(reason === "other" ? { note: "n" } : {}), ...more }]);
const unknown = failedFor("unknown");
const idsOf = ({ adjustments }: Diagnosis): readonly string[] => adjustments.map(({ id }) => id);
const all = (diagnosis: Diagnosis, decision: "accepted" | "refused" = "accepted"): RematchDecisions => ({
  author: "a1",
  adjustments: diagnosis.adjustments.map(({ id }) => ({ id, decision })),
});
/** A diagnosis is read back from storage before anything is planned by it. */
const expectReadable = (diagnosis: Diagnosis): void => {
  const stored = JSON.parse(JSON.stringify(diagnosis)) as Diagnosis;
  expect(stored).toStrictEqual(diagnosis);
  expect(planRematch(stored, all(diagnosis)).accepted).toEqual(diagnosis.adjustments);
};
/** The mentor missed two commitments, and no check-in was held. */
const neglected = after(active, [
  { type: "record-check-in", at: "2026-04-01", missed: ["mentor"] },
  { type: "record-check-in", at: "2026-04-02", missed: ["mentor"] },
  { type: "fail", at: "2026-08-01", reason: "unknown", party: "nobody" },
]);
/** Started by waivers alone, and failed on a day: the mentor was never trained, nobody knew the criteria, and nothing was agreed. */
const waivedFor = (at: string) =>
  after(proposal(), [
    { type: "accept", by: "mentor" },
    { type: "accept", by: "mentee" },
    ...(["training", "criteria", "expectations"] as const).map((guard) => ({ type: "waive-guard", guard, reason: "r", author: "a" })),
    { type: "record-training", who: "mentee" },
    { type: "start" },
    { type: "fail", at, reason: "wrong-match", party: "both", contributing: ["overload"] },
  ]);
const waived = waivedFor("2026-03-01");

describe("the cause", () => {
  const says = (...reasons: FailureReason[]): SideAnswers => ({ reasons });
  it.each<[string, DiagnosisAnswers, FailureReason, string, readonly FailureReason[]]>([
    ["both say the same", { mentee: says("overload"), mentor: says("overload") }, "overload", "both", []],
    ["one side says", { mentor: says("logistics", "overload") }, "logistics", "one-side", ["overload"]],
    [
      "both name one, in another order",
      { mentee: says("overload", "wrong-match"), mentor: says("wrong-match") },
      "wrong-match",
      "both",
      ["overload"],
    ],
    [
      "both name two, in another order: the first by name",
      { mentee: says("overload", "logistics"), mentor: says("logistics", "overload") },
      "logistics",
      "both",
      ["overload"],
    ],
    [
      "both name two, one of them higher up together",
      { mentee: says("overload", "wrong-match", "inactivity"), mentor: says("wrong-match", "inactivity") },
      "wrong-match",
      "both",
      ["overload", "inactivity"],
    ],
    [
      "they contradict each other",
      { mentee: says("overload"), mentor: says("logistics") },
      "unknown",
      "contested",
      ["overload", "logistics"],
    ],
    [
      "an administrator settles",
      { mentee: says("overload"), mentor: says("logistics"), administrator: { reason: "logistics", author: "a1" } },
      "logistics",
      "settled",
      ["overload"],
    ],
    [
      "an administrator does not know",
      { mentee: says("overload"), administrator: { reason: "unknown", author: "a1" } },
      "unknown",
      "settled",
      ["overload"],
    ],
    ["nobody says", {}, "unknown", "none", []],
    ["a side says that it does not know", { mentee: says("unknown"), mentor: says("inactivity") }, "inactivity", "one-side", []],
    [
      "a side only answers a question",
      { mentee: { expectationsRealistic: false, timeEnough: false } },
      "unrealistic-expectations",
      "one-side",
      ["overload"],
    ],
    [
      "a side only names criteria",
      { mentor: { criteria: ["skills"], trainingEnough: false } },
      "wrong-match",
      "one-side",
      ["insufficient-training"],
    ],
  ])("%s", (_, answers, reason, basis, contributing) => {
    const diagnosis = diagnose(unknown, answers);
    expect(diagnosis).toMatchObject({ reason, basis, contributing });
    const blocks = basis === "contested" ? ["contested"] : reason === "unknown" ? ["unknown-reason"] : [];
    expect(diagnosis.blocks).toEqual(blocks);
    if (blocks.length > 0) expect(diagnosis.adjustments).toEqual([]);
    expect(diagnose(JSON.parse(JSON.stringify(unknown)), answers)).toStrictEqual(diagnosis);
    expectReadable(diagnosis);
  });

  it("may be another than those in the list, in words", () => {
    const diagnosis = diagnose(unknown, { mentee: { reasons: ["other"], note: "a feud of the families" } });
    expect(diagnosis).toMatchObject({ reason: "other", basis: "one-side" });
  });

  it("is what was recorded where nobody says otherwise, and what people say otherwise", () => {
    const recorded = failedFor("logistics", { contributing: ["overload"] });
    expect(diagnose(recorded)).toMatchObject({ reason: "logistics", basis: "record", contributing: ["overload"] });
    expect(diagnose(recorded, { mentee: says("wrong-match") })).toMatchObject({
      reason: "wrong-match",
      basis: "one-side",
      contributing: ["logistics", "overload"],
    });
    const views = failedFor("logistics", { views: { mentee: { reason: "overload" }, mentor: { reason: "overload" } } });
    expect(diagnose(views)).toMatchObject({ reason: "overload", basis: "both" });
    expect(diagnose(views, { mentee: says("no-fault") })).toMatchObject({ basis: "contested" });
  });

  it("of two that contradict each other is likely the one for which the record speaks", () => {
    const answers = { mentee: says("overload"), mentor: says("logistics") };
    expect(diagnose(failedFor("logistics"), answers)).toMatchObject({
      reason: "logistics",
      basis: "contested",
      blocks: ["contested"],
      adjustments: [],
    });
    expect(diagnose(neglected, { mentee: says("inactivity"), mentor: says("logistics") })).toMatchObject({
      reason: "inactivity",
      basis: "contested",
    });
  });

  it("is not suspected once an administrator has named it", () => {
    const diagnosis = diagnose(neglected, { administrator: { reason: "inactivity", author: "a1" } });
    expect(diagnosis.suspected).toEqual(["commitment-withdrawn", "unrealistic-expectations"]);
    // Who missed commitments has not left.
    expect(diagnosis.withoutFault).toEqual(["mentee", "mentor"]);
    expect(planRematch(diagnosis, all(diagnosis)).rematch).toEqual(["mentee", "mentor"]);
    expect(
      idsOf(diagnose(neglected, { administrator: { reason: "participant-left", author: "a1" } })).filter((id) => id.includes("withdraw")),
    ).toEqual([]);
    expectReadable(diagnosis);
  });

  it("never is one that nobody said, whatever the record shows", () => {
    expect(diagnose(neglected)).toMatchObject({
      reason: "unknown",
      suspected: ["inactivity", "commitment-withdrawn", "unrealistic-expectations"],
    });
    const reasons = fc.subarray<FailureReason>(["wrong-match", "inactivity", "commitment-withdrawn", "no-fault"]);
    fc.assert(
      fc.property(reasons, reasons, (mentee, mentor) => {
        const { reason, contributing, suspected } = diagnose(neglected, { mentee: { reasons: mentee }, mentor: { reasons: mentor } });
        const said = [...mentee, ...mentor];
        if (reason !== "unknown") expect(said).toContain(reason);
        for (const each of contributing) expect(said).toContain(each);
        for (const each of suspected) expect(said).not.toContain(each);
        expect(contributing).not.toContain(reason);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the evidence", () => {
  it("is what people said, the criteria that they named, and what the record shows", () => {
    const diagnosis = diagnose(waived, {
      mentee: { reasons: ["wrong-match", "overload"], criteria: ["skills", "unheard-of"], criteriaClear: false },
      mentor: { criteria: ["skills"] },
      administrator: { reason: "wrong-match", author: "a" },
    });
    expectReadable(diagnosis);
    expect(diagnosis.evidence).toEqual([
      { supports: "wrong-match", code: "said", by: "mentee", main: true },
      { supports: "overload", code: "said", by: "mentee", main: false },
      { supports: "undefined-criteria", code: "answered", by: "mentee", question: "criteriaClear" },
      { supports: "wrong-match", code: "said", by: "mentor", main: true },
      { supports: "wrong-match", code: "said", by: "administrator", main: true },
      { supports: "wrong-match", code: "recorded", main: true },
      { supports: "overload", code: "recorded", main: false },
      { supports: "wrong-match", code: "criterion-named", by: ["mentee", "mentor"], criterionId: "skills", points: 400_000 },
      { supports: "wrong-match", code: "criterion-named", by: ["mentee"], criterionId: "unheard-of", points: null },
      { supports: "insufficient-training", code: "not-trained", sides: ["mentor"] },
      { supports: "undefined-criteria", code: "not-disclosed", sides: ["mentee", "mentor"] },
      { supports: "insufficient-training", code: "guard-waived", guard: "training" },
      { supports: "undefined-criteria", code: "guard-waived", guard: "criteria" },
      { supports: "unrealistic-expectations", code: "guard-waived", guard: "expectations" },
      { supports: "unrealistic-expectations", code: "no-plan" },
    ]);
  });

  it("counts check-ins, missed commitments and goals", () => {
    const held = (at: string, more: object = {}): EventSketch => ({ type: "record-check-in", at, ...more });
    const ended = (sketches: readonly EventSketch[]) =>
      diagnose(after(active, [...sketches, { type: "fail", at: "2026-06-10", reason: "unknown", party: "nobody" }]));
    // Due by 10 June: day 14, day 28, then on 7 May and 7 June.
    expectReadable(ended([]));
    expect(ended([]).evidence).toContainEqual({ supports: "inactivity", code: "few-check-ins", held: 0, expected: 4 });
    expect(ended([held("2026-04-01"), held("2026-04-02", { kind: "contact" })]).evidence).toContainEqual(
      expect.objectContaining({ code: "few-check-ins", held: 1 }),
    );
    expect(ended([held("2026-04-01"), held("2026-04-02")]).suspected).not.toContain("inactivity");
    const missed = [held("2026-04-01", { missed: ["mentee"] }), held("2026-04-02", { missed: ["mentee"] })];
    expect(ended(missed).evidence.filter(({ code }) => code === "commitments-missed")).toEqual([
      { supports: "commitment-withdrawn", code: "commitments-missed", side: "mentee", count: 2 },
    ]);
    expect(ended([]).evidence).toContainEqual({ supports: "unrealistic-expectations", code: "no-goal-advanced", goals: 1 });
    expect(ended([SUITABLE["record-progress"]]).suspected).not.toContain("unrealistic-expectations");
    const progress = (...goals: readonly object[]): EventSketch => ({ type: "record-progress", goals });
    expect(ended([progress({ id: "g1", state: "dropped" })]).suspected).toContain("unrealistic-expectations");
    expect(ended([progress({ id: "g1", state: "advancing" }, { id: "g2", text: "Speak up", state: "open" })]).suspected).not.toContain(
      "unrealistic-expectations",
    );
    // Until two check-ins were due it is too early to say.
    const failedOn = (at: string) => diagnose(after(active, [{ type: "fail", at, reason: "unknown", party: "nobody" }])).suspected;
    expect(failedOn("2026-04-06")).not.toContain("unrealistic-expectations");
    expect(failedOn("2026-04-07")).toContain("unrealistic-expectations");
    // Where there are no goals, none was missed.
    expect(diagnose(waivedFor("2026-06-10")).evidence.map(({ code }) => code)).not.toContain("no-goal-advanced");
    expect(diagnose(unknown).suspected).toEqual([]);
  });

  it("of a relationship that never started is only who left", () => {
    const left = after(inState("preparing"), [{ type: "depart", who: "mentor" }]);
    expect(diagnose(left).evidence).toEqual([
      { supports: "participant-left", code: "recorded", main: true },
      { supports: "participant-left", code: "left", side: "mentor" },
    ]);
    expect(diagnose(after(active, [{ type: "depart", who: "mentee" }])).evidence).toContainEqual({
      supports: "participant-left",
      code: "left",
      side: "mentee",
    });
  });

  it("has no points of a match that did not come of a matching", () => {
    const unmatched = after(proposeRelationship({ pair: { menteeId: "e1", mentorId: "m1" }, at: "2026-03-01" }), WAYS.failed);
    const diagnosis = diagnose(unmatched, { mentee: { criteria: ["skills", "level"] } });
    expect(diagnosis).not.toHaveProperty("contributions");
    expect(diagnosis.evidence.filter(({ code }) => code === "criterion-named")).toEqual(
      ["level", "skills"].map((criterionId) => ({
        supports: "wrong-match",
        code: "criterion-named",
        by: ["mentee"],
        criterionId,
        points: null,
      })),
    );
  });
});

describe("the adjustments", () => {
  const settled = (reason: FailureReason, more: object = {}, answers: DiagnosisAnswers = {}) => diagnose(failedFor(reason, more), answers);
  const both = (answers: SideAnswers): DiagnosisAnswers => ({ mentee: answers, mentor: answers });

  it.each<[FailureReason, object, DiagnosisAnswers, readonly string[]]>([
    ["wrong-match", {}, {}, ["wrong-match/forbid-pair/pair"]],
    [
      "wrong-match",
      {},
      { mentee: { criteria: ["level", "skills"] }, mentor: { criteria: ["skills", "site"] } },
      ["wrong-match/forbid-pair/pair", "wrong-match/raise-weight/skills", "wrong-match/set-minimum-credit/skills"],
    ],
    [
      "insufficient-training",
      {},
      both({ reasons: ["insufficient-training"] }),
      [
        "insufficient-training/require-training/mentee",
        "insufficient-training/require-qualification/mentee",
        "insufficient-training/require-training/mentor",
        "insufficient-training/require-qualification/mentor",
      ],
    ],
    [
      "insufficient-training",
      {},
      { mentor: { trainingEnough: false } },
      ["insufficient-training/require-training/mentor", "insufficient-training/require-qualification/mentor"],
    ],
    [
      "undefined-criteria",
      {},
      {},
      [
        "undefined-criteria/disclose-again/mentee",
        "undefined-criteria/restate/mentee",
        "undefined-criteria/disclose-again/mentor",
        "undefined-criteria/restate/mentor",
      ],
    ],
    [
      "commitment-withdrawn",
      { party: "mentee" },
      {},
      ["commitment-withdrawn/pause-availability/mentee", "commitment-withdrawn/re-agree/mentee", "commitment-withdrawn/re-qualify/mentee"],
    ],
    [
      "commitment-withdrawn",
      { party: "mentor" },
      {},
      [
        "commitment-withdrawn/pause-availability/mentor",
        "commitment-withdrawn/lower-capacity/mentor",
        "commitment-withdrawn/re-agree/mentor",
        "commitment-withdrawn/re-qualify/mentor",
      ],
    ],
    ["unrealistic-expectations", {}, {}, ["unrealistic-expectations/re-agree/mentee", "unrealistic-expectations/re-agree/mentor"]],
    ["participant-left", {}, {}, []],
    ["inactivity", {}, {}, ["inactivity/re-agree/mentee", "inactivity/re-agree/mentor"]],
    ["logistics", {}, {}, ["logistics/restate/mentee", "logistics/restate/mentor"]],
    ["conflict-of-interest", {}, {}, ["conflict-of-interest/forbid-pair/pair"]],
    ["overload", { party: "mentee" }, {}, ["overload/pause-availability/mentee", "overload/re-agree/mentee"]],
    ["misconduct", { party: "mentor" }, {}, ["misconduct/forbid-pair/pair", "misconduct/withdraw/mentor"]],
    ["misconduct", {}, {}, ["misconduct/forbid-pair/pair"]],
    ["no-fault", {}, {}, []],
    ["other", {}, {}, []],
  ])("for %s, %j", (reason, more, answers, expected) => {
    const diagnosis = settled(reason, more, answers);
    const { withoutFault } = diagnosis;
    const first = withoutFault.map((role) => `${reason}/prioritise/${role}`);
    expect(idsOf(diagnosis)).toEqual([...expected, ...first]);
    expect(withoutFault).toEqual(
      (more as { party?: string }).party === undefined
        ? ["mentee", "mentor"]
        : (more as { party?: string }).party === "mentee"
          ? ["mentor"]
          : ["mentee"],
    );
    expectReadable(diagnosis);
  });

  it("ask for training of whom the record shows without", () => {
    const diagnosis = diagnose(waived, { administrator: { reason: "insufficient-training", party: "both", author: "a1" } });
    expect(idsOf(diagnosis).filter((id) => id.startsWith("insufficient-training"))).toEqual([
      "insufficient-training/require-training/mentor",
      "insufficient-training/require-qualification/mentor",
    ]);
  });

  it("for somebody who left withdraw them, end their other relationships, and put the partner first", () => {
    const diagnosis = diagnose(after(active, [{ type: "depart", who: "mentor" }]));
    expect(idsOf(diagnosis)).toEqual([
      "participant-left/withdraw/mentor",
      "participant-left/end-others/mentor",
      "participant-left/prioritise/mentee",
    ]);
    expect(diagnosis).toMatchObject({ reason: "participant-left", party: "mentor", withoutFault: ["mentee"] });
    // Nothing else is asked of whoever has left.
    const also = diagnose(after(active, [{ type: "depart", who: "mentor" }]), {
      mentee: { reasons: ["participant-left", "undefined-criteria"] },
    });
    expect(idsOf(also)).toContain("undefined-criteria/restate/mentee");
    expect(idsOf(also)).not.toContain("undefined-criteria/restate/mentor");
    // But the rule that nobody is matched untrained holds for all who come after.
    const untrained = diagnose(after(active, [{ type: "depart", who: "mentor" }]), { mentee: { reasons: ["insufficient-training"] } });
    expect(idsOf(untrained)).toContain("insufficient-training/require-qualification/mentor");
    expect(idsOf(untrained)).not.toContain("insufficient-training/require-training/mentor");
  });

  it("come from all reasons, each once", () => {
    const diagnosis = settled("wrong-match", { contributing: ["conflict-of-interest", "inactivity", "overload"], party: "both" });
    expect(idsOf(diagnosis)).toEqual([
      "wrong-match/forbid-pair/pair",
      "inactivity/re-agree/mentee",
      "inactivity/re-agree/mentor",
      "overload/pause-availability/mentee",
      "overload/pause-availability/mentor",
      "overload/lower-capacity/mentor",
    ]);
    expect(diagnosis.withoutFault).toEqual([]);
    expect(new Set(idsOf(diagnosis)).size).toBe(diagnosis.adjustments.length);
  });

  it("put nobody first who wants no other match", () => {
    expect(settled("no-fault", {}, { mentee: { wantsRematch: false } })).toMatchObject({ withoutFault: ["mentor"] });
  });

  it("name the people and values that a matching input needs", () => {
    const diagnosis = settled("wrong-match", {}, both({ reasons: ["wrong-match"], criteria: ["skills"] }));
    expect(diagnosis.adjustments.map(({ adjustment }) => adjustment)).toEqual([
      { type: "forbid-pair", menteeId: "e1", mentorId: "m1" },
      { type: "raise-weight", criterionId: "skills", factor: 1.5 },
      { type: "set-minimum-credit", criterionId: "skills", minimumCredit: 0.5 },
      { type: "prioritise", role: "mentee", id: "e1" },
      { type: "prioritise", role: "mentor", id: "m1" },
    ]);
    const valuesFor = (reason: FailureReason) =>
      settled(reason, { party: "mentor" }).adjustments.flatMap(({ adjustment }) => (adjustment.type === "prioritise" ? [] : [adjustment]));
    expect(valuesFor("overload")).toEqual([
      { type: "pause-availability", role: "mentor", id: "m1" },
      { type: "lower-capacity", mentorId: "m1", by: 1 },
      { type: "re-agree", role: "mentor", id: "m1", about: ["cadence"] },
    ]);
    expect(valuesFor("unrealistic-expectations")).toEqual([
      { type: "re-agree", role: "mentee", id: "e1", about: ["goals", "end"] },
      { type: "re-agree", role: "mentor", id: "m1", about: ["goals", "end"] },
    ]);
    expect(valuesFor("commitment-withdrawn")).toContainEqual({ type: "re-agree", role: "mentor", id: "m1", about: ["cadence"] });
    expect(valuesFor("inactivity")).toContainEqual({ type: "re-agree", role: "mentee", id: "e1", about: ["cadence"] });
    expect(valuesFor("insufficient-training")).toContainEqual({
      type: "require-qualification",
      role: "mentor",
      rule: "completed-training",
    });
  });
});

describe("planRematch", () => {
  const diagnosis = diagnose(failedFor("logistics", { party: "mentee" }));

  it("keeps what was accepted and what was refused, each by an administrator's word", () => {
    const [first, second, third] = diagnosis.adjustments;
    const plan = planRematch(diagnosis, {
      author: "a1",
      adjustments: [
        { id: first?.id as string, decision: "refused", note: "known" },
        { id: second?.id as string, decision: "accepted" },
        { id: third?.id as string, decision: "accepted" },
      ],
    });
    expect(plan).toEqual({
      schemaVersion: 1,
      relationshipId: "r1",
      formerPair: { menteeId: "e1", mentorId: "m1" },
      reason: "logistics",
      blocks: [],
      rematch: ["mentee", "mentor"],
      accepted: [second, third],
      refused: [first],
      undecided: [],
      author: "a1",
    });
    expect(planRematch(JSON.parse(JSON.stringify(diagnosis)), all(diagnosis))).toStrictEqual(planRematch(diagnosis, all(diagnosis)));
  });

  it("waits for every decision", () => {
    const plan = planRematch(diagnosis, { author: "a1", adjustments: [] });
    expect(plan).toMatchObject({ blocks: ["undecided"], rematch: [], undecided: idsOf(diagnosis) });
  });

  it("matches nobody again without a cause, or where nothing failed", () => {
    expect(planRematch(diagnose(unknown), all(diagnose(unknown)))).toMatchObject({ blocks: ["unknown-reason"], rematch: [] });
    for (const state of STATES.filter((each) => each !== "failed")) {
      const other = diagnose(inState(state), { mentee: { reasons: ["overload"] } });
      expect(planRematch(other, { ...all(other), rematch: ["mentee"] })).toMatchObject({ blocks: ["not-failed"], rematch: [] });
    }
  });

  it("matches nobody again by itself after misconduct", () => {
    const misconduct = diagnose(failedFor("misconduct", { party: "mentor" }));
    expect(planRematch(misconduct, all(misconduct))).toMatchObject({
      blocks: ["misconduct"],
      rematch: [],
      accepted: misconduct.adjustments,
    });
    expect(planRematch(misconduct, { ...all(misconduct), rematch: [] })).toMatchObject({ blocks: ["misconduct"] });
    for (const note of [undefined, " "])
      expect(faultsOf(() => planRematch(misconduct, { ...all(misconduct), rematch: ["mentee"], note }))).toBe(
        "note-required decisions.note",
      );
    const decided = planRematch(misconduct, { ...all(misconduct), rematch: ["mentee"], note: "heard by two people" });
    expect(decided).toMatchObject({ blocks: [], rematch: ["mentee"], note: "heard by two people" });
  });

  it("never matches again who has left or does not want to", () => {
    const left = diagnose(after(active, [{ type: "depart", who: "mentor" }]));
    expect(planRematch(left, all(left)).rematch).toEqual(["mentee"]);
    expect(planRematch(left, { ...all(left), rematch: ["mentor", "mentee"] }).rematch).toEqual(["mentee"]);
    const tired = diagnose(failedFor("no-fault"), { mentee: { wantsRematch: false } });
    expect(planRematch(tired, all(tired)).rematch).toEqual(["mentor"]);
  });

  it.each<[unknown, string]>([
    [{}, "required decisions.author, required decisions.adjustments"],
    [{ author: " ", adjustments: [] }, "empty decisions.author"],
    [{ author: "a", adjustments: [{ id: "x", decision: "accepted" }] }, "unknown-reference decisions.adjustments[0].id"],
    [
      { author: "a", adjustments: [{ id: "logistics/restate/mentee", decision: "maybe" }] },
      "unknown-value decisions.adjustments[0].decision",
    ],
    [
      { author: "a", adjustments: [1, 2].map(() => ({ id: "logistics/restate/mentee", decision: "refused" })) },
      "duplicate-id decisions.adjustments[1].id",
    ],
    [{ author: "a", adjustments: [], rematch: ["both"] }, "unknown-value decisions.rematch[0]"],
  ])("refuses %j", (decisions, expected) => {
    expect(faultsOf(() => planRematch(diagnosis, decisions as never))).toBe(expected);
  });

  it("refuses what is no diagnosis", () => {
    expect(faultsOf(() => planRematch({ ...diagnosis, reason: "bad-luck" as never }, all(diagnosis)))).toBe(
      "unknown-value diagnosis.reason",
    );
  });

  it("says what is missing or wrong", () => {
    const misconduct = diagnose(failedFor("misconduct"));
    const twice = { id: "logistics/restate/mentee", decision: "refused" } as const;
    expect(() => planRematch(misconduct, { ...all(misconduct), rematch: ["mentee"] })).toThrow(
      "decisions.note: is required to match anybody again after misconduct",
    );
    expect(() => planRematch(diagnosis, { author: "a", adjustments: [{ id: "x", decision: "refused" }] })).toThrow(
      'there is no adjustment "x" in the diagnosis',
    );
    expect(() => planRematch(diagnosis, { author: "a", adjustments: [twice, twice] })).toThrow(
      '"logistics/restate/mentee" is decided already',
    );
  });
});

describe("what is no answer", () => {
  it.each<[unknown, string]>([
    [7, "wrong-type answers"],
    [{ mentee: { reasons: ["bad-luck"] } }, "unknown-value answers.mentee.reasons[0]"],
    [{ mentee: { reasons: ["other"] } }, "note-required answers.mentee.note"],
    [{ mentor: { reasons: ["overload", "other"], note: " " } }, "note-required answers.mentor.note"],
    [{ administrator: { reason: "other", author: "a" } }, "note-required answers.administrator.note"],
    [{ administrator: { reason: "overload" } }, "required answers.administrator.author"],
    [{ mentees: {} }, "unknown-key answers.mentees"],
    [{ mentee: { trainingEnough: "no" } }, "wrong-type answers.mentee.trainingEnough"],
  ])("is refused: %j", (answers, expected) => {
    expect(faultsOf(() => diagnose(unknown, answers as never))).toBe(expected);
  });

  it("is refused with what to say", () => {
    expect(() => diagnose(unknown, { mentee: { reasons: ["other"] } })).toThrow(
      'answers.mentee.note: is required with the reason "other": say in words what it was',
    );
  });

  it("is refused by name, whatever it is", () => {
    const diagnosis = diagnose(unknown);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (first, second) => {
        for (const run of [
          () => diagnose(first as never, second as never),
          () => diagnose(unknown, first as never, second as never),
          () => planRematch(first as never, second as never),
          () => planRematch(diagnosis, first as never),
          () => planRematch({ ...diagnosis, adjustments: first, evidence: second } as never, all(diagnosis)),
        ])
          try {
            run();
          } catch (error) {
            if (!isInvalidInputError(error)) throw error;
          }
      }),
      { numRuns: RUNS },
    );
  });

  it("may be long", () => {
    const criteria = Array.from({ length: 50_000 }, (_, k) => `c${k}`);
    const started = process.cpuUsage().user;
    expect(diagnose(unknown, { mentee: { criteria }, mentor: { criteria } }).adjustments).toHaveLength(100_003);
    // In seconds of this process; were it quadratic, minutes.
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(8);
  });

  it("has ids that are plain text", () => {
    const ids = ["__proto__", "constructor", "10", "é"];
    const diagnosis = diagnose(unknown, { mentee: { criteria: ids }, mentor: { criteria: ids } });
    expect(diagnosis.adjustments.filter(({ adjustment }) => adjustment.type === "raise-weight")).toHaveLength(4);
    expect(planRematch(diagnosis, all(diagnosis)).accepted).toHaveLength(diagnosis.adjustments.length);
    expect(JSON.parse(JSON.stringify(diagnosis))).toStrictEqual(diagnosis);
  });
});

describe("in words", () => {
  it("names the cause, its basis and every fact, in both languages", () => {
    const diagnosis = diagnose(failedFor("wrong-match", { party: "both" }), {
      mentee: { reasons: ["wrong-match"], criteria: ["skills"] },
      mentor: { reasons: ["overload"] },
    });
    expect(describeDiagnosis(diagnosis)).toBe(
      [
        "Likely cause: the two did not suit each other, on both sides (basis: the two sides disagree).",
        "Also named: too much other work.",
        "- the mentee says: the two did not suit each other",
        "- the mentor says: too much other work",
        "- recorded at the end: the two did not suit each other",
        "- the mentee names skills, which had brought 400,000 points",
        "Blocked: an administrator has to settle the cause first.",
      ].join("\n"),
    );
    expect(describeDiagnosis(diagnosis, { locale: "fr" }).split("\n")).toHaveLength(7);
    expect(describeAdjustment({ type: "forbid-pair", menteeId: "e1", mentorId: "m1" })).toBe("never match e1 and m1 again");
  });
});

function faultsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${formatPath(path)}`).join(", ");
  }
  throw new Error("was accepted");
}
