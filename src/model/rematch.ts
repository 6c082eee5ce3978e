import type { Changes } from "./changes.ts";
import type { ProposedAdjustment, RematchPlan } from "./diagnosis.ts";
import type { AdministrativeInput, PairInput } from "./match-input.ts";
import type { MatchedPair, Matching, MenteeCause, MentorCause } from "./matching.ts";
import type { Role } from "./person.ts";
import type { CompletedTrainingRuleInput } from "./qualification.ts";

/** How a rematch is to go about. */
export interface RematchOptions {
  /** The matching of this very input whose pairs are proposed and not yet running. @defaultValue none: nothing is proposed */
  readonly matching?: Matching | undefined;
  /** What else is different now: newcomers, leavers, relationships that have begun. Applied before the plans. @defaultValue nothing */
  readonly changes?: Changes | undefined;
  /** How much of what was proposed may change. @defaultValue `{ moves: 0 }`: every proposed pair is kept */
  readonly disruption?: Disruption | undefined;
  /** Where `require-qualification` finds the training; required where such an adjustment was accepted and the role has no such rule. @defaultValue none */
  readonly training?: Pick<CompletedTrainingRuleInput, "attribute" | "before"> | undefined;
}

/** How much of what was proposed may change. Running relationships and locks never do. */
export interface Disruption {
  /** So many mentees of proposed pairs may get another mentor; none loses hers without another. An integer from 0 to 1,000,000,000. */
  readonly moves: number;
}

/** An accepted adjustment, and the plan that it comes from. */
export interface RematchAdjustment extends ProposedAdjustment {
  /** The failed relationship of that plan. */
  readonly relationshipId: string;
}

/** What became of an accepted adjustment: `applied`; or `unchanged`, as the input said so already or the person or criterion is gone. */
export interface AppliedAdjustment extends RematchAdjustment {
  /** Whether the input was changed by it. */
  readonly effect: "applied" | "unchanged";
}

/** A criterion that the adjustments changed. */
export interface CriterionAdjustment {
  /** The criterion's id. */
  readonly criterionId: string;
  /** Its weight, as it was and as it is for the new matching. */
  readonly weight: { readonly before: number; readonly after: number };
  /** In [0, 1]. */
  readonly minimumCredit: { readonly before: number; readonly after: number };
}

/** A plan that was not carried out. The two are not matched again, and neither is matched with anybody new. */
export interface BlockedPlan {
  /** The failed relationship of that plan. */
  readonly relationshipId: string;
  /** The two of that relationship. */
  readonly formerPair: PairInput;
  /** At least one. */
  readonly blocks: RematchPlan["blocks"];
}

/** A pair with its points. */
export type PairScore = Pick<MatchedPair, "menteeId" | "mentorId" | "score" | "points" | "contributions">;

/** Somebody who was to be matched again. */
export interface RematchedPerson {
  /** Whether it is a mentee or a mentor. */
  readonly role: Role;
  /** The person's id in that role. */
  readonly id: string;
  /** The relationship that failed; absent: a proposed pair that cannot stay, as the other one left or is paused, a seat is gone, or the pair is not allowed any more. */
  readonly relationshipId?: string;
  /** Comes before those who wait for other reasons. */
  readonly first: boolean;
  /** The former pair by the criteria of the input given. */
  readonly before: PairScore;
  /** The same by the adjusted criteria, to compare with `after`; absent where one of the two is gone. */
  readonly beforeAdjusted?: PairScore;
  /** The new pairs: of a mentee at most one. */
  readonly after: readonly PairScore[];
  /**
   * Why there is no new pair; absent where there is one, and for a mentor who has other mentees. Beside the pairs that are held, but `free-seats` where
   * only these leave nobody for a mentor.
   */
  readonly cause?: MenteeCause | MentorCause;
}

/** A mentee of a proposed pair who gets another mentor, to make room. */
export interface RematchMove {
  /** Who moves. */
  readonly menteeId: string;
  /** The mentor of the proposed pair. */
  readonly from: string;
  /** The mentor instead. */
  readonly to: string;
  /** Points with either mentor, by the adjusted criteria. */
  readonly pointsBefore: number;
  /** Points with the mentor instead. */
  readonly pointsAfter: number;
}

/** What a rematch is worth: first the people served, then the points. */
export interface RematchWorth {
  /** Pairs (not under `highest-total`), and everybody who came first and has a new partner. */
  readonly served: number;
  /** Points of all pairs. */
  readonly points: number;
}

/** A rematch: what was changed, the new matching, and what it means for those concerned. Plain data, for administrators. */
export interface Rematch {
  readonly kind: "rematch";
  readonly schemaVersion: 1;
  /** The changed input, to which `matching` belongs. */
  readonly input: AdministrativeInput;
  /** The new matching. Proposed pairs and those who came first are locked in it, and it is the best that there is with these; see `held`. */
  readonly matching: Matching;
  /** The locks that the rematch put into `input`; `pairs.locked.remove` of the next changes makes these pairs free again. */
  readonly held: readonly PairInput[];
  /** By relationship, then as in the plan. */
  readonly adjustments: readonly AppliedAdjustment[];
  /** Accepted adjustments that people have to carry out. */
  readonly tasks: readonly RematchAdjustment[];
  /** Adjustments that an administrator refused: nothing follows from them. */
  readonly refused: readonly RematchAdjustment[];
  /** Plans that were not carried out. */
  readonly blocked: readonly BlockedPlan[];
  /** Who is matched with nobody new for now: the people of blocked plans, and whom a plan does not match again. */
  readonly waiting: readonly { readonly role: Role; readonly id: string }[];
  /** By id. */
  readonly criteria: readonly CriterionAdjustment[];
  /** By relationship, mentee before mentor; then those of proposed pairs that could not stay. */
  readonly people: readonly RematchedPerson[];
  /** By mentee id. */
  readonly moves: readonly RematchMove[];
  /** What this rematch is worth. */
  readonly worth: RematchWorth;
  /** No arrangement within the disruption allowed is worth more. */
  readonly bound: RematchWorth;
  /** `bound` less `worth`; where more could be served, the points may be below 0. */
  readonly gap: RematchWorth;
  /** Whether `worth` is proven to be the best: `gap` is nothing. */
  readonly optimal: boolean;
}
