import type { FailureReason } from "../model/failure.ts";
import type { LifecycleEventType } from "../model/lifecycle-event.ts";
import type { DurationBand } from "../model/relationship.ts";
import type { RelationshipState } from "../model/relationship-parts.ts";
import { BAND_WORDS, EVENT_WORDS, REASON_WORDS, STATE_WORDS } from "./lifecycle-words.ts";
import type { DescriptionOptions, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, type WordsByCode, wordOf } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** What a participant reads instead of a reason that is not for them. */
const CONFIDENTIAL: InEveryLanguage<string> = {
  en: "a reason that the programme's administrators know",
  fr: "une raison connue de l’administration du programme",
};
const FOR_ADMINISTRATORS: ReadonlySet<FailureReason> = new Set<FailureReason>(["misconduct", "conflict-of-interest", "other"]);

/** A state in words, such as "in preparation". @throws {@link InvalidInputError} for an unknown state or language. */
export function describeState(state: RelationshipState, options?: WordingOptions): string {
  return wordFor(STATE_WORDS, state, options);
}

/** An event in words, such as "record a check-in". @throws {@link InvalidInputError} for an unknown event or language. */
export function describeEvent(type: LifecycleEventType | "propose" | "enrol", options?: WordingOptions): string {
  return wordFor(EVENT_WORDS, type, options);
}

/** The length of a relationship in words. @throws {@link InvalidInputError} for an unknown band or language. */
export function describeBand(band: DurationBand, options?: WordingOptions): string {
  return wordFor(BAND_WORDS, band, options);
}

/**
 * Why a relationship failed, in words; what is only for administrators is not said to participants.
 *
 * @throws {@link InvalidInputError} for an unknown reason, language or audience.
 */
export function describeReason(reason: FailureReason, options?: DescriptionOptions): string {
  return wordsFor("reason", reason, options, (read, { audience, locale }) =>
    audience === "participant" && FOR_ADMINISTRATORS.has(read) ? CONFIDENTIAL[locale] : wordOf(REASON_WORDS, read, locale),
  );
}

function wordFor<Code extends string>(words: WordsByCode<Code>, code: Code, options: WordingOptions | undefined): string {
  return wordsFor("code", code, options, (read, { locale }) => wordOf(words, read, locale));
}
