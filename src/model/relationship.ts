import type { Failure } from "./failure.ts";
import type { FollowUpCode } from "./follow-up.ts";
import type { LifecycleEvent, ProposeEvent } from "./lifecycle-event.ts";
import type { LifecyclePolicyInput } from "./lifecycle-policy.ts";
import type { Role } from "./person.ts";
import type {
  CheckInKind,
  Day,
  EventAuthor,
  ExpectationPlan,
  GoalInput,
  GoalState,
  MatchedOn,
  RelationshipState,
  StartGuard,
} from "./relationship-parts.ts";

/** A goal and how far it is. */
export interface Goal extends GoalInput {
  /** How far it is, as last recorded. */
  readonly state: GoalState;
  /** The day on which the state was last recorded. */
  readonly since: Day;
}

/** A guard that somebody took responsibility for skipping. */
export interface Waiver {
  /** What the two may start without. */
  readonly guard: StartGuard;
  /** Why, in the words of who decided. */
  readonly reason: string;
  /** Who decided. */
  readonly author: string;
  /** The day of the decision. */
  readonly on: Day;
}

/** A time that does not count. */
export interface Pause {
  /** The first day that does not count. */
  readonly from: Day;
  /** When it is meant to end. */
  readonly until: Day;
  /** The day on which it ended; absent while it lasts. */
  readonly endedOn?: Day;
}

/** A contact between the two, or one that should have been. */
export interface CheckIn {
  /** The day on which it was held, or should have been. */
  readonly on: Day;
  /** What kind of contact it was; a `contact` is none of those that are due. */
  readonly kind: CheckInKind;
  /** Who did not keep what was agreed; nobody: it was held. */
  readonly missed: readonly Role[];
  /** The signals of follow-up that were talked about. */
  readonly addresses: readonly FollowUpCode[];
  /** What is to be remembered of it, where somebody said. */
  readonly note?: string;
}

/** How satisfied one side is. */
export interface Rating {
  /** The day of the rating. */
  readonly on: Day;
  /** Who rates. */
  readonly side: Role;
  /** An integer from 1 (not at all) to 5 (very). */
  readonly value: number;
}

/** A later planned end. */
export interface Extension {
  /** The day on which it was decided. */
  readonly on: Day;
  /** The planned end before. */
  readonly from: Day;
  /** The planned end from then on. */
  readonly to: Day;
  /** Why, in the words of who extended. */
  readonly reason: string;
}

/** How a relationship ended. */
export interface Ending {
  /** The day on which it ended. */
  readonly on: Day;
  /** `failed` only. */
  readonly failure?: Failure;
  /** `completed` only: what came of it. */
  readonly outcome?: string;
  /** `completed` before the minimum: why. */
  readonly earlyReason?: string;
  /** `declined` and `cancelled`: why, if said. */
  readonly reason?: string;
}

/**
 * One mentee and one mentor from proposal to end: plain, frozen data.
 *
 * @remarks Everything but `history` follows from `history`: folding the same events gives the same relationship.
 */
export interface Relationship {
  readonly schemaVersion: 1;
  /** Unique in its ledger. */
  readonly id: string;
  /** The mentee's id in the programme. */
  readonly menteeId: string;
  /** The mentor's id in the programme. */
  readonly mentorId: string;
  /** Where it stands. */
  readonly state: RelationshipState;
  /** The day on which the state was entered. */
  readonly since: Day;
  /** The day of the proposal. */
  readonly proposedOn: Day;
  /** The last day on which it may be accepted. */
  readonly expiresOn: Day;
  /** Why the two were matched, where the pair said so. */
  readonly match?: MatchedOn;
  /** The sides that have accepted, in the order of acceptance. */
  readonly acceptedBy: readonly Role[];
  /** The sides whose training is done. */
  readonly trained: readonly Role[];
  /** The sides to which the criteria of the match were disclosed. */
  readonly disclosedTo: readonly Role[];
  /** The latest plan, proposed or agreed. */
  readonly plan?: ExpectationPlan;
  /** The day on which the plan was agreed. */
  readonly agreedOn?: Day;
  /** What the two may start without; in the order of recording. */
  readonly waivers: readonly Waiver[];
  /** The day of the first `start`. */
  readonly startedOn?: Day;
  /** The day of the planned end, moved by pauses and extensions; present from the start on. */
  readonly endsOn?: Day;
  /** In the order of time; only the last may still last. */
  readonly pauses: readonly Pause[];
  /** In the order of recording. */
  readonly extensions: readonly Extension[];
  /** What the two work on, and how far each is. */
  readonly goals: readonly Goal[];
  /** Held and missed; in the order of recording. */
  readonly checkIns: readonly CheckIn[];
  /** Of both sides; in the order of recording. */
  readonly ratings: readonly Rating[];
  /** Present in the states that are an end. */
  readonly ending?: Ending;
  /** Every event so far; days never decrease. */
  readonly history: readonly [ProposeEvent, ...LifecycleEvent[]];
}

/** What a proposal needs to know of a pair; any `MatchedPair` will do. */
export interface ProposedPair {
  /** The mentee's id. */
  readonly menteeId: string;
  /** The mentor's id. */
  readonly mentorId: string;
  /** Points out of 1,000,000. @defaultValue not known */
  readonly points?: number | undefined;
  /** Points by criterion id. @defaultValue not known */
  readonly contributions?: { readonly [criterionId: string]: number } | undefined;
}

/** What a proposal is made of. */
export interface RelationshipProposal {
  /** Whom it concerns; a `MatchedPair` will do. */
  readonly pair: ProposedPair;
  /** The day of the proposal. */
  readonly at: Day;
  /** @defaultValue the mentee's id, the mentor's and the day, such as `"mentee-7/mentor-3/2026-03-01"` */
  readonly id?: string | undefined;
  /** Who proposes. @defaultValue `"administrator"` */
  readonly by?: EventAuthor | undefined;
  /** Goals, cadence and end to begin with; they still have to be agreed. @defaultValue none */
  readonly plan?: ExpectationPlan | undefined;
  /** What differs from the defaults. */
  readonly policy?: LifecyclePolicyInput | undefined;
}

/** How long a relationship has lasted, paused days apart. */
export type DurationBand = "under-minimum" | "short" | "typical" | "over-maximum" | "stagnating";

/** The length of a relationship on a certain day. */
export interface Duration {
  /** Full calendar months from the start. */
  readonly months: number;
  /** Days beyond the full months. */
  readonly days: number;
  /** All days that count: from the start to the day, without the paused ones. */
  readonly countedDays: number;
  /** Days that do not count: at most as many as the policy allows. */
  readonly pausedDays: number;
  /**
   * Once ended: `under-minimum`, `short`, `typical` or `over-maximum`. While running `null`, or `stagnating` past the maximum: a running relationship
   * is never too short, and none is ended for its length. `null` where nothing started.
   */
  readonly band: DurationBand | null;
}
