import { lowerCeiling, type QuantizedCosts, quantizeForLowestTotal, quantizeForMostPairs } from "../kernel/quantize-costs.ts";
import { buildGraph, type SparseGraph } from "../kernel/sparse-graph.ts";
import type { Assignment } from "../model/solver.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";

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
 * Reads the values, solves the problem in integers and puts the answer into the caller's terms.
 *
 * Where the values are too many digits apart for one exact solve, a first answer shows which of them are too bad to matter, and the digits go to the rest.
 */
export function solveInIntegers(rows: AssignmentRows, solve: (problem: IntegerProblem) => IntegerSolution): Assignment {
  const { rowCapacities, columnCapacities, objective } = rows;
  const graph = readGraph(rows);
  const values = graph.costOfEdge;
  const solveQuantized = (quantized: QuantizedCosts): IntegerSolution =>
    solve({ graph: { ...graph, costOfEdge: quantized.costs }, rowCapacities, columnCapacities, outsideCost: quantized.outsideCost });

  if (objective === "highest-total") {
    const quantized = quantizeForLowestTotal(values);
    return decodeAssignment(rows, graph, quantized, solveQuantized(quantized));
  }
  const pairLimit = countPairsAtMost(graph, rowCapacities, columnCapacities);
  // Each ceiling leaves at most 1/256 of the span before, so there are few.
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    const quantized = quantizeForMostPairs(values, pairLimit, ceiling);
    const solution = solveQuantized(quantized);
    ceiling = quantized.exact ? Number.POSITIVE_INFINITY : lowerCeiling(values, solution.chosenEdges, ceiling);
    if (ceiling === Number.POSITIVE_INFINITY) return decodeAssignment(rows, graph, quantized, solution);
  }
}

/** The allowed pairs with their costs as they are. */
function readGraph(rows: AssignmentRows): SparseGraph {
  const builder = buildGraph(rows.rows, rows.columns);
  const costs = new Float64Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    rows.readCosts(row, costs);
    for (let column = 0; column < rows.columns; column++) {
      if (costs[column] !== Number.POSITIVE_INFINITY) builder.add(column, costs[column] as number);
    }
    builder.endRow();
  }
  rows.refuseBadValues();
  return builder.finish();
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

/** `cost = grid · (integer + lowest)`, so the prices in score form are what the duals lack to the outside cost, and all are exact. */
function decodeAssignment(
  { sign, rowCapacities }: AssignmentRows,
  { rows, firstEdge, columnOfEdge, costOfEdge }: SparseGraph,
  { grid, lowest, outsideCost, exact }: QuantizedCosts,
  { chosenEdges, rowDuals, prices }: IntegerSolution,
): Assignment {
  const pairs: [row: number, column: number][] = [];
  const columnOfRow = new Array<number>(rows).fill(-1);
  let total = 0;
  let row = 0;
  for (const edge of chosenEdges) {
    while (edge >= (firstEdge[row + 1] as number)) row++;
    const column = columnOfEdge[edge] as number;
    pairs.push([row, column]);
    columnOfRow[row] = column;
    total += sign * (costOfEdge[edge] as number);
  }
  return {
    pairs,
    ...(rowCapacities.every((capacity) => capacity <= 1) ? { columnOfRow } : {}),
    total,
    rowPrices: Array.from(rowDuals, (dual) => grid * (outsideCost - dual)),
    columnPrices: Array.from(prices, (price) => grid * price),
    pairPrice: 0 - grid * (outsideCost + lowest),
    grid: exact ? 0 : grid,
    optimal: true,
  };
}
