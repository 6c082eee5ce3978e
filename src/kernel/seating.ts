import { UNASSIGNED } from "./sparse-graph.ts";

/** What becomes of edges that are not the rows' own: whoever found them elsewhere was wrong. */
export const NOT_SHORTEST = "paths do not end: edges of others";

/** Who sits where: the column of each row, and the rows of each column as a list linked both ways, so that a row moves in constant time. */
export interface Seating {
  readonly columnOfRow: Int32Array;
  /** Taken seats of each column. */
  readonly loads: Int32Array;
  readonly firstRowOfColumn: Int32Array;
  readonly nextRow: Int32Array;
  readonly rowAhead: Int32Array;
}

/** Opens the lists of an assignment. `columnOfRow` is kept and changes as rows move; rows stand in descending order at first. */
export function openSeating(columnOfRow: Int32Array, columns: number): Seating {
  const rows = columnOfRow.length;
  const seating: Seating = {
    columnOfRow,
    loads: new Int32Array(columns),
    firstRowOfColumn: new Int32Array(columns).fill(UNASSIGNED),
    nextRow: new Int32Array(rows).fill(UNASSIGNED),
    rowAhead: new Int32Array(rows).fill(UNASSIGNED),
  };
  for (let row = 0; row < rows; row++) {
    const column = columnOfRow[row] as number;
    if (column !== UNASSIGNED) seat(seating, row, column);
  }
  return seating;
}

/** Gives a row that has no column a seat, at the head of the column's list. */
export function seat({ columnOfRow, loads, firstRowOfColumn, nextRow, rowAhead }: Seating, row: number, column: number): void {
  const next = firstRowOfColumn[column] as number;
  columnOfRow[row] = column;
  nextRow[row] = next;
  rowAhead[row] = UNASSIGNED;
  if (next !== UNASSIGNED) rowAhead[next] = row;
  firstRowOfColumn[column] = row;
  loads[column]!++;
}

/** Takes a row out of its column, if it has one. */
export function unseat({ columnOfRow, loads, firstRowOfColumn, nextRow, rowAhead }: Seating, row: number): void {
  const column = columnOfRow[row] as number;
  if (column === UNASSIGNED) return;
  const ahead = rowAhead[row] as number;
  const next = nextRow[row] as number;
  if (ahead === UNASSIGNED) firstRowOfColumn[column] = next;
  else nextRow[ahead] = next;
  if (next !== UNASSIGNED) rowAhead[next] = ahead;
  nextRow[row] = UNASSIGNED;
  rowAhead[row] = UNASSIGNED;
  loads[column]!--;
  columnOfRow[row] = UNASSIGNED;
}

/**
 * Moves rows along an alternating path, from its end back to `start`: `endRow` takes `endColumn` (or leaves, where that is UNASSIGNED), the row that
 * reached its former column takes that one, and so on. `moved` is called for each of them.
 */
export function moveAlong(
  seating: Seating,
  rowBefore: Int32Array,
  start: number,
  endRow: number,
  endColumn: number,
  moved: (row: number) => void = () => undefined,
): void {
  let column = endColumn;
  let moves = 0;
  for (let mover = endRow; ; mover = rowBefore[column] as number) {
    if (moves++ > seating.loads.length) throw new Error(NOT_SHORTEST);
    const left = seating.columnOfRow[mover] as number;
    unseat(seating, mover);
    if (column !== UNASSIGNED) seat(seating, mover, column);
    moved(mover);
    if (mover === start) return;
    column = left;
  }
}
