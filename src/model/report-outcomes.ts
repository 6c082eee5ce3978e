import type { DurationBand } from "./relationship.ts";
import type { EstimatedShare, Spread } from "./report-parts.ts";

/** Where relationships stand so many months after their start. */
export interface RiskPoint {
  /** Months since the start: 0, 1, 2, … */
  readonly month: number;
  /** The same in days: months of 365.25 ÷ 12 days, rounded. */
  readonly days: number;
  /** Relationships that were seen at least so long. */
  readonly atRisk: number;
  /** The share that has completed by then. */
  readonly completed: EstimatedShare;
  /** The share that has failed by then. */
  readonly failed: EstimatedShare;
  /** Still together. With the two others it adds up to 1, but for rounding. */
  readonly together: EstimatedShare;
}

/**
 * Completion and failure as competing risks: what the running ones, seen only up to the day of the report, say about it included (O. O. Aalen & S. Johansen,
 * 1978; E. L. Kaplan & P. Meier, 1958). Days count from the start, paused ones apart.
 */
export interface RiskSummary {
  /** Relationships that have started. */
  readonly followed: number;
  /** Of these, those that have completed. */
  readonly completed: number;
  /** Of these, those that have failed after the start. */
  readonly failed: number;
  /** Of these, those that neither have: seen up to the day of the report. */
  readonly running: number;
  /** From month 0 to the first month by which all had been seen, 36 at most; empty where none has started. */
  readonly points: readonly RiskPoint[];
  /** The first day by which half had ended; `null` where that has not come. */
  readonly medianDays: number | null;
}

/** How a criterion differs between what completed and what failed. It goes with the outcome; whether it brought it about cannot be said from this. */
export interface CriterionAssociation {
  /** The criterion's id when the pair was matched. */
  readonly criterionId: string;
  /** Its points out of 1,000,000 in relationships that completed. */
  readonly completed: Spread;
  /** The same in those that failed. */
  readonly failed: Spread;
  /** The difference of the means, in points; `null` where either is. */
  readonly difference: number | null;
  /** As of {@link Spread.interval}; `null` where `difference` is. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** A relationship that completed. */
export interface CompletedRelationship {
  /** The relationship's id in the ledger. */
  readonly relationshipId: string;
  /** Its mentee. */
  readonly menteeId: string;
  /** Its mentor. */
  readonly mentorId: string;
  /** Points out of 1,000,000; `null` where the proposal did not say. */
  readonly points: number | null;
  /** Why they were matched: points by criterion id; `null` where the proposal did not say. */
  readonly criteria: { readonly [criterionId: string]: number } | null;
  /** Full months from start to end, paused days apart, and the days beyond. */
  readonly months: number;
  /** Days beyond the full months. */
  readonly days: number;
  /** How the length compares with the policy's months. */
  readonly band: DurationBand | null;
  /** Check-ins held. */
  readonly checkIns: number;
  /** Goals that the two had. */
  readonly goals: number;
  /** Of these, those that were reached. */
  readonly goalsReached: number;
  /** The latest, 1 to 5; `null` where there is none. */
  readonly menteeRating: number | null;
  /** The mentor's latest, 1 to 5; `null` where there is none. */
  readonly mentorRating: number | null;
}
