import { fieldsOf } from "../model/issue.ts";
import type { ContestedSeats } from "../model/matching.ts";
import type { RuleRelief, UnmatchedExplanation } from "../model/relief.ts";
import { phraseCause } from "./describe-cause.ts";
import { capitalize, phraseRule } from "./describe-rule.ts";
import { phraseChanges, phraseMoves } from "./phrase-price.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** {@link WordingOptions} for a mentee without a mentor. */
export interface UnmatchedOptions extends WordingOptions {
  /** The groups that `seats-exhausted` refers to: a matching's `contested`. @defaultValue none: the group is not described */
  readonly contested?: readonly ContestedSeats[] | undefined;
}

const MENTORS = { en: { one: "mentor", other: "mentors" }, fr: { one: "mentor", many: "de mentors", other: "mentors" } } as const;

const MATCHED: InEveryLanguage<(mentee: string) => string> = {
  en: (mentee) => `${mentee} has a mentor.`,
  fr: (mentee) => `${mentee} a un mentor.`,
};

const LIFTED: InEveryLanguage<(rule: string, mentors: string, changes: string, moves: string) => string> = {
  en: (rule, mentors, changes, moves) =>
    `${rule} (${mentors} for this reason alone): lifting this rule would ${changes === "" ? "change nothing" : changes}${moves}.`,
  fr: (rule, mentors, changes, moves) =>
    `${rule} (${mentors} pour cette seule raison)\u00a0: lever cette règle ${changes === "" ? "ne changerait rien" : `ferait ${changes}`}${moves}.`,
};

/**
 * Says why a mentee has no mentor and what lifting each rule would bring, one sentence a line, for administrators: it names other people.
 *
 * @throws {@link InvalidInputError} for an unknown code or language.
 */
export function describeUnmatched(explanation: UnmatchedExplanation, options: UnmatchedOptions = {}): string {
  const { contested, ...wording } = fieldsOf("options", options);
  return wordsFor("explanation", { explanation, contested }, wording, (read, phrasing) => {
    const { menteeId, cause, reliefs } = read.explanation;
    const matched = MATCHED[phrasing.locale](phrasing.person("mentee", menteeId));
    const verdict = cause === null ? matched : phraseCause(cause, read.contested ?? [], phrasing);
    return [verdict, ...reliefs.map((relief) => phraseRelief(relief, phrasing))].join("\n");
  });
}

function phraseRelief(relief: RuleRelief, phrasing: Phrasing): string {
  const { alone, pairs, points, moves } = relief;
  const { locale, count } = phrasing;
  const rule = capitalize(phraseRule(relief, phrasing));
  return LIFTED[locale](rule, count(alone, MENTORS[locale]), phraseChanges(pairs, points, phrasing), phraseMoves(moves, phrasing));
}
