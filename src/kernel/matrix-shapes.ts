/** A problem on a matrix as another one of a shape that is easier to solve, and the answer turned back. */
import type { CostMatrix, MatrixProblem, MatrixSolution } from "./cost-matrix.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

type Solve = (problem: MatrixProblem) => MatrixSolution;

/** Lets columns of capacity 1 look for rows: where there are more rows than columns, everybody who looks can find. */
export function solveTransposed({ matrix, outsideCost, rowCapacities }: MatrixProblem, solve: Solve): MatrixSolution {
  const capacities = rowCapacities ?? new Float64Array(matrix.rows).fill(1);
  const turned = solve({ matrix: transpose(matrix), capacities, outsideCost });
  const columnOfRow = new Int32Array(matrix.rows).fill(UNASSIGNED);
  for (let column = 0; column < matrix.columns; column++) {
    const row = turned.columnOfRow[column] as number;
    if (row !== UNASSIGNED) columnOfRow[row] = column;
  }
  // A column that stays outside has the dual `outsideCost` and is worth nothing; a row that nobody wants is free of charge and outside.
  return { ...turned, columnOfRow, rowDuals: complement(turned.prices, outsideCost), prices: complement(turned.rowDuals, outsideCost) };
}

function complement(values: Float64Array, whole: number): Float64Array {
  for (let k = 0; k < values.length; k++) values[k] = whole - (values[k] as number);
  return values;
}

/** Lets a further row come for every spare seat, to which all seats are the same. */
export function solvePadded({ matrix, capacities, outsideCost }: MatrixProblem, seats: number, solve: Solve): MatrixSolution {
  const { rows, columns, costs } = matrix;
  // No more than staying outside costs, so that they take every spare seat.
  const least = Math.min(matrix.least, outsideCost);
  const padded = new Float64Array(seats * columns).fill(least);
  padded.set(costs);
  const solution = solve({ matrix: { ...matrix, rows: seats, costs: padded, least }, capacities, outsideCost });
  // Where a row stays outside, a seat is spare even so; then it is free of charge, and so are those of the further rows.
  const sparePrice = (solution.rowDuals[rows] as number) - least;
  return {
    ...solution,
    columnOfRow: solution.columnOfRow.slice(0, rows),
    rowDuals: solution.rowDuals.slice(0, rows).map((dual) => dual - sparePrice),
    prices: solution.prices.map((price) => Math.max(0, price - sparePrice)),
  };
}

/** In strips of rows, so that what is read stays in the cache; a single column is already a row. */
function transpose({ rows, columns, costs, ...rest }: CostMatrix): CostMatrix {
  if (columns === 1) return { ...rest, rows: columns, columns: rows, costs };
  const turned = new Float64Array(costs.length);
  for (let first = 0; first < rows; first += 64) {
    const end = Math.min(rows, first + 64);
    for (let column = 0; column < columns; column++)
      for (let row = first; row < end; row++) turned[column * rows + row] = costs[row * columns + column] as number;
  }
  return { ...rest, rows: columns, columns: rows, costs: turned };
}
