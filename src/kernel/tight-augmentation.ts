/**
 * Of all assignments with the lowest total cost, makes one with the most pairs out of another.
 *
 * Method: dual prices are tight on exactly the edges that some optimum uses (complementary slackness). So a larger optimum differs from this one by
 * alternating paths of tight edges, each from a row outside at no loss (its dual equals the outside cost) to a column with a free seat (C. Berge, 1957,
 * doi 10.1073/pnas.43.9.842). Breadth-first search finds them; what a failed search has visited leads nowhere and stays closed. Prices do not change.
 *
 * Time O(edges · (pairs gained + 1)), memory O(rows + columns). Ties: rows in ascending order, shortest path, lower columns first.
 */
import type { AssignmentProblem, AssignmentSolution } from "./linear-assignment.ts";
import { moveAlong, openSeating, type Seating } from "./seating.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

/** An optimum with the most pairs; `bids` and `augmentations` count on. The solution given is not changed. */
export function fillFreeSeats(problem: AssignmentProblem, solution: AssignmentSolution): AssignmentSolution {
  const { rows, columns } = problem.graph;
  const columnOfRow = solution.columnOfRow.slice();
  const seating = openSeating(columnOfRow, columns);
  const search: Search = {
    closed: new Uint8Array(columns),
    rowBefore: new Int32Array(columns),
    reachedColumns: new Int32Array(columns),
    reachedRows: new Int32Array(rows),
  };
  let augmentations = solution.augmentations;
  for (let row = 0; row < rows; row++) {
    if (columnOfRow[row] === UNASSIGNED && reachFreeSeat(problem, solution, seating, search, row)) augmentations++;
  }
  return { ...solution, columnOfRow, augmentations };
}

interface Search {
  /** 1 for columns that lead nowhere, and during a search for those it has reached. */
  readonly closed: Uint8Array;
  /** The row through which a column was reached. */
  readonly rowBefore: Int32Array;
  readonly reachedColumns: Int32Array;
  readonly reachedRows: Int32Array;
}

/** Seats the row by moving others along tight edges; false where no such path leads to a free seat. */
function reachFreeSeat(
  { graph, capacities }: AssignmentProblem,
  { rowDuals, prices }: AssignmentSolution,
  seating: Seating,
  { closed, rowBefore, reachedColumns, reachedRows }: Search,
  start: number,
): boolean {
  const { firstEdge, columnOfEdge, costOfEdge } = graph;
  let columnCount = 0;
  let rowCount = 0;
  reachedRows[rowCount++] = start;
  for (let next = 0; next < rowCount; next++) {
    const row = reachedRows[next] as number;
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      if (closed[column] === 1 || (costOfEdge[edge] as number) + (prices[column] as number) !== rowDuals[row]) continue;
      closed[column] = 1;
      rowBefore[column] = row;
      reachedColumns[columnCount++] = column;
      if ((seating.loads[column] as number) < (capacities[column] as number)) {
        moveAlong(seating, rowBefore, start, row, column);
        for (let k = 0; k < columnCount; k++) closed[reachedColumns[k] as number] = 0;
        return true;
      }
      for (let other = seating.firstRowOfColumn[column] as number; other !== UNASSIGNED; other = seating.nextRow[other] as number)
        reachedRows[rowCount++] = other;
    }
  }
  return false;
}
