/**
 * Seats rows of whom some sit already, and lets at most so many of these move: the best assignment within the limit, or the best found and a bound.
 *
 * Method, first that answers: (1) nobody moves: those edges are left out, and the optimum of the rest is the answer to a limit of 0. (2) Nothing limits: an
 * optimum that happens to move few enough. (3) One row has lost its column, and all others sit as well as they can: the answer is a shortest path
 * (limited-path.ts). (4) Lagrangian relaxation (M. L. Fisher, 1981, doi 10.1287/mnsc.27.1.1): each move costs a charge, and the optimum with charges, less the
 * charges that the limit allows, bounds every assignment within the limit from below. The charge is the slope of the line between the best known assignments
 * on either side of the limit, as long as something lies below that line; each turn brings the two closer in moves.
 *
 * Time O(turns · solve), seldom more than a dozen turns; memory O(edges).
 */
import type { AssignmentProblem } from "./assignment-problem.ts";
import { costOf, findWithinMoves, type LimitedMoves, type LoneRow } from "./limited-path.ts";
import { resolveKeeping } from "./present-pairs.ts";
import { resolveAssignment } from "./resolve-assignment.ts";
import { buildGraph, UNASSIGNED } from "./sparse-graph.ts";

/** Who sits where, how many may move, and who has lost a column. */
interface LimitedSeating extends LimitedMoves {
  /** The one row that has lost its column, where there is only one such. */
  readonly lone?: LoneRow | undefined;
}

/** An assignment within the limit. */
export interface LimitedSolution {
  readonly columnOfRow: Int32Array;
  readonly cost: number;
  /** No assignment within the limit costs less. */
  readonly bound: number;
}

interface Weighed {
  readonly columnOfRow: Int32Array;
  readonly cost: number;
  readonly moves: number;
}

export function solveWithinMoves(given: LimitedSeating): LimitedSolution {
  const { problem, homeOfRow, limit, lone } = given;
  const start = { columnOfRow: homeOfRow, prices: new Float64Array(problem.graph.columns) };
  const still = weigh(given, resolveAssignment(withoutMoves(given), start).columnOfRow);
  if (limit === 0) return { ...still, bound: still.cost };
  const free = weigh(given, resolveKeeping(problem, { columnOfRow: homeOfRow, start, outsideSurcharge: 0 }).columnOfRow);
  if (free.cost === still.cost) return { ...still, bound: still.cost };
  if (free.moves <= limit) return { ...free, bound: free.cost };
  const found = lone === undefined ? undefined : findWithinMoves(given, lone);
  if (found === undefined) return closeIn(given, still, free);
  const exact = weigh(given, found);
  return { ...exact, bound: exact.cost };
}

/** From an assignment within the limit and a cheaper one beyond it. */
function closeIn(given: LimitedMoves, still: Weighed, free: Weighed): LimitedSolution {
  const { problem, isMove, limit } = given;
  let within = still;
  let beyond = free;
  let bound = free.cost;
  for (;;) {
    const charge = Math.floor((within.cost - beyond.cost) / (beyond.moves - within.moves));
    const charged = problem.graph.costOfEdge.map((cost, edge) => cost + charge * (isMove[edge] as number));
    const solution = resolveAssignment(
      { ...problem, graph: { ...problem.graph, costOfEdge: charged } },
      { columnOfRow: within.columnOfRow, prices: new Float64Array(problem.graph.columns) },
    );
    const point = weigh(given, solution.columnOfRow);
    bound = Math.max(bound, point.cost + charge * (point.moves - limit));
    if (point.moves <= within.moves || point.moves >= beyond.moves) return { ...within, bound };
    if (point.moves > limit) beyond = point;
    else within = point;
  }
}

function withoutMoves({ problem, isMove }: LimitedMoves): AssignmentProblem {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = problem.graph;
  const builder = buildGraph(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (isMove[edge] === 0) builder.add(columnOfEdge[edge] as number, costOfEdge[edge] as number);
    builder.endRow();
  }
  return { ...problem, graph: builder.finish() };
}

function weigh({ problem, isMove }: LimitedMoves, columnOfRow: Int32Array): Weighed {
  const { firstEdge, columnOfEdge } = problem.graph;
  let moves = 0;
  for (const [row, column] of columnOfRow.entries())
    if (column !== UNASSIGNED) moves += isMove[columnOfEdge.indexOf(column, firstEdge[row])] as number;
  return { columnOfRow, cost: costOf(problem, columnOfRow), moves };
}
