/**
 * Assigns rows to columns with capacities on a sparse graph at the lowest total cost; every row may also stay outside, at `outsideCost`.
 *
 * An auction gives rough prices and seats most rows (seat-auction.ts); shortest augmenting paths seat the rest exactly (augmenting-paths.ts). On a large
 * graph these run on each row's most promising edges first, and all others are priced out (candidate-rounds.ts). The way is chosen by the number of edges
 * alone, and every way ends with prices that prove the optimum over all edges.
 */
import type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";
import { completeInSteps } from "./augmenting-paths.ts";
import { solveByCandidatesInSteps } from "./candidate-rounds.ts";
import { auctionInSteps } from "./seat-auction.ts";
import { runSteps, type Steps } from "./steps.ts";

export type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";

const BIDS_PER_ROW = 8;

/** Up to here the whole graph at once is as fast. */
const EDGES_AT_ONCE = 250_000;

export function solveLinearAssignment(problem: AssignmentProblem): AssignmentSolution {
  return runSteps(solveLinearInSteps(problem));
}

/** The same in steps; it goes on whatever it is told. */
export function* solveLinearInSteps(problem: AssignmentProblem): Steps<AssignmentSolution> {
  const { graph, capacities, outsideCost } = problem;
  const start = yield* auctionInSteps(graph, capacities, outsideCost, BIDS_PER_ROW * graph.rows);
  return yield* graph.columnOfEdge.length <= EDGES_AT_ONCE ? completeInSteps(problem, start) : solveByCandidatesInSteps(problem, start);
}
