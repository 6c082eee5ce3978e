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
import { createIndexHeap, type IndexHeap } from "./index-heap.ts";
import { openSeating, type Seating, seat, unseat } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

/** Prices under which no row could do better elsewhere, but which a spare seat may still have. */
export interface PricedAssignment {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** Changes the assignment until no spare seat has a price; returns how many paths that took. */
export function lowerSparePrices(problem: AssignmentProblem, assignment: PricedAssignment): number {
  const { graph, capacities } = problem;
  const { columnOfRow, prices } = assignment;
  const { columns } = graph;
  const seating = openSeating(columnOfRow, columns);
  const isSpare = (column: number): boolean =>
    (prices[column] as number) > 0 && (seating.loads[column] as number) < (capacities[column] as number);
  const spare = Array.from({ length: columns }, (_, column) => column).filter(isSpare);
  if (spare.length === 0) return 0;
  const search: Search = {
    assignment,
    seating,
    incoming: transpose(graph),
    heap: createIndexHeap(columns),
    distances: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    moverOut: new Int32Array(columns),
    columnAfter: new Int32Array(columns),
    settled: [],
    touched: [],
  };
  let paths = 0;
  // A path ends in a row from outside or at a price of 0, so that no further column gets a spare seat with a price.
  for (const column of spare) for (; isSpare(column); paths++) fillSeat(search, column);
  return paths;
}

interface Search {
  readonly assignment: PricedAssignment;
  readonly seating: Seating;
  readonly incoming: IncomingEdges;
  readonly heap: IndexHeap;
  /** Infinity between searches. */
  readonly distances: Float64Array;
  /** The row that would leave a column, and the column to which it would go. */
  readonly moverOut: Int32Array;
  readonly columnAfter: Int32Array;
  /** Columns taken from the heap, and all with a finite distance. */
  readonly settled: number[];
  readonly touched: number[];
}

/** Where the cheapest path ends: `row` comes in from outside, or a seat stays free, where that is UNASSIGNED. */
interface PathEnd {
  readonly distance: number;
  readonly row: number;
  readonly column: number;
}

function fillSeat(search: Search, start: number): void {
  const { assignment, seating, distances, moverOut, columnAfter, settled, touched } = search;
  const { rowDuals, prices } = assignment;
  const end = searchCheapestPath(search, start);
  for (const column of settled) {
    const fall = end.distance - (distances[column] as number);
    prices[column] = (prices[column] as number) - fall;
    for (let row = seating.firstRowOfColumn[column] as number; row !== UNASSIGNED; row = seating.nextRow[row] as number)
      rowDuals[row] = (rowDuals[row] as number) - fall;
  }
  for (const column of touched) distances[column] = Number.POSITIVE_INFINITY;
  if (end.row !== UNASSIGNED) seat(seating, end.row, end.column);
  for (let column = end.column; column !== start; column = columnAfter[column] as number) {
    const mover = moverOut[column] as number;
    unseat(seating, mover);
    seat(seating, mover, columnAfter[column] as number);
  }
}

function searchCheapestPath(search: Search, start: number): PathEnd {
  const { assignment, incoming, heap, distances, moverOut, columnAfter, settled, touched } = search;
  const { columnOfRow, rowDuals, prices } = assignment;
  const { firstEdge, rowOfEdge, costOfEdge } = incoming;
  heap.clear();
  settled.length = 0;
  touched.length = 0;
  let end: PathEnd = { distance: Number.POSITIVE_INFINITY, row: UNASSIGNED, column: start };
  const reach = (column: number, distance: number): void => {
    if (distances[column] === Number.POSITIVE_INFINITY) touched.push(column);
    distances[column] = distance;
    heap.lower(column, distance);
    // The seat may stay free, once nobody pays for it.
    const free = distance + (prices[column] as number);
    if (free < end.distance) end = { distance: free, row: UNASSIGNED, column };
  };
  reach(start, 0);
  for (let column = heap.pop(); column !== UNASSIGNED && (distances[column] as number) < end.distance; column = heap.pop()) {
    settled.push(column);
    const base = (distances[column] as number) + (prices[column] as number);
    for (let edge = firstEdge[column] as number; edge < (firstEdge[column + 1] as number); edge++) {
      const row = rowOfEdge[edge] as number;
      const distance = base + (costOfEdge[edge] as number) - (rowDuals[row] as number);
      if (distance >= end.distance) continue;
      const from = columnOfRow[row] as number;
      if (from === UNASSIGNED) end = { distance, row, column };
      else if (distance < (distances[from] as number)) {
        moverOut[from] = row;
        columnAfter[from] = column;
        reach(from, distance);
      }
    }
  }
  return end;
}

/** A graph's edges by column. */
interface IncomingEdges {
  readonly firstEdge: Int32Array;
  readonly rowOfEdge: Int32Array;
  readonly costOfEdge: Float64Array;
}

/** The edges column by column, rows ascending. */
function transpose({ rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph): IncomingEdges {
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
