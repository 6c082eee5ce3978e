import type { Objective } from "./decision.ts";
import type { FitBand } from "./fit-band.ts";
import type { Warning } from "./issue.ts";
import type { Disclosure, MatchedPair, OptimumCertificate, UnmatchedMentee } from "./matching.ts";

/**
 * Why a mentor is on a list: `among-best`, of the mentee's best by points; `within-limits`, because better ones are on as many lists as they may be;
 * `reserved`, only because the largest matching needs this pair.
 */
export type ShortlistReason = "among-best" | "within-limits" | "reserved";

/** A mentor on a shortlist. */
export interface ShortlistEntry {
  /** The mentor's id. */
  readonly mentorId: string;
  /** `points / 1e6`, in [0, 1]. */
  readonly score: number;
  /** Integer points out of 1,000,000: the sum of the contributions. */
  readonly points: number;
  /** Points by criterion id; `previous` for the adjustment of a former pair. */
  readonly contributions: { readonly [criterionId: string]: number };
  /** How well the two fit by the criteria that everybody may see; `null` where nothing is known of these. */
  readonly band: FitBand | null;
  /** The place among all of the mentee's eligible mentors, from 1. */
  readonly place: number;
  /** Why the mentor is on this list. */
  readonly reason: ShortlistReason;
  /** Present where the best matching of the programme pairs the two. */
  readonly reserved?: true;
}

/** Why a list is shorter than it could be: `few-eligible`, there are no more eligible mentors; `exposure`, the others are on as many lists as they may be. */
export interface ShortList {
  /** Which of the two it is. */
  readonly code: "few-eligible" | "exposure";
  /** Mentors who are eligible. */
  readonly eligible: number;
}

/** The mentors among whom a mentee chooses. */
export interface Shortlist {
  /** Whose list it is. */
  readonly menteeId: string;
  /** Best first, equal points in tie-break order. */
  readonly mentors: readonly ShortlistEntry[];
  /** Present where the list is shorter than `length`. */
  readonly short?: ShortList;
}

/** On how many lists a mentor is. */
export interface Exposure {
  /** The mentor's id. */
  readonly mentorId: string;
  /** Seats that locks and running relationships leave. */
  readonly freeSeats: number;
  /** Lists on which the mentor may be; `null` where there is no limit. */
  readonly limit: number | null;
  /** Lists on which the mentor is. */
  readonly lists: number;
}

/**
 * Proves the lists. `optimum` proves the reserved places, as the certificate of the best matching does. Where exposure is limited, the other places have the
 * highest total: with u = a mentee's price, v = a mentor's price, u, v ≥ 0; u + v ≥ points for every eligible pair that is on no list, ≤ points for those
 * that are; u = 0 where a list has places left, v = 0 where a mentor could be on more lists. Reserved places stand apart.
 */
export interface ShortlistCertificate {
  readonly optimal: true;
  readonly scope: "all-pairs";
  readonly gap: 0;
  /** Proves the best matching, from which the reserved places come. */
  readonly optimum: OptimumCertificate;
  /** By mentee id; only where exposure is limited. */
  readonly menteePrices?: readonly { readonly menteeId: string; readonly price: number }[];
  /** By mentor id; only where exposure is limited. */
  readonly exposurePrices?: readonly { readonly mentorId: string; readonly price: number }[];
}

/** Hybrid, step 1: whom each mentee may choose from. Plain data, the same bytes for the same people and rules. */
export interface Shortlisting {
  readonly kind: "shortlisting";
  readonly schemaVersion: 1;
  /** Identifies the input; functions refuse shortlists that belong to another. */
  readonly inputDigest: string;
  readonly mode: "hybrid";
  /** What the best matching was to reach. */
  readonly objective: Objective;
  /** Mentors on a list at most. */
  readonly length: number;
  /** `null`: no limit. */
  readonly exposure: number | null;
  /** Every mentee with a list, by id. */
  readonly lists: readonly Shortlist[];
  /** Pairs that are decided already, by mentee id. */
  readonly locked: readonly MatchedPair[];
  /** Mentees without a list, by id, with the cause. */
  readonly unlisted: readonly UnmatchedMentee[];
  /** All mentors, by id. */
  readonly exposures: readonly Exposure[];
  /** All lists together. */
  readonly totals: {
    /** Lists that are not empty. */
    readonly lists: number;
    /** Places on all lists. */
    readonly places: number;
    /** Sum of the points of all places. */
    readonly points: number;
    /** Pairs of the best matching, locks included: the lists together admit as many. */
    readonly pairs: number;
  };
  /** What is allowed, but worth a look. */
  readonly warnings: readonly Warning[];
  /** What the views of participants need to know. */
  readonly disclosure: Disclosure;
  /** What proves the lists. */
  readonly certificate: ShortlistCertificate;
}
