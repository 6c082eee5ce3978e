/** As many pairs as possible, then the best total; or the best total, then as many pairs as possible. */
export type AssignmentObjective = "most-pairs" | "highest-total";

/** Values that are brought row by row, so that the whole matrix need not be in memory. */
export interface RowSource {
  /** An integer from 0 to 1,000,000. */
  readonly rows: number;
  /** An integer from 0 to 1,000,000. */
  readonly columns: number;
  /**
   * Writes the values of one row, all `columns` of them; a value that stays unwritten is an issue. Called at least once for each row, possibly again, and
   * must write the same each time. What it throws passes through.
   *
   * @param into - Valid during the call only.
   */
  fillRow(row: number, into: Float64Array): void;
}

/** Values in one array, row after row: row `i`, column `j` at `i · columns + j`. */
export interface FlatValues {
  /** An integer from 0 to 1,000,000. */
  readonly rows: number;
  /** An integer from 0 to 1,000,000. */
  readonly columns: number;
  /** `rows · columns` values. */
  readonly values: Float64Array;
}

/** Lists of equal length, one a row. `null` marks a forbidden pair. */
export type ValueRows = readonly (readonly (number | null)[])[];

/**
 * One value for each pair of a row and a column: at most 1e300 from 0. Forbidden are pairs with `null`, with Infinity as a cost and with −Infinity as a score.
 */
export type AssignmentValues = ValueRows | FlatValues | RowSource;

/** What an assignment problem has besides its values. */
export interface AssignmentTerms {
  /**
   * How many pairs each column may be in: integers from 0 to 1,000,000,000.
   * @defaultValue 1 each
   */
  readonly columnCapacities?: ArrayLike<number> | undefined;
  /**
   * How many pairs each row may be in, each pair at most once: integers from 0 to 1,000,000,000.
   * @defaultValue 1 each
   */
  readonly rowCapacities?: ArrayLike<number> | undefined;
  /**
   * `most-pairs`: as many pairs as possible, then the best total among these. `highest-total`: the best total, then as many pairs as possible; a pair
   * with a negative score, or a positive cost, is never worth it.
   * @defaultValue `"most-pairs"`
   */
  readonly objective?: AssignmentObjective | undefined;
}

/** A problem with scores: the higher the total the better. */
export interface ScoredAssignmentInput extends AssignmentTerms {
  /** One value for each pair of a row and a column; higher is better. */
  readonly scores: AssignmentValues;
  /** Absent: a problem has scores or costs. */
  readonly costs?: undefined;
}

/** A problem with costs: the lower the total the better. */
export interface CostedAssignmentInput extends AssignmentTerms {
  /** One value for each pair of a row and a column; lower is better. */
  readonly costs: AssignmentValues;
  /** Absent: a problem has scores or costs. */
  readonly scores?: undefined;
}

/** Which rows should be paired with which columns? */
export type AssignmentInput = ScoredAssignmentInput | CostedAssignmentInput;

/**
 * The answer to an assignment problem and the prices that prove it: plain data.
 *
 * With u = `rowPrices`, v = `columnPrices`, L = `pairPrice` and a pair's score (or cost × −1) s: u, v ≥ 0; u + v + L ≥ s for every pair allowed, with equality for
 * the chosen ones; u = 0 for rows and v = 0 for columns with capacity left. L = 0 for `highest-total`. So no other assignment with as many pairs (`highest-total`:
 * none at all) has a better total. Where rows have capacities above 1, a chosen pair may be worth more than u + v + L, as it can be chosen only once.
 */
export interface Assignment {
  /** `[row, column]`, by row, then column. */
  readonly pairs: readonly (readonly [row: number, column: number])[];
  /** The column of each row, −1 for none; absent where a row's capacity is above 1. */
  readonly columnOfRow?: readonly number[];
  /** The sum of the pairs' values, added in the order of `pairs`. */
  readonly total: number;
  /** One for each row, ≥ 0. */
  readonly rowPrices: readonly number[];
  /** One for each column, ≥ 0. */
  readonly columnPrices: readonly number[];
  /** L, the price of a pair as such, where as many pairs as possible come first; 0 for `highest-total`. */
  readonly pairPrice: number;
  /**
   * 0 where the answer is exact: the values are integers up to a common power of two and span few enough steps (for n pairs, about 2^51 / n). Otherwise
   * the step to which values were rounded before the solve; the prices hold within it, and no better total exists by more than `pairs.length · grid`,
   * which is at most 1e-9 · n · the largest absolute value for n up to 500,000.
   */
  readonly grid: number;
  /** The prices prove the assignment to be the best, within `grid`; the solvers of this version return nothing less. */
  readonly optimal: true;
}

/** What a verification looks at. */
export type VerifiedPart = "form" | "capacity" | "eligibility" | "total" | "prices" | "cardinality";

/** Something in an assignment that does not hold. */
export interface VerificationFinding {
  /** Which part of the assignment is concerned. */
  readonly part: VerifiedPart;
  /** One English sentence that names the figures concerned. */
  readonly message: string;
  /** The row concerned, from 0, where there is one. */
  readonly row?: number;
  /** The column concerned, from 0, where there is one. */
  readonly column?: number;
}

/** The verdict on an assignment. */
export interface Verification {
  /** Whether everything that the assignment says holds: then it is proven to be the best, within `gap`. */
  readonly valid: boolean;
  /**
   * By how much at most another assignment's total could be better: with as many pairs, or with any number for `highest-total`. 0 where `valid` and the
   * assignment's `grid` is 0; `null` where pairs or prices prove nothing.
   */
  readonly gap: number | null;
  /** What was found wrong: the first 100; empty where `valid`. */
  readonly findings: readonly VerificationFinding[];
  /** All findings, the unlisted included. */
  readonly findingCount: number;
}
