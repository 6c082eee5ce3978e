import { type MatchInput, matchParticipants } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { matchInSteps } from "../../src/operations/match-in-steps.ts";

/** What is promised for an idle machine is 50; processor time counts what the compiler and the collector do beside. */
const MOST_MILLISECONDS = 200;

/** The caller's objects are copied in one piece, so that they may change meanwhile; shortlists that are answered are part of them. */
const MOST_FOR_COPY = 600;

interface Pause {
  readonly took: number;
  readonly where: string;
}

/** The times between two pauses of a matching, from the input on, in milliseconds of processor time. */
function timePauses(input: MatchInput): readonly Pause[] {
  const pauses: Pause[] = [];
  const steps = matchInSteps(input);
  let last = "the start";
  for (;;) {
    const started = process.cpuUsage();
    const step = steps.next(false);
    const { user, system } = process.cpuUsage(started);
    const now = step.done ? "the end" : `${step.value.stage} ${step.value.done}/${step.value.total}`;
    pauses.push({ took: (user + system) / 1000, where: `${last} … ${now}` });
    last = now;
    if (step.done) return pauses;
  }
}

describe("a matching in steps", () => {
  it.each([
    [10_000, 5_000],
    [2_000, 2_000],
    [40_000, 100],
  ])("lets others have their turn all the time: %d × %d", (mentees, mentors) => {
    expectShortPauses(standardCohort({ mentees, mentors }));
  });

  it("does so where people decide: lists, what is chosen from them, and what everybody wants", () => {
    const { objective: _, ...cohort } = standardCohort({ mentees: 10_000, mentors: 5_000 });
    const step = { ...cohort, mode: "hybrid", shortlist: { length: 5 } } as const;
    expectShortPauses(step);
    const shortlisting = matchParticipants(step);
    const mentees = shortlisting.lists.map(({ menteeId, mentors }) => ({ id: menteeId, ranking: mentors.map(({ mentorId }) => mentorId) }));
    for (const rule of ["stable", "welfare"] as const) expectShortPauses({ ...step, choices: { shortlisting, mentees, rule } });
    expectShortPauses({ ...cohort, mode: "self" });
    expectShortPauses({ ...cohort, mode: "self", preferences: { mentees } });
  });
});

function expectShortPauses(input: MatchInput): void {
  // The same steps each time: what only one run took long for is the collector's.
  const [first, second] = [timePauses(input), timePauses(input)];
  expect(second.map(({ where }) => where)).toEqual(first.map(({ where }) => where));
  const shorter = first.map(({ took, where }, k) => ({ took: Math.min(took, second[k]?.took ?? took), where }));
  const long = shorter.filter(({ took, where }) => took > (where.startsWith("the start") ? MOST_FOR_COPY : MOST_MILLISECONDS));
  expect(long.map(({ took, where }) => `${took.toFixed(0)} ms: ${where}`)).toEqual([]);
}
