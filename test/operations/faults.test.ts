import {
  type AdministrativeInput,
  auditMatching,
  isInvalidInputError,
  type Matching,
  type MatchProgress,
  matchParticipants,
  matchParticipantsAsync,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { optimumOf } from "../support/certificates.ts";
import { RUNS } from "../support/runs.ts";

/** Just above the size from which pairs are found on demand: the only way with stages. */
const LARGE = prepareProgramme(standardCohort({ mentees: 2050, mentors: 1960, seed: 5 }));
const undisturbed: MatchProgress[] = [];
const best = matchParticipants(LARGE, { onProgress: (progress) => undisturbed.push(progress) }) as Matching;
const bytes = JSON.stringify(best);

/** The first and the last checkpoint of every stage, and some between; all of them take too long. */
function checkpoints(): readonly number[] {
  const edges = undisturbed.flatMap(({ stage }, k) =>
    undisturbed[k - 1]?.stage !== stage || undisturbed[k + 1]?.stage !== stage ? [k] : [],
  );
  const wanted = RUNS < 1000 ? 2 : 12;
  const step = Math.max(1, Math.floor(edges.length / wanted));
  return edges.filter((_, k) => k % step === 0).slice(0, wanted);
}

const CHECKPOINTS = checkpoints();
const at = (k: number): string => `${undisturbed[k]?.stage} (checkpoint ${k + 1} of ${undisturbed.length})`;

const worthOf = ({ totals }: Matching, pairPrice: number): number => totals.points - pairPrice * totals.pairs;

describe.each(CHECKPOINTS)("a fault at checkpoint %i", { timeout: 60_000 }, (k) => {
  it(`stops with a matching whose gap holds: ${at(k)}`, () => {
    let asked = 0;
    const matching = matchParticipants(LARGE, { shouldStop: () => asked++ >= k }) as Matching;
    expect(asked).toBeGreaterThan(k);
    const { optimal, gap, pairPrice } = optimumOf(matching);
    const missed = worthOf(best, pairPrice) - worthOf(matching, pairPrice);
    if (optimal) expect(matching.totals).toEqual(best.totals);
    else expect(gap).toBeGreaterThanOrEqual(missed);
    if (RUNS >= 1000) expect(auditMatching(LARGE, matching)).toMatchObject({ valid: true, optimal, findings: [] });
  });

  it(`is aborted, and nothing else happens: ${at(k)}`, async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let asked = 0;
    let after = 0;
    const onProgress = (): void => {
      if (controller.signal.aborted) after++;
      if (asked++ === k) controller.abort(reason);
    };
    await expect(matchParticipantsAsync(LARGE, { signal: controller.signal, onProgress })).rejects.toBe(reason);
    expect(after).toBe(0);
  });

  it(`lets an error of the caller's own through: ${at(k)}`, () => {
    const mine = new Error("mine");
    let asked = 0;
    const onProgress = (): void => {
      if (asked++ === k) throw mine;
    };
    expect(() => matchParticipants(LARGE, { onProgress })).toThrow(mine);
  });
});

describe("after all these faults", () => {
  it("there are stages to fail at, and the next call of the same programme gives the same bytes", { timeout: 60_000 }, () => {
    expect([...new Set(undisturbed.map(({ stage }) => stage))]).toEqual(["scan", "solve", "prove", "explain"]);
    expect(CHECKPOINTS.length).toBeGreaterThan(1);
    expect(JSON.stringify(matchParticipants(LARGE))).toBe(bytes);
  });
});

describe("a function of the caller's that fails", () => {
  const mentees = Array.from({ length: 4 }, (_, k) => ({ id: `e${k}` }));
  const mentors = Array.from({ length: 3 }, (_, k) => ({ id: `m${k}` }));
  let calls = 0;
  let failsAt = -1;
  const input: AdministrativeInput = {
    mentees,
    mentors,
    criteria: [
      {
        id: "own",
        kind: "custom",
        weight: 1,
        compare: ({ id: menteeId }, { id: mentorId }) => {
          if (calls++ === failsAt) throw new Error("on purpose");
          return menteeId.slice(1) === mentorId.slice(1) ? 1 : 0.5;
        },
      },
    ],
  };
  const sound = JSON.stringify(matchParticipants(input));

  it("is named with its pair at whichever call, and the next matching is whole", () => {
    calls = 0;
    matchParticipants(input);
    const all = calls;
    expect(all).toBeGreaterThanOrEqual(12);
    for (let k = 0; k < all; k++) {
      calls = 0;
      failsAt = k;
      try {
        matchParticipants(input);
        throw new Error(`call ${k} did not fail`);
      } catch (error) {
        if (!isInvalidInputError(error)) throw error;
        expect(error.issues[0]?.code).toBe("custom-criterion-failed");
        expect(error.message).toContain("on purpose");
      }
      failsAt = -1;
      expect(JSON.stringify(matchParticipants(input))).toBe(sound);
    }
  });
});
