import fc from "fast-check";
import { type AdministrativeInput, explainSeats, matchParticipants, prepareProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { optimumOf } from "../support/certificates.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** What counts for the objective: pairs and points, or points alone. */
function worthOf({ objective }: AdministrativeInput, pairs: number, points: number): readonly number[] {
  return objective === "highest-total" ? [points] : [pairs, points];
}

/** What solving anew with other seats gains. */
function solveWith(input: AdministrativeInput, mentorId: string, change: number): readonly number[] {
  const base = matchParticipants(input).totals;
  const mentors = input.mentors.map((mentor) =>
    mentor.id === mentorId ? { ...mentor, capacity: (mentor.capacity ?? 1) + change } : mentor,
  );
  const { totals } = matchParticipants({ ...input, mentors });
  return worthOf(input, totals.pairs - base.pairs, totals.points - base.points);
}

function expectSolvedAnew(input: AdministrativeInput, mentorIds: readonly string[]): void {
  const prepared = prepareProgramme(input);
  const matching = matchParticipants(prepared);
  for (const mentorId of mentorIds) {
    const { oneMore, oneFewer } = explainSeats(prepared, matching, mentorId);
    if (oneMore !== null) expect(worthOf(input, oneMore.pairs, oneMore.points)).toEqual(solveWith(input, mentorId, 1));
    if (oneFewer !== null) expect(worthOf(input, oneFewer.pairs, oneFewer.points)).toEqual(solveWith(input, mentorId, -1));
    for (const change of [oneMore, oneFewer]) expect(change?.moves.reduce((sum, { gain }) => sum + gain, 0) ?? 0).toBe(change?.points ?? 0);
  }
}

describe("one seat more or fewer", () => {
  it("changes what solving anew changes, for every mentor of small programmes", () => {
    fc.assert(
      fc.property(programmes({ mentees: 6, mentors: 4 }), (input) => {
        expectSolvedAnew(
          input,
          input.mentors.map(({ id }) => id),
        );
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it("is worth what the certificate says a seat costs", () => {
    fc.assert(
      fc.property(programmes({ mentees: 6, mentors: 4 }), (drawn) => {
        const input: AdministrativeInput = { ...drawn, objective: drawn.objective === "fairest" ? "most-pairs" : drawn.objective };
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        const { pairPrice, seatPrices } = optimumOf(matching);
        for (const { mentorId, price } of seatPrices) {
          const { oneMore } = explainSeats(prepared, matching, mentorId);
          expect((oneMore?.points ?? 0) - (oneMore?.pairs ?? 0) * pairPrice).toBe(price);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("and on a whole cohort", { timeout: 60_000 }, () => {
    const input = loadCohort("cohort-240");
    expectSolvedAnew(
      input,
      input.mentors.filter((_, k) => k % 6 === 0).map(({ id }) => id),
    );
  });

  it("is not said of mentors who are unavailable or unknown, nor of seats that others hold", () => {
    const input: AdministrativeInput = {
      mentors: [
        { id: "m1", attributes: { x: "a" } },
        { id: "m2", availability: "paused", attributes: { x: "a" } },
      ],
      mentees: [{ id: "e1", attributes: { x: "a" } }],
      criteria: [{ id: "same", kind: "same", weight: 1, attribute: "x" }],
      pairs: { locked: [{ menteeId: "e1", mentorId: "m1" }] },
    };
    const matching = matchParticipants(input);
    expect(explainSeats(input, matching, "m1")).toEqual({
      mentorId: "m1",
      capacity: 1,
      oneMore: { pairs: 0, points: 0, moves: [] },
      oneFewer: null,
    });
    expect(explainSeats(input, matching, "m2")).toEqual({ mentorId: "m2", capacity: 1, oneMore: null, oneFewer: null });
    expect(() => explainSeats(input, matching, "m3")).toThrow('mentorId: there is no mentor with the id "m3"');
  });
});
