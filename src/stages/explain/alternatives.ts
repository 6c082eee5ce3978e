import { findResidualPath, type Move, type OptimalNetwork } from "../../kernel/residual-path.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";

/** The best matchings with one decision made otherwise, each as the moves that lead there. */
export interface Alternatives {
  /** The pair is not chosen, and must be. */
  force(row: number, column: number): readonly Move[];
  /** The pair is chosen, and must not be. */
  dissolve(row: number, column: number): readonly Move[];
  addSeat(column: number): readonly Move[];
  /** The column has at least one seat. */
  removeSeat(column: number): readonly Move[];
}

/** Finds them as shortest paths, where the best total decides. A way always exists: whoever is displaced may go outside, and a seat may stay empty. */
export function findAlternatives(network: OptimalNetwork): Alternatives {
  const { problem, prices, seating } = network;
  return {
    force(row, column) {
      const from = seating.columnOfRow[row] as number;
      return [{ row, from, to: column }, ...(findResidualPath(network, { column }, from)?.moves ?? [])];
    },
    dissolve: (row, column) => findResidualPath(network, { leaver: row }, column)?.moves ?? [],
    addSeat(column) {
      // Worth it where the way in costs less than what the seat is worth.
      const path = findResidualPath(network, { outside: true }, column);
      return path !== undefined && path.length < (prices[column] as number) ? path.moves : [];
    },
    removeSeat(column) {
      if ((seating.loads[column] as number) < (problem.capacities[column] as number)) return [];
      return findResidualPath(network, { column }, UNASSIGNED)?.moves ?? [];
    },
  };
}
