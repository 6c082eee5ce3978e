import fc from "fast-check";
import {
  type AdministrativeInput,
  explainPair,
  type Matching,
  matchParticipants,
  type PairExplanation,
  type PairInput,
  type Prepared,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { bruteForceWorth } from "../oracles/brute-force-programme.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** The best matching with the opposite decision about a pair, found by solving anew. */
function decideOtherwise(input: AdministrativeInput, pair: PairInput, decision: "force" | "dissolve"): Matching {
  const { locked = [], forbidden = [] } = input.pairs ?? {};
  const pairs = decision === "force" ? { ...input.pairs, locked: [...locked, pair] } : { ...input.pairs, forbidden: [...forbidden, pair] };
  return matchParticipants({ ...input, pairs });
}

/** The moves turn the matching into a legal one whose totals differ by exactly the price. */
function expectMovesToAddUp(matching: Matching, { price }: PairExplanation): void {
  const mentorOf = new Map(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  for (const { menteeId, from, to } of price?.moves ?? []) {
    expect(mentorOf.get(menteeId)).toBe(from);
    if (to === undefined) mentorOf.delete(menteeId);
    else mentorOf.set(menteeId, to);
  }
  expect(matching.pairs.length - mentorOf.size).toBe(price?.pairs);
  const loads = new Map<string, number>();
  for (const mentorId of mentorOf.values()) loads.set(mentorId, (loads.get(mentorId) ?? 0) + 1);
  for (const { mentorId, capacity, active } of matching.totals.loads)
    expect((loads.get(mentorId) ?? 0) + active).toBeLessThanOrEqual(Math.max(capacity, active));
}

/** Points by mentee and mentor; negative where either does not take part, or a rule forbids the pair. */
function pointsOfPairs({ programme, participation, rows }: Prepared): readonly (readonly number[])[] {
  return programme.mentees.map((_, row) => {
    const into = new Int32Array(rows.columns).fill(-1);
    if (participation.statusOfRow[row] === "open") rows.fill(row, into);
    return Array.from(into, (worth, column) => (participation.statusOfColumn[column] === "open" ? worth : -1));
  });
}

describe("the price of a pair", () => {
  it("is what solving anew with the opposite decision costs, for every pair of small programmes", () => {
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), (input) => {
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        for (const { id: menteeId } of input.mentees) {
          for (const { id: mentorId } of input.mentors) {
            const explained = explainPair(prepared, matching, { menteeId, mentorId });
            const { price, noPrice, rules } = explained;
            if (price === null) {
              expect(noPrice).toBeDefined();
              if (noPrice?.code === "not-eligible") expect(rules.length).toBeGreaterThan(0);
              continue;
            }
            const anew = decideOtherwise(input, { menteeId, mentorId }, price.decision);
            expect(matching.totals.points - anew.totals.points).toBe(price.points);
            // Where only the total counts, ways that cost the same may differ in pairs.
            if (input.objective !== "highest-total") expect(matching.totals.pairs - anew.totals.pairs).toBe(price.pairs);
            expect(price.decision).toBe(explained.chosen ? "dissolve" : "force");
            expectMovesToAddUp(matching, explained);
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it.each([
    { mentees: 7, mentors: 4 },
    { mentees: 4, mentors: 7 },
  ])(
    "is what trying everything with the opposite decision costs, for every pair of up to $mentees mentees and $mentors mentors",
    (size) => {
      fc.assert(
        fc.property(programmes(size), (input) => {
          const prepared = prepareProgramme(input);
          const matching = matchParticipants(prepared);
          const { programme, participation } = prepared;
          const points = pointsOfPairs(prepared);
          const seats = [...participation.freeSeats];
          const best = bruteForceWorth(points, seats, programme.objective);
          for (const [row, { id: menteeId }] of programme.mentees.entries()) {
            for (const [column, { id: mentorId }] of programme.mentors.entries()) {
              const { price } = explainPair(prepared, matching, { menteeId, mentorId });
              if (price === null) continue;
              const own = points[row] as readonly number[];
              const isForced = price.decision === "force";
              const without = points.with(row, isForced ? own.map(() => -1) : own.with(column, -1));
              const left = isForced ? seats.with(column, (seats[column] as number) - 1) : seats;
              const other = bruteForceWorth(without, left, programme.objective);
              const pairs = other[0] + (isForced ? 1 : 0);
              const total = other[1] + (isForced ? (own[column] as number) : 0);
              expect(price.points).toBe(best[1] - total);
              if (programme.objective !== "highest-total") expect(price.pairs).toBe(best[0] - pairs);
            }
          }
        }),
        { numRuns: RUNS * 2 },
      );
    },
  );

  it("is that on a whole cohort too", { timeout: 120_000 }, () => {
    const input = loadCohort("cohort-240");
    const prepared = prepareProgramme(input);
    const matching = matchParticipants(prepared);
    const eligible = prepared.programme.mentees.flatMap(({ id: menteeId }, row) =>
      prepared.programme.mentors
        .filter((_, column) => (row * 31 + column * 17) % 601 === 0)
        .map(({ id: mentorId }) => ({ menteeId, mentorId })),
    );
    const pairs = [...eligible, ...matching.pairs.filter((_, k) => k % 15 === 0)].map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    let priced = 0;
    for (const pair of pairs) {
      const explained = explainPair(prepared, matching, pair);
      if (explained.price === null) continue;
      priced++;
      const anew = decideOtherwise(input, pair, explained.price.decision);
      expect([matching.totals.pairs - anew.totals.pairs, matching.totals.points - anew.totals.points]).toEqual([
        explained.price.pairs,
        explained.price.points,
      ]);
      expectMovesToAddUp(matching, explained);
    }
    expect(priced).toBeGreaterThan(20);
  });

  it("is 0 for an equally good pair, and names who would move", () => {
    const one = (id: string, x: string) => ({ id, attributes: { x } });
    const criteria = [{ id: "same", kind: "same", weight: 1, attribute: "x" }] as const;
    const input: AdministrativeInput = {
      mentors: [one("m1", "a"), one("m2", "a"), one("m3", "b")],
      mentees: [one("e1", "a"), one("e2", "a")],
      criteria,
    };
    const matching = matchParticipants(input);
    const swapped = matching.pairs[0]?.mentorId === "m1" ? "m2" : "m1";
    expect(explainPair(input, matching, { menteeId: "e1", mentorId: swapped }).price).toMatchObject({
      decision: "force",
      pairs: 0,
      points: 0,
    });
    expect(explainPair(input, matching, { menteeId: "e1", mentorId: "m3" }).price).toEqual({
      decision: "force",
      pairs: 0,
      points: 1_000_000,
      moves: [{ menteeId: "e1", from: matching.pairs[0]?.mentorId, to: "m3", gain: -1_000_000 }],
    });
  });

  it("is not given where a lock, a running relationship or a rule stands against it", () => {
    const one = (id: string, x: string) => ({ id, attributes: { x } });
    const input: AdministrativeInput = {
      mentors: [one("m1", "a"), one("m2", "a"), one("m3", "b")],
      mentees: [one("e1", "a"), one("e2", "a"), one("e3", "a"), one("e4", "b")],
      criteria: [{ id: "same", kind: "same", weight: 1, attribute: "x", minimumCredit: 1 }],
      pairs: { locked: [{ menteeId: "e1", mentorId: "m1" }], active: [{ menteeId: "e2", mentorId: "m2" }] },
    };
    const matching = matchParticipants(input);
    const reasonFor = (menteeId: string, mentorId: string) => explainPair(input, matching, { menteeId, mentorId }).noPrice?.code;
    expect(reasonFor("e1", "m1")).toBe("would-move-lock");
    expect(reasonFor("e1", "m2")).toBe("would-move-lock");
    expect(reasonFor("e3", "m1")).toBe("would-move-lock");
    expect(reasonFor("e3", "m2")).toBe("would-end-relationship");
    expect(reasonFor("e2", "m2")).toBe("not-eligible");
    expect(reasonFor("e3", "m3")).toBe("not-eligible");
    expect(reasonFor("e4", "m3")).toBeUndefined();
  });

  it("reads a stored matching, and refuses one that names strangers", () => {
    const input = loadCohort("cohort-60");
    const matching = matchParticipants(input);
    const stored = JSON.parse(JSON.stringify(matching)) as Matching;
    const pair = { menteeId: "E0003", mentorId: "M0001" };
    expect(explainPair(input, stored, pair)).toEqual(explainPair(input, matching, pair));
    const strange = { ...matching, pairs: [{ ...matching.pairs[0], menteeId: "nobody" }] } as Matching;
    expect(() => explainPair(input, strange, pair)).toThrow(/names "nobody"/);
  });
});
