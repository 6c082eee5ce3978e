import type { MissingPolicy } from "../model/criterion.ts";
import type { Evidence } from "../model/evidence.ts";
import type { ParticipantEvidence } from "../model/participant-view.ts";
import type { InEveryLanguage, Sentences, WordsByCode } from "./sentences.ts";

export const POINTS = {
  en: { one: "point", other: "points" },
  fr: { one: "point", many: "de points", other: "points" },
} as const;

/** What a missing value does, for administrators. */
const MISSING: WordsByCode<MissingPolicy> = {
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

const NO_HOURS: InEveryLanguage<string> = { en: "no working hours in common", fr: "aucune heure de travail en commun" };

const STEPS = {
  en: { one: "step", other: "steps" },
  fr: { one: "échelon", many: "d’échelons", other: "échelons" },
} as const;

/** What stands after the criterion's label, for administrators. */
export const EVIDENCE: Sentences<Evidence> = {
  covered: {
    en({ covered, uncovered }, { list, number }) {
      const share = `${number(covered.length)} of ${number(covered.length + uncovered.length)} sought`;
      return `${share}${covered.length === 0 ? "" : ` (${list(covered)})`}${uncovered.length === 0 ? "" : `, not ${list(uncovered)}`}`;
    },
    fr({ covered, uncovered }, { list, number }) {
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
    en: ({ dimensions }, { listPhrases, value }) =>
      listPhrases(dimensions.map(({ attribute, mentee, mentor }) => `${value(attribute)} (${value(mentee)} and ${value(mentor)})`)),
    fr: ({ dimensions }, { listPhrases, value }) =>
      listPhrases(dimensions.map(({ attribute, mentee, mentor }) => `${value(attribute)} (${value(mentee)} et ${value(mentor)})`)),
  },
  distance: {
    en: ({ kilometres }, { number }) => `${number(kilometres)} km apart`,
    fr: ({ kilometres }, { number }) => `à ${number(kilometres)}\u00a0km de distance`,
  },
  "shared-hours": {
    en({ hours, wanted }, { number }) {
      return hours === 0 ? NO_HOURS.en : `${number(hours)} h of work in common a week, ${number(wanted)} h wanted`;
    },
    fr({ hours, wanted }, { number }) {
      if (hours === 0) return NO_HOURS.fr;
      return `${number(hours)}\u00a0h de travail en commun par semaine, ${number(wanted)}\u00a0h souhaitées`;
    },
  },
  categories: {
    en: ({ mentee, mentor }, { value }) => `mentee ${value(mentee)}, mentor ${value(mentor)}`,
    fr: ({ mentee, mentor }, { value }) => `personne mentorée\u00a0: ${value(mentee)}, mentor\u00a0: ${value(mentor)}`,
  },
  ranks: {
    en({ side, byMentee, byMentor }, { listPhrases, number }) {
      const ofMentee = byMentee === null ? "not on the mentee’s list" : `place ${number(byMentee)} on the mentee’s list`;
      const ofMentor = byMentor === null ? "not on the mentor’s list" : `place ${number(byMentor)} on the mentor’s list`;
      return listPhrases(side === "both" ? [ofMentee, ofMentor] : [side === "mentee" ? ofMentee : ofMentor]);
    },
    fr({ side, byMentee, byMentor }, { listPhrases, number }) {
      const menteeList = "la liste de la personne mentorée";
      const ofMentee = byMentee === null ? `absence de ${menteeList}` : `rang ${number(byMentee)} sur ${menteeList}`;
      const ofMentor = byMentor === null ? "absence de la liste du mentor" : `rang ${number(byMentor)} sur la liste du mentor`;
      return listPhrases(side === "both" ? [ofMentee, ofMentor] : [side === "mentee" ? ofMentee : ofMentor]);
    },
  },
  priority: {
    en: ({ side, value: own }, { value }) => `${value(own)} (${side})`,
    fr: ({ side, value: own }, { value }) => `${value(own)} (${side === "mentee" ? "personne mentorée" : "mentor"})`,
  },
  custom: {
    en: () => "by a rule of the programme’s own",
    fr: () => "selon une règle propre au programme",
  },
  missing: {
    en: ({ side, policy }) => `${MISSING_SIDE[side].en}: ${MISSING[policy].en}`,
    fr: ({ side, policy }) => `${MISSING_SIDE[side].fr}\u00a0: ${MISSING[policy].fr}`,
  },
  choice: {
    en({ byMentee, byMentor }, { listPhrases, number }) {
      const ofMentee = byMentee === null ? "not ranked by the mentee" : `the mentee’s choice no. ${number(byMentee)}`;
      const ofMentor = byMentor === null ? "not ranked by the mentor" : `the mentor’s choice no. ${number(byMentor)}`;
      return listPhrases([ofMentee, ofMentor]);
    },
    fr({ byMentee, byMentor }, { listPhrases, number }) {
      const ofMentee =
        byMentee === null ? "non classé par la personne mentorée" : `choix n°\u00a0${number(byMentee)} de la personne mentorée`;
      const ofMentor = byMentor === null ? "non classé par le mentor" : `choix n°\u00a0${number(byMentor)} du mentor`;
      return listPhrases([ofMentee, ofMentor]);
    },
  },
  "previous-pair": {
    en({ adjustment }, { count }) {
      return `worked together before, ${adjustment < 0 ? "malus" : "bonus"} of ${count(Math.abs(adjustment), POINTS.en)}`;
    },
    fr({ adjustment }, { count }) {
      return `collaboration antérieure, ${adjustment < 0 ? "malus" : "bonus"} de ${count(Math.abs(adjustment), POINTS.fr)}`;
    },
  },
};

/** The same for the two people themselves: what they have in common, and no measurement, ranking or gap of one of them. */
export const EVIDENCE_FOR_PARTICIPANTS: Sentences<ParticipantEvidence> = {
  covered: {
    en: ({ covered }, { list }) => (covered.length === 0 ? "nothing of what is sought" : `${list(covered)}, as sought`),
    fr: ({ covered }, { list }) => (covered.length === 0 ? "rien de ce qui est recherché" : `${list(covered)}, comme recherché`),
  },
  shared: EVIDENCE.shared,
  same: EVIDENCE.same,
  "not-the-same": EVIDENCE["not-the-same"],
  lead: EVIDENCE.lead,
  closeness: {
    en: ({ attributes }, { list }) => `compared by ${list(attributes)}`,
    fr: ({ attributes }, { list }) => `comparaison sur ${list(attributes)}`,
  },
  distance: { en: () => "where the two are", fr: () => "les lieux des deux personnes" },
  "shared-hours": {
    en: ({ any }) => (any ? "working hours in common" : NO_HOURS.en),
    fr: ({ any }) => (any ? "heures de travail en commun" : NO_HOURS.fr),
  },
  categories: EVIDENCE.categories,
  ranks: { en: () => "stated wishes", fr: () => "souhaits exprimés" },
  priority: { en: () => "a priority of the programme", fr: () => "une priorité du programme" },
  custom: EVIDENCE.custom,
  missing: { en: () => "nothing to compare", fr: () => "rien à comparer" },
};
