import type { Role } from "./person.ts";
import type { ConfidenceInterval, Rate, Spread } from "./report-parts.ts";

/** What groups are compared on. */
export type FairnessMeasure = "matched" | "score" | "rank" | "waiting" | "exposure" | "completion";

/** People who share the values of the attributes. What is `null` is suppressed, or there was nothing to measure it on; see {@link FairnessReport}. */
export interface FairnessGroup {
  /** The value of each attribute, in the order in which they were asked for; `null`: not known. */
  readonly values: readonly (string | null)[];
  /** `null` where the group is too small to be shown, or kept back so that another cannot be worked out. */
  readonly people: number | null;
  /** Those with a pair ÷ those who could have had one: all but those who are paused, have a running relationship, or as mentors no seat. */
  readonly matched: Rate | null;
  /** Points of their pairs, out of 1,000,000. */
  readonly score: Spread | null;
  /** The rank that they gave to whom they got, from 1; of a mentor with several mentees, the best one. */
  readonly rank: Spread | null;
  /** Days from joining to the first proposal. */
  readonly waiting: Spread | null;
  /** Shortlists on which they stand. */
  readonly exposure: Spread | null;
  /** Completed ÷ completed or failed, of their relationships. */
  readonly completion: Rate | null;
}

/** The two groups that are furthest apart by a measure, of those that are shown and whose values are known. */
export interface FairnessGap {
  /** By which measure. */
  readonly measure: FairnessMeasure;
  /** The values of the group with the largest value of the measure. */
  readonly highest: readonly (string | null)[];
  /** The values of the group with the smallest. */
  readonly lowest: readonly (string | null)[];
  /** `highest` − `lowest`: of shares, or of means in the measure's unit. */
  readonly difference: number;
  /** Of the difference, by both intervals joined. Chosen as the largest of several, it is larger than chance alone would have it. */
  readonly interval: ConfidenceInterval;
}

/**
 * How groups of participants fare. A group of fewer than `minimumCell` people is suppressed in full, and so is a measure that rests on fewer of a group; where those are one alone, or
 * fewer people together, the next larger one is suppressed with them, so that none can be worked out from a total. Several such reports of the same people, by other attributes, may
 * together still tell something of small groups.
 */
export interface FairnessReport {
  readonly kind: "fairness-report";
  readonly schemaVersion: 1;
  /** Whose groups they are. */
  readonly role: Role;
  /** By which attributes they were made: one or two names. */
  readonly attributes: readonly string[];
  /** Groups of fewer people are suppressed; an integer from 1. */
  readonly minimumCell: number;
  /** By values; those whose values are not known last. */
  readonly groups: readonly FairnessGroup[];
  /** One for each measure that at least two groups have. */
  readonly gaps: readonly FairnessGap[];
}

/** What was left out to see what it accounts for. */
export type LeftOut =
  | { readonly code: "criterion"; readonly criterionId: string }
  | { readonly code: "qualification"; readonly ruleId: string; readonly role: Role }
  | { readonly code: "minimum-score" }
  | { readonly code: "reporting-line" };

/** The gap between two groups where something is left out and everybody is matched anew. */
export interface GapWithout {
  /** What was left out. */
  readonly leftOut: LeftOut;
  /** Match rate of the first group − that of the second. */
  readonly matched: number | null;
  /** Mean points of the first group − those of the second; by the criteria that are left. */
  readonly score: number | null;
  /** By how much the gap in match rates shrinks; negative where it grows. */
  readonly reduction: number | null;
  /** Pairs that the programme has then. */
  readonly pairs: number;
}

/** What accounts for a gap between two groups. */
export interface FairnessExplanation {
  /** Whose groups they are. */
  readonly role: Role;
  /** By which attributes they were made. */
  readonly attributes: readonly string[];
  /** The group that is matched more often, and the one that is less. */
  readonly highest: readonly (string | null)[];
  /** The group that is matched less often. */
  readonly lowest: readonly (string | null)[];
  /** As it is: match rates and mean points, first group − second. */
  readonly matched: number;
  /** The difference of the mean points; `null` where a group has no pairs. */
  readonly score: number | null;
  /** What shrinks the gap most comes first. */
  readonly without: readonly GapWithout[];
}
