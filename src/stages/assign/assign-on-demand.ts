import type { Covered, PointRows, SeatsOnDemand } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import { assignOnDemand, type OnDemandOptions, type OnDemandSolution } from "../../kernel/on-demand-assignment.ts";
import { reachOnDemand } from "../../kernel/reach-on-demand.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import { pauseAfter, type Steps } from "../../kernel/steps.ts";
import { fillFreeSeats } from "../../kernel/tight-augmentation.ts";
import { findTightEdges } from "../../kernel/tight-edges.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";
import { coverOf, gatherFacts } from "./gather-facts.ts";
import { openEdges } from "./open-edges.ts";

/**
 * Assigns the open mentees to the free seats: the exact optimum over all eligible pairs, none of which is stored but the promising ones.
 *
 * Under `fairest` the floor is found by bisection; each trial is a solve on the pairs at or above it.
 */
export function* assignSeatsOnDemand(
  rows: PointRows,
  participation: Participation,
  objective: Objective,
  options?: OnDemandOptions,
): Steps<SeatsOnDemand> {
  const capacities = participation.freeSeats;
  const outsideCost = objective === "highest-total" ? FULL_POINTS : FULL_POINTS * (rows.rows + 1);
  const source = openEdges(rows, participation);
  yield { stage: "scan", done: 0, total: rows.rows };
  const assigned = { capacities, outsideCost };
  let solution = yield* assignOnDemand({ source, capacities, outsideCost }, options);
  if (objective === "highest-total" && solution.isOptimal) {
    const graph = yield* findTightEdges(source, capacities, solution);
    if (graph !== undefined) solution = { ...solution, ...fillFreeSeats({ graph, capacities, outsideCost }, solution) };
  }
  yield* pauseAfter("solve", rows.rows);
  const facts = yield* gatherFacts(rows, source, participation, objective, solution);
  if (facts === undefined) return { ...assigned, solution };
  if (objective !== "fairest" || countPairs(solution) === 0) return { ...assigned, solution, facts };
  const fair = yield* raiseFloor(rows, participation, solution, options);
  if (fair === undefined) return { ...assigned, solution: { ...solution, isOptimal: false } };
  // A higher floor may leave out somebody else: why is asked of those who are left out now.
  const fairFacts = yield* gatherFacts(rows, source, participation, objective, fair.solution);
  return fairFacts === undefined ? { ...assigned, solution } : { ...assigned, ...fair, facts: fairFacts };
}

function countPairs({ columnOfRow }: OnDemandSolution): number {
  return columnOfRow.reduce((pairs, column) => (column === UNASSIGNED ? pairs : pairs + 1), 0);
}

/** The points of a solution's pairs: all together, and the lowest. */
function pointsOf({ costs, columnOfRow }: OnDemandSolution): { readonly total: number; readonly lowest: number } {
  let total = 0;
  let lowest = FULL_POINTS;
  for (let row = 0; row < columnOfRow.length; row++) {
    if (columnOfRow[row] === UNASSIGNED) continue;
    const points = FULL_POINTS - (costs[row] as number);
    total += points;
    lowest = Math.min(lowest, points);
  }
  return { total, lowest };
}

/** Raises the lowest score as far as the number of pairs allows; `undefined` where it was stopped. */
function* raiseFloor(
  rows: PointRows,
  participation: Participation,
  unbounded: OnDemandSolution,
  options?: OnDemandOptions,
): Steps<Pick<SeatsOnDemand, "solution" | "fairness"> | undefined> {
  const capacities = participation.freeSeats;
  const problem = { capacities, outsideCost: FULL_POINTS * (rows.rows + 1) };
  const pairs = countPairs(unbounded);
  let solution = unbounded;
  let floor = pointsOf(solution).lowest;
  /** As many points are too many. */
  let ceiling = FULL_POINTS + 1;
  let above: OnDemandSolution | undefined;
  while (floor + 1 < ceiling) {
    const middle = Math.floor((floor + ceiling) / 2);
    const found = yield* assignOnDemand({ ...problem, source: openEdges(rows, participation, middle) }, options);
    if (!found.isOptimal) return undefined;
    if (countPairs(found) === pairs) {
      solution = found;
      floor = pointsOf(found).lowest;
    } else {
      above = found;
      ceiling = middle;
    }
  }
  const coverAbove = yield* coverAboveFloor(openEdges(rows, participation, floor + 1), above);
  if (coverAbove === undefined) return undefined;
  const pointsForgone = pointsOf(unbounded).total - pointsOf(solution).total;
  return { solution, fairness: { bottleneck: FULL_POINTS - floor, coverAbove, pointsForgone } };
}

function* coverAboveFloor(source: EdgeSource, above: OnDemandSolution | undefined): Steps<Covered | undefined> {
  const columnOfRow = above?.columnOfRow ?? new Int32Array(source.rows).fill(UNASSIGNED);
  const starts = Int32Array.from(columnOfRow.keys()).filter((row) => columnOfRow[row] === UNASSIGNED);
  const reached = yield* reachOnDemand(source, columnOfRow, starts);
  return reached === undefined ? undefined : coverOf(columnOfRow, reached);
}
