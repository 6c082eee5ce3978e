import { solveLinearAssignment } from "../kernel/linear-assignment.ts";
import { solveSimpleBMatching } from "../kernel/simple-b-matching.ts";
import { fillFreeSeats } from "../kernel/tight-augmentation.ts";
import type { Assignment, AssignmentInput } from "../model/solver.ts";
import { parseAssignmentInput } from "../stages/parse/parse-assignment-input.ts";
import { readCosts, readGraph } from "./read-costs.ts";
import { type IntegerProblem, type IntegerSolution, solveInIntegers } from "./solve-in-integers.ts";
import { solveOnMatrix } from "./solve-on-matrix.ts";
import { solveOneForEachRow } from "./solve-one-for-each-row.ts";

/**
 * Finds the best assignment of rows to columns, with prices that prove it.
 *
 * @remarks
 * Any shape is allowed, also none at all; what cannot be paired stays unassigned. The input is neither changed nor kept. Deterministic: the same problem
 * gives the same answer everywhere, of equally good ones the one that the order of rows and columns decides. Without `rowCapacities` above 1 time is
 * O(rows · (pairs + columns log columns)) at worst, usually that of reading all values a few times. Memory O(rows + columns), whatever the capacities, and 8
 * bytes for each pair, allowed or not; none of these for integer costs in a `Float64Array`, which are read where they are. Where less than an eighth of the
 * pairs is allowed, or a row source has more than 2^26 pairs: about 30 bytes for each allowed one.
 *
 * Exact where the values are integers up to a common power of two, as `grid` says; staying unassigned costs no large constant, and forbidden pairs
 * are left out, not made expensive.
 * @param input - the values of the pairs, as `scores` or as `costs`, capacities and the objective
 * @throws InvalidInputError with the code `invalid-problem`: NaN, `undefined`, text, infinities on the good side, values further than 1e300 from 0, rows of unequal
 * length, bad capacities, unknown keys; all with their coordinates in `path`
 * @example
 * ```ts
 * import { solveAssignment } from "mentor-matching/solver";
 *
 * const { pairs, total } = solveAssignment({
 *   scores: [
 *     [7, 5, null],
 *     [8, 3, 2],
 *   ],
 * });
 * console.log(pairs, total); // [[0, 1], [1, 0]] 13
 * ```
 */
export function solveAssignment(input: AssignmentInput): Assignment {
  const rows = parseAssignmentInput(input);
  if (!areSingle(rows.rowCapacities)) return solveInIntegers(rows, readGraph(rows), solveExactly);
  const held = readCosts(rows);
  const isDense = held !== undefined && held.survey.allowed >= DENSE_SHARE * held.costs.length;
  return isDense ? solveOnMatrix(rows, held) : solveInIntegers(rows, readGraph(rows, held), solveExactly);
}

function areSingle(capacities: Float64Array): boolean {
  for (let row = 0; row < capacities.length; row++) if (capacities[row] !== 1) return false;
  return true;
}

/** From this share of allowed pairs on a whole matrix is looked through sooner than lists of edges. */
const DENSE_SHARE = 1 / 8;

function solveExactly(problem: IntegerProblem): IntegerSolution {
  if (problem.rowCapacities.some((capacity) => capacity > 1)) return solveWithRowCapacities(problem);
  return solveOneForEachRow(problem, (simple) => fillFreeSeats(simple, solveLinearAssignment(simple)));
}

function solveWithRowCapacities(problem: IntegerProblem): IntegerSolution {
  const { chosen, rowDuals, prices } = solveSimpleBMatching(problem);
  const chosenEdges: number[] = [];
  for (let edge = 0; edge < chosen.length; edge++) if (chosen[edge] === 1) chosenEdges.push(edge);
  return { chosenEdges: Int32Array.from(chosenEdges), rowDuals, prices };
}
