import type { PointRows, SeatAssignment } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { findBottleneck, findLargestMatching } from "../../kernel/largest-matching.ts";
import { type AssignmentProblem, solveLinearAssignment } from "../../kernel/linear-assignment.ts";
import { buildGraph, type SparseGraph } from "../../kernel/sparse-graph.ts";
import { fillFreeSeats } from "../../kernel/tight-augmentation.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";

/**
 * Assigns the open mentees to the free seats: the exact optimum over all eligible pairs.
 *
 * Staying unmatched costs as much as a pair worth nothing (`highest-total`), or more than all pairs together could ever be worth (`most-pairs`,
 * `fairest`).
 */
export function assignSeats(rows: PointRows, participation: Participation, objective: Objective): SeatAssignment {
  return solveSeats(eligibleGraph(rows, participation), participation.freeSeats, objective);
}

/** The same from a graph of eligible pairs. */
export function solveSeats(eligible: SparseGraph, capacities: Float64Array, objective: Objective): SeatAssignment {
  const outsideCost = objective === "highest-total" ? FULL_POINTS : FULL_POINTS * (eligible.rows + 1);
  const problem: AssignmentProblem = { graph: eligible, capacities, outsideCost };
  const solution = solveLinearAssignment(problem);
  if (objective === "highest-total") return { eligible, problem, solution: fillFreeSeats(problem, solution) };
  const bottleneck = objective === "fairest" ? findBottleneck(eligible, capacities) : undefined;
  if (bottleneck === undefined) return { eligible, problem, solution };
  const fair: AssignmentProblem = { ...problem, graph: keepEdges(eligible, bottleneck) };
  const above = keepEdges(eligible, bottleneck - 1);
  const columnOfRowAbove = findLargestMatching(above, capacities, bottleneck);
  return {
    eligible,
    problem: fair,
    solution: solveLinearAssignment(fair),
    fairness: { bottleneck, above, columnOfRowAbove, unbounded: solution },
  };
}

/** The edges that cost no more than a limit. */
function keepEdges({ rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph, limit: number): SparseGraph {
  const builder = buildGraph(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if ((costOfEdge[edge] as number) <= limit) builder.add(columnOfEdge[edge] as number, costOfEdge[edge] as number);
    builder.endRow();
  }
  return builder.finish();
}

/** Every eligible pair of an open mentee and an open mentor; a mentor without free seats keeps its edges, as somebody competes for them. */
export function eligibleGraph(rows: PointRows, { statusOfRow, statusOfColumn }: Participation): SparseGraph {
  const builder = buildGraph(rows.rows, rows.columns);
  const takesPart = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  const points = new Int32Array(rows.columns);
  const columns = new Int32Array(rows.columns);
  const costs = new Float64Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    if (statusOfRow[row] === "open") {
      rows.fill(row, points);
      let count = 0;
      for (let column = 0; column < rows.columns; column++) {
        const worth = points[column] as number;
        if (worth < 0 || takesPart[column] === 0) continue;
        columns[count] = column;
        costs[count++] = FULL_POINTS - worth;
      }
      builder.addAll(columns, costs, count);
    }
    builder.endRow();
  }
  return builder.finish();
}
