import { findResidualPath, type OptimalNetwork } from "../../kernel/residual-path.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { SeatChange } from "../../model/evidence.ts";
import type { ExplanationSource } from "./pair-facts.ts";
import { changeBy } from "./price-pair.ts";

/** What one seat more would gain: the cheapest way from outside into the column, where that costs less than its price. */
export function valueSeatMore(source: ExplanationSource, network: OptimalNetwork, column: number): SeatChange {
  const path = findResidualPath(network, { outside: true }, column);
  const isWorthIt = path !== undefined && path.length < (network.prices[column] as number);
  return changeBy(source, isWorthIt ? path.moves : []);
}

/** What one seat fewer would cost: nothing where one is free; otherwise somebody has to leave. `null` where there is none to take. */
export function valueSeatFewer(source: ExplanationSource, network: OptimalNetwork, column: number): SeatChange | null {
  const seats = network.problem.capacities[column] as number;
  if (seats === 0) return null;
  if ((network.seating.loads[column] as number) < seats) return changeBy(source, []);
  return changeBy(source, findResidualPath(network, { column }, UNASSIGNED)?.moves ?? []);
}
