/** Who enters the solve, by row (mentee) and column (mentor). */
export interface Participation {
  readonly statusOfRow: readonly MenteeStatus[];
  /** The column to which a mentee is locked, −1 for none. */
  readonly lockedColumnOfRow: Int32Array;
  /** The columns with which a mentee has running relationships. */
  readonly activeColumnsOfRow: ReadonlyMap<number, readonly number[]>;
  readonly statusOfColumn: readonly MentorStatus[];
  /** Seats that running relationships use. */
  readonly activeSeats: Int32Array;
  /** Seats that neither locks nor running relationships use; 0 for mentors who do not take part. */
  readonly freeSeats: Float64Array;
}

/** Only an `open` mentee is assigned; a `locked` one has its mentor already, a `seated` one has one from an earlier round. */
export type MenteeStatus = "open" | "locked" | "seated" | "already-active" | "unavailable";

/** Only an `open` mentor gets anyone, locks apart. */
export type MentorStatus = "open" | "unavailable" | "no-capacity";
