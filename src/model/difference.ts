import type { Matching, MenteeCause, MentorCause } from "./matching.ts";

/** What changes for a mentee. */
export interface MenteeDifference {
  /** Whom it concerns. */
  readonly menteeId: string;
  /**
   * `enters`, `leaves`: is in the programme only after, only before. `gains-mentor`, `loses-mentor`, `moves`: from one mentor to another. `rescored`: the same
   * mentor with other points. `other-cause`: no mentor, but for another reason.
   */
  readonly code: "enters" | "leaves" | "gains-mentor" | "loses-mentor" | "moves" | "rescored" | "other-cause";
  /** The mentor before; absent: none. */
  readonly from?: string;
  /** The mentor after; absent: none. */
  readonly to?: string;
  /** Points of the pair before, out of 1,000,000; 0 without a mentor. */
  readonly pointsBefore: number;
  /** Points of the pair after, out of 1,000,000; 0 without a mentor. */
  readonly pointsAfter: number;
  /** `pointsAfter − pointsBefore`; the gains of all mentees add up to that of the totals. */
  readonly gain: number;
  /** Why there was no mentor; present where there was none. */
  readonly causeBefore?: MenteeCause;
  /** Why there is no mentor; present where there is none. `contested` refers to the difference's `matching`. */
  readonly causeAfter?: MenteeCause;
}

/** What changes for a mentor. */
export interface MentorDifference {
  /** Whom it concerns. */
  readonly mentorId: string;
  /** `enters`, `leaves`: is in the programme only after, only before. `other-mentees`: has others, more or fewer. `other-cause`: nobody, but for another reason. */
  readonly code: "enters" | "leaves" | "other-mentees" | "other-cause";
  /** Mentees matched before, by id; running relationships aside. */
  readonly before: readonly string[];
  /** Mentees matched after, by id. */
  readonly after: readonly string[];
  /** Why there was nobody; present where there was none. */
  readonly causeBefore?: MentorCause;
  /** Why there is nobody; present where there is none. */
  readonly causeAfter?: MentorCause;
}

/** Two matchings of a programme side by side, the second after changes. */
export interface Difference {
  readonly kind: "difference";
  readonly schemaVersion: 1;
  /** Everybody for whom something changes, by id. */
  readonly mentees: readonly MenteeDifference[];
  /** Everybody for whom something changes, by id. */
  readonly mentors: readonly MentorDifference[];
  /** All pairs before and after, and the second less the first. */
  readonly totals: { readonly before: PairTotals; readonly after: PairTotals; readonly gained: PairTotals };
  /** `fairest`, before or after: the lowest points of any pair that is not locked; `null` where the objective is another or there is no such pair. */
  readonly floor?: { readonly before: number | null; readonly after: number | null };
  /** The matching of the changed programme, as good as solving anew; `applyChanges` gives the input that it belongs to. */
  readonly matching: Matching;
}

/** Pairs, and their points together. */
export interface PairTotals {
  /** How many pairs; in a difference negative where they become fewer. */
  readonly pairs: number;
  /** The sum of their points, each out of 1,000,000. */
  readonly points: number;
}
