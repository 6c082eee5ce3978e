/** Of whom {@link PairScores} are asked. */
export interface PairScoresOptions {
  /** Ids of mentees, in the order wanted; nobody twice. @defaultValue all, in tie-break order */
  readonly menteeIds?: readonly string[] | undefined;
  /** Ids of mentors, in the order wanted; nobody twice. @defaultValue all, in tie-break order */
  readonly mentorIds?: readonly string[] | undefined;
}

/** The points of many pairs at once: what a heat map shows. */
export interface PairScores {
  readonly kind: "pair-scores";
  /** The rows of `points`, in the order that was asked for. */
  readonly menteeIds: readonly string[];
  /** The columns of `points`, in the order that was asked for. */
  readonly mentorIds: readonly string[];
  /** Points out of 1,000,000, by mentee, then by mentor; `null` where a rule forbids the pair. The same as `explainPair` gives. */
  readonly points: readonly (readonly (number | null)[])[];
}
