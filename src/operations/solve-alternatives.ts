import type { Move, OptimalNetwork } from "../kernel/residual-path.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import { solveSeats } from "../stages/assign/assign-seats.ts";
import type { Alternatives } from "../stages/explain/alternatives.ts";

/**
 * Finds alternatives by deciding and solving anew: under `fairest` no single path tells what a decision costs, as it may move the floor.
 *
 * @returns Whoever the decision is about moves first, the others follow in tie-break order.
 */
export function solveAlternatives({ problem, seating }: OptimalNetwork, eligible: SparseGraph): Alternatives {
  const solve = (graph: SparseGraph, capacities: Float64Array): Int32Array => solveSeats(graph, capacities, "fairest").solution.columnOfRow;
  const withSeats = (column: number, change: number): Float64Array =>
    problem.capacities.map((capacity, k) => (k === column ? capacity + change : capacity));
  const movesTo = (after: Int32Array, first: number): readonly Move[] => {
    const moves = Array.from(after, (to, row): Move => ({ row, from: seating.columnOfRow[row] as number, to }));
    return moves.filter(({ from, to }) => from !== to).sort((a, b) => Number(b.row === first) - Number(a.row === first) || a.row - b.row);
  };
  return {
    force(row, column) {
      const after = solve(
        selectEdges(eligible, (edgeRow) => edgeRow !== row),
        withSeats(column, -1),
      );
      return movesTo(after.with(row, column), row);
    },
    dissolve(row, column) {
      const withoutPair = selectEdges(eligible, (edgeRow, edgeColumn) => edgeRow !== row || edgeColumn !== column);
      return movesTo(solve(withoutPair, problem.capacities), row);
    },
    addSeat: (column) => movesTo(solve(eligible, withSeats(column, 1)), UNASSIGNED),
    removeSeat: (column) => movesTo(solve(eligible, withSeats(column, -1)), UNASSIGNED),
  };
}

function selectEdges(graph: SparseGraph, isKept: (row: number, column: number) => boolean): SparseGraph {
  const builder = buildGraph(graph.rows, graph.columns);
  for (let row = 0; row < graph.rows; row++) {
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++) {
      const column = graph.columnOfEdge[edge] as number;
      if (isKept(row, column)) builder.add(column, graph.costOfEdge[edge] as number);
    }
    builder.endRow();
  }
  return builder.finish();
}
