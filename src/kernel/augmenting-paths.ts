/**
 * Completes a partial assignment at the lowest total cost, one shortest augmenting path a row.
 *
 * Method: successive shortest augmenting paths with dual prices, after H. W. Kuhn (1955), R. Jonker & A. Volgenant (1987, doi 10.1007/BF02278710) and
 * A. Volgenant (1996, doi 10.1016/0305-0548(95)00090-9, sparse form). A column with c seats is one node whose price is that of its cheapest seat, not c
 * copies. A missing edge is absent, never a large number; all sums stay exact as long as costs are integers and `outsideCost` ≤ 2^51.
 *
 * Time O(rows · (edges + columns log columns)) at worst, at most one augmentation a row; memory O(edges).
 * Ties: paths to a free seat win over the outside option, then the lower column; so the answer depends on the numbering alone.
 *
 * Symbols: u = rowDuals, p = prices (the classical v = −p), d = distances.
 */
import type { AssignmentProblem, AssignmentSolution, PartialAssignment } from "./assignment-problem.ts";
import { type EdgeRuns, runsOf } from "./growing-lists.ts";
import { createIndexHeap, type IndexHeap } from "./index-heap.ts";
import { moveAlong, NOT_SHORTEST, openSeating, type Seating } from "./seating.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import { runSteps, type Steps } from "./steps.ts";

/** Rows and columns that searches reach between two pauses: each takes about a microsecond. */
export const REACHED_IN_STEP = 2 ** 13;

/**
 * @param start - a partial assignment and prices under which no seated row could do better elsewhere; both are taken over and changed.
 * @param rowDuals - of the seated rows, where they are known; taken over and changed.
 */
export function completeAssignment(problem: AssignmentProblem, start: PartialAssignment, rowDuals?: Float64Array): AssignmentSolution {
  return runSteps(completeInSteps(problem, start, rowDuals));
}

/** The same in steps; it goes on whatever it is told. */
export function* completeInSteps(problem: AssignmentProblem, start: PartialAssignment, rowDuals?: Float64Array): Steps<AssignmentSolution> {
  const { graph, capacities, outsideCost } = problem;
  const { columnOfRow, prices, bids } = start;
  const outsideCosts = new Float64Array(graph.rows).fill(outsideCost);
  const completion = openCompletion({ edges: runsOf(graph), capacities, outsideCosts }, start, { rowDuals });
  let augmentations = 0;
  let reached = 0;
  for (let row = 0; row < graph.rows; row++) {
    if (columnOfRow[row] !== UNASSIGNED) continue;
    completion.augment(row);
    augmentations++;
    if (completion.reached - reached < REACHED_IN_STEP) continue;
    reached = completion.reached;
    yield { stage: "solve", done: row, total: graph.rows };
  }
  priceSeatless(problem, completion.rowDuals, prices);
  return { columnOfRow, rowDuals: completion.rowDuals, prices, bids, augmentations };
}

/** A problem whose edges and outside costs may change between augmentations, as long as no row's dual is more than they allow. */
export interface ChangingProblem {
  readonly edges: EdgeRuns;
  readonly capacities: Float64Array;
  /** By row. */
  readonly outsideCosts: Float64Array;
}

/** An assignment as it grows, with prices that prove it the best one of the rows so far. */
export interface Completion {
  readonly rowDuals: Float64Array;
  readonly seating: Seating;
  /** What all searches have reached so far, rows and columns: a measure of their time. */
  readonly reached: number;
  /** Finds the cheapest way to seat a row, or to leave it or another row outside, and takes it. Returns who is left outside, or `UNASSIGNED`. */
  augment(row: number): number;
  /** The full columns that the last search has reached, nearest first. */
  settledColumns(): Int32Array;
}

/** What may be known at the start; all of it is taken over and changed. */
export interface KnownOfRows {
  /** Of the seated rows. */
  readonly rowDuals?: Float64Array | undefined;
  /** No edge but that of the row's seat is worth less, cost and price together. Whoever changes a row's edges sets it to −Infinity: nothing is known. */
  readonly elsewhere?: Float64Array;
}

/** `start` is taken over and changed. */
export function openCompletion(problem: ChangingProblem, start: PartialAssignment, known: KnownOfRows = {}): Completion {
  const { prices } = start;
  const duals = known.rowDuals ?? problem.outsideCosts.map((_, row) => lowestWorth(problem, prices, row));
  const elsewhere = known.elsewhere ?? new Float64Array(duals.length).fill(Number.NEGATIVE_INFINITY);
  const state = openState(problem, start, duals, elsewhere);
  let reached = 0;
  return {
    rowDuals: duals,
    seating: state.seating,
    get reached() {
      return reached;
    },
    augment(row) {
      const left = augment(state, row);
      reached += state.search.reached;
      return left;
    },
    settledColumns: () => state.search.settled.subarray(0, state.search.settledCount),
  };
}

/** The assignment as it grows. */
interface State {
  readonly problem: ChangingProblem;
  readonly seating: Seating;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  /** What was found when the row's edges were last looked at. Prices only rise; so a search that ends nearer need not look at them again. */
  readonly elsewhere: Float64Array;
  readonly search: Search;
}

/** What one shortest-path search writes; reused by the next. */
interface Search {
  readonly heap: IndexHeap;
  /** Infinity between searches. */
  readonly distances: Float64Array;
  /** The row through which the shortest path so far reaches a column. */
  readonly rowBefore: Int32Array;
  /** Columns taken from the heap, in that order. */
  readonly settled: Int32Array;
  settledCount: number;
  /** All columns with a finite distance, to be reset. */
  readonly touched: Int32Array;
  touchedCount: number;
  /** Rows and columns. */
  reached: number;
}

/** Where the cheapest path ends: `row` takes a free seat in `column`, or leaves, where that is UNASSIGNED. */
interface PathEnd {
  readonly distance: number;
  readonly row: number;
  readonly column: number;
}

function openState(
  problem: ChangingProblem,
  { columnOfRow, prices }: PartialAssignment,
  rowDuals: Float64Array,
  elsewhere: Float64Array,
): State {
  const columns = prices.length;
  return {
    problem,
    seating: openSeating(columnOfRow, columns),
    rowDuals,
    prices,
    elsewhere,
    search: {
      heap: createIndexHeap(columns),
      distances: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
      rowBefore: new Int32Array(columns),
      settled: new Int32Array(columns),
      settledCount: 0,
      touched: new Int32Array(columns),
      touchedCount: 0,
      reached: 0,
    },
  };
}

/** The most that a row's dual may be at the current prices. */
function lowestWorth({ edges, outsideCosts }: ChangingProblem, prices: Float64Array, row: number): number {
  const { firstEdge, endEdge, columnOfEdge, costOfEdge } = edges;
  let least = outsideCosts[row] as number;
  for (let edge = firstEdge[row] as number, end = endEdge[row] as number; edge < end; edge++) {
    const value = (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number);
    if (value < least) least = value;
  }
  return least;
}

/** Returns who is left outside for it, or `UNASSIGNED`. */
function augment(state: State, start: number): number {
  const { problem, seating, rowDuals, prices, elsewhere, search } = state;
  // Prices rose since the row began to wait.
  rowDuals[start] = lowestWorth(problem, prices, start);
  const end = searchCheapestPath(state, start);
  rowDuals[start] = (rowDuals[start] as number) + end.distance;
  for (let k = 0; k < search.settledCount; k++) {
    const column = search.settled[k] as number;
    const rise = end.distance - (search.distances[column] as number);
    prices[column] = (prices[column] as number) + rise;
    for (let row = seating.firstRowOfColumn[column] as number; row !== UNASSIGNED; row = seating.nextRow[row] as number)
      rowDuals[row] = (rowDuals[row] as number) + rise;
  }
  moveAlong(seating, search.rowBefore, start, end.row, end.column, (row) => {
    // Whoever moves sits elsewhere now.
    elsewhere[row] = Number.NEGATIVE_INFINITY;
  });
  for (let k = 0; k < search.touchedCount; k++) search.distances[search.touched[k] as number] = Number.POSITIVE_INFINITY;
  return end.column === UNASSIGNED ? end.row : UNASSIGNED;
}

function searchCheapestPath({ problem, seating, rowDuals, prices, elsewhere, search }: State, start: number): PathEnd {
  const { edges, capacities, outsideCosts } = problem;
  const { firstEdge, endEdge, columnOfEdge, costOfEdge } = edges;
  const { loads, firstRowOfColumn, nextRow } = seating;
  const { heap, distances, rowBefore, settled, touched } = search;
  heap.clear();
  let settledCount = 0;
  let touchedCount = 0;
  let rowsReached = 0;
  let end = (outsideCosts[start] as number) - (rowDuals[start] as number);
  let endRow = start;
  let endColumn = UNASSIGNED;

  let row = start;
  let own: number = UNASSIGNED;
  let distance = 0;
  for (;;) {
    rowsReached++;
    const reach = distance - (rowDuals[row] as number);
    if (reach + (outsideCosts[row] as number) < end) {
      end = reach + (outsideCosts[row] as number);
      endRow = row;
      endColumn = UNASSIGNED;
    }
    if (reach + (elsewhere[row] as number) <= end) {
      let least = Number.POSITIVE_INFINITY;
      for (let edge = firstEdge[row] as number, last = endEdge[row] as number; edge < last; edge++) {
        const column = columnOfEdge[edge] as number;
        const worth = (costOfEdge[edge] as number) + (prices[column] as number);
        if (worth < least && column !== own) least = worth;
        const candidate = reach + worth;
        if (candidate > end || candidate >= (distances[column] as number)) continue;
        if (distances[column] === Number.POSITIVE_INFINITY) touched[touchedCount++] = column;
        distances[column] = candidate;
        rowBefore[column] = row;
        if ((loads[column] as number) >= (capacities[column] as number)) heap.lower(column, candidate);
        else if (candidate < end || endColumn === UNASSIGNED || column < endColumn) {
          end = candidate;
          endRow = row;
          endColumn = column;
        }
      }
      elsewhere[row] = least;
    }
    // The next row: the next one of the column last settled, or the first of the nearest full column.
    row = nextRow[row] as number;
    if (row !== UNASSIGNED) continue;
    own = heap.pop();
    if (own === UNASSIGNED || (distances[own] as number) >= end) break;
    // No column is settled twice, unless duals are higher than edges allow.
    if (settledCount === settled.length) throw new Error(NOT_SHORTEST);
    settled[settledCount++] = own;
    distance = distances[own] as number;
    row = firstRowOfColumn[own] as number;
  }
  search.settledCount = settledCount;
  search.touchedCount = touchedCount;
  search.reached = rowsReached + touchedCount;
  return { distance: end, row: endRow, column: endColumn };
}

/** Columns without seats took no part: each gets the lowest price that nobody would pay. */
export function priceSeatless({ graph, capacities }: AssignmentProblem, rowDuals: Float64Array, prices: Float64Array): void {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  for (let column = 0; column < columns; column++) if (capacities[column] === 0) prices[column] = 0;
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      if (capacities[column] !== 0) continue;
      const worth = (rowDuals[row] as number) - (costOfEdge[edge] as number);
      if (worth > (prices[column] as number)) prices[column] = worth;
    }
  }
}
