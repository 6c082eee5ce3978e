/**
 * Solves a large assignment problem on each row's most promising edges, then proves the answer on all.
 *
 * Method: sparse candidates and pricing (A. Volgenant, 1996, doi 10.1016/0305-0548(95)00090-9). Each round completes the same partial assignment on the
 * candidates so far; an edge left out whose cost plus price is below its row's dual is a violation and joins the candidates. Without violations the
 * prices prove the optimum over all edges. Every round starts again from the auction, whose prices hold for all edges; so nothing has to be repaired.
 *
 * A bounded number of rounds, then all edges at once. Ties: each row looks through its edges from another start, as equal edges would otherwise send
 * all rows to the same columns. Memory O(edges) bytes beside the graph.
 */
import type { AssignmentProblem, AssignmentSolution, PartialAssignment } from "./assignment-problem.ts";
import { completeInSteps, priceSeatless } from "./augmenting-paths.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";
import { runSteps, type Steps } from "./steps.ts";

const ROWS_IN_STEP = 256;

export interface CandidateOptions {
  /** Candidates of each row at first, and the most that a round adds. @defaultValue `16` */
  readonly width?: number;
  /** After so many rounds, all edges at once. @defaultValue `8` */
  readonly rounds?: number;
}

export function solveByCandidates(problem: AssignmentProblem, start: PartialAssignment, options?: CandidateOptions): AssignmentSolution {
  return runSteps(solveByCandidatesInSteps(problem, start, options));
}

/** The same in steps; it goes on whatever it is told. */
export function* solveByCandidatesInSteps(
  problem: AssignmentProblem,
  start: PartialAssignment,
  { width = 16, rounds = 8 }: CandidateOptions = {},
): Steps<AssignmentSolution> {
  const { graph } = problem;
  const isCandidate = new Uint8Array(graph.columnOfEdge.length);
  const unlimited = new Float64Array(graph.rows).fill(Number.POSITIVE_INFINITY);
  yield* addCandidates(graph, start.prices, unlimited, isCandidate, width);
  keepSeats(graph, start.columnOfRow, isCandidate);
  for (let round = 0; round < rounds; round++) {
    const candidates: AssignmentProblem = { ...problem, graph: selectEdges(graph, isCandidate) };
    yield { stage: "solve", done: 0, total: graph.rows };
    const solution = yield* completeInSteps(candidates, copyOf(start));
    closeSeatless(problem, solution.prices);
    if ((yield* addCandidates(graph, solution.prices, solution.rowDuals, isCandidate, width)) === 0) {
      priceSeatless(problem, solution.rowDuals, solution.prices);
      return solution;
    }
  }
  return yield* completeInSteps(problem, copyOf(start));
}

function copyOf({ columnOfRow, prices, bids }: PartialAssignment): PartialAssignment {
  return { columnOfRow: columnOfRow.slice(), prices: prices.slice(), bids };
}

/** No edge to a column without seats is ever promising. */
function closeSeatless({ capacities }: AssignmentProblem, prices: Float64Array): void {
  for (let column = 0; column < prices.length; column++) if (capacities[column] === 0) prices[column] = Number.POSITIVE_INFINITY;
}

/** Marks up to `width` further edges of each row: those with the lowest cost plus price, below the row's limit. Returns how many. */
function* addCandidates(
  graph: SparseGraph,
  prices: Float64Array,
  limits: Float64Array,
  isCandidate: Uint8Array,
  width: number,
): Steps<number> {
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const values = new Float64Array(width);
  const edges = new Int32Array(width);
  let added = 0;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_IN_STEP === 0) yield { stage: "prove", done: row, total: rows };
    const first = firstEdge[row] as number;
    const last = firstEdge[row + 1] as number;
    const offset = first + ((Math.imul(row + 1, 0x9e3779b1) >>> 0) % Math.max(1, last - first));
    let limit = limits[row] as number;
    let kept = 0;
    for (let step = first; step < last; step++) {
      const edge = step - first + offset < last ? step - first + offset : step - last + offset;
      const value = (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number);
      if (value >= limit || isCandidate[edge] === 1) continue;
      // Insertion among the lowest so far; the list is short.
      let place = kept < width ? kept++ : width - 1;
      for (; place > 0 && (values[place - 1] as number) > value; place--) {
        values[place] = values[place - 1] as number;
        edges[place] = edges[place - 1] as number;
      }
      values[place] = value;
      edges[place] = edge;
      if (kept === width) limit = Math.min(limit, values[width - 1] as number);
    }
    for (let place = 0; place < kept; place++) isCandidate[edges[place] as number] = 1;
    added += kept;
  }
  return added;
}

/** The edges on which the start has seated rows must be among the candidates. */
function keepSeats({ rows, firstEdge, columnOfEdge }: SparseGraph, columnOfRow: Int32Array, isCandidate: Uint8Array): void {
  for (let row = 0; row < rows; row++) {
    if (columnOfRow[row] === UNASSIGNED) continue;
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (columnOfEdge[edge] === columnOfRow[row]) isCandidate[edge] = 1;
  }
}

function selectEdges(graph: SparseGraph, isCandidate: Uint8Array): SparseGraph {
  const builder = buildGraph(graph.rows, graph.columns);
  for (let row = 0; row < graph.rows; row++) {
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++)
      if (isCandidate[edge] === 1) builder.add(graph.columnOfEdge[edge] as number, graph.costOfEdge[edge] as number);
    builder.endRow();
  }
  return builder.finish();
}
