import { describe, expect, it } from "vitest";
import { auditProgramme } from "../../src/audit/audit-programme.ts";
import type { AuditedPart } from "../../src/model/audit.ts";
import type { Matching } from "../../src/model/matching.ts";
import type { Programme } from "../../src/model/programme.ts";
import { gap, matching, mentee, mentor, noPair, onePair, programme, same } from "./hand-made.ts";

/** Any part of a matching, to be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: what is spoilt has no type any more.
type Draft = any;

function auditSpoilt(audited: Programme, result: Matching, spoil: (draft: Draft) => void) {
  const draft = structuredClone(result) as Draft;
  spoil(draft);
  return auditProgramme(audited, draft as Matching);
}

/**
 * Shares 750,000 and 250,000. Points: ann–max 750,000 + 250,000; ann–ned ¾ · 750,000; bob–max 750,000; bob–ned ¾ · 750,000 + 250,000.
 */
const small = programme({
  mentees: [mentee("ann", { level: 1, unit: "x" }), mentee("bob", { level: 1, unit: "y" })],
  mentors: [mentor("max", { level: 3, unit: "x" }), mentor("ned", { level: 2, unit: "y" })],
  criteria: [gap("level", 3), same("unit", 1)],
});
const smallResult = matching(small, {
  pairs: [
    { menteeId: "ann", mentorId: "max", score: 1, points: 1_000_000, contributions: { level: 750_000, unit: 250_000 }, band: "strong" },
    { menteeId: "bob", mentorId: "ned", score: 0.8125, points: 812_500, contributions: { level: 562_500, unit: 250_000 }, band: "strong" },
  ],
  totals: {
    pairs: 2,
    points: 1_812_500,
    loads: [
      { mentorId: "max", capacity: 1, active: 0, matched: 1 },
      { mentorId: "ned", capacity: 1, active: 0, matched: 1 },
    ],
  },
  certificate: {
    menteePrices: [
      { menteeId: "ann", price: 1_000_000 },
      { menteeId: "bob", price: 812_500 },
    ],
    seatPrices: [
      { mentorId: "max", price: 0 },
      { mentorId: "ned", price: 0 },
    ],
    cover: { menteeIds: ["ann", "bob"], mentorIds: [] },
  },
});

/** One criterion: a million points where the units are equal; pairs of other units are below the minimum score. One of each cause. */
const causes = programme({
  mentees: [
    mentee("e1", { unit: "x" }),
    mentee("e2", { unit: "x" }),
    mentee("e3", { unit: "x" }, { availability: "paused" }),
    mentee("e4", { unit: "q" }),
    mentee("e5"),
    mentee("e6", { unit: "w" }),
    mentee("e7", { unit: "y" }),
  ],
  mentors: [
    mentor("m1", { unit: "x" }),
    mentor("m2", { unit: "z" }),
    mentor("m3", { unit: "x" }, { availability: "paused" }),
    mentor("m4", { unit: "x" }, { capacity: 0 }),
    mentor("m5", { unit: "w" }, { capacity: 2 }),
    mentor("m6", { unit: "y" }),
    mentor("m7", { unit: "y" }, { capacity: 3 }),
  ],
  criteria: [same("unit", 1, { missing: "ineligible" })],
  minimumPoints: 1,
  pairs: { active: [{ menteeId: "e6", mentorId: "m5" }] },
});
const causesResult = matching(causes, {
  pairs: [
    { menteeId: "e1", mentorId: "m1", score: 1, points: 1_000_000, contributions: { unit: 1_000_000 }, band: "strong" },
    { menteeId: "e7", mentorId: "m6", score: 1, points: 1_000_000, contributions: { unit: 1_000_000 }, band: "strong" },
  ],
  unmatched: {
    mentees: [
      { menteeId: "e2", cause: { code: "seats-exhausted", contested: 0 } },
      { menteeId: "e3", cause: { code: "unavailable" } },
      { menteeId: "e4", cause: { code: "below-minimum-score", mentors: 5, bestPoints: 0 } },
      {
        menteeId: "e5",
        cause: {
          code: "no-eligible-mentor",
          rules: [
            { code: "below-minimum-score", mentors: 7, alone: 0 },
            { code: "value-missing", criterionId: "unit", mentors: 7, alone: 0 },
            { code: "mentor-unavailable", mentors: 1, alone: 0 },
            { code: "no-capacity", mentors: 1, alone: 0 },
          ],
        },
      },
      { menteeId: "e6", cause: { code: "already-active", mentorIds: ["m5"] } },
    ],
    mentors: [
      { mentorId: "m2", cause: { code: "no-eligible-mentee" } },
      { mentorId: "m3", cause: { code: "unavailable" } },
      { mentorId: "m4", cause: { code: "no-capacity" } },
      { mentorId: "m7", cause: { code: "free-seats", seats: 3 } },
    ],
  },
  contested: [{ menteeIds: ["e1", "e2"], mentorIds: ["m1"], seats: 1 }],
  totals: {
    pairs: 2,
    points: 2_000_000,
    loads: [
      { mentorId: "m1", capacity: 1, active: 0, matched: 1 },
      { mentorId: "m2", capacity: 1, active: 0, matched: 0 },
      { mentorId: "m3", capacity: 1, active: 0, matched: 0 },
      { mentorId: "m4", capacity: 0, active: 0, matched: 0 },
      { mentorId: "m5", capacity: 2, active: 1, matched: 0 },
      { mentorId: "m6", capacity: 1, active: 0, matched: 1 },
      { mentorId: "m7", capacity: 3, active: 0, matched: 0 },
    ],
  },
  certificate: {
    menteePrices: [
      { menteeId: "e1", price: 0 },
      { menteeId: "e2", price: 0 },
      { menteeId: "e4", price: 0 },
      { menteeId: "e5", price: 0 },
      { menteeId: "e7", price: 1_000_000 },
    ],
    seatPrices: [
      { mentorId: "m1", price: 1_000_000 },
      { mentorId: "m2", price: 0 },
      { mentorId: "m5", price: 0 },
      { mentorId: "m6", price: 0 },
      { mentorId: "m7", price: 0 },
    ],
    cover: { menteeIds: ["e7"], mentorIds: ["m1"] },
  },
});

/**
 * Highest total: ann–max and bob–ned are worth a million each; cal, with 500,000 and 750,000, stays out. dan is locked to max: a lead of 0 gives 500,000,
 * of which the malus of a former pair leaves nothing.
 */
const locked = programme({
  objective: "highest-total",
  mentees: [
    mentee("ann", { level: 3 }),
    mentee("bob", { level: 2 }),
    mentee("cal", { level: 1 }),
    mentee("dan", { level: 5 }, { availability: "paused" }),
  ],
  mentors: [mentor("max", { level: 5 }, { capacity: 2 }), mentor("ned", { level: 4 })],
  criteria: [gap("level", 1, { allowed: [1, null] })],
  minimumPoints: 100_000,
  pairs: { locked: [{ menteeId: "dan", mentorId: "max" }] },
});
const lockedResult = matching(locked, {
  objective: "highest-total",
  pairs: [
    { menteeId: "ann", mentorId: "max", score: 1, points: 1_000_000, contributions: { level: 1_000_000 }, band: "strong" },
    { menteeId: "bob", mentorId: "ned", score: 1, points: 1_000_000, contributions: { level: 1_000_000 }, band: "strong" },
    { menteeId: "dan", mentorId: "max", score: 0, points: 0, contributions: { level: 0 }, band: "fair", locked: true },
  ],
  unmatched: {
    mentees: [
      {
        menteeId: "cal",
        cause: {
          code: "outweighed",
          by: [
            { mentorId: "ned", points: 750_000, menteeIds: ["bob"] },
            { mentorId: "max", points: 500_000, menteeIds: ["ann", "dan"] },
          ],
        },
      },
    ],
    mentors: [],
  },
  totals: {
    pairs: 3,
    points: 2_000_000,
    loads: [
      { mentorId: "max", capacity: 2, active: 0, matched: 2 },
      { mentorId: "ned", capacity: 1, active: 0, matched: 1 },
    ],
  },
  overrides: [
    {
      menteeId: "dan",
      mentorId: "max",
      rules: [{ code: "mentee-unavailable" }, { code: "outside-allowed", criterionId: "level" }, { code: "below-minimum-score" }],
    },
  ],
  certificate: {
    menteePrices: [
      { menteeId: "ann", price: 500_000 },
      { menteeId: "bob", price: 250_000 },
      { menteeId: "cal", price: 0 },
    ],
    seatPrices: [
      { mentorId: "max", price: 500_000 },
      { mentorId: "ned", price: 750_000 },
    ],
  },
});

/** The pair with the fewest points is bob–ned; one place covers all that is above. What is below needs no prices that reach it. */
const fairest: Programme = { ...small, objective: "fairest" };
const fairestResult = matching(fairest, {
  ...smallResult,
  objective: "fairest",
  certificate: {
    menteePrices: [
      { menteeId: "ann", price: 0 },
      { menteeId: "bob", price: 812_500 },
    ],
    seatPrices: [
      { mentorId: "max", price: 1_000_000 },
      { mentorId: "ned", price: 0 },
    ],
    cover: { menteeIds: ["ann", "bob"], mentorIds: [] },
    fairness: { floor: 812_500, coverAbove: { menteeIds: ["ann"], mentorIds: [] }, pointsForgone: 0 },
  },
});

/** Stopped when only e1 had a mentor: with a million for each pair, prices allow for 2,000,100 + 2,000,000 + 500,000 + 3 · 7, and the pair is worth 2,000,000. */
const openCause = { code: "search-stopped" } as const;
const stoppedResult = matching(causes, {
  pairs: causesResult.pairs.slice(0, 1),
  unmatched: {
    mentees: [
      { menteeId: "e2", cause: openCause },
      { menteeId: "e3", cause: { code: "unavailable" } },
      { menteeId: "e4", cause: openCause },
      { menteeId: "e5", cause: openCause },
      { menteeId: "e6", cause: { code: "already-active", mentorIds: ["m5"] } },
      { menteeId: "e7", cause: openCause },
    ],
    mentors: [
      { mentorId: "m2", cause: openCause },
      { mentorId: "m3", cause: { code: "unavailable" } },
      { mentorId: "m4", cause: { code: "no-capacity" } },
      { mentorId: "m6", cause: openCause },
      { mentorId: "m7", cause: openCause },
    ],
  },
  totals: {
    pairs: 1,
    points: 1_000_000,
    loads: causesResult.totals.loads.map((load) => (load.mentorId === "m6" ? { ...load, matched: 0 } : load)),
  },
  certificate: {
    optimal: false,
    gap: 2_500_121,
    pairPrice: -1_000_000,
    menteePrices: [
      { menteeId: "e1", price: 0 },
      { menteeId: "e2", price: 107 },
      { menteeId: "e4", price: 0 },
      { menteeId: "e5", price: 0 },
      { menteeId: "e7", price: 1_999_993 },
    ],
    seatPrices: [
      { mentorId: "m1", price: 2_000_000 },
      { mentorId: "m2", price: 0 },
      { mentorId: "m5", price: 0 },
      { mentorId: "m6", price: 500_000 },
      { mentorId: "m7", price: 7 },
    ],
  },
});

describe("matchings worked out by hand", () => {
  it("are valid where the search was stopped, though nothing is optimal", () => {
    expect(auditProgramme(causes, stoppedResult)).toMatchObject({ findings: [], valid: true, optimal: false });
  });

  it("are valid and optimal", () => {
    expect(auditProgramme(fairest, fairestResult)).toMatchObject({ findings: [], valid: true, optimal: true });
    expect(auditProgramme(small, smallResult)).toEqual({
      valid: true,
      optimal: true,
      findings: [],
      findingCount: 0,
      checked: { pairs: 4, eligible: 4 },
    });
    expect(auditProgramme(causes, causesResult)).toMatchObject({ findings: [], checked: { pairs: 25, eligible: 4 } });
    expect(auditProgramme(locked, lockedResult)).toMatchObject({ findings: [], checked: { pairs: 6, eligible: 6 } });
  });

  it("may have their people in any order of the ties, and their keys in any order", () => {
    const turned = { ...causes, mentees: [...causes.mentees].reverse(), mentors: [...causes.mentors].reverse() };
    expect(auditProgramme(turned, causesResult).findings).toEqual([]);
    const keysTurned = Object.fromEntries(Object.entries(causesResult).reverse()) as unknown as Matching;
    expect(auditProgramme(causes, keysTurned).findings).toEqual([]);
  });

  it("say what locks override mentee by mentee, in whatever order the locks are stated", () => {
    const pairs = ["e", "f"].map((menteeId) => ({ menteeId, mentorId: `mentor of ${menteeId}` }));
    const audited = programme({
      mentees: pairs.map(({ menteeId }) => mentee(menteeId, { unit: "x" }, { availability: "paused" })),
      mentors: pairs.map(({ mentorId }) => mentor(mentorId, { unit: "x" })),
      criteria: [same("unit", 1)],
      pairs: { locked: pairs.toReversed() },
    });
    const whole = { score: 1, points: 1_000_000, contributions: { unit: 1_000_000 }, band: "strong", locked: true } as const;
    const told = matching(audited, {
      pairs: pairs.map((pair) => ({ ...pair, ...whole })),
      totals: {
        pairs: 2,
        points: 2_000_000,
        loads: pairs.map(({ mentorId }) => ({ mentorId, capacity: 1, active: 0, matched: 1 })),
      },
      overrides: pairs.map((pair) => ({ ...pair, rules: [{ code: "mentee-unavailable" }] })),
      certificate: {
        seatPrices: pairs.map(({ mentorId }) => ({ mentorId, price: 0 })),
        cover: { menteeIds: [], mentorIds: [] },
      },
    });
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("may have any prices that prove the optimum", () => {
    const { findings } = auditSpoilt(small, smallResult, ({ certificate }) => {
      certificate.pairPrice = -500_000;
      certificate.menteePrices[0].price = 1_500_000;
      certificate.menteePrices[1].price = 1_312_500;
    });
    expect(findings).toEqual([]);
  });

  it("are not looked at for their digest", () => {
    expect(auditSpoilt(small, smallResult, (draft) => delete draft.inputDigest).valid).toBe(true);
  });
});

describe("what is wrong is found", () => {
  type Case = readonly [what: string, part: AuditedPart, message: RegExp, spoil: (draft: Draft) => void];

  function expectFound(audited: Programme, result: Matching, [, part, message, spoil]: Case): void {
    const { valid, optimal, findings, findingCount } = auditSpoilt(audited, result, spoil);
    expect(valid).toBe(false);
    expect(findingCount).toBe(findings.length);
    expect(findings.map((finding) => `${finding.part} ${finding.message}`).join("\n")).toMatch(
      new RegExp(`^${part} .*${message.source}`, "m"),
    );
    const retold = ["totals", "overrides", "causes"];
    expect(optimal).toBe(findings.every((finding) => retold.includes(finding.part)));
  }

  const inSmall: readonly Case[] = [
    ["another kind", "form", /kind is "shortlisting"/, (draft) => (draft.kind = "shortlisting")],
    ["another version", "form", /schemaVersion is 2, but should be 1/, (draft) => (draft.schemaVersion = 2)],
    ["another mode", "form", /mode/, (draft) => (draft.mode = "self")],
    ["another objective", "form", /objective/, (draft) => (draft.objective = "highest-total")],
    ["a warning", "form", /warnings is a list of 1, but should be a list of 0/, (draft) => draft.warnings.push({})],
    ["an unknown mentee", "people", /"zoe" with "max": somebody unknown/, (draft) => (draft.pairs[0].menteeId = "zoe")],
    ["an unknown mentor", "people", /"ann" with "zoe"/, (draft) => (draft.pairs[0].mentorId = "zoe")],
    ["a second pair of one mentee", "people", /second pair/, (draft) => draft.pairs.push({ ...draft.pairs[0], mentorId: "ned" })],
    ["a pair that is none", "people", /undefined with undefined/, (draft) => draft.pairs.push(null)],
    ["a seat too many", "capacity", /"bob": "max": no seat is left/, (draft) => (draft.pairs[1].mentorId = "max")],
    ["pairs in another order", "contributions", /"ann": "max": pairs.0.menteeId is "bob"/, (draft) => draft.pairs.reverse()],
    ["a contribution", "contributions", /pairs.1.contributions.level is 562501/, (draft) => draft.pairs[1].contributions.level++],
    [
      "a further contribution",
      "contributions",
      /previous is 0, but should be undefined/,
      (draft) => (draft.pairs[0].contributions.previous = 0),
    ],
    ["points", "contributions", /points is 5, but should be 1000000/, (draft) => (draft.pairs[0].points = 5)],
    ["a score", "contributions", /score is 0.9/, (draft) => (draft.pairs[0].score = 0.9)],
    ["no number", "contributions", /score is NaN/, (draft) => (draft.pairs[0].score = Number.NaN)],
    ["a lock that is none", "contributions", /locked is true/, (draft) => (draft.pairs[0].locked = true)],
    ["the number of pairs", "totals", /totals.pairs is 3/, (draft) => draft.totals.pairs++],
    ["the total", "totals", /totals.points is 1812501/, (draft) => draft.totals.points++],
    ["a load", "totals", /"max": totals.loads.0.active is 1/, (draft) => (draft.totals.loads[0].active = 1)],
    ["a load too few", "totals", /totals.loads is a list of 1/, (draft) => draft.totals.loads.pop()],
    [
      "somebody unmatched who is matched",
      "causes",
      /unmatched.mentors is a list of 1/,
      (draft) => draft.unmatched.mentors.push({ mentorId: "max" }),
    ],
    ["an override", "overrides", /overrides is a list of 1/, (draft) => draft.overrides.push({})],
    ["an open proof", "certificate", /cover is a value of type object/, (draft) => (draft.certificate.optimal = false)],
    ["a gap", "certificate", /gap is 1, but should be 0/, (draft) => (draft.certificate.gap = 1)],
    ["another scope", "certificate", /scope/, (draft) => (draft.certificate.scope = "candidates")],
    ["a low price", "certificate", /"ann": "max": the prices do not reach/, (draft) => draft.certificate.menteePrices[0].price--],
    [
      "a high price",
      "certificate",
      /"ann": "max": the prices of a chosen pair exceed/,
      (draft) => draft.certificate.menteePrices[0].price++,
    ],
    ["a negative price", "certificate", /price is -1, but should be 0/, (draft) => (draft.certificate.seatPrices[0].price = -1)],
    ["half a point", "certificate", /price is 0.5, but should be 0/, (draft) => (draft.certificate.seatPrices[0].price = 0.5)],
    [
      "an infinite price",
      "certificate",
      /price is Infinity/,
      (draft) => (draft.certificate.seatPrices[0].price = Number.POSITIVE_INFINITY),
    ],
    ["a price of pairs that is no number", "certificate", /pairPrice is NaN/, (draft) => (draft.certificate.pairPrice = Number.NaN)],
    ["a price too few", "certificate", /menteePrices is a list of 1/, (draft) => draft.certificate.menteePrices.pop()],
    ["prices in another order", "certificate", /menteePrices.0.menteeId/, (draft) => draft.certificate.menteePrices.reverse()],
    ["a small cover", "certificate", /the cover has 1 places for 2 pairs/, (draft) => draft.certificate.cover.menteeIds.pop()],
    [
      "a cover that leaves pairs out",
      "certificate",
      /"ann": "ned": the cover does not touch/,
      (draft) => (draft.certificate.cover = { menteeIds: ["bob"], mentorIds: ["max"] }),
    ],
    [
      "somebody twice in the cover",
      "certificate",
      /cover.menteeIds is a list of 3/,
      (draft) => draft.certificate.cover.menteeIds.push("bob"),
    ],
    ["no cover", "certificate", /cover is undefined/, (draft) => delete draft.certificate.cover],
  ];
  it.each(inSmall)("%s", (...spoilt) => expectFound(small, smallResult, spoilt));

  const mentees = (draft: Draft) => draft.unmatched.mentees;
  const inCauses: readonly Case[] = [
    ["a missing pair", "causes", /"e7": "m6": a free seat and a mentee/, (draft) => draft.pairs.pop()],
    [
      "a pair below the minimum score",
      "eligibility",
      /"e4": "m2": not eligible: below-minimum-score/,
      (draft) => draft.pairs.push({ menteeId: "e4", mentorId: "m2" }),
    ],
    [
      "a pair of a paused mentee",
      "eligibility",
      /"e3": "m1": not eligible: mentee-unavailable/,
      (draft) => (draft.pairs[0].menteeId = "e3"),
    ],
    [
      "a pair of somebody in a relationship",
      "eligibility",
      /"e6": "m5": not eligible: mentee-already-active/,
      (draft) => draft.pairs.push({ menteeId: "e6", mentorId: "m5" }),
    ],
    ["a pair of a paused mentor", "eligibility", /not eligible: mentor-unavailable/, (draft) => (draft.pairs[0].mentorId = "m3")],
    [
      "a pair of two who are paused",
      "eligibility",
      /"e3": "m3": not eligible: mentee-unavailable, mentor-unavailable/,
      (draft) => Object.assign(draft.pairs[0], { menteeId: "e3", mentorId: "m3" }),
    ],
    ["a pair of a mentor without seats", "capacity", /"e1": "m4": no seat is left/, (draft) => (draft.pairs[0].mentorId = "m4")],
    [
      "another mentee with the same points",
      "certificate",
      /"e7": unmatched, but with a price/,
      (draft) => Object.assign(draft.pairs[1], { menteeId: "e2", mentorId: "m1" }),
    ],
    ["somebody lost", "causes", /unmatched.mentees is a list of 4/, (draft) => mentees(draft).pop()],
    ["somebody else", "causes", /"e3": unmatched.mentees.1.menteeId is "e9"/, (draft) => (mentees(draft)[1].menteeId = "e9")],
    [
      "another code",
      "causes",
      /"e3": unmatched.mentees.1.cause.code is "already-active"/,
      (draft) => (mentees(draft)[1].cause.code = "already-active"),
    ],
    ["no cause", "causes", /cause is null/, (draft) => (mentees(draft)[1].cause = null)],
    ["the mentors of a fact", "causes", /"e4": unmatched.mentees.2.cause.mentors is 6/, (draft) => mentees(draft)[2].cause.mentors++],
    ["the best points of a fact", "causes", /bestPoints is 1/, (draft) => mentees(draft)[2].cause.bestPoints++],
    ["rules in another order", "causes", /rules.0.code is "no-capacity"/, (draft) => mentees(draft)[3].cause.rules.reverse()],
    ["how many mentors a rule keeps", "causes", /rules.0.mentors is 8/, (draft) => mentees(draft)[3].cause.rules[0].mentors++],
    ["another running relationship", "causes", /mentorIds.0 is "m1"/, (draft) => (mentees(draft)[4].cause.mentorIds = ["m1"])],
    [
      "a mentor's cause",
      "causes",
      /"m2": unmatched.mentors.0.cause.code is "unavailable"/,
      (draft) => (draft.unmatched.mentors[0].cause.code = "unavailable"),
    ],
    ["free seats", "causes", /"m7": unmatched.mentors.3.cause.seats is 2/, (draft) => draft.unmatched.mentors[3].cause.seats--],
    ["the seats of a group", "causes", /contested.0.seats is 0/, (draft) => draft.contested[0].seats--],
    ["a mentee missing in a group", "causes", /"e1": a group holds all/, (draft) => draft.contested[0].menteeIds.shift()],
    ["a stranger in a group", "causes", /"e4": a group holds all/, (draft) => draft.contested[0].menteeIds.push("e4")],
    ["a mentor missing in a group", "causes", /"e2": a group holds all/, (draft) => draft.contested[0].mentorIds.pop()],
    ["a mentor too many in a group", "causes", /contested.0.mentorIds is a list of 2/, (draft) => draft.contested[0].mentorIds.push("m2")],
    [
      "a group with seats enough",
      "causes",
      /contested.1 lacks no seats/,
      (draft) => draft.contested.push({ menteeIds: ["e7"], mentorIds: ["m6", "m7"], seats: 4 }),
    ],
    ["a group twice", "causes", /contested.1 lacks no seats, or is nobody's cause/, (draft) => draft.contested.push(draft.contested[0])],
    ["no group", "causes", /"e2": unmatched.mentees.0.cause.contested is 0, but should be -1/, (draft) => draft.contested.pop()],
    [
      "a list that is an object",
      "causes",
      /mentorIds is a value of type object, but should be a list of 1/,
      (draft) => (mentees(draft)[4].cause.mentorIds = { 0: "m5", length: 1 }),
    ],
    [
      "a seat with a price that is free",
      "certificate",
      /"m7": a seat has a price, but is free/,
      (draft) => (draft.certificate.seatPrices[4].price = 1),
    ],
  ];
  it.each(inCauses)("%s", (...spoilt) => expectFound(causes, causesResult, spoilt));

  const inLocked: readonly Case[] = [
    ["a dropped lock", "eligibility", /"dan": "max": this lock is not kept/, (draft) => draft.pairs.pop()],
    ["a lock to somebody else", "eligibility", /"dan": "max": this lock is not kept/, (draft) => (draft.pairs[2].mentorId = "ned")],
    ["a lock that does not say so", "contributions", /locked is undefined, but should be true/, (draft) => delete draft.pairs[2].locked],
    ["a dropped override", "overrides", /overrides is a list of 0/, (draft) => draft.overrides.pop()],
    ["a dropped rule", "overrides", /"dan": "max": overrides.0.rules is a list of 2/, (draft) => draft.overrides[0].rules.pop()],
    [
      "a swap",
      "certificate",
      /the prices of a chosen pair exceed/,
      ({ pairs: [first, second] }) => ([first.mentorId, second.mentorId] = ["ned", "max"]),
    ],
    ["who holds a seat", "causes", /menteeIds is a list of 1/, (draft) => mentees(draft)[0].cause.by[1].menteeIds.pop()],
    ["points that outweigh", "causes", /by.0.points is 750001/, (draft) => mentees(draft)[0].cause.by[0].points++],
    ["a price of pairs", "certificate", /pairPrice is 1, but should be 0/, (draft) => (draft.certificate.pairPrice = 1)],
    [
      "a cover where none belongs",
      "certificate",
      /cover is a value of type object/,
      (draft) => (draft.certificate.cover = { menteeIds: [], mentorIds: [] }),
    ],
  ];
  it.each(inLocked)("%s", (...spoilt) => expectFound(locked, lockedResult, spoilt));

  const fairness = (draft: Draft) => draft.certificate.fairness;
  const inFairest: readonly Case[] = [
    ["a floor that a pair does not reach", "certificate", /"bob": "ned": this pair is below the floor/, (draft) => fairness(draft).floor++],
    [
      "a floor that could be higher",
      "certificate",
      /"bob": "ned": the cover above the floor does not touch this pair/,
      (draft) => fairness(draft).floor--,
    ],
    [
      "a floor so low that more must be proven",
      "certificate",
      /"ann": "ned": the prices do not reach the points/,
      (draft) => (fairness(draft).floor = 562_500),
    ],
    [
      "a cover above the floor that leaves a pair out",
      "certificate",
      /"ann": "max": the cover above the floor does not touch this pair/,
      (draft) => fairness(draft).coverAbove.menteeIds.pop(),
    ],
    [
      "a cover above the floor of as many places as there are pairs",
      "certificate",
      /the cover above the floor has 2 places, not fewer than the 2 pairs/,
      (draft) => fairness(draft).coverAbove.menteeIds.push("bob"),
    ],
    ["a stranger in it", "certificate", /coverAbove.mentorIds is a list of 1/, (draft) => fairness(draft).coverAbove.mentorIds.push("zoe")],
    ["points gained by fairness", "certificate", /pointsForgone is -1, but should be 0/, (draft) => (fairness(draft).pointsForgone = -1)],
    ["no floor", "certificate", /fairness is undefined/, (draft) => delete draft.certificate.fairness],
  ];

  it.each(inFairest)("%s", (...spoilt) => expectFound(fairest, fairestResult, spoilt));

  const inStopped: readonly Case[] = [
    ["a smaller gap", "certificate", /gap is 2500120, but should be 2500121/, (draft) => draft.certificate.gap--],
    ["a larger gap", "certificate", /gap is 2500122, but should be 2500121/, (draft) => draft.certificate.gap++],
    [
      "a low price, though nothing is proven",
      "certificate",
      /"e7": "m7": the prices do not reach the points/,
      (draft) => draft.certificate.menteePrices[4].price--,
    ],
    [
      "a cause, though everything is open",
      "causes",
      /"e7": unmatched.mentees.5.cause.code is "not-chosen", but should be "search-stopped"/,
      (draft) => (mentees(draft)[5].cause.code = "not-chosen"),
    ],
    [
      "a mentor's cause, though everything is open",
      "causes",
      /"m7": unmatched.mentors.4.cause.code is "free-seats", but should be "search-stopped"/,
      (draft) => (draft.unmatched.mentors[4].cause.code = "free-seats"),
    ],
  ];
  // A gap is never optimal: only the proof of the bound is left.
  it.each(inStopped)("%s", (_, part, message, spoil) => {
    const { valid, optimal, findings } = auditSpoilt(causes, stoppedResult, spoil);
    expect({ valid, optimal }).toEqual({ valid: false, optimal: false });
    expect(findings.map((finding) => `${finding.part} ${finding.message}`).join("\n")).toMatch(
      new RegExp(`^${part} .*${message.source}`, "m"),
    );
  });

  it("in a hundred findings, the others counted", () => {
    const many = programme({
      mentees: Array.from({ length: 150 }, (_, k) => mentee(`e${k}`)),
      mentors: [],
      criteria: [same("unit", 1)],
    });
    const { findings, findingCount, valid } = auditProgramme(many, { pairs: Array(150).fill({ menteeId: "x" }) } as unknown as Matching);
    expect(valid).toBe(false);
    expect(findings).toHaveLength(100);
    expect(findingCount).toBeGreaterThanOrEqual(150);
  });

  it.each([
    null,
    undefined,
    5,
    "text",
    [],
    {},
    { pairs: {}, contested: 7, certificate: "no", unmatched: null, totals: [], overrides: null },
  ])("in what is no matching at all: %j", (nothing) => {
    expect(auditProgramme(causes, nothing as unknown as Matching)).toMatchObject({ valid: false, optimal: false });
    expect(auditProgramme(locked, nothing as unknown as Matching)).toMatchObject({ valid: false, optimal: false });
  });
});

describe("one pair", () => {
  const criteria = (more: object) => [gap("level", 2), same("size", 1, more), same("unit", 1)];
  const pairOf = (more: object, given: Partial<Programme> = {}) =>
    programme({
      mentees: [mentee("e", { level: 1, unit: "x" })],
      mentors: [mentor("m", { level: 3, unit: "x", size: "s" })],
      criteria: criteria(more),
      ...given,
    });
  const lock = { pairs: { locked: [{ menteeId: "e", mentorId: "m" }], forbidden: [], previous: [], active: [] } };

  it.each([
    ["no-credit", { level: 500_000, size: 0, unit: 250_000 }],
    ["neutral", { level: 500_000, size: 125_000, unit: 250_000 }],
    ["left-out", { level: 666_667, size: 0, unit: 333_333 }],
  ])("with a value missing has the points of %s", (missing, contributions) => {
    const audited = pairOf({ missing });
    expect(auditProgramme(audited, onePair(audited, contributions, "strong")).findings).toEqual([]);
  });

  it.each([
    [{ missing: "ineligible" }, false],
    [{ missing: "no-credit", minimumCredit: 0.1 }, false],
    [{ missing: "neutral", minimumCredit: 0.5 }, true],
    [{ missing: "neutral", minimumCredit: 0.6 }, false],
    [{ missing: "left-out", minimumCredit: 1 }, true],
  ])("with a value missing and %j passes: %s", (more, passes) => {
    const audited = pairOf(more);
    const { findings } = auditProgramme(audited, noPair(audited, [{ code: "value-missing", criterionId: "size" }]));
    expect(findings.length === 0).toBe(!passes);
  });

  it.each([
    ["no-credit", false],
    ["neutral", true],
    ["left-out", true],
  ])("whose lead is unknown passes the allowed leads under %s: %s", (missing, passes) => {
    const audited = pairOf(
      {},
      { mentees: [mentee("e", { unit: "x", size: "s" })], criteria: [gap("level", 0, { missing, allowed: [1, null] }), same("unit", 1)] },
    );
    const told = passes
      ? onePair(audited, { level: 0, unit: 1_000_000 }, "strong")
      : noPair(audited, [{ code: "value-missing", criterionId: "level" }]);
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("of which nothing is known has no points where all is left out", () => {
    const audited = programme({ mentees: [mentee("e")], mentors: [mentor("m")], criteria: [same("unit", 1, { missing: "left-out" })] });
    expect(auditProgramme(audited, onePair(audited, { unit: 0 }, null)).findings).toEqual([]);
  });

  it.each([
    [0.2, 1_000_000, 125_000],
    [-0.2, 675_000, -200_000],
    [-1, 0, -875_000],
    [0.1, 975_000, 100_000],
  ])("that worked together before, with an adjustment of %d", (adjustment, points, previous) => {
    const audited = pairOf(
      { missing: "neutral" },
      { pairs: { ...lock.pairs, locked: [], previous: [{ menteeId: "e", mentorId: "m", adjustment }] } },
    );
    const told = onePair(audited, { level: 500_000, size: 125_000, unit: 250_000, previous }, "strong");
    expect(told.totals.points).toBe(points);
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("that worked together before, forbidden or managed is not eligible", () => {
    const pair = { menteeId: "e", mentorId: "m" };
    const audited = pairOf(
      {},
      { mentees: [mentee("e", {}, { managerId: "m" })], pairs: { locked: [], active: [], forbidden: [pair], previous: [pair] } },
    );
    const told = noPair(audited, [{ code: "forbidden-pair" }, { code: "previous-pair" }, { code: "reporting-line" }]);
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("that is locked keeps the plain credits, whatever the gates say", () => {
    const audited = programme({
      mentees: [mentee("e", { level: 9, unit: "y" })],
      mentors: [mentor("m", { level: 3, unit: "x" })],
      criteria: [
        gap("level", 2, { allowed: [1, null] }),
        same("size", 1, { missing: "neutral", minimumCredit: 0.6 }),
        same("unit", 1, { minimumCredit: 1 }),
      ],
      ...lock,
    });
    const pair = onePair(audited, { level: 0, size: 125_000, unit: 0 });
    const told = {
      ...pair,
      pairs: [{ ...pair.pairs[0], locked: true }],
      overrides: [
        {
          menteeId: "e",
          mentorId: "m",
          rules: [
            { code: "outside-allowed", criterionId: "level" },
            { code: "value-missing", criterionId: "size" },
            { code: "below-minimum-credit", criterionId: "unit" },
          ],
        },
      ],
      certificate: { ...pair.certificate, menteePrices: [], cover: { menteeIds: [], mentorIds: [] } },
    } as Matching;
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("that is locked and running counts as running", () => {
    const audited = pairOf({}, { pairs: { ...lock.pairs, active: lock.pairs.locked } });
    const told = matching(audited, {
      unmatched: { mentees: [{ menteeId: "e", cause: { code: "already-active", mentorIds: ["m"] } }], mentors: [] },
      totals: { pairs: 0, points: 0, loads: [{ mentorId: "m", capacity: 1, active: 1, matched: 0 }] },
      certificate: { seatPrices: [{ mentorId: "m", price: 7 }], cover: { menteeIds: [], mentorIds: [] } },
    });
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it.each(["most-pairs", "highest-total"] as const)(
    "whose seats are taken beforehand, and more than there are, is contested under %s",
    (objective) => {
      const audited = pairOf(
        {},
        {
          objective,
          mentees: [mentee("e", { unit: "x" }), mentee("f"), mentee("g")],
          overCapacity: "tolerate",
          mentors: [mentor("m"), mentor("n", {}, { availability: "paused" })],
          pairs: {
            ...lock.pairs,
            locked: [],
            active: [
              { menteeId: "f", mentorId: "n" },
              { menteeId: "f", mentorId: "m" },
              { menteeId: "g", mentorId: "m" },
            ],
          },
        },
      );
      const told = matching(audited, {
        objective,
        unmatched: {
          mentees: [
            { menteeId: "e", cause: { code: "seats-exhausted", contested: 0 } },
            { menteeId: "f", cause: { code: "already-active", mentorIds: ["m", "n"] } },
            { menteeId: "g", cause: { code: "already-active", mentorIds: ["m"] } },
          ],
          mentors: [],
        },
        contested: [{ menteeIds: ["e"], mentorIds: ["m"], seats: 0 }],
        totals: {
          pairs: 0,
          points: 0,
          loads: [
            { mentorId: "m", capacity: 1, active: 2, matched: 0 },
            { mentorId: "n", capacity: 1, active: 1, matched: 0 },
          ],
        },
        certificate: {
          menteePrices: [{ menteeId: "e", price: 0 }],
          seatPrices: [{ mentorId: "m", price: 1_000_000 }],
          ...(objective === "most-pairs" ? { cover: { menteeIds: [], mentorIds: ["m"] } } : {}),
        },
      });
      expect(auditProgramme(audited, told).findings).toEqual([]);
    },
  );

  it("that takes the only seat of another mentee does not make that seat contested", () => {
    const audited = programme({
      mentees: [mentee("e", { unit: "x" }), mentee("f", { unit: "x", size: "s" })],
      mentors: [mentor("m", { unit: "x", size: "s" }), mentor("n", { size: "s" })],
      criteria: [same("size", 1), same("unit", 1)],
      minimumPoints: 500_000,
    });
    const told = matching(audited, {
      pairs: [
        { menteeId: "f", mentorId: "m", score: 1, points: 1_000_000, contributions: { size: 500_000, unit: 500_000 }, band: "strong" },
      ],
      unmatched: {
        mentees: [{ menteeId: "e", cause: { code: "seats-exhausted", contested: 0 } }],
        mentors: [{ mentorId: "n", cause: { code: "free-seats", seats: 1 } }],
      },
      contested: [{ menteeIds: ["e"], mentorIds: ["m"], seats: 1 }],
      totals: {
        pairs: 1,
        points: 1_000_000,
        loads: [
          { mentorId: "m", capacity: 1, active: 0, matched: 1 },
          { mentorId: "n", capacity: 1, active: 0, matched: 0 },
        ],
      },
      certificate: {
        pairPrice: -1_000_000,
        menteePrices: [
          { menteeId: "e", price: 0 },
          { menteeId: "f", price: 500_000 },
        ],
        seatPrices: [
          { mentorId: "m", price: 1_500_000 },
          { mentorId: "n", price: 0 },
        ],
        cover: { menteeIds: [], mentorIds: ["m"] },
      },
    });
    expect(auditProgramme(audited, told).findings.map(({ message }) => message)).toEqual([
      '"f": "n": the prices do not reach the points',
      '"f": "n": the cover does not touch this pair',
      "contested.0 lacks no seats, or is nobody's cause",
    ]);
  });
});

describe("contested groups within each other", () => {
  const taken = ["ann", "bob"].map((menteeId) => ({ menteeId, mentorId: "ned" }));
  const audited = programme({
    mentees: ["ann", "bob", "cal", "dan"].map((id) => mentee(id, { unit: "x" })),
    mentors: ["max", "ned"].map((id) => mentor(id, { unit: "x" })),
    criteria: [same("unit", 1)],
    pairs: { forbidden: taken },
  });
  const whole = { score: 1, points: 1_000_000, contributions: { unit: 1_000_000 }, band: "strong" } as const;
  const told = matching(audited, {
    pairs: [
      { menteeId: "ann", mentorId: "max", ...whole },
      { menteeId: "cal", mentorId: "ned", ...whole },
    ],
    unmatched: {
      mentees: [
        { menteeId: "bob", cause: { code: "seats-exhausted", contested: 0 } },
        { menteeId: "dan", cause: { code: "seats-exhausted", contested: 1 } },
      ],
      mentors: [],
    },
    contested: [
      { menteeIds: ["ann", "bob"], mentorIds: ["max"], seats: 1 },
      { menteeIds: ["ann", "bob", "cal", "dan"], mentorIds: ["max", "ned"], seats: 2 },
    ],
    totals: {
      pairs: 2,
      points: 2_000_000,
      loads: ["max", "ned"].map((mentorId) => ({ mentorId, capacity: 1, active: 0, matched: 1 })),
    },
    certificate: {
      menteePrices: ["ann", "bob", "cal", "dan"].map((menteeId) => ({ menteeId, price: 0 })),
      seatPrices: ["max", "ned"].map((mentorId) => ({ mentorId, price: 1_000_000 })),
      cover: { menteeIds: [], mentorIds: ["max", "ned"] },
    },
  });

  it("may hold a mentee both", () => {
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("are the cause for those alone who are in them", () => {
    const { findings } = auditSpoilt(audited, told, (draft) => (draft.unmatched.mentees[1].cause.contested = 0));
    const messages = findings.map(({ message }) => message);
    expect(messages).toEqual(['"dan": unmatched.mentees.1.cause.contested is 0, but should be 1']);
  });

  it("are told for a reason only", () => {
    const { findings } = auditSpoilt(audited, told, (draft) => (draft.unmatched.mentees[0].cause.contested = 1));
    expect(findings.map(({ message }) => message)).toEqual(["contested.0 lacks no seats, or is nobody's cause"]);
  });
});

describe("what participants may be shown", () => {
  it.each([
    ["fair", 1, 125_000],
    ["good", 2, 312_500],
    ["strong", 3, 500_000],
  ] as const)("is %s by the visible criteria alone", (band, level, points) => {
    const goal = { serves: "programme", visibleTo: "administrator" } as const;
    const audited = programme({
      mentees: [mentee("e", { level: 1, goal: "x" })],
      mentors: [mentor("m", { level, goal: "x" })],
      criteria: [same("goal", 1, goal), gap("level", 1, { falloff: 0.375 })],
    });
    const criteria = [
      { id: "goal", ...goal },
      { id: "level", serves: "participant", visibleTo: "everyone" },
    ] as const;
    const told = { ...onePair(audited, { goal: 500_000, level: points }, band), disclosure: { criteria, namesakes: [] } };
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it("knows the ids that two people have", () => {
    const audited = programme({
      mentees: [mentee("x", {}, { personId: "one" }), mentee("y")],
      mentors: [mentor("x", {}, { personId: "another" }), mentor("y")],
      criteria: [same("unit", 1)],
    });
    const { findings } = auditProgramme(audited, matching(audited, { certificate: {} }));
    const about = findings.map(({ message }) => message).filter((message) => message.startsWith("disclosure"));
    expect(about).toEqual(["disclosure.namesakes is a list of 0, but should be a list of 1"]);
  });
});

describe("reporting lines", () => {
  const chart = (levels: number, managers: Readonly<Record<string, string>>, more: { personId?: string } = {}) =>
    programme({
      mentees: [mentee("e", {}, { managerId: managers.e as string })],
      mentors: [mentor("m", {}, { ...(managers.m === undefined ? {} : { managerId: managers.m }), ...more })],
      criteria: [same("unit", 1)],
      reportingLine: levels,
    });
  it.each([
    ["the direct manager", 1, { e: "m" }, {}, true],
    ["nobody at level 0", 0, { e: "m" }, {}, false],
    ["a manager named by the human behind the record", 1, { e: "p" }, { personId: "p" }, true],
    ["an outside manager", 1, { e: "boss", m: "boss" }, {}, false],
    ["somebody who reports to the mentee", 1, { e: "boss", m: "e" }, {}, false],
    ["the direct manager, in a cycle", 9, { e: "m", m: "e" }, {}, true],
  ])("keep apart %s", (_, levels, managers, more, kept) => {
    const audited = chart(levels, managers, more);
    const told = kept ? noPair(audited, [{ code: "reporting-line" }]) : onePair(audited, { unit: 0 }, null);
    expect(auditProgramme(audited, told).findings).toEqual([]);
  });

  it.each([
    [1, false],
    [2, true],
  ])("climb %d levels, through all records of one human", (levels, kept) => {
    // e reports to boss, who is a paused mentee as "b1" and "b2"; only the second record says that boss reports to m.
    const audited = programme({
      mentees: [
        mentee("b1", {}, { personId: "boss", availability: "paused" }),
        mentee("b2", {}, { personId: "boss", availability: "paused", managerId: "m" }),
        mentee("e", {}, { managerId: "b1" }),
      ],
      mentors: [mentor("m")],
      criteria: [same("unit", 1)],
      reportingLine: levels,
    });
    const { findings } = auditProgramme(audited, onePair({ ...audited, mentees: audited.mentees.slice(2) }, { unit: 0 }));
    expect(findings.some(({ part }) => part === "eligibility")).toBe(kept);
  });

  it("do not matter between records of one human beyond the rule of the same person", () => {
    const audited = programme({
      mentees: [mentee("e", {}, { personId: "p" })],
      mentors: [mentor("m", {}, { personId: "p" })],
      criteria: [same("unit", 1)],
    });
    expect(auditProgramme(audited, noPair(audited, [{ code: "same-person" }])).findings).toEqual([]);
  });
});
