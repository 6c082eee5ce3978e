import type { Evidence } from "./evidence.ts";
import type { FitBand } from "./fit-band.ts";
import type { AttributeValue } from "./person.ts";

/** Where a pair stands for the two themselves. `not-available` has one form, whatever the reason. */
export type PairStanding = "matched" | "possible" | "not-available";

/** Why a participant has no partner, in terms that fit several causes each, so that none tells a private reason. */
export type ParticipantCause =
  /** The participant does not meet the programme's conditions for taking part. */
  | "not-qualified"
  /** The same, as far as anybody can tell: values that the conditions are about are not known. */
  | "details-missing"
  | "paused"
  | "already-active"
  /** Nobody meets the programme's conditions for a pair with the participant, a mentee: any rule, public or private, or any score. */
  | "no-mentor-fits"
  /** The same for a mentor. */
  | "no-mentee-fits"
  /** There are mentors who would do, but no seat. */
  | "no-seat-left"
  /** Nobody whom the participant, a mentee, would take could be matched with them: for want of seats, or because they were not chosen in turn. */
  | "not-chosen"
  | "no-seat-to-give"
  | "nobody-this-time"
  /** The search was stopped before it was known whether there is anybody. */
  | "undecided";

/** What remains of the evidence for the two themselves: no measurement of one person, no ranking, nothing that either lacks. */
export type ParticipantEvidence =
  | { readonly code: "covered"; readonly covered: readonly string[] }
  | { readonly code: "shared"; readonly shared: readonly string[] }
  | { readonly code: "same"; readonly value: AttributeValue }
  | { readonly code: "not-the-same"; readonly mentee: AttributeValue; readonly mentor: AttributeValue }
  | { readonly code: "lead"; readonly lead: number; readonly mentee: string | number; readonly mentor: string | number }
  | { readonly code: "closeness"; readonly attributes: readonly string[] }
  | { readonly code: "shared-hours"; readonly any: boolean }
  | { readonly code: "categories"; readonly mentee: AttributeValue; readonly mentor: AttributeValue }
  | { readonly code: Exclude<Evidence["code"], "previous-pair" | "choice" | ToldInPart> };

type ToldInPart = "covered" | "shared" | "same" | "not-the-same" | "lead" | "closeness" | "shared-hours" | "categories";

/** What a criterion that everybody may see says of a pair. */
export interface CriterionView {
  /** The criterion's id. */
  readonly criterionId: string;
  /** What was compared, as far as a participant may know it. */
  readonly evidence: ParticipantEvidence;
}

/** A pair as either of the two may see it. */
export interface PairView {
  readonly kind: "pair-view";
  /** The pair's mentee. */
  readonly menteeId: string;
  /** The pair's mentor. */
  readonly mentorId: string;
  /** Whether the two are matched, could be, or are not available to each other; never why. */
  readonly standing: PairStanding;
  /** How well the two fit by the criteria below; `null` where these compare nothing, and for a pair that is not available. */
  readonly band: FitBand | null;
  /** The criteria that everybody may see, by id; none for a pair that is not available. */
  readonly criteria: readonly CriterionView[];
  /** Whether the programme also counts what only administrators see; the same for every pair. */
  readonly programmeGoals: boolean;
}

/** One's partner. */
export interface PartnerView {
  /** The id of the other one of the pair. */
  readonly partnerId: string;
  /** How well the two fit by the criteria that everybody may see; `null` where these compare nothing. */
  readonly band: FitBand | null;
}

/** A matching as one participant may see it. */
export interface MatchingView {
  readonly kind: "matching-view";
  /** Whose view it is. */
  readonly participantId: string;
  /** Absent for who is no mentee of the programme. */
  readonly asMentee?: {
    /** The mentor; `null` where there is none. */
    readonly mentor: PartnerView | null;
    /** Why there is no mentor. */
    readonly cause?: ParticipantCause;
  };
  /** Absent for who is no mentor of the programme. */
  readonly asMentor?: {
    /** By id. */
    readonly mentees: readonly PartnerView[];
    /** Why there is no mentee. */
    readonly cause?: ParticipantCause;
    /** Of the mentor's own seats: all, those of running relationships, those of this matching. */
    readonly seats: { readonly capacity: number; readonly active: number; readonly matched: number };
  };
  /** The criteria that everybody may see, by id. */
  readonly criteria: readonly string[];
  /** Whether the programme also counts what only administrators see. */
  readonly programmeGoals: boolean;
}

/** Whatever a participant may be shown. */
export type ParticipantView = MatchingView | PairView;
