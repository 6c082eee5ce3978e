import type { FairnessExplanation, FairnessGap, FairnessGroup, FairnessMeasure, FairnessReport, GapWithout } from "../model/fairness.ts";
import {
  CHANCE,
  MEASURE_WORDS,
  MEASURES,
  NOT_SHOWN,
  phraseGroup,
  phraseLeftOut,
  phraseMeasure,
  ROLE_WORDS,
  SUPPRESSION,
} from "./fairness-words.ts";
import { createPhrasing, type DescriptionOptions, type Phrasing, type WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, wordsFor } from "./sentences.ts";

/** What participants may know of groups: nothing of points, and nothing of who stands on how many lists. */
const OPEN_MEASURES: ReadonlySet<FairnessMeasure> = new Set(["matched", "rank", "waiting", "completion"]);

interface GapFacts {
  readonly measure: string;
  readonly highest: string;
  readonly lowest: string;
  readonly difference: string;
  readonly low: string;
  readonly high: string;
}

const TEXTS = {
  en: {
    by: (role: string, attributes: string) => `${role} by ${attributes}:`,
    outOf: (share: string, part: string, all: string) => `${share} (${part} of ${all})`,
    gaps: "Largest differences, with 95% intervals:",
    gap: ({ measure, highest, lowest, difference, low, high }: GapFacts) =>
      `${measure}: ${highest} above ${lowest} by ${difference} (${low} to ${high})`,
    cause: (highest: string, lowest: string, difference: string) => `Matched: ${highest} above ${lowest} by ${difference}.`,
    without: (part: string, gap: string, pairs: string) => `without ${part}: ${gap}; ${pairs}`,
    byMuch: (gap: string, change: string) => `by ${gap}${change}`,
    less: (reduction: string) => `, ${reduction} less`,
    more: (reduction: string) => `, ${reduction} more`,
    nobody: "a group has nobody left to compare",
  },
  fr: {
    by: (role: string, attributes: string) => `${role} par ${attributes}\u00a0:`,
    outOf: (share: string, part: string, all: string) => `${share} (${part} sur ${all})`,
    gaps: "Écarts les plus grands, avec leurs intervalles à 95\u00a0%\u00a0:",
    gap: ({ measure, highest, lowest, difference, low, high }: GapFacts) =>
      `${measure}\u00a0: ${highest} au-dessus de ${lowest}, de ${difference} (de ${low} à ${high})`,
    cause: (highest: string, lowest: string, difference: string) => `En binôme\u00a0: ${highest} au-dessus de ${lowest}, de ${difference}.`,
    without: (part: string, gap: string, pairs: string) => `sans ${part}\u00a0: ${gap}\u202f; ${pairs}`,
    byMuch: (gap: string, change: string) => `de ${gap}${change}`,
    less: (reduction: string) => `, ${reduction} de moins`,
    more: (reduction: string) => `, ${reduction} de plus`,
    nobody: "un groupe n’a plus personne à comparer",
  },
} as const;

const SEPARATOR: InEveryLanguage<{ readonly colon: string; readonly semicolon: string }> = {
  en: { colon: ": ", semicolon: "; " },
  fr: { colon: "\u00a0: ", semicolon: "\u202f; " },
};
const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;
const PEOPLE = { en: { one: "person", other: "people" }, fr: { one: "personne", many: "de personnes", other: "personnes" } } as const;

/**
 * Says how groups fare: a line for each, then the largest difference by each measure and whether chance alone may account for it.
 *
 * @remarks What is suppressed is said to be. Participants read shares, ranks and days; points and shortlists only administrators do.
 * @throws {@link InvalidInputError} for what is no such report, and for an unknown language or audience.
 * @example
 * ```ts
 * console.log(describeFairness(measureFairness({ participants: input, matching, attributes: ["site"] })));
 * // Mentees by site:
 * // - Lyon (41 people): matched 73.2% (30 of 41), mean score 61.0%
 * ```
 */
export function describeFairness(report: FairnessReport, options?: DescriptionOptions): string {
  const phrasing = createPhrasing(options);
  return wordsFor("report", () => phraseFairness(report, phrasing));
}

function phraseFairness({ role, attributes, minimumCell, groups, gaps }: FairnessReport, phrasing: Phrasing): string {
  const { locale, audience, listPhrases, number, value } = phrasing;
  const texts = TEXTS[locale];
  const isOpen = (measure: FairnessMeasure): boolean => audience === "administrator" || OPEN_MEASURES.has(measure);
  // A measure that no group has was not asked for, or may be shown of none.
  const measures = MEASURES.filter((measure) => isOpen(measure) && groups.some((group) => group[measure] !== null));
  const shownGaps = gaps.filter(({ measure }) => isOpen(measure));
  const isComplete = groups.every((group) => group.people !== null && measures.every((measure) => group[measure] !== null));
  return [
    texts.by(ROLE_WORDS[role][locale], listPhrases(attributes.map(value))),
    ...groups.map((group) => `- ${phraseGroupLine(group, measures, phrasing)}`),
    ...(isComplete ? [] : [SUPPRESSION[locale](number(minimumCell))]),
    ...(shownGaps.length === 0 ? [] : [texts.gaps]),
    ...shownGaps.map((gap) => `- ${phraseGap(gap, phrasing)}`),
  ].join("\n");
}

function phraseGroupLine(group: FairnessGroup, measures: readonly FairnessMeasure[], phrasing: Phrasing): string {
  const { locale, count } = phrasing;
  const name = phraseGroup(group.values, phrasing);
  const { colon } = SEPARATOR[locale];
  if (group.people === null) return `${name}${colon}${NOT_SHOWN[locale]}`;
  const figures = measures.map((measure) => `${MEASURE_WORDS[measure][locale]} ${phraseFigure(group, measure, phrasing)}`);
  const people = `${name} (${count(group.people, PEOPLE[locale])})`;
  return figures.length === 0 ? people : `${people}${colon}${figures.join(", ")}`;
}

function phraseFigure(group: FairnessGroup, measure: FairnessMeasure, phrasing: Phrasing): string {
  const measured = group[measure];
  const { locale, number } = phrasing;
  if (measured === null) return NOT_SHOWN[locale];
  // Nothing is given that nobody was measured on.
  if ("mean" in measured) return phraseMeasure(measure, measured.mean as number, phrasing);
  const { value, numerator, denominator } = measured;
  return TEXTS[locale].outOf(phraseMeasure(measure, value as number, phrasing), number(numerator), number(denominator));
}

function phraseGap({ measure, highest, lowest, difference, interval }: FairnessGap, phrasing: Phrasing): string {
  const { locale } = phrasing;
  const write = (value: number): string => phraseMeasure(measure, value, phrasing);
  const said = TEXTS[locale].gap({
    measure: MEASURE_WORDS[measure][locale],
    highest: phraseGroup(highest, phrasing),
    lowest: phraseGroup(lowest, phrasing),
    difference: write(difference),
    low: write(interval.low),
    high: write(interval.high),
  });
  return interval.low <= 0 ? `${said}${SEPARATOR[locale].semicolon}${CHANCE[locale]}` : said;
}

/**
 * Says what accounts for a gap between two groups, for administrators: the gap as it is, then without each part of the rules, what shrinks it most first.
 *
 * @remarks That a part accounts for a gap does not say that it is wrong; what it is there for may be worth the gap.
 * @throws {@link InvalidInputError} for what is no such explanation, and for an unknown language.
 * @example
 * ```ts
 * const explanation = explainFairness(input, matching, { attributes: ["site"] });
 * if (explanation !== null) console.log(describeFairnessGap(explanation, { criteria: input.criteria }));
 * // Matched: Lyon above Nantes by 20.0%.
 * // - without Languages: by 2.0%, 18.0% less; 24 pairs
 * ```
 */
export function describeFairnessGap(explanation: FairnessExplanation, options?: WordingOptions): string {
  const phrasing = createPhrasing({ ...options, audience: "administrator" });
  return wordsFor("explanation", () => {
    const { highest, lowest, matched, without } = explanation;
    const groups = [phraseGroup(highest, phrasing), phraseGroup(lowest, phrasing)] as const;
    return [
      TEXTS[phrasing.locale].cause(...groups, phrasing.percent(matched)),
      ...without.map((each) => `- ${phraseWithout(each, phrasing)}`),
    ].join("\n");
  });
}

function phraseWithout({ leftOut, matched, reduction, pairs }: GapWithout, phrasing: Phrasing): string {
  const { locale, percent, count } = phrasing;
  const { without, byMuch, nobody } = TEXTS[locale];
  const gap = matched === null || reduction === null ? nobody : byMuch(percent(matched), phraseReduction(reduction, phrasing));
  return without(phraseLeftOut(leftOut, phrasing), gap, count(pairs, PAIRS[locale]));
}

function phraseReduction(reduction: number, { locale, percent }: Phrasing): string {
  const { less, more } = TEXTS[locale];
  if (reduction === 0) return "";
  return reduction > 0 ? less(percent(reduction)) : more(percent(-reduction));
}
