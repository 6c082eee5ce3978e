import type { FilledRows, SeatAssignment } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { findBottleneck, findLargestMatching } from "../../kernel/largest-matching.ts";
import { type AssignmentProblem, type AssignmentSolution, solveLinearInSteps } from "../../kernel/linear-assignment.ts";
import { settleInSteps } from "../../kernel/lowest-prices.ts";
import { buildGraph, type EdgeRun, keepEdges, type RowEdges, type SparseGraph } from "../../kernel/sparse-graph.ts";
import { runSteps, type Steps } from "../../kernel/steps.ts";
import { fillFreeSeats } from "../../kernel/tight-augmentation.ts";
import { InvalidInputError } from "../../model/issue.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";

/** Assigns the open mentees to the free seats: the exact optimum over all eligible pairs. */
export function assignSeats(rows: FilledRows, participation: Participation, objective: Objective): SeatAssignment {
  return runSteps(assignStoredInSteps(rows, participation, objective));
}

/** The same in steps; it goes on whatever it is told. */
export function* assignStoredInSteps(rows: FilledRows, participation: Participation, objective: Objective): Steps<SeatAssignment> {
  const eligible = yield* storeInSteps(rows, participation);
  return yield* solveSeatsInSteps(eligible, participation.freeSeats, objective, solveAnew);
}

/** How the problem of one objective is solved: to an optimum with its lowest prices. */
type Solver = (problem: AssignmentProblem) => Steps<AssignmentSolution>;

/** The same from a graph of eligible pairs. The prices depend on the problem alone, not on the way to the answer. */
export function solveSeats(
  eligible: SparseGraph,
  capacities: Float64Array,
  objective: Objective,
  solve?: (problem: AssignmentProblem) => AssignmentSolution,
): SeatAssignment {
  return runSteps(solveSeatsInSteps(eligible, capacities, objective, solve === undefined ? solveAnew : atOnce(solve)));
}

/** In a single step. */
function atOnce(solve: (problem: AssignmentProblem) => AssignmentSolution): Solver {
  // biome-ignore lint/correctness/useYield: there is nothing to pause for.
  return function* (problem) {
    return solve(problem);
  };
}

function* solveSeatsInSteps(eligible: SparseGraph, capacities: Float64Array, objective: Objective, solve: Solver): Steps<SeatAssignment> {
  const problem: AssignmentProblem = { graph: eligible, capacities, outsideCost: outsideCostOf(eligible.rows, objective) };
  const solution = yield* solve(problem);
  if (objective === "highest-total") return { eligible, problem, solution: fillFreeSeats(problem, solution) };
  const bottleneck = objective === "fairest" ? findBottleneck(eligible, capacities) : undefined;
  if (bottleneck === undefined) return { eligible, problem, solution };
  const fair: AssignmentProblem = { ...problem, graph: keepCheap(eligible, bottleneck) };
  const above = keepCheap(eligible, bottleneck - 1);
  const columnOfRowAbove = findLargestMatching(above, capacities, bottleneck);
  return { eligible, problem: fair, solution: yield* solve(fair), fairness: { bottleneck, above, columnOfRowAbove, unbounded: solution } };
}

/** What a mentee without a mentor costs: no more than a pair worth nothing, or more than all pairs together can be worth. */
function outsideCostOf(mentees: number, objective: Objective): number {
  return objective === "highest-total" ? FULL_POINTS : FULL_POINTS * (mentees + 1);
}

function* solveAnew(problem: AssignmentProblem): Steps<AssignmentSolution> {
  return yield* settleInSteps(problem, yield* solveLinearInSteps(problem));
}

/** The edges that cost no more than a limit. */
function keepCheap(graph: SparseGraph, limit: number): SparseGraph {
  return keepEdges(graph, (edge) => (graph.costOfEdge[edge] as number) <= limit);
}

/**
 * Every eligible pair of an open mentee and an open mentor; a mentor without free seats keeps its edges, as somebody competes for them.
 *
 * @throws {@link InvalidInputError} `too-many-pairs` where they would take more memory than a machine should be asked for.
 */
export function eligibleGraph(rows: FilledRows, participation: Participation): SparseGraph {
  return runSteps(storeInSteps(rows, participation));
}

const ROWS_IN_STEP = 64;

/** The same in steps. */
export function* storeInSteps(rows: FilledRows, participation: Participation): Steps<SparseGraph> {
  const pairs = countOpenPairs(participation);
  if (pairs > MOST_STORED_PAIRS && !(yield* areFew(rows, participation))) {
    const message = `this question needs all ${pairs} pairs of mentees and mentors in memory, of which at most ${MOST_STORED_PAIRS} are held; ask it of a part of the programme`;
    throw new InvalidInputError([{ code: "too-many-pairs", path: [], message }]);
  }
  const edges = readEligibleEdges(rows, participation);
  const builder = buildGraph(rows.rows, rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    if (row % ROWS_IN_STEP === 0) yield { stage: "scan", done: row, total: rows.rows };
    const { end, columnOfEdge, costOfEdge } = edges.read(row);
    builder.addAll(columnOfEdge, costOfEdge, end);
    builder.endRow();
  }
  return builder.finish();
}

/** About 0.7 GiB, were all of them eligible. */
const MOST_STORED_PAIRS = 64_000_000;

/** Whether so few pairs may be eligible that they can be stored, however many there are. */
function* areFew(rows: FilledRows, { statusOfRow }: Participation): Steps<boolean> {
  if (rows.columnsOf === undefined) return false;
  let pairs = 0;
  for (let row = 0; row < rows.rows && pairs <= MOST_STORED_PAIRS; row++) {
    if (row % ROWS_IN_STEP === 0) yield { stage: "scan", done: row, total: rows.rows };
    if (statusOfRow[row] === "open") pairs += rows.columnsOf(row).length;
  }
  return pairs <= MOST_STORED_PAIRS;
}

/** The pairs of open mentees and open mentors. */
export function countOpenPairs({ statusOfRow, statusOfColumn }: Participation): number {
  const open = (statuses: readonly string[]): number => statuses.reduce((count, status) => (status === "open" ? count + 1 : count), 0);
  return open(statusOfRow) * open(statusOfColumn);
}

/** One pair by itself takes as long as so many of a whole row. */
const COSTS_OF_ONE = 32;

/** The same edges a row at a time, scored when asked for. */
export function readEligibleEdges(rows: FilledRows, { statusOfRow, statusOfColumn }: Participation): RowEdges {
  const takesPart = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  const points = new Int32Array(rows.columns);
  const run: EdgeRun = { first: 0, end: 0, columnOfEdge: new Int32Array(rows.columns), costOfEdge: new Float64Array(rows.columns) };
  function enter(column: number, worth: number): void {
    if (worth < 0 || takesPart[column] === 0) return;
    run.columnOfEdge[run.end] = column;
    run.costOfEdge[run.end++] = FULL_POINTS - worth;
  }
  return {
    read(row) {
      run.end = 0;
      if (statusOfRow[row] !== "open") return run;
      const few = rows.columnsOf?.(row);
      if (few !== undefined && few.length * COSTS_OF_ONE < rows.columns) {
        for (const column of few) enter(column, rows.pointsOf(row, column));
        return run;
      }
      rows.fill(row, points);
      for (let column = 0; column < rows.columns; column++) enter(column, points[column] as number);
      return run;
    },
  };
}
