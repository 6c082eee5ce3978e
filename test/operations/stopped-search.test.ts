import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  describeAudit,
  describePair,
  explainPair,
  explainSeats,
  type Matching,
  type MatchProgress,
  matchParticipants,
  matchParticipantsAsync,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import type { Steps } from "../../src/kernel/steps.ts";
import type { Prepared } from "../../src/operations/prepare-programme.ts";
import { assignSeatsOnDemand } from "../../src/stages/assign/assign-on-demand.ts";
import { explainMatching } from "../../src/stages/explain/explain-matching.ts";
import { optimumOf } from "../support/certificates.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** Drives a calculation that is told to stop after so many steps; says whether it was done before. */
function stopAfter<Result>(steps: Steps<Result>, count: number): { readonly result: Result; readonly isDone: boolean } {
  let step = steps.next(false);
  for (let taken = 0; !step.done && taken < count; taken++) step = steps.next(false);
  const isDone = step.done === true;
  while (!step.done) step = steps.next(true);
  return { result: step.value, isDone };
}

function matchStopping(prepared: Prepared, count: number): { readonly matching: Matching; readonly isDone: boolean } {
  const { programme, participation, rows, inputDigest } = prepared;
  const steps = assignSeatsOnDemand(rows, participation, programme.objective, { firstWidth: 1, width: 1 });
  const { result, isDone } = stopAfter(steps, count);
  return { matching: explainMatching(prepared, inputDigest, result), isDone };
}

/** What a matching is worth where every pair counts so much besides its points. */
const worthOf = ({ pairs }: Matching, pairPrice: number): number =>
  pairs.reduce((worth, { points, locked }) => (locked ? worth : worth + points - pairPrice), 0);

/** Stops after 0, 1, 2 … steps: every answer is a matching whose gap holds. */
function expectHonestStops(input: AdministrativeInput): number {
  const prepared = prepareProgramme(input);
  const best = matchParticipants(prepared);
  let stops = 0;
  for (let count = 0; ; count++) {
    const { matching, isDone } = matchStopping(prepared, count);
    const { certificate, unmatched } = matching;
    if (isDone) return stops;
    const audit = auditMatching(prepared, matching);
    expect(audit).toMatchObject({ valid: true, findings: [], optimal: certificate.optimal });
    if (certificate.optimal) continue;
    stops++;
    const missed = worthOf(best, optimumOf(matching).pairPrice) - worthOf(matching, optimumOf(matching).pairPrice);
    // Under `fairest` the best has a floor, which costs points; the bound is on the highest total.
    expect(certificate.gap).toBeGreaterThanOrEqual(input.objective === "fairest" ? Math.min(0, missed) : Math.max(0, missed));
    expect(certificate.cover).toBeUndefined();
    expect(matching.contested).toEqual([]);
    const told = unmatched.mentees.map(({ cause }) => cause.code);
    for (const code of told) expect(["search-stopped", "unavailable", "already-active", "not-qualified"]).toContain(code);
  }
}

describe("a search that was stopped", () => {
  it("gives a matching with a gap that holds, wherever it was stopped", () => {
    fc.assert(
      fc.property(programmes({ mentees: 9, mentors: 7 }), (input) => {
        expectHonestStops(input);
      }),
      // Each is stopped at every step that it takes.
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it.each(["most-pairs", "highest-total"] as const)("does so in a cohort, %s", (objective) => {
    const size = RUNS < 1000 ? { mentees: 40, mentors: 20 } : { mentees: 100, mentors: 50 };
    expect(expectHonestStops({ ...standardCohort(size), objective })).toBeGreaterThan(10);
  });

  const large = standardCohort({ mentees: 2900, mentors: 1450 });
  /** What is told on the way to the best matching, without a pause. */
  const told: MatchProgress[] = [];
  const best = matchParticipants(large, { onProgress: (progress) => told.push(progress) });

  it("says so, and answers no question about what else would be better", () => {
    const seen: MatchProgress[] = [];
    const prepared = prepareProgramme(large);
    const matching = matchParticipants(prepared, { onProgress: (progress) => seen.push(progress), shouldStop: () => seen.length > 60 });
    expect(matching.certificate.optimal).toBe(false);
    expect(matching.certificate.gap).toBeGreaterThan(0);
    expect(matching.totals.pairs).toBeGreaterThan(1000);
    const [mentee, mentor] = [large.mentees[0]?.id as string, large.mentors[0]?.id as string];
    const explanation = explainPair(large, matching, { menteeId: mentee, mentorId: mentor });
    expect(explanation).toMatchObject({ price: null, noPrice: { code: "not-optimal" } });
    expect(describePair(explanation)).toContain("The search was stopped");
    expect(() => explainSeats(large, matching, mentor)).toThrowError(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "not-optimal" })] }),
    );
    expect(describeAudit({ valid: true, optimal: false, findings: [], findingCount: 0, checked: { pairs: 1, eligible: 1 } })).not.toContain(
      "is the best",
    );
  });

  it("tells how far it is, with totals that are reached", () => {
    expect(best.certificate.optimal).toBe(true);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(["prepare", "scan", "solve", "prove", "explain"]);
    for (const { done, total } of told) {
      expect(done).toBeLessThanOrEqual(total);
      expect(total).toBeLessThanOrEqual(large.mentees.length);
    }
    expect(told.filter(({ stage }) => stage === "scan").length).toBeGreaterThanOrEqual(Math.floor(2900 / 64));
  });

  it("gives the same bytes with pauses as without", async () => {
    let turns = 0;
    let isRunning = true;
    const count = (): void => {
      turns++;
      if (isRunning) setImmediate(count);
    };
    setImmediate(count);
    const matching = await matchParticipantsAsync(large);
    isRunning = false;
    expect(JSON.stringify(matching)).toBe(JSON.stringify(best));
    expect(turns).toBeGreaterThan(50);
  });

  it("is aborted with the signal's reason, and not before", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let after = 0;
    const onProgress = (): void => {
      if (controller.signal.aborted) after++;
      else setTimeout(() => controller.abort(reason), 20);
    };
    await expect(matchParticipantsAsync(large, { signal: controller.signal, onProgress })).rejects.toBe(reason);
    expect(after).toBe(0);
    await expect(matchParticipantsAsync(large, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(matchParticipantsAsync({ ...large, mentors: 1 as never })).rejects.toMatchObject({ code: "invalid-input" });
  });
});
