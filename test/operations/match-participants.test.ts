import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  explainPair,
  type Matching,
  type MentorInput,
  matchParticipants,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { bruteForceWorth, type Worth } from "../oracles/brute-force-programme.ts";
import { optimumOf } from "../support/certificates.ts";
import { loadCohort } from "../support/cohorts.ts";
import { openProgrammes, programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const one = (id: string, x?: string | number | boolean | readonly string[], more: object = {}): MentorInput => ({
  id,
  ...more,
  attributes: { x },
});
const same = { id: "same", kind: "same", weight: 1, attribute: "x" } as const;
const pairsOf = (matching: Matching): readonly string[] => matching.pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`);
const causeOf = (matching: Matching, menteeId: string) =>
  matching.unmatched.mentees.find((unmatched) => unmatched.menteeId === menteeId)?.cause;

const anyProgrammes = (size: { readonly mentees: number; readonly mentors: number }) => fc.oneof(programmes(size), openProgrammes(size));

describe("the optimum, against every assignment there is", () => {
  /** The best over all ways to seat the open mentees, and the locked pairs. */
  function bruteForce(input: AdministrativeInput, matching: Matching): Worth {
    const { rows, participation, programme } = prepareProgramme(input);
    const points = Array.from({ length: rows.rows }, (_, row) => {
      const into = new Int32Array(rows.columns);
      rows.fill(row, into);
      const isOpen = (column: number) => participation.statusOfRow[row] === "open" && participation.statusOfColumn[column] === "open";
      return Array.from(into, (worth, column) => (isOpen(column) ? worth : -1));
    });
    const best = bruteForceWorth(points, [...participation.freeSeats], programme.objective);
    const locked = matching.pairs.filter((pair) => pair.locked);
    return [best[0] + locked.length, best[1] + locked.reduce((sum, pair) => sum + pair.points, 0), best[2]];
  }

  it("is found, proven, and complete", () => {
    fc.assert(
      fc.property(anyProgrammes({ mentees: 5, mentors: 4 }), (input) => {
        const matching = matchParticipants(input);
        const [pairs, points, lowest] = bruteForce(input, matching);
        expect([matching.totals.pairs, matching.totals.points]).toEqual([pairs, points]);
        if (input.objective === "fairest" && lowest < Number.POSITIVE_INFINITY) {
          const most = matchParticipants({ ...input, objective: "most-pairs" });
          expect(optimumOf(matching).fairness).toMatchObject({ floor: lowest, pointsForgone: most.totals.points - points });
        }
        expect(auditMatching(input, matching)).toMatchObject({ valid: true, optimal: true });
        expect(matching.pairs.length + matching.unmatched.mentees.length).toBe(input.mentees.length);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("agrees with explainPair about every pair", () => {
    fc.assert(
      fc.property(anyProgrammes({ mentees: 5, mentors: 4 }), (input) => {
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        const into = new Int32Array(prepared.columns.columns);
        prepared.programme.mentees.forEach(({ id: menteeId }, row) => {
          prepared.rows.fill(row, into);
          prepared.programme.mentors.forEach(({ id: mentorId }, column) => {
            const explained = explainPair(prepared, matching, { menteeId, mentorId });
            const seatsMatter =
              prepared.participation.statusOfRow[row] === "open" && prepared.participation.statusOfColumn[column] === "open";
            if (seatsMatter) expect((into[column] as number) >= 0).toBe(explained.eligible);
            if (explained.eligible) expect(into[column]).toBe(explained.points);
            expect(explained.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(explained.points);
            const pair = matching.pairs.find((chosen) => chosen.menteeId === menteeId && chosen.mentorId === mentorId);
            expect(explained.chosen).toBe(pair !== undefined);
            if (pair !== undefined) {
              expect(pair.points).toBe(explained.points);
              expect(pair.score).toBe(pair.points / 1e6);
              expect(Object.values(pair.contributions).reduce((sum, points) => sum + points, 0)).toBe(pair.points);
            }
          });
        });
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the same people and rules give the same bytes", () => {
  it("in any order of people, criteria, texts and keys", () => {
    fc.assert(
      fc.property(anyProgrammes({ mentees: 8, mentors: 6 }), fc.nat(), (input, seed) => {
        // Nearly everybody is equally good, so that the order of ties decides.
        const tied = { ...input, criteria: [{ ...same, attribute: "unit", missing: "no-credit" as const }] };
        for (const each of [input, tied])
          expect(JSON.stringify(matchParticipants(reorder(each, seed)))).toBe(JSON.stringify(matchParticipants(each)));
      }),
      { numRuns: RUNS },
    );
  });

  it("for a whole cohort", () => {
    const input = loadCohort("cohort-240");
    const bytes = JSON.stringify(matchParticipants(input));
    for (const seed of [1, 2, 3]) expect(JSON.stringify(matchParticipants(reorder(input, seed)))).toBe(bytes);
  });
});

describe("causes", () => {
  const input: AdministrativeInput = {
    mentors: [one("m1", "a"), one("m2", "b", { availability: "paused" }), one("m3", "a", { capacity: 0 })],
    mentees: [one("e1", "a"), one("e2", "a"), one("e3", "c"), one("e4", "a", { availability: "paused" })],
    criteria: [{ ...same, minimumCredit: 1 }],
  };

  it("names the first that applies, with its facts", () => {
    const matching = matchParticipants(input);
    expect(pairsOf(matching)).toEqual(["e1-m1"]);
    expect(causeOf(matching, "e2")).toEqual({ code: "seats-exhausted", contested: 0 });
    expect(matching.contested).toEqual([{ menteeIds: ["e1", "e2"], mentorIds: ["m1"], seats: 1 }]);
    expect(causeOf(matching, "e3")).toEqual({
      code: "no-eligible-mentor",
      rules: [
        { code: "below-minimum-credit", criterionId: "same", mentors: 3, alone: 1 },
        { code: "mentor-unavailable", mentors: 1, alone: 0 },
        { code: "no-capacity", mentors: 1, alone: 0 },
      ],
    });
    expect(causeOf(matching, "e4")).toEqual({ code: "unavailable" });
    expect(matching.unmatched.mentors).toEqual([
      { mentorId: "m2", cause: { code: "unavailable" } },
      { mentorId: "m3", cause: { code: "no-capacity" } },
    ]);
  });

  it("tells a low score from a rule, and a running relationship from both", () => {
    const matching = matchParticipants({
      mentors: [one("m1", "a"), one("m2", "zz")],
      mentees: [one("e1", "b"), one("e2", "c")],
      criteria: [same],
      minimumScore: 0.5,
      pairs: { active: [{ menteeId: "e2", mentorId: "m2" }] },
    });
    expect(causeOf(matching, "e1")).toEqual({ code: "below-minimum-score", mentors: 2, bestPoints: 0 });
    expect(causeOf(matching, "e2")).toEqual({ code: "already-active", mentorIds: ["m2"] });
    expect(matching.unmatched.mentors).toEqual([{ mentorId: "m1", cause: { code: "no-eligible-mentee" } }]);
    expect(matching.totals.loads).toEqual([
      { mentorId: "m1", capacity: 1, active: 0, matched: 0 },
      { mentorId: "m2", capacity: 1, active: 1, matched: 0 },
    ]);
  });

  it("says who outweighs a mentee when only the total counts", () => {
    const skills = { id: "skills", kind: "coverage", weight: 1, sought: "x", offered: "x" } as const;
    const matching = matchParticipants({
      mentors: [one("m1", ["a", "b"])],
      mentees: [one("e1", ["a", "z"]), one("e2", ["a", "b"])],
      criteria: [skills],
      objective: "highest-total",
    });
    expect(pairsOf(matching)).toEqual(["e2-m1"]);
    expect(causeOf(matching, "e1")).toEqual({ code: "outweighed", by: [{ mentorId: "m1", points: 500_000, menteeIds: ["e2"] }] });
    expect(matching.certificate).toMatchObject({ pairPrice: 0 });
    expect(matching.certificate).not.toHaveProperty("cover");
  });

  it("counts mentors with free seats", () => {
    const matching = matchParticipants({
      mentors: [one("m1", "a", { capacity: 3 }), one("m2", "a")],
      mentees: [one("e1", "a")],
      criteria: [same],
    });
    expect(matching.unmatched.mentors).toEqual([{ mentorId: "m2", cause: { code: "free-seats", seats: 1 } }]);
  });
});

describe("decisions about pairs", () => {
  const mentors = [one("m1", "a"), one("m2", "b")];
  const mentees = [one("e1", "a"), one("e2", "b")];
  const pair = { menteeId: "e1", mentorId: "m2" };

  it("a lock overrides rules and lists them", () => {
    const matching = matchParticipants({
      mentors: [one("m1", "a"), one("m2", "b", { availability: "paused" })],
      mentees: [one("e1", "a", { managerId: "m2" }), one("e2", "b")],
      criteria: [{ ...same, minimumCredit: 1 }],
      minimumScore: 0.1,
      pairs: { locked: [pair], previous: [pair] },
    });
    expect(matching.pairs).toEqual([{ ...pair, score: 0, points: 0, contributions: { same: 0 }, band: "fair", locked: true }]);
    expect(matching.overrides).toEqual([
      {
        ...pair,
        rules: [
          { code: "mentor-unavailable" },
          { code: "previous-pair" },
          { code: "reporting-line" },
          { code: "below-minimum-credit", criterionId: "same" },
          { code: "below-minimum-score" },
        ],
      },
    ]);
  });

  it("a lock takes its seat before anyone else", () => {
    const matching = matchParticipants({ mentors, mentees, criteria: [same], pairs: { locked: [pair] } });
    expect(pairsOf(matching)).toEqual(["e1-m2", "e2-m1"]);
    expect(matching.overrides).toEqual([]);
    expect(optimumOf(matching).menteePrices.map(({ menteeId }) => menteeId)).toEqual(["e2"]);
  });

  it("a ban, a former pair and an adjustment", () => {
    const banned = matchParticipants({
      mentors,
      mentees,
      criteria: [same],
      pairs: { forbidden: [{ menteeId: "e1", mentorId: "m1", reason: "private" }] },
    });
    expect(pairsOf(banned)).toEqual(["e1-m2", "e2-m1"]);
    expect(JSON.stringify(banned)).not.toContain("private");
    const former = matchParticipants({
      mentors,
      mentees,
      criteria: [same],
      pairs: { previous: [{ menteeId: "e1", mentorId: "m1", adjustment: -0.25 }] },
    });
    expect(former.pairs[0]).toMatchObject({ points: 750_000, contributions: { same: 1_000_000, previous: -250_000 } });
    const malus = matchParticipants({
      mentors: mentors.slice(1),
      mentees: mentees.slice(0, 1),
      criteria: [same],
      pairs: { previous: [{ ...pair, adjustment: -0.25 }] },
    });
    expect(malus.pairs[0]).toMatchObject({ points: 0, contributions: { same: 0, previous: 0 } });
    const bonus = matchParticipants({
      mentors,
      mentees,
      criteria: [same],
      pairs: { previous: [{ menteeId: "e1", mentorId: "m1", adjustment: 0.5 }] },
    });
    expect(bonus.pairs[0]).toMatchObject({ points: 1_000_000, contributions: { same: 1_000_000, previous: 0 } });
  });

  it("a running relationship uses a seat and is not repeated, even when it is also locked", () => {
    const active = [{ menteeId: "e1", mentorId: "m1" }];
    const matching = matchParticipants({ mentors, mentees, criteria: [same], pairs: { active, locked: active } });
    expect(pairsOf(matching)).toEqual(["e2-m2"]);
    expect(matching.totals.loads[0]).toEqual({ mentorId: "m1", capacity: 1, active: 1, matched: 0 });
  });

  it("nobody is paired with themself or their manager, however the chart runs", () => {
    const chart: AdministrativeInput = {
      mentors: [
        one("m1", "a", { personId: "p" }),
        one("boss", "a", { managerId: "top" }),
        one("top", "a", { managerId: "boss" }),
        one("n", "b"),
      ],
      mentees: [one("e1", "a", { personId: "p", managerId: "boss" })],
      criteria: [same],
    };
    expect(pairsOf(matchParticipants(chart))).toEqual(["e1-top"]);
    expect(pairsOf(matchParticipants({ ...chart, reportingLine: 2 }))).toEqual(["e1-n"]);
    expect(pairsOf(matchParticipants({ ...chart, reportingLine: 0 }))).toEqual(["e1-boss"]);
  });
});

describe("a matching of another input", () => {
  it("is refused by name", () => {
    const input = loadCohort("cohort-60");
    const matching = matchParticipants(input);
    const other = { ...input, minimumScore: 0.9 };
    expect(() => explainPair(other, matching, { menteeId: "E0001", mentorId: "M0001" })).toThrow(/belongs to another input/);
    expect(() => explainPair(input, matching, { menteeId: "nobody", mentorId: "none" })).toThrow(
      /no mentee with the id "nobody"[\s\S]*no mentor/,
    );
    expect(() => auditMatching(other, matching)).toThrow(/belongs to another input/);
    const renamed = { ...input, mentees: input.mentees.map((mentee) => ({ ...mentee, name: "x" })) };
    expect(matchParticipants(renamed).inputDigest).toBe(matching.inputDigest);
  });
});
