import type { Role } from "./person.ts";

/** A calendar day as `YYYY-MM-DD`, from 1900-01-01 to 2400-12-31. */
export type Day = string;

/**
 * Where a relationship stands. `proposed` waits for both sides; `preparing`, `active`, `paused` and `closing` are running; `completed` and `failed` have
 * ended after both had accepted; `declined`, `expired` and `cancelled` have ended before anything began.
 */
export type RelationshipState =
  | "proposed"
  | "preparing"
  | "active"
  | "paused"
  | "closing"
  | "completed"
  | "failed"
  | "declined"
  | "expired"
  | "cancelled";

/** All of them, in the order in which a relationship may pass through them. */
export const RELATIONSHIP_STATES = [
  "proposed",
  "preparing",
  "active",
  "paused",
  "closing",
  "completed",
  "failed",
  "declined",
  "expired",
  "cancelled",
] as const satisfies readonly RelationshipState[];

/** What must be done before a relationship starts, or be waived by name. */
export type StartGuard = "training" | "criteria" | "expectations";

/** How far a goal is. */
export type GoalState = "open" | "advancing" | "reached" | "dropped";

/** What the two agree to work on. */
export interface GoalInput {
  /** Unique in the relationship. At least one character. */
  readonly id: string;
  /** What they want to reach, in their own words. */
  readonly text: string;
}

/** What both sides expect: agreed before the start. */
export interface ExpectationPlan {
  /** At least one. */
  readonly goals: readonly GoalInput[];
  /** Days between two meetings: an integer from 1 to 366. */
  readonly cadenceDays: number;
  /** The day on which the relationship is planned to end: 6 to 12 months after the start, unless justified. */
  readonly endsOn: Day;
  /** Why the end lies outside of these months. @defaultValue none */
  readonly justification?: string | undefined;
}

/** Why a pair was matched: copied from the matching, for disclosure, reports and diagnosis. */
export interface MatchedOn {
  /** Integer points out of 1,000,000. */
  readonly points: number;
  /** Points by criterion id. */
  readonly contributions: { readonly [criterionId: string]: number };
}

/** What kind of contact was held. Only `contact` does not count as a check-in. */
export type CheckInKind = "contact" | "meeting" | "check-in" | "mid-term-review";

/** In which capacity somebody reports an event. */
export type EventAuthor = Role | "administrator";
