import type { ChoiceRule } from "./answers.ts";
import type { CriterionPurpose } from "./criterion.ts";
import type { Mode, Objective } from "./decision.ts";
import type { PairRule } from "./evidence.ts";
import type { FitBand } from "./fit-band.ts";
import type { Warning } from "./issue.ts";
import type { UnmetRule } from "./qualification.ts";

/** A pair of a matching. */
export interface MatchedPair {
  /** The mentee's id. */
  readonly menteeId: string;
  /** The mentor's id. */
  readonly mentorId: string;
  /** `points / 1e6`, in [0, 1]; higher is better. */
  readonly score: number;
  /** Integer points out of 1,000,000: the sum of the contributions. */
  readonly points: number;
  /** Points by criterion id; `previous` for the adjustment of a former pair, `choice` for what people's choices add or take under `welfare`. */
  readonly contributions: { readonly [criterionId: string]: number };
  /**
   * How well the pair fits by the criteria that everybody may see, whatever the others say: their weights alone are apportioned, the share of the points
   * rounded to a tenth of a percent. From 75 % on `strong`, from 50 % on `good`; `null` where none of them compares anything.
   */
  readonly band: FitBand | null;
  /** Present where the pair was locked. */
  readonly locked?: true;
  /** Present where the pair was made in a second round, among those whom the first left over. */
  readonly round?: 2;
}

/** How many mentors a rule keeps from a mentee. */
export interface ExcludingRule extends PairRule {
  /** Mentors that this rule excludes, whatever the others say. */
  readonly mentors: number;
  /** Mentors that no other rule excludes. */
  readonly alone: number;
}

/** A group of mentees who compete for fewer seats than they are: no arrangement can seat them all (P. Hall, 1935). */
export interface ContestedSeats {
  /** All mentees who can go nowhere else; by id. */
  readonly menteeIds: readonly string[];
  /** All mentors with whom any of them may be paired; by id. */
  readonly mentorIds: readonly string[];
  /** The mentors' seats together, less than the number of mentees. */
  readonly seats: number;
}

/** The person does not meet the qualification rules of the role. */
export interface NotQualifiedCause {
  readonly code: "not-qualified";
  /** The unmet rules, by id; for those that cannot tell, the fields to fill in. */
  readonly rules: readonly UnmetRule[];
}

/** Why a mentee has no mentor. */
export type MenteeCause =
  | NotQualifiedCause
  | { readonly code: "unavailable" }
  | { readonly code: "already-active"; readonly mentorIds: readonly string[] }
  | {
      readonly code: "no-eligible-mentor";
      /** The rules that exclude mentors, those that alone exclude most first. */
      readonly rules: readonly ExcludingRule[];
    }
  | {
      readonly code: "below-minimum-score";
      /** Mentors whom only the minimum score excludes. */
      readonly mentors: number;
      /** The highest score among these, in points. */
      readonly bestPoints: number;
    }
  | {
      readonly code: "seats-exhausted";
      /** Position of the group in {@link Matching.contested}. */
      readonly contested: number;
    }
  | {
      readonly code: "outweighed";
      /** The mentee's eligible mentors, best first, at most five, and the pairs that hold their seats instead. */
      readonly by: readonly { readonly mentorId: string; readonly points: number; readonly menteeIds: readonly string[] }[];
    }
  | {
      readonly code: "not-chosen";
      /** Eligible mentors whom the mentee would take. */
      readonly acceptable: number;
      /** Those of them who declined; the seats of the others went to people whom they, or the rule, preferred. */
      readonly declined: number;
    }
  /** The search was stopped (`shouldStop`) before it was known whether there is a mentor. */
  | { readonly code: "search-stopped" };

/** Why a mentor has nobody. */
export type MentorCause =
  | NotQualifiedCause
  | { readonly code: "unavailable" }
  | { readonly code: "no-capacity" }
  | { readonly code: "no-eligible-mentee" }
  | { readonly code: "free-seats"; readonly seats: number }
  /** The search was stopped (`shouldStop`) before it was known whether there is a mentee. */
  | { readonly code: "search-stopped" };

/** A mentee without a mentor. */
export interface UnmatchedMentee {
  /** The mentee's id. */
  readonly menteeId: string;
  /** Why there is no pair, as a code with its facts. */
  readonly cause: MenteeCause;
}

/** A mentor without a mentee. */
export interface UnmatchedMentor {
  /** The mentor's id. */
  readonly mentorId: string;
  /** Why there is no pair, as a code with its facts. */
  readonly cause: MentorCause;
}

/** How a mentor's seats are used. */
export interface Load {
  /** The mentor's id. */
  readonly mentorId: string;
  /** The mentor's seats. */
  readonly capacity: number;
  /** Seats used by running relationships. */
  readonly active: number;
  /** Seats used by the pairs of this matching. */
  readonly matched: number;
}

/** A lock and the rules that it overrode. */
export interface Override {
  /** The mentee of the lock. */
  readonly menteeId: string;
  /** The mentor of the lock. */
  readonly mentorId: string;
  /** Every rule that would have forbidden the pair; at least one. */
  readonly rules: readonly PairRule[];
}

/**
 * Prices that prove the optimum, in points (Kuhn–Munkres duality; König 1931 for the cover). They concern the open, unlocked mentees and the
 * seats that locks and running relationships leave.
 *
 * With u = the mentee's price, v = the mentor's seat price, L = `pairPrice`: u, v ≥ 0; u + v + L ≥ points on every eligible pair, with equality on the
 * chosen ones; u = 0 for unmatched mentees; v = 0 for mentors with a free seat. Together these prove that no other matching of as many
 * pairs (`highest-total`: no other matching, as L = 0) has a higher total.
 *
 * Where the search was stopped, `optimal` is false: the prices still reach the points of every eligible pair, but more than they must; `gap` is what they say too much.
 */
export interface OptimumCertificate {
  /** Whether the matching is proven to be the best possible. */
  readonly optimal: boolean;
  /** What the proof covers: all eligible pairs, or those on the shortlists that nobody declined. */
  readonly scope: "all-pairs" | "shortlists";
  /**
   * By how many points at most a better matching could exceed this one, where each pair more counts −`pairPrice` points besides its own; 0 where `optimal`.
   * So at most ⌊gap / −`pairPrice`⌋ pairs are missing (`highest-total`: points are all that counts). Under `fairest` nothing is said of the floor.
   */
  readonly gap: number;
  /** L: each pair counts −L points besides its own, so that more pairs come first; 0 under `highest-total`. */
  readonly pairPrice: number;
  /** By mentee id. */
  readonly menteePrices: readonly { readonly menteeId: string; readonly price: number }[];
  /**
   * By mentor id: the lowest prices that prove it, so that they depend on the programme alone. Each is what one more seat of the mentor would bring: points,
   * less `pairPrice` for a pair more (under `fairest`: among the pairs at or above the floor). In a programme of more than four million pairs, and of a search that
   * was stopped, they prove it too, but may be higher.
   */
  readonly seatPrices: readonly { readonly mentorId: string; readonly price: number }[];
  /**
   * `most-pairs` and `fairest`: every eligible pair touches one of these people, and the mentees plus the mentors' seats are as many as the pairs; so no
   * matching can have more.
   */
  readonly cover?: Cover;
  /** `fairest` only. */
  readonly fairness?: FairnessProof;
  /** The proof of the second round, of those and the seats that the first left over; only where there was one. */
  readonly secondRound?: OptimumCertificate;
  /** Absent: this is no certificate of stability. */
  readonly stable?: undefined;
}

/**
 * Says that nobody would rather have somebody who would rather have them, among the open, unlocked mentees and the seats that locks and running
 * relationships leave. The proof is that no pair blocks the matching, which an audit looks for; there is nothing else to hand over.
 *
 * Ties in what people say are broken by points, then by tie-break order; so with ties no two would both *strictly* gain.
 */
export interface StabilityCertificate {
  readonly stable: true;
  /**
   * Among which pairs: all that the rules and both sides allow; those on the shortlists; or in `each-round` for itself, the pairs on the shortlists first, then
   * all pairs of those left over.
   */
  readonly scope: "all-pairs" | "shortlists" | "each-round";
  /** Of all stable matchings it is the best for every mentee at once, or for every mentor. */
  readonly favours: "mentees" | "mentors";
  /** Those who would have somebody else in the stable matching that favours the other side; by id. Nobody: there is no other stable matching. */
  readonly differing: { readonly menteeIds: readonly string[]; readonly mentorIds: readonly string[] };
  /** Absent: stable is not the same as best. */
  readonly optimal?: undefined;
  /** Absent: see `optimal`. */
  readonly gap?: undefined;
  /** Absent: a stable matching has no prices. */
  readonly pairPrice?: undefined;
  /** Absent: a stable matching has no prices. */
  readonly menteePrices?: undefined;
  /** Absent: a stable matching has no prices. */
  readonly seatPrices?: undefined;
  /** Absent: a stable matching need not have the most pairs. */
  readonly cover?: undefined;
  /** Absent: it belongs to the objective `fairest`. */
  readonly fairness?: undefined;
  /** Absent: `scope` says whether there was one. */
  readonly secondRound?: undefined;
}

/** What a matching claims to be, and the proof: the best there is, or stable. */
export type Certificate = OptimumCertificate | StabilityCertificate;

/**
 * What participants may be told about telling the truth. `safe-for-mentees`: no mentee can do better than by saying what they want, whatever the others say.
 * `safe-for-mentees-within-round`: the same, as long as only the first round counts. `not-safe`: a clever answer may pay. A mentor's answer never is safe
 * (A. E. Roth, 1982, doi 10.1287/moor.7.4.617; 1985, doi 10.1016/0022-0531(85)90106-1).
 */
export interface TruthTelling {
  /** What may be told. */
  readonly code: "safe-for-mentees" | "safe-for-mentees-within-round" | "not-safe";
}

/** People of whom every eligible pair has one (D. König, 1931). */
export interface Cover {
  /** By mentee id. */
  readonly menteeIds: readonly string[];
  /** By mentor id. */
  readonly mentorIds: readonly string[];
}

/** Why no pair need be worse than the floor, and none can promise to be better. The prices concern the pairs at or above the floor. */
export interface FairnessProof {
  /** The lowest points of any pair that was not locked. */
  readonly floor: number;
  /** Every eligible pair above the floor touches one of these people, and the mentees plus the mentors' seats are fewer than the pairs. */
  readonly coverAbove: Cover;
  /** Points that the highest total of as many pairs (`most-pairs`) has more: what fairness costs. */
  readonly pointsForgone: number;
}

/** What the views of participants need to know, so that a stored matching can be shown to them: see `redactFor`. */
export interface Disclosure {
  /** All criteria, by id. */
  readonly criteria: readonly CriterionPurpose[];
  /** Ids that a mentee and a mentor have who are not the same person. */
  readonly namesakes: readonly string[];
}

/** The result of matching: plain data, the same bytes for the same people and rules. */
export interface Matching {
  readonly kind: "matching";
  readonly schemaVersion: 1;
  /** Identifies the input; functions refuse a matching that belongs to another. */
  readonly inputDigest: string;
  /** Who decided. */
  readonly mode: Mode;
  /** What the matching was to reach. */
  readonly objective: Objective;
  /** By mentee id, in UTF-16 code units. */
  readonly pairs: readonly MatchedPair[];
  /** Everybody without a partner, by id, with the cause. */
  readonly unmatched: { readonly mentees: readonly UnmatchedMentee[]; readonly mentors: readonly UnmatchedMentor[] };
  /** The groups that `seats-exhausted` refers to. */
  readonly contested: readonly ContestedSeats[];
  /** All pairs together, and how the seats are used. */
  readonly totals: {
    /** How many pairs, locks included. */
    readonly pairs: number;
    /** Sum of the pairs' points. */
    readonly points: number;
    /** All mentors, by id. */
    readonly loads: readonly Load[];
  };
  /** Locks that a rule would have forbidden. */
  readonly overrides: readonly Override[];
  /** What is allowed, but worth a look. */
  readonly warnings: readonly Warning[];
  /** What views of participants need to know. */
  readonly disclosure: Disclosure;
  /** What the matching claims to be, and the proof. */
  readonly certificate: Certificate;
  /** How choices became pairs; `hybrid` only. */
  readonly rule?: ChoiceRule;
  /** What participants may be told about telling the truth; `hybrid` and `self` only. */
  readonly truthTelling?: TruthTelling;
}
