/** Whom somebody would take, most wanted first, by position from 0; an inner list is a tie. Whoever is not listed is not acceptable. */
export type PreferenceList = readonly (number | readonly number[])[];

/** A stable matching problem in numbers. */
export interface StableProblem {
  /** Each row's columns. */
  readonly rowPreferences: readonly PreferenceList[];
  /** Each column's rows. Entries that are not mutual count for nothing. */
  readonly columnPreferences: readonly PreferenceList[];
  /**
   * How many rows each column may have: integers from 0 to 1,000,000,000.
   * @defaultValue 1 each
   */
  readonly columnCapacities?: ArrayLike<number> | undefined;
  /**
   * Whom the result favours: of all stable matchings it is the best for every row at once, or for every column.
   * @defaultValue `"rows"`
   */
  readonly proposing?: "rows" | "columns" | undefined;
}

/**
 * A stable matching: plain data. No row and column would both rather have each other than what they have.
 *
 * Ties are broken by position before the matching: the lower column, or row, comes first. With ties it is therefore stable in the weak sense: no row and
 * column would both *strictly* gain.
 */
export interface StableMatching {
  /** `[row, column]`, by row. */
  readonly pairs: readonly (readonly [row: number, column: number])[];
  /** The column of each row, −1 for none. */
  readonly columnOfRow: readonly number[];
  /** Whom it favours: the best stable matching for every row, or for every column. */
  readonly proposing: "rows" | "columns";
  /** Proposals made: at most as many as there are mutual entries. */
  readonly proposals: number;
}
