import type { FailureParty, FailureReason } from "./failure.ts";
import type { Role } from "./person.ts";
import type { StartGuard } from "./relationship-parts.ts";

/** What one side answers when asked why it did not work. Every question may stay open. */
export interface SideAnswers {
  /** The reasons as that side sees them, the main one first. @defaultValue not stated */
  readonly reasons?: readonly FailureReason[] | undefined;
  /** Ids of the criteria on which the two did not fit. @defaultValue none */
  readonly criteria?: readonly string[] | undefined;
  /** Was the training enough? @defaultValue not stated */
  readonly trainingEnough?: boolean | undefined;
  /** Was it clear why the two had been matched? @defaultValue not stated */
  readonly criteriaClear?: boolean | undefined;
  /** Were the expectations realistic? @defaultValue not stated */
  readonly expectationsRealistic?: boolean | undefined;
  /** Was there time enough? @defaultValue not stated */
  readonly timeEnough?: boolean | undefined;
  /** Wants another match. @defaultValue not stated */
  readonly wantsRematch?: boolean | undefined;
  /** In their own words; required where `other` is among the reasons. @defaultValue none */
  readonly note?: string | undefined;
}

/** The answers of both sides, and the decision of an administrator where these contradict each other. */
export interface DiagnosisAnswers {
  /** What the mentee answers. @defaultValue not asked, or no answer */
  readonly mentee?: SideAnswers | undefined;
  /** What the mentor answers. @defaultValue not asked, or no answer */
  readonly mentor?: SideAnswers | undefined;
  /** What an administrator concludes; it settles the reason, and the sides' answers stay in the diagnosis as they are. @defaultValue none */
  readonly administrator?: AdministratorConclusion | undefined;
}

/** How an administrator settles a diagnosis. */
export interface AdministratorConclusion {
  /** The primary reason, whatever the sides say. */
  readonly reason: FailureReason;
  /** On whose side it lies. @defaultValue as it was recorded at the end, else `"nobody"` */
  readonly party?: FailureParty | undefined;
  /** Who concludes. */
  readonly author: string;
  /** Required for `other`. @defaultValue none */
  readonly note?: string | undefined;
}

/** A fact that speaks for a reason: what somebody said (`said`: as the main reason, or among others), or what the record shows. */
export type DiagnosisEvidence = { readonly supports: FailureReason } & (
  | { readonly code: "said"; readonly by: Role | "administrator"; readonly main: boolean }
  | {
      readonly code: "answered";
      readonly by: Role;
      readonly question: "trainingEnough" | "criteriaClear" | "expectationsRealistic" | "timeEnough";
    }
  /** These sides name a criterion; with the points that it had brought, where they are known. */
  | { readonly code: "criterion-named"; readonly by: readonly Role[]; readonly criterionId: string; readonly points: number | null }
  /** It was recorded at the end, as the primary reason or as a contributing one. */
  | { readonly code: "recorded"; readonly main: boolean }
  /** No training is recorded for these sides. */
  | { readonly code: "not-trained"; readonly sides: readonly Role[] }
  /** The criteria were not disclosed to these sides. */
  | { readonly code: "not-disclosed"; readonly sides: readonly Role[] }
  /** The two started without this. */
  | { readonly code: "guard-waived"; readonly guard: StartGuard }
  /** No expectations were agreed. */
  | { readonly code: "no-plan" }
  /** This side left the programme. */
  | { readonly code: "left"; readonly side: Role }
  /** Fewer check-ins were held than were due. */
  | { readonly code: "few-check-ins"; readonly held: number; readonly expected: number }
  /** This side did not keep what was agreed, so many times. */
  | { readonly code: "commitments-missed"; readonly side: Role; readonly count: number }
  /** None of so many goals has advanced. */
  | { readonly code: "no-goal-advanced"; readonly goals: number }
);

/** On what the reason rests: `both`, the two say the same; `one-side`, only one has said; `settled`, an administrator concluded; `record`, nobody has said; `contested`, they contradict each other; `none`. */
export type DiagnosisBasis = "both" | "one-side" | "settled" | "record" | "contested" | "none";

/** Why no rematch may follow yet, or not by itself. */
export type RematchBlock = "unknown-reason" | "contested" | "misconduct" | "not-failed";

/** The likely cause of a failure, with everything that it rests on. */
export interface Diagnosis {
  readonly schemaVersion: 1;
  /** The relationship that failed. */
  readonly relationshipId: string;
  /** Its mentee. */
  readonly menteeId: string;
  /** Its mentor. */
  readonly mentorId: string;
  /** The likely primary cause. Where anybody has said one, it is one that somebody said. */
  readonly reason: FailureReason;
  /** Further causes that somebody named. */
  readonly contributing: readonly FailureReason[];
  /** Causes that only the record suggests: worth a question, never a conclusion. */
  readonly suspected: readonly FailureReason[];
  /** On whose side the reason lies. */
  readonly party: FailureParty;
  /** On what the reason rests. */
  readonly basis: DiagnosisBasis;
  /** Every fact that speaks for a reason, for others than the likely one as well. */
  readonly evidence: readonly DiagnosisEvidence[];
  /** The sides' answers, as given. */
  readonly answers: DiagnosisAnswers;
  /** Points by criterion id when the two were matched; absent where not known. */
  readonly contributions?: { readonly [criterionId: string]: number };
  /** What keeps a rematch from following; empty: a plan may be made. */
  readonly blocks: readonly RematchBlock[];
  /** Who had no part in it and seeks on: first in the next matching. */
  readonly withoutFault: readonly Role[];
  /** What could be changed before the next matching; each to be accepted or refused by an administrator. */
  readonly adjustments: readonly ProposedAdjustment[];
}

/** What is to change. `MatchInput` changes are exact; the others are tasks for people. */
export type Adjustment =
  /** `pairs.forbidden`: this pair. */
  | { readonly type: "forbid-pair"; readonly menteeId: string; readonly mentorId: string }
  /** `criteria[id].weight`: times the factor. */
  | { readonly type: "raise-weight"; readonly criterionId: string; readonly factor: number }
  /** `criteria[id].minimumCredit`: at least this, in [0, 1]. */
  | { readonly type: "set-minimum-credit"; readonly criterionId: string; readonly minimumCredit: number }
  /** `qualification`: a rule for that role, passed by those who have completed the training. */
  | { readonly type: "require-qualification"; readonly role: Role; readonly rule: "completed-training" }
  /** `availability`: `paused`, and no longer in the programme. */
  | { readonly type: "withdraw"; readonly role: Role; readonly id: string }
  /** `availability`: `paused` for now. */
  | { readonly type: "pause-availability"; readonly role: Role; readonly id: string }
  /** `mentors[id].capacity`: so many fewer, never below 0. */
  | { readonly type: "lower-capacity"; readonly mentorId: string; readonly by: number }
  /** First in the next matching. */
  | { readonly type: "prioritise"; readonly role: Role; readonly id: string }
  /** Before the next start, training is required and may not be waived. */
  | { readonly type: "require-training"; readonly role: Role; readonly id: string }
  /** The criteria of the next match are disclosed anew, and both confirm. */
  | { readonly type: "disclose-again"; readonly role: Role; readonly id: string }
  /** The person says again what they seek or offer; the attributes change. */
  | { readonly type: "restate"; readonly role: Role; readonly id: string }
  /** The person's qualification is looked at again. */
  | { readonly type: "re-qualify"; readonly role: Role; readonly id: string }
  /** Agreed anew before the next start. */
  | { readonly type: "re-agree"; readonly role: Role; readonly id: string; readonly about: readonly ("goals" | "cadence" | "end")[] }
  /** A person's other relationships end: record their departure in the ledger. */
  | { readonly type: "end-others"; readonly role: Role; readonly id: string };

/** An adjustment to decide on. */
export interface ProposedAdjustment {
  /** Unique in the diagnosis; the same for the same facts. */
  readonly id: string;
  /** The reason that calls for it. */
  readonly because: FailureReason;
  /** What would change. */
  readonly adjustment: Adjustment;
}

/** An administrator's word on one adjustment. */
export interface AdjustmentDecision {
  /** The id of the proposed adjustment. */
  readonly id: string;
  /** Whether it is to be made; nothing follows from what is refused. */
  readonly decision: "accepted" | "refused";
  /** Why. @defaultValue none */
  readonly note?: string | undefined;
}

/** What an administrator decides after a diagnosis. */
export interface RematchDecisions {
  /** Who decides. */
  readonly author: string;
  /** One for every proposed adjustment. */
  readonly adjustments: readonly AdjustmentDecision[];
  /**
   * Who is to be matched again.
   * @defaultValue those who have not left and have not said that they do not want to; after `misconduct` nobody
   */
  readonly rematch?: readonly Role[] | undefined;
  /** Why; required to rematch anybody after `misconduct`. @defaultValue none */
  readonly note?: string | undefined;
}

/** What `rematchParticipants` is to do: plain data. */
export interface RematchPlan {
  readonly schemaVersion: 1;
  /** The relationship that failed. */
  readonly relationshipId: string;
  /** Never matched again by this plan. */
  readonly formerPair: { readonly menteeId: string; readonly mentorId: string };
  /** Its likely cause, as the diagnosis has it. */
  readonly reason: FailureReason;
  /** Why nothing follows; empty: ready. */
  readonly blocks: readonly (RematchBlock | "undecided")[];
  /** Who is to be matched again; empty while blocked. */
  readonly rematch: readonly Role[];
  /** Accepted, in the order of the diagnosis. They hold whether or not anybody is matched again. */
  readonly accepted: readonly ProposedAdjustment[];
  /** Refused, in the order of the diagnosis. */
  readonly refused: readonly ProposedAdjustment[];
  /** Adjustments without a decision. */
  readonly undecided: readonly string[];
  /** Who has decided. */
  readonly author: string;
  /** Why, where it was said. */
  readonly note?: string;
}
