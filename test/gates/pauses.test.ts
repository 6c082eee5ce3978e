import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { matchInSteps } from "../../src/operations/match-in-steps.ts";

/** What is promised for an idle machine is 50; processor time counts what the compiler and the collector do beside. */
const MOST_MILLISECONDS = 200;

/** The longest times between two pauses of a matching, from the input on, in milliseconds of processor time. */
function longestPauses(mentees: number, mentors: number): readonly string[] {
  const input = standardCohort({ mentees, mentors });
  const pauses: { readonly took: number; readonly where: string }[] = [];
  const steps = matchInSteps(input);
  let last = "the start";
  for (;;) {
    const started = process.cpuUsage();
    const step = steps.next(false);
    const { user, system } = process.cpuUsage(started);
    const now = step.done ? "the end" : `${step.value.stage} ${step.value.done}/${step.value.total}`;
    pauses.push({ took: (user + system) / 1000, where: `${last} … ${now}` });
    last = now;
    if (step.done) return pauses.filter(({ took }) => took > MOST_MILLISECONDS).map(({ took, where }) => `${took.toFixed(0)} ms: ${where}`);
  }
}

describe("a matching in steps", () => {
  it.each([
    [10_000, 5_000],
    [2_000, 2_000],
    [40_000, 100],
  ])("lets others have their turn all the time: %d × %d", (mentees, mentors) => {
    longestPauses(500, 300);
    expect(longestPauses(mentees, mentors)).toEqual([]);
  });
});
