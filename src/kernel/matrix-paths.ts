/**
 * Seats rows on a cost matrix one by one, each along a shortest augmenting path, looking through as few rows as it can.
 *
 * Method: as in augmenting-paths.ts. A search first knows a row's promising columns only; the others begin at the row's `bound`, a distance that waits in
 * the heap like a column's. When its turn comes, the row is looked through at the present prices, and where that is not enough it is read whole. So every
 * path is a shortest one over all columns.
 *
 * Spare seats: a seat nobody takes must cost nothing, but prices may have begun above 0. Then it is as if one row more, for which all seats cost the same,
 * came for each of them: `placeSpareSeats` lets it in, along shortest paths like any other. What it has to pay, `sparePrice`, is taken off all prices at
 * the end; until then prices only rise, as the lists need it.
 *
 * Time O(rows · (pairs + columns log columns)) at worst; memory O(rows + columns). Ties: a free seat wins over staying outside, then the lower column.
 */
import type { CostMatrix } from "./cost-matrix.ts";
import { createIndexHeap, type IndexHeap } from "./index-heap.ts";
import type { PromisingColumns } from "./promising-columns.ts";
import { moveAlong, openSeating, type Seating } from "./seating.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

export interface MatrixState {
  readonly matrix: CostMatrix;
  readonly capacities: Float64Array;
  readonly lists: PromisingColumns;
  /** Changes as rows move. */
  readonly columnOfRow: Int32Array;
  /** Taken seats of each column before the first search; from then on its seating has them. */
  readonly loads: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  /** What staying outside costs, with the price of a spare seat. */
  outsideCost: number;
  /** What the one row more pays for spare seats; no price is lower. */
  sparePrice: number;
  /** Opened when it is needed first: most rows of a large matrix need none, and where there is one row alone, opening takes longer than all else. */
  search: Search | undefined;
}

interface SearchedState extends MatrixState {
  search: Search;
}

/** What one shortest-path search writes; reused by the next. */
interface Search {
  readonly seating: Seating;
  /** Columns by distance; and as `columns + row`, rows whose unlisted columns begin at that distance. */
  readonly heap: IndexHeap;
  /** Infinity between searches. */
  readonly distances: Float64Array;
  /** The row through which the shortest path so far reaches a column; UNASSIGNED for the one row more. */
  readonly rowBefore: Int32Array;
  /** All columns with a finite distance, to be reset. */
  readonly touched: Int32Array;
  touchedCount: number;
  /** What a cost plus price is added to, for a distance. */
  readonly reachOfRow: Float64Array;
  /** The search in which a row was last looked through. */
  readonly lookedIn: Int32Array;
  number: number;
  /** The best end so far: its distance, the last row of the path, and the column where that row takes a free seat, or UNASSIGNED where it leaves. */
  end: number;
  endRow: number;
  endColumn: number;
}

/** From a partial assignment under whose `prices` no seated row could do better elsewhere. It is taken over, as the prices are. */
export function openMatrixState(
  { matrix, capacities, outsideCost }: Pick<MatrixState, "matrix" | "capacities" | "outsideCost">,
  lists: PromisingColumns,
  { columnOfRow, loads }: Pick<MatrixState, "columnOfRow" | "loads">,
  prices: Float64Array,
): MatrixState {
  const { rows, columns, costs } = matrix;
  const rowDuals = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const column = columnOfRow[row] as number;
    if (column !== UNASSIGNED) rowDuals[row] = (costs[row * columns + column] as number) + (prices[column] as number);
  }
  return { matrix, capacities, lists, columnOfRow, loads, rowDuals, prices, outsideCost, sparePrice: 0, search: undefined };
}

function openSearch({ matrix: { rows, columns }, columnOfRow }: MatrixState): Search {
  return {
    seating: openSeating(columnOfRow, columns),
    heap: createIndexHeap(columns + rows),
    distances: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    rowBefore: new Int32Array(columns),
    touched: new Int32Array(columns),
    touchedCount: 0,
    reachOfRow: new Float64Array(rows),
    lookedIn: new Int32Array(rows),
    number: 0,
    end: 0,
    endRow: UNASSIGNED,
    endColumn: UNASSIGNED,
  };
}

/** Seats a row that waits, or leaves it or another row outside, whatever costs least. */
export function seatRow(seated: MatrixState, start: number): void {
  const { rowDuals, outsideCost } = seated;
  const dual = lowestWorth(seated, start);
  rowDuals[start] = dual;
  if (dual === outsideCost) return;
  const state = startSearch(seated, outsideCost - dual, start);
  reachRow(state, start, 0 - dual);
  settleColumns(state, true);
  rowDuals[start] = dual + state.search.end;
  finishSearch(state, start);
}

/** Whether there is a spare seat that is not free of charge. */
export function hasDearSpareSeat({ capacities, prices, sparePrice, search, loads: loadsBefore }: MatrixState): boolean {
  const loads = search?.seating.loads ?? loadsBefore;
  for (let column = 0; column < prices.length; column++)
    if ((prices[column] as number) > sparePrice && (loads[column] as number) < (capacities[column] as number)) return true;
  return false;
}

/** Lets a row take the cheapest spare seat that is not free of charge, or brings the seat's price down to that of all spare seats. */
export function placeSpareSeat(seated: MatrixState): void {
  const state = startSearch(seated, Number.POSITIVE_INFINITY, UNASSIGNED);
  const { capacities, columnOfRow, prices, rowDuals, search } = state;
  for (let column = 0; column < prices.length; column++) {
    if (capacities[column] === 0) continue;
    const distance = (prices[column] as number) - state.sparePrice;
    if (distance > search.end) continue;
    // Where a spare seat is free of charge the one row more sits already, and the rows beside it can move.
    if (distance > 0) reachColumn(state, UNASSIGNED, column, distance);
    else queueColumn(search, UNASSIGNED, column, distance);
  }
  for (let row = 0; row < columnOfRow.length; row++) if (columnOfRow[row] === UNASSIGNED) reachRow(state, row, 0 - state.outsideCost);
  settleColumns(state, false);
  for (let row = 0; row < columnOfRow.length; row++)
    if (columnOfRow[row] === UNASSIGNED) rowDuals[row] = (rowDuals[row] as number) + search.end;
  state.outsideCost += search.end;
  state.sparePrice += search.end;
  finishSearch(state, firstOfPath(state));
}

/** The row that gives its seat to the one row more, or came from outside. */
function firstOfPath({ columnOfRow, search }: SearchedState): number {
  let first = search.endRow;
  while (first !== UNASSIGNED) {
    const column = columnOfRow[first] as number;
    const before = column === UNASSIGNED ? UNASSIGNED : (search.rowBefore[column] as number);
    if (before === UNASSIGNED) break;
    first = before;
  }
  return first;
}

/** The most that a row's dual may be at the current prices. */
function lowestWorth({ lists, prices, outsideCost }: MatrixState, row: number): number {
  const { room, columnOfEntry, costOfEntry, lengths, bounds } = lists;
  for (;;) {
    let least = outsideCost;
    for (let entry = row * room, end = entry + (lengths[row] as number); entry < end; entry++) {
      const value = (costOfEntry[entry] as number) + (prices[columnOfEntry[entry] as number] as number);
      if (value < least) least = value;
    }
    if (least <= (bounds[row] as number)) return least;
    lists.look(row, prices);
  }
}

function startSearch(state: MatrixState, end: number, endRow: number): SearchedState {
  state.search ??= openSearch(state);
  const { search } = state;
  search.number++;
  search.heap.clear();
  search.touchedCount = 0;
  search.end = end;
  search.endRow = endRow;
  search.endColumn = UNASSIGNED;
  return state as SearchedState;
}

/** Settles columns in the order of their distance, until none is nearer than the end. */
function settleColumns(state: SearchedState, mayLeave: boolean): void {
  const { matrix, lists, outsideCost, rowDuals, search } = state;
  const { seating } = search;
  for (let index = search.heap.pop(); index !== -1; index = search.heap.pop()) {
    const row = index - matrix.columns;
    if (row >= 0) {
      if ((search.reachOfRow[row] as number) + (lists.bounds[row] as number) >= search.end) return;
      readFurther(state, row);
      continue;
    }
    const distance = search.distances[index] as number;
    if (distance >= search.end) return;
    for (let other = seating.firstRowOfColumn[index] as number; other !== UNASSIGNED; other = seating.nextRow[other] as number) {
      const reach = distance - (rowDuals[other] as number);
      if (mayLeave && reach + outsideCost < search.end) {
        search.end = reach + outsideCost;
        search.endRow = other;
        search.endColumn = UNASSIGNED;
      }
      reachRow(state, other, reach);
    }
  }
}

function reachRow(state: SearchedState, row: number, reach: number): void {
  state.search.reachOfRow[row] = reach;
  readList(state, row, reach);
}

/** Looks beyond a row's list: once in each search through the row at the present prices, then at every column. */
function readFurther(state: SearchedState, row: number): void {
  const { lists, prices, search } = state;
  const reach = search.reachOfRow[row] as number;
  if (search.lookedIn[row] !== search.number) {
    search.lookedIn[row] = search.number;
    lists.look(row, prices);
    readList(state, row, reach);
  } else {
    lists.looks++;
    readWhole(state, row, reach);
  }
}

function readList(state: SearchedState, row: number, reach: number): void {
  const { matrix, lists, prices, search } = state;
  const { room, columnOfEntry, costOfEntry, lengths, bounds } = lists;
  const { distances } = search;
  for (let entry = row * room, end = entry + (lengths[row] as number); entry < end; entry++) {
    const column = columnOfEntry[entry] as number;
    const distance = reach + (costOfEntry[entry] as number) + (prices[column] as number);
    if (distance <= search.end && distance < (distances[column] as number)) reachColumn(state, row, column, distance);
  }
  const further = reach + (bounds[row] as number);
  if (further < search.end) search.heap.lower(matrix.columns + row, further);
}

function readWhole(state: SearchedState, row: number, reach: number): void {
  const { matrix, prices, search } = state;
  const { columns, costs } = matrix;
  const { distances } = search;
  const base = row * columns;
  for (let column = 0; column < columns; column++) {
    const distance = reach + (costs[base + column] as number) + (prices[column] as number);
    if (distance <= search.end && distance < (distances[column] as number)) reachColumn(state, row, column, distance);
  }
}

/** A shorter way to a column: to a free seat, which may be the end, or to the rows that hold all of its seats. */
function reachColumn({ search, capacities }: SearchedState, row: number, column: number, distance: number): void {
  if ((search.seating.loads[column] as number) >= (capacities[column] as number)) {
    queueColumn(search, row, column, distance);
    return;
  }
  if (distance === search.end && search.endColumn !== UNASSIGNED && column > search.endColumn) return;
  search.end = distance;
  search.endRow = row;
  search.endColumn = column;
}

function queueColumn(search: Search, row: number, column: number, distance: number): void {
  if (search.distances[column] === Number.POSITIVE_INFINITY) search.touched[search.touchedCount++] = column;
  search.distances[column] = distance;
  search.rowBefore[column] = row;
  search.heap.lower(column, distance);
}

/** Raises prices and duals by what the path cost, and takes the path from its end back to `first`. */
function finishSearch({ search, rowDuals, prices }: SearchedState, first: number): void {
  const { seating } = search;
  for (let k = 0; k < search.touchedCount; k++) {
    const column = search.touched[k] as number;
    // Only those are nearer that have been settled.
    const rise = search.end - (search.distances[column] as number);
    search.distances[column] = Number.POSITIVE_INFINITY;
    if (rise <= 0) continue;
    prices[column] = (prices[column] as number) + rise;
    for (let row = seating.firstRowOfColumn[column] as number; row !== UNASSIGNED; row = seating.nextRow[row] as number)
      rowDuals[row] = (rowDuals[row] as number) + rise;
  }
  if (first !== UNASSIGNED) moveAlong(seating, search.rowBefore, first, search.endRow, search.endColumn);
}
