import type { Covered, EligibilityFacts, SeatAssignment, SeatsOnDemand } from "../../criteria/columns.ts";
import { findContested } from "../../kernel/contested-columns.ts";
import type { AssignmentSolution } from "../../kernel/linear-assignment.ts";
import { coverEdges } from "../../kernel/minimum-cover.ts";
import { readStoredEdges, type SparseGraph } from "../../kernel/sparse-graph.ts";

/** What the explanations tell of an assignment, whether or not all eligible pairs were stored. */
export interface SeatOutcome {
  readonly capacities: Float64Array;
  readonly outsideCost: number;
  readonly solution: AssignmentSolution;
  /** Whether the prices prove the optimum; otherwise they bound it. */
  readonly isOptimal: boolean;
  /** `undefined` where the search was stopped. */
  readonly facts: EligibilityFacts | undefined;
  /** `fairest` only, and only where there are pairs at all. */
  readonly fairness: { readonly bottleneck: number; readonly coverAbove: Covered; readonly pointsForgone: number } | undefined;
}

export function readOutcome(assignment: SeatAssignment | SeatsOnDemand): SeatOutcome {
  if (!("eligible" in assignment)) {
    const { solution, facts, fairness } = assignment;
    // Without the facts there is no cover, and nothing proves the number of pairs.
    return { ...assignment, isOptimal: solution.isOptimal && facts !== undefined, facts, fairness };
  }
  const { eligible, problem, solution, fairness } = assignment;
  const { capacities, outsideCost } = problem;
  return {
    capacities,
    outsideCost,
    solution,
    isOptimal: true,
    facts: readFacts(eligible, capacities, solution.columnOfRow),
    fairness: fairness && {
      bottleneck: fairness.bottleneck,
      coverAbove: coverEdges(fairness.above, capacities, fairness.columnOfRowAbove),
      pointsForgone: totalCost(eligible, solution) - totalCost(eligible, fairness.unbounded),
    },
  };
}

function readFacts(eligible: SparseGraph, capacities: Float64Array, columnOfRow: Int32Array): EligibilityFacts {
  const { rows, columns, firstEdge, columnOfEdge } = eligible;
  const rowHasEdges = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) rowHasEdges[row] = (firstEdge[row] as number) < (firstEdge[row + 1] as number) ? 1 : 0;
  const columnHasEdges = new Uint8Array(columns);
  for (const column of columnOfEdge) columnHasEdges[column] = 1;
  return {
    rowHasEdges,
    columnHasEdges,
    contested: findContested(eligible, columnOfRow),
    cover: coverEdges(eligible, capacities, columnOfRow),
    edges: readStoredEdges(eligible),
  };
}

/** The cost of the pairs alone; both assignments compared have as many. */
function totalCost({ rows, firstEdge, columnOfEdge, costOfEdge }: SparseGraph, { columnOfRow }: AssignmentSolution): number {
  let total = 0;
  for (let row = 0; row < rows; row++)
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (columnOfEdge[edge] === columnOfRow[row]) total += costOfEdge[edge] as number;
  return total;
}
