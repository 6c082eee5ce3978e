import type { Mode } from "./decision.ts";
import type { PairInput } from "./match-input.ts";
import type { MeasuredGoal } from "./programme-goal.ts";

/** Points of all pairs of a mode together, by whose criteria give them; each pair out of 1,000,000. */
export interface ModePoints {
  /** On all criteria. */
  readonly all: number;
  /** On the criteria that serve participants alone; `null` where none has a weight. */
  readonly participants: number | null;
  /** On the criteria that serve the programme alone; `null` where none has a weight. */
  readonly programme: number | null;
}

/** What one mode makes of the pool. */
export interface ModeOutcome {
  /** Which of the three. */
  readonly mode: Mode;
  /** By mentee id; locks included. */
  readonly pairs: readonly PairInput[];
  /** Points of its pairs, by whose criteria give them. */
  readonly points: ModePoints;
  /** Open mentees who have a mentor whom they want most, of those who want anybody whom the rules allow. */
  readonly firstChoices: { readonly mentees: number; readonly of: number };
  /** Pairs that would both rather have each other, by what people said, else by the points of the criteria that serve them. */
  readonly blockingPairs: number;
  /** By goal id; scores are those on all criteria. */
  readonly goals: readonly MeasuredGoal[];
}

/** What a mode has less than the mode with the most. */
export interface ModeCost {
  /** Which mode. */
  readonly mode: Mode;
  /** Pairs fewer than in the mode with the most. */
  readonly pairs: number;
  /** On all criteria. */
  readonly points: number;
  /** Mentees with a first choice. */
  readonly firstChoices: number;
}

/** Which modes meet a goal, and at what cost. */
export interface GoalVerdict {
  /** The goal's id. */
  readonly goalId: string;
  /** Those that reach the target, cheapest first: fewest pairs less, then fewest points. */
  readonly metBy: readonly ModeCost[];
}

/** The three modes on one pool: plain data. */
export interface ModeComparison {
  readonly kind: "mode-comparison";
  readonly schemaVersion: 1;
  /** Identifies the input. */
  readonly inputDigest: string;
  /** `administrative`, `hybrid`, `self`. */
  readonly modes: readonly ModeOutcome[];
  /** The goals with a target, by id. */
  readonly goals: readonly GoalVerdict[];
  /** The cheapest of the modes that meet every goal with a target; `null` where there are no such goals, or no mode meets them all. */
  readonly recommended: Mode | null;
}
