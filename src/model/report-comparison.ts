import type { Day } from "./relationship-parts.ts";
import type { ConfidenceInterval, Rate, Spread } from "./report-parts.ts";

/** Counts that two reports are compared on. */
export type ReportCount = "mentees" | "mentors" | "pairs" | "relationships" | "running" | "completed" | "failed" | "rematches";

/** Shares that two reports are compared on. */
export type ReportRate =
  | "matched"
  | "seats-used"
  | "accepted"
  | "started"
  | "completion"
  | "rematched"
  | "check-ins-held"
  | "overdue"
  | "goals-reached";

/** Means that two reports are compared on. */
export type ReportMean =
  | "score"
  | "days-to-proposal"
  | "days-to-acceptance"
  | "days-to-start"
  | "months"
  | "mentee-rating"
  | "mentor-rating";

/** A count, earlier and later. */
export interface CountComparison {
  /** Which count it is. */
  readonly code: ReportCount;
  /** The count of the first report. */
  readonly first: number;
  /** The count of the second. */
  readonly second: number;
  /** `second` − `first`. */
  readonly difference: number;
}

/** A share, earlier and later. */
export interface RateComparison {
  /** Which share it is. */
  readonly code: ReportRate;
  /** The share of the first report. */
  readonly first: Rate;
  /** The share of the second. */
  readonly second: Rate;
  /** `second` − `first`, in [−1, 1]; `null` where either has no value. */
  readonly difference: number | null;
  /** Of the difference, by both score intervals joined (R. G. Newcombe, 1998); `null` where `difference` is. It takes the two for independent. */
  readonly interval: ConfidenceInterval | null;
}

/** A mean, earlier and later. */
export interface MeanComparison {
  /** Which mean it is. */
  readonly code: ReportMean;
  /** The values of the first report in short. */
  readonly first: Spread;
  /** The values of the second. */
  readonly second: Spread;
  /** `second` − `first`; `null` where either has no value. */
  readonly difference: number | null;
  /** Of the difference, by both intervals joined; `null` where `difference` is. It takes the two for independent. */
  readonly interval: ConfidenceInterval | null;
}

/**
 * Two reports side by side: two days, two cohorts, or two modes. Intervals take the two for independent: of the same relationships on two days they are too wide.
 */
export interface ReportComparison {
  readonly kind: "report-comparison";
  readonly schemaVersion: 1;
  /** The day of the first report. */
  readonly first: Day;
  /** The day of the second. */
  readonly second: Day;
  /** Every count of a report, in a fixed order. */
  readonly counts: readonly CountComparison[];
  /** Every share of a report, in a fixed order. */
  readonly rates: readonly RateComparison[];
  /** Every mean of a report, in a fixed order. */
  readonly means: readonly MeanComparison[];
}
