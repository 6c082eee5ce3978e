/**
 * Of all optima of a changed assignment problem, one that disturbs the present pairs least: nobody moves for nothing.
 *
 * A row that has a column now and stays outside counts 2, one that moves to another column 1; the sum is what an optimum disturbs.
 *
 * Method: exact lexicographic costs. All costs are multiplied by a scale so large that the small ones added to them never decide between different
 * totals: a present pair costs 2 less, another pair of its row 1 less, and a row outside `outsideSurcharge` more. The lowest prices of the scaled problem are
 * longest paths (lowest-prices.ts), and differ from the scale times the true lowest prices by less than half a scale: rounding gives the true ones, exactly.
 * So do duals.
 *
 * Memory O(edges) for the scaled costs. The scaled costs stay exact up to an outside cost of 2^51; beyond, any optimum will do.
 */
import type { AssignmentProblem, AssignmentSolution } from "./assignment-problem.ts";
import { type AssignmentStart, resolveAssignment } from "./resolve-assignment.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

/** The column of a row whose column is gone: it had one, and must have another. */
export const GONE = -2;

/** Up to here all sums of costs and prices are exact. */
const LARGEST_OUTSIDE_COST = 2 ** 51;

export interface PresentPairs {
  /** The pairs as they are; they need not be possible any more. UNASSIGNED: none; {@link GONE}: one with a column that is not there any more. */
  readonly columnOfRow: Int32Array;
  /** Where to begin. */
  readonly start: AssignmentStart;
  /** What staying outside costs beyond the outside cost: with more than twice the rows, more pairs go before undisturbed ones. */
  readonly outsideSurcharge: number;
}

/** An optimum that disturbs the pairs of `present.columnOfRow` no more than any other, with its lowest prices. */
export function resolveKeeping(problem: AssignmentProblem, present: PresentPairs): AssignmentSolution {
  const scale = findScale(problem, present.outsideSurcharge);
  if (scale === 1) return resolveAssignment(problem, present.start);
  const scaled = scaleProblem(problem, present, scale);
  const start = { columnOfRow: present.start.columnOfRow, prices: present.start.prices.map((price) => price * scale) };
  const solution = resolveAssignment(scaled, start);
  return { ...solution, rowDuals: divideBy(scale, solution.rowDuals), prices: divideBy(scale, solution.prices) };
}

/** More than twice what the small costs of a path, and more than those of all rows, can add up to. */
function findScale({ graph, outsideCost }: AssignmentProblem, outsideSurcharge: number): number {
  const scale = 2 * (graph.rows + 3) * (outsideSurcharge + 2);
  return outsideCost * scale > LARGEST_OUTSIDE_COST ? 1 : scale;
}

function scaleProblem(
  { graph, capacities, outsideCost }: AssignmentProblem,
  { columnOfRow, outsideSurcharge }: PresentPairs,
  scale: number,
): AssignmentProblem {
  const { rows, firstEdge, columnOfEdge } = graph;
  const costOfEdge = new Float64Array(graph.costOfEdge.length);
  for (let row = 0; row < rows; row++) {
    const own = columnOfRow[row] as number;
    const discount = own === UNASSIGNED ? 0 : 1;
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++)
      costOfEdge[edge] = (graph.costOfEdge[edge] as number) * scale - discount - (columnOfEdge[edge] === own ? 1 : 0);
  }
  return { graph: { ...graph, costOfEdge }, capacities, outsideCost: outsideCost * scale + outsideSurcharge };
}

/** Back to the costs as they were, to the nearest integer; a zero has no sign. */
function divideBy(scale: number, values: Float64Array): Float64Array {
  return values.map((value) => Math.round(value / scale) + 0);
}
