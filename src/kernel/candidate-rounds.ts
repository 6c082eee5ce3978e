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
import { markCandidates, selectCandidates } from "./candidate-edges.ts";
import { runSteps, type Steps } from "./steps.ts";

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
  const addCandidates = (prices: Float64Array, limits: Float64Array): Steps<number> =>
    markCandidates(graph, isCandidate, { prices, limits, width, beginAt: scatter });
  // A row that sits has no better edge than its seat. So its candidates are as good, and its dual is what its seat is worth, whether that is among them or not.
  yield* addCandidates(start.prices, unlimited);
  for (let round = 0; round < rounds; round++) {
    const candidates: AssignmentProblem = { ...problem, graph: selectCandidates(graph, isCandidate).candidates };
    yield { stage: "solve", done: 0, total: graph.rows };
    const solution = yield* completeInSteps(candidates, copyOf(start));
    closeSeatless(problem, solution.prices);
    if ((yield* addCandidates(solution.prices, solution.rowDuals)) === 0) {
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

/** Each row begins elsewhere. */
const scatter = (row: number, edges: number): number => (Math.imul(row + 1, 0x9e3779b1) >>> 0) % Math.max(1, edges);
