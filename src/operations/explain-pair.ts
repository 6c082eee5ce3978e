import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import type { PairExplanation } from "../model/evidence.ts";
import { type InputIssue, InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput, PairInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { contributionsOf, rulesAgainst, sumPoints } from "../stages/explain/pair-facts.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { requireSameInput } from "./require-same-input.ts";

/**
 * Explains any pair: every rule that forbids it, and what each criterion contributes, with the evidence.
 *
 * @param matching - a matching of this very input.
 * @throws {@link InvalidInputError} for an invalid input, a person who is not in it, or another input's matching (`input-mismatch`).
 */
export function explainPair(input: MatchInput | Prepared, matching: Matching, pair: PairInput): PairExplanation {
  const { menteeId, mentorId } = pair;
  const prepared = prepareProgramme(input);
  requireSameInput(prepared, matching);
  const row = prepared.programme.mentees.findIndex(({ id }) => id === menteeId);
  const column = prepared.programme.mentors.findIndex(({ id }) => id === mentorId);
  const issues: InputIssue[] = [];
  if (row === -1)
    issues.push({ code: "unknown-reference", path: ["menteeId"], message: `there is no mentee with the id ${quote(menteeId)}` });
  if (column === -1)
    issues.push({ code: "unknown-reference", path: ["mentorId"], message: `there is no mentor with the id ${quote(mentorId)}` });
  if (issues.length > 0) throw new InvalidInputError(issues);

  const contributions = contributionsOf(prepared, row, column);
  const rules = rulesAgainst(prepared, row, column);
  const points = sumPoints(contributions);
  return {
    menteeId,
    mentorId,
    chosen: matching.pairs.some((chosen) => chosen.menteeId === menteeId && chosen.mentorId === mentorId),
    eligible: rules.length === 0,
    rules,
    score: points / FULL_POINTS,
    points,
    somethingKnown: contributions.some(
      ({ most, evidence }) => most > 0 && evidence.code !== "missing" && evidence.code !== "previous-pair",
    ),
    contributions,
  };
}
