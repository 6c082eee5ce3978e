/**
 * The largest matching of rows with columns of given capacities, whatever the costs, on the edges that cost no more than a limit.
 *
 * Method: J. E. Hopcroft & R. M. Karp (1973, doi 10.1137/0202019), with columns that take several rows. Each phase measures by breadth-first search how far
 * every column is from the rows still waiting, then seats along shortest paths only; a failed row is not tried again in its phase.
 *
 * Time O(edges · √(rows + columns)), memory O(rows + columns). Ties: lower rows first, then the earlier edge.
 */
import { moveAlong, openSeating, type Seating } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

/** A largest matching on the edges that cost at most `limit`: the column of each row. */
export function findLargestMatching(graph: SparseGraph, capacities: Float64Array, limit: number): Int32Array {
  const seating = openSeating(new Int32Array(graph.rows).fill(UNASSIGNED), graph.columns);
  const phase = openPhase(graph, capacities, limit, seating);
  // Every phase that measures a way to a free seat seats at least one row.
  while (phase.measure()) for (let row = 0; row < graph.rows; row++) if (seating.columnOfRow[row] === UNASSIGNED) phase.seatRow(row);
  return seating.columnOfRow;
}

/** How many pairs a largest matching has, using the edges that cost at most `limit`. */
export function countLargestMatching(graph: SparseGraph, capacities: Float64Array, limit: number): number {
  return findLargestMatching(graph, capacities, limit).reduce((pairs, column) => (column === UNASSIGNED ? pairs : pairs + 1), 0);
}

interface Phase {
  /** Measures the columns' distances; false where no waiting row can reach a free seat. */
  measure(): boolean;
  /** Seats a waiting row along a shortest path, if one is left. */
  seatRow(row: number): void;
}

function openPhase(
  { rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph,
  capacities: Float64Array,
  limit: number,
  seating: Seating,
): Phase {
  const { columnOfRow, loads, firstRowOfColumn, nextRow } = seating;
  const distanceOfRow = new Int32Array(rows);
  const distanceOfColumn = new Int32Array(columns);
  const nextEdge = new Int32Array(rows);
  const queue = new Int32Array(rows);
  const rowBefore = new Int32Array(columns);
  const path = new Int32Array(rows);

  const isFree = (column: number): boolean => (loads[column] as number) < (capacities[column] as number);

  function measure(): boolean {
    distanceOfRow.fill(-1);
    distanceOfColumn.fill(-1);
    nextEdge.set(firstEdge.subarray(0, rows));
    let count = 0;
    let reachesFreeSeat = false;
    for (let row = 0; row < rows; row++) {
      if (columnOfRow[row] !== UNASSIGNED) continue;
      distanceOfRow[row] = 0;
      queue[count++] = row;
    }
    for (let next = 0; next < count; next++) {
      const row = queue[next] as number;
      for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
        const column = columnOfEdge[edge] as number;
        if ((costOfEdge[edge] as number) > limit || distanceOfColumn[column] !== -1) continue;
        distanceOfColumn[column] = (distanceOfRow[row] as number) + 1;
        if (isFree(column)) reachesFreeSeat = true;
        for (let other = firstRowOfColumn[column] as number; other !== UNASSIGNED; other = nextRow[other] as number) {
          distanceOfRow[other] = distanceOfColumn[column] as number;
          queue[count++] = other;
        }
      }
    }
    return reachesFreeSeat;
  }

  /** Depth first without recursion: `path` holds the rows from `start` on; each keeps its place among its edges for the whole phase. */
  function seatRow(start: number): void {
    path[0] = start;
    for (let depth = 0; depth >= 0; ) {
      const row = path[depth] as number;
      const edge = nextEdge[row] as number;
      if (edge === firstEdge[row + 1]) {
        depth--;
        continue;
      }
      const column = columnOfEdge[edge] as number;
      const isNext = (costOfEdge[edge] as number) <= limit && distanceOfColumn[column] === (distanceOfRow[row] as number) + 1;
      if (isNext && isFree(column)) {
        rowBefore[column] = row;
        moveAlong(seating, rowBefore, start, row, column);
        return;
      }
      const follower = isNext ? openRowOf(column) : UNASSIGNED;
      if (follower === UNASSIGNED) nextEdge[row] = edge + 1;
      else {
        rowBefore[column] = row;
        path[++depth] = follower;
      }
    }
  }

  /** A row of the column that has edges left to try. */
  function openRowOf(column: number): number {
    for (let row = firstRowOfColumn[column] as number; row !== UNASSIGNED; row = nextRow[row] as number)
      if (distanceOfRow[row] === distanceOfColumn[column] && (nextEdge[row] as number) < (firstEdge[row + 1] as number)) return row;
    return UNASSIGNED;
  }

  return { measure, seatRow };
}

/**
 * The lowest cost that a largest matching can keep to on every pair: its bottleneck.
 *
 * Method: bisection over the distinct costs (after O. Gross, 1959); a limit serves where the largest matching under it is as large as without.
 *
 * @returns `undefined` where there are no pairs at all.
 */
export function findBottleneck(graph: SparseGraph, capacities: Float64Array): number | undefined {
  const size = countLargestMatching(graph, capacities, Number.POSITIVE_INFINITY);
  if (size === 0) return undefined;
  const costs = Float64Array.from(new Set(graph.costOfEdge)).sort();
  let lowest = 0;
  let highest = costs.length - 1;
  while (lowest < highest) {
    const middle = (lowest + highest) >> 1;
    if (countLargestMatching(graph, capacities, costs[middle] as number) === size) highest = middle;
    else lowest = middle + 1;
  }
  return costs[lowest];
}
