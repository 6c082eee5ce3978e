import { isDay } from "../calendar/days.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { RequestEffect, RequestEffectCode } from "../model/request-event.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

interface Facts {
  /** The other person. */
  readonly about: string;
  readonly answerBy?: string | null | undefined;
}

/** What each person is told. Nothing tells whether a request was withdrawn by hand or because somebody else said yes, nor who took a seat. */
const EFFECTS: { readonly [Code in RequestEffectCode]: InEveryLanguage<(facts: Facts, phrasing: Phrasing) => string> } = {
  "request-received": {
    en: ({ about, answerBy }, { day }) => `${about} asks you to be their mentor. Please answer${answerBy ? ` by ${day(answerBy)}` : ""}.`,
    fr: ({ about, answerBy }, { day }) =>
      `${about} souhaite former un binôme de mentorat avec vous. Merci de répondre${answerBy ? ` au plus tard le ${day(answerBy)}` : ""}.`,
  },
  "pair-formed": {
    en: ({ about }) => `You and ${about} are a pair now.`,
    fr: ({ about }) => `Vous formez désormais un binôme avec ${about}.`,
  },
  "request-withdrawn": {
    en: ({ about }) => `The request of ${about} was withdrawn.`,
    fr: ({ about }) => `La demande suivante a été retirée\u00a0: ${about}.`,
  },
  "received-request-expired": {
    en: ({ about }) => `The request of ${about} has expired, as it was not answered in time.`,
    fr: ({ about }) => `La demande suivante a expiré, faute de réponse à temps\u00a0: ${about}.`,
  },
  "received-request-closed": {
    en: ({ about }) => `The request of ${about} was closed, as you have no free seat any more.`,
    fr: ({ about }) => `La demande suivante a été close, car vous n’avez plus de place libre\u00a0: ${about}.`,
  },
  "request-accepted": {
    en: ({ about }) => `${about} has accepted your request: you are a pair now.`,
    fr: ({ about }) => `${about} a accepté votre demande\u00a0: vous formez désormais un binôme.`,
  },
  "request-declined": {
    en: ({ about }) => `${about} has declined your request.`,
    fr: ({ about }) => `${about} a décliné votre demande.`,
  },
  "own-request-withdrawn": {
    en: ({ about }) => `Your request to ${about} was withdrawn, as another of your requests was accepted.`,
    fr: ({ about }) => `Votre demande à ${about} a été retirée, car une autre de vos demandes a été acceptée.`,
  },
  "request-expired": {
    en: ({ about }) => `Your request to ${about} has expired without an answer.`,
    fr: ({ about }) => `Votre demande à ${about} a expiré sans réponse.`,
  },
  "request-closed": {
    en: ({ about }) => `Your request to ${about} was closed, as there is no free seat any more.`,
    fr: ({ about }) => `Votre demande à ${about} a été close, car il n’y a plus de place libre.`,
  },
  "next-choice-asked": {
    en: ({ about, answerBy }, { day }) =>
      `${about}, your next choice, was asked for you${answerBy ? `; an answer is due by ${day(answerBy)}` : ""}.`,
    fr: ({ about, answerBy }, { day }) =>
      `Votre demande est allée à votre choix suivant, ${about}${answerBy ? `\u202f; réponse attendue au plus tard le ${day(answerBy)}` : ""}.`,
  },
  "no-choice-left": {
    en: () => "None of your further choices could be asked; you may choose anew.",
    fr: () => "Aucun de vos choix suivants n’a pu être sollicité\u202f; vous pouvez en faire d’autres.",
  },
};

/**
 * Says to the person concerned what has happened to a request, in one sentence or two.
 *
 * @param effect - from an operation on requests; `effect.to` says who is to read it.
 * @throws {@link InvalidInputError} for what is no effect, an unknown code or language.
 * @example
 * ```ts
 * for (const effect of outcome.effects) send(effect.to, describeRequestEffect(effect, { locale: "fr", names: namesOf(input) }));
 * ```
 */
export function describeRequestEffect(effect: RequestEffect, options?: WordingOptions): string {
  return wordsFor("effect", effect, options, (read, phrasing) => {
    const { code, to, about, answerBy } = requireEffect(read);
    const partner = phrasing.person(to.role === "mentee" ? "mentor" : "mentee", about);
    return EFFECTS[code][phrasing.locale]({ about: partner, answerBy }, phrasing);
  });
}

function requireEffect(effect: RequestEffect): RequestEffect {
  const { code, to, about, answerBy = null } = (effect ?? {}) as Partial<RequestEffect>;
  requireCode(EFFECTS, String(code));
  const isWhole = (to?.role === "mentee" || to?.role === "mentor") && typeof about === "string" && (answerBy === null || isDay(answerBy));
  if (isWhole) return effect;
  const message = "is no effect of a request: `to`, `about` or `answerBy` is missing or wrong";
  throw new InvalidInputError([{ code: "wrong-type", path: ["effect"], message }]);
}
