/**
 * The pairs that upset a matching: a row and a column that accept each other, are not matched, and would both gain by it.
 *
 * Method: the definition (D. Gale & L. S. Shapley, 1962), pair by pair in two passes, the first for the least wanted row that each column holds. It shares
 * nothing with the solver. Time O(rows · columns), memory O(rows + columns). Only strict gains count, so that an empty answer proves stability in the weak
 * sense where there are ties.
 */

/** What both sides think of each other, a row at a time: lower is better, Infinity is not acceptable. */
export interface MutualRanks {
  readonly rows: number;
  readonly columns: number;
  readonly capacities: ArrayLike<number>;
  /** Writes how the row ranks each column, and how each column ranks the row. */
  readRow(row: number, byRow: Float64Array, byColumn: Float64Array): void;
}

/** Calls back for every blocking pair, by row, then column. The matching keeps to the capacities. */
export function findBlockingPairs(ranks: MutualRanks, columnOfRow: Int32Array, found: (row: number, column: number) => void): void {
  const { rows, columns, capacities } = ranks;
  const byRow = new Float64Array(columns);
  const byColumn = new Float64Array(columns);
  const free = Float64Array.from(capacities);
  const worstHeld = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    const column = columnOfRow[row] as number;
    if (column < 0) continue;
    ranks.readRow(row, byRow, byColumn);
    free[column]!--;
    worstHeld[column] = Math.max(worstHeld[column] as number, byColumn[column] as number);
  }
  for (let row = 0; row < rows; row++) {
    ranks.readRow(row, byRow, byColumn);
    const own = columnOfRow[row] as number;
    const ownRank = own < 0 ? Number.POSITIVE_INFINITY : (byRow[own] as number);
    for (let column = 0; column < columns; column++) {
      if ((byRow[column] as number) >= ownRank || byColumn[column] === Number.POSITIVE_INFINITY) continue;
      if ((free[column] as number) > 0 || (byColumn[column] as number) < (worstHeld[column] as number)) found(row, column);
    }
  }
}
