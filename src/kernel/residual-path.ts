/**
 * The cheapest way to free or to fill a seat in an optimal assignment, by moving rows along one path: what a decision against the optimum costs, exactly.
 *
 * Method: sensitivity analysis of minimum-cost flows (R. K. Ahuja, T. L. Magnanti & J. B. Orlin, Network Flows, 1993, ch. 9 and 11). An optimum stays
 * optimal but for one cycle through the edge that was forced, banned or added; with reduced costs, all ≥ 0, the rest of the cycle is a shortest path
 * (E. W. Dijkstra, 1959, doi 10.1007/BF01386390). The nodes are the columns and the outside: a row leaves its column for another or for the outside, rows
 * outside come in, a free seat may stay empty.
 *
 * Time O(edges + columns log columns), memory O(rows + columns). Ties: the node settled first, then the lower row.
 */
import type { AssignmentProblem } from "./assignment-problem.ts";
import { createIndexHeap } from "./index-heap.ts";
import { openSeating, type Seating } from "./seating.ts";
import { type RowEdges, readStoredEdges, UNASSIGNED } from "./sparse-graph.ts";

/** An optimal assignment with the prices that prove it. */
export interface OptimalNetwork {
  readonly problem: AssignmentProblem;
  /** The problem's edges, row by row; they need not be stored. */
  readonly edges: RowEdges;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  readonly seating: Seating;
  /** The rows outside, ascending. */
  readonly rowsOutside: Int32Array;
}

/** A row that changes its column; UNASSIGNED is the outside. */
export interface Move {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A shortest path: its length in reduced costs, and the rows that move, in order. */
export interface ResidualPath {
  readonly length: number;
  readonly moves: readonly Move[];
}

/** Prepares an optimum for many questions. The arrays are kept and must not change. */
export function openNetwork(
  problem: AssignmentProblem,
  { columnOfRow, rowDuals, prices }: { columnOfRow: Int32Array; rowDuals: Float64Array; prices: Float64Array },
  edges: RowEdges = readStoredEdges(problem.graph),
): OptimalNetwork {
  const seating = openSeating(columnOfRow, prices.length);
  const rowsOutside = Int32Array.from(columnOfRow.keys()).filter((row) => columnOfRow[row] === UNASSIGNED);
  return { problem, edges, rowDuals, prices, seating, rowsOutside };
}

/** Where a path begins. */
export type PathStart =
  /** Somebody must give up a seat in this column, or nobody where one is free. */
  | { readonly column: number }
  /** This row must leave its column, and takes anything else. */
  | { readonly leaver: number }
  /** Somebody or nobody comes in from the outside. */
  | { readonly outside: true };

/** Shortest distances from a start, as far as they were needed. */
export interface ResidualSearch {
  /** The node where the search ended; UNASSIGNED where it went through all that can be reached. */
  readonly reached: number;
  /** Of the columns, then of the outside: exact up to the node reached, no less than its own beyond. */
  readonly distances: Float64Array;
  /** The rows that move, in order, for a seat in the node to be taken. */
  movesTo(node: number): readonly Move[];
}

/**
 * Finds the shortest path from `start` to a seat in `goal`, or to the outside where that is UNASSIGNED.
 *
 * @returns `undefined` where no path leads there.
 */
export function findResidualPath(network: OptimalNetwork, start: PathStart, goal: number): ResidualPath | undefined {
  const target = goal === UNASSIGNED ? network.prices.length : goal;
  const { reached, distances, movesTo } = searchResidual(network, start, (node) => node === target);
  return reached === UNASSIGNED ? undefined : { length: distances[target] as number, moves: movesTo(target) };
}

/** Measures distances from `start`, the nearest node first, up to the first that is a goal. The outside is the node after the last column. */
export function searchResidual(
  network: OptimalNetwork,
  start: PathStart,
  isGoal: (node: number, distance: number) => boolean,
): ResidualSearch {
  const { problem, edges, rowDuals, prices, seating, rowsOutside } = network;
  const { capacities, outsideCost } = problem;
  const columns = prices.length;
  const outside = columns;
  const heap = createIndexHeap(columns + 1);
  const distances = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const moverInto = new Int32Array(columns + 1).fill(UNASSIGNED);
  const nodeBefore = new Int32Array(columns + 1).fill(UNASSIGNED);

  function reach(node: number, distance: number, mover: number, before: number): void {
    if (distance >= (distances[node] as number)) return;
    distances[node] = distance;
    moverInto[node] = mover;
    nodeBefore[node] = before;
    heap.lower(node, distance);
  }
  /** The row leaves `from` at this distance: for any other column, or the outside. */
  function leave(row: number, from: number, distance: number): void {
    const dual = rowDuals[row] as number;
    const { first, end, columnOfEdge, costOfEdge } = edges.read(row);
    for (let edge = first; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const candidate = distance + ((costOfEdge[edge] as number) + (prices[column] as number) - dual);
      if (column !== from && candidate < (distances[column] as number)) reach(column, candidate, row, from);
    }
    if (from !== outside) reach(outside, distance + (outsideCost - dual), row, from);
  }
  function expand(node: number, distance: number): void {
    if (node === outside) {
      for (let column = 0; column < columns; column++)
        if ((seating.loads[column] as number) > 0) reach(column, distance + (prices[column] as number), UNASSIGNED, outside);
      for (const row of rowsOutside) leave(row, outside, distance);
      return;
    }
    if ((seating.loads[node] as number) < (capacities[node] as number)) reach(outside, distance, UNASSIGNED, node);
    for (let row = seating.firstRowOfColumn[node] as number; row !== UNASSIGNED; row = seating.nextRow[row] as number)
      leave(row, node, distance);
  }

  const origin = "column" in start ? start.column : "leaver" in start ? (seating.columnOfRow[start.leaver] as number) : outside;
  if ("leaver" in start) leave(start.leaver, origin, 0);
  else {
    distances[origin] = 0;
    expand(origin, 0);
  }
  let node = heap.pop();
  for (; node !== UNASSIGNED && !isGoal(node, distances[node] as number); node = heap.pop()) expand(node, distances[node] as number);
  return { reached: node, distances, movesTo: (target) => traceMoves(moverInto, nodeBefore, origin, target, outside) };
}

function traceMoves(moverInto: Int32Array, nodeBefore: Int32Array, origin: number, target: number, outside: number): readonly Move[] {
  const columnOf = (node: number): number => (node === outside ? UNASSIGNED : node);
  const moves: Move[] = [];
  let node = target;
  do {
    const before = nodeBefore[node] as number;
    const row = moverInto[node] as number;
    if (row !== UNASSIGNED) moves.push({ row, from: columnOf(before), to: columnOf(node) });
    node = before;
  } while (node !== origin && node !== UNASSIGNED);
  return moves.reverse();
}
