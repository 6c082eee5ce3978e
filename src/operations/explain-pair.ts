import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { PairExplanation } from "../model/evidence.ts";
import { type InputIssue, InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput, PairInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import { bandOfPair } from "../stages/explain/band-of-pair.ts";
import { contributionsOf, rulesAgainst, sumPoints } from "../stages/explain/pair-facts.ts";
import { pricePair } from "../stages/explain/price-pair.ts";
import { openMatching } from "./open-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { requireReadable } from "./require-proof.ts";
import { requireSameInput } from "./require-same-input.ts";

/**
 * Explains any pair: every rule that forbids it, what each criterion contributes, with the evidence, and what it would cost to decide otherwise.
 *
 * @remarks The price is exact: the best matching with the pair forced (or without it) against the best there is, over all eligible pairs. Prepare the
 * programme once where there are many questions.
 *
 * @param matching - a matching of this very input.
 * @throws {@link InvalidInputError} for an invalid input, a person who is not in it, or another input's matching (`input-mismatch`).
 */
export function explainPair(input: MatchInput | Prepared, matching: Matching, pair: PairInput): PairExplanation {
  const { menteeId, mentorId } = pair;
  const prepared = prepareProgramme(input);
  requireSameInput(prepared, matching);
  requireReadable(matching);
  const open = matching.certificate.optimal ? openMatching(prepared, matching) : undefined;
  const row = prepared.rowOfId.get(menteeId) ?? UNASSIGNED;
  const column = prepared.columnOfId.get(mentorId) ?? UNASSIGNED;
  const issues: InputIssue[] = [];
  if (row === UNASSIGNED)
    issues.push({ code: "unknown-reference", path: ["menteeId"], message: `there is no mentee with the id ${quote(menteeId)}` });
  if (column === UNASSIGNED)
    issues.push({ code: "unknown-reference", path: ["mentorId"], message: `there is no mentor with the id ${quote(mentorId)}` });
  if (issues.length > 0) throw new InvalidInputError(issues);

  const contributions = contributionsOf(prepared, row, column);
  const rules = rulesAgainst(prepared, row, column);
  const points = sumPoints(contributions);
  const isMatched = matching.pairs.some((matched) => matched.menteeId === menteeId && matched.mentorId === mentorId);
  const isChosen = isMatched && prepared.participation.lockedColumnOfRow[row] !== column;
  return {
    kind: "pair-explanation",
    menteeId,
    mentorId,
    namesakes: [...new Set([menteeId, mentorId])].filter((id) => isNamesake(prepared, id)).sort(compareText),
    chosen: isMatched,
    eligible: rules.length === 0,
    rules,
    score: points / FULL_POINTS,
    points,
    somethingKnown: contributions.some(
      ({ most, evidence }) => most > 0 && evidence.code !== "missing" && evidence.code !== "previous-pair",
    ),
    band: bandOfPair(prepared.columns, contributions),
    contributions,
    ...(open === undefined
      ? { price: null, noPrice: { code: "not-optimal" } as const }
      : pricePair(prepared, open.alternatives, { row, column, isChosen })),
  };
}

/** Whether an id stands for a mentee and a mentor who are not the same person. */
function isNamesake({ programme, rowOfId, columnOfId }: Prepared, id: string): boolean {
  const mentee = programme.mentees[rowOfId.get(id) ?? UNASSIGNED];
  const mentor = programme.mentors[columnOfId.get(id) ?? UNASSIGNED];
  return mentee !== undefined && mentor !== undefined && mentee.personId !== mentor.personId;
}
