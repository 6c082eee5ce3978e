import type { UnmetRule } from "./qualification.ts";

/** Who enters the solve, by row (mentee) and column (mentor). */
export interface Participation {
  readonly statusOfRow: readonly MenteeStatus[];
  /** The column to which a mentee is locked, −1 for none. */
  readonly lockedColumnOfRow: Int32Array;
  /** The columns with which a mentee has running relationships. */
  readonly activeColumnsOfRow: ReadonlyMap<number, readonly number[]>;
  /** The qualification rules that a mentee does not meet; only those who lack something are in it. */
  readonly unmetRulesOfRow: ReadonlyMap<number, readonly UnmetRule[]>;
  /** The same for mentors. */
  readonly unmetRulesOfColumn: ReadonlyMap<number, readonly UnmetRule[]>;
  readonly statusOfColumn: readonly MentorStatus[];
  /** Seats that running relationships use. */
  readonly activeSeats: Int32Array;
  /** Seats that neither locks nor running relationships use; 0 for mentors who do not take part. */
  readonly freeSeats: Float64Array;
}

/** Only an `open` mentee is assigned; a `locked` one has its mentor already, a `seated` one has one from an earlier round. */
export type MenteeStatus = "open" | "locked" | "seated" | "not-qualified" | "already-active" | "unavailable";

/** Only an `open` mentor gets anyone, locks apart. */
export type MentorStatus = "open" | "not-qualified" | "unavailable" | "no-capacity";
