/**
 * Assigns rows to columns with capacities on a sparse graph at the lowest total cost; every row may also stay outside, at `outsideCost`.
 *
 * Method: successive shortest augmenting paths with dual prices, after H. W. Kuhn (1955), R. Jonker & A. Volgenant (1987, doi 10.1007/BF02278710) and
 * A. Volgenant (1996, doi 10.1016/0305-0548(95)00090-9, sparse form), started from an auction (seat-auction.ts). A column with c seats is one node whose
 * price is that of its cheapest seat, not c copies. A missing edge is absent, never a large number; all sums stay exact as long as costs are integers and
 * `outsideCost` < 2^52.
 *
 * Time O(rows · (edges + columns log columns)) at worst, at most one augmentation a row; memory O(edges).
 * Ties: paths to a free seat win over the outside option, then the lower column; so the answer depends on the numbering alone.
 *
 * Symbols: u = rowDuals, p = prices (the classical v = −p), d = distances.
 */
import { createIndexHeap } from "./index-heap.ts";
import { auctionSeats } from "./seat-auction.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

export interface AssignmentProblem {
  readonly graph: SparseGraph;
  /** Integers ≥ 0. */
  readonly capacities: Float64Array;
  /** Cost of a row without a column. */
  readonly outsideCost: number;
}

/** `u_i ≤ cost_ij + p_j` and `u_i ≤ outsideCost`, with equality where chosen; `p_j ≥ 0`, and 0 where a seat is free. This proves the optimum. */
export interface AssignmentSolution {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  /** What it took, for the bounds that tests assert: bids ≤ 8 · rows, augmentations ≤ rows. */
  readonly bids: number;
  readonly augmentations: number;
}

const BIDS_PER_ROW = 8;

export function solveLinearAssignment({ graph, capacities, outsideCost }: AssignmentProblem): AssignmentSolution {
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const { columnOfRow, prices, bids } = auctionSeats(graph, capacities, outsideCost, BIDS_PER_ROW * rows);
  const state = openState(graph, capacities, outsideCost, columnOfRow, prices);
  let augmentations = 0;
  for (let row = 0; row < rows; row++) {
    if (columnOfRow[row] !== UNASSIGNED) continue;
    augment(state, row);
    augmentations++;
  }
  // Columns without seats took no part; their price is the lowest that nobody would pay.
  for (let column = 0; column < graph.columns; column++) if (capacities[column] === 0) prices[column] = 0;
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const column = columnOfEdge[edge] as number;
      if (capacities[column] !== 0) continue;
      const worth = (state.rowDuals[row] as number) - (costOfEdge[edge] as number);
      if (worth > (prices[column] as number)) prices[column] = worth;
    }
  }
  return { columnOfRow, rowDuals: state.rowDuals, prices, bids, augmentations };
}

/** The assignment as it grows. */
interface State {
  readonly graph: SparseGraph;
  readonly capacities: Float64Array;
  readonly outsideCost: number;
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  readonly loads: Int32Array;
  /** The rows of each column as a list linked both ways. */
  readonly firstRowOfColumn: Int32Array;
  readonly nextRow: Int32Array;
  readonly rowAhead: Int32Array;
  readonly search: Search;
}

/** What one shortest-path search writes; reused by the next. */
interface Search {
  readonly heap: ReturnType<typeof createIndexHeap>;
  readonly distances: Float64Array;
  /** The row through which the shortest path so far reaches a column. */
  readonly rowBefore: Int32Array;
  /** Columns taken from the heap, in that order. */
  readonly settled: Int32Array;
  /** All columns with a finite distance, to be reset. */
  readonly touched: Int32Array;
}

function openState(
  graph: SparseGraph,
  capacities: Float64Array,
  outsideCost: number,
  columnOfRow: Int32Array,
  prices: Float64Array,
): State {
  const { rows, columns } = graph;
  const loads = new Int32Array(columns);
  const firstRowOfColumn = new Int32Array(columns).fill(UNASSIGNED);
  const nextRow = new Int32Array(rows).fill(UNASSIGNED);
  const rowDuals = new Float64Array(rows);
  const state: State = {
    graph,
    capacities,
    outsideCost,
    columnOfRow,
    rowDuals,
    prices,
    loads,
    firstRowOfColumn,
    nextRow,
    rowAhead: new Int32Array(rows).fill(UNASSIGNED),
    search: {
      heap: createIndexHeap(columns),
      distances: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
      rowBefore: new Int32Array(columns),
      settled: new Int32Array(columns),
      touched: new Int32Array(columns),
    },
  };
  for (let row = 0; row < rows; row++) {
    rowDuals[row] = cheapest(state, row);
    const column = columnOfRow[row] as number;
    if (column !== UNASSIGNED) seat(state, row, column);
  }
  return state;
}

/** The most that a row's dual may be at the current prices. */
function cheapest({ graph, prices, outsideCost }: State, row: number): number {
  const { firstEdge, columnOfEdge, costOfEdge } = graph;
  let least = outsideCost;
  for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
    const value = (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number);
    if (value < least) least = value;
  }
  return least;
}

function seat({ columnOfRow, loads, firstRowOfColumn, nextRow, rowAhead }: State, row: number, column: number): void {
  const next = firstRowOfColumn[column] as number;
  columnOfRow[row] = column;
  nextRow[row] = next;
  rowAhead[row] = UNASSIGNED;
  if (next !== UNASSIGNED) rowAhead[next] = row;
  firstRowOfColumn[column] = row;
  loads[column]!++;
}

function unseat({ columnOfRow, loads, firstRowOfColumn, nextRow, rowAhead }: State, row: number): void {
  const column = columnOfRow[row] as number;
  const ahead = rowAhead[row] as number;
  const next = nextRow[row] as number;
  if (ahead === UNASSIGNED) firstRowOfColumn[column] = next;
  else nextRow[ahead] = next;
  if (next !== UNASSIGNED) rowAhead[next] = ahead;
  loads[column]!--;
  columnOfRow[row] = UNASSIGNED;
}

/** Finds the cheapest way to seat a row, or to leave it or another row outside, and takes it; prices keep proving the optimum of the rows so far. */
function augment(state: State, start: number): void {
  const { graph, capacities, outsideCost, columnOfRow, rowDuals, prices, loads, firstRowOfColumn, nextRow, search } = state;
  const { firstEdge, columnOfEdge, costOfEdge } = graph;
  const { heap, distances, rowBefore, settled, touched } = search;
  heap.clear();
  let touchedCount = 0;
  let settledCount = 0;
  let end = outsideCost - cheapestDual(state, start);
  let endRow = start;
  let endColumn = UNASSIGNED;

  let row = start;
  let distance = 0;
  for (;;) {
    const reach = distance - (rowDuals[row] as number);
    const leave = reach + outsideCost;
    if (leave < end) {
      end = leave;
      endRow = row;
      endColumn = UNASSIGNED;
    }
    for (let edge = firstEdge[row] as number, last = firstEdge[row + 1] as number; edge < last; edge++) {
      const column = columnOfEdge[edge] as number;
      const candidate = reach + (costOfEdge[edge] as number) + (prices[column] as number);
      if (candidate > end || candidate >= (distances[column] as number)) continue;
      if (distances[column] === Number.POSITIVE_INFINITY) touched[touchedCount++] = column;
      distances[column] = candidate;
      rowBefore[column] = row;
      if ((loads[column] as number) < (capacities[column] as number)) {
        if (candidate < end || endColumn === UNASSIGNED || column < endColumn) {
          end = candidate;
          endRow = row;
          endColumn = column;
        }
      } else heap.lower(column, candidate);
    }
    // The next row: the next one of the column last settled, or the first of the nearest full column.
    row = row === start ? UNASSIGNED : (nextRow[row] as number);
    if (row === UNASSIGNED) {
      const column = heap.pop();
      if (column === UNASSIGNED || (distances[column] as number) >= end) break;
      settled[settledCount++] = column;
      distance = distances[column] as number;
      row = firstRowOfColumn[column] as number;
    }
  }

  rowDuals[start] = (rowDuals[start] as number) + end;
  for (let k = 0; k < settledCount; k++) {
    const column = settled[k] as number;
    const rise = end - (distances[column] as number);
    prices[column] = (prices[column] as number) + rise;
    for (let other = firstRowOfColumn[column] as number; other !== UNASSIGNED; other = nextRow[other] as number)
      rowDuals[other] = (rowDuals[other] as number) + rise;
  }

  // Walk back from the end: each row leaves its column to the row before it.
  let column = endColumn;
  for (let mover = endRow; ; ) {
    const left = columnOfRow[mover] as number;
    if (left !== UNASSIGNED) unseat(state, mover);
    if (column !== UNASSIGNED) seat(state, mover, column);
    if (mover === start) break;
    column = left;
    mover = rowBefore[column] as number;
  }
  for (let k = 0; k < touchedCount; k++) distances[touched[k] as number] = Number.POSITIVE_INFINITY;
}

/** Brings a waiting row's dual up to date with prices that rose since. */
function cheapestDual(state: State, row: number): number {
  const dual = cheapest(state, row);
  state.rowDuals[row] = dual;
  return dual;
}
