import fc from "fast-check";
import {
  type AdministrativeInput,
  explainPair,
  explainUnmatched,
  type Matching,
  matchParticipants,
  prepareProgramme,
  type RuleRelief,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { bruteForceWorth } from "../oracles/brute-force-programme.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const isExcluded = ({ cause }: Matching["unmatched"]["mentees"][0]): boolean =>
  cause.code === "no-eligible-mentor" || cause.code === "below-minimum-score";

/** The mentors whom this rule alone keeps from the mentee, with the points that the criteria give. */
function keptAway(
  input: AdministrativeInput,
  matching: Matching,
  menteeId: string,
  { code, criterionId, ruleId }: RuleRelief,
): ReadonlyMap<string, number> {
  const prepared = prepareProgramme(input);
  const explained = input.mentors.map(({ id: mentorId }) => explainPair(prepared, matching, { menteeId, mentorId }));
  return new Map(
    explained
      .filter(
        ({ rules }) => rules.length === 1 && rules[0]?.code === code && rules[0].criterionId === criterionId && rules[0].ruleId === ruleId,
      )
      .map(({ mentorId, points }) => [mentorId, points]),
  );
}

/** The seats of a mentor that locks and running relationships leave; one where there are none at all. */
function seatsOf(input: AdministrativeInput, mentorId: string, running: readonly string[]): number {
  const capacity = input.mentors.find(({ id }) => id === mentorId)?.capacity ?? 1;
  const lockedPairs = (input.pairs?.locked ?? []).filter((pair) => pair.mentorId === mentorId && !running.includes(pair.menteeId));
  const activePairs = (input.pairs?.active ?? []).filter((pair) => pair.mentorId === mentorId);
  return capacity === 0 ? 1 : Math.max(0, capacity - lockedPairs.length - activePairs.length);
}

describe("what lifting a rule for one mentee brings", () => {
  it("is what trying everything without that rule gains, for every rule that alone excludes somebody", () => {
    let lifted = 0;
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), (input) => {
        const objective = input.objective ?? "most-pairs";
        const prepared = prepareProgramme(input);
        const matching = matchParticipants(prepared);
        const { programme, participation, rows } = prepared;
        const points = programme.mentees.map((_, row) => {
          const into = new Int32Array(rows.columns).fill(-1);
          if (participation.statusOfRow[row] === "open") rows.fill(row, into);
          return Array.from(into, (worth, column) => (participation.statusOfColumn[column] === "open" ? worth : -1));
        });
        const [pairs, total] = bruteForceWorth(points, [...participation.freeSeats], objective);
        const running = (input.pairs?.active ?? []).map(({ menteeId }) => menteeId);
        for (const unmatched of matching.unmatched.mentees.filter(isExcluded)) {
          const { menteeId } = unmatched;
          const explanation = explainUnmatched(prepared, matching, menteeId);
          expect(explanation).toMatchObject(unmatched);
          for (const relief of explanation.reliefs) {
            lifted++;
            const kept = keptAway(input, matching, menteeId, relief);
            expect(kept.size).toBe(relief.alone);
            expect(relief.alone).toBeGreaterThan(0);
            const without = points.with(
              prepared.rowOfId.get(menteeId) as number,
              programme.mentors.map(({ id }) => kept.get(id) ?? -1),
            );
            const seats = programme.mentors.map(({ id }, column) =>
              kept.has(id) ? seatsOf(input, id, running) : (participation.freeSeats[column] as number),
            );
            const [pairsWithout, totalWithout] = bruteForceWorth(without, seats, objective);
            expect([relief.pairs, relief.points]).toEqual([pairsWithout - pairs, totalWithout - total]);
            expect(relief.moves.reduce((sum, { gain }) => sum + gain, 0)).toBe(relief.points);
            if (relief.moves.length > 0) expect(relief.moves[0]).toMatchObject({ menteeId });
          }
        }
      }),
      { numRuns: RUNS * 3 },
    );
    expect(lifted).toBeGreaterThan(RUNS / 4);
  });

  it("is what the best of all locks past that rule gains, on a whole cohort", { timeout: 120_000 }, () => {
    const input: AdministrativeInput = { ...loadCohort("cohort-240"), minimumScore: 0.5 };
    const prepared = prepareProgramme(input);
    const matching = matchParticipants(prepared);
    const excluded = matching.unmatched.mentees.filter(isExcluded).slice(0, RUNS > 100 ? 8 : 2);
    expect(excluded.length).toBeGreaterThan(1);
    for (const { menteeId } of excluded) {
      for (const relief of explainUnmatched(prepared, matching, menteeId).reliefs) {
        let best: readonly [number, number] = [0, 0];
        for (const [mentorId] of keptAway(input, matching, menteeId, relief)) {
          const mentors = input.mentors.map((mentor) =>
            mentor.id === mentorId && mentor.capacity === 0 ? { ...mentor, capacity: 1 } : mentor,
          );
          const { totals } = matchParticipants({ ...input, mentors, pairs: { ...input.pairs, locked: [{ menteeId, mentorId }] } });
          const gained = [totals.pairs - matching.totals.pairs, totals.points - matching.totals.points] as const;
          if (gained[0] > best[0] || (gained[0] === best[0] && gained[1] > best[1])) best = gained;
        }
        expect([relief.pairs, relief.points]).toEqual(best);
      }
    }
  });

  it("comes in the order of the cause, and leaves out what nothing can lift", () => {
    const one = (id: string, x: string, more: object = {}) => ({ id, attributes: { x }, ...more });
    const input: AdministrativeInput = {
      mentors: [one("ada", "a"), one("ben", "b"), one("cleo", "c"), one("dan", "a", { capacity: 0 }), one("noor", "a")],
      mentees: [one("noor", "a"), one("tom", "b")],
      criteria: [{ id: "same", kind: "same", attribute: "x", weight: 1, minimumCredit: 1 }],
      pairs: { forbidden: [{ menteeId: "noor", mentorId: "ada" }] },
    };
    const matching = matchParticipants(input);
    expect(explainUnmatched(input, matching, "noor")).toEqual({
      menteeId: "noor",
      cause: matching.unmatched.mentees[0]?.cause,
      reliefs: [
        {
          code: "below-minimum-credit",
          criterionId: "same",
          mentors: 2,
          alone: 2,
          pairs: 1,
          points: 0,
          moves: [{ menteeId: "noor", to: "cleo", gain: 0 }],
        },
        {
          code: "forbidden-pair",
          mentors: 1,
          alone: 1,
          pairs: 1,
          points: 1_000_000,
          moves: [{ menteeId: "noor", to: "ada", gain: 1_000_000 }],
        },
        {
          code: "no-capacity",
          mentors: 1,
          alone: 1,
          pairs: 1,
          points: 1_000_000,
          moves: [{ menteeId: "noor", to: "dan", gain: 1_000_000 }],
        },
      ],
    });
    expect(explainUnmatched(input, matching, "tom")).toEqual({ menteeId: "tom", cause: null, reliefs: [] });
    expect(() => explainUnmatched(input, matching, "zoe")).toThrow('menteeId: there is no mentee with the id "zoe"');
    const full = { ...input, mentors: input.mentors.slice(0, 1), mentees: [one("tom", "a"), one("lea", "a")], pairs: {} };
    const crowded = matchParticipants(full);
    const { menteeId } = crowded.unmatched.mentees[0] as { menteeId: string };
    expect(explainUnmatched(full, crowded, menteeId)).toMatchObject({ cause: { code: "seats-exhausted" }, reliefs: [] });
  });
});
