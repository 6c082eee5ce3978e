import fc from "fast-check";
import {
  explainFairness,
  type FairnessReport,
  isInvalidInputError,
  type MatchInput,
  matchParticipants,
  measureFairness,
  openLedger,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { suppressCells } from "../../src/reports/suppress-cells.ts";
import { differenceInterval } from "../../src/statistics/score-interval.ts";
import { type Life, ledgerOf } from "../support/report-ledgers.ts";
import { RUNS } from "../support/runs.ts";

/** Mentees at two sites; a mentor speaks what those of the first site do. */
const INPUT: MatchInput = {
  mentees: Array.from({ length: 24 }, (_, k) => ({
    id: `e${k}`,
    attributes: {
      level: 1 + (k % 2),
      site: k < 12 ? (k % 2 === 0 ? "Lyon" : " lyon ") : k < 22 ? "Nantes" : "Paris",
      languages: k < 12 || k % 5 === 0 ? ["fr"] : ["br"],
      ...(k === 23 ? { team: "x" } : {}),
    },
  })),
  mentors: Array.from({ length: 24 }, (_, k) => ({ id: `m${k}`, attributes: { level: 3, languages: ["fr"] } })),
  criteria: [
    { id: "level", kind: "gap", weight: 2, attribute: "level", ideal: 2 },
    { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages" },
  ],
  minimumScore: 0.1,
};
const matching = matchParticipants(INPUT);
const people = (report: FairnessReport) => report.groups.map(({ values, people }) => [...values, people]);

describe("groups of participants", () => {
  const report = measureFairness({ participants: INPUT, matching, attributes: ["site"], minimumCell: 2 });

  it("are those who share a value after NFC, trim and lower case; each is counted", () => {
    expect(people(report)).toEqual([
      ["Lyon", 12],
      ["Nantes", 10],
      ["Paris", 2],
    ]);
    const chosen = new Set(matching.pairs.map(({ menteeId }) => menteeId));
    const matched = (from: number, to: number) => INPUT.mentees.slice(from, to).filter(({ id }) => chosen.has(id)).length;
    expect(report.groups.map((group) => [group.matched?.numerator, group.matched?.denominator])).toEqual([
      [matched(0, 12), 12],
      [matched(12, 22), 10],
      [matched(22, 24), 2],
    ]);
    expect(report.groups[0]?.score?.sum).toBe(
      matching.pairs.filter(({ menteeId }) => Number(menteeId.slice(1)) < 12).reduce((sum, { points }) => sum + points, 0),
    );
  });

  it("differ most where it says so, with Newcombe's interval", () => {
    const [gap] = report.gaps;
    expect(gap).toMatchObject({
      measure: "matched",
      highest: ["Lyon"],
      difference: 1 - (report.groups.find(({ values }) => values[0] === gap?.lowest[0])?.matched?.value ?? 0),
    });
    const lowest = report.groups.find(({ values }) => values[0] === gap?.lowest[0])!.matched!;
    const expected = differenceInterval({ successes: 12, trials: 12 }, { successes: lowest.numerator, trials: lowest.denominator })!;
    expect(gap?.interval.low).toBeCloseTo(expected.low, 12);
    expect(gap?.interval.high).toBeCloseTo(expected.high, 12);
  });

  it("are suppressed where they are small, with one more that would give them away", () => {
    const suppressed = measureFairness({ participants: INPUT, matching, attributes: ["site"] });
    expect(people(suppressed)).toEqual([
      ["Lyon", 12],
      ["Nantes", null],
      ["Paris", null],
    ]);
    for (const { people: shown, ...measures } of suppressed.groups.slice(1)) {
      const { values: _, ...numbers } = measures;
      expect([shown, ...Object.values(numbers)]).toEqual([null, null, null, null, null, null, null]);
    }
    expect(suppressed.gaps).toEqual([]);
  });

  it("may be of two attributes, and of those of whom nothing is known", () => {
    expect(people(measureFairness({ participants: INPUT, attributes: ["site", "level"], minimumCell: 1 }))).toEqual([
      ["Lyon", "1", 6],
      // As this group writes it.
      ["lyon", "2", 6],
      ["Nantes", "1", 5],
      ["Nantes", "2", 5],
      ["Paris", "1", 1],
      ["Paris", "2", 1],
    ]);
    expect(people(measureFairness({ participants: INPUT, attributes: ["team"], minimumCell: 1 }))).toEqual([
      ["x", 1],
      [null, 23],
    ]);
    expect(people(measureFairness({ participants: INPUT, attributes: ["level"], role: "mentor" }))).toEqual([["3", 24]]);
  });

  it("are measured on ranks, shortlists, waiting and completion where these are given", () => {
    const life = (state: Life["state"]): readonly Life[] => [
      { state, mentor: 0, shift: 0, lasted: 200, reason: "overload", party: "both", points: 1, ratings: [3, 3], checkIns: 0, goal: "open" },
    ];
    const measured = measureFairness({
      participants: INPUT,
      attributes: ["site"],
      minimumCell: 1,
      ledger: ledgerOf([life("completed"), life("failed"), life("completed"), life("active")]),
      asOf: "2027-12-31",
      joined: [{ menteeId: "e0", on: "2026-02-28" }],
      ranks: [
        { id: "e0", rank: 1 },
        { id: "e13", rank: 4 },
      ],
      exposures: [{ id: "e0", shortlists: 7 }],
    });
    const [lyon, nantes] = measured.groups;
    expect(lyon).toMatchObject({
      matched: null,
      completion: { numerator: 2, denominator: 3 },
      waiting: { count: 1, sum: 1 },
      rank: { sum: 1 },
      exposure: { sum: 7 },
    });
    expect(nantes).toMatchObject({ completion: null, rank: { sum: 4 } });
    expect(measured.gaps).toMatchObject([{ measure: "rank", highest: ["Nantes"], lowest: ["Lyon"], difference: 3 }]);
  });
});

describe("ranks and shortlists", () => {
  const people = (role: string, sites: readonly string[]) =>
    sites.map((site, k) => ({ id: `${role}${k}`, attributes: { site, level: k } }));
  const input = {
    mentees: people("e", ["Lyon", "Lyon", "Paris"]),
    mentors: people("m", ["Lyon", "Lyon", "Paris"]),
    criteria: [{ id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 0 }],
    mode: "hybrid",
    shortlist: { length: 2 },
  } as const satisfies MatchInput;
  const shortlisting = matchParticipants(input);
  const answers = {
    mentees: [
      { id: "e0", ranking: [["m1", "m0"]] },
      { id: "e1", ranking: ["m0", "m1"] },
    ],
    mentors: [{ id: "m1", ranking: ["e2", "e1"] }],
  };
  const chosen = matchParticipants({ ...input, choices: { shortlisting, mentees: answers.mentees } });
  const ofSites = (more: object) => {
    const { groups } = measureFairness({ participants: input, matching: chosen, attributes: ["site"], minimumCell: 1, ...more });
    return groups.map(({ rank, exposure }) => [rank?.sum ?? null, rank?.count ?? null, exposure?.sum ?? null]);
  };

  /** The same by its definition: how many others somebody put before whom they got, and one. */
  const partnerOf = new Map(chosen.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const placeOf = (menteeId: string): number =>
    1 +
    shortlisting.lists
      .find((list) => list.menteeId === menteeId)!
      .mentors.findIndex(({ mentorId }) => mentorId === partnerOf.get(menteeId));

  it("are read from the lists: where whom they got stands, and on how many lists mentors do", () => {
    expect(ofSites({ shortlisting })).toEqual([
      [placeOf("e0") + placeOf("e1"), 2, null],
      [placeOf("e2"), 1, null],
    ]);
    const lists = (id: string) => shortlisting.lists.filter(({ mentors }) => mentors.some(({ mentorId }) => mentorId === id)).length;
    expect(ofSites({ shortlisting, role: "mentor" })).toEqual([
      [null, null, lists("m0") + lists("m1")],
      [null, null, lists("m2")],
    ]);
  });

  it("are read from the answers where there are any, ties counted as one; who did not rank whom they got has none", () => {
    // e0 got one of two tied, e1 the other; e2 has not answered.
    expect(ofSites({ shortlisting, answers })[0]?.slice(0, 2)).toEqual([1 + (partnerOf.get("e1") === "m0" ? 1 : 2), 2]);
    expect(ofSites({ shortlisting, answers })[1]).toEqual([null, null, null]);
    const rank = { e2: 1, e1: 2, e0: null }[[...partnerOf].find(([, mentorId]) => mentorId === "m1")![0]];
    expect(ofSites({ answers, role: "mentor" })[0]?.[0]).toBe(rank);
    expect(ofSites({ answers: {}, shortlisting })).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it("are one more than all who stand before, those of a tie included", () => {
    const afterTie = { mentees: [{ id: "e1", ranking: [["x", "y"], "m0", "m1"] }] };
    expect(ofSites({ answers: afterTie })[0]?.slice(0, 2)).toEqual([partnerOf.get("e1") === "m0" ? 3 : 4, 1]);
  });

  it("of a mentor with several mentees, the best one", () => {
    const both = { mentees: input.mentees.slice(0, 2), mentors: [{ id: "m0", capacity: 2, attributes: { site: "Lyon", level: 1 } }] };
    const { criteria } = input;
    const [group] = measureFairness({
      participants: both,
      matching: matchParticipants({ ...both, criteria }),
      answers: { mentors: [{ id: "m0", ranking: ["e0", "e1"] }] },
      attributes: ["site"],
      role: "mentor",
      minimumCell: 1,
    }).groups;
    expect(group?.rank).toMatchObject({ count: 1, sum: 1 });
  });
});

describe("mentors", () => {
  it("are measured by whether they have anybody; those without a seat are left out", () => {
    const mentors = [...INPUT.mentors.map((mentor) => ({ ...mentor, capacity: 2 })), { id: "full", capacity: 0, attributes: { level: 3 } }];
    const input = { ...INPUT, mentors };
    const [group] = measureFairness({
      participants: input,
      matching: matchParticipants(input),
      attributes: ["level"],
      role: "mentor",
    }).groups;
    expect(group).toMatchObject({ people: 25, matched: { denominator: 24 }, waiting: null });
  });

  it("form a group with those who have the same list, whatever its order", () => {
    const mentors = [["a", "b"], ["B", "a"], ["a"], []].map((skills, k) => ({ id: `m${k}`, attributes: { skills } }));
    const report = measureFairness({ participants: { mentees: [], mentors }, role: "mentor", attributes: ["skills"], minimumCell: 1 });
    expect(people(report)).toEqual([
      ["a, B", 2],
      ["a", 1],
      [null, 1],
    ]);
  });
});

describe("suppression", () => {
  it("finds another cell for one that is hidden for another reason, however large, and none for one that nobody is in", () => {
    expect([...suppressCells([9, 8, 7], 5, new Set([0]))].sort()).toEqual([0, 2]);
    expect([...suppressCells([0, 8, 7], 5, new Set([0]))]).toEqual([0]);
    expect([...suppressCells([1, 2, 9, 6], 5)].sort()).toEqual([0, 1, 3]);
  });

  it("never leaves a cell that the total and the others give away", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 7 }), fc.integer({ min: 1, max: 6 }), (sizes, minimum) => {
        const suppressed = suppressCells(sizes, minimum);
        const cells = [...sizes.keys()].filter((cell) => sizes[cell]! > 0);
        for (const cell of cells) if (sizes[cell]! < minimum) expect(suppressed.has(cell)).toBe(true);
        const hidden = cells.filter((cell) => suppressed.has(cell));
        const together = hidden.reduce((sum, cell) => sum + sizes[cell]!, 0);
        const canBeHelped = hidden.length < cells.length;
        if (hidden.length > 0 && canBeHelped) expect([hidden.length > 1, together >= minimum]).toEqual([true, true]);
        if (cells.every((cell) => sizes[cell]! >= minimum)) expect(suppressed.size).toBe(0);
        // No more than is needed: without the largest that was kept back, something would be given away.
        const kept = hidden.filter((cell) => sizes[cell]! >= minimum);
        expect(kept.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what accounts for a gap", () => {
  const explanation = explainFairness(INPUT, matching, { attributes: ["site"], minimumCell: 2 })!;

  it("is found by leaving each part out and matching anew", () => {
    expect(explanation).toMatchObject({
      highest: ["Lyon"],
      matched: measureFairness({ participants: INPUT, matching, attributes: ["site"], minimumCell: 2 }).gaps[0]?.difference,
    });
    expect(explanation.without[0]).toMatchObject({
      leftOut: { code: "criterion", criterionId: "languages" },
      matched: 0,
      reduction: explanation.matched,
      pairs: 24,
    });
    const codes = explanation.without.map(({ leftOut }) => leftOut.code);
    // "level" is the only one with a weight: without it there would be nothing to match by.
    expect(codes.sort()).toEqual(["criterion", "minimum-score", "reporting-line"]);
  });

  it("is as good as matching the input without that part", () => {
    const without = matchParticipants({ ...INPUT, criteria: INPUT.criteria!.slice(0, 1) });
    expect(explanation.without[0]?.pairs).toBe(without.totals.pairs);
  });

  it("names qualification rules, and says nothing where no two groups can be compared", () => {
    const input: MatchInput = {
      ...INPUT,
      qualification: { mentees: [{ id: "french", kind: "has-any", attribute: "languages", values: ["fr"] }] },
    };
    const found = explainFairness(input, matchParticipants(input), { attributes: ["site"], minimumCell: 2 })!;
    expect(found.without.map(({ leftOut }) => leftOut)).toContainEqual({ code: "qualification", ruleId: "french", role: "mentee" });
    expect(explainFairness(INPUT, matching, { attributes: ["nothing"] })).toBeNull();
  });
});

describe("what is no question", () => {
  it.each([
    ["nothing", null],
    ["no people", { attributes: ["site"] }],
    ["no attributes", { participants: INPUT }],
    ["three attributes", { participants: INPUT, attributes: ["a", "b", "c"] }],
    ["a role that there is not", { participants: INPUT, attributes: ["a"], role: "guest" }],
    ["no cell", { participants: INPUT, attributes: ["a"], minimumCell: 0 }],
    ["a ledger without a day", { participants: INPUT, attributes: ["a"], ledger: openLedger({ mentees: [], mentors: [] }) }],
    ["ranks that are none", { participants: INPUT, attributes: ["a"], ranks: [{ id: "e0", rank: -1 }] }],
    ["exposures that are none", { participants: INPUT, attributes: ["a"], exposures: [{ id: "e0", shortlists: 0.5 }] }],
    ["no shortlists", { participants: INPUT, attributes: ["a"], shortlisting: matching }],
    ["shortlists that are nothing", { participants: INPUT, attributes: ["a"], shortlisting: null }],
    [
      "shortlists without mentors",
      { participants: INPUT, attributes: ["a"], shortlisting: { kind: "shortlisting", lists: [null], exposures: [] } },
    ],
    ["no answers", { participants: INPUT, attributes: ["a"], answers: null }],
    ["answers that are a text", { participants: INPUT, attributes: ["a"], answers: "none" }],
    [
      "answers with ties of numbers",
      { participants: INPUT, attributes: ["site"], matching, answers: { mentees: [{ id: "e0", ranking: [1] }] } },
    ],
    ["answers without a ranking", { participants: INPUT, attributes: ["a"], answers: { mentees: [{ id: "e0" }] } }],
    ["no matching", { participants: INPUT, attributes: ["a"], matching: {} }],
  ])("is refused: %s", (_what, records) => {
    try {
      measureFairness(records as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error)).toBe(true);
    }
  });
});
