import type { MissingPolicy } from "../model/criterion.ts";
import type { Contribution, Evidence } from "../model/evidence.ts";
import { createPhrasing, type DescriptionOptions, type Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say } from "./sentences.ts";

const POINTS = {
  en: { one: "point", other: "points" },
  fr: { one: "point", many: "de points", other: "points" },
} as const;

/** What a missing value does, for administrators. */
const MISSING: { readonly [Policy in MissingPolicy]: InEveryLanguage<string> } = {
  "no-credit": { en: "no credit", fr: "aucun crédit" },
  neutral: { en: "half of the credit", fr: "la moitié du crédit" },
  "left-out": { en: "left out, the other criteria weigh more", fr: "critère laissé de côté, les autres pèsent davantage" },
  ineligible: { en: "the pair may not be matched", fr: "binôme impossible" },
};

const MISSING_SIDE: { readonly [Side in Extract<Evidence, { code: "missing" }>["side"]]: InEveryLanguage<string> } = {
  mentee: { en: "not stated by the mentee", fr: "valeur non renseignée par la personne mentorée" },
  mentor: { en: "not stated by the mentor", fr: "valeur non renseignée côté mentor" },
  both: { en: "not stated on either side", fr: "valeur non renseignée des deux côtés" },
};

const STEPS = {
  en: { one: "step", other: "steps" },
  fr: { one: "échelon", many: "d’échelons", other: "échelons" },
} as const;

/** What stands after the criterion's label. Participants read what the two have in common, administrators also what they have not. */
const EVIDENCE: Sentences<Evidence> = {
  covered: {
    en({ covered, uncovered }, { audience, list, number }) {
      if (audience === "participant") return covered.length === 0 ? "nothing of what is sought" : `${list(covered)}, as sought`;
      const share = `${number(covered.length)} of ${number(covered.length + uncovered.length)} sought`;
      return `${share}${covered.length === 0 ? "" : ` (${list(covered)})`}${uncovered.length === 0 ? "" : `, not ${list(uncovered)}`}`;
    },
    fr({ covered, uncovered }, { audience, list, number }) {
      if (audience === "participant") return covered.length === 0 ? "rien de ce qui est recherché" : `${list(covered)}, comme recherché`;
      const share = `${number(covered.length)} sur ${number(covered.length + uncovered.length)}`;
      return `${share}${covered.length === 0 ? "" : ` (${list(covered)})`}${uncovered.length === 0 ? "" : `, il manque ${list(uncovered)}`}`;
    },
  },
  shared: {
    en: ({ shared }, { list }) => (shared.length === 0 ? "nothing in common" : `${list(shared)} on both sides`),
    fr: ({ shared }, { list }) => (shared.length === 0 ? "rien en commun" : `${list(shared)} des deux côtés`),
  },
  same: {
    en: (same, { value }) => `${value(same.value)} on both sides`,
    fr: (same, { value }) => `${value(same.value)} des deux côtés`,
  },
  "not-the-same": {
    en: ({ mentee, mentor }, { value }) => `different (mentee: ${value(mentee)}, mentor: ${value(mentor)})`,
    fr: ({ mentee, mentor }, { value }) =>
      `valeurs différentes (personne mentorée\u00a0: ${value(mentee)}, mentor\u00a0: ${value(mentor)})`,
  },
  lead: {
    en({ lead, mentee, mentor }, { count, value }) {
      if (lead === 0) return `on the same step (${value(mentor)})`;
      return `mentor ${count(Math.abs(lead), STEPS.en)} ${lead > 0 ? "ahead" : "behind"} (${value(mentee)} → ${value(mentor)})`;
    },
    fr({ lead, mentee, mentor }, { count, value }) {
      if (lead === 0) return `même échelon (${value(mentor)})`;
      return `mentor ${count(Math.abs(lead), STEPS.fr)} plus ${lead > 0 ? "haut" : "bas"} (${value(mentee)} → ${value(mentor)})`;
    },
  },
  closeness: {
    en({ dimensions }, { audience, list, listPhrases, value }) {
      const names = dimensions.map(({ attribute }) => attribute);
      if (audience === "participant") return `compared by ${list(names)}`;
      return listPhrases(dimensions.map(({ mentee, mentor }, k) => `${value(names[k] as string)} ${value(mentee)} and ${value(mentor)}`));
    },
    fr({ dimensions }, { audience, list, listPhrases, value }) {
      const names = dimensions.map(({ attribute }) => attribute);
      if (audience === "participant") return `comparaison sur ${list(names)}`;
      return listPhrases(dimensions.map(({ mentee, mentor }, k) => `${value(names[k] as string)} ${value(mentee)} et ${value(mentor)}`));
    },
  },
  distance: {
    en: ({ kilometres }, { audience, number }) => (audience === "participant" ? "where the two are" : `${number(kilometres)} km apart`),
    fr: ({ kilometres }, { audience, number }) =>
      audience === "participant" ? "les lieux des deux personnes" : `à ${number(kilometres)}\u00a0km l’un de l’autre`,
  },
  "shared-hours": {
    en({ hours, wanted }, { audience, number }) {
      if (hours === 0) return "no working hours in common";
      return audience === "participant"
        ? "working hours in common"
        : `${number(hours)} h of work in common a week, ${number(wanted)} h wanted`;
    },
    fr({ hours, wanted }, { audience, number }) {
      if (hours === 0) return "aucune heure de travail en commun";
      if (audience === "participant") return "heures de travail en commun";
      return `${number(hours)}\u00a0h de travail en commun par semaine, ${number(wanted)}\u00a0h souhaitées`;
    },
  },
  categories: {
    en: ({ mentee, mentor }, { value }) => `mentee ${value(mentee)}, mentor ${value(mentor)}`,
    fr: ({ mentee, mentor }, { value }) => `personne mentorée\u00a0: ${value(mentee)}, mentor\u00a0: ${value(mentor)}`,
  },
  ranks: {
    en({ side, byMentee, byMentor }, { audience, listPhrases, number }) {
      if (audience === "participant") return "stated wishes";
      const ofMentee = byMentee === null ? "not on the mentee’s list" : `place ${number(byMentee)} on the mentee’s list`;
      const ofMentor = byMentor === null ? "not on the mentor’s list" : `place ${number(byMentor)} on the mentor’s list`;
      return listPhrases(side === "both" ? [ofMentee, ofMentor] : [side === "mentee" ? ofMentee : ofMentor]);
    },
    fr({ side, byMentee, byMentor }, { audience, listPhrases, number }) {
      if (audience === "participant") return "souhaits exprimés";
      const menteeList = "la liste de la personne mentorée";
      const ofMentee = byMentee === null ? `absence de ${menteeList}` : `rang ${number(byMentee)} sur ${menteeList}`;
      const ofMentor = byMentor === null ? "absence de la liste du mentor" : `rang ${number(byMentor)} sur la liste du mentor`;
      return listPhrases(side === "both" ? [ofMentee, ofMentor] : [side === "mentee" ? ofMentee : ofMentor]);
    },
  },
  priority: {
    en({ side, value: own }, { audience, value }) {
      return audience === "participant" ? "a priority of the programme" : `${value(own)} (${side})`;
    },
    fr({ side, value: own }, { audience, value }) {
      if (audience === "participant") return "une priorité du programme";
      return `${value(own)} (${side === "mentee" ? "personne mentorée" : "mentor"})`;
    },
  },
  custom: {
    en: () => "by a rule of the programme’s own",
    fr: () => "selon une règle propre au programme",
  },
  missing: {
    en: ({ side, policy }, { audience }) =>
      audience === "participant" ? "nothing to compare" : `${MISSING_SIDE[side].en}: ${MISSING[policy].en}`,
    fr: ({ side, policy }, { audience }) =>
      audience === "participant" ? "rien à comparer" : `${MISSING_SIDE[side].fr}\u00a0: ${MISSING[policy].fr}`,
  },
  choice: {
    en({ byMentee, byMentor }, { audience, listPhrases, number }) {
      if (audience === "participant") return "what was chosen";
      const ofMentee = byMentee === null ? "not ranked by the mentee" : `the mentee’s choice no. ${number(byMentee)}`;
      const ofMentor = byMentor === null ? "not ranked by the mentor" : `the mentor’s choice no. ${number(byMentor)}`;
      return listPhrases([ofMentee, ofMentor]);
    },
    fr({ byMentee, byMentor }, { audience, listPhrases, number }) {
      if (audience === "participant") return "les choix exprimés";
      const ofMentee =
        byMentee === null ? "non classé par la personne mentorée" : `choix n°\u00a0${number(byMentee)} de la personne mentorée`;
      const ofMentor = byMentor === null ? "non classé par le mentor" : `choix n°\u00a0${number(byMentor)} du mentor`;
      return listPhrases([ofMentee, ofMentor]);
    },
  },
  "previous-pair": {
    en({ adjustment }, { audience, count }) {
      if (audience === "participant") return "the two have worked together before";
      return `worked together before, ${adjustment < 0 ? "malus" : "bonus"} of ${count(Math.abs(adjustment), POINTS.en)}`;
    },
    fr({ adjustment }, { audience, count }) {
      if (audience === "participant") return "ces deux personnes ont déjà travaillé ensemble";
      return `collaboration antérieure, ${adjustment < 0 ? "malus" : "bonus"} de ${count(Math.abs(adjustment), POINTS.fr)}`;
    },
  },
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
 * @returns For administrators with the points; for participants without any number that a score could be computed from.
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 * @example
 * ```ts
 * describeContribution(contribution, { locale: "en" }); // "Skills: 2 of 3 sought (Excel and Python), not SEO – 200,000 of 300,000 points."
 * ```
 */
export function describeContribution(contribution: Contribution, options?: DescriptionOptions): string {
  return phraseContribution(contribution, createPhrasing(options));
}

/** {@link describeContribution} for a phrasing that is there already. */
export function phraseContribution(contribution: Contribution, phrasing: Phrasing): string {
  const { points, most } = contribution;
  const reason = phraseReason(contribution, phrasing);
  if (phrasing.audience === "participant" || (most === 0 && points === 0)) return `${reason}.`;
  const worth = most === 0 ? phrasePoints(points, phrasing) : POINTS_OF_MOST[phrasing.locale](points, most, phrasing);
  return `${reason} – ${worth}.`;
}

/** The criterion's label and the evidence, without points and full stop. */
export function phraseReason({ criterionId, evidence }: Contribution, phrasing: Phrasing): string {
  return phraseLabelled(phrasing.criterion(criterionId), say(EVIDENCE, evidence, phrasing), phrasing);
}

/** A criterion's label and what is said of it. */
export function phraseLabelled(label: string, text: string, { locale }: Phrasing): string {
  return LABELLED[locale](label, text);
}

/** Points with their word. */
export function phrasePoints(points: number, { locale, count }: Phrasing): string {
  return count(points, POINTS[locale]);
}
