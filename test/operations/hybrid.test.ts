import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  type ChoiceInput,
  checkInput,
  explainPair,
  explainSeats,
  formatMatches,
  type Matching,
  matchParticipants,
  prepareProgramme,
  type ShortlistInput,
  type Shortlisting,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { bruteForceAssignment, highestTotal, mostPairs } from "../oracles/brute-force-assignment.ts";
import { enumerateStableMatchings } from "../oracles/stable-matchings.ts";
import { choicesFor } from "../support/answers.ts";
import { openProgrammes, programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";
import { placeOn } from "../support/stable-problems.ts";

const shortlists = fc.record({ length: fc.integer({ min: 1, max: 3 }), exposure: fc.constantFrom(undefined, 1, 1.5, 2) });
const size = { mentees: 4, mentors: 4 };
const firstSteps = fc
  .tuple(fc.oneof(programmes(size), openProgrammes(size)), shortlists)
  .map(([input, shortlist]): ShortlistInput => ({ ...input, mode: "hybrid", shortlist }));

const administrative = ({ mode: _, shortlist: __, choices: ___, ...input }: ShortlistInput | ChoiceInput): AdministrativeInput => input;

/** Points of all pairs of open people, `null` where a rule forbids them. */
function scoresOf(input: ShortlistInput | ChoiceInput): {
  scores: (number | null)[][];
  seats: number[];
  rows: string[];
  columns: string[];
} {
  const { programme, rows: scan, participation } = prepareProgramme(administrative(input));
  const [rows, columns] = [programme.mentees.map(({ id }) => id), programme.mentors.map(({ id }) => id)];
  const scores = rows.map((_, row) => {
    const into = new Int32Array(columns.length);
    scan.fill(row, into);
    const isOpen = (column: number) => participation.statusOfRow[row] === "open" && participation.statusOfColumn[column] === "open";
    return [...into].map((worth, column) => (worth >= 0 && isOpen(column) ? worth : null));
  });
  return { scores, seats: [...participation.freeSeats], rows, columns };
}

describe("shortlists", () => {
  it("have the best matching's mentor, keep to the limits, and have the highest total under them", () => {
    fc.assert(
      fc.property(firstSteps, (input) => {
        const shortlisting = matchParticipants(input);
        const { scores, seats, rows, columns } = scoresOf(input);
        const optimum = matchParticipants(administrative(input));
        const reserved = new Map(
          optimum.pairs.filter(({ locked }) => locked !== true).map(({ menteeId, mentorId }) => [menteeId, mentorId]),
        );
        const { length = 5, exposure } = input.shortlist ?? {};
        for (const { menteeId, mentors } of shortlisting.lists) {
          expect(mentors.filter((entry) => entry.reserved).map(({ mentorId }) => mentorId)).toEqual(
            reserved.has(menteeId) ? [reserved.get(menteeId)] : [],
          );
          expect(mentors.length).toBeLessThanOrEqual(length);
        }
        const listed = new Set(
          shortlisting.lists.flatMap(({ menteeId, mentors }) => mentors.map(({ mentorId }) => `${menteeId} ${mentorId}`)),
        );
        const onLists = scores.map((row, i) => row.map((worth, j) => (listed.has(`${rows[i]} ${columns[j]}`) ? worth : null)));
        // The lists together admit as large a matching as the best one; that is one of the whole pool's largest, but where the total comes before the pairs.
        const ones = rows.map(() => 1);
        const most = (given: (number | null)[][]) =>
          bruteForceAssignment({ scores: given, rowCapacities: ones, columnCapacities: seats }, mostPairs).pairs;
        if (input.objective === "highest-total") expect(most(onLists)).toBeGreaterThanOrEqual(reserved.size);
        else expect(most(onLists)).toBe(most(scores));
        if (exposure === undefined) return;
        // The other places: the best of all ways to fill them.
        const others = scores.map((row, i) => row.map((worth, j) => (reserved.get(rows[i] as string) === columns[j] ? null : worth)));
        const limits = seats.map((free) => Math.floor(exposure * free));
        const left = columns.map((id, j) => (limits[j] as number) - [...reserved.values()].filter((mentorId) => mentorId === id).length);
        const best = bruteForceAssignment(
          { scores: others, rowCapacities: rows.map((id) => length - (reserved.has(id) ? 1 : 0)), columnCapacities: left },
          highestTotal,
        );
        const chosen = shortlisting.lists.flatMap(({ mentors }) => mentors.filter((entry) => !entry.reserved));
        expect(chosen.reduce((total, { points }) => total + points, 0)).toBe(best.total);
        expect(chosen).toHaveLength(best.pairs);
        for (const { mentorId, lists, limit } of shortlisting.exposures) {
          expect(limit).toBe(limits[columns.indexOf(mentorId)]);
          expect(lists).toBeLessThanOrEqual(limit as number);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("are proven by the audit, lose nobody, and have the same bytes for any order", () => {
    fc.assert(
      fc.property(firstSteps, fc.nat(), (input, seed) => {
        const shortlisting = matchParticipants(input);
        expect(auditMatching(input, shortlisting)).toMatchObject({ findings: [], valid: true, optimal: true });
        expect(shortlisting.lists.length + shortlisting.unlisted.length + shortlisting.locked.length).toBe(input.mentees.length);
        const turned = { ...(reorder(input as never, seed) as unknown as ShortlistInput), shortlist: input.shortlist };
        expect(JSON.stringify(matchParticipants(turned))).toBe(JSON.stringify(shortlisting));
      }),
      { numRuns: RUNS },
    );
  });

  it("without a limit are the best, each a part of the next longer, the reserved place apart", () => {
    fc.assert(
      fc.property(firstSteps, (input) => {
        const of = (length: number) => matchParticipants({ ...input, shortlist: { length } });
        const [short, long] = [of(2), of(3)];
        const { scores, rows, columns } = scoresOf(input);
        short.lists.forEach(({ menteeId, mentors }, k) => {
          const worths = scores[rows.indexOf(menteeId)] as (number | null)[];
          const eligible = worths.filter((worth) => worth !== null).length;
          expect(mentors).toHaveLength(Math.min(2, eligible));
          expect(long.lists[k]?.mentors).toHaveLength(Math.min(3, eligible));
          const longer = long.lists[k]?.mentors.map(({ mentorId }) => mentorId) ?? [];
          const free = mentors.filter(({ reason }) => reason !== "reserved").map(({ mentorId }) => mentorId);
          expect(longer.slice(0, free.length)).toEqual(free);
          // Whoever is left out is no better than the last who is not there for the matching's sake alone.
          const last = mentors.findLast(({ reason }) => reason !== "reserved");
          const omitted = columns.flatMap((id, j) =>
            worths[j] !== null && !mentors.some(({ mentorId }) => mentorId === id) ? [worths[j] as number] : [],
          );
          if (last !== undefined) for (const worth of omitted) expect(worth).toBeLessThanOrEqual(last.points);
          mentors.slice(1).forEach((entry, at) => {
            expect(entry.points).toBeLessThanOrEqual((mentors[at] as { points: number }).points);
          });
        });
      }),
      { numRuns: RUNS },
    );
  });
});

const secondSteps = firstSteps.chain((input) =>
  choicesFor(matchParticipants(input)).map((choices): ChoiceInput => ({ ...input, mode: "hybrid", choices })),
);

describe("choices", () => {
  it("are proven by the audit, round by round, lose nobody, and give the same bytes for any order", () => {
    fc.assert(
      fc.property(secondSteps, fc.nat(), (input, seed) => {
        expect(checkInput(input)).toEqual([]);
        const matching = matchParticipants(input);
        const isStable = input.choices.rule === "stable";
        expect(auditMatching(input, matching)).toMatchObject({
          findings: [],
          valid: true,
          optimal: !isStable,
          ...(isStable ? { stable: true } : {}),
        });
        expect(matching.pairs.length + matching.unmatched.mentees.length).toBe(input.mentees.length);
        for (const { contributions, points } of matching.pairs)
          expect(Object.values(contributions).reduce((sum, part) => sum + part, 0)).toBe(points);
        const turned = { ...(reorder(input as never, seed) as unknown as ChoiceInput), shortlist: input.shortlist, choices: input.choices };
        expect(JSON.stringify(matchParticipants(turned))).toBe(JSON.stringify(matching));
        if (input.choices.secondRound === "none") expectOnLists(matching, input.choices.shortlisting);
      }),
      { numRuns: RUNS },
    );
  });

  it("give the best stable matching for the mentees on the lists, or the best total of points and choices", () => {
    fc.assert(
      fc.property(secondSteps, (given) => {
        const input: ChoiceInput = { ...given, choices: { ...given.choices, secondRound: "none" } };
        const matching = matchParticipants(input);
        const { scores, seats, rows, columns } = scoresOf(given);
        const worth = (i: number, j: number) => choiceWorth(input, rows[i] as string, columns[j] as string, scores[i]?.[j] ?? null);
        const worths = rows.map((_, i) => columns.map((_, j) => worth(i, j)));
        const own = rows.map((menteeId) => {
          const pair = matching.pairs.find((each) => each.menteeId === menteeId && each.locked !== true);
          return pair === undefined ? -1 : columns.indexOf(pair.mentorId);
        });
        if (input.choices.rule === "welfare") {
          const rank = input.objective === "highest-total" ? highestTotal : mostPairs;
          const best = bruteForceAssignment(
            {
              scores: worths.map((row) => row.map((each) => each?.points ?? null)),
              rowCapacities: rows.map(() => 1),
              columnCapacities: seats,
            },
            rank,
          );
          const total = matching.pairs.filter(({ locked }) => locked !== true).reduce((sum, { points }) => sum + points, 0);
          expect(own.filter((column) => column >= 0)).toHaveLength(best.pairs);
          if (input.objective !== "fairest") expect(total).toBe(best.total);
          return;
        }
        const listOf = (length: number, wish: (k: number) => readonly [number, number] | undefined) =>
          Array.from({ length }, (_, k) => k)
            .filter((k) => wish(k) !== undefined)
            .sort(
              (a, b) => (wish(a)?.[0] as number) - (wish(b)?.[0] as number) || (wish(b)?.[1] as number) - (wish(a)?.[1] as number) || a - b,
            );
        const problem = {
          rowPreferences: rows.map((_, i) => listOf(columns.length, (j) => worths[i]?.[j] && [worths[i][j].byMentee, worths[i][j].points])),
          columnPreferences: columns.map((_, j) =>
            listOf(rows.length, (i) => worths[i]?.[j] && [worths[i][j].byMentor, worths[i][j].points]),
          ),
          capacities: seats,
        };
        const all = enumerateStableMatchings(problem);
        expect(all).toContainEqual(own);
        problem.rowPreferences.forEach((list, row) => {
          for (const stable of all) expect(placeOn(list, own[row] as number)).toBeLessThanOrEqual(placeOn(list, stable[row] as number));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("that nobody made give the best matching under welfare where lists are whole, and what the scores induce under stable", () => {
    fc.assert(
      fc.property(firstSteps, (step) => {
        const input: ShortlistInput = { ...step, shortlist: { length: 1000 } };
        const shortlisting = matchParticipants(input);
        const optimum = matchParticipants(administrative(input));
        const welfare = matchParticipants({ ...input, choices: { shortlisting, rule: "welfare" } });
        expect(welfare.pairs).toEqual(optimum.pairs);
        const stable = matchParticipants({ ...input, choices: { shortlisting } });
        const self = matchParticipants({
          ...administrative(input),
          mode: "self",
          criteria: input.criteria.map((each) => ({ ...each, serves: "participant" as const })),
        });
        expect(stable.pairs).toEqual(self.pairs);
      }),
      { numRuns: RUNS },
    );
  });

  it("leave every pair explained: prices under welfare in one round, wishes under stable, neither in two rounds", () => {
    fc.assert(
      fc.property(secondSteps, (input) => {
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        for (const { id: menteeId } of input.mentees)
          for (const { id: mentorId } of input.mentors) {
            const explanation = explainPair(prepared, matching, { menteeId, mentorId });
            const pair = matching.pairs.find((each) => each.menteeId === menteeId && each.mentorId === mentorId);
            expect(explanation.chosen).toBe(pair !== undefined);
            if (pair !== undefined) expect(explanation.points).toBe(pair.points);
            if (input.choices.rule === "stable") expect(explanation.price).toBeNull();
            else if (input.choices.secondRound === "all-pairs") expect(explanation.noPrice).toEqual({ code: "second-round" });
            else if (explanation.eligible && explanation.noPrice === undefined) expect(explanation.price).not.toBeNull();
          }
      }),
      { numRuns: RUNS },
    );
  });
});

function expectOnLists(matching: Matching, { lists }: Shortlisting): void {
  for (const { menteeId, mentorId, locked } of matching.pairs)
    if (locked !== true)
      expect(lists.find((list) => list.menteeId === menteeId)?.mentors.map((entry) => entry.mentorId)).toContain(mentorId);
}

/** What a pair is worth to the choices, by the words of the documentation; `undefined` where it is not on a list or declined. */
function choiceWorth(input: ChoiceInput, menteeId: string, mentorId: string, score: number | null) {
  const { shortlisting, rule, choiceWeight = 0.5 } = input.choices;
  const offered = shortlisting.lists.find((list) => list.menteeId === menteeId)?.mentors.map((entry) => entry.mentorId) ?? [];
  if (score === null || !offered.includes(mentorId)) return undefined;
  const offeredTo = shortlisting.lists
    .filter(({ mentors }) => mentors.some((entry) => entry.mentorId === mentorId))
    .map((list) => list.menteeId);
  const mentee = answerAbout(input.choices.mentees, menteeId, mentorId, offered);
  const mentor = answerAbout(input.choices.mentors, mentorId, menteeId, offeredTo);
  if (mentee.place === undefined || mentor.place === undefined) return undefined;
  const said = [mentee.points, mentor.points].filter((points) => points !== undefined);
  const choice = said.reduce((sum, points) => sum + points, 0) / said.length;
  const points =
    rule !== "welfare" || said.length === 0 ? score : Math.floor((1 - choiceWeight) * score + choiceWeight * choice + 0.5 + 1e-7);
  return { byMentee: mentee.place, byMentor: mentor.place, points };
}

function answerAbout(answers: ChoiceInput["choices"]["mentees"], id: string, other: string, offered: readonly string[]) {
  const answer = answers?.find((each) => each.id === id);
  if (answer === undefined) return { place: 99, points: undefined };
  const groups = answer.ranking.map((entry) => (typeof entry === "string" ? [entry] : entry));
  const rest = offered.filter((each) => !groups.flat().includes(each) && !answer.declined?.includes(each));
  const at = [...groups, rest].findIndex((group) => group.includes(other));
  const isRest = at === groups.length;
  if (at === -1 || (isRest && answer.unranked === "decline")) return { place: undefined, points: undefined };
  const before = groups.slice(0, at).flat().length;
  const group = isRest ? rest : (groups[at] as readonly string[]);
  const mean = before + (group.length + 1) / 2;
  const points = groups.length === 0 ? undefined : Math.floor((1_000_000 * (offered.length - mean + 1)) / offered.length + 0.5);
  return { place: isRest ? 99 : at, points };
}

const unit = { id: "unit", kind: "same", weight: 1, attribute: "unit" } as const;
const pool = {
  mode: "hybrid",
  mentors: [
    { id: "m1", attributes: { unit: "x" } },
    { id: "m2", attributes: { unit: "y" } },
    { id: "m3", attributes: { unit: "z" } },
  ],
  mentees: [
    { id: "e1", attributes: { unit: "x" } },
    { id: "e2", attributes: { unit: "x" } },
  ],
  criteria: [unit],
} as const;

describe("the reasons on a shortlist", () => {
  it("are the place among all, the limits, and the best matching", () => {
    const wide = matchParticipants({ ...pool, shortlist: { length: 2 } });
    expect(wide.lists.map(({ mentors }) => mentors.map(({ mentorId, reason, reserved }) => [mentorId, reason, reserved]))).toEqual([
      [
        ["m1", "among-best", true],
        ["m2", "among-best", undefined],
      ],
      [
        ["m1", "among-best", undefined],
        ["m2", "among-best", true],
      ],
    ]);
    const narrow = matchParticipants({ ...pool, shortlist: { length: 1 } });
    expect(narrow.lists.map(({ mentors: [entry] }) => [entry?.mentorId, entry?.place, entry?.reason])).toEqual([
      ["m1", 1, "among-best"],
      ["m2", 2, "reserved"],
    ]);
    const limited = matchParticipants({ ...pool, shortlist: { length: 2, exposure: 1 } });
    expect(limited.lists.map(({ mentors, short }) => [mentors.map(({ mentorId, reason }) => [mentorId, reason]), short])).toEqual([
      [
        [
          ["m1", "among-best"],
          ["m3", "within-limits"],
        ],
        undefined,
      ],
      [[["m2", "among-best"]], { code: "exposure", eligible: 3 }],
    ]);
    expect(limited.exposures).toEqual(["m1", "m2", "m3"].map((mentorId) => ({ mentorId, freeSeats: 1, limit: 1, lists: 1 })));
    const whole = matchParticipants({ ...pool, shortlist: { length: 9 } });
    expect(whole.lists[0]?.short).toEqual({ code: "few-eligible", eligible: 3 });
  });

  it("calculate limits as people do: 1.15 for each of 100 seats is 115", () => {
    const mentors = [{ id: "m1", capacity: 100 }];
    const { exposures } = matchParticipants({ ...pool, mentors, shortlist: { exposure: 1.15 } });
    expect(exposures).toEqual([{ mentorId: "m1", freeSeats: 100, limit: 115, lists: 2 }]);
  });
});

describe("a second round", () => {
  it("is among those left over, labelled, and stability is claimed for each round", () => {
    const step = { ...pool, shortlist: { length: 1 } } as const;
    const shortlisting = matchParticipants(step);
    const mentees = [{ id: "e2", ranking: [], declined: ["m2"] }];
    const without = matchParticipants({ ...step, choices: { shortlisting, mentees } });
    expect(without.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([["e1", "m1"]]);
    expect(without.unmatched.mentees).toEqual([{ menteeId: "e2", cause: { code: "not-chosen", acceptable: 0, declined: 0 } }]);
    expect(without.certificate).toMatchObject({ stable: true, scope: "shortlists" });
    const input = { ...step, choices: { shortlisting, mentees, secondRound: "all-pairs" } } as const;
    const matching = matchParticipants(input);
    expect(matching.pairs.map(({ menteeId, mentorId, round }) => [menteeId, mentorId, round])).toEqual([
      ["e1", "m1", undefined],
      ["e2", "m3", 2],
    ]);
    expect(matching.certificate).toMatchObject({ stable: true, scope: "each-round" });
    expect(matching.truthTelling).toEqual({ code: "safe-for-mentees-within-round" });
    const welfare = matchParticipants({ ...input, choices: { ...input.choices, rule: "welfare" } });
    expect(welfare.pairs.map(({ mentorId, round }) => [mentorId, round])).toEqual([
      ["m1", undefined],
      ["m3", 2],
    ]);
    expect(welfare.certificate).toMatchObject({ scope: "shortlists", secondRound: { scope: "all-pairs" } });
    expect(() => explainSeats({ ...input, choices: { ...input.choices, rule: "welfare" } }, welfare, "m1")).toThrow(/second round/);
  });
});

describe("choices that cannot be", () => {
  const step = { ...pool, shortlist: { length: 2 } } as const;
  const shortlisting = matchParticipants(step);
  const choose = (choices: object) => ({ ...step, choices: { shortlisting, ...choices } });
  it.each<[string, object, (string | number)[], string]>([
    [
      "a mentor outside the list",
      choose({ mentees: [{ id: "e1", ranking: ["m3"] }] }),
      ["choices", "mentees", 0, "ranking", 0],
      "outside-shortlist",
    ],
    [
      "a mentor not on the mentee's list",
      choose({ mentors: [{ id: "m3", ranking: ["e1"] }] }),
      ["choices", "mentors", 0, "ranking", 0],
      "outside-shortlist",
    ],
    ["an unknown person", choose({ mentees: [{ id: "e9", ranking: [] }] }), ["choices", "mentees", 0, "id"], "unknown-reference"],
    ["a mentor twice", choose({ mentees: [{ id: "e1", ranking: ["m1", "m1"] }] }), ["choices", "mentees", 0, "ranking", 1], "duplicate-id"],
    ["no shortlists", { ...step, choices: {} }, ["choices", "shortlisting"], "required"],
    ["a weight above 1", choose({ choiceWeight: 2 }), ["choices", "choiceWeight"], "out-of-range"],
    ["another mode", { ...choose({}), mode: "self" }, ["shortlist"], "wrong-mode"],
    ["lists of another input", { ...choose({}), reportingLine: 3 }, ["choices", "shortlisting", "inputDigest"], "input-mismatch"],
    [
      "a list twice",
      choose({ shortlisting: { ...shortlisting, lists: [shortlisting.lists[0], shortlisting.lists[0]] } }),
      ["choices", "shortlisting", "lists", 1, "menteeId"],
      "duplicate-id",
    ],
    [
      "a list of nobody",
      choose({ shortlisting: { ...shortlisting, lists: [{ menteeId: "e9", mentors: [{ mentorId: "m9" }] }] } }),
      ["choices", "shortlisting", "lists", 0, "menteeId"],
      "unknown-reference",
    ],
    [
      "a mentor twice on a list",
      choose({ shortlisting: { ...shortlisting, lists: [{ menteeId: "e1", mentors: [{ mentorId: "m1" }, { mentorId: "m1" }] }] } }),
      ["choices", "shortlisting", "lists", 0, "mentors", 1, "mentorId"],
      "duplicate-id",
    ],
    ["a list of no length", { ...pool, shortlist: { length: 0 } }, ["shortlist", "length"], "out-of-range"],
    ["a length that is no number", { ...pool, shortlist: { length: Number.NaN } }, ["shortlist", "length"], "not-finite"],
    ["less exposure than seats", { ...pool, shortlist: { exposure: 0.5 } }, ["shortlist", "exposure"], "out-of-range"],
  ])("%s", (_, input, path, code) => {
    expect(checkInput(input)[0]).toMatchObject({ path, code });
  });

  it("are shortlists where a matching is wanted", () => {
    for (const ask of [
      () => explainPair(step, shortlisting as never, { menteeId: "e1", mentorId: "m1" }),
      () => explainSeats(step, shortlisting as never, "m1"),
    ])
      expect(ask).toThrow(/these are shortlists, not a matching/);
    expect(() => formatMatches(shortlisting as never, "csv")).toThrow(/matching.kind: must be "matching", got "shortlisting"/);
  });
});
