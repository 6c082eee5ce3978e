import type { FitBand } from "../model/fit-band.ts";
import { fieldsOf } from "../model/issue.ts";
import type { MatchingView, PairStanding, PairView, ParticipantCause, ParticipantView, PartnerView } from "../model/participant-view.ts";
import { PROGRAMME_GOALS, phraseCriterionView } from "./describe-contribution.ts";
import { capitalize } from "./describe-rule.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type WordsByCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const STANDINGS: { readonly [S in PairStanding]: InEveryLanguage<(mentee: string, mentor: string) => string> } = {
  matched: {
    en: (mentee, mentor) => `${mentee} and ${mentor} are matched.`,
    fr: (mentee, mentor) => `${mentee} et ${mentor} forment un binôme.`,
  },
  possible: {
    en: (mentee, mentor) => `${mentee} and ${mentor} could be matched.`,
    fr: (mentee, mentor) => `${mentee} et ${mentor} pourraient former un binôme.`,
  },
  "not-available": {
    en: () => "This pair is not available.",
    fr: () => "Ce binôme n’est pas disponible.",
  },
};

const BANDS: WordsByCode<FitBand> = {
  strong: { en: "By the criteria that everybody sees, a strong fit.", fr: "Selon les critères visibles par tous\u00a0: très bon accord." },
  good: { en: "By the criteria that everybody sees, a good fit.", fr: "Selon les critères visibles par tous\u00a0: bon accord." },
  fair: { en: "By the criteria that everybody sees, a fair fit.", fr: "Selon les critères visibles par tous\u00a0: accord correct." },
};

/** What the person concerned reads: no points, no other people, and nothing that tells one private reason from another. */
const CAUSES: WordsByCode<ParticipantCause> = {
  "not-qualified": {
    en: "At present, you do not meet the programme’s conditions for taking part.",
    fr: "Actuellement, vous ne remplissez pas les conditions de participation au programme.",
  },
  "details-missing": {
    en: "Some details that the programme needs about you are still missing.",
    fr: "Il manque encore des informations à votre sujet dont le programme a besoin.",
  },
  paused: {
    en: "Your participation is paused.",
    fr: "Votre participation est en pause.",
  },
  "already-active": {
    en: "You are in a running mentoring relationship.",
    fr: "Vous avez déjà une relation de mentorat en cours.",
  },
  "no-mentor-fits": {
    en: "This time, no mentor meets the programme’s conditions for a pair with you.",
    fr: "Cette fois-ci, aucun binôme avec vous ne répond aux conditions du programme.",
  },
  "no-mentee-fits": {
    en: "This time, no mentee meets the programme’s conditions for a pair with you.",
    fr: "Cette fois-ci, aucun binôme avec vous ne répond aux conditions du programme.",
  },
  "no-seat-left": {
    en: "This time, the mentors who would suit you have no seat left.",
    fr: "Cette fois-ci, les mentors qui vous conviendraient n’ont plus de place.",
  },
  "not-chosen": {
    en: "This time, none of the mentors whom you would take could be matched with you.",
    fr: "Cette fois-ci, aucun des mentors que vous accepteriez n’a pu former de binôme avec vous.",
  },
  "no-seat-to-give": {
    en: "You have no seat to give at present.",
    fr: "Vous n’avez pas de place à offrir actuellement.",
  },
  "nobody-this-time": {
    en: "This time, nobody has been matched with you; your seats stay free.",
    fr: "Cette fois-ci, aucun binôme n’a été formé avec vous\u202f; vos places restent libres.",
  },
  undecided: {
    en: "The matching is not finished yet; nothing has been decided about you.",
    fr: "L’appariement n’est pas encore terminé\u202f; rien n’est décidé à votre sujet.",
  },
};

const PARTNERS: { readonly [R in "mentor" | "mentee"]: InEveryLanguage<(name: string) => string> } = {
  mentor: { en: (name) => `Your mentor is ${name}.`, fr: (name) => `Votre mentor\u00a0: ${name}.` },
  mentee: { en: (name) => `You are the mentor of ${name}.`, fr: (name) => `Vous accompagnez ${name}.` },
};

/** A mentor's own seats. */
const SEATS: InEveryLanguage<(used: string, capacity: string) => string> = {
  en: (used, capacity) => `Seats used: ${used} of ${capacity}.`,
  fr: (used, capacity) => `Places occupées\u00a0: ${used} sur ${capacity}.`,
};

const CRITERIA: InEveryLanguage<(criteria: string) => string> = {
  en: (criteria) => `Criteria: ${criteria}.`,
  fr: (criteria) => `Critères\u00a0: ${criteria}.`,
};

/**
 * Says what a participant may see, one sentence or two a line: of a matching addressed to the participant, of a pair to both.
 *
 * @remarks Texts of the people's stand in it as they are, each cut to a line: escape them where they meet HTML.
 * @param view - of `redactFor`.
 * @throws {@link InvalidInputError} for an unknown code or language.
 * @example
 * ```ts
 * describeView(redactFor(matching, "noor"), { locale: "fr", names: namesOf(input), criteria: input.criteria });
 * ```
 */
export function describeView(view: ParticipantView, options: WordingOptions = {}): string {
  return wordsFor("view", view, { ...fieldsOf("options", options), audience: "participant" }, (read, phrasing) => {
    requireCode(VIEWS, read.kind);
    const phrase = VIEWS[read.kind] as (view: ParticipantView, phrasing: Phrasing) => readonly string[];
    return phrase(read, phrasing).join("\n");
  });
}

const VIEWS: { readonly [View in ParticipantView as View["kind"]]: (view: View, phrasing: Phrasing) => readonly string[] } = {
  "pair-view": phrasePairView,
  "matching-view": phraseMatchingView,
};

/** A pair for the two themselves, one sentence a line. */
export function phrasePairView(view: PairView, phrasing: Phrasing): readonly string[] {
  const { locale } = phrasing;
  const { standing, menteeId, mentorId, band, criteria, programmeGoals } = view;
  const verdict = phraseStanding(standing, menteeId, mentorId, phrasing);
  if (standing === "not-available") return [verdict];
  return [
    verdict,
    ...(band === null ? [] : [BANDS[band][locale]]),
    ...criteria.map((criterion) => capitalize(phraseCriterionView(criterion, phrasing))),
    ...(programmeGoals ? [PROGRAMME_GOALS[locale]] : []),
  ];
}

/** Where a pair stands, for the two themselves. */
export function phraseStanding(standing: PairStanding, menteeId: string, mentorId: string, { locale, person }: Phrasing): string {
  return STANDINGS[standing][locale](person("mentee", menteeId), person("mentor", mentorId));
}

/** A cause for the person concerned. */
export function phraseParticipantCause(cause: ParticipantCause, { locale }: Phrasing): string {
  requireCode(CAUSES, cause);
  return CAUSES[cause][locale];
}

/** A mentor's own seats. */
export function phraseOwnSeats({ capacity, active, matched }: Seats, { locale, number }: Phrasing): string {
  return SEATS[locale](number(active + matched), number(capacity));
}

interface Seats {
  readonly capacity: number;
  readonly active: number;
  readonly matched: number;
}

function phraseMatchingView({ asMentee, asMentor, criteria, programmeGoals }: MatchingView, phrasing: Phrasing): readonly string[] {
  const { locale, listPhrases, criterion } = phrasing;
  const because = (cause: ParticipantCause | undefined): string[] => (cause === undefined ? [] : [phraseParticipantCause(cause, phrasing)]);
  const mentor = asMentee?.mentor ?? null;
  return [
    ...(mentor === null ? because(asMentee?.cause) : [phrasePartner("mentor", mentor, phrasing)]),
    ...(asMentor?.mentees ?? []).map((mentee) => phrasePartner("mentee", mentee, phrasing)),
    ...because(asMentor?.cause),
    ...(asMentor === undefined ? [] : [phraseOwnSeats(asMentor.seats, phrasing)]),
    ...(criteria.length === 0 ? [] : [CRITERIA[locale](listPhrases(criteria.map(criterion)))]),
    ...(programmeGoals ? [PROGRAMME_GOALS[locale]] : []),
  ];
}

function phrasePartner(role: "mentor" | "mentee", { partnerId, band }: PartnerView, { locale, person }: Phrasing): string {
  const partner = PARTNERS[role][locale](person(role, partnerId));
  return band === null ? partner : `${partner} ${BANDS[band][locale]}`;
}
