import { auditMatching, type MatchInput, type Matching, type MenteeCause, matchParticipants } from "mentor-matching";
import { describe, expect, it } from "vitest";

const unit = { id: "unit", kind: "same", weight: 1, attribute: "unit" } as const;
const steps = { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 0, falloff: 0.1 } as const;
const of = (id: string, value: string | number, more: object = {}) => ({ id, attributes: { unit: value, level: value }, ...more });
const alike = { mentors: [of("m1", "x"), of("m2", "x")], mentees: [of("e1", "x"), of("e2", "x"), of("e3", "x")], criteria: [unit] };
const declining = (id: string, ...declined: readonly string[]) => ({ id, ranking: [], declined });
const preferences = { mentors: [declining("m2", "e3")] };

const lists = { ...alike, mode: "hybrid", shortlist: { length: 2 } } as const;
const chosen = (choices: object): MatchInput =>
  ({ ...lists, choices: { shortlisting: matchParticipants(lists), ...choices } }) as MatchInput;
const qualified = (role: "mentees" | "mentors"): MatchInput => ({
  ...alike,
  qualification: { [role]: [{ id: "unit", kind: "one-of", attribute: "unit", values: ["y"] }] },
});

/** Rules about what nobody states, under one name and under either of two. */
const stating = (unknown: "fail" | "pass"): MatchInput => ({
  ...alike,
  qualification: {
    mentees: [
      { id: "term", kind: "one-of", attribute: "term", values: ["y"], unknown },
      { id: "semester", kind: "one-of", attribute: { anyOf: ["semester", "half-year"] }, values: ["y"], unknown },
    ],
  },
});

/** Inputs, and the cause of a mentee there. */
const CASES: { readonly [name: string]: readonly [input: MatchInput, menteeId: string, cause: Partial<MenteeCause>] } = {
  "nobody chose them": [{ ...alike, mode: "self", preferences }, "e3", { code: "not-chosen", acceptable: 2, declined: 1 }],
  "nobody chose them from a list": [
    chosen({ rule: "stable", mentors: [declining("m2", "e3")] }),
    "e3",
    { code: "not-chosen", acceptable: 2, declined: 1 },
  ],
  "all on the list declined them, whatever is best for all": [
    chosen({ rule: "welfare", mentors: ["m1", "m2"].map((id) => declining(id, "e1")) }),
    "e1",
    { code: "not-chosen", acceptable: 2, declined: 2 },
  ],
  "others are worth more, with what they chose": [
    chosen({ rule: "welfare", mentees: [{ id: "e3", ranking: ["m1"] }], mentors: [{ id: "m1", ranking: ["e3"] }] }),
    "e1",
    { code: "seats-exhausted" },
  ],
  "they do not qualify": [qualified("mentees"), "e1", { code: "not-qualified" }],
  "they do not say whether they qualify": [stating("fail"), "e1", { code: "not-qualified" }],
  "they need not say whether they qualify": [stating("pass"), "e3", { code: "seats-exhausted" }],
  "they declined one, and the other them": [
    {
      ...alike,
      mode: "self",
      preferences: { mentees: [{ ...declining("e3", "m1"), unranked: "acceptable" }], mentors: [declining("m2", "e3")] },
    },
    "e3",
    { code: "not-chosen", acceptable: 1, declined: 1 },
  ],
  "no mentor qualifies, for one of two reasons": [
    {
      ...qualified("mentors"),
      qualification: {
        mentors: [
          { id: "x", kind: "one-of", attribute: "unit", values: ["y", "z"] },
          { id: "y", kind: "one-of", attribute: "unit", values: ["x", "z"] },
        ],
      },
      mentors: [of("m1", "x"), of("m2", "y"), of("m3", "y")],
    } as MatchInput,
    "e1",
    {
      code: "no-eligible-mentor",
      rules: [
        { code: "mentor-not-qualified", ruleId: "y", mentors: 2, alone: 2 },
        { code: "mentor-not-qualified", ruleId: "x", mentors: 1, alone: 1 },
      ],
    },
  ],
  "nobody may be theirs, whoever declined them": [
    {
      ...alike,
      mode: "self",
      preferences,
      pairs: { forbidden: ["m1", "m2"].map((mentorId) => ({ menteeId: "e3", mentorId })) },
    },
    "e3",
    { code: "no-eligible-mentor", rules: [{ code: "forbidden-pair", mentors: 2, alone: 2 }] },
  ],
  "one of them may go to one mentor only, the others to both": [
    { ...alike, pairs: { forbidden: [{ menteeId: "e1", mentorId: "m1" }] } },
    "e3",
    { code: "seats-exhausted", contested: 0 },
  ],
  "they compete with others for another mentor than the first group": [
    {
      ...alike,
      mentors: [of("m1", "x"), of("m2", "y")],
      mentees: [...alike.mentees, of("e4", "y"), of("e5", "y")],
      minimumScore: 0.5,
    },
    "e5",
    { code: "seats-exhausted", contested: 1 },
  ],
  "they have two mentors already": [
    { ...alike, pairs: { active: ["m2", "m1"].map((mentorId) => ({ menteeId: "e1", mentorId })) } },
    "e1",
    { code: "already-active", mentorIds: ["m1", "m2"] },
  ],
  "no score is high enough": [
    {
      mentors: [of("m1", 1), of("m2", 3), of("m3", 2)],
      mentees: [of("e1", 9)],
      criteria: [steps],
      minimumScore: 0.9,
      objective: "fairest",
    },
    "e1",
    { code: "below-minimum-score", mentors: 3, bestPoints: 400_000 },
  ],
  "others are worth more to six": [
    {
      mentors: [1, 2, 3, 4, 5, 6].map((level) => of(`m${level}`, level)),
      mentees: [...[1, 2, 3, 4, 5, 6].map((level) => of(`e${level}`, level)), of("e7", 9)],
      criteria: [steps],
      objective: "highest-total",
    },
    "e7",
    { code: "outweighed" },
  ],
  "others are worth more, and one of these has taken a seat beforehand": [
    { ...alike, objective: "highest-total", pairs: { locked: [{ menteeId: "e1", mentorId: "m1" }] } },
    "e3",
    { code: "outweighed" },
  ],
  "no seat is left where they may go, though the total counts": [
    {
      ...alike,
      mentees: [...alike.mentees, of("e4", "x")],
      objective: "highest-total",
      pairs: { locked: ["m1", "m2"].map((mentorId, k) => ({ menteeId: `e${2 - k}`, mentorId })) },
    },
    "e4",
    { code: "seats-exhausted" },
  ],
};

describe("the audit", () => {
  it.each(Object.entries(CASES))("comes to the same cause by itself: %s", (_, [input, menteeId, cause]) => {
    const matching = matchParticipants(input) as Matching;
    expect(matching.unmatched.mentees.find((each) => each.menteeId === menteeId)?.cause).toMatchObject(cause);
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, findings: [] });
    const other = matching.unmatched.mentees.map((each) => ({ ...each, cause: { code: "unknown" } }));
    const told = { ...matching, unmatched: { ...matching.unmatched, mentees: other } } as unknown as Matching;
    const messages = auditMatching(input, told).findings.map(({ message }) => message);
    expect(messages.join()).toContain(`"${menteeId}": unmatched.mentees.`);
  });

  it("lists what locks override by mentee, and only those that override something", () => {
    const locked = [
      { menteeId: "e3", mentorId: "m2" },
      { menteeId: "e2", mentorId: "m1" },
    ];
    const mentors = [of("m1", "x", { capacity: 2 }), of("m2", "x", { capacity: 2 })];
    const mentees = alike.mentees.map((mentee) => ({ ...mentee, availability: "paused" as const }));
    const input = { ...alike, mentors, mentees, pairs: { locked } };
    const matching = matchParticipants(input);
    expect(matching.overrides.map(({ menteeId }) => menteeId)).toEqual(["e2", "e3"]);
    expect(auditMatching(input, matching).findings).toEqual([]);
    const rule = (id: string) => ({ id, kind: "one-of", attribute: "unit", values: ["y"] }) as const;
    const unqualified = { ...alike, mentors, pairs: { locked }, qualification: { mentees: [rule("a")], mentors: [rule("b")] } };
    const overriding = matchParticipants(unqualified);
    expect(overriding.overrides[0]?.rules).toEqual([
      { code: "mentee-not-qualified", ruleId: "a" },
      { code: "mentor-not-qualified", ruleId: "b" },
    ]);
    expect(auditMatching(unqualified, overriding).findings).toEqual([]);
    const free = { ...alike, mentors, pairs: { locked } };
    expect(auditMatching(free, matchParticipants(free)).findings).toEqual([]);
  });

  it("takes a second round for what it is, whatever is said of it", () => {
    const input = chosen({ rule: "welfare", secondRound: "all-pairs", mentors: [declining("m2", "e1", "e2", "e3")] });
    const matching = matchParticipants(input) as Matching;
    expect(auditMatching(input, matching).findings).toEqual([]);
    const pairs = [...matching.pairs, null, { menteeId: "zoe", mentorId: "m1", round: 2 }] as unknown as Matching["pairs"];
    expect(auditMatching(input, { ...matching, pairs }).valid).toBe(false);
    // Without a second round nobody has a pair from one.
    const single = chosen({ rule: "welfare" });
    const first = matchParticipants(single) as Matching;
    const labelled = { ...first, pairs: first.pairs.map((pair) => ({ ...pair, round: 2 as const })) };
    expect(auditMatching(single, labelled).valid).toBe(false);
  });

  it("finds nobody where a group, or somebody unmatched, should be", () => {
    const matching = matchParticipants(alike);
    const unmatched = { ...matching.unmatched, mentees: [null] };
    const spoilt = { ...matching, contested: [null], unmatched } as unknown as Matching;
    const messages = auditMatching(alike, spoilt).findings.map(({ message }) => message);
    expect(messages.join()).toContain("contested.0 lacks no seats, or is nobody's cause");
  });
});
