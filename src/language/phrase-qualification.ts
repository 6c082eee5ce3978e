import type { AttributeLabel } from "../model/criterion.ts";
import type { QualificationReason, UnmetRule } from "../model/qualification.ts";
import { phraseLabelled } from "./describe-contribution.ts";
import type { Phrasing } from "./phrasing.ts";
import { type Sentences, say } from "./sentences.ts";

const YEARS = {
  en: { one: "full year", other: "full years" },
  fr: { one: "année complète", many: "d’années complètes", other: "années complètes" },
} as const;

/** What stands after the rule's label, for administrators: why the rule is not met. */
const REASONS: Sentences<QualificationReason> = {
  "at-least": {
    en: ({ value, minimum }, phrasing) => `${phrasing.value(value)}, at least ${phrasing.value(minimum)} is required`,
    fr: ({ value, minimum }, phrasing) => `${phrasing.value(value)}, au moins ${phrasing.value(minimum)} est exigé`,
  },
  "at-most": {
    en: ({ value, maximum }, phrasing) => `${phrasing.value(value)}, at most ${phrasing.value(maximum)} is allowed`,
    fr: ({ value, maximum }, phrasing) => `${phrasing.value(value)}, au plus ${phrasing.value(maximum)} est admis`,
  },
  "one-of": {
    en: ({ value, values }, phrasing) => `${phrasing.value(value)}, not one of ${phrasing.list(values)}`,
    fr: ({ value, values }, phrasing) => `${phrasing.value(value)}, hors de la liste ${phrasing.list(values)}`,
  },
  "has-all": {
    en: ({ lacking }, { list }) => `lacks ${list(lacking)}`,
    fr: ({ lacking }, { list }) => `manque ${list(lacking)}`,
  },
  "has-any": {
    en: ({ values }, { list }) => `none of ${list(values)}`,
    fr: ({ values }, { list }) => `rien parmi ${list(values)}`,
  },
  "completed-training": {
    en: ({ completed, before }) => `completed on ${completed}, not before ${before}`,
    fr: ({ completed, before }) => `suivie le ${completed}, et non avant le ${before}`,
  },
  years: {
    en({ since, asOf, years, minimum, fewerThan }, { count, number, listPhrases }) {
      const limits = [
        ...(minimum === undefined ? [] : [`at least ${number(minimum)}`]),
        ...(fewerThan === undefined ? [] : [`fewer than ${number(fewerThan)}`]),
      ];
      return `${count(years, YEARS.en)} from ${since} to ${asOf}, ${listPhrases(limits)} required`;
    },
    fr({ since, asOf, years, minimum, fewerThan }, { count, number, listPhrases }) {
      const limits = [
        ...(minimum === undefined ? [] : [`au moins ${number(minimum)}`]),
        ...(fewerThan === undefined ? [] : [`moins de ${number(fewerThan)}`]),
      ];
      return `${count(years, YEARS.fr)} du ${since} au ${asOf}, exigé\u00a0: ${listPhrases(limits)}`;
    },
  },
  custom: {
    en: () => "refused by a rule of the programme’s own",
    fr: () => "refus selon une règle propre au programme",
  },
  "not-stated": {
    en: ({ fields }, phrasing) =>
      fields.length === 0 ? "cannot be told from what is known" : `not stated, fill in ${fieldList(fields, " or ", phrasing)}`,
    fr: ({ fields }, phrasing) =>
      fields.length === 0
        ? "les informations connues ne permettent pas de trancher"
        : `non renseigné, à compléter\u00a0: ${fieldList(fields, " ou ", phrasing)}`,
  },
};

/** Why somebody does not meet a rule, with the rule's label. */
export function phraseUnmetRule({ ruleId, reason }: UnmetRule, phrasing: Phrasing): string {
  return phraseLabelled(phrasing.rule(ruleId), say(REASONS, reason, phrasing), phrasing);
}

/** Fields by their names; of several names one is enough, and three are as many as help. */
function fieldList(fields: readonly AttributeLabel[], or: string, { list, value }: Phrasing): string {
  return list(fields.map((field) => (typeof field === "string" ? field : field.anyOf.slice(0, 3).map(value).join(or))));
}
