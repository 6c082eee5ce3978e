import fc from "fast-check";
import {
  type AdministrativeInput,
  applyChanges,
  auditMatching,
  type Changes,
  checkInput,
  isInvalidInputError,
  type Matching,
  matchParticipants,
  prepareProgramme,
  whatIf,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { changedProgrammes } from "../support/changes.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** By what two matchings of one programme are compared. */
const worthOf = ({ totals, certificate }: Matching): readonly (number | undefined)[] => [
  totals.pairs,
  totals.points,
  certificate.fairness?.floor,
];

/** The changed input, or `undefined` where the changes are refused; they are where the changed input would be. */
function changed(input: AdministrativeInput, changes: Changes): AdministrativeInput | undefined {
  try {
    return applyChanges(input, changes);
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const { path } of error.issues) expect(path[0]).toBe("changes");
    expect(() => whatIf(input, matchParticipants(input), changes)).toThrow(error.message);
    return undefined;
  }
}

/** Whether the pairs and points of a matching can be had in one way only, by forbidding each of its pairs in turn. */
function isOnlyOptimum(input: AdministrativeInput, matching: Matching): boolean {
  const free = matching.pairs.filter(({ locked }) => locked !== true);
  return free.every(({ menteeId, mentorId }) => {
    const forbidden = [...(input.pairs?.forbidden ?? []), { menteeId, mentorId }];
    const without = matchParticipants({ ...input, pairs: { ...input.pairs, forbidden } });
    return JSON.stringify(worthOf(without)) !== JSON.stringify(worthOf(matching));
  });
}

/** What losing a mentor, having another and keeping one count. */
const disturbance = (from: unknown, to: unknown): number => (from === undefined || from === to ? 0 : to === undefined ? 2 : 1);

/** How little one of the best matchings can disturb, by looking at every way to seat the open mentees. */
function leastDisturbed(input: AdministrativeInput, present: Matching, best: Matching): number {
  const { rows, participation, rowOfId, columnOfId, programme } = prepareProgramme(input);
  const points = programme.mentees.map((_, row) => {
    const into = new Int32Array(rows.columns);
    rows.fill(row, into);
    return into;
  });
  const presentColumn = new Map(present.pairs.map(({ menteeId, mentorId }) => [rowOfId.get(menteeId), columnOfId.get(mentorId) ?? "gone"]));
  const locked = best.pairs.filter((pair) => pair.locked === true);
  const wanted = {
    pairs: best.pairs.length - locked.length,
    points: best.totals.points - locked.reduce((total, pair) => total + pair.points, 0),
    floor: best.certificate.fairness?.floor ?? 0,
  };
  const seats = [...participation.freeSeats];
  let least = Number.POSITIVE_INFINITY;
  const search = (row: number, pairs: number, total: number, disturbed: number): void => {
    if (row === rows.rows) {
      if (pairs === wanted.pairs && total === wanted.points) least = Math.min(least, disturbed);
      return;
    }
    const isOpen = participation.statusOfRow[row] === "open";
    search(row + 1, pairs, total, disturbed + (isOpen ? disturbance(presentColumn.get(row), undefined) : 0));
    if (!isOpen) return;
    for (const [column, worth] of (points[row] as Int32Array).entries()) {
      if (worth < wanted.floor || seats[column] === 0 || participation.statusOfColumn[column] !== "open") continue;
      seats[column]!--;
      search(row + 1, pairs + 1, total + worth, disturbed + disturbance(presentColumn.get(row), column));
      seats[column]!++;
    }
  };
  search(0, 0, 0, 0);
  return least;
}

/** What a matching disturbs among the mentees whom it was free to seat. */
function countDisturbed(input: AdministrativeInput, present: Matching, after: Matching): number {
  const { participation, programme } = prepareProgramme(input);
  const [from, to] = [present, after].map(({ pairs }) => new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])));
  return programme.mentees
    .filter((_, row) => participation.statusOfRow[row] === "open")
    .reduce((sum, { id }) => sum + disturbance(from?.get(id), to?.get(id)), 0);
}

const small = programmes({ mentees: 6, mentors: 5 });

describe("what if", () => {
  it("is as good as solving anew after changes of every kind, and holds before the audit", () => {
    let tried = 0;
    fc.assert(
      fc.property(changedProgrammes(small), ([input, changes]) => {
        const prepared = prepareProgramme(input);
        const present = matchParticipants(prepared);
        const after = changed(input, changes);
        if (after === undefined) return;
        tried++;
        expect(checkInput(after)).toEqual([]);
        const { matching, totals } = whatIf(prepared, present, changes);
        const anew = matchParticipants(after);
        expect(worthOf(matching)).toEqual(worthOf(anew));
        expect(auditMatching(after, matching)).toMatchObject({ valid: true, optimal: true, findings: [] });
        // Everything but who is paired with whom is a property of the programme.
        expect(matching.certificate.seatPrices).toEqual(anew.certificate.seatPrices);
        expect(totals.after.points - totals.before.points).toBe(totals.gained.points);
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS / 4);
  });

  it("has the same bytes as solving anew where one matching alone is the best", () => {
    let alone = 0;
    fc.assert(
      fc.property(changedProgrammes(programmes({ mentees: 4, mentors: 4 })), ([input, changes]) => {
        const after = changed(input, changes);
        if (after === undefined) return;
        const anew = matchParticipants(after);
        if (!isOnlyOptimum(after, anew)) return;
        alone++;
        expect(JSON.stringify(whatIf(input, matchParticipants(input), changes).matching)).toBe(JSON.stringify(anew));
      }),
      { numRuns: RUNS },
    );
    expect(alone).toBeGreaterThan(RUNS / 8);
  });

  it("changes nothing where nothing changes", () => {
    fc.assert(
      fc.property(small, (input) => {
        const matching = matchParticipants(input);
        const difference = whatIf(input, matching, {});
        expect(difference).toMatchObject({ mentees: [], mentors: [], totals: { gained: { pairs: 0, points: 0 } } });
        expect(JSON.stringify(difference.matching)).toBe(JSON.stringify(matching));
      }),
      { numRuns: RUNS },
    );
  });

  it("disturbs as little as any of the best matchings", () => {
    fc.assert(
      fc.property(changedProgrammes(programmes({ mentees: 5, mentors: 4 })), ([input, changes]) => {
        const after = changed(input, changes);
        if (after === undefined) return;
        const present = matchParticipants(input);
        const { matching } = whatIf(input, present, changes);
        expect(countDisturbed(after, present, matching)).toBe(leastDisturbed(after, present, matching));
      }),
      { numRuns: RUNS },
    );
  });

  it("sees every sort of decision about a pair, one after another", () => {
    const one = (id: string, x: string) => ({ id, attributes: { x } });
    const pair = { menteeId: "noor", mentorId: "ada" };
    const input: AdministrativeInput = {
      mentors: [one("ada", "a"), one("ben", "b")],
      mentees: [one("noor", "a")],
      criteria: [{ id: "same", kind: "same", attribute: "x", weight: 1 }],
    };
    const previous = { remove: [pair], add: [{ ...pair, adjustment: -0.2 }] };
    const points = (from: AdministrativeInput, changes: Changes) =>
      whatIf(from, matchParticipants(from), changes).matching.pairs.map(({ mentorId, points }) => `${mentorId} ${points}`);
    const adjusted = applyChanges(input, { pairs: { previous: { add: previous.add } } });
    expect(points(input, { pairs: { previous: { add: previous.add } } })).toEqual(["ada 800000"]);
    expect(points(adjusted, { pairs: { previous: { ...previous, add: [{ ...pair, adjustment: -0.3 }] } } })).toEqual(["ada 700000"]);
    expect(points(adjusted, { pairs: { forbidden: { add: [pair] } } })).toEqual(["ben 0"]);
    expect(points(adjusted, { pairs: { previous: { remove: [pair] } } })).toEqual(["ada 1000000"]);
  });

  it("has the same bytes for any order of the input, and from a stored matching", () => {
    fc.assert(
      fc.property(changedProgrammes(small), fc.nat(), ([input, changes], seed) => {
        if (changed(input, changes) === undefined) return;
        const matching = matchParticipants(input);
        const difference = JSON.stringify(whatIf(input, matching, changes));
        const shuffled = reorder(input, seed);
        expect(JSON.stringify(whatIf(shuffled, matching, changes))).toBe(difference);
        expect(JSON.stringify(whatIf(input, JSON.parse(JSON.stringify(matching)), changes))).toBe(difference);
      }),
      { numRuns: RUNS },
    );
  });

  it("sees values that depend on everybody", () => {
    const one = (id: string, ...texts: string[]) => ({ id, attributes: { texts, zone: "Europe/Paris" } });
    const input: AdministrativeInput = {
      mentors: [one("ada", "sql"), one("ben", "go"), one("cleo", "go"), one("dan", "go"), one("eve", "sql")],
      mentees: [one("noor", "sql", "go"), one("tom", "go"), one("lea", "go", "sql"), one("max", "go"), one("kim", "sql")],
      criteria: [
        { id: "rare", kind: "coverage", sought: "texts", offered: "texts", rarity: true, weight: 2 },
        { id: "hours", kind: "hours", timeZone: "zone", referenceWeek: "2026-W10", weight: 1 },
      ],
    };
    const present = matchParticipants(input);
    for (const changes of [
      { mentees: { add: [one("new", "go")] } },
      { mentees: { remove: ["kim"] } },
      { mentors: { replace: [{ ...one("dan", "sql"), attributes: { texts: ["sql"], zone: "Asia/Tokyo" } }] } },
    ] satisfies Changes[]) {
      const after = applyChanges(input, changes);
      const { matching } = whatIf(input, present, changes);
      expect(worthOf(matching)).toEqual(worthOf(matchParticipants(after)));
      expect(auditMatching(after, matching)).toMatchObject({ valid: true, optimal: true });
    }
  });

  it("answers from its own answers as well as from a first matching", () => {
    fc.assert(
      fc.property(changedProgrammes(small), ([input, changes]) => {
        const after = changed(input, changes);
        if (after === undefined) return;
        const { matching } = whatIf(input, matchParticipants(input), changes);
        const back = whatIf(after, matching, { settings: { objective: "fairest" } });
        expect(worthOf(back.matching)).toEqual(worthOf(matchParticipants({ ...after, objective: "fairest" })));
      }),
      { numRuns: RUNS },
    );
  });
});

/** Somebody like another person of a programme, under another id. */
function twin<P extends { readonly id: string }>(people: readonly P[], position: number): P {
  return { ...(people[position] as P), id: "new", personId: "new" };
}

/** Changes of every kind to a cohort, each around a position. */
function cohortChanges({ mentees, mentors, pairs }: AdministrativeInput, present: Matching, k: number): readonly Changes[] {
  const [mentee, mentor] = [mentees[(k * 37) % mentees.length], mentors[(k * 13) % mentors.length]] as [
    (typeof mentees)[0],
    (typeof mentors)[0],
  ];
  const matched = present.pairs[(k * 29) % present.pairs.length] as Matching["pairs"][0];
  const pair = { menteeId: matched.menteeId, mentorId: matched.mentorId };
  const other = present.pairs[(k * 53 + 7) % present.pairs.length] as Matching["pairs"][0];
  return [
    { mentees: { add: [twin(mentees, k)] } },
    { mentees: { remove: [matched.menteeId] } },
    { mentees: { replace: [{ ...mentee, attributes: mentees[k]?.attributes }] } },
    { mentors: { add: [twin(mentors, k)] } },
    { mentors: { remove: [matched.mentorId] } },
    { mentors: { replace: [{ ...mentor, attributes: mentors[k]?.attributes }] } },
    { seats: [{ mentorId: mentor.id, capacity: (mentor.capacity ?? 1) + 1 }] },
    { seats: [{ mentorId: matched.mentorId, capacity: 0 }] },
    { availability: [{ role: "mentor", id: matched.mentorId, availability: "paused" }] },
    { availability: [{ role: "mentee", id: mentee.id, availability: "paused" }] },
    { pairs: { forbidden: { add: [pair] } } },
    {
      pairs: { locked: { add: [{ menteeId: matched.menteeId, mentorId: other.mentorId }] } },
      seats: [{ mentorId: other.mentorId, capacity: 3 }],
    },
    { pairs: { active: { add: [pair] } } },
    { pairs: { previous: { remove: pairs?.previous?.slice(k, k + 1) ?? [] } } },
    { settings: { reportingLine: k % 3 } },
  ];
}

/** Around how many positions whole cohorts are asked about. */
const KS = RUNS > 100 ? [1, 2, 3] : [1];

const RULES: readonly Changes[] = [
  { weights: [{ criterionId: "skills", weight: 35 }] },
  { criteria: { remove: ["position"] } },
  { criteria: { replace: [{ id: "languages", kind: "overlap", weight: 5, attribute: "languages" }] } },
  { settings: { minimumScore: 0.4 } },
  { settings: { objective: "highest-total" } },
];

describe("the difference", () => {
  const one = (id: string, x: string, more: object = {}) => ({ id, attributes: { x }, ...more });
  const input: AdministrativeInput = {
    mentors: [one("ada", "a"), one("ben", "b"), one("cleo", "c")],
    mentees: [one("noor", "a"), one("tom", "b")],
    criteria: [{ id: "same", kind: "same", attribute: "x", weight: 1 }],
    objective: "fairest",
  };
  const present = matchParticipants(input);

  it("says who moves, enters and leaves, what each gains and why", () => {
    const changes: Changes = {
      mentors: { remove: ["ada"], add: [one("dan", "d", { availability: "paused" })] },
      mentees: { add: [one("lea", "b"), one("max", "b", { availability: "paused" })] },
    };
    expect(whatIf(input, present, changes)).toEqual({
      kind: "difference",
      schemaVersion: 1,
      mentees: [
        {
          menteeId: "lea",
          code: "enters",
          pointsBefore: 0,
          pointsAfter: 0,
          gain: 0,
          causeAfter: { code: "seats-exhausted", contested: 0 },
        },
        { menteeId: "max", code: "enters", pointsBefore: 0, pointsAfter: 0, gain: 0, causeAfter: { code: "unavailable" } },
        { menteeId: "noor", code: "moves", from: "ada", to: "cleo", pointsBefore: 1_000_000, pointsAfter: 0, gain: -1_000_000 },
      ],
      mentors: [
        { mentorId: "ada", code: "leaves", before: ["noor"], after: [] },
        { mentorId: "cleo", code: "other-mentees", before: [], after: ["noor"], causeBefore: { code: "free-seats", seats: 1 } },
        { mentorId: "dan", code: "enters", before: [], after: [], causeAfter: { code: "unavailable" } },
      ],
      totals: {
        before: { pairs: 2, points: 2_000_000 },
        after: { pairs: 2, points: 1_000_000 },
        gained: { pairs: 0, points: -1_000_000 },
      },
      floor: { before: 1_000_000, after: 0 },
      matching: whatIf(input, present, changes).matching,
    });
  });

  it("says who gains and loses a partner, whose score changes, and whose cause", () => {
    const paused = whatIf(input, present, { availability: [{ role: "mentee", id: "tom", availability: "paused" }] });
    expect(paused.mentees).toEqual([
      {
        menteeId: "tom",
        code: "loses-mentor",
        from: "ben",
        pointsBefore: 1_000_000,
        pointsAfter: 0,
        gain: -1_000_000,
        causeAfter: { code: "unavailable" },
      },
    ]);
    expect(paused.mentors).toEqual([
      { mentorId: "ben", code: "other-mentees", before: ["tom"], after: [], causeAfter: { code: "free-seats", seats: 1 } },
    ]);
    const alone = applyChanges(input, { mentors: { remove: ["ben", "cleo"] }, settings: { objective: "most-pairs" } });
    const first = matchParticipants(alone);
    const other = whatIf(alone, first, {
      mentees: { remove: ["noor"] },
      pairs: { forbidden: { add: [{ menteeId: "tom", mentorId: "ada" }] } },
    });
    expect(other.mentees).toMatchObject([
      { menteeId: "noor", code: "leaves", from: "ada", gain: -1_000_000 },
      { menteeId: "tom", code: "other-cause", causeBefore: { code: "seats-exhausted" }, causeAfter: { code: "no-eligible-mentor" } },
    ]);
    expect(other).not.toHaveProperty("floor");
    const rescored = whatIf(input, present, { pairs: { previous: { add: [{ menteeId: "tom", mentorId: "ben", adjustment: -0.1 }] } } });
    expect(rescored.mentees).toMatchObject([{ menteeId: "tom", code: "rescored", from: "ben", to: "ben", gain: -100_000 }]);
    const closed = whatIf(input, present, { seats: [{ mentorId: "cleo", capacity: 0 }] });
    expect(closed.mentors).toMatchObject([{ mentorId: "cleo", code: "other-cause", causeAfter: { code: "no-capacity" } }]);
  });

  it("is refused for another input's matching", () => {
    const changed = applyChanges(input, { settings: { objective: "most-pairs" } });
    expect(() => whatIf(changed, present, {})).toThrow(/the matching belongs to another input/);
  });
});

describe("what if, on whole cohorts", () => {
  it.each(["most-pairs", "highest-total", "fairest"] as const)(
    "is as good as solving anew on cohort-240, %s",
    { timeout: 240_000 },
    (objective) => {
      const input: AdministrativeInput = { ...loadCohort("cohort-240"), objective };
      const prepared = prepareProgramme(input);
      const present = matchParticipants(prepared);
      const questions = [...RULES, ...KS.flatMap((k) => cohortChanges(input, present, k))];
      for (const changes of questions) {
        const after = applyChanges(prepared, changes);
        const { matching } = whatIf(prepared, present, changes);
        expect(worthOf(matching), JSON.stringify(changes)).toEqual(worthOf(matchParticipants(after)));
      }
      const [first] = cohortChanges(input, present, 4) as [Changes];
      expect(auditMatching(applyChanges(prepared, first), whatIf(prepared, present, first).matching)).toMatchObject({
        valid: true,
        optimal: true,
      });
    },
  );

  it("is as good as solving anew on cohort-3000, with the same prices", { timeout: 240_000 }, () => {
    const input = loadCohort("cohort-3000");
    const prepared = prepareProgramme(input);
    const present = matchParticipants(prepared);
    const all = cohortChanges(input, present, 5);
    for (const changes of (RUNS > 100 ? [0, 1, 3, 5, 6, 10] : [5]).map((k) => all[k] as Changes)) {
      const { matching } = whatIf(prepared, present, changes);
      const anew = matchParticipants(applyChanges(prepared, changes));
      expect(worthOf(matching)).toEqual(worthOf(anew));
      expect(matching.certificate).toEqual(anew.certificate);
    }
  });
});
