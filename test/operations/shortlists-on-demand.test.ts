import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  matchParticipants,
  matchParticipantsAsync,
  prepareProgramme,
  type ShortlistInput,
  scorePairs,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import type { OnDemandOptions } from "../../src/kernel/on-demand-assignment.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { assignSeatsOnDemand } from "../../src/stages/assign/assign-on-demand.ts";
import { assignSeats } from "../../src/stages/assign/assign-seats.ts";
import { openEdges } from "../../src/stages/assign/open-edges.ts";
import { explainShortlists } from "../../src/stages/explain/explain-shortlists.ts";
import { bestWithReserved, listInSteps } from "../../src/stages/shortlist/list-best.ts";
import { listByLooking } from "../oracles/shortlists.ts";
import { localCrews } from "../support/crews.ts";
import { openProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** Lists found on demand and those of a look at all pairs, for the optimum on stored pairs and for one on pairs found on demand: the same to the byte. */
function expectTheSame(input: AdministrativeInput, length: number, options: OnDemandOptions): void {
  const prepared = prepareProgramme({ ...input, mode: "hybrid", shortlist: { length } } as ShortlistInput);
  const { rows, participation, inputDigest, programme } = prepared;
  const { objective } = programme;
  const stored = assignSeats(rows, participation, objective);
  for (const optimum of [stored, runSteps(assignSeatsOnDemand(rows, participation, objective, options))]) {
    const reserved = optimum.solution.columnOfRow;
    const found = runSteps(listInSteps(rows, openEdges(rows, participation), length, bestWithReserved(reserved)));
    const whole = listByLooking(rows, participation, reserved, length);
    const shortlisting = runSteps(explainShortlists(prepared, inputDigest, optimum, { lists: found }));
    expect(JSON.stringify(shortlisting)).toBe(
      JSON.stringify(runSteps(explainShortlists(prepared, inputDigest, optimum, { lists: whole }))),
    );
    if (optimum === stored) expect(JSON.stringify(matchParticipants(prepared))).toBe(JSON.stringify(shortlisting));
    expect(auditMatching(prepared, shortlisting)).toMatchObject({ valid: true, optimal: true, findings: [] });
  }
}

describe("plain shortlists that are found on demand", () => {
  const options = fc.record({ firstWidth: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 1, max: 3 }) });
  const length = fc.integer({ min: 1, max: 5 });

  it("are those that a look at all pairs gives", () => {
    const size = { mentees: 9, mentors: 8 };
    fc.assert(
      fc.property(fc.oneof(programmes(size), openProgrammes(size)), length, options, (input, length, options) => {
        expectTheSame(input, length, options);
      }),
      { numRuns: RUNS },
    );
  });

  it("are so in programmes large enough for keys and blocks, with ties and few seats", () => {
    fc.assert(
      fc.property(programmes({ mentees: 40, mentors: 90 }), length, options, (input, length, options) => {
        expectTheSame(input, length, options);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
    const cohort = standardCohort({ mentees: 200, mentors: 100 });
    const narrow = { firstWidth: 2, width: 3 };
    expectTheSame(cohort, 5, narrow);
    expectTheSame({ ...cohort, criteria: [{ id: "site", kind: "same", weight: 1, attribute: "site" }] }, 12, narrow);
    expectTheSame({ ...cohort, mentors: cohort.mentors.slice(0, 40) }, 3, narrow);
  });

  it("are found by the public names, at once, in steps and with help: the same to the byte, whatever asks to stop", async () => {
    const input: ShortlistInput = { ...standardCohort({ mentees: 2100, mentors: 2000 }), mode: "hybrid", shortlist: { length: 4 } };
    const shortlisting = matchParticipants(input);
    const bytes = JSON.stringify(shortlisting);
    const stages = new Set<string>();
    const crews = localCrews(2);
    const onProgress = ({ stage }: { readonly stage: string }): unknown => stages.add(stage);
    const helped = await matchParticipantsAsync(input, { onProgress, shouldStop: () => true, threads: crews });
    expect(JSON.stringify(helped) === bytes).toBe(true);
    expect([...stages]).toEqual(expect.arrayContaining(["prepare", "scan", "explain"]));
    expect(crews.log).toMatchObject({ opened: 1, closed: 1 });
    expect(crews.log.units).toBeGreaterThan(0);
    const some = shortlisting.lists.filter((_, k) => k % 400 === 0);
    const { points } = scorePairs(input, { menteeIds: some.map(({ menteeId }) => menteeId) });
    some.forEach(({ mentors }, k) => {
      const worths = (points[k] as (number | null)[]).filter((worth) => worth !== null).sort((a, b) => b - a);
      const plain = mentors.filter(({ reason }) => reason === "among-best");
      expect(plain.map((entry) => entry.points)).toEqual(worths.slice(0, plain.length));
      for (const { place, points: own } of mentors) {
        expect(worths.filter((worth) => worth > own).length).toBeLessThan(place);
        expect(worths.filter((worth) => worth >= own).length).toBeGreaterThanOrEqual(place);
      }
    });
  });
});
