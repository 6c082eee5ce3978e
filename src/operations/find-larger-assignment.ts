import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";
import { type FormedAssignment, pricesOf } from "./check-assignment-form.ts";
import type { Loads } from "./check-assignment-values.ts";

/** Where a larger assignment has a pair more. */
export interface LargerAssignment {
  /** A row with places left. */
  readonly row: number;
  /** A column with places left. */
  readonly column: number;
}

/** A row to look at, and the column that it would give up; −1 where it has places left. */
interface Step {
  readonly row: number;
  readonly givenUp: number;
  /** The row from which the path came. */
  readonly origin: number;
}

/**
 * Looks for an assignment with one pair more: for `most-pairs` any; for `highest-total` one with the same total, whose changes are all worth exactly their
 * prices. Follows alternating paths from rows with places left; where none leads to a column with places left, there is no larger assignment
 * (C. Berge, 1957, doi 10.1073/pnas.43.9.842).
 */
export function findLargerAssignment(
  rows: AssignmentRows,
  formed: FormedAssignment,
  { rowLoads, columnLoads }: Loads,
): LargerAssignment | undefined {
  const { columnsOfRow, rowsOfColumn } = indexPairs(formed);
  const isOpenRow = (row: number): boolean => (rowLoads[row] as number) < (rows.rowCapacities[row] as number);
  const isOpenColumn = (column: number): boolean => (columnLoads[column] as number) < (rows.columnCapacities[column] as number);
  const mayChange = (row: number, column: number, cost: number): boolean =>
    rows.objective === "most-pairs" ? cost < Number.POSITIVE_INFINITY : pricesOf(formed, row, column) + cost === 0;

  const costs = new Float64Array(rows.columns);
  const isReachedRow = new Uint8Array(rows.rows);
  const isReachedColumn = new Uint8Array(rows.columns);
  const steps: Step[] = [];
  for (let row = 0; row < rows.rows; row++) if (isOpenRow(row)) steps.push({ row, givenUp: -1, origin: row });
  for (const { row, givenUp, origin } of steps) {
    if (isReachedRow[row] === 1) continue;
    rows.readCosts(row, costs);
    if (givenUp !== -1 && !mayChange(row, givenUp, costs[givenUp] as number)) continue;
    isReachedRow[row] = 1;
    const own = columnsOfRow.get(row);
    for (let column = 0; column < rows.columns; column++) {
      if (isReachedColumn[column] === 1 || own?.includes(column) || !mayChange(row, column, costs[column] as number)) continue;
      if (isOpenColumn(column)) return { row: origin, column };
      isReachedColumn[column] = 1;
      for (const other of rowsOfColumn.get(column) ?? []) steps.push({ row: other, givenUp: column, origin });
    }
  }
  return undefined;
}

function indexPairs({ rowOfPair, columnOfPair }: FormedAssignment): {
  columnsOfRow: ReadonlyMap<number, readonly number[]>;
  rowsOfColumn: ReadonlyMap<number, readonly number[]>;
} {
  const columnsOfRow = new Map<number, number[]>();
  const rowsOfColumn = new Map<number, number[]>();
  const append = (lists: Map<number, number[]>, key: number, entry: number): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  };
  rowOfPair.forEach((row, pair) => {
    const column = columnOfPair[pair] as number;
    append(columnsOfRow, row, column);
    append(rowsOfColumn, column, row);
  });
  return { columnsOfRow, rowsOfColumn };
}
