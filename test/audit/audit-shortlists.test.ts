import { describe, expect, it } from "vitest";
import { auditShortlists } from "../../src/audit/audit-shortlists.ts";
import { limitOf } from "../../src/audit/exposure-limit.ts";
import type { AuditedPart } from "../../src/model/audit.ts";
import type { Programme } from "../../src/model/programme.ts";
import type { ShortlistEntry, Shortlisting } from "../../src/model/shortlisting.ts";
import { gap, mentee, mentor, programme } from "./hand-made.ts";

/** Any part of shortlists, to be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: what is spoilt has no type any more.
type Draft = any;
type Case = readonly [what: string, part: AuditedPart, message: RegExp, spoil: (draft: Draft) => void];

function auditSpoilt(audited: Programme, shortlisting: Shortlisting, spoil: (draft: Draft) => void) {
  const draft = structuredClone(shortlisting) as Draft;
  spoil(draft);
  return auditShortlists(audited, draft as Shortlisting);
}

function expectFound(audited: Programme, shortlisting: Shortlisting, [, part, message, spoil]: Case): void {
  const { valid, optimal, findings } = auditSpoilt(audited, shortlisting, spoil);
  expect(findings.map((finding) => `${finding.part} ${finding.message}`).join("\n")).toMatch(
    new RegExp(`^${part} .*${message.source}`, "m"),
  );
  expect([valid, optimal]).toEqual([false, findings.every((finding) => ["totals", "causes"].includes(finding.part))]);
}

function entry(mentorId: string, points: number, place: number, reason: ShortlistEntry["reason"], more: object = {}): ShortlistEntry {
  return { mentorId, score: points / 1e6, points, contributions: { level: points }, band: bandOf(points), place, reason, ...more };
}

const bandOf = (points: number) => (points >= 750_000 ? "strong" : "good");
const reserved = { reserved: true } as const;
const pricesOf = (key: "menteeId" | "mentorId", prices: Readonly<Record<string, number>>): Draft =>
  Object.entries(prices).map(([id, price]) => ({ [key]: id, price }));

const common = {
  kind: "shortlisting",
  schemaVersion: 1,
  inputDigest: "0000000000000000",
  mode: "hybrid",
  objective: "most-pairs",
  warnings: [],
  disclosure: { criteria: [{ id: "level", serves: "participant", visibleTo: "everyone" }], namesakes: [] },
} as const;
const proven = { optimal: true, scope: "all-pairs", gap: 0 } as const;

/**
 * Two places a list, no limit. A lead of 2 is worth a million, each step away from that costs a quarter. e3 needs m3, the third of her mentors, so that all of
 * the first three have one. e2 may not have m3; e4 is paused; e5 has m4 by a lock, who is paused; e6 is below the minimum with everybody; for e7 no seat is
 * left.
 */
const open = programme({
  mode: "hybrid",
  shortlist: { length: 2, exposure: null },
  minimumPoints: 100_000,
  mentees: [
    mentee("e1", { level: 3 }),
    mentee("e2", { level: 2 }),
    mentee("e3", { level: 3 }),
    mentee("e4", { level: 3 }, { availability: "paused" }),
    mentee("e5", { level: 3 }),
    mentee("e6", { level: 20 }),
    mentee("e7", { level: 3 }),
  ],
  mentors: [
    mentor("m1", { level: 5 }),
    mentor("m2", { level: 4 }),
    mentor("m3", { level: 3 }),
    mentor("m4", { level: 5 }, { availability: "paused" }),
  ],
  criteria: [gap("level", 1)],
  pairs: { forbidden: [{ menteeId: "e2", mentorId: "m3" }], locked: [{ menteeId: "e5", mentorId: "m4" }] },
});
const openLists: Shortlisting = {
  ...common,
  length: 2,
  exposure: null,
  lists: [
    { menteeId: "e1", mentors: [entry("m1", 1_000_000, 1, "among-best", reserved), entry("m2", 750_000, 2, "among-best")] },
    { menteeId: "e2", mentors: [entry("m2", 1_000_000, 1, "among-best", reserved), entry("m1", 750_000, 2, "among-best")] },
    { menteeId: "e3", mentors: [entry("m1", 1_000_000, 1, "among-best"), entry("m3", 500_000, 3, "reserved", reserved)] },
    { menteeId: "e7", mentors: [entry("m1", 1_000_000, 1, "among-best"), entry("m2", 750_000, 2, "among-best")] },
  ],
  locked: [
    { menteeId: "e5", mentorId: "m4", score: 1, points: 1_000_000, contributions: { level: 1_000_000 }, band: "strong", locked: true },
  ],
  unlisted: [
    { menteeId: "e4", cause: { code: "unavailable" } },
    { menteeId: "e6", cause: { code: "below-minimum-score", mentors: 3, bestPoints: 0 } },
  ],
  exposures: [
    { mentorId: "m1", freeSeats: 1, limit: null, lists: 4 },
    { mentorId: "m2", freeSeats: 1, limit: null, lists: 3 },
    { mentorId: "m3", freeSeats: 1, limit: null, lists: 1 },
    { mentorId: "m4", freeSeats: 0, limit: null, lists: 0 },
  ],
  totals: { lists: 4, places: 8, points: 6_750_000, pairs: 4 },
  certificate: {
    ...proven,
    optimum: {
      ...proven,
      pairPrice: 0,
      menteePrices: pricesOf("menteeId", { e1: 0, e2: 250_000, e3: 0, e6: 0, e7: 0 }),
      seatPrices: pricesOf("mentorId", { m1: 1_000_000, m2: 750_000, m3: 500_000 }),
      cover: { menteeIds: [], mentorIds: ["m1", "m2", "m3"] },
    },
  },
};

/**
 * Everybody is a million to m1, 750,000 to m2 and 500,000 to m3, but e7 750,000, a million and 750,000; m4 is below the minimum for all. Each has two seats and
 * may be on three lists. Six places are reserved; e8, e4 and e7 have the three others. e2 may have only m1; for e9 nothing is left. What m3 costs is more than
 * the places are worth that are reserved there.
 */
const limited = programme({
  mode: "hybrid",
  shortlist: { length: 2, exposure: 1.5 },
  minimumPoints: 100_000,
  mentees: ["e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9"].map((id) => mentee(id, { level: id === "e7" ? 2 : 3 })),
  mentors: [5, 4, 3, 20].map((level, k) => mentor(`m${k + 1}`, { level }, { capacity: 2 })),
  criteria: [gap("level", 1)],
  pairs: { forbidden: ["m2", "m3"].map((mentorId) => ({ menteeId: "e2", mentorId })) },
});
const few = { short: { code: "exposure", eligible: 3 } } as const;
const nothing = { e1: 0, e2: 0, e3: 0, e4: 0, e5: 0, e6: 0, e7: 0, e8: 0, e9: 0 };
const limitedLists: Shortlisting = {
  ...common,
  length: 2,
  exposure: 1.5,
  lists: [
    { menteeId: "e1", mentors: [entry("m1", 1_000_000, 1, "among-best", reserved)], ...few },
    {
      menteeId: "e2",
      mentors: [entry("m1", 1_000_000, 1, "among-best", reserved)],
      short: { code: "few-eligible", eligible: 1 },
    },
    { menteeId: "e3", mentors: [entry("m2", 750_000, 2, "among-best", reserved)], ...few },
    { menteeId: "e4", mentors: [entry("m2", 750_000, 2, "among-best")], ...few },
    { menteeId: "e5", mentors: [entry("m3", 500_000, 3, "reserved", reserved)], ...few },
    { menteeId: "e6", mentors: [entry("m3", 500_000, 3, "reserved", reserved)], ...few },
    { menteeId: "e7", mentors: [entry("m2", 1_000_000, 1, "among-best", reserved), entry("m3", 750_000, 3, "within-limits")] },
    { menteeId: "e8", mentors: [entry("m1", 1_000_000, 1, "among-best")], ...few },
    { menteeId: "e9", mentors: [], ...few },
  ],
  locked: [],
  unlisted: [],
  exposures: [3, 3, 3, 0].map((lists, k) => ({ mentorId: `m${k + 1}`, freeSeats: 2, limit: 3, lists })),
  totals: { lists: 8, places: 9, points: 7_250_000, pairs: 6 },
  certificate: {
    ...proven,
    optimum: {
      ...proven,
      pairPrice: 0,
      menteePrices: pricesOf("menteeId", { ...nothing, e7: 250_000 }),
      seatPrices: pricesOf("mentorId", { m1: 1_000_000, m2: 750_000, m3: 500_000, m4: 0 }),
      cover: { menteeIds: [], mentorIds: ["m1", "m2", "m3"] },
    },
    menteePrices: pricesOf("menteeId", { ...nothing, e7: 150_000 }),
    exposurePrices: pricesOf("mentorId", { m1: 1_000_000, m2: 750_000, m3: 600_000, m4: 0 }),
  },
};

describe("shortlists worked out by hand", () => {
  it("are valid and optimal", () => {
    const sound = { valid: true, optimal: true, findings: [], findingCount: 0 };
    expect(auditShortlists(open, openLists)).toEqual({ ...sound, checked: { pairs: 15, eligible: 11 } });
    expect(auditShortlists(limited, limitedLists)).toEqual({ ...sound, checked: { pairs: 36, eligible: 25 } });
  });

  it("may have equal mentors in the order of the ties, which is not that of the ids", () => {
    const { mentees, mentors } = open;
    const alike = mentors.map((each) => (each.id === "m3" ? { ...each, attributes: new Map([["level", 4]]) } : each));
    const turned = auditShortlists({ ...open, mentees: [...mentees].reverse(), mentors: [...alike].reverse() }, openLists);
    const messages = turned.findings.map(({ message }) => message);
    // e1 has m3 before m2 now, who is as good.
    expect(messages).toContain('"e1": "m3": lists.0.mentors.1.mentorId is "m2", but should be "m3"');
  });

  it("are not looked at for their digest", () => {
    expect(auditSpoilt(open, openLists, (draft) => delete draft.inputDigest).valid).toBe(true);
  });
});

describe("what is wrong with shortlists is found", () => {
  const first = (draft: Draft) => draft.lists[0].mentors;
  const inOpen: readonly Case[] = [
    ["another kind", "form", /kind is "matching"/, (draft) => (draft.kind = "matching")],
    ["another version", "form", /schemaVersion is 2/, (draft) => (draft.schemaVersion = 2)],
    ["another mode", "form", /mode is "self"/, (draft) => (draft.mode = "self")],
    ["another objective", "form", /objective/, (draft) => (draft.objective = "fairest")],
    ["another length", "form", /length is 3, but should be 2/, (draft) => (draft.length = 3)],
    ["a limit that is none", "form", /exposure is 1, but should be null/, (draft) => (draft.exposure = 1)],
    ["a warning", "form", /warnings/, (draft) => draft.warnings.push({})],
    ["a criterion that nobody may see", "form", /visibleTo/, (draft) => (draft.disclosure.criteria[0].visibleTo = "staff")],
    ["no list", "people", /a list of undefined: somebody unknown/, (draft) => draft.lists.push(null)],
    ["lists that are none", "lists", /lists is "none", but should be a list of 4/, (draft) => (draft.lists = "none")],
    ["a list of nobody", "people", /a list of "zoe"/, (draft) => (draft.lists[0].menteeId = "zoe")],
    ["a second list", "people", /a list of "e1"/, (draft) => draft.lists.push(draft.lists[0])],
    ["a list of somebody with a lock", "people", /a list of "e5"/, (draft) => (draft.lists[0].menteeId = "e5")],
    ["a list of mentors that is none", "lists", /"e1": lists.0.mentors is undefined/, (draft) => delete draft.lists[0].mentors],
    ["nobody on a list", "people", /"e1": somebody unknown on the list, or twice/, (draft) => first(draft).push(null)],
    ["somebody unknown on a list", "people", /"e1": somebody unknown on the list/, (draft) => (first(draft)[1].mentorId = "zoe")],
    ["somebody twice on a list", "people", /"e1": somebody unknown on the list/, (draft) => first(draft).push(first(draft)[0])],
    ["somebody who may not be there", "eligibility", /"e2": "m3": not eligible/, (draft) => (draft.lists[1].mentors[1].mentorId = "m3")],
    [
      "two reserved places of one seat",
      "capacity",
      /"e3": "m1": no seat is left for this reserved place/,
      (draft) => (draft.lists[2].mentors[0].reserved = true),
    ],
    ["a better mentor left out", "lists", /"e1": "m2": lists.0.mentors.1.mentorId is "m3"/, (draft) => (first(draft)[1].mentorId = "m3")],
    ["a mentor too few", "lists", /"e1": lists.0.mentors is a list of 1/, (draft) => first(draft).pop()],
    ["the best last", "lists", /"e1": "m1": lists.0.mentors.0.mentorId is "m2"/, (draft) => first(draft).reverse()],
    ["another reason", "lists", /reason is "reserved", but should be "among-best"/, (draft) => (first(draft)[0].reason = "reserved")],
    ["another place", "lists", /place is 2, but should be 3/, (draft) => (draft.lists[2].mentors[1].place = 2)],
    ["points", "lists", /points is 1000001/, (draft) => first(draft)[0].points++],
    ["a band", "lists", /band is "fair"/, (draft) => (first(draft)[0].band = "fair")],
    ["a full list that is called short", "lists", /short is a value of type object/, (draft) => (draft.lists[0].short = {})],
    ["lists in another order", "lists", /lists.0.menteeId is "e7"/, (draft) => draft.lists.reverse()],
    ["a lock", "lists", /locked is a list of 0/, (draft) => draft.locked.pop()],
    ["seats", "lists", /"m4": exposures.3.freeSeats is 1/, (draft) => draft.exposures[3].freeSeats++],
    ["a number of lists", "lists", /"m1": exposures.0.lists is 3/, (draft) => draft.exposures[0].lists--],
    ["a cause", "causes", /"e4": unlisted.0.cause.code/, (draft) => (draft.unlisted[0].cause.code = "already-active")],
    ["a cause too few", "causes", /unlisted is a list of 1/, (draft) => draft.unlisted.pop()],
    ["the lists in all", "totals", /totals.lists is 5/, (draft) => draft.totals.lists++],
    ["the places in all", "totals", /totals.places is 9/, (draft) => draft.totals.places++],
    ["the points in all", "totals", /totals.points is 6750001/, (draft) => draft.totals.points++],
    ["the pairs", "totals", /totals.pairs is 5/, (draft) => draft.totals.pairs++],
    ["an open proof", "certificate", /certificate.optimal is false/, (draft) => (draft.certificate.optimal = false)],
    ["a gap", "certificate", /certificate.gap is 1/, (draft) => (draft.certificate.gap = 1)],
    ["another scope", "certificate", /certificate.scope/, (draft) => (draft.certificate.scope = "shortlists")],
    [
      "prices of the best matching that are too low",
      "certificate",
      /"e1": "m1": the prices do not reach/,
      (draft) => draft.certificate.optimum.seatPrices[0].price--,
    ],
    ["no proof", "certificate", /certificate is undefined/, (draft) => delete draft.certificate],
    [
      "prices of lists that have no limit",
      "certificate",
      /exposurePrices is a list of 0, but should be undefined/,
      (draft) => (draft.certificate.exposurePrices = []),
    ],
  ];
  it.each(inOpen)("without a limit: %s", (...spoilt) => expectFound(open, openLists, spoilt));

  const last = (draft: Draft) => draft.lists[6].mentors;
  const inLimited: readonly Case[] = [
    ["another limit", "form", /exposure is null, but should be 1.5/, (draft) => (draft.exposure = null)],
    ["the best last", "lists", /"e7": "m2": lists.6.mentors.0.mentorId is "m3"/, (draft) => last(draft).reverse()],
    ["another reason", "lists", /reason is "among-best", but should be "within-limits"/, (draft) => (last(draft)[1].reason = "among-best")],
    [
      "few who are many",
      "lists",
      /short.code is "few-eligible", but should be "exposure"/,
      (draft) => (draft.lists[8].short.code = "few-eligible"),
    ],
    [
      "many who are few",
      "lists",
      /short.code is "exposure", but should be "few-eligible"/,
      (draft) => (draft.lists[1].short.code = "exposure"),
    ],
    ["a mentor on too many lists", "lists", /"m1": on more lists than the limit/, (draft) => draft.lists[8].mentors.push(first(draft)[0])],
    ["a list that is too long", "lists", /"e7": a list of 3, 2 are allowed/, (draft) => last(draft).push(first(draft)[0])],
    ["a limit too high", "lists", /"m1": exposures.0.limit is 4/, (draft) => draft.exposures[0].limit++],
    ["a place that costs something, and is free", "certificate", /"m3": a place has a price, but is free/, (draft) => last(draft).pop()],
    [
      "a list that costs something, and has a place left",
      "certificate",
      /"e9": the list has a place left, but a price/,
      (draft) => draft.certificate.menteePrices[8].price++,
    ],
    [
      "a price too low",
      "certificate",
      /"e1": "m2": the prices do not prove this place/,
      (draft) => draft.certificate.exposurePrices[1].price--,
    ],
    [
      "a price too high",
      "certificate",
      /"e4": "m2": the prices do not prove this place/,
      (draft) => draft.certificate.exposurePrices[1].price++,
    ],
    ["a price too few", "certificate", /menteePrices is a list of 8/, (draft) => draft.certificate.menteePrices.pop()],
    [
      "prices of mentors in another order",
      "certificate",
      /exposurePrices.0.mentorId/,
      (draft) => draft.certificate.exposurePrices.reverse(),
    ],
  ];
  it.each(inLimited)("within limits: %s", (...spoilt) => expectFound(limited, limitedLists, spoilt));
});

describe("how many lists a mentor may be on", () => {
  it.each([
    [1, 3, 3],
    [1.5, 3, 4],
    [1.5, 0, 0],
    // As floats 1.15 · 100 is less than 115, and 1.1 · 10 is more than 11.
    [1.15, 100, 115],
    [1.1, 10, 11],
    [10, 3, 30],
    [12, 3, 36],
    [120, 3, 360],
    [123.75, 4, 495],
    [1_000_000, 2, 2_000_000],
  ])("with %d for each of %d seats: %d", (exposure, seats, limit) => {
    expect(limitOf(exposure, seats)).toBe(limit);
  });
});
