/**
 * Like linear-assignment.ts, but a row too may be in several pairs, each pair at most once: a simple b-matching of lowest total cost, where each of a
 * row's unused places costs `outsideCost`.
 *
 * Method: minimum-cost flow over edges of capacity one by successive shortest augmenting paths with dual prices (J. Edmonds & R. M. Karp, 1972,
 * doi 10.1145/321694.321699; bipartite b-matchings: A. Schrijver, 2003, chapter 21). An edge in use may be worth more than the two prices, so its way back
 * has a length of its own; that is what the simple kernel is spared.
 *
 * Time O(places · (edges log edges)) where a row has no more places than edges, memory O(edges). Of equally cheap answers it is one with the most pairs; ties
 * go to a free seat, then to the lower column; so the answer depends on the numbering alone.
 */
import { createIndexHeap, type IndexHeap } from "./index-heap.ts";
import type { SparseGraph } from "./sparse-graph.ts";

export interface BMatchingProblem {
  readonly graph: SparseGraph;
  /** Integers ≥ 0. */
  readonly rowCapacities: Float64Array;
  /** Integers ≥ 0. */
  readonly columnCapacities: Float64Array;
  /** Cost of each place of a row that is not used. */
  readonly outsideCost: number;
}

/**
 * `u_i ≤ cost_ij + p_j` where the edge is not chosen, `u_i ≥ cost_ij + p_j` where it is; `u_i ≤ outsideCost`, with equality where a place is unused;
 * `p_j ≥ 0`, and 0 where a seat is free. This proves the optimum.
 */
export interface BMatchingSolution {
  /** 1 for each chosen edge. */
  readonly chosen: Uint8Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  /** For the bound that tests assert: at most the sum of min(places, edges + 1) over the rows. */
  readonly augmentations: number;
}

/** Some edges within the capacities, and prices under which no row that uses them would rather use others. */
export interface PartialBMatching {
  /** 1 for each chosen edge. */
  readonly chosen: Uint8Array;
  readonly prices: Float64Array;
}

const NONE = -1;

/** @param start - to go on from; taken over and changed. Absent: nothing chosen, nothing priced. */
export function solveSimpleBMatching(problem: BMatchingProblem, start?: PartialBMatching): BMatchingSolution {
  const { graph, rowCapacities } = problem;
  const state = openState(problem, start);
  let augmentations = 0;
  for (let row = 0; row < graph.rows; row++) {
    const edges = (graph.firstEdge[row + 1] as number) - (graph.firstEdge[row] as number);
    const taken = countTaken(state, row);
    // One place more than edges stays outside, which brings the row's dual to what an unused place costs; so all others do as well.
    for (let places = Math.min(rowCapacities[row] as number, edges + 1) - taken; places > 0; places--) {
      augmentations++;
      if (augment(state, row)) break;
    }
  }
  return { chosen: state.chosen, rowDuals: state.rowDuals, prices: state.prices, augmentations };
}

interface State {
  readonly problem: BMatchingProblem;
  readonly rowOfEdge: Int32Array;
  readonly chosen: Uint8Array;
  readonly columnLoads: Int32Array;
  /** The chosen edges of each column as a list linked both ways. */
  readonly firstChosen: Int32Array;
  readonly nextChosen: Int32Array;
  readonly chosenAhead: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  readonly search: Search;
}

/** Nodes are the rows, then the columns. */
interface Search {
  readonly heap: IndexHeap;
  /** Infinity between searches. */
  readonly distances: Float64Array;
  /** The edge through which the shortest path so far reaches a node. */
  readonly edgeBefore: Int32Array;
  /** Nodes taken from the heap, in that order. */
  readonly settled: Int32Array;
  settledCount: number;
  /** All nodes with a finite distance, to be reset. */
  readonly touched: Int32Array;
  touchedCount: number;
}

/** Where the cheapest path ends: `row` takes a free seat over `edge`, or gives up a place, where that is NONE. */
interface PathEnd {
  readonly distance: number;
  readonly row: number;
  readonly edge: number;
}

function openState(problem: BMatchingProblem, start?: PartialBMatching): State {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = problem.graph;
  const edges = costOfEdge.length;
  const rowOfEdge = new Int32Array(edges);
  const rowDuals = new Float64Array(rows).fill(problem.outsideCost);
  const prices = start?.prices ?? new Float64Array(columns);
  const state: State = {
    problem,
    rowOfEdge,
    chosen: new Uint8Array(edges),
    columnLoads: new Int32Array(columns),
    firstChosen: new Int32Array(columns).fill(NONE),
    nextChosen: new Int32Array(edges).fill(NONE),
    chosenAhead: new Int32Array(edges).fill(NONE),
    rowDuals,
    prices,
    search: {
      heap: createIndexHeap(rows + columns),
      distances: new Float64Array(rows + columns).fill(Number.POSITIVE_INFINITY),
      edgeBefore: new Int32Array(rows + columns).fill(NONE),
      settled: new Int32Array(rows + columns),
      settledCount: 0,
      touched: new Int32Array(rows + columns),
      touchedCount: 0,
    },
  };
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      rowOfEdge[edge] = row;
      if (start?.chosen[edge] === 1) choose(state, edge);
      else
        rowDuals[row] = Math.min(rowDuals[row] as number, (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number));
    }
  }
  return state;
}

function countTaken({ problem, chosen }: State, row: number): number {
  const { firstEdge } = problem.graph;
  let taken = 0;
  for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) taken += chosen[edge] as number;
  return taken;
}

/** Takes the cheapest way to use one more place of a row, or to leave it or another row's place unused. Returns whether it is the row's own that stays so. */
function augment(state: State, start: number): boolean {
  const { problem, rowOfEdge, rowDuals, prices, search } = state;
  const { rows, columnOfEdge } = problem.graph;
  const { distances, edgeBefore } = search;
  const end = searchCheapestPath(state, start);
  for (let k = 0; k < search.settledCount; k++) {
    const node = search.settled[k] as number;
    const rise = end.distance - (distances[node] as number);
    if (node < rows) rowDuals[node] = (rowDuals[node] as number) + rise;
    else prices[node - rows] = (prices[node - rows] as number) + rise;
  }
  for (let k = 0; k < search.touchedCount; k++) distances[search.touched[k] as number] = Number.POSITIVE_INFINITY;

  if (end.edge !== NONE) choose(state, end.edge);
  // Walk back from the end: each row leaves a column to the row before it.
  for (let row = end.row; row !== start; ) {
    const left = edgeBefore[row] as number;
    const taken = edgeBefore[rows + (columnOfEdge[left] as number)] as number;
    drop(state, left);
    choose(state, taken);
    row = rowOfEdge[taken] as number;
  }
  return end.edge === NONE && end.row === start;
}

function searchCheapestPath(state: State, start: number): PathEnd {
  const { problem, chosen, columnLoads, rowDuals, prices, search } = state;
  const { graph, columnCapacities, outsideCost } = problem;
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const { heap, distances, settled } = search;
  heap.clear();
  search.settledCount = 0;
  search.touchedCount = 0;
  reach(search, start, 0, NONE);
  let end = outsideCost - (rowDuals[start] as number);
  let endRow = start;
  let endEdge = NONE;
  for (let node = heap.pop(); node !== NONE; node = heap.pop()) {
    const distance = distances[node] as number;
    // A seat is preferred to leaving at the same cost, so paths as long as leaving are followed too. A place that stays outside now finds no way at no cost
    // later either: its dual has reached its limit, so that rising prices only loosen the edges which it could use.
    if (distance > end || (distance === end && endEdge !== NONE)) break;
    settled[search.settledCount++] = node;
    if (node >= rows) {
      reachRows(state, node - rows, distance);
      continue;
    }
    const base = distance - (rowDuals[node] as number);
    if (base + outsideCost < end) {
      end = base + outsideCost;
      endRow = node;
      endEdge = NONE;
    }
    for (let edge = firstEdge[node] as number, last = firstEdge[node + 1] as number; edge < last; edge++) {
      if (chosen[edge] === 1) continue;
      const column = columnOfEdge[edge] as number;
      const candidate = base + (costOfEdge[edge] as number) + (prices[column] as number);
      if (candidate > end) continue;
      if ((columnLoads[column] as number) >= (columnCapacities[column] as number)) reach(search, rows + column, candidate, edge);
      else if (candidate < end || endEdge === NONE || column < (columnOfEdge[endEdge] as number)) {
        end = candidate;
        endRow = node;
        endEdge = edge;
      }
    }
  }
  return { distance: end, row: endRow, edge: endEdge };
}

/** From a full column back to the rows that hold its seats. */
function reachRows(
  { problem, rowOfEdge, firstChosen, nextChosen, rowDuals, prices, search }: State,
  column: number,
  distance: number,
): void {
  for (let edge = firstChosen[column] as number; edge !== NONE; edge = nextChosen[edge] as number) {
    const row = rowOfEdge[edge] as number;
    const length = (rowDuals[row] as number) - (problem.graph.costOfEdge[edge] as number) - (prices[column] as number);
    reach(search, row, distance + length, edge);
  }
}

function reach(search: Search, node: number, distance: number, edge: number): void {
  const { distances } = search;
  if (distance >= (distances[node] as number)) return;
  if (distances[node] === Number.POSITIVE_INFINITY) search.touched[search.touchedCount++] = node;
  distances[node] = distance;
  search.edgeBefore[node] = edge;
  search.heap.lower(node, distance);
}

function choose({ problem, chosen, columnLoads, firstChosen, nextChosen, chosenAhead }: State, edge: number): void {
  const column = problem.graph.columnOfEdge[edge] as number;
  const next = firstChosen[column] as number;
  chosen[edge] = 1;
  nextChosen[edge] = next;
  chosenAhead[edge] = NONE;
  if (next !== NONE) chosenAhead[next] = edge;
  firstChosen[column] = edge;
  columnLoads[column]!++;
}

function drop({ problem, chosen, columnLoads, firstChosen, nextChosen, chosenAhead }: State, edge: number): void {
  const column = problem.graph.columnOfEdge[edge] as number;
  const ahead = chosenAhead[edge] as number;
  const next = nextChosen[edge] as number;
  chosen[edge] = 0;
  if (ahead === NONE) firstChosen[column] = next;
  else nextChosen[ahead] = next;
  if (next !== NONE) chosenAhead[next] = ahead;
  columnLoads[column]!--;
}
