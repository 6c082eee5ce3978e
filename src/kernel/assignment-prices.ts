/**
 * Dual prices for an assignment that comes from elsewhere, and so the proof, or the disproof, that its total cost is the lowest.
 *
 * Method: the conditions that prices must meet (linear-assignment.ts) are differences with bounds; starting from the highest values imaginable, each is
 * lowered until it fits (R. Bellman, 1958; the assignment case: E. L. Lawler, 1976). They settle within as many rounds as there are rows exactly when the
 * assignment is an optimum.
 *
 * Time O(rounds · edges), memory O(rows + columns).
 */
import type { AssignmentProblem } from "./linear-assignment.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

export interface AssignmentPrices {
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** The highest prices that prove the assignment; `null` where it is no optimum. Its pairs must be edges within the capacities. */
export function priceAssignment(problem: AssignmentProblem, columnOfRow: Int32Array): AssignmentPrices | null {
  const { graph, capacities, outsideCost } = problem;
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const loads = new Int32Array(columns);
  for (const column of columnOfRow) if (column !== UNASSIGNED) loads[column]!++;
  const rowDuals = new Float64Array(rows).fill(outsideCost);
  // No seat is worth more than staying outside costs.
  const prices = Float64Array.from(loads, (load, column) => (load < (capacities[column] as number) ? 0 : outsideCost));
  for (let round = 0; round <= rows; round++) {
    let isSettled = true;
    for (let row = 0; row < rows; row++) {
      const own = columnOfRow[row] as number;
      let dual = outsideCost;
      let ownCost = 0;
      for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
        const column = columnOfEdge[edge] as number;
        if (column === own) ownCost = costOfEdge[edge] as number;
        dual = Math.min(dual, (costOfEdge[edge] as number) + (prices[column] as number));
      }
      rowDuals[row] = dual;
      if (own === UNASSIGNED) {
        if (dual < outsideCost) return null;
      } else if (dual - ownCost < (prices[own] as number)) {
        if (dual < ownCost) return null;
        prices[own] = dual - ownCost;
        isSettled = false;
      }
    }
    if (isSettled) return { rowDuals, prices };
  }
  return null;
}
