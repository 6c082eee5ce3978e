import type { Beneficiary, CriterionAudience, MissingPolicy } from "./criterion.ts";
import type { FitBand } from "./fit-band.ts";
import type { AttributeValue, Role } from "./person.ts";

/** Why a criterion gave its credit, as a code with its facts; `describePair` turns it into words. */
export type Evidence =
  /** `coverage`: of what the mentee seeks, what the mentor offers and what not. */
  | { readonly code: "covered"; readonly covered: readonly string[]; readonly uncovered: readonly string[] }
  /** `overlap`: what both have. */
  | { readonly code: "shared"; readonly shared: readonly string[] }
  /** `same` and `different`: the value that both have. */
  | { readonly code: "same"; readonly value: AttributeValue }
  /** `same` and `different`: two values. */
  | { readonly code: "not-the-same"; readonly mentee: AttributeValue; readonly mentor: AttributeValue }
  /** `gap`: by how many steps the mentor is ahead, and both values. */
  | { readonly code: "lead"; readonly lead: number; readonly mentee: string | number; readonly mentor: string | number }
  | {
      readonly code: "closeness";
      /** By dimension; `attribute` as the mentee's side calls it. */
      readonly dimensions: readonly { readonly attribute: string; readonly mentee: number; readonly mentor: number }[];
    }
  /** `distance`: kilometres between the two places. */
  | { readonly code: "distance"; readonly kilometres: number }
  /** `hours`: hours of a week that both work, and how many give full credit. */
  | { readonly code: "shared-hours"; readonly hours: number; readonly wanted: number }
  /** `table`: the two values that were looked up. */
  | { readonly code: "categories"; readonly mentee: AttributeValue; readonly mentor: AttributeValue }
  | {
      readonly code: "ranks";
      /** Whose ranking counts. */
      readonly side: Role | "both";
      /** The place, from 1, that the mentee gave the mentor; `null` where the mentor is not on the list or it does not count. */
      readonly byMentee: number | null;
      /** The place, from 1, that the mentor gave the mentee; `null` where the mentee is not on the list or it does not count. */
      readonly byMentor: number | null;
    }
  /** `priority`: the value of the side that counts. */
  | { readonly code: "priority"; readonly side: Role; readonly value: AttributeValue }
  /** `custom`: a function that says nothing of its reasons. */
  | { readonly code: "custom" }
  /** A value is missing on this side; with what the policy makes of it. */
  | { readonly code: "missing"; readonly side: "mentee" | "mentor" | "both"; readonly policy: MissingPolicy }
  /** The two were a pair before: points added, or taken where negative. */
  | { readonly code: "previous-pair"; readonly adjustment: number }
  | {
      readonly code: "choice";
      /** The place, from 1, that the mentee gave the mentor; `null` where the mentee did not rank the mentor. */
      readonly byMentee: number | null;
      /** The place, from 1, that the mentor gave the mentee; `null` where the mentor did not rank the mentee. */
      readonly byMentor: number | null;
    };

/** One criterion's part in the score of a pair. */
export interface Contribution {
  /** The criterion's id, `previous` for the adjustment of a former pair, or `choice` for what people's choices add or take. */
  readonly criterionId: string;
  /** In [0, 1]; `null` where the criterion does not speak: a missing value, a former pair, a choice. */
  readonly credit: number | null;
  /** Points out of 1,000,000. */
  readonly points: number;
  /** The most points the criterion could give this pair. */
  readonly most: number;
  /** For whom the criterion speaks. The adjustment of a former pair is the programme's. */
  readonly serves: Beneficiary;
  /** Who may see this contribution. The adjustment of a former pair is for administrators. */
  readonly visibleTo: CriterionAudience;
  /** What was compared, as a code with its facts. */
  readonly evidence: Evidence;
}

/** A rule that keeps a pair from being matched. */
export interface PairRule {
  /** Which rule it is. */
  readonly code:
    | "mentee-not-qualified"
    | "mentor-not-qualified"
    | "mentee-unavailable"
    | "mentee-already-active"
    | "mentor-unavailable"
    | "no-capacity"
    | "same-person"
    | "forbidden-pair"
    | "previous-pair"
    | "reporting-line"
    | "outside-allowed"
    | "below-minimum-credit"
    | "value-missing"
    | "below-minimum-score"
    | "not-on-shortlist"
    | "declined-by-mentee"
    | "declined-by-mentor";
  /** The criterion whose gate it is. */
  readonly criterionId?: string;
  /** The qualification rule that one side does not meet. */
  readonly ruleId?: string;
}

/** A mentee who would change mentors. */
export interface MenteeMove {
  /** Who would move. */
  readonly menteeId: string;
  /** The mentor in the matching; absent: none. */
  readonly from?: string;
  /** The mentor instead; absent: none. */
  readonly to?: string;
  /** Points that the mentee's pair would gain; all of the old pair's are lost by who goes unmatched. */
  readonly gain: number;
}

/**
 * What a decision against the matching would cost, exactly: the best matching with that decision against the best without. Under `highest-total` the
 * points are what counts; of ways that cost the same one is given, whatever its pairs.
 */
export interface PairPrice {
  /** `force`: the pair is not chosen, and would be. `dissolve`: it is chosen, and would not be. */
  readonly decision: "force" | "dissolve";
  /** Pairs lost; negative where the decision would gain pairs at the cost of points. */
  readonly pairs: number;
  /** Points lost in total. 0 pairs and 0 points: an equally good matching decides so. */
  readonly points: number;
  /** Who would move, in order: each takes the seat that another leaves. */
  readonly moves: readonly MenteeMove[];
}

/** Why a pair has no price. */
export type NoPrice =
  /** A rule forbids it: see `rules`. */
  | { readonly code: "not-eligible" }
  /** It is locked, or its mentee is, or all seats of its mentor are. */
  | { readonly code: "would-move-lock" }
  /** Running relationships and locks hold all seats of its mentor. */
  | { readonly code: "would-end-relationship" }
  /** A stable matching has no prices: what the two want decides, and whether each would rather have the other than what they have. */
  | { readonly code: "decided-by-rankings"; readonly menteeWould: boolean; readonly mentorWould: boolean }
  /** A second round followed the choices, so that a change has no exact price. */
  | { readonly code: "second-round" }
  /** The search for the matching was stopped, so there is no optimum to compare with. */
  | { readonly code: "not-optimal" };

/** Everything that is known about one pair. */
export interface PairExplanation {
  readonly kind: "pair-explanation";
  /** The mentee who was asked about. */
  readonly menteeId: string;
  /** The mentor who was asked about. */
  readonly mentorId: string;
  /** Those of the two ids that somebody else has on the other side. */
  readonly namesakes: readonly string[];
  /** Whether the pair is in the matching. */
  readonly chosen: boolean;
  /** Whether the pair may be matched: no rule forbids it. */
  readonly eligible: boolean;
  /** Every rule that forbids the pair. */
  readonly rules: readonly PairRule[];
  /** `points / 1e6`, in [0, 1]; what the criteria give, whether or not the pair is eligible. */
  readonly score: number;
  /** Points out of 1,000,000. */
  readonly points: number;
  /** Whether any criterion with a weight has a value on both sides; without one the score is 0. */
  readonly somethingKnown: boolean;
  /** How well the pair fits by the criteria that everybody may see; all that a participant is told of the score. As in {@link MatchedPair}. */
  readonly band: FitBand | null;
  /** By criterion id. */
  readonly contributions: readonly Contribution[];
  /** What it would cost to decide otherwise about this pair; `null` where that cannot be said, for the reason in `noPrice`. */
  readonly price: PairPrice | null;
  /** Why there is no price; present where `price` is `null`. */
  readonly noPrice?: NoPrice;
}

/** What another number of seats would change, exactly: the best matching with them against the best without; as in {@link PairPrice}. */
export interface SeatChange {
  /** Pairs gained; negative: lost. */
  readonly pairs: number;
  /** Points gained in total; negative: lost. */
  readonly points: number;
  /** Who would move, in order. */
  readonly moves: readonly MenteeMove[];
}

/** What one seat more or fewer of a mentor is worth. */
export interface SeatsExplanation {
  /** The mentor who was asked about. */
  readonly mentorId: string;
  /** The mentor's seats in the input. */
  readonly capacity: number;
  /** `null` while the mentor is unavailable or not qualified: nobody would get the seat. */
  readonly oneMore: SeatChange | null;
  /** `null` where there is no seat to take: none at all, or only those of locks and running relationships. */
  readonly oneFewer: SeatChange | null;
}
