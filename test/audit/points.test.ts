import { auditMatching, type MatchInput, type Matching, matchParticipants } from "mentor-matching";
import { describe, expect, it } from "vitest";

const of = (id: string, level: number | undefined, more: object = {}) => ({ id, attributes: { level, site: level }, ...more });
const level = { id: "level", kind: "gap", weight: 2, attribute: "level", ideal: 1, falloff: 0.25 } as const;
const site = { id: "site", kind: "same", weight: 1, attribute: "site" } as const;
const pool = {
  mentors: [of("m1", 5), of("m2", 4), of("m3", 3), of("m4", undefined)],
  mentees: [of("e1", 4), of("e2", 4), of("e3", 2), of("e4", undefined)],
  criteria: [level, site],
};
const step = { ...pool, mode: "hybrid", shortlist: { length: 3 } } as const;
const shortlisting = matchParticipants(step);
const answers = {
  mentees: [
    { id: "e1", ranking: [["m1", "m2"], "m3"] },
    { id: "e2", ranking: ["m2"] },
    { id: "e3", ranking: ["m3", "m1"], unranked: "decline" as const },
    { id: "e4", ranking: [], declined: ["m3"] },
  ],
  mentors: [
    { id: "m1", ranking: ["e2", ["e1", "e3"]] },
    { id: "m2", ranking: ["e3", "e1"] },
    { id: "m3", ranking: [], declined: ["e1"] },
  ],
};
const chosen = (choices: object): MatchInput => ({ ...step, choices: { shortlisting, ...answers, ...choices } }) as MatchInput;
const custom = (credit: number): MatchInput =>
  ({ ...pool, criteria: [{ id: "own", kind: "custom", weight: 1, compare: () => credit }] }) as MatchInput;
const withCriteria = (...criteria: readonly object[]): MatchInput => ({ ...pool, criteria }) as MatchInput;

/** A mentor and a mentee of whom one value is known. */
const lackingOne = (missing: "left-out" | "neutral" | "no-credit"): MatchInput => ({
  mentors: [
    { id: "m1", attributes: { level: 5 } },
    { id: "m2", attributes: { level: 4, site: 2 } },
  ],
  mentees: [
    { id: "e1", attributes: { level: 4, site: 1 } },
    { id: "e2", attributes: { level: 3 } },
  ],
  criteria: [level, { ...site, missing }],
});

const INPUTS: { readonly [name: string]: MatchInput } = {
  "choices at a third of the weight": chosen({ rule: "welfare", choiceWeight: 0.3 }),
  "nothing but choices": chosen({ rule: "welfare", choiceWeight: 1 }),
  "choices, and a second round": chosen({ rule: "welfare", secondRound: "all-pairs" }),
  "stable choices": chosen({ rule: "stable" }),
  "criteria that serve the programme, where people match themselves": {
    ...pool,
    mode: "self",
    criteria: [level, { ...site, serves: "programme" }],
  },
  "a criterion that only administrators may see": withCriteria({ ...level, visibleTo: "administrator" }, site),
  "a criterion of no weight": withCriteria(level, { ...site, weight: 0 }),
  "missing values that are left out": withCriteria({ ...level, missing: "left-out" }, site),
  "missing values that are neutral": withCriteria({ ...level, missing: "neutral" }, { ...site, missing: "left-out" }),
  "missing values that exclude": withCriteria({ ...level, missing: "ineligible" }, site),
  "a strong pair by a hair": custom(0.7495),
  "a good pair by a hair": custom(0.4995),
  "former pairs, better and worse": {
    ...pool,
    pairs: {
      previous: [
        { menteeId: "e1", mentorId: "m2", adjustment: -0.3 },
        { menteeId: "e2", mentorId: "m3", adjustment: 0.4 },
        { menteeId: "e3", mentorId: "m1", adjustment: 0.2 },
      ],
      forbidden: [
        { menteeId: "e2", mentorId: "m1" },
        { menteeId: "e3", mentorId: "m2" },
      ],
    },
  },
  "former pairs, each a little worse": {
    ...pool,
    pairs: { previous: ["m1", "m2", "m3", "m4"].map((mentorId) => ({ menteeId: "e2", mentorId, adjustment: -0.1 })) },
  },
  "a former pair that would be perfect, and may not be again": { ...pool, pairs: { previous: [{ menteeId: "e3", mentorId: "m3" }] } },
  "an attribute of another name for each side": withCriteria({ ...level, attribute: { mentee: "level", mentor: "site" } }, site),
  "nothing that everybody may see but a criterion of no weight": withCriteria(
    { ...level, visibleTo: "administrator" },
    { ...site, weight: 0 },
  ),
  "one value of two that is missing, and left out": lackingOne("left-out"),
  "one value of two that is missing, and neutral": lackingOne("neutral"),
  "one value of two that is missing, without credit": lackingOne("no-credit"),
  "people whose names others have": {
    ...pool,
    mentors: [...pool.mentors, of("e1", 3, { personId: "another" }), of("e2", 3)],
    criteria: [site],
  },
};

describe("the audit", () => {
  it.each(Object.entries(INPUTS))("comes to the same points, bands and places by itself: %s", (_, input) => {
    const matching = matchParticipants(input) as Matching;
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, findings: [] });
    const retold = {
      ...matching,
      rule: "none",
      pairs: matching.pairs.map((pair) => ({ ...pair, points: pair.points + 1, band: null })),
      disclosure: { ...matching.disclosure, namesakes: ["zoe"] },
    };
    const messages = auditMatching(input, retold as unknown as Matching).findings.map(({ message }) => message);
    const [first] = matching.pairs;
    expect(messages.join()).toContain(`pairs.0.points is ${(first?.points ?? 0) + 1}, but should be ${first?.points}`);
    expect(messages.join()).toContain("namesakes");
    if ("choices" in input) expect(messages.join()).toContain('rule is "none"');
  });

  it("says what people said against a pair, and that it was on no list", () => {
    const input = chosen({ rule: "welfare" });
    const matching = matchParticipants(input) as Matching;
    const messagesFor = (menteeId: string, mentorId: string) =>
      auditMatching(input, { ...matching, pairs: [{ menteeId, mentorId }] } as unknown as Matching).findings.map(({ message }) => message);
    expect(messagesFor("e4", "m3").join()).toMatch(/"e4": "m3": not eligible: .*declined-by-mentee/);
    expect(messagesFor("e1", "m3").join()).toMatch(/"e1": "m3": not eligible: .*declined-by-mentor/);
    const lists = new Map(shortlisting.lists.map(({ menteeId, mentors }) => [menteeId, mentors.map(({ mentorId }) => mentorId)]));
    const outside = pool.mentors.find(({ id }) => !lists.get("e2")?.includes(id));
    expect(messagesFor("e2", outside?.id as string).join()).toMatch(/not eligible: not-on-shortlist/);
  });

  it("counts the pairs that are eligible once, and seats of locked pairs once, also in two rounds", () => {
    const first = {
      ...step,
      mentors: [of("m1", 5), of("m2", 1, { capacity: 2 })],
      mentees: [of("e1", 4), of("e2", 4)],
      shortlist: { length: 1 },
      pairs: { locked: [{ menteeId: "e2", mentorId: "m2" }] },
    };
    const offered = matchParticipants(first);
    expect(offered.lists.map(({ menteeId, mentors }) => [menteeId, mentors.map(({ mentorId }) => mentorId)])).toEqual([["e1", ["m1"]]]);
    const input = {
      ...first,
      choices: { shortlisting: offered, mentees: [{ id: "e1", ranking: [], declined: ["m1"] }], secondRound: "all-pairs" },
    } as unknown as MatchInput;
    const matching = matchParticipants(input) as Matching;
    expect(matching.pairs).toMatchObject([
      { menteeId: "e1", mentorId: "m2", round: 2 },
      { menteeId: "e2", locked: true },
    ]);
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, findings: [], checked: { pairs: 2, eligible: 2 } });
  });
});
