import { isDay } from "../calendar/days.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { RequestOperation, RequestState } from "../model/request.ts";
import type { RequestRefusal, RequestRefusalCode } from "../model/request-event.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type WordsByCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** What a request is called in each state. */
const STATES: WordsByCode<RequestState> = {
  open: { en: "open", fr: "ouverte" },
  accepted: { en: "accepted", fr: "acceptée" },
  declined: { en: "declined", fr: "déclinée" },
  withdrawn: { en: "withdrawn", fr: "retirée" },
  expired: { en: "expired", fr: "expirée" },
  closed: { en: "closed", fr: "close" },
};

const OPERATIONS: WordsByCode<RequestOperation> = {
  request: { en: "ask", fr: "faire une demande" },
  accept: { en: "accept", fr: "accepter" },
  decline: { en: "decline", fr: "décliner" },
  withdraw: { en: "withdraw", fr: "retirer la demande" },
  expire: { en: "let what is overdue expire", fr: "laisser expirer ce qui est en retard" },
  dismiss: { en: "dismiss the mentor", fr: "écarter le mentor" },
  "change-seats": { en: "change the number of seats", fr: "changer le nombre de places" },
};

const REASONS: { readonly [Code in RequestRefusalCode]: InEveryLanguage<(facts: Facts, phrasing: Phrasing) => string> } = {
  "unknown-request": {
    en: () => "There is no such request.",
    fr: () => "Cette demande n’existe pas.",
  },
  "mentee-not-taking-part": {
    en: () => "The mentee cannot make requests at present.",
    fr: () => "La personne mentorée ne peut pas faire de demandes actuellement.",
  },
  "mentor-not-taking-part": {
    en: () => "The mentor does not take part.",
    fr: () => "Le mentor ne participe pas.",
  },
  "not-open": {
    en: ({ state }) => `The request is no longer open: ${state}.`,
    fr: ({ state }) => `La demande n’est plus ouverte\u00a0: ${state}.`,
  },
  overdue: {
    en: ({ day }) => `The last day for an answer was ${day}.`,
    fr: ({ day }) => `Le dernier jour pour répondre était le ${day}.`,
  },
  "no-free-seat": {
    en: () => "The mentor has no free seat.",
    fr: () => "Le mentor n’a pas de place libre.",
  },
  "already-accepted": {
    en: () => "The mentee has a mentor already.",
    fr: () => "La personne mentorée a déjà un mentor.",
  },
  "already-asked": {
    en: () => "A request to this mentor is open.",
    fr: () => "Une demande à ce mentor est ouverte.",
  },
  "declined-before": {
    en: () => "This mentor has declined before.",
    fr: () => "Ce mentor a déjà décliné une demande.",
  },
  dismissed: {
    en: () => "The mentor was dismissed.",
    fr: () => "Ce mentor a été écarté.",
  },
  "not-eligible": {
    en: () => "This pair is not available.",
    fr: () => "Ce binôme n’est pas disponible.",
  },
  "too-many-open": {
    en: ({ expected }, { count }) => `No more than ${count(expected, { one: "request", other: "requests" })} may be open at a time.`,
    fr: ({ expected }, { count }) => `Pas plus de ${count(expected, { one: "demande ouverte", other: "demandes ouvertes" })} à la fois.`,
  },
  "mentor-has-too-many-open": {
    en: () => "This mentor cannot receive further requests at present.",
    fr: () => "Ce mentor ne peut pas recevoir d’autres demandes actuellement.",
  },
  "no-cascade": {
    en: () => "In this programme, next choices are not asked automatically.",
    fr: () => "Dans ce programme, les choix suivants ne sont pas sollicités automatiquement.",
  },
  "stale-version": {
    en: () => "Something has changed in the meantime; please look again.",
    fr: () => "La situation a changé entre-temps\u202f; merci de vérifier à nouveau.",
  },
  "before-last-event": {
    en: ({ day }) => `The last event is of ${day}; nothing can be recorded before it.`,
    fr: ({ day }) => `Le dernier événement date du ${day}\u202f; rien ne peut être enregistré avant.`,
  },
  "out-of-sequence": {
    en: ({ given, expected }, { number }) => `Event ${number(given)} does not follow: the next one is ${number(expected)}.`,
    fr: ({ given, expected }, { number }) =>
      `L’événement ${number(given)} n’est pas à sa place\u00a0: le prochain est le ${number(expected)}.`,
  },
};

const ALLOWED: InEveryLanguage<(operations: string) => string> = {
  en: (operations) => (operations === "" ? "Nothing is possible now." : `Possible now: ${operations}.`),
  fr: (operations) => (operations === "" ? "Rien n’est possible actuellement." : `Possible actuellement\u00a0: ${operations}.`),
};

/** What the sentences take from a refusal, in words. */
interface Facts {
  readonly state: string;
  readonly day: string;
  readonly given: number;
  readonly expected: number;
}

/**
 * Says why an operation on requests was refused and what is possible instead, in two sentences. They say nothing that the person who tried must not know.
 *
 * @throws {@link InvalidInputError} for what is no refusal, an unknown code, state, operation or language.
 * @example
 * ```ts
 * describeRequestRefusal(outcome.issue); // "The mentor has no free seat. Possible now: decline and withdraw."
 * ```
 */
export function describeRequestRefusal(refusal: RequestRefusal, options?: WordingOptions): string {
  return wordsFor("refusal", refusal, options, phraseRefusal);
}

function phraseRefusal(refusal: RequestRefusal, phrasing: Phrasing): string {
  const { locale, day, listPhrases } = phrasing;
  const { code, state = null, allowed, day: limit, given = 0, expected = 0 } = (refusal ?? {}) as Partial<RequestRefusal>;
  requireCode(REASONS, String(code));
  if (state !== null) requireCode(STATES, state);
  if (!Array.isArray(allowed) || (limit !== undefined && !isDay(limit)) || typeof given !== "number" || typeof expected !== "number") {
    const message = "is no refusal of a request: `allowed`, `day`, `given` or `expected` is missing or wrong";
    throw new InvalidInputError([{ code: "wrong-type", path: ["refusal"], message }]);
  }
  const operations = (allowed as readonly RequestOperation[]).map((operation) => {
    requireCode(OPERATIONS, operation);
    return OPERATIONS[operation][locale];
  });
  const facts: Facts = { state: state === null ? "" : STATES[state][locale], day: limit === undefined ? "" : day(limit), given, expected };
  const reason = REASONS[code as RequestRefusalCode][locale](facts, phrasing);
  return `${reason} ${ALLOWED[locale](listPhrases(operations))}`;
}
