import type { PointRows } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { type AssignmentProblem, type AssignmentSolution, solveLinearAssignment } from "../../kernel/linear-assignment.ts";
import { buildGraph, type SparseGraph } from "../../kernel/sparse-graph.ts";
import { fillFreeSeats } from "../../kernel/tight-augmentation.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";

/** The solved problem: costs are 1,000,000 − points. */
export interface SeatAssignment {
  readonly problem: AssignmentProblem;
  readonly solution: AssignmentSolution;
}

/**
 * Assigns the open mentees to the free seats: the exact optimum over all eligible pairs.
 *
 * Staying unmatched costs as much as a pair worth nothing (`highest-total`), or more than all pairs together could ever be worth (`most-pairs`).
 */
export function assignSeats(rows: PointRows, participation: Participation, objective: Objective): SeatAssignment {
  const graph = eligibleGraph(rows, participation);
  const outsideCost = objective === "most-pairs" ? FULL_POINTS * (rows.rows + 1) : FULL_POINTS;
  const problem: AssignmentProblem = { graph, capacities: participation.freeSeats, outsideCost };
  const solution = solveLinearAssignment(problem);
  return { problem, solution: objective === "highest-total" ? fillFreeSeats(problem, solution) : solution };
}

/** Every eligible pair of an open mentee and an open mentor; a mentor without free seats keeps its edges, as somebody competes for them. */
export function eligibleGraph(rows: PointRows, { statusOfRow, statusOfColumn }: Participation): SparseGraph {
  const builder = buildGraph(rows.rows, rows.columns);
  const takesPart = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  const points = new Int32Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    if (statusOfRow[row] === "open") {
      rows.fill(row, points);
      for (let column = 0; column < rows.columns; column++) {
        const worth = points[column] as number;
        if (worth >= 0 && takesPart[column] === 1) builder.add(column, FULL_POINTS - worth);
      }
    }
    builder.endRow();
  }
  return builder.finish();
}
