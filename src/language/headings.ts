import type { InEveryLanguage } from "./sentences.ts";

/** The headings of a table of pairs. */
export const PAIR_HEADINGS: InEveryLanguage<{
  readonly mentee: string;
  readonly mentor: string;
  readonly score: string;
  readonly load: string;
  readonly reasons: readonly [first: string, second: string];
}> = {
  en: { mentee: "mentee", mentor: "mentor", score: "score", load: "load", reasons: ["best reason", "second reason"] },
  fr: { mentee: "personne mentorée", mentor: "mentor", score: "score", load: "charge", reasons: ["première raison", "deuxième raison"] },
};
