import type { FairnessGroup, FairnessMeasure, LeftOut } from "../model/fairness.ts";
import type { Role } from "../model/person.ts";
import type { Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say, type WordsByCode } from "./sentences.ts";

/** What each measure is called, as part of a sentence and at the head of a column. */
export const MEASURE_WORDS: WordsByCode<FairnessMeasure> = {
  matched: { en: "matched", fr: "en binôme" },
  score: { en: "mean score", fr: "score moyen" },
  rank: { en: "mean rank of whom they got", fr: "rang moyen de la personne obtenue" },
  waiting: { en: "mean days to the first proposal", fr: "jours moyens jusqu’à la première proposition" },
  exposure: { en: "mean number of shortlists", fr: "nombre moyen de listes" },
  completion: { en: "relationships completed", fr: "relations terminées" },
};

export const MEASURES: readonly FairnessMeasure[] = ["matched", "score", "rank", "waiting", "exposure", "completion"];

/** Whose groups, at the beginning of a line. */
export const ROLE_WORDS: WordsByCode<Role> = {
  mentee: { en: "Mentees", fr: "Personnes mentorées" },
  mentor: { en: "Mentors", fr: "Mentors" },
};

/** What stands where a value is suppressed, or there was nothing to measure. */
export const NOT_SHOWN: InEveryLanguage<string> = { en: "not shown", fr: "non montré" };

/** Why a value does not stand there. */
export const SUPPRESSION: InEveryLanguage<(minimum: string) => string> = {
  en: (minimum) =>
    `Not shown: groups of fewer than ${minimum} people, figures that rest on fewer, and whatever else would give these away by subtraction.`,
  fr: (minimum) =>
    `Non montré\u00a0: les groupes de moins de ${minimum} personnes, les chiffres qui reposent sur moins, et tout ce qui les révélerait par soustraction.`,
};

/** Where a difference may well be none. */
export const CHANCE: InEveryLanguage<string> = { en: "chance alone may account for it", fr: "le hasard peut suffire à l’expliquer" };

const UNKNOWN: InEveryLanguage<string> = { en: "not known", fr: "non renseigné" };

const LEFT_OUT: Sentences<LeftOut> = {
  criterion: {
    en: ({ criterionId }, { criterion }) => criterion(criterionId),
    fr: ({ criterionId }, { criterion }) => criterion(criterionId),
  },
  qualification: {
    en: ({ ruleId, role }, { rule }) => `${rule(ruleId)} (rule for ${role}s)`,
    fr: ({ ruleId, role }, { rule }) => `${rule(ruleId)} (règle des ${ROLE_WORDS[role].fr.toLowerCase()})`,
  },
  "minimum-score": { en: () => "the minimum score", fr: () => "le score minimal" },
  "reporting-line": { en: () => "the ban on reporting lines", fr: () => "l’interdiction des liens hiérarchiques" },
};

/** What was left out, as part of a sentence. */
export function phraseLeftOut(leftOut: LeftOut, phrasing: Phrasing): string {
  return say(LEFT_OUT, leftOut, phrasing);
}

/** The values that make a group. */
export function phraseGroup(values: FairnessGroup["values"], phrasing: Phrasing): string {
  return values.map((value) => (value === null ? UNKNOWN[phrasing.locale] : phrasing.value(value))).join(" · ");
}

const FULL_POINTS = 1_000_000;
const SHARES: ReadonlySet<FairnessMeasure> = new Set(["matched", "score", "completion"]);

/** A share from 0 to 1 for shares and scores, else the number itself. */
export function scaleMeasure(measure: FairnessMeasure, value: number): number {
  return measure === "score" ? value / FULL_POINTS : value;
}

/** A value of a measure, or a difference of two. */
export function phraseMeasure(measure: FairnessMeasure, value: number, { number, percent }: Phrasing): string {
  return (SHARES.has(measure) ? percent : number)(scaleMeasure(measure, value));
}
