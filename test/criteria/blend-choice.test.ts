import fc from "fast-check";
import { expect, it } from "vitest";
import { blendChoice } from "../../src/criteria/blend-choice.ts";
import { RUNS } from "../support/runs.ts";

const points = fc.integer({ min: 0, max: 1_000_000 });

it("is the exact mean by weight, rounded half up", () => {
  fc.assert(
    fc.property(points, points, points, (score, choice, weight) => {
      const millionth = BigInt(1_000_000 - weight) * BigInt(score) + BigInt(weight) * BigInt(choice);
      expect(blendChoice(score, choice, weight)).toBe(Number((millionth + 500_000n) / 1_000_000n));
    }),
    {
      numRuns: RUNS,
      examples: [
        [1, 0, 500_000],
        [1_000_000, 0, 1_000_000],
      ],
    },
  );
});

it("is the score alone where nothing was chosen", () => {
  expect(blendChoice(123_456, -1, 700_000)).toBe(123_456);
});
