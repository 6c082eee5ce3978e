import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  explainPair,
  explainSeats,
  type Matching,
  type MenteeInput,
  type MentorInput,
  matchParticipants,
  prepareProgramme,
  type QualificationInput,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { judgeByHand } from "../oracles/qualification.ts";
import { optimumOf } from "../support/certificates.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const mentors: readonly MentorInput[] = [
  { id: "m1", attributes: { unit: "a", trained: "2026-08-01", level: 4 } },
  { id: "m2", attributes: { unit: "b", trained: "2026-09-15", level: 1 } },
  { id: "m3", attributes: { unit: "b", level: 3 } },
];
const mentees: readonly MenteeInput[] = [
  { id: "e1", attributes: { unit: "a", consent: true } },
  { id: "e2", attributes: { unit: "b", consent: false } },
];
const qualification: QualificationInput = {
  mentors: [
    { id: "training", kind: "completed-training", attribute: "trained", before: "2026-09-01" },
    { id: "level", kind: "at-least", attribute: "level", minimum: 2 },
  ],
  mentees: [{ id: "consent", kind: "one-of", attribute: "consent", values: ["true"] }],
};
const input: AdministrativeInput = {
  mentors,
  mentees,
  criteria: [{ id: "unit", kind: "same", weight: 1, attribute: "unit" }],
  qualification,
};
const late = { ruleId: "training", verdict: "fail", reason: { code: "completed-training", completed: "2026-09-15", before: "2026-09-01" } };
const low = { ruleId: "level", verdict: "fail", reason: { code: "at-least", value: 1, minimum: 2 } };
const refused = { ruleId: "consent", verdict: "fail", reason: { code: "one-of", value: false, values: ["true"] } };
const untold = { ruleId: "training", verdict: "unknown", reason: { code: "not-stated", fields: ["trained"] } };

const pairsOf = (matching: Matching): readonly string[] => matching.pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`);

describe("who is not qualified", () => {
  it("stays out on both sides, with the unmet rules by id and the fields to fill in", () => {
    const matching = matchParticipants(input);
    expect(pairsOf(matching)).toEqual(["e1-m1"]);
    expect(matching.unmatched).toEqual({
      mentees: [{ menteeId: "e2", cause: { code: "not-qualified", rules: [refused] } }],
      mentors: [
        { mentorId: "m2", cause: { code: "not-qualified", rules: [low, late] } },
        { mentorId: "m3", cause: { code: "not-qualified", rules: [untold] } },
      ],
    });
    expect(optimumOf(matching).menteePrices.map(({ menteeId }) => menteeId)).toEqual(["e1"]);
    expect(optimumOf(matching).seatPrices.map(({ mentorId }) => mentorId)).toEqual(["m1"]);
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, optimal: true, checked: { pairs: 1, eligible: 1 } });
  });

  it("is let in where what is unknown passes, and as soon as the field is filled in", () => {
    const trusting = { mentors: [{ ...qualification.mentors?.[0], unknown: "pass" }] } as QualificationInput;
    const open = { ...input, qualification: trusting };
    expect(matchParticipants(open).unmatched.mentors).toEqual([{ mentorId: "m2", cause: { code: "not-qualified", rules: [late] } }]);
    const filled = mentors.map((mentor) => ({ ...mentor, attributes: { trained: "2026-01-01", ...mentor.attributes } }));
    const now = matchParticipants({ ...input, mentors: filled });
    expect(now.unmatched.mentors.map(({ mentorId, cause }) => [mentorId, cause.code])).toEqual([
      ["m2", "not-qualified"],
      ["m3", "free-seats"],
    ]);
  });

  it("is said before anything else about a person", () => {
    const paused = mentors.map((mentor) => ({ ...mentor, availability: "paused" as const, capacity: 0 }));
    const matching = matchParticipants({ ...input, mentors: paused });
    expect(matching.unmatched.mentors.map(({ cause }) => cause.code)).toEqual(["unavailable", "not-qualified", "not-qualified"]);
    const asleep = mentees.map((mentee) => ({ ...mentee, availability: "paused" as const }));
    expect(matchParticipants({ ...input, mentees: asleep }).unmatched.mentees.map(({ cause }) => cause.code)).toEqual([
      "unavailable",
      "not-qualified",
    ]);
  });

  it("counts among the rules that keep mentors from a mentee", () => {
    const matching = matchParticipants({ ...input, qualification: { mentors: qualification.mentors }, mentors: mentors.slice(1) });
    expect(matching.unmatched.mentees[0]?.cause).toEqual({
      code: "no-eligible-mentor",
      rules: [
        { code: "mentor-not-qualified", ruleId: "training", mentors: 2, alone: 1 },
        { code: "mentor-not-qualified", ruleId: "level", mentors: 1, alone: 0 },
      ],
    });
    expect(auditMatching({ ...input, qualification: { mentors: qualification.mentors }, mentors: mentors.slice(1) }, matching).valid).toBe(
      true,
    );
  });
});

describe("locks and running relationships", () => {
  const locked = [{ menteeId: "e2", mentorId: "m2" }];

  it("a lock overrides qualification on both sides and lists the rules; the mentor gets nobody else", () => {
    const roomy = { ...input, mentors: mentors.map((mentor) => ({ ...mentor, capacity: 3 })), pairs: { locked } };
    const matching = matchParticipants(roomy);
    expect(pairsOf(matching)).toEqual(["e1-m1", "e2-m2"]);
    expect(matching.overrides).toEqual([
      {
        menteeId: "e2",
        mentorId: "m2",
        rules: [
          { code: "mentee-not-qualified", ruleId: "consent" },
          { code: "mentor-not-qualified", ruleId: "level" },
          { code: "mentor-not-qualified", ruleId: "training" },
        ],
      },
    ]);
    expect(auditMatching(roomy, matching).valid).toBe(true);
  });

  it("a running relationship goes on; its mentee is not matched again", () => {
    const running = { ...input, pairs: { active: locked } };
    const matching = matchParticipants(running);
    expect(matching.totals.loads[1]).toEqual({ mentorId: "m2", capacity: 1, active: 1, matched: 0 });
    expect(matching.unmatched.mentees).toEqual([{ menteeId: "e2", cause: { code: "not-qualified", rules: [refused] } }]);
    expect(matching.unmatched.mentors.map(({ mentorId }) => mentorId)).toEqual(["m3"]);
    expect(auditMatching(running, matching).valid).toBe(true);
    const qualified = matchParticipants({ ...running, qualification: { mentors: qualification.mentors } });
    expect(qualified.unmatched.mentees).toEqual([{ menteeId: "e2", cause: { code: "already-active", mentorIds: ["m2"] } }]);
  });
});

describe("explanations", () => {
  it("name each unmet rule of both sides, first of all, and no price", () => {
    const explained = explainPair(input, matchParticipants(input), { menteeId: "e2", mentorId: "m3" });
    expect(explained).toMatchObject({
      eligible: false,
      rules: [
        { code: "mentee-not-qualified", ruleId: "consent" },
        { code: "mentor-not-qualified", ruleId: "training" },
      ],
      points: 1_000_000,
      price: null,
      noPrice: { code: "not-eligible" },
    });
  });

  it("say nothing of another seat of somebody who gets nobody", () => {
    expect(explainSeats(input, matchParticipants(input), "m3")).toEqual({ mentorId: "m3", capacity: 1, oneMore: null, oneFewer: null });
  });
});

describe("the digest", () => {
  const digestOf = (changed: Partial<AdministrativeInput>): string => prepareProgramme({ ...input, ...changed }).inputDigest;

  it("knows what rules read and say, and not what they are called or measured by", () => {
    const known = digestOf({});
    const [training, level] = qualification.mentors ?? [];
    const [consent] = qualification.mentees ?? [];
    const label = { en: "Training", fr: "Formation" };
    expect(digestOf({ qualification: { mentees: qualification.mentees, mentors: [level, { ...training, label }] as never } })).toBe(known);
    expect(digestOf({ goals: [{ id: "g", text: "goal", measure: { kind: "pairs" } }] })).toBe(known);
    const others: readonly QualificationInput[] = [
      {},
      { mentors: qualification.mentors },
      { ...qualification, mentors: [training as never] },
      { ...qualification, mentors: [{ ...training, unknown: "pass" } as never, level as never] },
      { ...qualification, mentors: [{ ...training, before: "2026-09-02" } as never, level as never] },
      { ...qualification, mentors: [training as never, { ...level, minimum: 3 } as never] },
      { ...qualification, mentees: [{ ...consent, values: ["true", "yes"] } as never] },
      { mentors: [{ ...consent, unknown: "pass" } as never] },
      { mentees: [{ ...consent, unknown: "pass" } as never] },
    ];
    const digests = others.map((changed) => digestOf({ qualification: changed }));
    expect(new Set([known, ...digests]).size).toBe(others.length + 1);
    const filled = mentors.map((mentor) => ({ ...mentor, attributes: { ...mentor.attributes, trained: "2026-08-02" } }));
    expect(digestOf({ mentors: filled })).not.toBe(known);
    const richer = mentors.map((mentor) => ({ ...mentor, attributes: { ...mentor.attributes, hobby: "chess" } }));
    expect(digestOf({ mentors: richer })).toBe(known);
    const custom: QualificationInput = { mentors: [{ id: "f", kind: "custom", judge: () => "pass" }] };
    expect(digestOf({ mentors: richer, qualification: custom })).not.toBe(digestOf({ qualification: custom }));
  });
});

/** Who is qualified, by the oracle alone; rules are completed by hand. */
function isQualified(person: MenteeInput, rules: QualificationInput["mentors"]): boolean {
  const known = new Map(Object.entries(person.attributes ?? {}).filter((entry): entry is [string, never] => entry[1] !== undefined));
  const complete = { id: person.id, personId: person.id, availability: "open" as const, attributes: known };
  return (rules ?? []).every((rule) => {
    const verdict = judgeByHand(complete, rule as never);
    return verdict === "pass" || (verdict === "unknown" && rule.unknown === "pass");
  });
}

/** The same programme with everybody gone whom the oracle finds not qualified, but for locks and running relationships, and no rules. */
function withoutUnqualified({ qualification: rules, ...rest }: AdministrativeInput): AdministrativeInput {
  const { locked = [], active = [] } = rest.pairs ?? {};
  const kept = [...locked, ...active];
  const menteeOut = (mentee: MenteeInput): boolean => !isQualified(mentee, rules?.mentees);
  const mentorOut = (mentor: MentorInput): boolean => !isQualified(mentor, rules?.mentors);
  // Whoever must stay for a pair that stands is paused: that is what not being qualified means for all others.
  const stay = <P extends MenteeInput>(people: readonly P[], isOut: (person: P) => boolean, ids: ReadonlySet<string>): readonly P[] =>
    people
      .filter((person) => !isOut(person) || ids.has(person.id))
      .map((person) => (isOut(person) ? { ...person, availability: "paused" as const } : person));
  const menteesLeft = stay(rest.mentees, menteeOut, new Set(kept.map(({ menteeId }) => menteeId)));
  const mentorsLeft = stay(rest.mentors, mentorOut, new Set(kept.map(({ mentorId }) => mentorId)));
  const isThere = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }): boolean =>
    menteesLeft.some(({ id }) => id === menteeId) && mentorsLeft.some(({ id }) => id === mentorId);
  const pairs = Object.fromEntries(
    Object.entries(rest.pairs ?? {}).map(([list, entries]) => [list, (entries as readonly never[]).filter(isThere)]),
  );
  return { ...rest, mentees: menteesLeft, mentors: mentorsLeft, pairs };
}

describe("qualification is the same as not being there", () => {
  it("for generated programmes: pairs, totals and who is named", () => {
    fc.assert(
      fc.property(programmes({ mentees: 6, mentors: 5 }), (drawn) => {
        // Managers count whether or not they take part, so that they may not go.
        const whole: AdministrativeInput = { ...drawn, reportingLine: 0 };
        const matching = matchParticipants(whole);
        const anew = matchParticipants(withoutUnqualified(whole));
        expect([matching.totals.pairs, matching.totals.points]).toEqual([anew.totals.pairs, anew.totals.points]);
        const lockedMentees = new Set(matching.pairs.flatMap(({ menteeId, locked }) => (locked ? [menteeId] : [])));
        const named = matching.unmatched.mentees.flatMap(({ menteeId, cause }) => (cause.code === "not-qualified" ? [menteeId] : []));
        const expected = whole.mentees.filter(
          (mentee) => !lockedMentees.has(mentee.id) && !isQualified(mentee, whole.qualification?.mentees),
        );
        expect(named).toEqual(expected.map(({ id }) => id).sort());
        for (const { menteeId, mentorId, locked } of matching.pairs) {
          if (locked) continue;
          expect(isQualified(whole.mentees.find(({ id }) => id === menteeId) as MenteeInput, whole.qualification?.mentees)).toBe(true);
          expect(isQualified(whole.mentors.find(({ id }) => id === mentorId) as MentorInput, whole.qualification?.mentors)).toBe(true);
        }
      }),
      { numRuns: RUNS * 2 },
    );
  });

  const rules: QualificationInput = {
    mentees: [{ id: "junior", kind: "at-most", attribute: "level", maximum: 3 }],
    mentors: [
      { id: "senior", kind: "at-least", attribute: "level", minimum: 4 },
      { id: "skilled", kind: "has-any", attribute: "skills", values: ["Leadership", "Excel", "négociation", "recrutement"] },
      { id: "french", kind: "has-all", attribute: "languages", values: ["FR"], unknown: "pass" },
    ],
  };

  it.each(["cohort-240", "cohort-3000"] as const)(
    "for %s, audited, and in any order",
    (name) => {
      const whole: AdministrativeInput = { ...loadCohort(name), qualification: rules, reportingLine: 0 };
      const matching = matchParticipants(whole);
      const anew = matchParticipants(withoutUnqualified(whole));
      expect([matching.totals.pairs, matching.totals.points]).toEqual([anew.totals.pairs, anew.totals.points]);
      expect(auditMatching(whole, matching)).toMatchObject({ valid: true, optimal: true });
      const causes = [...matching.unmatched.mentees, ...matching.unmatched.mentors].map(({ cause }) => cause.code);
      expect(causes.filter((code) => code === "not-qualified").length).toBeGreaterThan(10);
      expect(matching.pairs.length).toBeGreaterThan(20);
      if (name === "cohort-240") expect(JSON.stringify(matchParticipants(reorder(whole, 5)))).toBe(JSON.stringify(matching));
    },
    60_000,
  );
});
