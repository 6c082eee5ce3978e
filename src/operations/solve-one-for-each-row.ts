import type { AssignmentProblem } from "../kernel/linear-assignment.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { IntegerProblem, IntegerSolution } from "./solve-in-integers.ts";

/** An answer of a solver that gives each row one column at most. */
interface SimpleSolution {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** Solves a problem in which no row may be in more than one pair: rows that may be in none take no part, but get a price. */
export function solveOneForEachRow(
  { graph, rowCapacities, columnCapacities, outsideCost }: IntegerProblem,
  solve: (problem: AssignmentProblem) => SimpleSolution,
): IntegerSolution {
  const openGraph = rowCapacities.includes(0) ? leaveOutRows(graph, rowCapacities) : graph;
  const { columnOfRow, rowDuals, prices } = solve({ graph: openGraph, capacities: columnCapacities, outsideCost });
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const chosenEdges: number[] = [];
  const duals = rowDuals.slice();
  for (let row = 0; row < rows; row++) {
    const column = columnOfRow[row] as number;
    const isOpen = rowCapacities[row] !== 0;
    if (isOpen && column === UNASSIGNED) continue;
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      if (isOpen && columnOfEdge[edge] === column) chosenEdges.push(edge);
      // As little as makes the row's other columns no better: it is full, with nothing.
      if (!isOpen)
        duals[row] = Math.min(duals[row] as number, (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number));
    }
  }
  return { chosenEdges: Int32Array.from(chosenEdges), rowDuals: duals, prices };
}

function leaveOutRows({ rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph, rowCapacities: Float64Array): SparseGraph {
  const builder = buildGraph(rows, columns);
  for (let row = 0; row < rows; row++) {
    if (rowCapacities[row] !== 0) {
      for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
        builder.add(columnOfEdge[edge] as number, costOfEdge[edge] as number);
    }
    builder.endRow();
  }
  return builder.finish();
}
