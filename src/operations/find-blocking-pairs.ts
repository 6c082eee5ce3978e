import { findBlockingPairs as findInRanks } from "../kernel/blocking-pairs.ts";
import type { StableProblem } from "../model/stable-matching.ts";
import { type Places, parseStablePairs, parseStableProblem } from "../stages/parse/parse-stable-problem.ts";

/**
 * Finds the pairs that upset a matching: both would strictly rather have each other than what they have. None: the matching is stable.
 *
 * @remarks The definition, pair by pair: it shares nothing with the solver, and the matching may come from anywhere. Time O(rows · columns), memory
 * O(rows + columns) beside the lists. With ties an empty answer proves stability in the weak sense.
 * @param problem - as it was given to the solver; `proposing` has no influence
 * @param matching - whose `pairs` are looked at
 * @returns `[row, column]`, by row, then column
 * @throws InvalidInputError with the code `invalid-problem`, for what is wrong with the problem, or for pairs that are no matching of it: positions out of range,
 * a row twice, a column beyond its capacity, somebody whom the other does not list
 * @example
 * ```ts
 * import { findBlockingPairs } from "mentor-matching/solver";
 *
 * const problem = { rowPreferences: [[0, 1], [0, 1]], columnPreferences: [[0, 1], [0, 1]] };
 * console.log(findBlockingPairs(problem, { pairs: [[0, 1], [1, 0]] })); // [[0, 0]]
 * ```
 */
export function findBlockingPairs(
  problem: StableProblem,
  matching: { readonly pairs: readonly (readonly [row: number, column: number])[] },
): readonly (readonly [row: number, column: number])[] {
  const form = parseStableProblem(problem);
  const columnOfRow = parseStablePairs(matching, form);
  const { placesByRow, placesByColumn, columnCapacities: capacities } = form;
  const blocking: [number, number][] = [];
  const readRow = (row: number, byRow: Float64Array, byColumn: Float64Array): void => {
    const places = placesByRow[row] as Places;
    for (let column = 0; column < byRow.length; column++) {
      byRow[column] = places.get(column) ?? Number.POSITIVE_INFINITY;
      byColumn[column] = placesByColumn[column]?.get(row) ?? Number.POSITIVE_INFINITY;
    }
  };
  findInRanks({ rows: placesByRow.length, columns: placesByColumn.length, capacities, readRow }, columnOfRow, (row, column) => {
    blocking.push([row, column]);
  });
  return blocking;
}
