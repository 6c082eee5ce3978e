/** How long things may take: every number can be overridden. */
export interface LifecyclePolicy {
  /** Months below which a relationship that ended was too short: an integer from 1 to 120. @defaultValue `6` */
  readonly minimumMonths: number;
  /** Months from which on a relationship is typical, up to the maximum. @defaultValue `8` */
  readonly typicalMonths: number;
  /** Months past which a running relationship stagnates. @defaultValue `12` */
  readonly maximumMonths: number;
  /** Days within which a proposal is accepted: an integer from 0 to 3,660, as are all days below. @defaultValue `14` */
  readonly proposalDays: number;
  /** Days of pause that do not count, all pauses together. @defaultValue `60` */
  readonly pausedDays: number;
  /** Days after which an end is final. @defaultValue `14` */
  readonly reopeningDays: number;
  /** Days after acceptance within which the two should be ready to start. @defaultValue `14` */
  readonly preparationDays: number;
  /** Days after the start by which the first contact should be held. @defaultValue `2` */
  readonly firstContactDays: number;
  /** Days after the start of the first check-ins, ascending; then one each month. @defaultValue `[14, 28]` */
  readonly checkInDays: readonly number[];
  /** Months between the later check-ins. @defaultValue `1` */
  readonly checkInMonths: number;
  /** Days without any contact after which a relationship counts as inactive. @defaultValue `45` */
  readonly inactiveDays: number;
  /** Commitments missed since the last talk about it at which follow-up asks. @defaultValue `2` */
  readonly missedCommitments: number;
  /** Difference of the two sides' latest ratings at which follow-up asks: an integer from 1 to 4. @defaultValue `2` */
  readonly ratingGap: number;
  /** Where between start and planned end the mid-term review falls, in [0, 1]. @defaultValue `0.5` */
  readonly midTermShare: number;
  /** Days before the planned end at which the closing is prepared. @defaultValue `30` */
  readonly closingDays: number;
  /** Days before a proposal expires at which follow-up says so. @defaultValue `3` */
  readonly expiryNoticeDays: number;
  /** Days after which what is due is overdue. @defaultValue `7` */
  readonly overdueDays: number;
}

/** A policy as a caller may write it: what is absent keeps its default. */
export type LifecyclePolicyInput = { readonly [Field in keyof LifecyclePolicy]?: LifecyclePolicy[Field] | undefined };
