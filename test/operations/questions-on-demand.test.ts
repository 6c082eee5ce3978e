import {
  type AdministrativeInput,
  explainPair,
  explainSeats,
  type MatchInput,
  matchParticipants,
  type OptimumCertificate,
  prepareProgramme,
} from "mentor-matching";
import { expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { eligibleGraph } from "../../src/stages/assign/assign-seats.ts";

const input: AdministrativeInput = standardCohort({ mentees: 2100, mentors: 2000 });
const prepared = prepareProgramme(input);
const matching = matchParticipants(prepared);
const worthOf = (changed: MatchInput): { readonly pairs: number; readonly points: number } => matchParticipants(changed).totals;

it("answers what forcing a pair costs in a programme whose pairs are not stored", () => {
  const { pairs } = matching;
  const asked = [3, 400, 800, 1200, 1600, 2000].map((k) => ({
    menteeId: pairs[k]?.menteeId as string,
    mentorId: pairs[k + 1]?.mentorId as string,
  }));
  let answered = 0;
  for (const pair of asked) {
    const { price, eligible } = explainPair(prepared, matching, pair);
    if (!eligible || price === null || answered === 2) continue;
    answered++;
    const forced = worthOf({ ...input, pairs: { locked: [pair] } });
    expect([price.pairs, price.points]).toEqual([matching.totals.pairs - forced.pairs, matching.totals.points - forced.points]);
  }
  expect(answered).toBeGreaterThan(0);
}, 60_000);

it("answers what another seat is worth there", () => {
  const { mentorId } = (matching.certificate as OptimumCertificate).seatPrices.reduce((best, one) => (one.price > best.price ? one : best));
  const { oneMore, capacity } = explainSeats(prepared, matching, mentorId);
  const mentors = input.mentors.map((mentor) => (mentor.id === mentorId ? { ...mentor, capacity: capacity + 1 } : mentor));
  const more = worthOf({ ...input, mentors });
  expect([oneMore?.pairs, oneMore?.points]).toEqual([more.pairs - matching.totals.pairs, more.points - matching.totals.points]);
}, 60_000);

it("refuses to store more pairs than a machine should be asked for", () => {
  const open = <Status>(count: number, status: Status): readonly Status[] => new Array<Status>(count).fill(status);
  const participation = {
    ...prepared.participation,
    statusOfRow: open(9000, "open" as const),
    statusOfColumn: open(8000, "open" as const),
  };
  const issues = [expect.objectContaining({ code: "too-many-pairs" })];
  expect(() => eligibleGraph(prepared.rows, participation)).toThrowError(expect.objectContaining({ issues }));
});
