import type { AssignmentSolution } from "./assignment-problem.ts";

/** Costs of all pairs of a row and a column, for problems in which a good part of the pairs is allowed. */
export interface CostMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row; lower is better, Infinity where there is no pair. Finite costs are multiples of `unit`, of either sign. Never written. */
  readonly costs: Float64Array;
  /** A power of two. All sums are exact as long as costs and `outsideCost` are at most 2^51 units from 0. */
  readonly unit: number;
  /** No cost is lower; none is higher, but for Infinity. */
  readonly least: number;
  readonly most: number;
}

/** As `AssignmentProblem`, on a matrix. */
export interface MatrixProblem {
  readonly matrix: CostMatrix;
  /** Integers ≥ 0. */
  readonly capacities: Float64Array;
  /** Cost of a row without a column. */
  readonly outsideCost: number;
  /** 1 for each row, where there is such a list already: capacities once rows and columns have changed places. */
  readonly rowCapacities?: Float64Array;
}

export interface MatrixSolution extends AssignmentSolution {
  /** How many times a row was looked through or read whole. */
  readonly looks: number;
  /** Paths that spare seats took. */
  readonly sparePaths: number;
}
