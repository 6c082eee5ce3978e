import type { AttributeLabel, LocalizedText } from "./criterion-fields.ts";
import type { Role } from "./person.ts";

/** People of one role who share one of several values. */
export interface GoalGroup {
  /** Of mentees or of mentors. */
  readonly role: Role;
  /** A text, a list of texts, a number or a boolean; compared with `values` as texts. */
  readonly attribute: AttributeLabel;
  /** At least one; compared after NFC, trim and lower case. Who has one of them belongs to the group. */
  readonly values: readonly string[];
}

/**
 * People with a pair ÷ people who could have had one: all but those who are paused, already in a running relationship, or mentors without a seat. Whoever is
 * not qualified counts as not matched.
 */
export interface ShareMatchedMeasure {
  readonly kind: "share-matched";
  /** @defaultValue all mentees */
  readonly group?: GoalGroup | undefined;
}

/** The points of the pairs ÷ the points of as many perfect pairs: their mean score. */
export interface MeanScoreMeasure {
  readonly kind: "mean-score";
  /** Only pairs with somebody of the group. @defaultValue all pairs */
  readonly group?: GoalGroup | undefined;
}

/** The number of pairs. */
export interface PairsMeasure {
  readonly kind: "pairs";
  /** Only pairs with somebody of the group. @defaultValue all pairs */
  readonly group?: GoalGroup | undefined;
}

/** What is measured on a matching. */
export type GoalMeasure = ShareMatchedMeasure | MeanScoreMeasure | PairsMeasure;

/** The kinds of measures by name. */
export type GoalMeasureName = GoalMeasure["kind"];

/** What a programme is for, as a caller may write it. */
export interface ProgrammeGoalInput {
  /** Unique among the goals; matches `^[A-Za-z][A-Za-z0-9_-]*$`. */
  readonly id: string;
  /** The goal in words, in one language or in all. */
  readonly text: string | LocalizedText;
  /** What is measured, and over whom. */
  readonly measure: GoalMeasure;
  /** The lowest value with which the goal is reached: in [0, 1] for shares and scores, an integer ≥ 0 for pairs. @defaultValue none: it is only measured */
  readonly target?: number | undefined;
}

/** A goal as validated and completed; also a valid {@link ProgrammeGoalInput}. */
export interface ProgrammeGoal {
  /** Unique among the goals. */
  readonly id: string;
  /** What the goal is, for people to read. */
  readonly text: LocalizedText;
  /** What is measured, and over whom. */
  readonly measure: GoalMeasure;
  /** The least that is to be reached, in the unit of the measure; absent: it is only measured. */
  readonly target?: number;
}

/** A goal and what a matching makes of it. It has no influence on the matching itself. */
export interface MeasuredGoal extends ProgrammeGoal {
  /** `numerator / denominator`; `null` where the denominator is 0. */
  readonly value: number | null;
  /** An integer: people, pairs, or points. */
  readonly numerator: number;
  /** An integer: people, points of perfect pairs, or 1 where pairs are counted. */
  readonly denominator: number;
  /** Whether the value is at least the target; `null` without a target or a value. */
  readonly reached: boolean | null;
}
