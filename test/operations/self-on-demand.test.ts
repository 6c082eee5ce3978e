import fc from "fast-check";
import { type AdministrativeInput, matchParticipants, matchParticipantsAsync, prepareProgramme, type SelfInput } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import type { AnswerPlaces } from "../../src/criteria/columns.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { assignByAnswersInSteps } from "../../src/stages/assign/assign-by-answers.ts";
import { assignByPointsInSteps, type ByPointsOptions } from "../../src/stages/assign/assign-by-points.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** With lists that are found on demand everybody gets whom they get with whole lists, whichever side these favour. */
function expectTheStable(input: AdministrativeInput, options?: ByPointsOptions): number {
  const { rows, decidedRows, columns, participation } = prepareProgramme({
    ...input,
    mode: "self",
    criteria: servingParticipants(input),
    objective: undefined,
  } as SelfInput);
  const found = runSteps(assignByPointsInSteps(rows, participation, options));
  const whole = runSteps(assignByAnswersInSteps(decidedRows, columns.answers as AnswerPlaces, participation, "mentees"));
  expect([...whole.otherColumnOfRow]).toEqual([...whole.columnOfRow]);
  expect([...found.columnOfRow]).toEqual([...whole.columnOfRow]);
  expect(found.otherColumnOfRow).toBe(found.columnOfRow);
  return found.columnOfRow.filter((column) => column >= 0).length;
}

/** What the programme wants has no weight where people decide: so that something has. */
function servingParticipants({ criteria }: AdministrativeInput): AdministrativeInput["criteria"] {
  return criteria.map((criterion) => ({ ...criterion, serves: "participant" as const }));
}

describe("a stable matching by points, on lists that are found on demand", () => {
  const lengths = fc.record({ width: fc.integer({ min: 1, max: 4 }), further: fc.integer({ min: 1, max: 3 }) });

  it("is the one that whole lists give, however short the first ones are", () => {
    fc.assert(
      fc.property(programmes({ mentees: 9, mentors: 8 }), lengths, (input, options) => {
        expectTheStable(input, options);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("is so in programmes large enough for keys and blocks, with ties and few seats", () => {
    fc.assert(
      fc.property(programmes({ mentees: 80, mentors: 60 }), lengths, (input, options) => {
        expectTheStable(input, options);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
    const cohort = standardCohort({ mentees: 300, mentors: 140 });
    expect(expectTheStable(cohort, { width: 5, further: 4 })).toBeGreaterThan(150);
    expectTheStable({ ...cohort, criteria: [{ id: "site", kind: "same", weight: 1, attribute: "site" }] }, { width: 5, further: 4 });
    expectTheStable(cohort);
  });

  it("is found by the public names, in steps and at once", async () => {
    const { objective: _, ...cohort } = standardCohort({ mentees: 2600, mentors: 1600 });
    const input: SelfInput = { ...cohort, mode: "self" };
    const stages = new Set<string>();
    const matching = await matchParticipantsAsync(input, { onProgress: ({ stage }) => stages.add(stage), shouldStop: () => true });
    expect([...stages]).toEqual(["prepare", "scan", "solve", "explain"]);
    expect(matching.certificate).toMatchObject({ stable: true, scope: "all-pairs", differing: { menteeIds: [], mentorIds: [] } });
    expect(JSON.stringify(matchParticipants(input)) === JSON.stringify(matching)).toBe(true);
  });
});
