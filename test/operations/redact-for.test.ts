import fc from "fast-check";
import {
  type AdministrativeInput,
  type CriterionInput,
  criteriaServing,
  describeView,
  explainPair,
  isInvalidInputError,
  type Matching,
  type MatchingView,
  type MenteeCause,
  type MentorCause,
  matchParticipants,
  type PairExplanation,
  type PairView,
  type ParticipantCause,
  redactFor,
} from "mentor-matching";
import { describe, expect, expectTypeOf, it } from "vitest";
import { MENTEE_CAUSES, MENTOR_CAUSES } from "../language/every-code.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const unit: CriterionInput = { id: "unit", kind: "same", attribute: "unit", weight: 1 };
const skills: CriterionInput = { id: "skills", kind: "coverage", sought: "seeks", offered: "skills", weight: 3 };
const goal: CriterionInput = {
  ...{ id: "leaders", kind: "priority", side: "mentee", attribute: "group", credits: { f: 1 }, weight: 4 },
  ...{ serves: "programme", visibleTo: "administrator" },
};
const INPUT: AdministrativeInput = {
  mentees: [
    { id: "ana", attributes: { unit: "x", seeks: ["a", "b"], group: "f" } },
    { id: "ben", attributes: { unit: "y", seeks: ["a"], group: "m" } },
    { id: "cleo", attributes: { unit: "y", seeks: ["c"], group: "m" }, availability: "paused" },
  ],
  mentors: [
    { id: "gus", capacity: 2, attributes: { unit: "x", skills: ["a", "b", "c"] } },
    { id: "hal", attributes: { unit: "y", skills: ["c"] } },
  ],
  criteria: [unit, skills, goal],
  pairs: { forbidden: [{ menteeId: "ben", mentorId: "gus", reason: "they quarrelled" }] },
};
const MATCHING = matchParticipants(INPUT);
const explain = (menteeId: string, mentorId: string, input = INPUT): PairExplanation =>
  explainPair(input, matchParticipants(input), { menteeId, mentorId });

function issuesOf(run: () => unknown): readonly unknown[] {
  try {
    run();
  } catch (error) {
    if (isInvalidInputError(error)) return error.issues;
    throw error;
  }
  return [];
}

describe("a matching", () => {
  const programme = { criteria: ["skills", "unit"], programmeGoals: true };

  it("shows a mentee the mentor and the band of the visible criteria", () => {
    expect(redactFor(MATCHING, "ana")).toEqual({
      kind: "matching-view",
      participantId: "ana",
      asMentee: { mentor: { partnerId: "gus", band: "strong" } },
      ...programme,
    });
    // Of 3 + 1 visible parts only the unit's: the goal, which gives ana half of all points and ben nothing, has no part in it.
    expect(redactFor(MATCHING, "ben").asMentee).toEqual({ mentor: { partnerId: "hal", band: "fair" } });
  });

  it("shows a mentor the mentees and the seats", () => {
    expect(redactFor(MATCHING, "gus")).toEqual({
      kind: "matching-view",
      participantId: "gus",
      asMentor: { mentees: [{ partnerId: "ana", band: "strong" }], seats: { capacity: 2, active: 0, matched: 1 } },
      ...programme,
    });
  });

  it("shows those without a partner a cause in their terms", () => {
    expect(redactFor(MATCHING, "cleo").asMentee).toEqual({ mentor: null, cause: "paused" });
    const { criteria, mentees, mentors } = INPUT;
    const matching = matchParticipants({
      ...{ criteria, mentees, pairs: { forbidden: [{ menteeId: "ben", mentorId: "gus" }] } },
      mentors: [mentors[0] as AdministrativeInput["mentors"][number], { id: "idle" }, { id: "full", capacity: 0 }],
    });
    expect(redactFor(matching, "idle").asMentor).toEqual({
      mentees: [{ partnerId: "ben", band: null }],
      seats: { capacity: 1, active: 0, matched: 1 },
    });
    expect(redactFor(matching, "full").asMentor).toEqual({
      mentees: [],
      cause: "no-seat-to-give",
      seats: { capacity: 0, active: 0, matched: 0 },
    });
  });

  const menteeCauses: { readonly [Code in MenteeCause["code"]]: ParticipantCause } = {
    "not-qualified": "not-qualified",
    unavailable: "paused",
    "already-active": "already-active",
    "no-eligible-mentor": "no-mentor-fits",
    "below-minimum-score": "no-mentor-fits",
    "seats-exhausted": "no-seat-left",
    outweighed: "no-seat-left",
    "not-chosen": "not-chosen",
    "search-stopped": "undecided",
  };
  const mentorCauses: { readonly [Code in MentorCause["code"]]: ParticipantCause } = {
    "not-qualified": "not-qualified",
    unavailable: "paused",
    "no-capacity": "no-seat-to-give",
    "no-eligible-mentee": "no-mentee-fits",
    "free-seats": "nobody-this-time",
    "search-stopped": "undecided",
  };
  it.each(Object.values(MENTEE_CAUSES))("shows a mentee of the cause $code that and nothing else", (cause) => {
    const unmatched = { mentees: [{ menteeId: "cleo", cause }], mentors: [] };
    expect(redactFor({ ...MATCHING, unmatched }, "cleo").asMentee).toEqual({ mentor: null, cause: menteeCauses[cause.code] });
  });
  it.each(Object.values(MENTOR_CAUSES))("shows a mentor of the cause $code that and nothing else", (cause) => {
    const matching = { ...MATCHING, pairs: [], unmatched: { mentees: [], mentors: [{ mentorId: "hal", cause }] } };
    expect(redactFor(matching, "hal").asMentor).toMatchObject({ mentees: [], cause: mentorCauses[cause.code] });
  });

  it("shows a mentor of running relationships alone no cause", () => {
    const matching = matchParticipants({ ...INPUT, pairs: { active: [{ menteeId: "ana", mentorId: "hal" }] } });
    expect(redactFor(matching, "hal").asMentor).toEqual({ mentees: [], seats: { capacity: 1, active: 1, matched: 0 } });
    expect(redactFor(matching, "ana").asMentee).toEqual({ mentor: null, cause: "already-active" });
  });

  it("has no view for strangers, and says no more than that", () => {
    for (const id of ["zoe", "", "__proto__"])
      expect(issuesOf(() => redactFor(MATCHING, id))).toEqual([
        {
          code: "unknown-reference",
          path: ["participantId"],
          message: `the result does not concern a participant with the id ${JSON.stringify(id)}`,
        },
      ]);
    expect(issuesOf(() => redactFor(MATCHING, "ana", { role: "mentor" }))).toMatchObject([{ code: "unknown-reference" }]);
  });
});

describe("a person in both lists", () => {
  const both = (personIds: readonly (string | undefined)[]): Matching =>
    matchParticipants({
      criteria: [unit],
      mentees: [
        { id: "x", ...(personIds[0] === undefined ? {} : { personId: personIds[0] }), attributes: { unit: "u" } },
        { id: "e", attributes: { unit: "u" } },
      ],
      mentors: [
        { id: "x", ...(personIds[1] === undefined ? {} : { personId: personIds[1] }), attributes: { unit: "u" } },
        { id: "m", attributes: { unit: "u" } },
      ],
      pairs: { forbidden: [{ menteeId: "e", mentorId: "m" }] },
    });

  it("sees both sides", () => {
    for (const matching of [both([]), both(["p", "p"])]) {
      const view = redactFor(matching, "x");
      expect(view.asMentee?.mentor?.partnerId).toBe("m");
      expect(view.asMentor?.mentees.map(({ partnerId }) => partnerId)).toEqual(["e"]);
      expect(redactFor(matching, "x", { role: "mentee" })).not.toHaveProperty("asMentor");
      expect(redactFor(matching, "x", { role: "mentor" })).not.toHaveProperty("asMentee");
    }
  });

  it("is not mistaken for a namesake: two people with one id must say which they are", () => {
    for (const matching of [both(["p", "q"]), both(["p", undefined])]) {
      expect(matching.disclosure.namesakes).toEqual(["x"]);
      expect(issuesOf(() => redactFor(matching, "x"))).toEqual([
        { code: "required", path: ["options", "role"], message: 'a mentee and a mentor have the id "x"; say which of the two with "role"' },
      ]);
      expect(redactFor(matching, "x", { role: "mentee" })).not.toHaveProperty("asMentor");
      expect(redactFor(matching, "e").asMentee?.mentor?.partnerId).toBe("x");
    }
  });

  it("is not shown a pair of a namesake", () => {
    const mentees = [{ id: "x", personId: "p", attributes: { unit: "u" } }];
    const mentors = [{ id: "x", personId: "q", attributes: { unit: "u" } }, { id: "m" }];
    const input: AdministrativeInput = { criteria: [unit], mentees, mentors };
    for (const mentorId of ["x", "m"]) {
      const explanation = explain("x", mentorId, input);
      expect(explanation.namesakes).toEqual(["x"]);
      expect(issuesOf(() => redactFor(explanation, "x"))).toMatchObject([{ code: "required", path: ["options", "role"] }]);
      expect(redactFor(explanation, "x", { role: "mentee" }).menteeId).toBe("x");
      if (mentorId === "m") {
        expect(issuesOf(() => redactFor(explanation, "x", { role: "mentor" }))).toMatchObject([{ code: "unknown-reference" }]);
        expect(redactFor(explanation, "m").mentorId).toBe("m");
        const { namesakes, ...earlier } = explanation;
        expect(issuesOf(() => redactFor(earlier as PairExplanation, "m"))).toMatchObject([{ code: "required" }]);
      }
    }
    for (const personIds of [
      ["p", "p"],
      [undefined, undefined],
    ] as const) {
      const same = explain("x", "m", {
        ...input,
        mentees: mentees.map((mentee) => ({ ...mentee, personId: personIds[0] })),
        mentors: mentors.map((mentor) => ({ ...mentor, personId: mentor.id === "x" ? personIds[1] : undefined })),
      });
      expect(same.namesakes).toEqual([]);
    }
  });
});

describe("the explanation of a pair", () => {
  it("shows the two the evidence of the visible criteria", () => {
    const view = redactFor(explain("ana", "gus"), "ana");
    expect(view).toEqual({
      kind: "pair-view",
      menteeId: "ana",
      mentorId: "gus",
      standing: "matched",
      band: "strong",
      criteria: [
        { criterionId: "skills", evidence: { code: "covered", covered: ["a", "b"] } },
        { criterionId: "unit", evidence: { code: "same", value: "x" } },
      ],
      programmeGoals: true,
    });
    expect(redactFor(explain("ana", "gus"), "gus")).toEqual(view);
    expect(redactFor(explain("ana", "hal"), "hal", { role: "mentor" }).standing).toBe("possible");
  });

  it("shows nothing of a pair that is not available, whatever the reason", () => {
    expect(redactFor(explain("ben", "gus"), "ben")).toEqual({
      kind: "pair-view",
      menteeId: "ben",
      mentorId: "gus",
      standing: "not-available",
      band: null,
      criteria: [],
      programmeGoals: true,
    });
  });

  it("is for nobody else", () => {
    const explanation = explain("ana", "gus");
    for (const [id, options] of [
      ["ben", {}],
      ["ana", { role: "mentor" }],
      ["gus", { role: "mentee" }],
    ] as const)
      expect(issuesOf(() => redactFor(explanation, id, options))).toMatchObject([{ code: "unknown-reference", path: ["participantId"] }]);
  });

  it("does not tell a hidden gate without a weight, but that there are goals", () => {
    const gate: CriterionInput = { ...unit, id: "gate", weight: 0, minimumCredit: 1, visibleTo: "administrator" };
    const input = { ...INPUT, criteria: [unit, skills, gate] };
    expect(redactFor(explain("ana", "gus", input), "ana")).toEqual(redactFor(explain("ana", "gus"), "ana"));
    expect(redactFor(explain("ana", "hal", input), "ana")).toEqual({
      ...redactFor(explain("ben", "gus"), "ben"),
      ...{ menteeId: "ana", mentorId: "hal" },
    });
  });

  it("does not tell that a former pair was adjusted", () => {
    const visible = { ...INPUT, criteria: [unit, skills] };
    const former = { ...visible, pairs: { previous: [{ menteeId: "ana", mentorId: "gus", adjustment: -0.1 }] } };
    expect(explain("ana", "gus", former).contributions.at(-1)).toMatchObject({ serves: "programme", visibleTo: "administrator" });
    const view = redactFor(explain("ana", "gus", former), "ana");
    expect(view).toEqual(redactFor(explain("ana", "gus", visible), "ana"));
    expect(view.programmeGoals).toBe(false);
  });
});

describe("what is not known to be visible", () => {
  it("is hidden where criteria have been hidden since, or are no longer there", () => {
    const hiddenSince = [{ ...unit, visibleTo: "administrator" } as const, skills, goal];
    const view = redactFor(MATCHING, "ana", { criteria: hiddenSince });
    expect(view).toMatchObject({ criteria: ["skills"], programmeGoals: true, asMentee: { mentor: { partnerId: "gus", band: null } } });
    const pair = redactFor(explain("ana", "gus"), "ana", { criteria: hiddenSince });
    expect(pair).toMatchObject({ band: null, programmeGoals: true });
    expect(pair.criteria.map(({ criterionId }) => criterionId)).toEqual(["skills"]);
    expect(redactFor(explain("ana", "gus", { ...INPUT, criteria: [unit, skills] }), "ana", { criteria: [skills] })).toMatchObject({
      band: null,
      programmeGoals: true,
    });
    expect(redactFor(MATCHING, "ana", { criteria: [] })).toMatchObject({ criteria: [], programmeGoals: true });
  });

  it("does not become visible where a criterion was shown since", () => {
    const shownSince = INPUT.criteria.map((criterion) => ({ ...criterion, visibleTo: "everyone" as const }));
    expect(redactFor(MATCHING, "ana", { criteria: shownSince })).toEqual(redactFor(MATCHING, "ana"));
    expect(redactFor(explain("ana", "gus"), "ana", { criteria: shownSince })).toEqual(redactFor(explain("ana", "gus"), "ana"));
  });

  it("is hidden in results of an earlier version, who may have namesakes", () => {
    const { disclosure, ...earlier } = MATCHING;
    expect(redactFor(earlier as Matching, "ana")).toMatchObject({
      criteria: [],
      programmeGoals: true,
      asMentee: { mentor: { partnerId: "gus", band: null } },
    });
    const same = matchParticipants({ criteria: [unit], mentees: [{ id: "x", attributes: { unit: "u" } }], mentors: [{ id: "x" }] });
    expect(redactFor(same, "x")).toMatchObject({ asMentee: {}, asMentor: {} });
    expect(issuesOf(() => redactFor({ ...same, disclosure: undefined } as unknown as Matching, "x"))).toMatchObject([{ code: "required" }]);
    const explanation = explain("ana", "gus");
    const contributions = explanation.contributions.map(({ visibleTo, ...contribution }) => contribution);
    expect(redactFor({ ...explanation, contributions } as unknown as PairExplanation, "ana").criteria).toEqual([]);
  });

  it("is no cause where a later version has another", () => {
    const later = structuredClone(MATCHING) as unknown as { unmatched: { mentees: { cause: object }[] } };
    (later.unmatched.mentees[0] as { cause: object }).cause = { code: "banned", reason: "they quarrelled" };
    expect(redactFor(later as unknown as Matching, "cleo").asMentee).toEqual({ mentor: null });
  });

  it("is refused where there is no view of a result", () => {
    for (const result of [undefined, null, {}, "matching", { kind: "constructor" }, { kind: "prepared" }])
      expect(issuesOf(() => redactFor(result as never, "ana"))).toMatchObject([{ code: "unknown-value", path: ["result", "kind"] }]);
    expect(issuesOf(() => redactFor(MATCHING, "ana", { role: "boss" as never }))).toEqual([
      { code: "unknown-value", path: ["options", "role"], message: 'must be "mentee" or "mentor", got "boss"' },
    ]);
  });

  it("is refused in words", () => {
    expect(() => describeView({ kind: "toString" } as never)).toThrow("there are no words");
    const view = redactFor(MATCHING, "cleo");
    expect(() => describeView({ ...view, asMentee: { mentor: null, cause: "wicked" as never } })).toThrow("there are no words");
  });
});

describe("the band", () => {
  /** Visible criteria with these credits, each of the weight given. */
  function bandOf(credits: readonly number[], weights: readonly number[], hidden: readonly CriterionInput[] = []): unknown {
    const criteria = credits.map(
      (_, k): CriterionInput => ({
        ...{ id: `c${k}`, kind: "priority", side: "mentee", attribute: `a${k}`, weight: weights[k] as number },
        credits: Object.fromEntries([0, 0.25, 0.5, 0.75, 1].map((credit) => [String(credit), credit])),
      }),
    );
    const attributes = Object.fromEntries(credits.map((credit, k) => [`a${k}`, credit]));
    const mentees = [{ id: "e", attributes: { ...attributes, secret: "s" } }];
    const matching = matchParticipants({ mentees, mentors: [{ id: "m" }], criteria: [...criteria, ...hidden] });
    return redactFor(matching, "e").asMentee?.mentor?.band;
  }

  it.each([
    [[1], "strong"],
    [[0.75], "strong"],
    [[0.5], "good"],
    [[0.25], "fair"],
    [[0], "fair"],
    // Three thirds are 333,334 + 333,333 + 333,333 points: what rounding alone keeps below counts as reached.
    [[1, 0.75, 0.5], "strong"],
    [[0.75, 0.75, 0.75], "strong"],
    [[0.5, 0.5, 0.5], "good"],
    [[1, 0.25, 0.25], "good"],
    [[1, 0.75, 0.25], "good"],
    [[0.5, 0.5, 0.25], "fair"],
  ])("of credits %j is %s", (credits, band) => {
    const weights = credits.map(() => 1);
    expect(bandOf(credits, weights)).toBe(band);
    expect(
      bandOf(
        credits,
        weights.map(() => 1e300),
      ),
    ).toBe(band);
  });

  it("is that of the score where nothing is hidden and no former pair adjusted", () => {
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), (input) => {
        const criteria = input.criteria.map((criterion) => ({ ...criterion, visibleTo: "everyone" as const }));
        const { previous, ...pairs } = input.pairs ?? {};
        for (const { points, band } of matchParticipants({ ...input, criteria, pairs }).pairs)
          if (band !== null) expect(band).toBe(points >= 749_500 ? "strong" : points >= 499_500 ? "good" : "fair");
      }),
      { numRuns: RUNS },
    );
  });

  it("does not move with hidden criteria, even exactly at a threshold", () => {
    const credit = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
    const weight = fc.constantFrom(1, 2, 3, 7, 0.1, 1 / 3);
    const hidden = fc.record({ weight: fc.double({ min: 0.01, max: 100, noNaN: true }), hit: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(credit, weight), { minLength: 1, maxLength: 5 }),
        fc.array(hidden, { maxLength: 3 }),
        (visible, goals) => {
          const credits = visible.map(([each]) => each);
          const weights = visible.map(([, each]) => each);
          const criteria = goals.map(
            ({ weight, hit }, k): CriterionInput => ({
              ...{ id: `a${k}`, kind: "priority", side: "mentee", attribute: "secret", credits: { s: hit }, weight },
              visibleTo: "administrator",
            }),
          );
          expect(bandOf(credits, weights, criteria)).toBe(bandOf(credits, weights));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("is none where nothing that everybody sees has a weight or a value", () => {
    const one = (criteria: readonly CriterionInput[], attributes = {}): unknown =>
      redactFor(matchParticipants({ mentees: [{ id: "e", attributes }], mentors: [{ id: "m", attributes }], criteria }), "e").asMentee
        ?.mentor?.band;
    expect(one([{ ...unit, visibleTo: "administrator" }], { unit: "x" })).toBe(null);
    expect(one([{ ...unit, weight: 0 }, goal], { unit: "x", group: "f" })).toBe(null);
    for (const missing of ["no-credit", "neutral", "left-out"] as const) expect(one([{ ...unit, missing }])).toBe(null);
    const other: CriterionInput = { ...unit, id: "site", attribute: "site" };
    expect(one([{ ...unit, missing: "no-credit" }, other], { site: "x" })).toBe("good");
    expect(one([{ ...unit, missing: "neutral" }, other], { site: "x" })).toBe("strong");
    expect(one([{ ...unit, missing: "left-out", weight: 9 }, other], { site: "x" })).toBe("strong");
  });
});

it("has a view of its own type for each result", () => {
  expectTypeOf(redactFor(MATCHING, "ana")).toEqualTypeOf<MatchingView>();
  expectTypeOf(redactFor(explain("ana", "gus"), "ana")).toEqualTypeOf<PairView>();
});

describe("criteriaServing", () => {
  it("gives the criteria of the participants, and those of the programme", () => {
    expect(criteriaServing(INPUT.criteria, "participant")).toEqual([unit, skills]);
    expect(criteriaServing(INPUT.criteria, "programme")).toEqual([goal]);
    const { contributions } = explain("ana", "gus");
    expect(criteriaServing(contributions, "programme").map(({ criterionId }) => criterionId)).toEqual(["leaders"]);
    expect(MATCHING.disclosure.criteria).toEqual([
      { id: "leaders", serves: "programme", visibleTo: "administrator" },
      { id: "skills", serves: "participant", visibleTo: "everyone" },
      { id: "unit", serves: "participant", visibleTo: "everyone" },
    ]);
  });
});
