import type { FollowUp, FollowUpSignal, FollowUpUrgency } from "../model/follow-up.ts";
import type { Role } from "../model/person.ts";
import { AUTHOR_WORDS, GUARD_WORDS } from "./lifecycle-words.ts";
import type { DescriptionOptions, Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say, type WordsByCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const DAYS = { en: { one: "day", other: "days" }, fr: { one: "jour", other: "jours" } } as const;
const MONTHS = { en: { one: "full month", other: "full months" }, fr: { one: "mois entier", other: "mois entiers" } } as const;

const ADMINISTRATOR: Sentences<FollowUpSignal> = {
  "proposal-expiring": {
    en: ({ waitingFor, expiresOn }, phrasing) =>
      `the proposal can be accepted until ${expiresOn}; still to answer: ${sideList(waitingFor, phrasing)}`,
    fr: ({ waitingFor, expiresOn }, phrasing) =>
      `la proposition peut être acceptée jusqu’au ${expiresOn}\u202f; réponse attendue\u00a0: ${sideList(waitingFor, phrasing)}`,
  },
  "training-missing": {
    en: ({ sides, preparingSince }, phrasing) =>
      `no training recorded for ${sideList(sides, phrasing)}, in preparation since ${preparingSince}`,
    fr: ({ sides, preparingSince }, phrasing) =>
      `formation non notée\u00a0: ${sideList(sides, phrasing)}, en préparation depuis le ${preparingSince}`,
  },
  "criteria-undisclosed": {
    en: ({ sides, preparingSince }, phrasing) =>
      `criteria not disclosed to ${sideList(sides, phrasing)}, in preparation since ${preparingSince}`,
    fr: ({ sides, preparingSince }, phrasing) =>
      `critères non communiqués\u00a0: ${sideList(sides, phrasing)}, en préparation depuis le ${preparingSince}`,
  },
  "expectations-missing": {
    en: ({ preparingSince }) => `no expectations agreed that would fit a start now, in preparation since ${preparingSince}`,
    fr: ({ preparingSince }) => `pas d’attentes convenues qui permettraient de commencer, en préparation depuis le ${preparingSince}`,
  },
  "start-pending": {
    en({ preparingSince, waived }, { listPhrases }) {
      const without = waived.length === 0 ? "" : ` (waived: ${listPhrases(waived.map((guard) => GUARD_WORDS[guard].en))})`;
      return `ready, but not started, in preparation since ${preparingSince}${without}`;
    },
    fr({ preparingSince, waived }, { listPhrases }) {
      const without = waived.length === 0 ? "" : ` (dispense\u00a0: ${listPhrases(waived.map((guard) => GUARD_WORDS[guard].fr))})`;
      return `tout est prêt sans que rien ait commencé, en préparation depuis le ${preparingSince}${without}`;
    },
  },
  "first-contact": {
    en: ({ startedOn }) => `no contact recorded since the start on ${startedOn}`,
    fr: ({ startedOn }) => `aucun contact noté depuis le début, le ${startedOn}`,
  },
  "check-in": {
    en: ({ number, lastOn }, phrasing) => `check-in no. ${phrasing.number(number)} not recorded; the last one: ${lastOn ?? "none"}`,
    fr: ({ number, lastOn }, phrasing) =>
      `point de suivi n°\u00a0${phrasing.number(number)} non noté\u202f; le dernier\u00a0: ${lastOn ?? "aucun"}`,
  },
  inactivity: {
    en: ({ lastOn, days }, { count }) => `nothing recorded for ${count(days, DAYS.en)}, since ${lastOn}`,
    fr: ({ lastOn, days }, { count }) => `rien de noté depuis ${count(days, DAYS.fr)}, depuis le ${lastOn}`,
  },
  "missed-commitments": {
    en: ({ mentee, mentor, since }, { number }) =>
      `commitments missed since ${since}: by the mentee ${number(mentee)}, by the mentor ${number(mentor)}`,
    fr: ({ mentee, mentor, since }, { number }) =>
      `engagements non tenus depuis le ${since}\u00a0: ${number(mentee)} pour la personne mentorée, ${number(mentor)} pour le mentor`,
  },
  "ratings-differ": {
    en: ({ mentee, mentor }, { number }) => `the mentee rates ${number(mentee)} of 5, the mentor ${number(mentor)}`,
    fr: ({ mentee, mentor }, { number }) =>
      `note de la personne mentorée\u00a0: ${number(mentee)} sur 5, du mentor\u00a0: ${number(mentor)}`,
  },
  "mid-term-review": {
    en: ({ startedOn, endsOn }) => `no mid-term review recorded (${startedOn} to ${endsOn})`,
    fr: ({ startedOn, endsOn }) => `bilan de mi-parcours non noté (du ${startedOn} au ${endsOn})`,
  },
  "closing-preparation": {
    en: ({ endsOn }) => `planned to end on ${endsOn}: close or extend`,
    fr: ({ endsOn }) => `fin prévue le ${endsOn}\u00a0: clore ou prolonger`,
  },
  "closing-unfinished": {
    en: ({ closingSince, endsOn }) => `closing since ${closingSince}, planned to end on ${endsOn}, not completed`,
    fr: ({ closingSince, endsOn }) => `en clôture depuis le ${closingSince}, fin prévue le ${endsOn}, non terminée`,
  },
  "pause-over": {
    en: ({ until }) => `paused until ${until}, not resumed`,
    fr: ({ until }) => `en pause jusqu’au ${until}, sans reprise`,
  },
  stagnation: {
    en: ({ months, maximumMonths }, { count, number }) =>
      `running for ${count(months, MONTHS.en)}, the maximum is ${number(maximumMonths)}: extend with a reason, or close`,
    fr: ({ months, maximumMonths }, { count, number }) =>
      `en cours depuis ${count(months, MONTHS.fr)}, le maximum est de ${number(maximumMonths)}\u00a0: prolonger avec une raison, ou clore`,
  },
  departure: {
    en: ({ sides }, phrasing) => `${sideList(sides, phrasing)} left the programme, the relationship is still open`,
    fr: ({ sides }, phrasing) => `départ du programme (${sideList(sides, phrasing)}), la relation est encore ouverte`,
  },
};

/** What the people concerned read: an invitation, no judgement, and nothing about each other. */
const PARTICIPANT: Sentences<FollowUpSignal> = {
  "proposal-expiring": {
    en: ({ expiresOn }) => `Please answer the proposal by ${expiresOn}.`,
    fr: ({ expiresOn }) => `Merci de répondre à la proposition d’ici au ${expiresOn}.`,
  },
  "training-missing": {
    en: () => "Please complete the training, so that you can start.",
    fr: () => "Merci de suivre la formation, pour que vous puissiez commencer.",
  },
  "criteria-undisclosed": {
    en: () => "The programme will tell you why you were matched.",
    fr: () => "Le programme va vous dire pourquoi ce binôme a été formé.",
  },
  "expectations-missing": {
    en: () => "Please agree on your goals, how often you meet, and when it ends.",
    fr: () => "Merci de convenir de vos objectifs, du rythme de vos rencontres et de la date de fin.",
  },
  "start-pending": {
    en: () => "Everything is ready: you can start.",
    fr: () => "Tout est prêt\u00a0: vous pouvez commencer.",
  },
  "first-contact": {
    en: () => "Please arrange your first contact.",
    fr: () => "Merci de convenir d’un premier contact.",
  },
  "check-in": {
    en: () => "It is time for a check-in.",
    fr: () => "Le moment est venu de faire le point.",
  },
  inactivity: {
    en: () => "How is it going? You have noted nothing for a while.",
    fr: () => "Comment cela se passe-t-il\u202f? Rien n’a été noté depuis quelque temps.",
  },
  "missed-commitments": {
    en: () => "Please talk about what would help you both to keep your appointments.",
    fr: () => "Merci de parler de ce qui vous aiderait à tenir vos rendez-vous.",
  },
  "ratings-differ": {
    en: () => "Please take some time to talk about how it is going.",
    fr: () => "Merci de prendre un moment pour parler de la façon dont cela se passe.",
  },
  "mid-term-review": {
    en: () => "Half of your time has passed: a good moment to look back together.",
    fr: () => "La moitié du temps est passée\u00a0: un bon moment pour un bilan à deux.",
  },
  "closing-preparation": {
    en: ({ endsOn }) => `The planned end is ${endsOn}: please prepare it together.`,
    fr: ({ endsOn }) => `La fin est prévue le ${endsOn}\u00a0: merci de la préparer à deux.`,
  },
  "closing-unfinished": {
    en: () => "Please complete the closing.",
    fr: () => "Merci de terminer la clôture.",
  },
  "pause-over": {
    en: ({ until }) => `Your pause was planned until ${until}: please resume, or say what you need.`,
    fr: ({ until }) => `Votre pause était prévue jusqu’au ${until}\u00a0: merci de reprendre, ou de dire ce qu’il vous faut.`,
  },
  stagnation: {
    en: () => "You have worked together for longer than usual: go on for a reason, or prepare a good end.",
    fr: () => "Votre relation dure plus longtemps que d’habitude\u00a0: continuez pour une bonne raison, ou préparez une belle fin.",
  },
  departure: {
    en: () => "The programme will contact you about what comes next.",
    fr: () => "Le programme va vous contacter au sujet de la suite.",
  },
};

const URGENCY: WordsByCode<FollowUpUrgency> = {
  due: { en: "due since", fr: "à faire depuis le" },
  overdue: { en: "overdue since", fr: "en retard depuis le" },
  "at-risk": { en: "a sign of risk since", fr: "signe de risque depuis le" },
};

const SENTENCE: InEveryLanguage<(followUp: FollowUp, signal: string, phrasing: Phrasing) => string> = {
  en({ menteeId, mentorId, urgency, dueOn, act }, signal, { person, listPhrases }) {
    const who = listPhrases(act.map((by) => AUTHOR_WORDS[by].en));
    return `${person("mentee", menteeId)} and ${person("mentor", mentorId)}: ${signal}. ${capital(URGENCY[urgency].en)} ${dueOn}; to act: ${who}.`;
  },
  fr({ menteeId, mentorId, urgency, dueOn, act }, signal, { person, listPhrases }) {
    const who = listPhrases(act.map((by) => AUTHOR_WORDS[by].fr));
    const pair = `${person("mentee", menteeId)} et ${person("mentor", mentorId)}`;
    return `${pair}\u00a0: ${signal}. ${capital(URGENCY[urgency].fr)} ${dueOn}\u202f; à qui d’agir\u00a0: ${who}.`;
  },
};

/**
 * Says what follow-up found: to administrators the facts, since when and who should act; to participants an invitation.
 *
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 * @example
 * ```ts
 * describeFollowUp(signal); // "e1 and m1: no contact recorded since the start on 2026-03-10. Due since 2026-03-12; to act: the mentee and the mentor."
 * ```
 */
export function describeFollowUp(followUp: FollowUp, options?: DescriptionOptions): string {
  return wordsFor("followUp", followUp, options, phraseFollowUp);
}

function phraseFollowUp(followUp: FollowUp, phrasing: Phrasing): string {
  if (phrasing.audience === "participant") return say<FollowUpSignal>(PARTICIPANT, followUp, phrasing);
  return SENTENCE[phrasing.locale](followUp, say<FollowUpSignal>(ADMINISTRATOR, followUp, phrasing), phrasing);
}

function sideList(sides: readonly Role[], { locale, listPhrases }: Phrasing): string {
  return listPhrases(sides.map((side) => AUTHOR_WORDS[side][locale]));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
