import computeMunkres from "munkres-js";
import { priceAssignment } from "../kernel/assignment-prices.ts";
import type { AssignmentProblem, AssignmentSolution } from "../kernel/linear-assignment.ts";
import { type SparseGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import { fillFreeSeats } from "../kernel/tight-augmentation.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { Assignment, AssignmentInput } from "../model/solver.ts";
import { parseAssignmentInput } from "../stages/parse/parse-assignment-input.ts";
import { readGraph } from "./read-costs.ts";
import { solveInIntegers } from "./solve-in-integers.ts";
import { solveOneForEachRow } from "./solve-one-for-each-row.ts";

/** The longest side of the square matrix: munkres-js takes time with the fourth power of it. */
const SIDE_LIMIT = 300;
const UNPROVEN = "munkres-js did not find the best assignment: use solveAssignment";

/**
 * Like `solveAssignment`, but the assignment itself is found by munkres-js (optional peer dependency, 1.2.2).
 *
 * @remarks
 * munkres-js gets a square matrix of integers up to 2^51 and nothing else, so that none of the inputs on which it hangs or errs can reach it: values are
 * checked and brought to integers as for `solveAssignment`; a forbidden pair costs as much as staying unassigned; a column of capacity c is c equal columns,
 * no more of them than could be used. Its answer is not trusted: pairs and capacities are checked, and prices are computed for it (Bellman–Ford), which
 * exist only if it is the best. So an `Assignment` from here is proven like any other and has the same total as that of `solveAssignment`; of equally
 * good assignments it may be another.
 *
 * Deterministic. Time O(side⁴) at worst, memory O(side²), where side is the larger of the number of rows and the number of places in columns that could
 * be used: at most 300, a minute for costs like i · j.
 * @throws InvalidInputError as `solveAssignment`; `solver-cannot` for rows with a capacity above 1, for a side above 300, and where the answer of munkres-js
 * turns out not to be the best
 * @example
 * ```ts
 * import { solveWithMunkres } from "mentor-matching/munkres";
 *
 * console.log(solveWithMunkres({ costs: [[1, null], [2, null]] }).pairs); // [[0, 0]]
 * ```
 */
export function solveWithMunkres(input: AssignmentInput): Assignment {
  const rows = parseAssignmentInput(input);
  if (rows.rowCapacities.some((capacity) => capacity > 1))
    refuse("rowCapacities", "munkres-js cannot give a row more than one pair: use solveAssignment");
  return solveInIntegers(rows, readGraph(rows), (problem) => solveOneForEachRow(problem, solveProven));
}

function refuse(path: string | undefined, message: string): never {
  throw new InvalidInputError([{ code: "solver-cannot", path: path === undefined ? [] : [path], message }], "invalid-problem");
}

function solveProven(problem: AssignmentProblem): AssignmentSolution {
  const columnOfRow = assignByMunkres(problem);
  const proof = priceAssignment(problem, columnOfRow);
  if (proof === null) return refuse(undefined, UNPROVEN);
  return fillFreeSeats(problem, { columnOfRow, ...proof, bids: 0, augmentations: 0 });
}

function assignByMunkres({ graph, capacities, outsideCost }: AssignmentProblem): Int32Array {
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const { columnOfPlace, firstPlace } = listPlaces(graph, capacities);
  const side = Math.max(rows, columnOfPlace.length);
  if (side > SIDE_LIMIT)
    refuse(
      undefined,
      `${rows} rows, ${columnOfPlace.length} places in columns: munkres-js is limited to ${SIDE_LIMIT}; use solveAssignment`,
    );
  // Rows beyond ours take what is left for nothing; places beyond the columns', like forbidden pairs, cost as much as staying outside.
  const costs = Array.from({ length: side }, (_, row) => new Array<number>(side).fill(row < rows ? outsideCost : 0));
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const column = columnOfEdge[edge] as number;
      const cost = Math.min(costOfEdge[edge] as number, outsideCost);
      (costs[row] as number[]).fill(cost, firstPlace[column], firstPlace[column + 1]);
    }
  }
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const isTaken = new Uint8Array(side);
  // munkres-js reads the first row of the matrix, so there must be one.
  for (const [row, place] of side === 0 ? [] : computeMunkres(costs)) {
    const isPair = row < rows && place < columnOfPlace.length && costs[row]?.[place] !== outsideCost;
    if (!isPair) continue;
    if (isTaken[place] === 1 || columnOfRow[row] !== UNASSIGNED) refuse(undefined, UNPROVEN);
    isTaken[place] = 1;
    columnOfRow[row] = columnOfPlace[place] as number;
  }
  return columnOfRow;
}

/** Each column's places, as many as it has capacity and edges for. */
function listPlaces(
  { columns, columnOfEdge }: SparseGraph,
  capacities: Float64Array,
): { columnOfPlace: readonly number[]; firstPlace: Int32Array } {
  const degrees = new Int32Array(columns);
  for (const column of columnOfEdge) degrees[column]!++;
  const columnOfPlace: number[] = [];
  const firstPlace = new Int32Array(columns + 1);
  for (let column = 0; column < columns; column++) {
    const places = Math.min(capacities[column] as number, degrees[column] as number);
    for (let place = 0; place < places; place++) columnOfPlace.push(column);
    firstPlace[column + 1] = columnOfPlace.length;
  }
  return { columnOfPlace, firstPlace };
}
