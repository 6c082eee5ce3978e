import type { PairRule } from "../model/evidence.ts";
import { phraseLabelled } from "./describe-contribution.ts";
import type { DescriptionOptions, Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type WordsByCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** Why a pair may not be matched, for administrators; the label of a criterion or qualification rule is put before it. */
const RULES: WordsByCode<PairRule["code"]> = {
  "mentee-not-qualified": {
    en: "the mentee is not qualified",
    fr: "la personne mentorée ne remplit pas les conditions de participation",
  },
  "mentor-not-qualified": {
    en: "the mentor is not qualified",
    fr: "conditions de participation non remplies côté mentor",
  },
  "mentee-unavailable": {
    en: "the mentee’s participation is paused",
    fr: "la participation de la personne mentorée est en pause",
  },
  "mentee-already-active": {
    en: "the mentee is in a running relationship",
    fr: "la personne mentorée a déjà une relation en cours",
  },
  "mentor-unavailable": {
    en: "the mentor’s participation is paused",
    fr: "la participation côté mentor est en pause",
  },
  "no-capacity": {
    en: "the mentor has no seat to give",
    fr: "aucune place à offrir côté mentor",
  },
  "same-person": {
    en: "both are the same person",
    fr: "il s’agit de la même personne",
  },
  "forbidden-pair": {
    en: "an administrator has forbidden the pair",
    fr: "le binôme a été interdit par l’administration du programme",
  },
  "previous-pair": {
    en: "the two have worked together before",
    fr: "ces deux personnes ont déjà formé un binôme",
  },
  "reporting-line": {
    en: "one of them is in the other’s reporting line",
    fr: "l’une des deux personnes est dans la ligne hiérarchique de l’autre",
  },
  "outside-allowed": {
    en: "outside of the allowed range",
    fr: "en dehors de la plage autorisée",
  },
  "below-minimum-credit": {
    en: "below the required minimum",
    fr: "en dessous du minimum exigé",
  },
  "value-missing": {
    en: "a required value is not stated",
    fr: "une valeur requise n’est pas renseignée",
  },
  "below-minimum-score": {
    en: "the score is below the programme’s minimum",
    fr: "le score est inférieur au minimum du programme",
  },
  "not-on-shortlist": {
    en: "the mentor is not on the mentee’s shortlist",
    fr: "le mentor ne figure pas sur la liste proposée à la personne mentorée",
  },
  "declined-by-mentee": {
    en: "the mentee declined",
    fr: "refus de la personne mentorée",
  },
  "declined-by-mentor": {
    en: "the mentor declined",
    fr: "refus du mentor",
  },
};

/** All that a participant learns, whatever the rule: a reason may be private, or tell something about the other person. */
const NOT_AVAILABLE: InEveryLanguage<string> = {
  en: "this pair is not available",
  fr: "ce binôme n’est pas disponible",
};

/**
 * Says which rule keeps a pair from being matched, in one sentence.
 *
 * @returns For participants always the same sentence: nobody can tell a forbidden pair from a mentor without a seat.
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 * @example
 * ```ts
 * describeRule({ code: "reporting-line" }); // "One of them is in the other’s reporting line."
 * ```
 */
export function describeRule(rule: PairRule, options?: DescriptionOptions): string {
  return wordsFor("rule", rule, options, (read, phrasing) => `${capitalize(phraseRule(read, phrasing))}.`);
}

/** A rule as a part of a sentence. */
export function phraseRule(rule: PairRule, phrasing: Phrasing): string {
  requireCode(RULES, rule.code);
  if (phrasing.audience === "participant") return NOT_AVAILABLE[phrasing.locale];
  const text = RULES[rule.code][phrasing.locale];
  if (rule.criterionId !== undefined) return phraseLabelled(phrasing.criterion(rule.criterionId), text, phrasing);
  return rule.ruleId === undefined ? text : phraseLabelled(phrasing.rule(rule.ruleId), text, phrasing);
}

/** With a capital letter first. */
export function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
