import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { PairExplanation } from "../model/evidence.ts";
import { fieldsOf, type InputIssue, InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput, PairInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import { bandOfPair } from "../stages/explain/band-of-pair.ts";
import { compareWishes } from "../stages/explain/compare-wishes.ts";
import { contributionsOf, rulesAgainst, sumPoints } from "../stages/explain/pair-facts.ts";
import { type PriceAnswer, pricePair } from "../stages/explain/price-pair.ts";
import { type OpenMatching, openMatching, readPairs } from "./open-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { readAskedMatching } from "./read-matching.ts";
import { requireReadable } from "./require-proof.ts";

/**
 * Explains any pair: every rule that forbids it, what each criterion contributes, with the evidence, and what it would cost to decide otherwise.
 *
 * @remarks The price is exact: the best matching with the pair forced (or without it) against the best there is, over all eligible pairs. Prepare the
 * programme once where there are many questions. Where people chose, a stable matching has no prices; `noPrice` then says which of the two would rather have
 * the other.
 *
 * @param matching - a matching of this very input.
 * @throws {@link InvalidInputError} for an invalid input, a person who is not in it, or another input's matching (`input-mismatch`).
 */
export function explainPair(input: MatchInput | Prepared, matching: Matching, pair: PairInput): PairExplanation {
  const { menteeId, mentorId } = fieldsOf("pair", pair);
  const prepared = prepareProgramme(input);
  const read = readAskedMatching(prepared, matching);
  const open = openIfPriced(prepared, read);
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
  const columnOfRow = readPairs(prepared, read);
  return {
    kind: "pair-explanation",
    menteeId,
    mentorId,
    namesakes: [...new Set([menteeId, mentorId])].filter((id) => isNamesake(prepared, id)).sort(compareText),
    chosen: columnOfRow[row] === column,
    eligible: rules.length === 0,
    rules,
    score: points / FULL_POINTS,
    points,
    somethingKnown: contributions.some(
      ({ most, evidence }) => most > 0 && evidence.code !== "missing" && evidence.code !== "previous-pair",
    ),
    band: bandOfPair(prepared.columns, contributions),
    contributions,
    ...answerPrice(prepared, open, { row, column, columnOfRow }),
  };
}

/** Whether an id stands for a mentee and a mentor who are not the same person. */
function isNamesake({ programme, rowOfId, columnOfId }: Prepared, id: string): boolean {
  const mentee = programme.mentees[rowOfId.get(id) ?? UNASSIGNED];
  const mentor = programme.mentors[columnOfId.get(id) ?? UNASSIGNED];
  return mentee !== undefined && mentor !== undefined && mentee.personId !== mentor.personId;
}

interface AskedPair {
  readonly row: number;
  readonly column: number;
  readonly columnOfRow: Int32Array;
}

type Unpriced = "stable" | "second-round" | "not-optimal";

/** A matching with prices, ready for questions; or why it has none. */
function openIfPriced(prepared: Prepared, matching: Matching): OpenMatching | Unpriced {
  const { certificate } = matching;
  if (certificate?.stable === true) return "stable";
  if (certificate?.secondRound !== undefined) return "second-round";
  requireReadable(matching);
  return certificate.optimal ? openMatching(prepared, matching) : "not-optimal";
}

function answerPrice(prepared: Prepared, open: OpenMatching | Unpriced, pair: AskedPair): PriceAnswer {
  if (open === "stable") return { price: null, noPrice: compareWishes(prepared, pair) };
  if (typeof open === "string") return { price: null, noPrice: { code: open } };
  const { row, column } = pair;
  return pricePair(prepared, open.alternatives, { row, column, isChosen: open.network.seating.columnOfRow[row] === column });
}
