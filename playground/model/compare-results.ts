import type { MenteeMove } from "mentor-matching";
import type { Result } from "./programme.ts";

/** What another result is to people: who moves, and what the whole gains. */
export interface ResultComparison {
  readonly pairsGained: number;
  /** Points of a pair on average, out of 1,000,000. */
  readonly meanGained: number;
  /** Mentees with another mentor, or none: the greatest gain first. */
  readonly moves: readonly MenteeMove[];
  /** Mentees who keep their mentor, with other points. */
  readonly rescored: number;
}

/** Compares two matchings; shortlists are no matching, and have nobody who moves. */
export function compareResults(before: Result, after: Result): ResultComparison | null {
  if (before.kind !== "matching" || after.kind !== "matching") return null;
  const earlier = new Map(before.pairs.map((pair) => [pair.menteeId, pair]));
  const later = new Map(after.pairs.map((pair) => [pair.menteeId, pair]));
  let rescored = 0;
  const moves: MenteeMove[] = [];
  for (const menteeId of new Set([...earlier.keys(), ...later.keys()])) {
    const from = earlier.get(menteeId);
    const to = later.get(menteeId);
    const gain = (to?.points ?? 0) - (from?.points ?? 0);
    if (from?.mentorId !== to?.mentorId)
      moves.push({ menteeId, gain, ...(from ? { from: from.mentorId } : {}), ...(to ? { to: to.mentorId } : {}) });
    else if (gain !== 0) rescored++;
  }
  return {
    pairsGained: after.totals.pairs - before.totals.pairs,
    meanGained: meanOf(after.totals) - meanOf(before.totals),
    moves: moves.sort((a, b) => b.gain - a.gain),
    rescored,
  };
}

function meanOf({ pairs, points }: { readonly pairs: number; readonly points: number }): number {
  return pairs === 0 ? 0 : points / pairs;
}
