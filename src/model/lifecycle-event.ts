import type { FailureParty, FailureReason, FailureViews } from "./failure.ts";
import type { FollowUpCode } from "./follow-up.ts";
import type { Role } from "./person.ts";
import type { CheckInKind, Day, EventAuthor, ExpectationPlan, GoalState, MatchedOn, StartGuard } from "./relationship-parts.ts";

/** What every event says. */
export interface EventStamp {
  /** Unique among all events; a second event with the same id is refused as `duplicate-event`. At least one character. */
  readonly id: string;
  /** The day on which it happened; not before the relationship's last event. */
  readonly at: Day;
  /** On whose side it happened, or that an administrator recorded it. */
  readonly by: EventAuthor;
  /** Who exactly. For `mentee` and `mentor` it must be the id of that side; for `waive-guard` it is required. @defaultValue not stated */
  readonly author?: string | undefined;
}

/** The first event of every relationship. */
export interface ProposeEvent extends EventStamp {
  readonly type: "propose";
  /** Unique in the ledger. */
  readonly relationshipId: string;
  /** The mentee's id in the programme; in a ledger, an enrolled one. */
  readonly menteeId: string;
  /** The mentor's id in the programme; in a ledger, an enrolled one. */
  readonly mentorId: string;
  /** The last day on which it may be accepted. @defaultValue as the policy says: 14 days after `at` */
  readonly expiresOn?: Day | undefined;
  /** Why the two were matched. @defaultValue not known */
  readonly match?: MatchedOn | undefined;
  /** A plan to begin with; it still has to be agreed. @defaultValue none */
  readonly plan?: ExpectationPlan | undefined;
}

/** One side agrees to a proposal; the second acceptance makes it `preparing`. */
export interface AcceptEvent extends EventStamp {
  readonly type: "accept";
}

/** One side does not want it. */
export interface DeclineEvent extends EventStamp {
  readonly type: "decline";
  /** Why, in their own words. @defaultValue none: nobody has to say */
  readonly reason?: string | undefined;
}

/** A proposal that was not accepted in time is over. */
export interface ExpireEvent extends EventStamp {
  readonly type: "expire";
}

/** Taken back before the start. */
export interface CancelEvent extends EventStamp {
  readonly type: "cancel";
  /** Why, in one's own words. @defaultValue none */
  readonly reason?: string | undefined;
}

/** Training was done. */
export interface RecordTrainingEvent extends EventStamp {
  readonly type: "record-training";
  /** Whose training is done. */
  readonly who: Role | "both";
}

/** The criteria of the match were disclosed: every visible one, and that goals of the programme also counted. */
export interface DiscloseCriteriaEvent extends EventStamp {
  readonly type: "disclose-criteria";
  /** To whom they were disclosed. */
  readonly to: Role | "both";
}

/** Both agree on goals, cadence and end. */
export interface AgreeExpectationsEvent extends EventStamp {
  readonly type: "agree-expectations";
  /** What was agreed; it replaces an earlier plan. */
  readonly plan: ExpectationPlan;
}

/** An administrator lets the two start without something. */
export interface WaiveGuardEvent extends EventStamp {
  readonly type: "waive-guard";
  /** What the two may start without. */
  readonly guard: StartGuard;
  /** At least one character. */
  readonly reason: string;
  /** Who takes responsibility. */
  readonly author: string;
}

/** The relationship begins: months are counted from this day. */
export interface StartEvent extends EventStamp {
  readonly type: "start";
}

/** A contact was held, or missed. */
export interface RecordCheckInEvent extends EventStamp {
  readonly type: "record-check-in";
  /** @defaultValue `"check-in"` */
  readonly kind?: CheckInKind | undefined;
  /** Who did not keep what was agreed. @defaultValue nobody: it was held */
  readonly missed?: readonly Role[] | undefined;
  /** Signals of follow-up that were talked about: they do not come back on the same facts. @defaultValue none */
  readonly addresses?: readonly FollowUpCode[] | undefined;
  /** What is to be remembered of it. @defaultValue none */
  readonly note?: string | undefined;
}

/** How far the goals are, and how satisfied the sides are. */
export interface RecordProgressEvent extends EventStamp {
  readonly type: "record-progress";
  /** Each goal once; a new one brings its text. @defaultValue none */
  readonly goals?: readonly { readonly id: string; readonly state: GoalState; readonly text?: string | undefined }[] | undefined;
  /** Integers from 1 to 5. A side rates for itself, an administrator may report both. @defaultValue none */
  readonly ratings?: { readonly mentee?: number | undefined; readonly mentor?: number | undefined } | undefined;
}

/** The planned end moves. */
export interface ExtendEvent extends EventStamp {
  readonly type: "extend";
  /** Later than the planned end so far. */
  readonly to: Day;
  /** At least one character. */
  readonly reason: string;
}

/** A time that does not count begins. */
export interface PauseEvent extends EventStamp {
  readonly type: "pause";
  /** The day on which it is meant to end; after `at`. */
  readonly until: Day;
  /** Why, in one's own words. @defaultValue none */
  readonly reason?: string | undefined;
}

/** A pause ends. */
export interface ResumeEvent extends EventStamp {
  readonly type: "resume";
}

/** The two prepare the end. */
export interface BeginClosingEvent extends EventStamp {
  readonly type: "begin-closing";
  /** Why, in one's own words. @defaultValue none */
  readonly reason?: string | undefined;
}

/** The two go on after all. */
export interface WithdrawClosingEvent extends EventStamp {
  readonly type: "withdraw-closing";
  /** Why, in one's own words. @defaultValue none */
  readonly reason?: string | undefined;
}

/** The end that was planned. */
export interface CompleteEvent extends EventStamp {
  readonly type: "complete";
  /** What came of it. @defaultValue not stated */
  readonly outcome?: string | undefined;
  /** Why it ends before the minimum; required then. @defaultValue none */
  readonly earlyReason?: string | undefined;
  /** The last ratings; integers from 1 to 5. A side rates for itself, an administrator may report both. @defaultValue none */
  readonly ratings?: { readonly mentee?: number | undefined; readonly mentor?: number | undefined } | undefined;
}

/** It did not work. */
export interface FailEvent extends EventStamp {
  readonly type: "fail";
  /** The one primary reason. */
  readonly reason: FailureReason;
  /** On whose side the reason lies. */
  readonly party: FailureParty;
  /** @defaultValue none */
  readonly contributing?: readonly FailureReason[] | undefined;
  /** How both sides see it. @defaultValue not stated */
  readonly views?: FailureViews | undefined;
  /** Required for `other`. @defaultValue none */
  readonly note?: string | undefined;
}

/** One of the two leaves the programme. On a ledger, {@link DepartFromProgrammeEvent} says so once for all relationships. */
export interface DepartEvent extends EventStamp {
  readonly type: "depart";
  /** Which of the two leaves. */
  readonly who: Role;
  /** What is to be remembered of it. @defaultValue none */
  readonly note?: string | undefined;
}

/** An end is taken back, within the grace. */
export interface ReopenEvent extends EventStamp {
  readonly type: "reopen";
  /** At least one character. */
  readonly reason: string;
}

/** What may happen to a relationship after its proposal. */
export type LifecycleEvent =
  | AcceptEvent
  | DeclineEvent
  | ExpireEvent
  | CancelEvent
  | RecordTrainingEvent
  | DiscloseCriteriaEvent
  | AgreeExpectationsEvent
  | WaiveGuardEvent
  | StartEvent
  | RecordCheckInEvent
  | RecordProgressEvent
  | ExtendEvent
  | PauseEvent
  | ResumeEvent
  | BeginClosingEvent
  | WithdrawClosingEvent
  | CompleteEvent
  | FailEvent
  | DepartEvent
  | ReopenEvent;

/** The names of these events. */
export type LifecycleEventType = LifecycleEvent["type"];

/** Somebody joins the programme, or a mentor's capacity changes. */
export interface EnrolEvent extends EventStamp {
  readonly type: "enrol";
  /** @defaultValue none */
  readonly mentees?: readonly EnrolledMenteeInput[] | undefined;
  /** @defaultValue none */
  readonly mentors?: readonly EnrolledMentorInput[] | undefined;
}

/** A mentee as a ledger knows them. An opening leaves out what else a person has; an event, which is kept, must not have it. */
export interface EnrolledMenteeInput {
  /** The mentee's id, as in relationships; at least one character. */
  readonly id: string;
  /** The human behind the record. @defaultValue the record's `id` */
  readonly personId?: string | undefined;
}

/** A mentor as a ledger knows them. */
export interface EnrolledMentorInput extends EnrolledMenteeInput {
  /** How many mentees at a time: an integer from 0 to 1,000,000,000. @defaultValue `1` */
  readonly capacity?: number | undefined;
}

/** Somebody leaves the programme: every running relationship of theirs ends on that day. */
export interface DepartFromProgrammeEvent extends EventStamp {
  readonly type: "depart";
  /** A `personId`, or the id of a mentee or mentor who has no other. */
  readonly personId: string;
  /** The day of departure, not before `at`; nothing changes before it. @defaultValue `at` */
  readonly on?: Day | undefined;
  /** What is to be remembered of it. @defaultValue none */
  readonly note?: string | undefined;
}

/** What may be recorded in a ledger. */
export type LedgerEvent =
  | EnrolEvent
  | ProposeEvent
  | DepartFromProgrammeEvent
  | (Exclude<LifecycleEvent, DepartEvent> & { readonly relationshipId: string });
