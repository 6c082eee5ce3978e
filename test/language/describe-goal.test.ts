import { describe, expect, it } from "vitest";
import { describeGoal } from "../../src/language/describe-goal.ts";
import type { GoalMeasureName, MeasuredGoal } from "../../src/model/programme-goal.ts";

const text = { en: "Goal", fr: "But" };
const base = { id: "g", text, value: null, numerator: 0, denominator: 0, reached: null };
const say = (goal: MeasuredGoal): readonly string[] =>
  (["en", "fr"] as const).map((locale) => describeGoal(goal, { locale }).replace(/[\u00a0\u202f]/g, " "));

describe("describeGoal", () => {
  /** An example of each measure; one that the model learns and this list lacks does not compile. */
  const examples: { readonly [Name in GoalMeasureName]: readonly [MeasuredGoal, english: string, french: string] } = {
    "share-matched": [
      { ...base, measure: { kind: "share-matched" }, value: 0.9, numerator: 1800, denominator: 2000, target: 0.95, reached: false },
      "Goal: 90.0% matched (1,800 of 2,000); target 95.0% missed.",
      "But : 90,0 % en binôme (1 800 sur 2 000) ; objectif de 95,0 % manqué.",
    ],
    "mean-score": [
      { ...base, measure: { kind: "mean-score" }, value: 0.5, numerator: 1_000_000, denominator: 2_000_000, target: 0.5, reached: true },
      "Goal: mean score 50.0% over 2 pairs; target 50.0% reached.",
      "But : score moyen de 50,0 % sur 2 binômes ; objectif de 50,0 % atteint.",
    ],
    pairs: [
      { ...base, measure: { kind: "pairs" }, value: 1, numerator: 1, denominator: 1, target: 2, reached: false },
      "Goal: 1 pair; target 2 missed.",
      "But : 1 binôme ; objectif de 2 manqué.",
    ],
  };

  it.each(Object.values(examples))("%j", (goal, english, french) => {
    expect(say(goal)).toEqual([english, french]);
  });

  it("says that there was nobody to measure on, with or without a target", () => {
    const nobody = ["Goal: nobody to measure it on.", "But : personne sur qui le mesurer."];
    expect(say({ ...base, measure: { kind: "share-matched" } })).toEqual(nobody);
    expect(say({ ...base, measure: { kind: "share-matched" }, target: 1 })).toEqual(nobody);
  });

  it("says nothing of a target that there is not, and keeps the goal's words on one line", () => {
    expect(
      describeGoal({ ...base, text: { en: "a\nb", fr: "" }, measure: { kind: "pairs" }, value: 3, numerator: 3, denominator: 1 }),
    ).toBe("a b: 3 pairs.");
  });

  it("refuses a measure that it does not know", () => {
    expect(() => describeGoal({ ...base, measure: { kind: "toString" } as never })).toThrow('there are no words for the code "toString"');
  });
});
