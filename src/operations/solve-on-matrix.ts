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
    return solveMatrix({ matrix, capacities: rows.columnCapacities, outsideCost: quantized.outsideCost });
  };
  const decode = (quantized: QuantizedCosts, solution: MatrixSolution): Assignment => {
    const chosen = positionsOf(solution.columnOfRow, rows.columns);
    return decodeAssignment(rows, { ...solution, ...chosen, valueAt: (k) => costs[chosen.positions[k] as number] as number }, quantized);
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
    ceiling = lowerCeiling(costs, positionsOf(solution.columnOfRow, rows.columns).positions, ceiling, survey);
    if (ceiling === Number.POSITIVE_INFINITY) return decode(quantized, solution);
    quantized = quantizeForMostPairs(costs, pairLimit, ceiling, survey);
  }
}

/** The chosen pairs by row, and where their costs stand. */
function positionsOf(
  columnOfRow: Int32Array,
  columns: number,
): { chosenRows: readonly number[]; chosenColumns: readonly number[]; positions: readonly number[] } {
  const chosenRows: number[] = [];
  const chosenColumns: number[] = [];
  const positions: number[] = [];
  columnOfRow.forEach((column, row) => {
    if (column === UNASSIGNED) return;
    chosenRows.push(row);
    chosenColumns.push(column);
    positions.push(row * columns + column);
  });
  return { chosenRows, chosenColumns, positions };
}

function countPairsAtMost({ rows, columnCapacities }: AssignmentRows): number {
  let seats = 0;
  for (const capacity of columnCapacities) seats += Math.min(rows, capacity);
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
