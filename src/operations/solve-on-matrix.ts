import type { CostMatrix, MatrixSolution } from "../kernel/cost-matrix.ts";
import { solveMatrix } from "../kernel/matrix-assignment.ts";
import {
  keepForLowestTotal,
  keepForMostPairs,
  lowerCeiling,
  type QuantizedCosts,
  quantizeForLowestTotal,
  quantizeForMostPairs,
} from "../kernel/quantize-costs.ts";
import { buildGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import { fillFreeSeats } from "../kernel/tight-augmentation.ts";
import type { Assignment } from "../model/solver.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";
import { decodeAssignment } from "./decode-assignment.ts";
import type { HeldCosts } from "./read-costs.ts";

/** Solves a problem in which every row may be in one pair, on its matrix as it is: no list of edges is made of it. */
export function solveOnMatrix(rows: AssignmentRows, { costs, survey }: HeldCosts): Assignment {
  const solve = (quantized: QuantizedCosts): MatrixSolution => {
    const unit = quantized.costs === costs ? survey.unit : 1;
    const { least, most } = quantized.range;
    const matrix: CostMatrix = { rows: rows.rows, columns: rows.columns, costs: quantized.costs, unit, least, most };
    const { rowCapacities, columnCapacities: capacities } = rows;
    return solveMatrix({ matrix, capacities, outsideCost: quantized.outsideCost, rowCapacities });
  };
  const decode = (quantized: QuantizedCosts, solution: MatrixSolution): Assignment => {
    const positions = positionsOf(solution.columnOfRow, rows.columns);
    const pairs = positions.map((k) => [Math.floor(k / rows.columns), k % rows.columns] as const);
    return decodeAssignment(rows, { ...solution, pairs, positions, costs }, quantized);
  };

  if (rows.objective === "highest-total") {
    const quantized = keepForLowestTotal(costs, survey) ?? quantizeForLowestTotal(costs, survey);
    return decode(quantized, fillAtNoCost(rows, quantized, solve(quantized)));
  }
  const pairLimit = countPairsAtMost(rows);
  // Each ceiling leaves at most 1/256 of the span before, so there are few.
  let ceiling = Number.POSITIVE_INFINITY;
  let quantized = keepForMostPairs(costs, survey, pairLimit) ?? quantizeForMostPairs(costs, pairLimit, ceiling, survey);
  for (;;) {
    const solution = solve(quantized);
    if (quantized.exact) return decode(quantized, solution);
    ceiling = lowerCeiling(costs, positionsOf(solution.columnOfRow, rows.columns), ceiling, survey);
    if (ceiling === Number.POSITIVE_INFINITY) return decode(quantized, solution);
    quantized = quantizeForMostPairs(costs, pairLimit, ceiling, survey);
  }
}

/** Where the costs of the chosen pairs stand, row after row. */
function positionsOf(columnOfRow: Int32Array, columns: number): readonly number[] {
  const positions: number[] = [];
  for (let row = 0; row < columnOfRow.length; row++) {
    const column = columnOfRow[row] as number;
    if (column !== UNASSIGNED) positions.push(row * columns + column);
  }
  return positions;
}

function countPairsAtMost({ rows, columns, columnCapacities }: AssignmentRows): number {
  let seats = 0;
  for (let column = 0; column < columns && seats < rows; column++) seats += columnCapacities[column] as number;
  return Math.min(rows, seats);
}

/** Pairs that cost no more than staying outside: they are found on the edges whose cost plus price is the row's dual. */
function fillAtNoCost(rows: AssignmentRows, { costs, outsideCost }: QuantizedCosts, solution: MatrixSolution): MatrixSolution {
  const { columnOfRow, rowDuals, prices } = solution;
  if (!columnOfRow.includes(UNASSIGNED)) return solution;
  const tight = buildGraph(rows.rows, rows.columns);
  for (let row = 0, k = 0; row < rows.rows; row++) {
    for (let column = 0; column < rows.columns; column++, k++)
      if ((costs[k] as number) + (prices[column] as number) === rowDuals[row]) tight.add(column, costs[k] as number);
    tight.endRow();
  }
  return { ...solution, ...fillFreeSeats({ graph: tight.finish(), capacities: rows.columnCapacities, outsideCost }, solution) };
}
