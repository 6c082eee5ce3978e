import type { Role } from "./person.ts";
import type { Day, EventAuthor, StartGuard } from "./relationship-parts.ts";

/** What a signal rests on. Every number that led to it is in it. */
export type FollowUpSignal =
  /** Nobody, or one side only, has accepted, and the last day is near or past. */
  | { readonly code: "proposal-expiring"; readonly waitingFor: readonly Role[]; readonly expiresOn: Day }
  /** Preparation takes long: training of a side is neither done nor waived. */
  | { readonly code: "training-missing"; readonly sides: readonly Role[]; readonly preparingSince: Day }
  /** Preparation takes long: the criteria were not disclosed to a side, nor was that waived. */
  | { readonly code: "criteria-undisclosed"; readonly sides: readonly Role[]; readonly preparingSince: Day }
  /** Preparation takes long: no plan is agreed that fits a start today, nor was that waived. */
  | { readonly code: "expectations-missing"; readonly preparingSince: Day }
  /** Nothing stands in the way of a start. */
  | { readonly code: "start-pending"; readonly preparingSince: Day; readonly waived: readonly StartGuard[] }
  /** No contact since the start. */
  | { readonly code: "first-contact"; readonly startedOn: Day }
  /** The latest scheduled check-in was not held. */
  | { readonly code: "check-in"; readonly number: number; readonly lastOn: Day | null }
  /** No contact for long. */
  | { readonly code: "inactivity"; readonly lastOn: Day; readonly days: number }
  /** Several commitments missed since the last talk about it. */
  | { readonly code: "missed-commitments"; readonly mentee: number; readonly mentor: number; readonly since: Day }
  /** The latest ratings of the two sides are far apart. */
  | { readonly code: "ratings-differ"; readonly mentee: number; readonly mentor: number }
  /** Half of the time has passed without a review. */
  | { readonly code: "mid-term-review"; readonly startedOn: Day; readonly endsOn: Day }
  /** The planned end is near, or past. */
  | { readonly code: "closing-preparation"; readonly endsOn: Day }
  /** The closing has begun and the planned end is past. */
  | { readonly code: "closing-unfinished"; readonly closingSince: Day; readonly endsOn: Day }
  /** A pause has lasted longer than it was meant to. */
  | { readonly code: "pause-over"; readonly until: Day }
  /** Longer than the maximum, and no extension reaches beyond today: extend with a reason, or close. */
  | { readonly code: "stagnation"; readonly months: number; readonly maximumMonths: number }
  /** One of the two has left, and the ledger has not yet ended the relationship. */
  | { readonly code: "departure"; readonly sides: readonly Role[] };

/** The names of the signals. */
export type FollowUpCode = FollowUpSignal["code"];

/** How pressing: `due`, from its day on; `overdue`, when the days of grace have passed; `at-risk`, a sign that something may be wrong. */
export type FollowUpUrgency = "due" | "overdue" | "at-risk";

/** Something to look at. Triage, not a diagnosis: it says what was or was not recorded, not why. */
export type FollowUp = FollowUpSignal & {
  /** The relationship's id. */
  readonly relationshipId: string;
  /** Its mentee. */
  readonly menteeId: string;
  /** Its mentor. */
  readonly mentorId: string;
  /** How pressing it is on the day of the look. */
  readonly urgency: FollowUpUrgency;
  /** The day since which it is due, or the sign is there. */
  readonly dueOn: Day;
  /** Who should act. */
  readonly act: readonly EventAuthor[];
};
