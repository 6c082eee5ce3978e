import type { PairExplanation } from "../model/evidence.ts";
import { viewPair } from "../model/redact-pair.ts";
import { phraseContribution, phrasePoints } from "./describe-contribution.ts";
import { capitalize, phraseRule } from "./describe-rule.ts";
import { phrasePairView } from "./describe-view.ts";
import { phrasePrice } from "./phrase-price.ts";
import type { DescriptionOptions, Phrasing } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** Where a pair stands: in the matching or not, allowed or not. A chosen pair that is not eligible was locked. */
type Standing = "chosen" | "locked" | "possible" | "impossible";

interface PairFacts {
  readonly mentee: string;
  readonly mentor: string;
  /** The score in words; empty where nothing is known. */
  readonly score: string;
}

const ADMINISTRATOR: { readonly [S in Standing]: InEveryLanguage<(facts: PairFacts) => string> } = {
  chosen: {
    en: ({ mentee, mentor, score }) => `${mentee} and ${mentor} are matched: ${score}.`,
    fr: ({ mentee, mentor, score }) => `${mentee} et ${mentor} forment un binôme\u00a0: ${score}.`,
  },
  locked: {
    en: ({ mentee, mentor, score }) => `${mentee} and ${mentor} are matched by a lock, against the rules below: ${score}.`,
    fr: ({ mentee, mentor, score }) => `${mentee} et ${mentor} forment un binôme verrouillé, malgré les règles ci-dessous\u00a0: ${score}.`,
  },
  possible: {
    en: ({ mentee, mentor, score }) => `${mentee} and ${mentor} could be matched, but are not: ${score}.`,
    fr: ({ mentee, mentor, score }) => `${mentee} et ${mentor} pourraient former un binôme, qui n’a pas été retenu\u00a0: ${score}.`,
  },
  impossible: {
    en: ({ mentee, mentor, score }) => `${mentee} and ${mentor} may not be matched; the criteria alone would give: ${score}.`,
    fr: ({ mentee, mentor, score }) =>
      `${mentee} et ${mentor} ne peuvent pas former de binôme\u202f; les critères seuls donneraient\u00a0: ${score}.`,
  },
};

const NOTHING_KNOWN: InEveryLanguage<string> = {
  en: "nothing to compare, as no weighted criterion has a value on both sides",
  fr: "rien à comparer, car aucun critère pondéré n’est renseigné des deux côtés",
};

/**
 * Says everything about a pair: one sentence a line, the verdict first, then each rule against it, each criterion's part, and what it
 * would cost to decide otherwise.
 *
 * @remarks Texts of the people's stand in it as they are, each cut to a line: escape them where they meet HTML.
 * @returns For administrators with points, every rule and the price. For participants what `redactFor` gives, in words: of a pair that is not available nothing
 * more than that, whatever the reason.
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 * @example
 * ```ts
 * const explanation = explainPair(input, matching, { menteeId: "E0001", mentorId: "M0006" });
 * describePair(explanation, { locale: "fr", audience: "participant", criteria: input.criteria, names: namesOf(input) });
 * ```
 */
export function describePair(explanation: PairExplanation, options?: DescriptionOptions): string {
  return wordsFor("explanation", explanation, options, phraseExplanation);
}

function phraseExplanation(explanation: PairExplanation, phrasing: Phrasing): string {
  if (phrasing.audience === "participant")
    return phrasePairView(
      viewPair(explanation, () => true),
      phrasing,
    ).join("\n");
  const { locale, person } = phrasing;
  const { menteeId, mentorId, contributions, rules } = explanation;
  const standing = standingOf(explanation);
  const facts: PairFacts = {
    mentee: person("mentee", menteeId),
    mentor: person("mentor", mentorId),
    score: phraseScore(explanation, phrasing),
  };
  const reasons = contributions.map((contribution) => capitalize(phraseContribution(contribution, phrasing)));
  const verdict = ADMINISTRATOR[standing][locale](facts);
  const against = rules.map((rule) => `${capitalize(phraseRule(rule, phrasing))}.`);
  const price = phrasePrice(explanation, phrasing);
  return [verdict, ...against, ...reasons, ...(price === undefined ? [] : [price])].join("\n");
}

function standingOf({ chosen, eligible }: PairExplanation): Standing {
  if (chosen) return eligible ? "chosen" : "locked";
  return eligible ? "possible" : "impossible";
}

function phraseScore({ score, points, somethingKnown }: PairExplanation, phrasing: Phrasing): string {
  if (!somethingKnown && points === 0) return NOTHING_KNOWN[phrasing.locale];
  return `${phrasing.percent(score)} (${phrasePoints(points, phrasing)})`;
}
