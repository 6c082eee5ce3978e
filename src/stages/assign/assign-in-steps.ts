import type { PointRows, SeatAssignment, SeatsOnDemand } from "../../criteria/columns.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";
import { assignSeatsOnDemand } from "./assign-on-demand.ts";
import { assignStoredInSteps, countOpenPairs } from "./assign-seats.ts";

/**
 * With more pairs than this they are found on demand: faster from about two million on, and in a fraction of the memory.
 *
 * @remarks Measured with the standard cohort: 2,000 × 1,000 takes as long either way; 10,000 × 5,000 in half the time and a tenth of the memory.
 */
const STORED_PAIRS = 4_000_000;

/** Whether all pairs of the open may be stored: decided by their number alone. */
export function mayStorePairs(participation: Participation): boolean {
  return countOpenPairs(participation) <= STORED_PAIRS;
}

/** Assigns the open mentees to the free seats, with all eligible pairs at once or on demand. */
export function* assignInSteps(rows: PointRows, participation: Participation, objective: Objective): Steps<SeatAssignment | SeatsOnDemand> {
  if (mayStorePairs(participation)) return yield* assignStoredInSteps(rows, participation, objective);
  return yield* assignSeatsOnDemand(rows, participation, objective);
}
