/**
 * Assigns rows to columns with capacities on a sparse graph at the lowest total cost; every row may also stay outside, at `outsideCost`.
 *
 * An auction gives rough prices and seats most rows (seat-auction.ts); shortest augmenting paths seat the rest exactly (augmenting-paths.ts). On a large
 * graph these run on each row's most promising edges first, and all others are priced out (candidate-rounds.ts). The way is chosen by the number of edges
 * alone, and every way ends with prices that prove the optimum over all edges.
 */
import type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";
import { completeAssignment } from "./augmenting-paths.ts";
import { solveByCandidates } from "./candidate-rounds.ts";
import { auctionSeats } from "./seat-auction.ts";

export type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";

const BIDS_PER_ROW = 8;

/** Up to here the whole graph at once is as fast. */
const EDGES_AT_ONCE = 250_000;

export function solveLinearAssignment(problem: AssignmentProblem): AssignmentSolution {
  const { graph, capacities, outsideCost } = problem;
  const start = auctionSeats(graph, capacities, outsideCost, BIDS_PER_ROW * graph.rows);
  return graph.columnOfEdge.length <= EDGES_AT_ONCE ? completeAssignment(problem, start) : solveByCandidates(problem, start);
}
