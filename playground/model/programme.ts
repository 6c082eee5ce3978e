// What the page knows: a programme and what came of it. Everything is plain data, so that it can be posted, stored and compared.
import type { MatchInput, Matching, PairInput, Shortlisting } from "mentor-matching";

/** What matching gives: shortlists where people choose and have not yet, a matching otherwise. */
export type Result = Matching | Shortlisting;

/** A programme with its result. */
export interface Round {
  /** Counts the rounds of this page; the worker knows a round by it. */
  readonly id: number;
  readonly input: MatchInput;
  readonly result: Result;
}

/** The rooms of the page. */
export const PLACES = ["people", "matching", "choices", "relationship", "results"] as const;
export type Place = (typeof PLACES)[number];

/** The ways to look at a matching. */
export const LOOKS = ["heat", "pairs", "unmatched", "loads"] as const;
export type Look = (typeof LOOKS)[number];

/** Whether a pair is locked in a programme. */
export function isLocked({ pairs }: MatchInput, { menteeId, mentorId }: PairInput): boolean {
  return (pairs?.locked ?? []).some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId);
}

/** Whether the programme alone decides. */
export function isAdministrative({ mode = "administrative" }: MatchInput): boolean {
  return mode === "administrative";
}

/** The choices of a programme in which people choose. */
export function choicesOf(input: MatchInput): NonNullable<Extract<MatchInput, { mode: "hybrid" }>["choices"]> | undefined {
  return input.mode === "hybrid" ? input.choices : undefined;
}
