/**
 * One row has lost its column in an optimal assignment: the cheapest way to seat it again, or not, in which at most so many others move.
 *
 * Method: with the row in its column, the assignment is an optimum, and its reduced costs are ≥ 0. Whatever follows from taking the row out differs from it by
 * one cycle through the row and by cycles that cost something or nothing, which are left out. So the answer is a shortest path from the row back to its
 * column, or to the outside where it had none, as in residual-path.ts; here through layers, one for each number of moves made (E. W. Dijkstra, 1959, doi
 * 10.1007/BF01386390, on the product of columns and moves). A column that was reached before in as few moves is not entered again, so no row moves twice.
 *
 * Time O((edges + columns log columns) · limit), memory O(columns · limit). Ties: fewer moves.
 */
import type { AssignmentProblem } from "./assignment-problem.ts";
import { createIndexHeap } from "./index-heap.ts";
import { resolveKeeping } from "./present-pairs.ts";
import { openSeating } from "./seating.ts";
import { replaceRow, UNASSIGNED } from "./sparse-graph.ts";

/** Who sits where, and how many may move. */
export interface LimitedMoves {
  /** A row that sits can keep its column: all those together have seats, and staying outside costs such a row more than any gain. */
  readonly problem: AssignmentProblem;
  readonly homeOfRow: Int32Array;
  /** By edge: 1 where a row that sits moves by taking it. */
  readonly isMove: Uint8Array;
  readonly limit: number;
}

/** A row that had a column, or UNASSIGNED, and must take what the problem offers it now. */
export interface LoneRow {
  readonly row: number;
  /** Has a seat for it, beside all rows that sit. */
  readonly column: number;
}

/** @returns `undefined` where the others do not sit as well as they can without the row's loss: then no path need be the answer. */
export function findWithinMoves(given: LimitedMoves, lone: LoneRow): Int32Array | undefined {
  const { problem, homeOfRow } = given;
  const { row, column } = lone;
  const before = homeOfRow.slice();
  before[row] = column;
  const own = column === UNASSIGNED ? [] : [column];
  const base = { ...problem, graph: replaceRow(problem.graph, row, Int32Array.from(own), new Float64Array(own.length)) };
  const start = { columnOfRow: before, prices: new Float64Array(problem.graph.columns) };
  const { rowDuals, prices, columnOfRow } = resolveKeeping(base, { columnOfRow: before, start, outsideSurcharge: 0 });
  if (costOf(base, columnOfRow) < costOf(base, before)) return undefined;
  return findPath(given, { before, rowDuals, prices }, lone);
}

/** What an assignment costs altogether; all its edges are there. */
export function costOf({ graph, outsideCost }: AssignmentProblem, columnOfRow: Int32Array): number {
  const { firstEdge, columnOfEdge, costOfEdge } = graph;
  let cost = 0;
  for (const [row, column] of columnOfRow.entries())
    cost += column === UNASSIGNED ? outsideCost : (costOfEdge[columnOfEdge.indexOf(column, firstEdge[row])] as number);
  return cost;
}

/** An optimum but for the lone row, with the prices that prove it. */
interface Proven {
  readonly before: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

function findPath({ problem, isMove, limit }: LimitedMoves, { before, rowDuals, prices }: Proven, lone: LoneRow): Int32Array {
  const { graph, capacities, outsideCost } = problem;
  const { columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const { loads, firstRowOfColumn, nextRow } = openSeating(before.slice(), columns);
  const outside = columns;
  const nodes = columns + 1;
  // A state is a node reached with so many moves.
  const states = nodes * (limit + 1);
  const trace: Trace = { mover: new Int32Array(states).fill(UNASSIGNED), before: new Int32Array(states).fill(UNASSIGNED) };
  const distances = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  const fewestMoves = new Int32Array(nodes).fill(limit + 1);
  const heap = createIndexHeap(states);

  function reach(state: number, distance: number, mover: number, from: number): void {
    if (distance >= (distances[state] as number)) return;
    distances[state] = distance;
    trace.mover[state] = mover;
    trace.before[state] = from;
    heap.lower(state, distance);
  }
  /** The row leaves the column of a state at this distance, for any other or for the outside. Where it stands already it comes at no less. */
  function leave(row: number, state: number, distance: number): void {
    const moves = Math.floor(Math.max(state, 0) / nodes);
    const spent = distance - (rowDuals[row] as number);
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const then = moves + (isMove[edge] as number);
      if (then <= limit) reach(then * nodes + column, spent + (costOfEdge[edge] as number) + (prices[column] as number), row, state);
    }
    reach(moves * nodes + outside, spent + outsideCost, row, state);
  }
  function expand(node: number, state: number): void {
    const distance = distances[state] as number;
    const first = state - node;
    if (node === outside) {
      for (let column = 0; column < columns; column++)
        if ((loads[column] as number) > 0) reach(first + column, distance + (prices[column] as number), UNASSIGNED, state);
      for (const [row, column] of before.entries()) if (column === UNASSIGNED) leave(row, state, distance);
      return;
    }
    if ((loads[node] as number) < (capacities[node] as number)) reach(first + outside, distance, UNASSIGNED, state);
    for (let row = firstRowOfColumn[node] as number; row !== UNASSIGNED; row = nextRow[row] as number) leave(row, state, distance);
  }

  const goal = lone.column === UNASSIGNED ? outside : lone.column;
  // The lone row leaves once; so its dual is a part of all distances alike, whatever it is.
  leave(lone.row, UNASSIGNED, 0);
  // Of equally near states the heap gives the one with fewer moves. The goal is always reached: by way of the outside, if not before.
  let state = heap.pop();
  for (; state % nodes !== goal; state = heap.pop()) {
    const node = state % nodes;
    const moves = Math.floor(state / nodes);
    if (moves >= (fewestMoves[node] as number)) continue;
    fewestMoves[node] = moves;
    expand(node, state);
  }
  return follow(trace, state, before, nodes);
}

/** How each state was reached: by which row, if any, and from where. */
interface Trace {
  readonly mover: Int32Array;
  readonly before: Int32Array;
}

/** The assignment after all moves that led to a state. */
function follow({ mover, before }: Trace, reached: number, columnOfRow: Int32Array, nodes: number): Int32Array {
  const after = columnOfRow.slice();
  for (let state = reached; state !== UNASSIGNED; state = before[state] as number) {
    const row = mover[state] as number;
    const node = state % nodes;
    if (row !== UNASSIGNED) after[row] = node === nodes - 1 ? UNASSIGNED : node;
  }
  return after;
}
