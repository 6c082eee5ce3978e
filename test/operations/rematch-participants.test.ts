import fc from "fast-check";
import {
  type AdministrativeInput,
  applyChanges,
  auditMatching,
  type Matching,
  matchParticipants,
  type PairInput,
  prepareProgramme,
  type Rematch,
  type RematchPlan,
  rematchParticipants,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { planFor, tableProgrammes } from "../support/plans.ts";
import { programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const keyOf = ({ menteeId, mentorId }: PairInput): string => JSON.stringify([menteeId, mentorId]);
const NOTHING = { served: 0, points: 0 };

/** What the best arrangement within the moves is worth, by trying every one: independent of graphs, prices and paths. */
function bruteForce({
  rematch,
  matching,
  plans,
  moves,
}: {
  rematch: Rematch;
  matching: Matching;
  plans: readonly RematchPlan[];
  moves: number;
}) {
  const input = applyChanges(rematch.input, { pairs: { locked: { remove: rematch.held } } });
  const { programme, participation, rows, rowOfId } = prepareProgramme(input);
  const locked = new Set((input.pairs?.locked ?? []).map(({ menteeId }) => menteeId));
  const former = new Set(plans.map(({ formerPair }) => keyOf(formerPair)));
  const homes = new Map(
    matching.pairs.filter((pair) => !former.has(keyOf(pair)) && !locked.has(pair.menteeId)).map((pair) => [pair.menteeId, pair]),
  );
  const first = new Set(
    plans.flatMap(({ accepted, rematch: roles }) =>
      accepted.flatMap(({ adjustment }) =>
        adjustment.type === "prioritise" && roles.includes(adjustment.role) ? [`${adjustment.role} ${adjustment.id}`] : [],
      ),
    ),
  );
  const seats = new Map(programme.mentors.map(({ id, capacity }) => [id, capacity]));
  for (const key of new Set([...(input.pairs?.locked ?? []), ...(input.pairs?.active ?? [])].map(keyOf))) {
    const [, mentorId] = JSON.parse(key) as [string, string];
    seats.set(mentorId, (seats.get(mentorId) as number) - 1);
  }
  const lockedPairs = rematch.matching.pairs.filter(({ menteeId }) => locked.has(menteeId));
  const [fixedPairs, fixedPoints] = [lockedPairs.length, lockedPairs.reduce((sum, { points }) => sum + points, 0)];
  let best = { served: -1, points: -1 };
  const tryFrom = (row: number, pairs: number, served: ReadonlySet<string>, points: number, moved: number): void => {
    if (moved > moves) return;
    if (row === programme.mentees.length) {
      const count = served.size + (programme.objective === "highest-total" ? 0 : pairs + fixedPairs);
      const total = points + fixedPoints;
      if (count > best.served || (count === best.served && total > best.points)) best = { served: count, points: total };
      return;
    }
    const menteeId = (programme.mentees[row] as { id: string }).id;
    const home = homes.get(menteeId);
    // Whoever sits stays seated.
    if (home === undefined) tryFrom(row + 1, pairs, served, points, moved);
    const into = new Int32Array(rows.columns);
    rows.fill(rowOfId.get(menteeId) as number, into);
    for (const [column, { id: mentorId }] of programme.mentors.entries()) {
      const isHome = home?.mentorId === mentorId;
      const isOpen = participation.statusOfRow[row] === "open" && participation.statusOfColumn[column] === "open";
      const worth = isHome ? home.points : isOpen ? (into[column] as number) : -1;
      if (worth < 0 || (seats.get(mentorId) as number) < 1) continue;
      seats.set(mentorId, (seats.get(mentorId) as number) - 1);
      const fresh = isHome ? [] : [`mentee ${menteeId}`, `mentor ${mentorId}`].filter((person) => first.has(person));
      tryFrom(row + 1, pairs + 1, new Set([...served, ...fresh]), points + worth, moved + (home === undefined || isHome ? 0 : 1));
      seats.set(mentorId, (seats.get(mentorId) as number) + 1);
    }
  };
  tryFrom(0, 0, new Set(), 0, 0);
  return best;
}

const small = programmes({ mentees: 5, mentors: 5 });
const cases = fc.record({
  input: fc.oneof(small, tableProgrammes),
  which: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  moves: fc.integer({ min: 0, max: 3 }),
});

/** A matching, and plans for some of its pairs. */
function fail(input: AdministrativeInput, which: readonly number[], options: Parameters<typeof planFor>[1] = {}) {
  const matching = matchParticipants(input);
  const places = new Set(which.map((k) => k % Math.max(1, matching.pairs.length)));
  return { matching, plans: matching.pairs.filter((_, k) => places.has(k)).map((pair) => planFor(pair, options)) };
}

/** What holds for every rematch, whatever it is about. */
function expectSound(
  rematch: Rematch,
  { input, matching, plans, moves }: { input: AdministrativeInput; matching: Matching; plans: readonly RematchPlan[]; moves: number },
): void {
  expect(auditMatching(rematch.input, rematch.matching)).toMatchObject({ valid: true, findings: [] });
  const after = new Map(rematch.matching.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  const former = new Set(plans.map(({ formerPair }) => keyOf(formerPair)));
  for (const pair of rematch.matching.pairs) expect(former.has(keyOf(pair))).toBe(false);
  // Running relationships and bans are all still there; only failed ones have gone.
  const active = new Set((rematch.input.pairs?.active ?? []).map(keyOf));
  for (const pair of input.pairs?.active ?? []) expect(active.has(keyOf(pair))).toBe(!former.has(keyOf(pair)));
  const previous = (rematch.input.pairs?.previous ?? []).map(keyOf);
  for (const key of [...former, ...(input.pairs?.previous ?? []).map(keyOf)]) expect(previous).toContain(key);
  const released = rematch.people.filter(({ relationshipId }) => relationshipId === undefined).map(({ before }) => keyOf(before));
  const kept = matching.pairs.filter((pair) => !former.has(keyOf(pair)) && !released.includes(keyOf(pair)));
  const moved = kept.filter(({ menteeId, mentorId }) => after.get(menteeId) !== mentorId);
  expect(rematch.moves.map(({ menteeId }) => menteeId)).toEqual(moved.map(({ menteeId }) => menteeId));
  expect(moved.length).toBeLessThanOrEqual(moves);
  for (const { menteeId } of kept) expect(after.has(menteeId)).toBe(true);
  for (const { role, after: pairs, cause } of rematch.people) if (role === "mentee") expect(pairs.length === 1).toBe(cause === undefined);
  expect(rematch.optimal).toBe(rematch.gap.served === 0 && rematch.gap.points === 0);
  expect(rematch.gap).toEqual({ served: rematch.bound.served - rematch.worth.served, points: rematch.bound.points - rematch.worth.points });
  expect(rematch.worth.points).toBe(rematch.matching.totals.points);
}

const isWorse = (a: typeof NOTHING, b: typeof NOTHING): boolean => a.served < b.served || (a.served === b.served && a.points < b.points);

describe("rematching", () => {
  it("is exact for one failed relationship of a best matching, whatever the limit, against brute force", () => {
    let limited = 0;
    fc.assert(
      fc.property(cases, fc.subarray(["mentee", "mentor"] as const), ({ input, which: [place = 0], moves }, first) => {
        const { matching, plans } = fail(input, [place], { first });
        if (plans.length === 0) return;
        const rematch = rematchParticipants(input, plans, { matching, disruption: { moves } });
        expectSound(rematch, { input, matching, plans, moves });
        const best = bruteForce({ rematch, matching, plans, moves });
        // Under `fairest` the earlier matching need not have the most points, nor has the new one.
        if (input.objective === "fairest") {
          expect(isWorse(rematch.bound, best)).toBe(false);
          return;
        }
        expect([rematch.worth, rematch.gap]).toEqual([best, NOTHING]);
        if (moves > 0 && isWorse(best, bruteForce({ rematch, matching, plans, moves: 9 }))) limited++;
      }),
      { numRuns: RUNS * 2 },
    );
    expect(limited).toBeGreaterThan(0);
  });

  it("is within its bound for several at once, never worse than keeping everything, and exact without moves", () => {
    fc.assert(
      fc.property(cases, fc.subarray(["mentee", "mentor"] as const), ({ input, which, moves }, first) => {
        const { matching, plans } = fail(input, which, { first });
        const rematch = rematchParticipants(input, plans, { matching, disruption: { moves } });
        expectSound(rematch, { input, matching, plans, moves });
        const best = bruteForce({ rematch, matching, plans, moves });
        expect(isWorse(rematch.bound, best)).toBe(false);
        if (input.objective === "fairest") return;
        expect(isWorse(best, rematch.worth)).toBe(false);
        expect(isWorse(rematch.worth, bruteForce({ rematch, matching, plans, moves: 0 }))).toBe(false);
        if (moves === 0) expect([rematch.worth, rematch.optimal]).toEqual([best, true]);
      }),
      { numRuns: RUNS },
    );
  });

  it("is the same in any order of the input and of the plans", () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ input, which, moves }, seed) => {
        const { matching, plans } = fail(input, which);
        const options = { matching, disruption: { moves } };
        const { input: changed, ...one } = rematchParticipants(input, plans, options);
        const { input: reordered, ...other } = rematchParticipants(reorder(input, seed), [...plans].reverse(), options);
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        expect(prepareProgramme(reordered).inputDigest).toBe(prepareProgramme(changed).inputDigest);
      }),
      { numRuns: RUNS },
    );
  });
});
