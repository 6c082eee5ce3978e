import type { MenteeMove } from "mentor-matching";
import type { Result } from "./programme.ts";

/** What another result is to people: who moves, and what the whole gains. */
export interface ResultComparison {
  readonly pairsGained: number;
  /** Points of a pair on average, out of 1,000,000. */
  readonly meanGained: number;
  /** Mentees with another mentor, or none: the greatest gain first. */
  readonly moves: readonly MenteeMove[];
  /** Mentees who keep their mentor, with other points: the greatest gain first. */
  readonly rescored: readonly MenteeMove[];
}

/** Compares two matchings; shortlists are no matching, and have nobody who moves. */
export function compareResults(before: Result, after: Result): ResultComparison | null {
  if (before.kind !== "matching" || after.kind !== "matching") return null;
  const earlier = new Map(before.pairs.map((pair) => [pair.menteeId, pair]));
  const later = new Map(after.pairs.map((pair) => [pair.menteeId, pair]));
  const rescored: MenteeMove[] = [];
  const moves: MenteeMove[] = [];
  for (const menteeId of new Set([...earlier.keys(), ...later.keys()])) {
    const from = earlier.get(menteeId);
    const to = later.get(menteeId);
    const gain = (to?.points ?? 0) - (from?.points ?? 0);
    const move: MenteeMove = { menteeId, gain, ...(from ? { from: from.mentorId } : {}), ...(to ? { to: to.mentorId } : {}) };
    if (from?.mentorId !== to?.mentorId) moves.push(move);
    else if (gain !== 0) rescored.push(move);
  }
  return {
    pairsGained: after.totals.pairs - before.totals.pairs,
    meanGained: meanOf(after.totals) - meanOf(before.totals),
    moves: moves.sort(byGain),
    rescored: rescored.sort(byGain),
  };
}

function meanOf({ pairs, points }: { readonly pairs: number; readonly points: number }): number {
  return pairs === 0 ? 0 : points / pairs;
}

function byGain(one: MenteeMove, other: MenteeMove): number {
  return other.gain - one.gain;
}

/** How many mentees have other mentors on their list, or in another order; `null` where there are no lists to compare. */
export function countChangedLists(before: Result, after: Result): number | null {
  if (before.kind !== "shortlisting" || after.kind !== "shortlisting") return null;
  const written = (result: typeof before): Map<string, string> =>
    new Map(result.lists.map(({ menteeId, mentors }) => [menteeId, JSON.stringify(mentors.map(({ mentorId }) => mentorId))]));
  const earlier = written(before);
  const later = written(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].filter((id) => (earlier.get(id) ?? "[]") !== (later.get(id) ?? "[]")).length;
}
