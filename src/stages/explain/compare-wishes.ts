import type { AnswerPlaces } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { NoPrice } from "../../model/evidence.ts";
import { isAnswerRule } from "./count-choices.ts";
import { type ExplanationSource, ratePair, rulesAgainst, sumPoints } from "./pair-facts.ts";

interface AskedPair {
  readonly row: number;
  readonly column: number;
  /** The stable matching, locks included. */
  readonly columnOfRow: Int32Array;
}

/** Why a pair of a stable matching has no price: what decides it instead. */
export function compareWishes(source: ExplanationSource, pair: AskedPair): NoPrice {
  const { row, column, columnOfRow } = pair;
  const { lockedColumnOfRow, freeSeats, activeSeats } = source.participation;
  if (lockedColumnOfRow[row] !== UNASSIGNED) return { code: "would-move-lock" };
  if (!rulesAgainst(source, row, column).every(isAnswerRule)) return { code: "not-eligible" };
  if (freeSeats[column] === 0) return { code: (activeSeats[column] as number) > 0 ? "would-end-relationship" : "would-move-lock" };
  const own = columnOfRow[row] as number;
  if (own === column) return { code: "decided-by-rankings", menteeWould: true, mentorWould: true };
  const { byMentee, byMentor } = wishesOf(source, row, column);
  const held = [...columnOfRow.keys()].filter((other) => columnOfRow[other] === column && lockedColumnOfRow[other] === UNASSIGNED);
  const hasFreeSeat = held.length < (freeSeats[column] as number);
  return {
    code: "decided-by-rankings",
    menteeWould: isAcceptable(byMentee) && (own === UNASSIGNED || isBefore(byMentee, wishesOf(source, row, own).byMentee)),
    mentorWould:
      isAcceptable(byMentor) && (hasFreeSeat || held.some((other) => isBefore(byMentor, wishesOf(source, other, column).byMentor))),
  };
}

/** How much somebody wants somebody: the place in their ranking, then points, then tie-break order. */
type Wish = readonly [place: number, pointsLacking: number, position: number];

function wishesOf(source: ExplanationSource, row: number, column: number): { readonly byMentee: Wish; readonly byMentor: Wish } {
  const { byMentee, byMentor } = (source.columns.answers as AnswerPlaces).placesOf(row, column);
  const lacking = -sumPoints(ratePair(source, row, column));
  return { byMentee: [byMentee, lacking, column], byMentor: [byMentor, lacking, row] };
}

function isAcceptable([place]: Wish): boolean {
  return place !== Number.POSITIVE_INFINITY;
}

function isBefore(a: Wish, b: Wish): boolean {
  return (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) < 0;
}
