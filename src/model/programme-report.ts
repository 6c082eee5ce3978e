import type { FailureParty, FailureReason } from "./failure.ts";
import type { FollowUpCode, FollowUpUrgency } from "./follow-up.ts";
import type { MenteeCause, MentorCause } from "./matching.ts";
import type { Role } from "./person.ts";
import type { MeasuredGoal } from "./programme-goal.ts";
import type { DurationBand } from "./relationship.ts";
import type { Day, GoalState, RelationshipState } from "./relationship-parts.ts";
import type { EstimatedShare, Rate, Spread } from "./report-parts.ts";

/** Who takes part. */
export interface EnrolmentSummary {
  /** Mentees whom the ledger knows. */
  readonly mentees: number;
  /** Mentors whom the ledger knows. */
  readonly mentors: number;
  /** Humans behind these records: whoever stands on both sides counts once. */
  readonly humans: number;
  /** Humans who have left by the day of the report. */
  readonly departed: number;
  /** Of the people of `participants`, those who are paused; `null` without `participants`. */
  readonly paused: { readonly mentees: number; readonly mentors: number } | null;
}

/** How far mentees have come, each counted once at every step that they have ever reached. */
export interface FunnelSummary {
  readonly enrolled: number;
  readonly proposed: number;
  /** Both sides have accepted. */
  readonly accepted: number;
  readonly started: number;
  readonly completed: number;
}

/** A qualification rule and whom it keeps out. */
export interface RuleSummary {
  readonly role: Role;
  readonly ruleId: string;
  /** People who do not meet it. */
  readonly failed: number;
  /** People of whom nobody can tell, and whom it keeps out for that. */
  readonly unknown: number;
}

/** Pairs of similar score. */
export interface ScoreBin {
  /** The lowest points in it: 0, 100,000, …, 900,000. A perfect pair is in the last one. */
  readonly from: number;
  readonly pairs: number;
  /** The sum of their points by criterion id; empty where there are no pairs. */
  readonly contributions: { readonly [criterionId: string]: number };
}

/** How many have a cause. */
export interface CauseCount<Code extends string> {
  readonly code: Code;
  readonly people: number;
}

/** How many mentors use so many seats. */
export interface LoadCount {
  readonly seatsUsed: number;
  readonly mentors: number;
}

/** Seats of all mentors. */
export interface SeatSummary {
  readonly capacity: number;
  /** Seats in use; with `overCapacity: "tolerate"` they may be more than there are. */
  readonly used: number;
  /** Seats in use, each mentor's up to the capacity, ÷ all seats. */
  readonly rate: Rate;
  /** Every number of seats in use that occurs, ascending. */
  readonly loads: readonly LoadCount[];
}

/** What a matching came to. */
export interface MatchingSummary {
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly locked: number;
  /** Mentees with a pair ÷ mentees who could have had one: all but those who are paused or have a running relationship. */
  readonly matched: Rate;
  /** By code; together with the pairs they are all mentees. */
  readonly unmatchedMentees: readonly CauseCount<MenteeCause["code"]>[];
  /** By code. */
  readonly unmatchedMentors: readonly CauseCount<MentorCause["code"]>[];
  /** Of those who are not qualified, those of mentees first, by rule id. */
  readonly rules: readonly RuleSummary[];
  /** Of the pairs, in points out of 1,000,000. */
  readonly score: Spread;
  /** All ten, ascending. */
  readonly scores: readonly ScoreBin[];
  /** Running relationships and pairs together. */
  readonly seats: SeatSummary;
}

/** Days that things took. */
export interface TimeSummary {
  /** From joining to the first proposal, of the mentees in `joined`; those without a proposal are not in it. */
  readonly toProposal: Spread;
  /** From the proposal to the second acceptance. */
  readonly toAcceptance: Spread;
  /** From the proposal to the first start. */
  readonly toStart: Spread;
}

/** How long relationships lasted, paused days apart. */
export interface DurationSummary {
  /** Relationships that have started and ended, by band. */
  readonly bands: { readonly [Band in Exclude<DurationBand, "stagnating">]: number };
  /** Running ones past the maximum. */
  readonly stagnating: number;
  /** Full months of those that have started and ended. */
  readonly months: Spread;
}

/** A reason and how often it was given. */
export interface ReasonCount {
  readonly reason: FailureReason;
  /** As the primary reason; over all reasons they add up to the failed ones. */
  readonly primary: number;
  readonly contributing: number;
}

/** What failed, and when. */
export interface FailureSummary {
  readonly total: number;
  /** In the order of {@link FailureReason}; only those that were given. */
  readonly reasons: readonly ReasonCount[];
  /** In the order of {@link FailureParty}; only those that were given. */
  readonly parties: readonly { readonly party: FailureParty; readonly failures: number }[];
  /** By full months since the start, ascending; `null` first: failed before the start. */
  readonly months: readonly { readonly month: number | null; readonly failures: number }[];
}

/** What became of mentees after a failure. */
export interface RematchSummary {
  /** Mentees with a later relationship ÷ mentees of whom one has failed. */
  readonly rematched: Rate;
  /** Relationships proposed on or after the day on which an earlier one of the same mentee failed. */
  readonly total: number;
  readonly running: number;
  readonly completed: number;
  readonly failed: number;
  /** Declined, expired or cancelled before they began. */
  readonly notBegun: number;
}

/** How relationships were followed. */
export interface CareSummary {
  /** Check-ins held, each relationship's up to those that were due, ÷ check-ins due, of all that have started. */
  readonly checkIns: Rate;
  /** All check-ins held, more than were due included. */
  readonly held: number;
  /** Signals of follow-up on the day of the report, by code and urgency; only those that there are. */
  readonly followUps: readonly { readonly code: FollowUpCode; readonly urgency: FollowUpUrgency; readonly signals: number }[];
  /** Relationships with something overdue ÷ relationships that have not ended. */
  readonly overdue: Rate;
}

/** What relationships have reached. */
export interface ProgressSummary {
  /** Goals of all relationships by state. */
  readonly goals: { readonly [State in GoalState]: number };
  /** Goals reached ÷ all goals, of those that have ended. */
  readonly reached: Rate;
  /** Each relationship's latest rating, 1 to 5. */
  readonly ratings: { readonly mentee: Spread; readonly mentor: Spread };
}

/** Where relationships stand so many months after their start. */
export interface RiskPoint {
  readonly month: number;
  /** The same in days: months of 365.25 ÷ 12 days, rounded. */
  readonly days: number;
  /** Relationships that were seen at least so long. */
  readonly atRisk: number;
  readonly completed: EstimatedShare;
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
  readonly completed: number;
  readonly failed: number;
  readonly running: number;
  /** From month 0 to the first month by which all had been seen, 36 at most; empty where none has started. */
  readonly points: readonly RiskPoint[];
  /** The first day by which half had ended; `null` where that has not come. */
  readonly medianDays: number | null;
}

/** How a criterion differs between what completed and what failed. It goes with the outcome; whether it brought it about cannot be said from this. */
export interface CriterionAssociation {
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
  readonly relationshipId: string;
  readonly menteeId: string;
  readonly mentorId: string;
  /** Points out of 1,000,000; `null` where the proposal did not say. */
  readonly points: number | null;
  /** Why they were matched: points by criterion id; `null` where the proposal did not say. */
  readonly criteria: { readonly [criterionId: string]: number } | null;
  /** Full months from start to end, paused days apart, and the days beyond. */
  readonly months: number;
  readonly days: number;
  readonly band: DurationBand | null;
  /** Check-ins held. */
  readonly checkIns: number;
  readonly goals: number;
  readonly goalsReached: number;
  /** The latest, 1 to 5; `null` where there is none. */
  readonly menteeRating: number | null;
  readonly mentorRating: number | null;
}

/**
 * A programme on a day: plain data, the same for any order of what it was made from. The only ids are those of `completed`; there are no names and no notes.
 * Counts of small groups are not suppressed here: whoever may read this may read the ledger. `measureFairness` suppresses.
 */
export interface ProgrammeReport {
  readonly kind: "programme-report";
  readonly schemaVersion: 1;
  readonly asOf: Day;
  readonly enrolment: EnrolmentSummary;
  readonly funnel: FunnelSummary;
  /** `null` without a matching. */
  readonly matching: MatchingSummary | null;
  /** Relationships in all ten states; they add up to `relationships`. */
  readonly states: { readonly [State in RelationshipState]: number };
  readonly relationships: number;
  /** Accepted by both ÷ no longer proposed. */
  readonly accepted: Rate;
  /** Started ÷ accepted by both and no longer in preparation. */
  readonly started: Rate;
  /** Completed ÷ completed or failed. It leaves the running ones out; `risks` does not. */
  readonly completion: Rate;
  /** Seats that open relationships use, proposals included. */
  readonly seats: SeatSummary;
  readonly times: TimeSummary;
  readonly durations: DurationSummary;
  readonly failures: FailureSummary;
  readonly rematches: RematchSummary;
  readonly care: CareSummary;
  readonly progress: ProgressSummary;
  /** As given: what the programme is for, measured by `measureGoals`. */
  readonly goals: readonly MeasuredGoal[];
  readonly risks: RiskSummary;
  /** By criterion id: of all that a proposal was matched on. */
  readonly criteria: readonly CriterionAssociation[];
  /** By relationship id. */
  readonly completed: readonly CompletedRelationship[];
}
