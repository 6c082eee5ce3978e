import { formatPath } from "../model/issue.ts";
import type { LifecycleIssue, LifecycleObstacle } from "../model/ledger.ts";
import type { RelationshipState } from "../model/relationship-parts.ts";
import { AUTHOR_WORDS, EVENT_WORDS, GUARD_WORDS, SIDE_WORDS, STATE_WORDS } from "./lifecycle-words.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** An issue that is not in words yet. */
type Context = LifecycleObstacle & Pick<LifecycleIssue, "event" | "allowed"> & { readonly state?: RelationshipState };

const DAYS = { en: { one: "day", other: "days" }, fr: { one: "jour", other: "jours" } } as const;
const SEATS = { en: { one: "seat", other: "seats" }, fr: { one: "place", other: "places" } } as const;
const OPEN = {
  en: { one: "open relationship", other: "open relationships" },
  fr: { one: "relation en cours", other: "relations en cours" },
} as const;
const FURTHER = { en: { one: "further fault", other: "further faults" }, fr: { one: "autre erreur", other: "autres erreurs" } } as const;

const OBSTACLES: Sentences<Context> = {
  "invalid-event": {
    en: ({ faults }, phrasing) => `this is no valid event: ${faultList(faults, phrasing)}`,
    fr: ({ faults }, phrasing) => `cet événement n’est pas valable\u00a0: ${faultList(faults, phrasing)}`,
  },
  "not-allowed": {
    en: () => "the state does not allow it",
    fr: () => "l’état ne le permet pas",
  },
  "not-permitted": {
    en: ({ by, permitted }, phrasing) => `${author(by, phrasing)} may not do this, only ${alternatives(permitted, phrasing)}`,
    fr: ({ by, permitted }, phrasing) =>
      `${author(by, phrasing)} ne peut pas le faire, mais seulement ${alternatives(permitted, phrasing)}`,
  },
  stranger: {
    en: ({ author: id }, { value }) => `${value(id)} is not the person concerned`,
    fr: ({ author: id }, { value }) => `${value(id)} n’est pas la personne concernée`,
  },
  "duplicate-event": {
    en: ({ eventId }, { value }) => `an event with the id ${value(eventId)} has been recorded already`,
    fr: ({ eventId }, { value }) => `un événement portant l’identifiant ${value(eventId)} est déjà enregistré`,
  },
  "before-last-event": {
    en: ({ at, last }) => `${at} is before the last event, of ${last}`,
    fr: ({ at, last }) => `le ${at} est antérieur au dernier événement, du ${last}`,
  },
  "already-accepted": {
    en: ({ side }) => `${SIDE_WORDS[side].en} has accepted already`,
    fr: ({ side }) => `${SIDE_WORDS[side].fr} a déjà accepté`,
  },
  "proposal-expired": {
    en: ({ expiresOn }) => `the proposal could be accepted until ${expiresOn}`,
    fr: ({ expiresOn }) => `la proposition pouvait être acceptée jusqu’au ${expiresOn}`,
  },
  "not-expired": {
    en: ({ expiresOn }) => `the proposal may be accepted until ${expiresOn}`,
    fr: ({ expiresOn }) => `la proposition peut être acceptée jusqu’au ${expiresOn}`,
  },
  "guards-open": {
    en: ({ guards }, { listPhrases }) => `still open: ${listPhrases(guards.map((guard) => GUARD_WORDS[guard].en))}`,
    fr: ({ guards }, { listPhrases }) => `encore à régler\u00a0: ${listPhrases(guards.map((guard) => GUARD_WORDS[guard].fr))}`,
  },
  "end-not-later": {
    en: ({ to, endsOn }) => `the end ${to} is not later than ${endsOn}`,
    fr: ({ to, endsOn }) => `la fin ${to} n’est pas postérieure au ${endsOn}`,
  },
  "pause-too-long": {
    en: ({ days, left }, { count, number }) => `a pause of ${count(days, DAYS.en)}, and ${number(left)} are left`,
    fr: ({ days, left }, { count, number }) => `une pause de ${count(days, DAYS.fr)}, alors qu’il en reste ${number(left)}`,
  },
  "unknown-goal": {
    en: ({ goalId }, { value }) => `there is no goal ${value(goalId)}; a new one needs its text`,
    fr: ({ goalId }, { value }) => `il n’y a pas d’objectif ${value(goalId)}\u202f; un nouvel objectif doit avoir un texte`,
  },
  "rating-for-other-side": {
    en: ({ side }) => `only ${SIDE_WORDS[side].en} or an administrator may give this rating`,
    fr: ({ side }) => `cette note ne peut être donnée que par ${SIDE_WORDS[side].fr} ou par l’administration`,
  },
  "early-reason-missing": {
    en: ({ minimumOn }) => `before ${minimumOn} it needs a reason for the early end`,
    fr: ({ minimumOn }) => `avant le ${minimumOn}, il faut indiquer la raison de cette fin anticipée`,
  },
  "grace-over": {
    en: ({ lastDay }) => `it could be reopened until ${lastDay}`,
    fr: ({ lastDay }) => `la réouverture était possible jusqu’au ${lastDay}`,
  },
  "never-started": {
    en: () => "it never started",
    fr: () => "la relation n’a jamais commencé",
  },
  "unknown-relationship": {
    en: ({ relationshipId }, { value }) => `there is no relationship ${value(relationshipId)}`,
    fr: ({ relationshipId }, { value }) => `il n’y a pas de relation ${value(relationshipId)}`,
  },
  "duplicate-relationship": {
    en: ({ relationshipId }, { value }) => `there is a relationship ${value(relationshipId)} already`,
    fr: ({ relationshipId }, { value }) => `il y a déjà une relation ${value(relationshipId)}`,
  },
  "unknown-person": {
    en: ({ id }, { value }) => `nobody with the id ${value(id)} is enrolled`,
    fr: ({ id }, { value }) => `personne n’est inscrit avec l’identifiant ${value(id)}`,
  },
  "same-person": {
    en: ({ personId }, { value }) => `both are the same person, ${value(personId)}`,
    fr: ({ personId }, { value }) => `c’est deux fois la même personne, ${value(personId)}`,
  },
  "person-departed": {
    en: ({ personId, on }, { value }) => `${value(personId)} leaves the programme on ${on}`,
    fr: ({ personId, on }, { value }) => `${value(personId)} quitte le programme le ${on}`,
  },
  "person-changed": {
    en: ({ id, personId }, { value }) => `${value(id)} is enrolled as the person ${value(personId)}`,
    fr: ({ id, personId }, { value }) => `${value(id)} est inscrit comme la personne ${value(personId)}`,
  },
  "no-seat": {
    en: ({ mentorId, capacity }, { person, count }) => `${person("mentor", mentorId)} has ${count(capacity, SEATS.en)}, all taken`,
    fr: ({ mentorId, capacity }, { person, count }) =>
      `${person("mentor", mentorId)} dispose de ${count(capacity, SEATS.fr)}, sans rien de libre`,
  },
  "mentee-taken": {
    en: ({ menteeId, relationshipId }, { person, value }) =>
      `${person("mentee", menteeId)} has an open relationship, ${value(relationshipId)}`,
    fr: ({ menteeId, relationshipId }, { person, value }) =>
      `${person("mentee", menteeId)} a déjà une relation en cours, ${value(relationshipId)}`,
  },
  "below-load": {
    en: ({ mentorId, capacity, load }, { person, count }) =>
      `${count(capacity, SEATS.en)} for ${person("mentor", mentorId)}, who has ${count(load, OPEN.en)}; end one first`,
    fr: ({ mentorId, capacity, load }, { person, count }) =>
      `${count(capacity, SEATS.fr)} pour ${person("mentor", mentorId)}, qui a ${count(load, OPEN.fr)}\u202f; mettez d’abord fin à l’une d’elles`,
  },
};

/** A clause as a sentence; what a caller's fault says may be a question. */
function closed(clause: string): string {
  return clause.endsWith("?") ? clause : `${clause}.`;
}

/** The sentence around an obstacle: the event, the state, and what is allowed now. */
const SENTENCE: InEveryLanguage<(context: Context, obstacle: string, phrasing: Phrasing) => string> = {
  en({ event, state, allowed }, obstacle, phrasing) {
    const refused = event === null ? "Refused" : `Refused: ${eventName(event, phrasing)}`;
    if (state === undefined) return `${refused}: ${closed(obstacle)}`;
    return `${refused}, in the state "${STATE_WORDS[state].en}": ${closed(obstacle)} Allowed now: ${allowedList(allowed, phrasing) || "nothing"}.`;
  },
  fr({ event, state, allowed }, obstacle, phrasing) {
    const refused = event === null ? "Refusé" : `Refusé\u00a0: ${eventName(event, phrasing)}`;
    if (state === undefined) return `${refused}\u00a0: ${closed(obstacle)}`;
    const now = allowedList(allowed, phrasing) || "rien";
    return `${refused}, dans l’état «\u00a0${STATE_WORDS[state].fr}\u00a0»\u00a0: ${closed(obstacle)} Possible à présent\u00a0: ${now}.`;
  },
};

/**
 * Says why an event was refused, for administrators.
 *
 * @param issue - of a refused event; its own `message` is the English sentence.
 * @throws {@link InvalidInputError} for an unknown code or language.
 * @example
 * ```ts
 * const recorded = record(ledger, event);
 * if (!recorded.ok) console.log(describeObstacle(recorded.issue, { locale: "fr", names: namesOf(input) }));
 * ```
 */
export function describeObstacle(issue: Context, options?: WordingOptions): string {
  return wordsFor("issue", issue, options, (read, phrasing) => SENTENCE[phrasing.locale](read, say(OBSTACLES, read, phrasing), phrasing));
}

type Faults = Extract<LifecycleObstacle, { code: "invalid-event" }>["faults"];

/** The first fault in full, in English as all faults are, and the number of the others. */
function faultList([first, ...others]: Faults, { locale, count }: Phrasing): string {
  if (first === undefined) return "";
  const shown = first.path.length === 0 ? first.message : `${formatPath(first.path)}: ${first.message}`;
  return others.length === 0 ? shown : `${shown} (${count(others.length, FURTHER[locale])})`;
}

function author(by: keyof typeof AUTHOR_WORDS, { locale }: Phrasing): string {
  return AUTHOR_WORDS[by][locale];
}

const OR: InEveryLanguage<string> = { en: " or ", fr: " ou " };

function alternatives(authors: readonly (keyof typeof AUTHOR_WORDS)[], phrasing: Phrasing): string {
  return authors.map((by) => author(by, phrasing)).join(OR[phrasing.locale]);
}

function eventName(event: string, { locale, value }: Phrasing): string {
  return Object.hasOwn(EVENT_WORDS, event) ? EVENT_WORDS[event as keyof typeof EVENT_WORDS][locale] : value(event);
}

function allowedList(allowed: Context["allowed"], { locale, listPhrases }: Phrasing): string {
  return listPhrases(allowed.map((event) => EVENT_WORDS[event][locale]));
}
