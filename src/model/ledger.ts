import type { InputIssue } from "./issue.ts";
import type { EnrolEvent, EnrolledMenteeInput, EnrolledMentorInput, LifecycleEventType } from "./lifecycle-event.ts";
import type { Role } from "./person.ts";
import type { Relationship } from "./relationship.ts";
import type { Day, EventAuthor, RelationshipState, StartGuard } from "./relationship-parts.ts";

/** The seats of a mentor. */
export interface MentorSeats {
  /** The mentor's id in the programme. */
  readonly mentorId: string;
  /** The human behind the record: whoever stands on both sides is one. */
  readonly personId: string;
  /** Relationships at a time, proposals included. */
  readonly capacity: number;
}

/** A mentee whom the ledger knows. */
export interface EnrolledMentee {
  /** The mentee's id in the programme. */
  readonly menteeId: string;
  /** The human behind the record: whoever stands on both sides is one. */
  readonly personId: string;
}

/** Somebody who leaves the programme. */
export interface Departure {
  /** The id of the event that said so. */
  readonly eventId: string;
  /** The human who leaves, whatever their roles. */
  readonly personId: string;
  /** The day on which it was recorded. */
  readonly announcedOn: Day;
  /** The day of departure. */
  readonly on: Day;
  /** Who recorded it. */
  readonly by: EventAuthor;
  /** Whether the person's relationships have been ended: so from the first event on that day or later. */
  readonly applied: boolean;
  /** What is to be remembered of it, where somebody said. */
  readonly note?: string;
}

/** All relationships of a programme, who takes part and who has left: plain, frozen data. */
export interface Ledger {
  readonly schemaVersion: 1;
  /** In the order of proposal. */
  readonly relationships: readonly Relationship[];
  /** In the order of enrolment. */
  readonly seats: readonly MentorSeats[];
  /** In the order of enrolment. */
  readonly mentees: readonly EnrolledMentee[];
  /** In the order of recording. */
  readonly departures: readonly Departure[];
  /** The stamps of all enrolments. */
  readonly enrolments: readonly Pick<EnrolEvent, "id" | "at" | "by" | "author">[];
}

/** Who takes part when a ledger is opened: the people of a `MatchInput` will do, with everything else that they have. */
export interface LedgerOpening {
  /** Everybody who may get a mentor. */
  readonly mentees: readonly EnrolledMenteeInput[];
  /** Everybody who may give seats, with their capacity. */
  readonly mentors: readonly EnrolledMentorInput[];
  /** The day of the opening. @defaultValue the day of the first relationship, or 1900-01-01 where there is none */
  readonly at?: Day | undefined;
  /** Relationships to begin with, fresh proposals or running ones. @defaultValue none */
  readonly relationships?: readonly Relationship[] | undefined;
}

/** What should happen because of an event: data for the application to act upon. */
export type Effect =
  | {
      readonly type: "notify";
      /** The relationship that the event belongs to. */
      readonly relationshipId: string;
      /** Who is to be told. */
      readonly to: readonly EventAuthor[];
      /** The event that they are to be told of. */
      readonly about: LifecycleEventType | "propose";
    }
  /** The mentor has one seat less to give. */
  | { readonly type: "seat-taken"; readonly relationshipId: string; readonly mentorId: string }
  /** The mentor has one seat more to give. */
  | { readonly type: "seat-freed"; readonly relationshipId: string; readonly mentorId: string }
  /** The mentee may be matched again. */
  | { readonly type: "mentee-freed"; readonly relationshipId: string; readonly menteeId: string }
  /** The planned end has moved. */
  | { readonly type: "end-moved"; readonly relationshipId: string; readonly from: Day; readonly to: Day }
  /** It has failed: ask both sides, and make a diagnosis. */
  | { readonly type: "diagnose"; readonly relationshipId: string };

/** What kept an event from being recorded. */
export type LifecycleObstacle =
  /** The event is not of its form; with every fault. */
  | { readonly code: "invalid-event"; readonly faults: readonly InputIssue[] }
  /** The state does not allow such an event; see `allowed`. */
  | { readonly code: "not-allowed" }
  /** It may not come from this side; with those from whom it may. */
  | { readonly code: "not-permitted"; readonly by: EventAuthor; readonly permitted: readonly EventAuthor[] }
  /** The author speaks for a side without being it. */
  | { readonly code: "stranger"; readonly author: string }
  /** An event with this id is recorded already. */
  | { readonly code: "duplicate-event"; readonly eventId: string }
  /** It happened before the last event that is recorded. */
  | { readonly code: "before-last-event"; readonly at: Day; readonly last: Day }
  /** This side has accepted already. */
  | { readonly code: "already-accepted"; readonly side: Role }
  /** The last day for an acceptance has passed. */
  | { readonly code: "proposal-expired"; readonly expiresOn: Day }
  /** The last day for an acceptance has not passed yet. */
  | { readonly code: "not-expired"; readonly expiresOn: Day }
  /** These guards are neither met nor waived. */
  | { readonly code: "guards-open"; readonly guards: readonly StartGuard[] }
  /** The end must be later than `endsOn`. */
  | { readonly code: "end-not-later"; readonly to: Day; readonly endsOn: Day }
  /** The pause would take `days`, and `left` are left of those that the policy allows. */
  | { readonly code: "pause-too-long"; readonly days: number; readonly left: number }
  /** There is no such goal, and no text that would make it a new one. */
  | { readonly code: "unknown-goal"; readonly goalId: string }
  /** A side rates for itself; this is the other one. */
  | { readonly code: "rating-for-other-side"; readonly side: Role }
  /** It would end before this day, on which the minimum is reached, without a reason. */
  | { readonly code: "early-reason-missing"; readonly minimumOn: Day }
  /** It could be reopened until this day. */
  | { readonly code: "grace-over"; readonly lastDay: Day }
  /** What never started cannot be reopened. */
  | { readonly code: "never-started" }
  /** The ledger has no relationship with this id. */
  | { readonly code: "unknown-relationship"; readonly relationshipId: string }
  /** The ledger has a relationship with this id. */
  | { readonly code: "duplicate-relationship"; readonly relationshipId: string }
  /** Nobody with this id is enrolled. */
  | { readonly code: "unknown-person"; readonly id: string }
  /** Mentee and mentor are the same human. */
  | { readonly code: "same-person"; readonly personId: string }
  /** The human has left the programme, or leaves it on this day. */
  | { readonly code: "person-departed"; readonly personId: string; readonly on: Day }
  /** The id is enrolled as another human, this one. */
  | { readonly code: "person-changed"; readonly id: string; readonly personId: string }
  /** All seats of the mentor are taken. */
  | { readonly code: "no-seat"; readonly mentorId: string; readonly capacity: number }
  /** The mentee has an open relationship, this one. */
  | { readonly code: "mentee-taken"; readonly menteeId: string; readonly relationshipId: string }
  /** The mentor would have fewer seats than open relationships. */
  | { readonly code: "below-load"; readonly mentorId: string; readonly capacity: number; readonly load: number };

/** Why an event was refused; nothing has changed. */
export type LifecycleIssue = LifecycleObstacle & {
  /** The event's type as given; `null` where it has none. */
  readonly event: string | null;
  /** Absent where no relationship is concerned. */
  readonly relationshipId?: string;
  /** The state of the relationship concerned; absent where there is none. */
  readonly state?: RelationshipState;
  /** What is allowed in that state on the event's day. */
  readonly allowed: readonly LifecycleEventType[];
  /** One English sentence. */
  readonly message: string;
};

/** What became of an event for one relationship. */
export type Transition =
  | { readonly ok: true; readonly relationship: Relationship; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly issue: LifecycleIssue };

/** What became of an event in a ledger. */
export type Recorded =
  | { readonly ok: true; readonly ledger: Ledger; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly issue: LifecycleIssue };

/** What became of several events: all of them, or none and the first that was refused. */
export type RecordedAll =
  | { readonly ok: true; readonly ledger: Ledger; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly issue: LifecycleIssue; readonly position: number };
