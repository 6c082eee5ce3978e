import { InvalidInputError, quote } from "../model/issue.ts";
import type { Locale, Phrasing } from "./phrasing.ts";

/** Anything that a stable code names. */
export interface Coded {
  readonly code: string;
}

/** The same sentence in every language, side by side. */
export type InEveryLanguage<Sentence> = { readonly [L in Locale]: Sentence };

/** A few words for each code, that need no facts. */
export type WordsByCode<Code extends string> = { readonly [Each in Code]: InEveryLanguage<string> };

/** A sentence for each code, made from the facts that come with it. A code that the model knows and a catalogue lacks does not compile. */
export type Sentences<Known extends Coded> = {
  readonly [Code in Known["code"]]: InEveryLanguage<(facts: Extract<Known, { readonly code: Code }>, phrasing: Phrasing) => string>;
};

/**
 * Says what a code means.
 *
 * @throws {@link InvalidInputError} for a code that is not in the catalogue, as in data of a later version.
 */
export function say<Known extends Coded>(catalogue: Sentences<Known>, coded: Known, phrasing: Phrasing): string {
  requireCode(catalogue, coded.code);
  // The code picks the entry, so that the facts are the entry's: a correlation that the compiler cannot follow.
  const sentences = catalogue[coded.code as Known["code"]] as unknown as InEveryLanguage<(facts: Known, phrasing: Phrasing) => string>;
  return sentences[phrasing.locale](coded, phrasing);
}

/** Refuses a code that a catalogue does not have. */
export function requireCode(catalogue: object, code: string): void {
  if (typeof code === "string" && Object.hasOwn(catalogue, code)) return;
  throw new InvalidInputError([{ code: "unknown-value", path: ["code"], message: `there are no words for the code ${quote(code)}` }]);
}

/** The words of a code. */
export function wordOf<Code extends string>(words: WordsByCode<Code>, code: Code, locale: Locale): string {
  requireCode(words, code);
  return words[code][locale];
}
