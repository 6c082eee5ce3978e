import fc from "fast-check";
import {
  type AdministrativeInput,
  describePoolHealth,
  explainPair,
  matchParticipants,
  type PoolFinding,
  type PoolHealth,
  poolHealth,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { judgeByHand } from "../oracles/qualification.ts";
import { optimumOf } from "../support/certificates.ts";
import { loadAnswers, loadCohort } from "../support/cohorts.ts";
import { programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const input: AdministrativeInput = {
  mentors: [
    { id: "m1", capacity: 2, attributes: { unit: "a", level: 3, trained: "yes" } },
    { id: "m2", attributes: { unit: "z", level: 2, trained: "yes" } },
    { id: "m3", attributes: { unit: "a", level: 3, trained: "no" } },
    { id: "m4", attributes: { unit: "a", level: 3 } },
    { id: "m5", availability: "paused", attributes: { unit: "a", trained: "yes" } },
    { id: "m6", capacity: 0, attributes: { unit: "a", trained: "yes" } },
  ],
  mentees: [
    { id: "e1", attributes: { unit: "a", level: 1 } },
    { id: "e2", attributes: { unit: "a", level: 1 } },
    { id: "e3", attributes: { unit: "q" } },
    { id: "e4", attributes: { unit: "a" }, availability: "paused" },
    { id: "e5", attributes: { unit: "a" } },
  ],
  criteria: [
    { id: "unit", kind: "same", weight: 3, attribute: "unit", minimumCredit: 1 },
    { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2, missing: "neutral" },
  ],
  qualification: { mentors: [{ id: "trained", kind: "one-of", attribute: "trained", values: ["yes"] }] },
  pairs: { active: [{ menteeId: "e5", mentorId: "m1" }] },
  goals: [
    { id: "everybody", text: "Everybody", measure: { kind: "share-matched" } },
    { id: "lyon", text: "Lyon", measure: { kind: "share-matched", group: { role: "mentee", attribute: "site", values: ["Lyon"] } } },
    { id: "unitA", text: "Unit a", measure: { kind: "pairs", group: { role: "mentor", attribute: "unit", values: ["A"] } } },
  ],
};

describe("poolHealth", () => {
  it("counts people, seats and pairs, and lists what stands out", () => {
    const levels = { names: ["level"], criterionIds: ["level"], ruleIds: [] };
    const trained = { role: "mentor", ruleId: "trained", people: 6, failed: 1, unknown: 1, keptOut: 2 };
    const menteeLevels = { role: "mentee", people: 5, missing: 3, ...levels };
    const mentorLevels = { role: "mentor", people: 6, missing: 2, ...levels };
    expect(poolHealth(input)).toEqual({
      mentees: { people: 5, open: 3, locked: 0, notQualified: 0, unavailable: 1, alreadyActive: 1 },
      mentors: { people: 6, open: 2, notQualified: 2, unavailable: 1, noCapacity: 1 },
      seats: { capacity: 6, active: 1, locked: 0, free: 2 },
      eligiblePairs: 2,
      rules: [trained],
      attributes: [
        menteeLevels,
        { role: "mentee", names: ["unit"], people: 5, missing: 0, criterionIds: ["unit"], ruleIds: [] },
        mentorLevels,
        { role: "mentor", names: ["trained"], people: 6, missing: 1, criterionIds: [], ruleIds: ["trained"] },
        { role: "mentor", names: ["unit"], people: 6, missing: 0, criterionIds: ["unit"], ruleIds: [] },
      ],
      findings: [
        { code: "too-few-seats", mentees: 3, seats: 2 },
        { code: "mentees-out-of-reach", mentees: 1, open: 3, menteeIds: ["e3"] },
        { code: "mentors-out-of-reach", mentors: 1, open: 2, seats: 1, mentorIds: ["m2"] },
        { code: "rule-keeps-out", ...trained },
        { code: "many-gaps", ...menteeLevels },
        { code: "many-gaps", ...mentorLevels },
        { code: "same-points", criterionId: "level", points: 250_000, pairs: 2 },
        { code: "same-points", criterionId: "unit", points: 750_000, pairs: 2 },
        { code: "goal-of-nobody", goalId: "lyon", text: { en: "Lyon", fr: "Lyon" }, role: "mentee" },
      ],
    });
  });

  it("takes another share of gaps, from that share on", () => {
    const gapsAt = (manyGaps: number) => poolHealth(input, { manyGaps }).findings.filter(({ code }) => code === "many-gaps").length;
    expect([gapsAt(3 / 5), gapsAt(0.6000001), gapsAt(2 / 6), gapsAt(1 / 6)]).toEqual([1, 0, 2, 3]);
    for (const manyGaps of [0, -1, 1.1, Number.NaN, "0.5" as never])
      expect(() => poolHealth(input, { manyGaps })).toThrow(/options.manyGaps: must be above 0 and at most 1/);
  });

  it("says of a single eligible pair nothing about what criteria decide, and nothing at all of nobody", () => {
    const one = poolHealth({ ...input, mentees: input.mentees.slice(0, 1), pairs: {} });
    expect(one.eligiblePairs).toBe(1);
    expect(one.findings.some(({ code }) => code === "same-points")).toBe(false);
    const empty = poolHealth({ mentors: [], mentees: [], criteria: input.criteria });
    expect(empty.findings).toEqual([]);
    expect(empty.seats).toEqual({ capacity: 0, active: 0, locked: 0, free: 0 });
  });

  it("does not name pure gates, nor criteria that tell pairs apart by what is missing", () => {
    const criteria: AdministrativeInput["criteria"] = [
      { id: "gate", kind: "same", weight: 0, attribute: "unit", minimumCredit: 1 },
      { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2, missing: "neutral" },
    ];
    const mentees = [...input.mentees, { id: "e9", attributes: { unit: "a" } }];
    const codes = poolHealth({ ...input, criteria, mentees }).findings.filter(({ code }) => code === "same-points");
    expect(codes).toEqual([]);
  });

  /** The same from explanations of every pair, one by one. */
  function byHand(
    whole: AdministrativeInput,
  ): Pick<PoolHealth, "eligiblePairs"> & { readonly lost: readonly string[]; readonly constant: readonly string[] } {
    const prepared = prepareProgramme(whole);
    const matching = matchParticipants(prepared);
    const locked = new Set(matching.pairs.flatMap((pair) => (pair.locked ? [pair.menteeId] : [])));
    const lockedPairs = matching.pairs.filter((pair) => pair.locked);
    const freeSeats = new Map(
      matching.totals.loads.map(({ mentorId, capacity, active }) => [
        mentorId,
        capacity - active - lockedPairs.filter((pair) => pair.mentorId === mentorId).length,
      ]),
    );
    const isClosed = /not-qualified|unavailable|already-active|no-capacity/;
    const openTo = (code: RegExp, rules: readonly { readonly code: string }[]): boolean =>
      !rules.some((rule) => isClosed.test(rule.code) && code.test(rule.code));
    const reach = new Map<string, number>();
    const points = new Map<string, Set<number>>();
    let eligiblePairs = 0;
    for (const { id: menteeId } of whole.mentees) {
      for (const { id: mentorId } of whole.mentors) {
        const { eligible, rules, contributions } = explainPair(prepared, matching, { menteeId, mentorId });
        const isMenteeOpen = !locked.has(menteeId) && openTo(/^mentee/, rules);
        const isMentorOpen = openTo(/^mentor|^no-capacity/, rules);
        if (isMenteeOpen) reach.set(`mentee ${menteeId}`, reach.get(`mentee ${menteeId}`) ?? 0);
        if (isMentorOpen && (freeSeats.get(mentorId) as number) > 0) reach.set(`mentor ${mentorId}`, reach.get(`mentor ${mentorId}`) ?? 0);
        if (!isMenteeOpen || !isMentorOpen || !eligible) continue;
        eligiblePairs++;
        for (const key of [`mentee ${menteeId}`, `mentor ${mentorId}`]) reach.set(key, (reach.get(key) ?? 0) + 1);
        for (const { criterionId, points: given } of contributions)
          points.set(criterionId, (points.get(criterionId) ?? new Set()).add(given));
      }
    }
    const weighted = new Set(whole.criteria.flatMap(({ id, weight }) => (weight > 0 ? [id] : [])));
    const constant = [...points].filter(([id, given]) => weighted.has(id) && given.size === 1 && eligiblePairs > 1).map(([id]) => id);
    return {
      eligiblePairs,
      lost: [...reach]
        .filter(([, count]) => count === 0)
        .map(([key]) => key)
        .sort(),
      constant: constant.sort(),
    };
  }

  const idsIn = (findings: readonly PoolFinding[]): readonly string[] =>
    findings.flatMap((finding) => {
      if (finding.code === "mentees-out-of-reach") return finding.menteeIds.map((id) => `mentee ${id}`);
      return finding.code === "mentors-out-of-reach" ? finding.mentorIds.map((id) => `mentor ${id}`) : [];
    });

  it("agrees with the explanations of all pairs, and with the matching, for any programme and in any order", () => {
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), fc.nat(), (whole, seed) => {
        // With nobody on one side there is no pair to explain.
        fc.pre(whole.mentees.length > 0 && whole.mentors.length > 0);
        const health = poolHealth(whole);
        const expected = byHand(whole);
        expect(health.eligiblePairs).toBe(expected.eligiblePairs);
        expect([...idsIn(health.findings)].sort()).toEqual(expected.lost);
        expect(health.findings.flatMap((finding) => (finding.code === "same-points" ? [finding.criterionId] : []))).toEqual(
          expected.constant,
        );
        const matching = matchParticipants(whole);
        const { totals } = matching;
        const certificate = optimumOf(matching);
        expect(health.mentees.open).toBe(certificate.menteePrices.length);
        expect(health.mentors.open).toBe(certificate.seatPrices.length);
        expect(health.seats.capacity).toBe(totals.loads.reduce((sum, { capacity }) => sum + capacity, 0));
        const { people, ...parts } = health.mentees;
        expect(Object.values(parts).reduce((sum, each) => sum + each, 0)).toBe(people);
        expect(JSON.stringify(poolHealth(reorder(whole, seed)))).toBe(JSON.stringify(health));
      }),
      { numRuns: RUNS },
    );
  });

  it("counts what rules say as the oracle does, and gaps as a look at each person does", () => {
    fc.assert(
      fc.property(programmes({ mentees: 6, mentors: 6 }), (whole) => {
        const { programme } = prepareProgramme(whole);
        const health = poolHealth(whole);
        for (const { role, ruleId, failed, unknown, keptOut } of health.rules) {
          const rule = programme.qualification[`${role}s`].find(
            ({ id }) => id === ruleId,
          ) as (typeof programme.qualification.mentees)[number];
          const verdicts = programme[`${role}s`].map((person) => judgeByHand(person, rule));
          const count = (verdict: string): number => verdicts.filter((each) => each === verdict).length;
          expect([failed, unknown]).toEqual([count("fail"), count("unknown")]);
          expect(keptOut).toBe(failed + (rule.unknown === "fail" ? unknown : 0));
        }
        expect(health.rules).toHaveLength(programme.qualification.mentees.length + programme.qualification.mentors.length);
        for (const { role, names, missing } of health.attributes) {
          const lacking = whole[`${role}s`].filter(({ attributes = {} }) =>
            names.every((name) => [attributes[name] ?? []].flat().every((text) => String(text).trim() === "")),
          );
          expect(missing).toBe(lacking.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("looks at cohort-3000 in about a second, although a criterion gives everybody the same", () => {
    const cohort = loadCohort("cohort-3000");
    const flat = { id: "flat", kind: "priority", side: "mentee", attribute: "level", weight: 5, credits: {}, default: 1 } as const;
    const prepared = prepareProgramme({ ...cohort, criteria: [...cohort.criteria, flat] });
    const started = process.cpuUsage();
    const health = poolHealth(prepared);
    const { user } = process.cpuUsage(started);
    expect(health.eligiblePairs).toBe(loadAnswers("cohort-3000").eligiblePairs);
    expect(health.findings.map(({ code }) => code)).toContain("same-points");
    // A second on a quiet machine; here it may be busy.
    expect(user / 1e6).toBeLessThan(5);
  });
});

describe("describePoolHealth", () => {
  const say = (health: PoolHealth, locale: "en" | "fr"): string =>
    describePoolHealth(health, {
      locale,
      criteria: [{ id: "level", label: { en: "Level", fr: "Niveau" } }],
      qualification: { mentors: [{ id: "trained", label: { en: "Training", fr: "Formation" } }] },
      names: { mentees: new Map([["e3", "Ana"]]), mentors: new Map() },
    }).replace(/[\u00a0\u202f]/g, " ");

  it("says all of it in English and French, a sentence a line", () => {
    expect(say(poolHealth(input), "en").split("\n")).toEqual([
      "3 of 5 mentees and 2 of 6 mentors can be matched; 2 free seats, 2 possible pairs.",
      "3 mentees for 2 free seats: at least 1 will have no mentor.",
      "1 of 3 mentees may be paired with no mentor: Ana.",
      "1 of 2 mentors may be paired with no mentee (1 free seat): m2.",
      "Training: keeps out 2 of 6 mentors; 1 does not meet it and 1 has not stated it.",
      "level: 3 of 5 mentees (60.0%) have no value; read by Level.",
      "level: 2 of 6 mentors (33.3%) have no value; read by Level.",
      "Level: gives each of 2 possible pairs the same 250,000 points, so that it decides nothing.",
      "unit: gives each of 2 possible pairs the same 750,000 points, so that it decides nothing.",
      "Lyon: no mentee belongs to the goal's group.",
    ]);
    expect(say(poolHealth(input), "fr").split("\n")).toEqual([
      "À apparier : 3 sur 5 personnes mentorées, 2 sur 6 mentors ; 2 places libres, 2 binômes possibles.",
      "3 personnes mentorées pour 2 places libres : au moins 1 sans mentor.",
      "1 sur 3 personnes mentorées, aucun mentor possible : Ana.",
      "1 sur 2 mentors, aucune personne mentorée possible (1 place libre) : m2.",
      "Formation : écarte 2 sur 6 mentors ; 1 ne remplit pas la condition et 1 ne l’a pas renseignée.",
      "level : valeur manquante pour 3 sur 5 personnes mentorées (60,0 %) ; sert à Niveau.",
      "level : valeur manquante pour 2 sur 6 mentors (33,3 %) ; sert à Niveau.",
      "Niveau : donne le même nombre de points (250 000 points) à chacun des 2 binômes possibles, et ne départage donc personne.",
      "unit : donne le même nombre de points (750 000 points) à chacun des 2 binômes possibles, et ne départage donc personne.",
      "Lyon : aucune personne mentorée dans le groupe de l’objectif.",
    ]);
  });

  it("leaves out of a rule what nobody is", () => {
    const rule = { code: "rule-keeps-out", role: "mentee", ruleId: "r", people: 9, keptOut: 2 } as const;
    const health = {
      ...poolHealth(input),
      findings: [
        { ...rule, failed: 2, unknown: 0 },
        { ...rule, failed: 0, unknown: 2 },
      ],
    };
    expect(say(health, "en").split("\n").slice(1)).toEqual([
      "r: keeps out 2 of 9 mentees; 2 do not meet it.",
      "r: keeps out 2 of 9 mentees; 2 have not stated it.",
    ]);
    expect(say(health, "fr").split("\n").slice(1)).toEqual([
      "r : écarte 2 sur 9 personnes mentorées ; 2 ne remplissent pas la condition.",
      "r : écarte 2 sur 9 personnes mentorées ; 2 ne l’ont pas renseignée.",
    ]);
  });

  it("says so where nothing stands out, and of mentors what it says of mentees", () => {
    const calm: AdministrativeInput = {
      mentors: [{ id: "m1", attributes: { unit: "a" } }],
      mentees: [{ id: "e1", attributes: { unit: "a" } }],
      criteria: [{ id: "unit", kind: "same", weight: 1, attribute: "unit" }],
    };
    expect(say(poolHealth(calm), "en")).toBe(
      "1 of 1 mentee and 1 of 1 mentor can be matched; 1 free seat, 1 possible pair.\nNothing stands out.",
    );
    expect(say(poolHealth(calm), "fr")).toMatch(/\nRien à signaler\.$/);
    const group = { role: "mentor", attribute: "unit", values: ["b"] } as const;
    const goals = [{ id: "g", text: { en: "Unit b", fr: "Unité b" }, measure: { kind: "pairs", group } } as const];
    expect(say(poolHealth({ ...calm, goals }), "en")).toMatch(/\nUnit b: no mentor belongs to the goal's group\.$/);
    expect(say(poolHealth({ ...calm, goals }), "fr")).toMatch(/\nUnité b : aucun mentor dans le groupe de l’objectif\.$/);
  });

  it("shows three of many names, and refuses a finding that it does not know", () => {
    const [gaps] = poolHealth(input).findings.filter(({ code }) => code === "many-gaps");
    const health = { ...poolHealth(input), findings: [{ ...gaps, names: ["a", "b", "c", "d"] } as PoolFinding] };
    expect(say(health, "en")).toContain("\na or b or c: 3 of 5");
    expect(say(health, "fr")).toContain("\na ou b ou c : ");
    expect(() => say({ ...health, findings: [{ code: "toString" } as never] }, "en")).toThrow('there are no words for the code "toString"');
  });
});
