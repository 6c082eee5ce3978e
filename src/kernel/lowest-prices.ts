/**
 * The lowest prices that prove an optimum; and the optimum itself, where free seats still have prices.
 *
 * Method: the prices that prove an optimum are bounded below by longest paths from the outside (L. S. Shapley & M. Shubik, 1971,
 * doi 10.1007/BF01753437: they form a lattice); one search over reduced costs finds all of them (E. W. Dijkstra, 1959). The lowest price of a column is
 * what one more seat in it would save (H. B. Leonard, 1983, doi 10.1086/261158). Where a column with a free seat has a price above its distance, that
 * seat would save something now: the rows on the path move, and the search begins anew. Without this repair an assignment that was changed a little
 * may stay a little worse than it could be, with nothing to show it.
 *
 * The result depends on the problem alone where one assignment is the only optimum: whichever way it was found, its prices are the same.
 * Time O((edges + columns log columns) · (seats filled + 1)), memory O(rows + columns). Ties: nobody moves for nothing.
 */
import type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";
import { type OptimalNetwork, openNetwork, type ResidualSearch, searchResidual } from "./residual-path.ts";
import { seat, unseat } from "./seating.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import { runSteps, type Steps } from "./steps.ts";

/**
 * @param solution - an optimum, but that columns with free seats may have prices. It is not changed.
 */
export function settlePrices(problem: AssignmentProblem, solution: AssignmentSolution): AssignmentSolution {
  return runSteps(settleInSteps(problem, solution));
}

/** The same in steps; it goes on whatever it is told. */
export function* settleInSteps(problem: AssignmentProblem, solution: AssignmentSolution): Steps<AssignmentSolution> {
  const columnOfRow = solution.columnOfRow.slice();
  const rowDuals = solution.rowDuals.slice();
  const prices = solution.prices.slice();
  const { columns } = problem.graph;
  let { augmentations } = solution;
  for (;;) {
    yield { stage: "prove", done: 0, total: problem.graph.rows };
    const network = openNetwork(problem, { columnOfRow, rowDuals, prices });
    const { seating } = network;
    const isWorthFilling = (node: number, distance: number): boolean =>
      node < columns && (seating.loads[node] as number) < (problem.capacities[node] as number) && distance < (prices[node] as number);
    const search = searchResidual(network, { outside: true }, isWorthFilling);
    lowerPrices(network, search);
    // Every turn fills a seat for good: an emptied one has no price left.
    if (search.reached === UNASSIGNED) return { ...solution, columnOfRow, rowDuals, prices, augmentations };
    const moves = search.movesTo(search.reached);
    for (const { row } of moves) unseat(seating, row);
    for (const { row, to } of moves) seat(seating, row, to);
    augmentations++;
  }
}

/** By their distances, as far as the search went, and never below 0; the duals of the rows that sit there follow. */
function lowerPrices({ problem, rowDuals, prices, seating }: OptimalNetwork, { reached, distances }: ResidualSearch): void {
  const furthest = reached === UNASSIGNED ? Number.POSITIVE_INFINITY : (distances[reached] as number);
  const fall = prices.map((price, column) => Math.min(price, distances[column] as number, furthest));
  for (let column = 0; column < problem.graph.columns; column++) prices[column] = (prices[column] as number) - (fall[column] as number);
  for (const [row, column] of seating.columnOfRow.entries())
    if (column !== UNASSIGNED) rowDuals[row] = (rowDuals[row] as number) - (fall[column] as number);
}
