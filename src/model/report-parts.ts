/** An interval of 95 % confidence. */
export interface ConfidenceInterval {
  /** The lower end, in the unit of the estimate. */
  readonly low: number;
  /** The upper end, in the unit of the estimate. */
  readonly high: number;
}

/** A share that was counted. */
export interface Rate {
  /** An integer from 0 to `denominator`. */
  readonly numerator: number;
  /** An integer from 0: everybody who could have been counted. */
  readonly denominator: number;
  /** `numerator / denominator`, in [0, 1]; `null` where there is nothing to divide by. */
  readonly value: number | null;
  /** By the score test (E. B. Wilson, 1927); `null` where `value` is. */
  readonly interval: ConfidenceInterval | null;
}

/** Several integers in short. Everything but `count` and `sum` is `null` where there are none. */
export interface Spread {
  /** How many there are. */
  readonly count: number;
  /** Their exact sum. */
  readonly sum: number;
  /** `sum / count`. */
  readonly mean: number | null;
  /** Of the mean: by drawing from up to 1,000 values with a fixed seed (B. Efron, 1979), by the normal distribution for more. */
  readonly interval: ConfidenceInterval | null;
  /** The smallest. */
  readonly minimum: number | null;
  /** The lower one of the two in the middle where their number is even. */
  readonly median: number | null;
  /** The largest. */
  readonly maximum: number | null;
}

/** An estimated share. */
export interface EstimatedShare extends ConfidenceInterval {
  /** In [0, 1]. */
  readonly estimate: number;
}
