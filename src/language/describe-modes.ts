import type { Mode } from "../model/decision.ts";
import type { GoalVerdict, ModeComparison, ModeCost, ModeOutcome } from "../model/mode-comparison.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type WordsByCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const MODES: WordsByCode<Mode> = {
  administrative: { en: "Administrative", fr: "Décision du programme" },
  hybrid: { en: "Hybrid", fr: "Choix sur liste" },
  self: { en: "Self-matching", fr: "Choix libre" },
};

const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;

const POINTS = { one: "point", other: "points" } as const;
const FIRST_CHOICES = { one: "first choice", other: "first choices" } as const;

const OUTCOME: InEveryLanguage<(outcome: ModeOutcome, phrasing: Phrasing) => string> = {
  en(outcome, phrasing) {
    const { count, number } = phrasing;
    const { mentees, of } = outcome.firstChoices;
    const scores = scoresOf(
      outcome,
      ["all criteria", "the participants’", "the programme’s"],
      (score, name) => `${score} on ${name}`,
      phrasing,
    );
    const wishes = `first choice for ${number(mentees)} of ${number(of)}; ${count(outcome.blockingPairs, PAIRS.en)} would both rather have each other`;
    return `${MODES[outcome.mode].en}: ${count(outcome.pairs.length, PAIRS.en)}${scores}; ${wishes}.`;
  },
  fr(outcome, phrasing) {
    const { count, number } = phrasing;
    const { mentees, of } = outcome.firstChoices;
    const names = ["tous les critères", "ceux des participants", "ceux du programme"] as const;
    const scores = scoresOf(outcome, names, (score, name) => `${score} sur ${name}`, phrasing);
    const wishes = `premier choix\u00a0: ${number(mentees)} sur ${number(of)}\u202f; binômes qui se préféreraient\u00a0: ${number(outcome.blockingPairs)}`;
    return `${MODES[outcome.mode].fr}\u00a0: ${count(outcome.pairs.length, PAIRS.fr)}${scores}\u202f; ${wishes}.`;
  },
};

const VERDICT: InEveryLanguage<(text: string, metBy: string) => string> = {
  en: (text, metBy) => `${text}: ${metBy === "" ? "no mode reaches it" : `reached by ${metBy}`}.`,
  fr: (text, metBy) => `${text}\u00a0: ${metBy === "" ? "aucun mode ne l’atteint" : `objectif atteint par ${metBy}`}.`,
};

const COST: InEveryLanguage<(cost: ModeCost, phrasing: Phrasing) => string> = {
  en({ mode, pairs, points, firstChoices }, { count }) {
    const less = [
      ...(pairs === 0 ? [] : [count(pairs, PAIRS.en)]),
      ...(points === 0 ? [] : [count(points, POINTS)]),
      ...(firstChoices === 0 ? [] : [count(firstChoices, FIRST_CHOICES)]),
    ];
    return `${MODES[mode].en.toLowerCase()} (${less.length === 0 ? "at no cost" : `at the cost of ${less.join(", ")}`})`;
  },
  fr({ mode, pairs, points, firstChoices }, { number }) {
    const less = [
      ...(pairs === 0 ? [] : [`binômes\u00a0: ${number(pairs)}`]),
      ...(points === 0 ? [] : [`points\u00a0: ${number(points)}`]),
      ...(firstChoices === 0 ? [] : [`premiers choix\u00a0: ${number(firstChoices)}`]),
    ];
    return `${MODES[mode].fr.toLowerCase()} (${less.length === 0 ? "sans rien perdre" : `en moins\u00a0: ${less.join(", ")}`})`;
  },
};

const RECOMMENDATION: InEveryLanguage<{
  readonly noGoals: string;
  readonly none: string;
  readonly some: (mode: string) => string;
}> = {
  en: {
    noGoals: "Nothing is recommended: the programme has no goals with a target.",
    none: "Nothing is recommended: no mode reaches every goal.",
    some: (mode) => `Of the modes that reach every goal, this one costs least: ${mode}.`,
  },
  fr: {
    noGoals: "Rien n’est recommandé\u00a0: le programme n’a pas d’objectifs chiffrés.",
    none: "Rien n’est recommandé\u00a0: aucun mode n’atteint tous les objectifs.",
    some: (mode) => `Parmi les modes qui atteignent tous les objectifs, celui-ci coûte le moins\u00a0: ${mode}.`,
  },
};

/**
 * Says what each mode would make of a pool, for administrators: one sentence a line, the modes first, then the goals, then what follows from them.
 *
 * @throws {@link InvalidInputError} for an unknown mode or language.
 */
export function describeModes(comparison: ModeComparison, options?: WordingOptions): string {
  return wordsFor("comparison", comparison, options, phraseModes);
}

function phraseModes({ modes, goals, recommended }: ModeComparison, phrasing: Phrasing): string {
  const { locale } = phrasing;
  for (const { mode } of modes) requireCode(MODES, mode);
  const outcomes = modes.map((outcome) => OUTCOME[locale](outcome, phrasing));
  const verdicts = goals.map((verdict) => phraseVerdict(verdict, modes, phrasing));
  const words = RECOMMENDATION[locale];
  const advice =
    goals.length === 0 ? words.noGoals : recommended === null ? words.none : words.some(MODES[recommended][locale].toLowerCase());
  return [...outcomes, ...verdicts, advice].join("\n");
}

function phraseVerdict({ goalId, metBy }: GoalVerdict, modes: readonly ModeOutcome[], phrasing: Phrasing): string {
  const { locale, listPhrases, value } = phrasing;
  const goal = modes.flatMap(({ goals }) => goals).find(({ id }) => id === goalId);
  const text = value(goal?.text[locale] ?? goalId);
  return VERDICT[locale](text, metBy.length === 0 ? "" : listPhrases(metBy.map((cost) => COST[locale](cost, phrasing))));
}

/** The mean scores, each with what it is about; nothing where there are no pairs. */
function scoresOf(
  { pairs, points }: ModeOutcome,
  names: readonly [all: string, participants: string, programme: string],
  phrase: (score: string, name: string) => string,
  { percent }: Phrasing,
): string {
  if (pairs.length === 0) return "";
  const totals = [points.all, points.participants, points.programme];
  const shown = totals.flatMap((total, k) => (total === null ? [] : [phrase(percent(total / (1e6 * pairs.length)), names[k] as string)]));
  return `, ${shown.join(", ")}`;
}
