import {
  type AdministrativeInput,
  checkInput,
  isInvalidInputError,
  type MatchProgress,
  matchParticipants,
  matchParticipantsAsync,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { visitInSteps } from "../../src/kernel/steps.ts";
import { prepareInSteps, prepareProgramme } from "../../src/operations/prepare-programme.ts";

const cohort = standardCohort({ mentees: 700, mentors: 330 });

/** How many entries of a list are looked at between two pauses, at most. */
function longestBlock(length: number): number {
  let [inBlock, longest] = [0, 0];
  const steps = visitInSteps(new Array<number>(length).fill(0), () => {
    longest = Math.max(longest, ++inBlock);
  });
  while (!steps.next(false).done) inBlock = 0;
  return longest;
}

describe("a matching that lets others have their turn", () => {
  it("pauses while it prepares, after so many people at most", () => {
    expect(longestBlock(3000)).toBe(1024);
    let steps = 0;
    const preparing = prepareInSteps(cohort);
    while (!preparing.next(false).done) steps++;
    // Shape, attributes, completion and digest of everybody, and their values for each of seven criteria: of mentees and of mentors.
    expect(steps).toBeGreaterThanOrEqual(11 * 2);
  });

  it("is prepared the same in steps, and at once where it is prepared already", () => {
    const steps = prepareInSteps(cohort);
    let step = steps.next(false);
    while (!step.done) step = steps.next(true);
    expect(step.value.inputDigest).toBe(prepareProgramme(cohort).inputDigest);
    expect(prepareInSteps(step.value).next(false)).toEqual({ done: true, value: step.value });
  });

  it("is aborted anywhere, from the first person that it reads to the last cause that it tells", async () => {
    const stages = new Map<string, number>();
    await matchParticipantsAsync(cohort, { onProgress: ({ stage }) => stages.set(stage, (stages.get(stage) ?? 0) + 1) });
    expect([...stages.keys()]).toEqual(expect.arrayContaining(["prepare", "scan", "prove", "explain"]));
    for (const [stage, count] of stages) {
      for (const at of [1, Math.ceil(count / 2), count]) {
        const controller = new AbortController();
        let [seen, after] = [0, 0];
        const onProgress = (progress: MatchProgress): void => {
          if (controller.signal.aborted) after++;
          if (progress.stage === stage && ++seen === at) controller.abort(new Error("enough"));
        };
        await expect(matchParticipantsAsync(cohort, { signal: controller.signal, onProgress })).rejects.toThrow("enough");
        expect(after).toBe(0);
      }
    }
  });

  it("does not ask whether to stop before there is anything to stop", () => {
    const asked: string[] = [];
    let stage = "";
    matchParticipants(cohort, {
      onProgress: (progress) => {
        stage = progress.stage;
      },
      shouldStop: () => {
        asked.push(stage);
        return false;
      },
    });
    expect(asked).not.toContain("prepare");
    expect(asked).toContain("scan");
  });

  it("goes on to its end where all pairs are stored, whatever it is told", async () => {
    expect(await matchParticipantsAsync(cohort, { shouldStop: () => true })).toEqual(matchParticipants(cohort));
  });

  it("reads its input before anybody else has a turn", async () => {
    const mentees = structuredClone(cohort.mentees) as { id: string }[];
    const pending = matchParticipantsAsync({ ...cohort, mentees } as AdministrativeInput);
    for (const mentee of mentees) mentee.id = "somebody else";
    expect(await pending).toEqual(matchParticipants(cohort));
  });

  it("says what is wrong with an input as it does at once", async () => {
    const wrong = { ...cohort, minimumScore: 2 };
    const error = await matchParticipantsAsync(wrong).catch((reason: unknown) => reason);
    expect(isInvalidInputError(error) && error.issues).toEqual(checkInput(wrong));
  });
});
