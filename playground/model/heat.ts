import type { MatchInput } from "mentor-matching";
import type { Result } from "./programme.ts";

/** Who stands where in the heat map: mentees from top to bottom, mentors from left to right. */
export interface HeatOrder {
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
}

/** Scores as shades. A cell stands for `pool` × `pool` pairs. */
export interface Heat {
  readonly pool: number;
  /** Cells from top to bottom. */
  readonly rows: number;
  /** Cells from left to right. */
  readonly columns: number;
  /** By row, then column: 0 where no pair is eligible, otherwise 1 to 255, the mean of the eligible pairs. */
  readonly shades: Uint8Array<ArrayBuffer>;
}

/** A pair that is marked in the picture. */
export interface MarkedPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly points: number;
}

/** The chosen pairs; of shortlists, those that the largest matching needs. */
export function markedPairs(result: Result): readonly MarkedPair[] {
  if (result.kind === "matching") return result.pairs;
  const reserved = result.lists.flatMap(({ menteeId, mentors }) =>
    mentors.filter((entry) => entry.reserved === true).map(({ mentorId, points }) => ({ menteeId, mentorId, points })),
  );
  return [...result.locked, ...reserved];
}

/**
 * The order in which the chosen pairs stand on the diagonal, the best first, and whoever has nobody at the end. People of equal standing keep the order
 * of the input.
 */
export function diagonalOrder({ mentees, mentors }: MatchInput, result: Result): HeatOrder {
  const best = [...markedPairs(result)].sort((a, b) => b.points - a.points);
  const mentorIds = new Set(best.map(({ mentorId }) => mentorId));
  const menteesOf = new Map<string, string[]>([...mentorIds].map((mentorId) => [mentorId, []]));
  for (const { menteeId, mentorId } of best) menteesOf.get(mentorId)?.push(menteeId);
  const menteeIds = new Set([...menteesOf.values()].flat());
  for (const { id } of mentees) menteeIds.add(id);
  for (const { id } of mentors) mentorIds.add(id);
  return { menteeIds: [...menteeIds], mentorIds: [...mentorIds] };
}

/** The order of the input. */
export function listedOrder({ mentees, mentors }: MatchInput): HeatOrder {
  return { menteeIds: mentees.map(({ id }) => id), mentorIds: mentors.map(({ id }) => id) };
}
