import type { Adjustment, Diagnosis, DiagnosisBasis, DiagnosisEvidence, RematchPlan } from "../model/diagnosis.ts";
import type { Role } from "../model/person.ts";
import { AUTHOR_WORDS, GUARD_WORDS, PARTY_WORDS, REASON_WORDS } from "./lifecycle-words.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type Sentences, say, type WordsByCode, wordOf } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const QUESTIONS = {
  trainingEnough: { en: "the training was not enough", fr: "la formation n’a pas suffi" },
  criteriaClear: { en: "it was not clear why the two were matched", fr: "les raisons de l’appariement n’étaient pas claires" },
  expectationsRealistic: { en: "the expectations were not realistic", fr: "les attentes n’étaient pas réalistes" },
  timeEnough: { en: "there was too little time", fr: "le temps a manqué" },
} as const;

const EVIDENCE: Sentences<DiagnosisEvidence> = {
  said: {
    en: ({ by, supports, main }) => `${AUTHOR_WORDS[by].en} says${main ? "" : ", among others"}: ${REASON_WORDS[supports].en}`,
    fr: ({ by, supports, main }) => `${AUTHOR_WORDS[by].fr} dit${main ? "" : ", entre autres"}\u00a0: ${REASON_WORDS[supports].fr}`,
  },
  answered: {
    en: ({ by, question }) => `${AUTHOR_WORDS[by].en} answers that ${QUESTIONS[question].en}`,
    fr: ({ by, question }) => `${AUTHOR_WORDS[by].fr} répond que ${QUESTIONS[question].fr}`,
  },
  "criterion-named": {
    en: ({ by, criterionId, points }, phrasing) =>
      `${sides(by, phrasing)} ${by.length === 1 ? "names" : "name"} ${phrasing.criterion(criterionId)}${points === null ? "" : `, which had brought ${phrasing.number(points)} points`}`,
    fr: ({ by, criterionId, points }, phrasing) =>
      `cité par ${sides(by, phrasing)}\u00a0: ${phrasing.criterion(criterionId)}${points === null ? "" : `, qui avait apporté ${phrasing.number(points)} points`}`,
  },
  recorded: {
    en: ({ supports, main }) => `recorded at the end${main ? "" : ", as contributing"}: ${REASON_WORDS[supports].en}`,
    fr: ({ supports, main }) => `noté à la fin${main ? "" : ", à titre secondaire"}\u00a0: ${REASON_WORDS[supports].fr}`,
  },
  "not-trained": {
    en: ({ sides: without }, phrasing) => `no training recorded for ${sides(without, phrasing)}`,
    fr: ({ sides: without }, phrasing) => `formation non notée\u00a0: ${sides(without, phrasing)}`,
  },
  "not-disclosed": {
    en: ({ sides: without }, phrasing) => `criteria not disclosed to ${sides(without, phrasing)}`,
    fr: ({ sides: without }, phrasing) => `critères non communiqués\u00a0: ${sides(without, phrasing)}`,
  },
  "guard-waived": {
    en: ({ guard }) => `started without: ${GUARD_WORDS[guard].en}`,
    fr: ({ guard }) => `commencée sans\u00a0: ${GUARD_WORDS[guard].fr}`,
  },
  "no-plan": {
    en: () => "no expectations agreed",
    fr: () => "pas d’attentes convenues",
  },
  left: {
    en: ({ side }) => `${AUTHOR_WORDS[side].en} left the programme`,
    fr: ({ side }) => `${AUTHOR_WORDS[side].fr} a quitté le programme`,
  },
  "few-check-ins": {
    en: ({ held, expected }, { number }) => `check-ins held: ${number(held)} of ${number(expected)}`,
    fr: ({ held, expected }, { number }) => `points de suivi tenus\u00a0: ${number(held)} sur ${number(expected)}`,
  },
  "commitments-missed": {
    en: ({ side, count }, phrasing) => `commitments missed by ${AUTHOR_WORDS[side].en}: ${phrasing.number(count)}`,
    fr: ({ side, count }, phrasing) => `engagements non tenus par ${AUTHOR_WORDS[side].fr}\u00a0: ${phrasing.number(count)}`,
  },
  "no-goal-advanced": {
    en: ({ goals }, { number }) => `goals that advanced: 0 of ${number(goals)}`,
    fr: ({ goals }, { number }) => `objectifs qui ont avancé\u00a0: 0 sur ${number(goals)}`,
  },
};

const BASIS: WordsByCode<DiagnosisBasis> = {
  both: { en: "both sides say so", fr: "selon les deux personnes" },
  "one-side": { en: "one side says so", fr: "selon l’une des deux personnes" },
  settled: { en: "settled by an administrator", fr: "selon la décision de l’administration" },
  record: { en: "as recorded at the end", fr: "tel que noté à la fin" },
  contested: { en: "the two sides disagree", fr: "les deux personnes ne sont pas d’accord" },
  none: { en: "nobody has said", fr: "personne ne s’est exprimé" },
};

const BLOCKS: { readonly [Block in RematchPlan["blocks"][number]]: InEveryLanguage<string> } = {
  "unknown-reason": { en: "no rematch before the cause is known", fr: "pas de nouvel appariement avant que la cause soit connue" },
  contested: { en: "an administrator has to settle the cause first", fr: "l’administration doit d’abord établir la cause" },
  misconduct: { en: "no rematch without a decision of its own", fr: "pas de nouvel appariement sans décision particulière" },
  "not-failed": { en: "the relationship has not failed", fr: "la relation n’a pas été interrompue" },
  undecided: { en: "adjustments are undecided", fr: "des ajustements restent à décider" },
};

/** An adjustment as something that a code names. */
type CodedAdjustment = Adjustment extends infer Each ? (Each extends Adjustment ? Each & { readonly code: Each["type"] } : never) : never;

const ADJUSTMENTS: Sentences<CodedAdjustment> = {
  "forbid-pair": {
    en: ({ menteeId, mentorId }, { person }) => `never match ${person("mentee", menteeId)} and ${person("mentor", mentorId)} again`,
    fr: ({ menteeId, mentorId }, { person }) =>
      `ne plus jamais former le binôme ${person("mentee", menteeId)} et ${person("mentor", mentorId)}`,
  },
  "raise-weight": {
    en: ({ criterionId, factor }, { criterion, number }) => `multiply the weight of ${criterion(criterionId)} by ${number(factor)}`,
    fr: ({ criterionId, factor }, { criterion, number }) => `multiplier par ${number(factor)} le poids de ${criterion(criterionId)}`,
  },
  "set-minimum-credit": {
    en: ({ criterionId, minimumCredit }, { criterion, percent }) =>
      `ask for at least ${percent(minimumCredit)} of ${criterion(criterionId)}`,
    fr: ({ criterionId, minimumCredit }, { criterion, percent }) =>
      `exiger au moins ${percent(minimumCredit)} pour ${criterion(criterionId)}`,
  },
  "require-qualification": {
    en: ({ role }) => `admit only with completed training: ${AUTHOR_WORDS[role].en}`,
    fr: ({ role }) => `n’admettre qu’avec une formation terminée\u00a0: ${AUTHOR_WORDS[role].fr}`,
  },
  withdraw: {
    en: ({ role, id }, { person }) => `take ${person(role, id)} out of the programme`,
    fr: ({ role, id }, { person }) => `retirer ${person(role, id)} du programme`,
  },
  "pause-availability": {
    en: ({ role, id }, { person }) => `pause the participation of ${person(role, id)}`,
    fr: ({ role, id }, { person }) => `mettre en pause la participation de ${person(role, id)}`,
  },
  "lower-capacity": {
    en: ({ mentorId, by }, { person, number }) => `seats fewer for ${person("mentor", mentorId)}: ${number(by)}`,
    fr: ({ mentorId, by }, { person, number }) => `places en moins pour ${person("mentor", mentorId)}\u00a0: ${number(by)}`,
  },
  prioritise: {
    en: ({ role, id }, { person }) => `put ${person(role, id)} first in the next matching`,
    fr: ({ role, id }, { person }) => `donner la priorité à ${person(role, id)} au prochain appariement`,
  },
  "require-training": {
    en: ({ role, id }, { person }) => `training before the next start, not to be waived: ${person(role, id)}`,
    fr: ({ role, id }, { person }) => `formation avant le prochain début, sans dispense\u00a0: ${person(role, id)}`,
  },
  "disclose-again": {
    en: ({ role, id }, { person }) => `disclose the criteria again and have them confirmed: ${person(role, id)}`,
    fr: ({ role, id }, { person }) => `communiquer de nouveau les critères et les faire confirmer\u00a0: ${person(role, id)}`,
  },
  restate: {
    en: ({ role, id }, { person }) => `ask again what ${person(role, id)} ${role === "mentee" ? "seeks" : "offers"}`,
    fr: ({ role, id }, { person }) => `redemander à ${person(role, id)} ce que la personne ${role === "mentee" ? "cherche" : "propose"}`,
  },
  "re-qualify": {
    en: ({ role, id }, { person }) => `look at the qualification again: ${person(role, id)}`,
    fr: ({ role, id }, { person }) => `revoir la qualification\u00a0: ${person(role, id)}`,
  },
  "re-agree": {
    en: ({ role, id, about }, { person, listPhrases }) =>
      `agree anew before the next start on ${listPhrases(about.map((topic) => TOPICS[topic].en))}: ${person(role, id)}`,
    fr: ({ role, id, about }, { person, listPhrases }) =>
      `convenir de nouveau, avant le prochain début, ${listPhrases(about.map((topic) => TOPICS[topic].fr))}\u00a0: ${person(role, id)}`,
  },
  "end-others": {
    en: ({ role, id }, { person }) => `end the other relationships of ${person(role, id)}`,
    fr: ({ role, id }, { person }) => `mettre fin aux autres relations de ${person(role, id)}`,
  },
};

const TOPICS = {
  goals: { en: "goals", fr: "des objectifs" },
  cadence: { en: "how often to meet", fr: "du rythme" },
  end: { en: "the end", fr: "de la fin" },
} as const;

const HEADS = {
  en: { cause: "Likely cause", basis: "basis", also: "Also named", suspected: "Only the record suggests, to be asked", blocked: "Blocked" },
  fr: {
    cause: "Cause probable",
    basis: "fondement",
    also: "Cité aussi",
    suspected: "Suggéré par le dossier seul, à demander",
    blocked: "Bloqué",
  },
} as const;
const COLON: InEveryLanguage<string> = { en: ": ", fr: "\u00a0: " };

/**
 * Says what a diagnosis found, for administrators: the cause and its basis, then a line for each fact and whatever blocks a rematch.
 *
 * @throws {@link InvalidInputError} for an unknown code or language.
 */
export function describeDiagnosis(diagnosis: Diagnosis, options?: WordingOptions): string {
  return wordsFor("diagnosis", diagnosis, options, phraseDiagnosis);
}

function phraseDiagnosis(diagnosis: Diagnosis, phrasing: Phrasing): string {
  const { locale, listPhrases } = phrasing;
  const heads = HEADS[locale];
  const word = <Code extends string>(words: WordsByCode<Code>, code: Code): string => wordOf(words, code, locale);
  const { reason, party, basis, contributing, suspected, evidence, blocks } = diagnosis;
  const line = (head: string, text: string): string => `${head}${COLON[locale]}${text}.`;
  const reasons = (list: typeof contributing): string => listPhrases(list.map((each) => word(REASON_WORDS, each)));
  return [
    line(heads.cause, `${word(REASON_WORDS, reason)}, ${word(PARTY_WORDS, party)} (${heads.basis}${COLON[locale]}${word(BASIS, basis)})`),
    ...(contributing.length > 0 ? [line(heads.also, reasons(contributing))] : []),
    ...(suspected.length > 0 ? [line(heads.suspected, reasons(suspected))] : []),
    ...evidence.map((each) => `- ${say(EVIDENCE, each, phrasing)}`),
    ...blocks.map((block) => line(heads.blocked, word(BLOCKS, block))),
  ].join("\n");
}

/**
 * Says what an adjustment changes, for administrators.
 *
 * @throws {@link InvalidInputError} for an unknown type or language.
 */
export function describeAdjustment(adjustment: Adjustment, options?: WordingOptions): string {
  return wordsFor("adjustment", adjustment, options, phraseAdjustment);
}

/** An adjustment as part of a sentence. */
export function phraseAdjustment(adjustment: Adjustment, phrasing: Phrasing): string {
  return say(ADJUSTMENTS, { ...adjustment, code: adjustment.type } as CodedAdjustment, phrasing);
}

/** Why nothing follows, as part of a sentence. */
export function phraseBlock(block: RematchPlan["blocks"][number], { locale }: Phrasing): string {
  requireCode(BLOCKS, block);
  return BLOCKS[block][locale];
}

function sides(list: readonly Role[], { locale, listPhrases }: Phrasing): string {
  return listPhrases(list.map((side) => AUTHOR_WORDS[side][locale]));
}
