/**
 * Rough prices and a partial assignment for the capacitated assignment problem, without giving up complementary slackness.
 *
 * Method: the auction of D. P. Bertsekas (1992, doi 10.1007/BF00247653) with ε = 0 and a bound on the bids. A row bids for a seat of its best column up
 * to the point where its second choice would be as good. The price of a column is its lowest bid once all seats are taken, 0 before, and only rises; so a
 * row that holds a seat cannot do better elsewhere at the current prices, whatever it bid. ε = 0 may stall on ties, hence the bound; the rows left over are
 * for an exact method.
 *
 * Ties go to a column with a spare seat, then to the edge that comes first. Time O(bids · (degree + log capacity)), memory O(rows + columns).
 */
import type { PartialAssignment } from "./assignment-problem.ts";
import type { ChangingProblem } from "./augmenting-paths.ts";
import { type EdgeRuns, runsOf } from "./growing-lists.ts";
import { createSeatBids, type SeatBids } from "./seat-bids.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

/** Edges that bidders look at between two pauses. */
const EDGES_IN_STEP = 2 ** 18;

/** An auction to which rows may come at any time. Prices never fall; so whoever holds a seat keeps it, or loses it to a higher bid. */
export interface SeatAuction extends PartialAssignment {
  /**
   * Lets these rows, none of which holds a seat, bid for one, and those who lose theirs by that; until nobody wants to bid any more, or the bids are used up.
   * Returns those who would rather stay outside.
   */
  hold(rows: Int32Array): Steps<Int32Array>;
}

/** @param bidLimit - for all rows that ever come. */
export function openSeatAuction({ edges, capacities, outsideCosts }: ChangingProblem, bidLimit: number): SeatAuction {
  const rows = outsideCosts.length;
  const prices = Float64Array.from(capacities, (capacity) => (capacity === 0 ? Number.POSITIVE_INFINITY : 0));
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const seats = createSeatBids(rows, capacities);
  const choice: Choice = { column: UNASSIGNED, best: 0, second: 0 };
  const queue = openQueue(rows);
  const findBest = createChooser(edges, prices, seats, choice);
  const leaving = new Int32Array(rows);
  let leavingCount = 0;
  let bids = 0;

  /** The row's turn to bid; returns who loses a seat by that, or `UNASSIGNED`. */
  function bid(row: number): number {
    const outside = outsideCosts[row] as number;
    findBest(row, outside);
    const { best, second, column } = choice;
    if (column === UNASSIGNED || best > outside) {
      leaving[leavingCount++] = row;
      return UNASSIGNED;
    }
    // Nothing to gain over the second choice: whoever came first keeps the seat, and the exact method settles the rest.
    if (best === second && seats.isFull(column)) return UNASSIGNED;
    bids++;
    const offer = (prices[column] as number) + second - best;
    let loser = UNASSIGNED;
    if (seats.isFull(column)) {
      loser = seats.replaceLowest(column, row, offer);
      columnOfRow[loser] = UNASSIGNED;
    } else seats.take(column, row, offer);
    columnOfRow[row] = column;
    if (seats.isFull(column)) prices[column] = seats.lowestBid(column);
    return loser;
  }

  function* hold(arriving: Int32Array): Steps<Int32Array> {
    leavingCount = 0;
    queue.fill(arriving);
    let looked = EDGES_IN_STEP;
    for (let turns = 0; queue.length > 0 && bids < bidLimit; turns++) {
      const row = queue.shift();
      looked += (edges.endEdge[row] as number) - (edges.firstEdge[row] as number);
      if (looked > EDGES_IN_STEP) {
        looked = 0;
        yield { stage: "solve", done: Math.min(turns, arriving.length), total: arriving.length };
      }
      const loser = bid(row);
      if (loser !== UNASSIGNED) queue.push(loser);
    }
    return leaving.slice(0, leavingCount);
  }
  return {
    columnOfRow,
    prices,
    get bids() {
      return bids;
    },
    hold,
  };
}

/** What a row would bid for: its best column, and what that and the second best are worth. Reused from row to row. */
interface Choice {
  column: number;
  best: number;
  second: number;
}

/** Finds what a row would bid for, where it would rather go without than pay more than `outside`. */
function createChooser(edges: EdgeRuns, prices: Float64Array, seats: SeatBids, into: Choice): (row: number, outside: number) => void {
  return (row, outside) => {
    const { firstEdge, endEdge, columnOfEdge, costOfEdge } = edges;
    let best = Number.POSITIVE_INFINITY;
    let second = outside;
    let choice = UNASSIGNED;
    for (let edge = firstEdge[row] as number, end = endEdge[row] as number; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const value = (costOfEdge[edge] as number) + (prices[column] as number);
      if (value < best) {
        if (best < second) second = best;
        best = value;
        choice = column;
      } else if (value < second) {
        second = value;
        // `second` sinks to `best` at the first tie only; so a spare seat is preferred to a full column, once found.
        if (value === best && seats.isFull(choice) && !seats.isFull(column)) choice = column;
      }
    }
    into.column = choice;
    into.best = best;
    into.second = second;
  };
}

/** Numbers first in, first out; no more than `size` at a time. */
function openQueue(size: number) {
  const ring = new Int32Array(size);
  let next = 0;
  let length = 0;
  return {
    get length() {
      return length;
    },
    /** Begins anew with these. */
    fill(numbers: Int32Array): void {
      ring.set(numbers);
      next = 0;
      length = numbers.length;
    },
    push(number: number): void {
      const end = next + length++;
      ring[end < size ? end : end - size] = number;
    },
    shift(): number {
      const number = ring[next] as number;
      next = next + 1 === size ? 0 : next + 1;
      length--;
      return number;
    },
  };
}

/** The whole auction in steps; it goes on whatever it is told. */
export function* auctionInSteps(
  graph: SparseGraph,
  capacities: Float64Array,
  outsideCost: number,
  bidLimit: number,
): Steps<PartialAssignment> {
  const outsideCosts = new Float64Array(graph.rows).fill(outsideCost);
  const auction = openSeatAuction({ edges: runsOf(graph), capacities, outsideCosts }, bidLimit);
  yield* auction.hold(Int32Array.from({ length: graph.rows }, (_, row) => row));
  return auction;
}
