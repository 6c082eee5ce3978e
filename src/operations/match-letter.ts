import { phraseLetter } from "../language/describe-letter.ts";
import { createPhrasing, namesOf, type WordingOptions } from "../language/phrasing.ts";
import { lifecyclePolicy } from "../lifecycle/parse-policy.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import type { MatchInput, PairInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Role } from "../model/person.ts";
import { explainPair } from "./explain-pair.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { redactFor } from "./redact-for.ts";

/** To whom, and in which language. Names and labels are those of the input, unless given here. */
export interface LetterOptions extends WordingOptions {
  /** Which of the two the letter is for. */
  readonly to: Role;
  /** What differs from the defaults: months and days that the letter names. */
  readonly policy?: LifecyclePolicyInput | undefined;
}

/**
 * Writes the letter that goes with a match, as text: why the two were matched, what to expect, and what to prepare.
 *
 * @remarks It is made from {@link redactFor}'s view of the pair, so that it says no more than the reader may know: no points, no other people, no criterion that is not visible to everybody.
 * Texts of the people's stand in it as they are, each on one line and cut to 60 characters: escape them where they meet HTML.
 * @param pair - one of the matching's pairs.
 * @throws {@link InvalidInputError} for an invalid input, another input's matching (`input-mismatch`), a pair that was not matched, and an unknown side or language.
 * @example
 * ```ts
 * for (const pair of matching.pairs) for (const to of ["mentee", "mentor"] as const) send(matchLetter(input, matching, pair, { to, locale: "fr" }));
 * ```
 */
export function matchLetter(input: MatchInput | Prepared, matching: Matching, pair: PairInput, options: LetterOptions): string {
  const { to, policy, ...wording } = options ?? {};
  if (to !== "mentee" && to !== "mentor")
    throw new InvalidInputError([
      { code: "unknown-value", path: ["options", "to"], message: `must be "mentee" or "mentor", got ${quote(to)}` },
    ]);
  const prepared = prepareProgramme(input);
  const { menteeId, mentorId } = pair;
  const explanation = explainPair(prepared, matching, { menteeId, mentorId });
  const view = redactFor(explanation, to === "mentee" ? menteeId : mentorId, { role: to });
  if (view.standing !== "matched")
    throw new InvalidInputError([
      { code: "unknown-reference", path: ["pair"], message: `${quote(menteeId)} and ${quote(mentorId)} are not a pair of the matching` },
    ]);
  const { programme } = prepared;
  const { names = namesOf(programme), criteria = programme.criteria } = wording;
  return phraseLetter(view, to, lifecyclePolicy(policy), createPhrasing({ ...wording, names, criteria, audience: "participant" }));
}
