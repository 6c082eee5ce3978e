import type { SparseGraph } from "./sparse-graph.ts";

export interface AssignmentProblem {
  readonly graph: SparseGraph;
  /** Integers ≥ 0. */
  readonly capacities: Float64Array;
  /** Cost of a row without a column. */
  readonly outsideCost: number;
}

/** `u_i ≤ cost_ij + p_j` and `u_i ≤ outsideCost`, with equality where chosen; `p_j ≥ 0`, and 0 where a seat is free. This proves the optimum. */
export interface AssignmentSolution {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  /** What it took, for the bounds that tests assert: bids ≤ 8 · rows (24 · rows where edges are found on demand), augmentations ≤ rows. */
  readonly bids: number;
  readonly augmentations: number;
}

/** Some rows with columns, and prices under which none of these rows could do better elsewhere. */
export interface PartialAssignment {
  readonly columnOfRow: Int32Array;
  /** Infinity for columns without seats. */
  readonly prices: Float64Array;
  /** Bids that it took. */
  readonly bids: number;
}
