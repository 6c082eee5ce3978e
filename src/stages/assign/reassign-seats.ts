import type { SeatAssignment } from "../../criteria/columns.ts";
import { type PresentPairs, resolveKeeping } from "../../kernel/present-pairs.ts";
import type { SparseGraph } from "../../kernel/sparse-graph.ts";
import type { Objective } from "../../model/match-input.ts";
import { solveSeats } from "./assign-seats.ts";

/**
 * Assigns seats as `solveSeats` does, from a matching that was the best of another programme much like this one.
 *
 * @param present - who sits where now, and what to begin with.
 * @returns Of all best assignments one that disturbs the present pairs least.
 */
export function reassignSeats(
  eligible: SparseGraph,
  capacities: Float64Array,
  objective: Objective,
  present: Omit<PresentPairs, "outsideSurcharge">,
): SeatAssignment {
  // Where only the total counts, equal totals may have more pairs or fewer; the more come first.
  const outsideSurcharge = objective === "highest-total" ? 2 * eligible.rows + 1 : 0;
  return solveSeats(eligible, capacities, objective, (problem) => resolveKeeping(problem, { ...present, outsideSurcharge }));
}
