import { lowerCeiling, type QuantizedCosts, quantizeForLowestTotal, quantizeForMostPairs } from "../kernel/quantize-costs.ts";
import type { SparseGraph } from "../kernel/sparse-graph.ts";
import { surveyCosts } from "../kernel/survey-costs.ts";
import type { Assignment } from "../model/solver.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";
import { decodeAssignment } from "./decode-assignment.ts";

/** An assignment problem in integers: lower costs are better. */
export interface IntegerProblem {
  readonly graph: SparseGraph;
  readonly rowCapacities: Float64Array;
  readonly columnCapacities: Float64Array;
  readonly outsideCost: number;
}

/** Its answer: the chosen edges in ascending order, and dual prices that prove them (see the kernel). */
export interface IntegerSolution {
  readonly chosenEdges: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/**
 * Solves a problem on the graph of its allowed pairs, whose costs are still the caller's, in integers and puts the answer into the caller's terms.
 *
 * Where the values are too many digits apart for one exact solve, a first answer shows which of them are too bad to matter, and the digits go to the rest.
 */
export function solveInIntegers(rows: AssignmentRows, graph: SparseGraph, solve: (problem: IntegerProblem) => IntegerSolution): Assignment {
  const { rowCapacities, columnCapacities, objective } = rows;
  const values = graph.costOfEdge;
  const survey = surveyCosts(values);
  const solveQuantized = (quantized: QuantizedCosts): IntegerSolution =>
    solve({ graph: { ...graph, costOfEdge: quantized.costs }, rowCapacities, columnCapacities, outsideCost: quantized.outsideCost });

  if (objective === "highest-total") {
    const quantized = quantizeForLowestTotal(values, survey);
    return decodeEdges(rows, graph, quantized, solveQuantized(quantized));
  }
  const pairLimit = countPairsAtMost(graph, rowCapacities, columnCapacities);
  // Each ceiling leaves at most 1/256 of the span before, so there are few.
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    const quantized = quantizeForMostPairs(values, pairLimit, ceiling, survey);
    const solution = solveQuantized(quantized);
    ceiling = quantized.exact ? Number.POSITIVE_INFINITY : lowerCeiling(values, solution.chosenEdges, ceiling, survey);
    if (ceiling === Number.POSITIVE_INFINITY) return decodeEdges(rows, graph, quantized, solution);
  }
}

function decodeEdges(rows: AssignmentRows, graph: SparseGraph, quantized: QuantizedCosts, solution: IntegerSolution): Assignment {
  const { firstEdge, columnOfEdge, costOfEdge } = graph;
  const { chosenEdges } = solution;
  let row = 0;
  const pairs = Array.from(chosenEdges, (edge) => {
    while (edge >= (firstEdge[row + 1] as number)) row++;
    return [row, columnOfEdge[edge] as number] as const;
  });
  return decodeAssignment(rows, { ...solution, pairs, positions: chosenEdges, costs: costOfEdge }, quantized);
}

function countPairsAtMost(
  { rows, columns, firstEdge, columnOfEdge }: SparseGraph,
  rowCapacities: Float64Array,
  columnCapacities: Float64Array,
): number {
  const degrees = new Int32Array(columns);
  for (let edge = 0; edge < columnOfEdge.length; edge++) degrees[columnOfEdge[edge] as number]!++;
  let byRows = 0;
  for (let row = 0; row < rows; row++)
    byRows += Math.min(rowCapacities[row] as number, (firstEdge[row + 1] as number) - (firstEdge[row] as number));
  let byColumns = 0;
  for (let column = 0; column < columns; column++) byColumns += Math.min(columnCapacities[column] as number, degrees[column] as number);
  return Math.min(byRows, byColumns);
}
