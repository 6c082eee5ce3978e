import {
  type Adjustment,
  type Diagnosis,
  type DiagnosisEvidence,
  type DurationBand,
  describeAdjustment,
  describeBand,
  describeDiagnosis,
  describeEvent,
  describeFollowUp,
  describeObstacle,
  describeReason,
  describeState,
  type FailureReason,
  type FollowUp,
  type FollowUpSignal,
  type LifecycleObstacle,
  namesOf,
  type RematchBlock,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES, STATES } from "../support/lifecycle.ts";

const LOCALES = ["en", "fr"] as const;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** One example of each code; a code that the model learns and this list lacks does not compile. */
const SIGNALS: { readonly [Code in FollowUpSignal["code"]]: Extract<FollowUpSignal, { readonly code: Code }> } = {
  "proposal-expiring": { code: "proposal-expiring", waitingFor: ["mentee"], expiresOn: "2026-04-03" },
  "training-missing": { code: "training-missing", sides: ["mentee", "mentor"], preparingSince: "2026-04-04" },
  "criteria-undisclosed": { code: "criteria-undisclosed", sides: ["mentor"], preparingSince: "2026-04-04" },
  "expectations-missing": { code: "expectations-missing", preparingSince: "2026-04-04" },
  "start-pending": { code: "start-pending", preparingSince: "2026-04-04", waived: ["training"] },
  "first-contact": { code: "first-contact", startedOn: "2026-04-05" },
  "check-in": { code: "check-in", number: 17, lastOn: null },
  inactivity: { code: "inactivity", lastOn: "2026-04-06", days: 77 },
  "missed-commitments": { code: "missed-commitments", mentee: 17, mentor: 18, since: "2026-04-07" },
  "ratings-differ": { code: "ratings-differ", mentee: 2, mentor: 4 },
  "mid-term-review": { code: "mid-term-review", startedOn: "2026-04-05", endsOn: "2026-12-24" },
  "closing-preparation": { code: "closing-preparation", endsOn: "2026-12-24" },
  "closing-unfinished": { code: "closing-unfinished", closingSince: "2026-04-08", endsOn: "2026-12-24" },
  "pause-over": { code: "pause-over", until: "2026-04-09" },
  stagnation: { code: "stagnation", months: 17, maximumMonths: 12 },
  departure: { code: "departure", sides: ["mentor"] },
};

const OBSTACLES: { readonly [Code in LifecycleObstacle["code"]]: Extract<LifecycleObstacle, { readonly code: Code }> } = {
  "invalid-event": {
    code: "invalid-event",
    faults: [
      { code: "bad-day", path: ["at"], message: "must be a day" },
      { code: "empty", path: [], message: "must not be empty" },
    ],
  },
  "not-allowed": { code: "not-allowed" },
  "not-permitted": { code: "not-permitted", by: "administrator", permitted: ["mentee", "mentor"] },
  stranger: { code: "stranger", author: "zoe" },
  "duplicate-event": { code: "duplicate-event", eventId: "event-7" },
  "before-last-event": { code: "before-last-event", at: "2026-04-01", last: "2026-04-02" },
  "already-accepted": { code: "already-accepted", side: "mentor" },
  "proposal-expired": { code: "proposal-expired", expiresOn: "2026-04-03" },
  "not-expired": { code: "not-expired", expiresOn: "2026-04-03" },
  "guards-open": { code: "guards-open", guards: ["training", "criteria", "expectations"] },
  "end-not-later": { code: "end-not-later", to: "2026-04-01", endsOn: "2026-04-02" },
  "pause-too-long": { code: "pause-too-long", days: 61, left: 60 },
  "unknown-goal": { code: "unknown-goal", goalId: "goal-7" },
  "rating-for-other-side": { code: "rating-for-other-side", side: "mentee" },
  "early-reason-missing": { code: "early-reason-missing", minimumOn: "2026-04-02" },
  "grace-over": { code: "grace-over", lastDay: "2026-04-02" },
  "never-started": { code: "never-started" },
  "unknown-relationship": { code: "unknown-relationship", relationshipId: "r7" },
  "duplicate-relationship": { code: "duplicate-relationship", relationshipId: "r7" },
  "unknown-person": { code: "unknown-person", id: "zoe" },
  "same-person": { code: "same-person", personId: "zoe" },
  "person-departed": { code: "person-departed", personId: "zoe", on: "2026-04-02" },
  "person-changed": { code: "person-changed", id: "zoe", personId: "zoé" },
  "no-seat": { code: "no-seat", mentorId: "m7", capacity: 3 },
  "mentee-taken": { code: "mentee-taken", menteeId: "e7", relationshipId: "r7" },
  "below-load": { code: "below-load", mentorId: "m7", capacity: 1, load: 2 },
};

const EVIDENCE: { readonly [Code in DiagnosisEvidence["code"]]: Extract<DiagnosisEvidence, { readonly code: Code }> } = {
  said: { supports: "overload", code: "said", by: "administrator", main: true },
  answered: { supports: "overload", code: "answered", by: "mentee", question: "timeEnough" },
  "criterion-named": { supports: "wrong-match", code: "criterion-named", by: ["mentee", "mentor"], criterionId: "skills", points: 123_456 },
  recorded: { supports: "overload", code: "recorded", main: false },
  "not-trained": { supports: "insufficient-training", code: "not-trained", sides: ["mentee"] },
  "not-disclosed": { supports: "undefined-criteria", code: "not-disclosed", sides: ["mentee", "mentor"] },
  "guard-waived": { supports: "insufficient-training", code: "guard-waived", guard: "training" },
  "no-plan": { supports: "unrealistic-expectations", code: "no-plan" },
  left: { supports: "participant-left", code: "left", side: "mentor" },
  "few-check-ins": { supports: "inactivity", code: "few-check-ins", held: 17, expected: 18 },
  "commitments-missed": { supports: "commitment-withdrawn", code: "commitments-missed", side: "mentor", count: 17 },
  "no-goal-advanced": { supports: "unrealistic-expectations", code: "no-goal-advanced", goals: 17 },
};

const ADJUSTMENTS: { readonly [Type in Adjustment["type"]]: Extract<Adjustment, { readonly type: Type }> } = {
  "forbid-pair": { type: "forbid-pair", menteeId: "e7", mentorId: "m7" },
  "raise-weight": { type: "raise-weight", criterionId: "skills", factor: 1.5 },
  "set-minimum-credit": { type: "set-minimum-credit", criterionId: "skills", minimumCredit: 0.5 },
  "require-qualification": { type: "require-qualification", role: "mentor", rule: "completed-training" },
  withdraw: { type: "withdraw", role: "mentor", id: "m7" },
  "pause-availability": { type: "pause-availability", role: "mentee", id: "e7" },
  "lower-capacity": { type: "lower-capacity", mentorId: "m7", by: 1 },
  prioritise: { type: "prioritise", role: "mentee", id: "e7" },
  "require-training": { type: "require-training", role: "mentee", id: "e7" },
  "disclose-again": { type: "disclose-again", role: "mentor", id: "m7" },
  restate: { type: "restate", role: "mentor", id: "m7" },
  "re-qualify": { type: "re-qualify", role: "mentor", id: "m7" },
  "re-agree": { type: "re-agree", role: "mentee", id: "e7", about: ["goals", "cadence", "end"] },
  "end-others": { type: "end-others", role: "mentor", id: "m7" },
};

const REASONS: { readonly [Reason in FailureReason]: Reason } = {
  "wrong-match": "wrong-match",
  "insufficient-training": "insufficient-training",
  "undefined-criteria": "undefined-criteria",
  "participant-left": "participant-left",
  "commitment-withdrawn": "commitment-withdrawn",
  "unrealistic-expectations": "unrealistic-expectations",
  inactivity: "inactivity",
  logistics: "logistics",
  "conflict-of-interest": "conflict-of-interest",
  overload: "overload",
  misconduct: "misconduct",
  "no-fault": "no-fault",
  other: "other",
  unknown: "unknown",
};

/** The figures, days and ids that a value holds. */
function factsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(factsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(factsIn);
  if (typeof value === "number") return value === 1.5 || value === 0.5 || value === 123_456 ? [] : [String(value)];
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$|^(e7|m7|r7|zo[eé]|event-7|goal-7)$/.test(value) ? [value] : [];
}

const signalWith = (signal: FollowUpSignal, urgency: FollowUp["urgency"] = "due"): FollowUp => ({
  ...signal,
  relationshipId: "r7",
  menteeId: "e7",
  mentorId: "m7",
  urgency,
  dueOn: "2026-05-05",
  act: ["mentor", "administrator"],
});

describe("describeFollowUp", () => {
  it.each(Object.values(SIGNALS))("tells administrators every fact: $code", (signal) => {
    for (const locale of LOCALES) {
      const text = plain(describeFollowUp(signalWith(signal), { locale }));
      expect(text).toMatch(
        locale === "en"
          ? /^e7 and m7: .+\. Due since 2026-05-05; to act: the mentor and an administrator\.$/
          : /^e7 et m7 : .+\. À faire depuis le 2026-05-05 ; à qui d’agir : le mentor et l’administration du programme\.$/,
      );
      for (const fact of factsIn(signal)) expect(text).toContain(fact);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });

  it.each(Object.values(SIGNALS))("invites participants, and names nobody: $code", (signal) => {
    for (const locale of LOCALES) {
      const text = plain(describeFollowUp(signalWith(signal), { locale, audience: "participant" }));
      expect(text).toMatch(/^[A-ZÀ-Ü].+[.?]$/);
      expect(text).not.toMatch(/[em]7|mentor\b|17|18|77/);
    }
  });

  it("says how pressing it is, and what has been held or waived", () => {
    expect(describeFollowUp(signalWith(SIGNALS["first-contact"], "overdue"))).toContain("Overdue since");
    expect(describeFollowUp(signalWith(SIGNALS["first-contact"], "at-risk"))).toContain("A sign of risk since");
    for (const locale of LOCALES) {
      expect(describeFollowUp(signalWith({ ...SIGNALS["check-in"], lastOn: "2026-04-30" }), { locale })).toContain("2026-04-30");
      expect(describeFollowUp(signalWith({ ...SIGNALS["start-pending"], waived: [] }), { locale })).not.toContain("(");
    }
  });

  it("calls people by their names", () => {
    const names = namesOf({ mentees: [{ id: "e7", name: "Ada" }], mentors: [{ id: "m7", name: "Max" }] });
    expect(describeFollowUp(signalWith(SIGNALS["first-contact"]), { names })).toMatch(/^Ada and Max: /);
  });

  it("refuses a code that it does not know", () => {
    expect(() => describeFollowUp({ ...signalWith(SIGNALS["first-contact"]), code: "valueOf" } as never)).toThrow(
      'there are no words for the code "valueOf"',
    );
  });
});

describe("describeObstacle", () => {
  it.each(Object.values(OBSTACLES))("names every fact, the event, the state and what is allowed: $code", (obstacle) => {
    for (const locale of LOCALES) {
      const text = plain(describeObstacle({ ...obstacle, event: "start", state: "active", allowed: ["extend"] }, { locale }));
      expect(text).toMatch(
        locale === "en"
          ? /^Refused: start, in the state "active": .+\. Allowed now: extend\.$/
          : /^Refusé : commencer, dans l’état « active » : .+\. Possible à présent : prolonger\.$/,
      );
      for (const fact of factsIn(obstacle)) expect(text).toContain(fact);
      expect(plain(describeObstacle({ ...obstacle, event: null, allowed: [] }, { locale }))).toMatch(
        locale === "en" ? /^Refused: / : /^Refusé : /,
      );
    }
  });

  it("says where nothing is allowed, and shows an unknown event as it stands", () => {
    expect(describeObstacle({ code: "not-allowed", event: "vanish", state: "expired", allowed: [] })).toBe(
      'Refused: vanish, in the state "expired": the state does not allow it. Allowed now: nothing.',
    );
    expect(describeObstacle({ code: "not-allowed", event: "start", state: "expired", allowed: [] }, { locale: "fr" })).toMatch(/rien\.$/);
    expect(describeObstacle({ code: "invalid-event", faults: [], event: null, allowed: [] })).toBe("Refused: this is no valid event: .");
  });
});

describe("describeDiagnosis", () => {
  const diagnosis: Diagnosis = {
    schemaVersion: 1,
    relationshipId: "r7",
    menteeId: "e7",
    mentorId: "m7",
    reason: "overload",
    contributing: ["logistics"],
    suspected: ["inactivity"],
    party: "nobody",
    basis: "both",
    evidence: Object.values(EVIDENCE),
    answers: {},
    blocks: [],
    withoutFault: [],
    adjustments: [],
  };

  it.each(LOCALES)("has a line for each fact: %s", (locale) => {
    const lines = describeDiagnosis(diagnosis, { locale }).split("\n");
    expect(lines).toHaveLength(3 + Object.keys(EVIDENCE).length);
    Object.values(EVIDENCE).forEach((evidence, k) => {
      for (const fact of factsIn(evidence)) expect(lines[k + 3]).toContain(fact);
      expect(lines[k + 3]).toMatch(/^- \S.{8,}/);
    });
    const other = {
      ...diagnosis,
      contributing: [],
      suspected: [],
      evidence: [
        { ...EVIDENCE.said, main: false },
        { ...EVIDENCE.recorded, main: true },
        { ...EVIDENCE["criterion-named"], by: ["mentor"] as const, points: null },
      ],
    };
    expect(describeDiagnosis(other, { locale }).split("\n")).toHaveLength(4);
  });

  it("has words for every reason, party, basis and block", () => {
    const texts = new Set<string>();
    for (const locale of LOCALES) {
      for (const reason of Object.values(REASONS)) texts.add(describeDiagnosis({ ...diagnosis, reason }, { locale }));
      for (const party of ["mentee", "mentor", "both", "programme"] as const)
        texts.add(describeDiagnosis({ ...diagnosis, party }, { locale }));
      for (const basis of ["one-side", "settled", "record", "contested", "none"] as const)
        texts.add(describeDiagnosis({ ...diagnosis, basis }, { locale }));
      for (const block of ["unknown-reason", "contested", "misconduct", "not-failed"] as const satisfies readonly RematchBlock[])
        texts.add(describeDiagnosis({ ...diagnosis, blocks: [block] }, { locale }));
    }
    expect(texts.size).toBe(2 * (14 + 4 + 5 + 4));
    expect(() => describeDiagnosis({ ...diagnosis, basis: "constructor" } as never)).toThrow("there are no words");
  });

  it.each(Object.values(ADJUSTMENTS))("says what an adjustment changes: $type", (adjustment) => {
    for (const locale of LOCALES) {
      const text = describeAdjustment(adjustment, { locale });
      for (const fact of factsIn(adjustment)) expect(text).toContain(fact);
      expect(text.length).toBeGreaterThan(15);
    }
    if ("role" in adjustment) expect(describeAdjustment({ ...adjustment, role: "mentee" }, { locale: "fr" })).not.toBe("");
  });

  it("asks mentees what they seek, and mentors what they offer", () => {
    expect(describeAdjustment(ADJUSTMENTS.restate)).toBe("ask again what m7 offers");
    expect(describeAdjustment({ type: "restate", role: "mentee", id: "e7" })).toBe("ask again what e7 seeks");
  });
});

describe("states, events, reasons and bands", () => {
  const bands: { readonly [Band in DurationBand]: Band } = {
    "under-minimum": "under-minimum",
    short: "short",
    typical: "typical",
    "over-maximum": "over-maximum",
    stagnating: "stagnating",
  };
  it.each(LOCALES)("have words of their own: %s", (locale) => {
    const texts = [
      ...STATES.map((state) => describeState(state, { locale })),
      ...[...EVENT_TYPES, "propose" as const, "enrol" as const].map((event) => `event ${describeEvent(event, { locale })}`),
      ...Object.values(REASONS).map((reason) => `reason ${describeReason(reason, { locale })}`),
      ...Object.values(bands).map((band) => `band ${describeBand(band, { locale })}`),
    ];
    expect(new Set(texts).size).toBe(10 + 22 + 14 + 5);
  });

  it("keep from participants what is for administrators", () => {
    for (const reason of ["misconduct", "conflict-of-interest", "other"] as const) {
      expect(describeReason(reason, { audience: "participant" })).toBe("a reason that the programme's administrators know");
      expect(describeReason(reason, { audience: "participant", locale: "fr" })).toBe("une raison connue de l’administration du programme");
    }
    expect(describeReason("logistics", { audience: "participant" })).toBe("practical obstacles");
  });

  it("refuse what they do not know", () => {
    for (const run of [
      () => describeState("toString" as never),
      () => describeEvent("__proto__" as never),
      () => describeReason("x" as never),
      () => describeBand("x" as never),
    ])
      expect(run).toThrow("there are no words for the code");
  });
});
