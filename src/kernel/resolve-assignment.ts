/**
 * Solves an assignment problem from an assignment and prices that were an optimum of another, much like it: a few rows, edges, capacities changed.
 *
 * Method: rows that could do better elsewhere at the given prices leave their seats, as do rows whose edge or seat is gone; all others keep theirs, and
 * prove that they need not move. Shortest augmenting paths seat those who wait (augmenting-paths.ts), and seats that became free with a price above
 * what they are worth are filled from elsewhere (lowest-prices.ts). A column where nobody sits gets the lowest price at which nobody who sits would
 * come; so an added column moves as few rows as it has seats, not everybody who likes it. Where many rows must leave, a fresh start is faster.
 *
 * Time O(edges + (edges + columns log columns) · rows and seats changed), memory O(rows + columns). Any start gives an optimum; the better, the sooner.
 */
import type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";
import { completeAssignment } from "./augmenting-paths.ts";
import { solveLinearAssignment } from "./linear-assignment.ts";
import { settlePrices } from "./lowest-prices.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

/** What is known before solving. */
export interface AssignmentStart {
  /** May name missing edges and more seats than there are. */
  readonly columnOfRow: Int32Array;
  /** At least 0 and finite. */
  readonly prices: Float64Array;
}

/** Where more than this share of the rows must leave their seats, solving anew is faster. */
const MANY_LEAVE = 1 / 8;

interface Leaving {
  /** How many rows leave their seats. */
  readonly left: number;
  /** What the seated rows pay at least, seats and outside alike: their duals. */
  readonly worth: Float64Array;
}

/** The optimum, with its lowest prices. The start is not changed. */
export function resolveAssignment(problem: AssignmentProblem, start: AssignmentStart): AssignmentSolution {
  const { rows } = problem.graph;
  const columnOfRow = takeSeats(problem, start.columnOfRow);
  const prices = start.prices.slice();
  const { left, worth } = leaveSeats(problem, columnOfRow, prices);
  if (left > rows * MANY_LEAVE) return settlePrices(problem, solveLinearAssignment(problem));
  return settlePrices(problem, completeAssignment(problem, { columnOfRow, prices, bids: 0 }, worth));
}

/** The rows that keep their seats as far as there are seats, lower rows first. */
function takeSeats({ capacities }: AssignmentProblem, columnOfRow: Int32Array): Int32Array {
  const loads = new Int32Array(capacities.length);
  return columnOfRow.map((column) => {
    if (column === UNASSIGNED || (loads[column] as number) >= (capacities[column] as number)) return UNASSIGNED;
    loads[column]!++;
    return column;
  });
}

/** Unseats whoever does better elsewhere, or has no edge any more, and prices the columns where nobody sits. */
function leaveSeats(problem: AssignmentProblem, columnOfRow: Int32Array, prices: Float64Array): Leaving {
  const { graph, capacities, outsideCost } = problem;
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const isTaken = new Uint8Array(columns);
  for (const column of columnOfRow) if (column !== UNASSIGNED) isTaken[column] = 1;
  for (let column = 0; column < columns; column++) if (isTaken[column] === 0) prices[column] = Number.POSITIVE_INFINITY;
  const worth = new Float64Array(rows);
  const lowestPrices = new Float64Array(columns);
  let left = 0;
  for (let row = 0; row < rows; row++) {
    const own = columnOfRow[row] as number;
    if (own === UNASSIGNED) continue;
    const first = firstEdge[row] as number;
    const end = firstEdge[row + 1] as number;
    let least = outsideCost;
    let ownValue = Number.POSITIVE_INFINITY;
    for (let edge = first; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const value = (costOfEdge[edge] as number) + (prices[column] as number);
      if (value < least) least = value;
      if (column === own) ownValue = value;
    }
    if (ownValue > least) {
      columnOfRow[row] = UNASSIGNED;
      left++;
      continue;
    }
    worth[row] = least;
    for (let edge = first; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const lowest = least - (costOfEdge[edge] as number);
      if (lowest > (lowestPrices[column] as number)) lowestPrices[column] = lowest;
    }
  }
  for (let column = 0; column < columns; column++)
    if (isTaken[column] === 0 && capacities[column] !== 0) prices[column] = lowestPrices[column] as number;
  return { left, worth };
}
