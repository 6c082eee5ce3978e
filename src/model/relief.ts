import type { MenteeMove } from "./evidence.ts";
import type { ExcludingRule, MenteeCause } from "./matching.ts";

/** What the programme would gain, exactly, if one rule were not applied to one mentee: the best matching without it against the best with it. */
export interface RuleRelief extends ExcludingRule {
  /** Pairs gained. */
  readonly pairs: number;
  /** Points gained in total; negative: lost, as under `most-pairs` one pair more is worth any points. */
  readonly points: number;
  /** Who would move, the mentee first; empty where nothing would change. */
  readonly moves: readonly MenteeMove[];
}

/** Why a mentee has no mentor, and which rule it would help to lift. */
export interface UnmatchedExplanation {
  /** Who was asked about. */
  readonly menteeId: string;
  /** As in the matching; `null` where the mentee has a mentor. */
  readonly cause: MenteeCause | null;
  /**
   * The rules that alone exclude at least one mentor, those that alone exclude most first; but nobody is ever their own mentor. Only where rules or the minimum
   * score are the cause (`no-eligible-mentor`, `below-minimum-score`): for seats, see `explainSeats`.
   */
  readonly reliefs: readonly RuleRelief[];
}
