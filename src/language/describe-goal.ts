import type { GoalMeasureName, MeasuredGoal } from "../model/programme-goal.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;
const FULL_POINTS = 1_000_000;

/** What was measured, as a part of a sentence; the value is there. */
const VALUES: { readonly [Name in GoalMeasureName]: InEveryLanguage<(goal: Measured, phrasing: Phrasing) => string> } = {
  "share-matched": {
    en: ({ value, numerator, denominator }, { number, percent }) =>
      `${percent(value)} matched (${number(numerator)} of ${number(denominator)})`,
    fr: ({ value, numerator, denominator }, { number, percent }) =>
      `${percent(value)} en binôme (${number(numerator)} sur ${number(denominator)})`,
  },
  "mean-score": {
    en: ({ value, denominator }, { count, percent }) => `mean score ${percent(value)} over ${count(denominator / FULL_POINTS, PAIRS.en)}`,
    fr: ({ value, denominator }, { count, percent }) =>
      `score moyen de ${percent(value)} sur ${count(denominator / FULL_POINTS, PAIRS.fr)}`,
  },
  pairs: {
    en: ({ value }, { count }) => count(value, PAIRS.en),
    fr: ({ value }, { count }) => count(value, PAIRS.fr),
  },
};

/** How a value is written. */
const UNITS: { readonly [Name in GoalMeasureName]: "percent" | "number" } = {
  "share-matched": "percent",
  "mean-score": "percent",
  pairs: "number",
};

const NOBODY: InEveryLanguage<string> = { en: "nobody to measure it on", fr: "personne sur qui le mesurer" };

const TARGET: InEveryLanguage<(target: string, isReached: boolean) => string> = {
  en: (target, isReached) => `target ${target} ${isReached ? "reached" : "missed"}`,
  fr: (target, isReached) => `objectif de ${target} ${isReached ? "atteint" : "manqué"}`,
};

const SEPARATOR: InEveryLanguage<{ readonly colon: string; readonly semicolon: string }> = {
  en: { colon: ": ", semicolon: "; " },
  fr: { colon: "\u00a0: ", semicolon: "\u202f; " },
};

type Measured = MeasuredGoal & { readonly value: number };

/**
 * Says what a matching makes of a goal, in one sentence, for administrators.
 *
 * @throws {@link InvalidInputError} for an unknown measure or language.
 * @example
 * ```ts
 * for (const goal of measureGoals(input, matching)) console.log(describeGoal(goal));
 * // "Everybody in Lyon has a mentor: 90.0% matched (9 of 10); target 100.0% missed."
 * ```
 */
export function describeGoal(goal: MeasuredGoal, options?: WordingOptions): string {
  return wordsFor("goal", goal, options, phraseGoal);
}

function phraseGoal(goal: MeasuredGoal, phrasing: Phrasing): string {
  const { locale } = phrasing;
  const { colon, semicolon } = SEPARATOR[locale];
  const { target, reached, text, measure } = goal;
  requireCode(VALUES, measure.kind);
  const value = isMeasured(goal) ? VALUES[measure.kind][locale](goal, phrasing) : NOBODY[locale];
  const shown = target === undefined || reached === null ? [] : [TARGET[locale](phrasing[UNITS[measure.kind]](target), reached)];
  return `${phrasing.value(text[locale])}${colon}${[value, ...shown].join(semicolon)}.`;
}

function isMeasured(goal: MeasuredGoal): goal is Measured {
  return goal.value !== null;
}
