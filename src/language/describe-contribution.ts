import type { Contribution } from "../model/evidence.ts";
import type { CriterionView } from "../model/participant-view.ts";
import { tellEvidence, viewContribution } from "../model/redact-pair.ts";
import { EVIDENCE, EVIDENCE_FOR_PARTICIPANTS, POINTS } from "./evidence-words.ts";
import type { DescriptionOptions, Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** All that participants read of what only administrators may see. */
export const PROGRAMME_GOALS: InEveryLanguage<string> = {
  en: "Goals of the programme also count.",
  fr: "Les objectifs du programme comptent aussi.",
};

/** The label and what stands after it. */
const LABELLED: InEveryLanguage<(label: string, text: string) => string> = {
  en: (label, text) => `${label}: ${text}`,
  fr: (label, text) => `${label}\u00a0: ${text}`,
};

const POINTS_OF_MOST: InEveryLanguage<(points: number, most: number, phrasing: Phrasing) => string> = {
  en: (points, most, { count, number }) => `${number(points)} of ${count(most, POINTS.en)}`,
  fr: (points, most, { count, number }) => `${count(points, POINTS.fr)} sur ${number(most)}`,
};

/**
 * Says what a criterion gave a pair and why, in one sentence.
 *
 * @remarks Texts of the people's stand in it as they are, cut to a line: escape them where they meet HTML.
 * @returns For administrators with the points; for participants without any number that a score could be computed from, and of all that only administrators
 * may see the same sentence.
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 * @example
 * ```ts
 * describeContribution(contribution, { locale: "en" }); // "Skills: 2 of 3 sought (Excel and Python), not SEO – 200,000 of 300,000 points."
 * ```
 */
export function describeContribution(contribution: Contribution, options?: DescriptionOptions): string {
  return wordsFor("contribution", contribution, options, phraseContribution);
}

/**
 * Says why a criterion gave a pair its points, in a few words and without these: for administrators who see the points otherwise, as a length or a number.
 *
 * @remarks Texts of the people's stand in it as they are, cut to a line: escape them where they meet HTML.
 * @throws {@link InvalidInputError} for an unknown code or language.
 * @example
 * ```ts
 * describeEvidence(contribution, { locale: "en" }); // "Skills: 2 of 3 sought (Excel and Python), not SEO"
 * ```
 */
export function describeEvidence(contribution: Contribution, options?: WordingOptions): string {
  return wordsFor("contribution", contribution, options, (read, phrasing) => {
    requireCode(EVIDENCE, read.evidence.code);
    return phraseReason(read, phrasing);
  });
}

/** {@link describeContribution} for a phrasing that is there already. */
export function phraseContribution(contribution: Contribution, phrasing: Phrasing): string {
  requireCode(EVIDENCE, contribution.evidence.code);
  if (phrasing.audience === "participant") {
    const view = viewContribution(contribution);
    return view === undefined ? PROGRAMME_GOALS[phrasing.locale] : phraseCriterionView(view, phrasing);
  }
  const { points, most } = contribution;
  const reason = phraseReason(contribution, phrasing);
  if (most === 0 && points === 0) return `${reason}.`;
  const worth = most === 0 ? phrasePoints(points, phrasing) : POINTS_OF_MOST[phrasing.locale](points, most, phrasing);
  return `${reason} – ${worth}.`;
}

/** What a criterion that everybody may see says of a pair, to the two themselves. */
export function phraseCriterionView({ criterionId, evidence }: CriterionView, phrasing: Phrasing): string {
  return `${phraseLabelled(phrasing.criterion(criterionId), say(EVIDENCE_FOR_PARTICIPANTS, evidence, phrasing), phrasing)}.`;
}

/** The criterion's label and the evidence for administrators, without points and full stop. */
function phraseReason({ criterionId, evidence }: Contribution, phrasing: Phrasing): string {
  return phraseLabelled(phrasing.criterion(criterionId), say(EVIDENCE, evidence, phrasing), phrasing);
}

/** The same in few words, for administrators where space is short. */
export function phraseShortReason({ criterionId, evidence }: Contribution, phrasing: Phrasing): string {
  const told = tellEvidence(evidence);
  const text = told === undefined ? say(EVIDENCE, evidence, phrasing) : say(EVIDENCE_FOR_PARTICIPANTS, told, phrasing);
  return phraseLabelled(phrasing.criterion(criterionId), text, phrasing);
}

/** A criterion's label and what is said of it. */
export function phraseLabelled(label: string, text: string, { locale }: Phrasing): string {
  return LABELLED[locale](label, text);
}

/** Points with their word. */
export function phrasePoints(points: number, { locale, count }: Phrasing): string {
  return count(points, POINTS[locale]);
}
