import type { ShortList, ShortlistEntry, ShortlistReason } from "../model/shortlisting.ts";
import type { DescriptionOptions, Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type Sentences, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const REASONS: { readonly [Reason in ShortlistReason]: InEveryLanguage<(place: string) => string> } = {
  "among-best": {
    en: (place) => `no. ${place} of the mentee's eligible mentors`,
    fr: (place) => `n°\u00a0${place} des mentors possibles pour la personne mentorée`,
  },
  "within-limits": {
    en: (place) => `no. ${place} of the mentee's eligible mentors, as better ones are on as many lists as they may be`,
    fr: (place) => `n°\u00a0${place} des mentors possibles, les meilleurs figurant déjà sur toutes les listes permises`,
  },
  reserved: {
    en: (place) => `no. ${place} of the mentee's eligible mentors, kept on the list so that as many as possible can be matched`,
    fr: (place) => `n°\u00a0${place} des mentors possibles, maintenu pour que le plus grand nombre forme un binôme`,
  },
};

const OFFERED: InEveryLanguage<string> = { en: "offered to you for your choice", fr: "proposé à votre choix" };

const SHORT: Sentences<ShortList> = {
  "few-eligible": {
    en: ({ eligible }, { number }) => `The list is short: there are only ${number(eligible)} eligible mentors.`,
    fr: ({ eligible }, { number }) => `La liste est courte\u00a0: mentors possibles\u00a0: ${number(eligible)}.`,
  },
  exposure: {
    en: ({ eligible }, { number }) =>
      `The list is short: the others of ${number(eligible)} eligible mentors are on as many lists as they may be.`,
    fr: ({ eligible }, { number }) =>
      `La liste est courte\u00a0: les autres mentors possibles (${number(eligible)} en tout) figurent déjà sur toutes les listes permises.`,
  },
};

const SHORT_FOR_PARTICIPANTS: InEveryLanguage<string> = {
  en: "Your list is shorter than others: fewer mentors can be offered to you this time.",
  fr: "Votre liste est plus courte que d’autres\u00a0: moins de mentors peuvent vous être proposés cette fois-ci.",
};

/**
 * Says why a mentor is on a list, in one sentence. Participants learn neither places nor limits, and not whom the programme would choose.
 *
 * @throws {@link InvalidInputError} for an unknown reason, language or audience.
 */
export function describeShortlistEntry(entry: ShortlistEntry, options?: DescriptionOptions): string {
  return wordsFor("entry", entry, options, phraseEntry);
}

function phraseEntry(entry: ShortlistEntry, phrasing: Phrasing): string {
  const { locale, audience } = phrasing;
  requireCode(REASONS, entry.reason);
  const reason = audience === "participant" ? OFFERED[locale] : REASONS[entry.reason][locale](phrasing.number(entry.place));
  return `${phrasing.person("mentor", entry.mentorId)}${COLON[locale]}${reason}.`;
}

const COLON: InEveryLanguage<string> = { en: ": ", fr: "\u00a0: " };

/**
 * Says why a list is shorter than it could be, in one sentence.
 *
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 */
export function describeShortList(short: ShortList, options?: DescriptionOptions): string {
  return wordsFor("short", short, options, (read, phrasing) =>
    phrasing.audience === "participant" ? SHORT_FOR_PARTICIPANTS[phrasing.locale] : say(SHORT, read, phrasing),
  );
}
