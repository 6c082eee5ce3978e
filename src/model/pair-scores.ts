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
  /** Whose rows these are: as asked for, or all in tie-break order. */
  readonly menteeIds: readonly string[];
  /** Whose places in a row these are: as asked for, or all in tie-break order. */
  readonly mentorIds: readonly string[];
  /** Points out of 1,000,000, by mentee, then by mentor; `null` where a rule forbids the pair. The same as `explainPair` gives. */
  readonly points: readonly (readonly (number | null)[])[];
}
