import { assignColumnsProposing, assignRowsProposing } from "../kernel/deferred-acceptance.ts";
import type { PreferenceLists } from "../kernel/preference-lists.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { StableMatching, StableProblem } from "../model/stable-matching.ts";
import { parseStableProblem, type StableProblemForm } from "../stages/parse/parse-stable-problem.ts";

/**
 * Finds the stable matching that is best for all rows at once, or for all columns.
 *
 * @remarks
 * Deferred acceptance (D. Gale & L. S. Shapley, 1962). Of all stable matchings the one of the proposing side is the best for each of its members and the worst
 * for each of the others; the same rows are matched in all of them. A row that proposes gains nothing by listing columns in another order than it means, or
 * fewer of them; where columns propose, or have several seats, somebody may. Time and memory O(entries of all lists).
 * @param problem - lists of positions, most wanted first. Only entries that both sides list count
 * @throws InvalidInputError with the code `invalid-problem`: what is no position, somebody twice on a list, bad capacities, unknown keys; with coordinates in `path`
 * @example
 * ```ts
 * import { deferredAcceptance } from "mentor-matching/solver";
 *
 * const { pairs } = deferredAcceptance({
 *   rowPreferences: [[0, 1], [0, 1], [0]],
 *   columnPreferences: [[2, 1, 0], [0, 1]],
 * });
 * console.log(pairs); // [[0, 1], [2, 0]]
 * ```
 */
export function deferredAcceptance(problem: StableProblem): StableMatching {
  const form = parseStableProblem(problem);
  const solve = form.proposing === "rows" ? assignRowsProposing : assignColumnsProposing;
  const { columnOfRow, proposals } = solve({ lists: listMutual(form), capacities: form.columnCapacities });
  const pairs: [number, number][] = [];
  columnOfRow.forEach((column, row) => {
    if (column !== UNASSIGNED) pairs.push([row, column]);
  });
  return { pairs, columnOfRow: [...columnOfRow], proposing: form.proposing, proposals };
}

/** Each row's list in order, without those who do not list the row; ties to the lower column. */
function listMutual({ placesByRow, placesByColumn }: StableProblemForm): PreferenceLists {
  const firstEntry = new Int32Array(placesByRow.length + 1);
  const columnOfEntry: number[] = [];
  const rankOfEntry: number[] = [];
  placesByRow.forEach((places, row) => {
    const order = [...places].sort(([a, placeOfA], [b, placeOfB]) => placeOfA - placeOfB || a - b);
    for (const [column] of order) {
      const rank = placesByColumn[column]?.get(row);
      if (rank === undefined) continue;
      columnOfEntry.push(column);
      rankOfEntry.push(rank);
    }
    firstEntry[row + 1] = columnOfEntry.length;
  });
  return {
    rows: placesByRow.length,
    columns: placesByColumn.length,
    firstEntry,
    columnOfEntry: Int32Array.from(columnOfEntry),
    rankOfEntry: Float64Array.from(rankOfEntry),
  };
}
