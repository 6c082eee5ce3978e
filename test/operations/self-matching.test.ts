import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  auditMatching,
  checkInput,
  explainPair,
  explainSeats,
  formatMatches,
  matchParticipants,
  prepareProgramme,
  type SelfInput,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { enumerateStableMatchings, type SmallStableProblem } from "../oracles/stable-matchings.ts";
import { preferencesFor, serveSomebody } from "../support/answers.ts";
import { loadCohort } from "../support/cohorts.ts";
import { openProgrammes, programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";
import { placeOn } from "../support/stable-problems.ts";

const size = { mentees: 5, mentors: 4 };
const inputs = fc
  .oneof(programmes(size), openProgrammes(size))
  .chain((input) =>
    fc
      .option(preferencesFor(input), { nil: undefined, freq: 5 })
      .map((preferences): SelfInput => ({ ...input, mode: "self", preferences, criteria: serveSomebody(input) })),
  );

/** The strict problem that a self-matching is about: what people said, then points, then tie-break order. */
function strictProblem(input: SelfInput): SmallStableProblem & { readonly rows: readonly string[]; readonly columns: readonly string[] } {
  const { programme, rows: scan, participation } = prepareProgramme(input);
  const [rows, columns] = [programme.mentees.map(({ id }) => id), programme.mentors.map(({ id }) => id)];
  const points = rows.map((_, row) => {
    const into = new Int32Array(columns.length);
    scan.fill(row, into);
    return [...into].map((worth, column) =>
      participation.statusOfRow[row] === "open" && participation.statusOfColumn[column] === "open" ? worth : -1,
    );
  });
  const placeBy = (side: "mentees" | "mentors", id: string, other: string): number => {
    const answer = input.preferences?.[side]?.find((each) => each.id === id);
    if (answer === undefined) return 1000;
    const place = answer.ranking.findIndex((entry) => (typeof entry === "string" ? entry === other : entry.includes(other)));
    if (place >= 0) return place;
    return answer.declined?.includes(other) || answer.unranked !== "acceptable" ? Number.POSITIVE_INFINITY : 1000;
  };
  const listOf = (length: number, key: (k: number) => readonly [number, number]): number[] =>
    Array.from({ length }, (_, k) => k)
      .filter((k) => key(k)[0] < Number.POSITIVE_INFINITY && key(k)[1] <= 0)
      .sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1] || a - b);
  const lacking = (row: number, column: number) => ((points[row]?.[column] as number) < 0 ? 1 : -(points[row]?.[column] as number));
  return {
    rows,
    columns,
    capacities: [...participation.freeSeats],
    rowPreferences: rows.map((id, row) =>
      listOf(columns.length, (column) => [placeBy("mentees", id, columns[column] as string), lacking(row, column)]),
    ),
    columnPreferences: columns.map((id, column) =>
      listOf(rows.length, (row) => [placeBy("mentors", id, rows[row] as string), lacking(row, column)]),
    ),
  };
}

describe("self-matching", () => {
  it("is the stable matching that is best for every mentee, or for every mentor, of all that there are", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const matching = matchParticipants(input);
        const problem = strictProblem(input);
        const all = enumerateStableMatchings(problem);
        const own = problem.rows.map((menteeId) => {
          const pair = matching.pairs.find((each) => each.menteeId === menteeId && each.locked !== true);
          return pair === undefined ? -1 : problem.columns.indexOf(pair.mentorId);
        });
        expect(all).toContainEqual(own);
        const better = input.preferences?.favour === "mentors" ? Math.max : Math.min;
        problem.rowPreferences.forEach((list, row) => {
          const places = all.map((stable) => placeOn(list, stable[row] as number));
          expect(placeOn(list, own[row] as number)).toBe(better(...places));
        });
        expect(matching.certificate).toMatchObject({ stable: true, scope: "all-pairs" });
        const differing = problem.rows.filter((_, row) => new Set(all.map((stable) => stable[row])).size > 1);
        if (matching.certificate.stable) expect(matching.certificate.differing.menteeIds).toEqual(differing.toSorted());
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("is proven by the audit, loses nobody, and gives the same bytes for any order", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), (input, seed) => {
        const matching = matchParticipants(input);
        expect(auditMatching(input, matching)).toMatchObject({ findings: [], valid: true, optimal: false, stable: true });
        expect(matching.pairs.length + matching.unmatched.mentees.length).toBe(input.mentees.length);
        const turned = { ...(reorder(input as never, seed) as unknown as SelfInput), preferences: input.preferences };
        expect(JSON.stringify(matchParticipants(turned))).toBe(JSON.stringify(matching));
        expect(JSON.parse(JSON.stringify(matching))).toEqual(matching);
      }),
      { numRuns: RUNS },
    );
  });

  it("says of every pair which of the two would rather have the other, and of no pair that does not have each other that both would", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        for (const { id: menteeId } of input.mentees)
          for (const { id: mentorId } of input.mentors) {
            const { price, noPrice, chosen } = explainPair(prepared, matching, { menteeId, mentorId });
            expect(price).toBeNull();
            expect(chosen).toBe(matching.pairs.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId));
            if (noPrice?.code === "decided-by-rankings") expect(noPrice.menteeWould && noPrice.mentorWould).toBe(chosen);
          }
      }),
      { numRuns: RUNS },
    );
  });

  it.each(["cohort-60", "cohort-240"] as const)("gives the published stable matching that the scores of %s induce", (name) => {
    const file = new URL(`../fixtures/cohorts/${name}/expected.json`, import.meta.url);
    const { stableFromScores } = JSON.parse(readFileSync(file, "utf8")) as { stableFromScores: { matching: Record<string, string[]> } };
    const { pairs } = matchParticipants({ ...loadCohort(name), mode: "self" });
    const held = new Map<string, string[]>();
    for (const { menteeId, mentorId } of pairs) held.set(mentorId, [...(held.get(mentorId) ?? []), menteeId]);
    const sorted = (lists: Iterable<[string, string[]]>) => Object.fromEntries([...lists].map(([id, list]) => [id, list.toSorted()]));
    expect(sorted(held)).toEqual(sorted(Object.entries(stableFromScores.matching).filter(([, list]) => list.length > 0)));
  });
});

const same = { id: "unit", kind: "same", weight: 1, attribute: "unit", missing: "no-credit" } as const;
const small = {
  mode: "self",
  mentors: [{ id: "m1" }, { id: "m2" }],
  mentees: [{ id: "e1" }, { id: "e2" }],
  criteria: [],
} as const;

describe("who decides in self-matching", () => {
  it("needs no criteria where both sides say whom they want", () => {
    const input: SelfInput = {
      ...small,
      preferences: {
        mentees: [
          { id: "e1", ranking: ["m1", "m2"] },
          { id: "e2", ranking: ["m1"] },
        ],
        mentors: [
          { id: "m1", ranking: ["e2", "e1"] },
          { id: "m2", ranking: ["e1"] },
        ],
      },
    };
    const matching = matchParticipants(input);
    expect(matching.pairs.map(({ menteeId, mentorId, points, contributions }) => [menteeId, mentorId, points, contributions])).toEqual([
      ["e1", "m2", 0, {}],
      ["e2", "m1", 0, {}],
    ]);
    expect(matching.truthTelling).toEqual({ code: "safe-for-mentees" });
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, stable: true });
  });

  it("weighs what serves participants alone, and keeps the gates of the programme", () => {
    const mentors = [
      { id: "m1", attributes: { unit: "x", site: "far" } },
      { id: "m2", attributes: { unit: "y", site: "near" } },
    ];
    const site = { id: "site", kind: "same", weight: 99, attribute: "site", serves: "programme" } as const;
    const input = {
      mode: "self",
      mentors,
      mentees: [{ id: "e1", attributes: { unit: "x", site: "near" } }],
      criteria: [same, site],
    } as const;
    const [pair] = matchParticipants(input).pairs;
    expect(pair).toMatchObject({ mentorId: "m1", points: 1_000_000, contributions: { site: 0, unit: 1_000_000 } });
    const gated = matchParticipants({ ...input, criteria: [same, { ...site, minimumCredit: 1 }] });
    expect(gated.pairs[0]).toMatchObject({ mentorId: "m2", points: 0 });
  });

  it("names those who would have somebody else where it is the mentors whom the matching favours", () => {
    const preferences = {
      mentees: [
        { id: "e1", ranking: ["m1", "m2"] },
        { id: "e2", ranking: ["m2", "m1"] },
      ],
      mentors: [
        { id: "m1", ranking: ["e2", "e1"] },
        { id: "m2", ranking: ["e1", "e2"] },
      ],
    };
    const forMentees = matchParticipants({ ...small, preferences });
    const forMentors = matchParticipants({ ...small, preferences: { ...preferences, favour: "mentors" } });
    const differing = { menteeIds: ["e1", "e2"], mentorIds: ["m1", "m2"] };
    expect(forMentees.certificate).toEqual({ stable: true, scope: "all-pairs", favours: "mentees", differing });
    expect(forMentors.certificate).toEqual({ stable: true, scope: "all-pairs", favours: "mentors", differing });
    expect(forMentees.pairs.map(({ mentorId }) => mentorId)).toEqual(["m1", "m2"]);
    expect(forMentors.pairs.map(({ mentorId }) => mentorId)).toEqual(["m2", "m1"]);
    expect(forMentors.truthTelling).toEqual({ code: "not-safe" });
    expect(
      auditMatching({ ...small, preferences }, { ...forMentors, inputDigest: forMentees.inputDigest }).findings.map(
        ({ message }) => message,
      ),
    ).toContain('"e1": not as in the stable matching that is best for all mentees');
  });

  it("tells those who were not chosen how many would not, and those who chose nobody", () => {
    const input: SelfInput = {
      ...small,
      criteria: [same],
      mentees: [{ id: "e1" }, { id: "e2" }, { id: "e3" }],
      preferences: {
        mentees: [
          { id: "e1", ranking: [] },
          { id: "e2", ranking: ["m1", "m2"] },
        ],
        mentors: [
          { id: "m1", ranking: ["e3"], unranked: "acceptable", declined: ["e2"] },
          { id: "m2", ranking: [], declined: ["e1"] },
        ],
      },
    };
    const { unmatched } = matchParticipants(input);
    expect(unmatched.mentees).toEqual([
      { menteeId: "e1", cause: { code: "not-chosen", acceptable: 0, declined: 0 } },
      { menteeId: "e2", cause: { code: "not-chosen", acceptable: 2, declined: 2 } },
    ]);
    expect(unmatched.mentors).toEqual([{ mentorId: "m2", cause: { code: "free-seats", seats: 1 } }]);
  });

  it("is written as a table, and has no worth of a seat", () => {
    const input = { ...small, criteria: [same] } as const;
    const matching = matchParticipants(input);
    expect(formatMatches(matching, "csv", { input })).toContain("e1");
    expect(() => explainSeats(input, matching, "m1")).toThrow(/this matching is stable/);
    expect(() => explainPair({ ...input, reportingLine: 2 }, matching, { menteeId: "e1", mentorId: "m1" })).toThrow(
      /belongs to another input/,
    );
  });
});

describe("preferences that cannot be", () => {
  const base = { mode: "self", mentors: [{ id: "m1" }, { id: "both" }], mentees: [{ id: "e1" }, { id: "both" }], criteria: [same] };
  const withMentees = (...mentees: object[]) => ({ ...base, preferences: { mentees } });
  it.each<[string, object, (string | number)[], string]>([
    ["an unknown person answers", withMentees({ id: "e9", ranking: [] }), ["preferences", "mentees", 0, "id"], "unknown-reference"],
    [
      "somebody answers twice",
      withMentees({ id: "e1", ranking: [] }, { id: "e1", ranking: [] }),
      ["preferences", "mentees", 1, "id"],
      "duplicate-id",
    ],
    [
      "an unknown person is ranked",
      withMentees({ id: "e1", ranking: ["m9"] }),
      ["preferences", "mentees", 0, "ranking", 0],
      "unknown-reference",
    ],
    [
      "somebody is ranked twice",
      withMentees({ id: "e1", ranking: ["m1", ["m1"]] }),
      ["preferences", "mentees", 0, "ranking", 1, 0],
      "duplicate-id",
    ],
    [
      "somebody is declined twice",
      withMentees({ id: "e1", ranking: [], declined: ["m1", "m1"] }),
      ["preferences", "mentees", 0, "declined", 1],
      "duplicate-id",
    ],
    [
      "somebody is ranked and declined",
      withMentees({ id: "e1", ranking: ["m1"], declined: ["m1"] }),
      ["preferences", "mentees", 0, "declined", 0],
      "contradictory-answer",
    ],
    [
      "somebody ranks themself",
      withMentees({ id: "both", ranking: ["both"] }),
      ["preferences", "mentees", 0, "ranking", 0],
      "answer-about-self",
    ],
    [
      "a mentor ranks a mentor",
      { ...base, preferences: { mentors: [{ id: "m1", ranking: ["m1"] }] } },
      ["preferences", "mentors", 0, "ranking", 0],
      "unknown-reference",
    ],
    ["another mode reads none", { ...base, mode: "administrative", preferences: {} }, ["preferences"], "wrong-mode"],
    ["no mode is given", { ...base, mode: undefined, preferences: {} }, ["preferences"], "wrong-mode"],
    ["a list has another form", withMentees({ id: "e1", ranking: [7] }), ["preferences", "mentees", 0, "ranking", 0], "wrong-type"],
    ["a field is mistyped", withMentees({ id: "e1", rankings: [], ranking: [] }), ["preferences", "mentees", 0, "rankings"], "unknown-key"],
    [
      "only one side says whom it wants, without criteria",
      { ...withMentees({ id: "e1", ranking: [] }), criteria: [] },
      ["criteria"],
      "no-positive-weight",
    ],
    [
      "only the programme's criteria have a weight",
      { ...base, criteria: [{ ...same, serves: "programme" }] },
      ["criteria"],
      "no-positive-weight",
    ],
    ["there is no mode of that name", { ...base, mode: "selfish" }, ["mode"], "unknown-value"],
  ])("%s", (_, input, path, code) => {
    const [issue] = checkInput(input);
    expect(issue).toMatchObject({ path, code });
  });
});
