import type { FailureParty, FailureReason } from "./failure.ts";
import type { FollowUpCode, FollowUpUrgency } from "./follow-up.ts";
import type { MenteeCause, MentorCause } from "./matching.ts";
import type { Role } from "./person.ts";
import type { MeasuredGoal } from "./programme-goal.ts";
import type { DurationBand } from "./relationship.ts";
import type { Day, GoalState, RelationshipState } from "./relationship-parts.ts";
import type { CompletedRelationship, CriterionAssociation, RiskSummary } from "./report-outcomes.ts";
import type { Rate, Spread } from "./report-parts.ts";

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
  /** All mentees whom the ledger knows. */
  readonly enrolled: number;
  /** A mentor was proposed to them. */
  readonly proposed: number;
  /** Both sides have accepted. */
  readonly accepted: number;
  /** A relationship has started. */
  readonly started: number;
  /** A relationship has completed. */
  readonly completed: number;
}

/** A qualification rule and whom it keeps out. */
export interface RuleSummary {
  /** Whose rule it is. */
  readonly role: Role;
  /** The id of the rule in `qualification`. */
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
  /** How many pairs have such a score. */
  readonly pairs: number;
  /** The sum of their points by criterion id; empty where there are no pairs. */
  readonly contributions: { readonly [criterionId: string]: number };
}

/** How many have a cause. */
export interface CauseCount<Code extends string> {
  /** The cause, as a code. */
  readonly code: Code;
  /** How many people have it. */
  readonly people: number;
}

/** How many mentors use so many seats. */
export interface LoadCount {
  /** Seats that a mentor uses; from 0. */
  readonly seatsUsed: number;
  /** How many mentors use so many. */
  readonly mentors: number;
}

/** Seats of all mentors. */
export interface SeatSummary {
  /** All seats together. */
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
  /** Everybody of the input, paused ones included. */
  readonly mentees: number;
  /** Everybody of the input, paused ones included. */
  readonly mentors: number;
  /** Pairs of the matching, locks included; running relationships are not among them. */
  readonly pairs: number;
  /** Pairs that were locked. */
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
  /** The reason, as a code. */
  readonly reason: FailureReason;
  /** As the primary reason; over all reasons they add up to the failed ones. */
  readonly primary: number;
  /** Besides another primary reason. */
  readonly contributing: number;
}

/** What failed, and when. */
export interface FailureSummary {
  /** Relationships that have failed. */
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
  /** Of these, those that have not ended, proposals included. */
  readonly running: number;
  /** Of these, those that have completed. */
  readonly completed: number;
  /** Of these, those that have failed again. */
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

/**
 * A programme on a day: plain data, the same for any order of what it was made from. The only ids are those of `completed`; there are no names and no notes.
 * Counts of small groups are not suppressed here: whoever may read this may read the ledger. `measureFairness` suppresses.
 */
export interface ProgrammeReport {
  readonly kind: "programme-report";
  readonly schemaVersion: 1;
  /** The day of the report: what happened later is left out. */
  readonly asOf: Day;
  /** Who takes part. */
  readonly enrolment: EnrolmentSummary;
  /** How far mentees have come. */
  readonly funnel: FunnelSummary;
  /** `null` without a matching. */
  readonly matching: MatchingSummary | null;
  /** Relationships in all ten states; they add up to `relationships`. */
  readonly states: { readonly [State in RelationshipState]: number };
  /** All relationships, in whatever state. */
  readonly relationships: number;
  /** Accepted by both ÷ no longer proposed. */
  readonly accepted: Rate;
  /** Started ÷ accepted by both and no longer in preparation. */
  readonly started: Rate;
  /** Completed ÷ completed or failed. It leaves the running ones out; `risks` does not. */
  readonly completion: Rate;
  /** Seats that open relationships use, proposals included. */
  readonly seats: SeatSummary;
  /** Days until the proposal, the acceptance and the start. */
  readonly times: TimeSummary;
  /** How long relationships lasted. */
  readonly durations: DurationSummary;
  /** What failed, and why. */
  readonly failures: FailureSummary;
  /** What became of mentees after a failure. */
  readonly rematches: RematchSummary;
  /** Check-ins, and what follow-up says on the day. */
  readonly care: CareSummary;
  /** Goals and ratings. */
  readonly progress: ProgressSummary;
  /** As given: what the programme is for, measured by `measureGoals`. */
  readonly goals: readonly MeasuredGoal[];
  /** Completion and failure by month since the start. */
  readonly risks: RiskSummary;
  /** By criterion id: of all that a proposal was matched on. */
  readonly criteria: readonly CriterionAssociation[];
  /** By relationship id. */
  readonly completed: readonly CompletedRelationship[];
}
