import fc from "fast-check";
import { type AdministrativeInput, auditMatching, type Matching, matchParticipants, prepareProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { patchyCohort, standardCohort } from "../../benchmarks/populations.ts";
import type { OnDemandOptions } from "../../src/kernel/on-demand-assignment.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import type { Prepared } from "../../src/operations/prepare-programme.ts";
import { assignSeatsOnDemand } from "../../src/stages/assign/assign-on-demand.ts";
import { explainMatching } from "../../src/stages/explain/explain-matching.ts";
import { openProgrammes, patchyProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** Matches with pairs found on demand, however few there are. */
function matchOnDemand(prepared: Prepared, options: OnDemandOptions): Matching {
  const { programme, participation, rows, inputDigest } = prepared;
  const assignment = runSteps(assignSeatsOnDemand(rows, participation, programme.objective, options));
  return explainMatching(prepared, inputDigest, assignment);
}

/** Two matchings that may differ in nothing but the choice between equals. */
function expectEquals(input: AdministrativeInput, options: OnDemandOptions): void {
  const prepared = prepareProgramme(input);
  const stored = matchParticipants(prepared);
  const onDemand = matchOnDemand(prepared, options);
  const { totals, certificate, unmatched } = onDemand;
  expect([totals.pairs, totals.points]).toEqual([stored.totals.pairs, stored.totals.points]);
  expect(certificate.fairness?.floor).toEqual(stored.certificate.fairness?.floor);
  expect(certificate.fairness?.pointsForgone).toEqual(stored.certificate.fairness?.pointsForgone);
  expect(certificate.optimal).toBe(true);
  expect(unmatched.mentees.length).toBe(stored.unmatched.mentees.length);
  expect(auditMatching(prepared, onDemand)).toMatchObject({ valid: true, optimal: true, findings: [] });
}

describe("pairs found on demand", () => {
  it("give as many pairs, as many points and a proof, with the narrowest lists", () => {
    const width = fc.integer({ min: 1, max: 3 });
    const size = { mentees: 9, mentors: 8 };
    fc.assert(
      fc.property(fc.oneof(programmes(size), openProgrammes(size), patchyProgrammes(size)), width, width, (input, firstWidth, next) => {
        expectEquals(input, { firstWidth, width: next });
      }),
      { numRuns: RUNS },
    );
  });

  it("give the same in programmes large enough for keys and blocks", () => {
    const large = { mentees: 60, mentors: 90 };
    fc.assert(
      fc.property(fc.oneof(programmes(large), patchyProgrammes(large)), fc.integer({ min: 1, max: 4 }), (input, width) => {
        expectEquals(input, { firstWidth: width, width });
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  it.each(["most-pairs", "highest-total", "fairest"] as const)("give the same for a cohort, %s", (objective) => {
    for (const cohort of [1, 2].map((seed) => standardCohort({ mentees: 240, mentors: 120, seed })))
      expectEquals({ ...cohort, objective }, { firstWidth: 2, width: 3 });
    expectEquals({ ...patchyCohort({ mentees: 80, mentors: 40 }), objective }, { firstWidth: 2, width: 3 });
  });
});
