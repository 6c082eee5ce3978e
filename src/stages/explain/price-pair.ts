import type { Move } from "../../kernel/residual-path.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { MenteeMove, NoPrice, PairPrice, SeatChange } from "../../model/evidence.ts";
import type { Alternatives } from "./alternatives.ts";
import { type ExplanationSource, ratePair, rulesAgainst, sumPoints } from "./pair-facts.ts";

/** A price, or why there is none. */
export type PriceAnswer = { readonly price: PairPrice } | { readonly price: null; readonly noPrice: NoPrice };

interface PricedPair {
  readonly row: number;
  readonly column: number;
  readonly isChosen: boolean;
}

/** What it would cost to force a pair that is not chosen, or to dissolve one that is; over all eligible pairs. */
export function pricePair(source: ExplanationSource, alternatives: Alternatives, pair: PricedPair): PriceAnswer {
  const { participation } = source;
  const { row, column, isChosen } = pair;
  if (participation.lockedColumnOfRow[row] !== UNASSIGNED) return { price: null, noPrice: { code: "would-move-lock" } };
  if (rulesAgainst(source, row, column).length > 0) return { price: null, noPrice: { code: "not-eligible" } };
  if (participation.freeSeats[column] === 0) {
    const code = (participation.activeSeats[column] as number) > 0 ? "would-end-relationship" : "would-move-lock";
    return { price: null, noPrice: { code } };
  }
  return isChosen
    ? { price: priceOf(source, "dissolve", alternatives.dissolve(row, column)) }
    : { price: priceOf(source, "force", alternatives.force(row, column)) };
}

function priceOf(source: ExplanationSource, decision: PairPrice["decision"], path: readonly Move[]): PairPrice {
  const { pairs, points, moves } = changeBy(source, path);
  // Not `-pairs`: a price of nothing is 0, not −0.
  return { decision, pairs: 0 - pairs, points: 0 - points, moves };
}

/** What moves gain, and their names. */
export function changeBy(source: ExplanationSource, path: readonly Move[]): SeatChange {
  const moves = path.map((move) => nameMove(source, move));
  return {
    pairs: path.reduce((gained, { from, to }) => gained + (from === UNASSIGNED ? 1 : 0) - (to === UNASSIGNED ? 1 : 0), 0),
    points: moves.reduce((gained, { gain }) => gained + gain, 0),
    moves,
  };
}

function nameMove(source: ExplanationSource, { row, from, to }: Move): MenteeMove {
  const { mentees, mentors } = source.programme;
  const pointsWith = (column: number): number => (column === UNASSIGNED ? 0 : sumPoints(ratePair(source, row, column)));
  return {
    menteeId: (mentees[row] as { id: string }).id,
    ...(from === UNASSIGNED ? {} : { from: (mentors[from] as { id: string }).id }),
    ...(to === UNASSIGNED ? {} : { to: (mentors[to] as { id: string }).id }),
    gain: pointsWith(to) - pointsWith(from),
  };
}
