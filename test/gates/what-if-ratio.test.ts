import { applyChanges, type Changes, type MatchInput, matchParticipants, prepareProgramme } from "mentor-matching";
import { expect, it } from "vitest";
import { reassignProgramme } from "../../src/operations/reassign-programme.ts";
import { assignSeats } from "../../src/stages/assign/assign-seats.ts";
import { loadCohort } from "../support/cohorts.ts";

/** Processor time in milliseconds: what else runs on the machine does not count. */
function timed(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const input = loadCohort("cohort-3000");
const prepared = prepareProgramme(input);
const matching = matchParticipants(prepared);

/** Another question each time. */
const QUESTIONS: { readonly [kind: string]: (k: number) => Changes } = {
  "a mentee more": (k) => ({ mentees: { add: [{ ...(input.mentees[k * 7] as MatchInput["mentees"][0]), id: "new", personId: "new" }] } }),
  "a mentee fewer": (k) => ({ mentees: { remove: [matching.pairs[k * 31]?.menteeId as string] } }),
  "a mentor more": (k) => ({ mentors: { add: [{ ...(input.mentors[k * 7] as MatchInput["mentors"][0]), id: "new", personId: "new" }] } }),
  "a mentor fewer": (k) => ({ mentors: { remove: [matching.pairs[k * 31]?.mentorId as string] } }),
  "a seat more": (k) => ({
    seats: [{ mentorId: input.mentors[k * 13]?.id as string, capacity: (input.mentors[k * 13]?.capacity ?? 1) + 1 }],
  }),
  "a pair forbidden": (k) => ({
    pairs: {
      forbidden: { add: [{ menteeId: matching.pairs[k * 31]?.menteeId as string, mentorId: matching.pairs[k * 31]?.mentorId as string }] },
    },
  }),
};

it.each(Object.keys(QUESTIONS))("solves %s on 3,000 people at least 3 times as fast as anew", (kind) => {
  const ask = QUESTIONS[kind] as (k: number) => Changes;
  const ratios: number[] = [];
  for (let k = 1; k <= 7; k++) {
    const after = prepareProgramme(applyChanges(prepared, ask(k)));
    const warm = timed(() => reassignProgramme(prepared, matching, after));
    const anew = timed(() => assignSeats(after.rows, after.participation, after.programme.objective));
    ratios.push(anew / warm);
  }
  const median = medianOf(ratios);
  console.log(`${kind}: solved ${median.toFixed(1)} times as fast as anew`);
  expect(median).toBeGreaterThan(3);
});
