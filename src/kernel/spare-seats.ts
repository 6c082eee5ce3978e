/**
 * Gives back the prices of columns that have spare seats again, so that the prices prove the optimum.
 *
 * Method: the shortest augmenting path from the side of the columns (R. Jonker & A. Volgenant, 1987, doi 10.1007/BF02278710, there a reduction transfer; the
 * same as a dual step of the reverse auction, D. P. Bertsekas, 1992). A spare seat with a price is filled by the row that has least to lose, whose seat is filled
 * by another, and so on, up to a row from outside or a seat that nobody pays for any more; prices along the way fall by what the path is shorter.
 *
 * Time O(edges + columns log columns) for each seat, memory O(edges). Ties: the column settled first, then the lower row.
 */
import type { AssignmentProblem } from "./assignment-problem.ts";
import { createIndexHeap } from "./index-heap.ts";
import { openSeating, seat, unseat } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

/** Prices under which no row could do better elsewhere, but which a spare seat may still have. */
export interface PricedAssignment {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** Changes the assignment until no spare seat has a price; returns how many paths that took. */
export function lowerSparePrices(problem: AssignmentProblem, { columnOfRow, rowDuals, prices }: PricedAssignment): number {
  const { graph, capacities } = problem;
  const { columns } = graph;
  const seating = openSeating(columnOfRow, columns);
  const isSpare = (column: number): boolean =>
    (prices[column] as number) > 0 && (seating.loads[column] as number) < (capacities[column] as number);
  let paths = 0;
  const incoming = Array.from({ length: columns }, (_, column) => column).some(isSpare) ? transpose(graph) : undefined;
  if (incoming === undefined) return 0;
  const { firstEdge, rowOfEdge, costOfEdge } = incoming;
  const heap = createIndexHeap(columns);
  const distances = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const moverOut = new Int32Array(columns);
  const columnAfter = new Int32Array(columns);
  const settled: number[] = [];
  const touched: number[] = [];

  function fillSeat(start: number): void {
    heap.clear();
    settled.length = 0;
    touched.length = 0;
    let end = Number.POSITIVE_INFINITY;
    let endColumn = start;
    let endRow = UNASSIGNED;
    const reach = (column: number, distance: number): void => {
      if (distances[column] === Number.POSITIVE_INFINITY) touched.push(column);
      distances[column] = distance;
      heap.lower(column, distance);
      // The seat may stay free, once nobody pays for it.
      if (distance + (prices[column] as number) < end) {
        end = distance + (prices[column] as number);
        endColumn = column;
        endRow = UNASSIGNED;
      }
    };
    reach(start, 0);
    for (let column = heap.pop(); column !== UNASSIGNED; column = heap.pop()) {
      const distance = distances[column] as number;
      if (distance >= end) break;
      settled.push(column);
      const base = distance + (prices[column] as number);
      for (let edge = firstEdge[column] as number; edge < (firstEdge[column + 1] as number); edge++) {
        const row = rowOfEdge[edge] as number;
        const candidate = base + (costOfEdge[edge] as number) - (rowDuals[row] as number);
        if (candidate >= end) continue;
        const from = columnOfRow[row] as number;
        if (from === UNASSIGNED) {
          end = candidate;
          endColumn = column;
          endRow = row;
        } else if (candidate < (distances[from] as number)) {
          moverOut[from] = row;
          columnAfter[from] = column;
          reach(from, candidate);
        }
      }
    }
    for (const column of settled) {
      const fall = end - (distances[column] as number);
      prices[column] = (prices[column] as number) - fall;
      for (let row = seating.firstRowOfColumn[column] as number; row !== UNASSIGNED; row = seating.nextRow[row] as number)
        rowDuals[row] = (rowDuals[row] as number) - fall;
    }
    for (const column of touched) distances[column] = Number.POSITIVE_INFINITY;
    if (endRow !== UNASSIGNED) seat(seating, endRow, endColumn);
    for (let column = endColumn; column !== start; column = columnAfter[column] as number) {
      const mover = moverOut[column] as number;
      unseat(seating, mover);
      seat(seating, mover, columnAfter[column] as number);
    }
  }

  for (let column = 0; column < columns; column++) {
    for (; isSpare(column); paths++) fillSeat(column);
  }
  return paths;
}

/** The edges column by column, rows ascending. */
function transpose({ rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph) {
  const firstOfColumn = new Int32Array(columns + 1);
  for (const column of columnOfEdge) firstOfColumn[column + 1]!++;
  for (let column = 0; column < columns; column++) firstOfColumn[column + 1]! += firstOfColumn[column] as number;
  const next = firstOfColumn.slice();
  const rowOfEdge = new Int32Array(columnOfEdge.length);
  const costs = new Float64Array(columnOfEdge.length);
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const at = next[columnOfEdge[edge] as number]!++;
      rowOfEdge[at] = row;
      costs[at] = costOfEdge[edge] as number;
    }
  }
  return { firstEdge: firstOfColumn, rowOfEdge, costOfEdge: costs };
}
