/**
 * Rough prices and a partial assignment for the capacitated assignment problem, without giving up complementary slackness.
 *
 * Method: the auction of D. P. Bertsekas (1992, doi 10.1007/BF00247653) with ε = 0 and a bound on the bids. A row bids for a seat of its best column up
 * to the point where its second choice would be as good. The price of a column is its lowest bid once all seats are taken, 0 before, and only rises; so a
 * row that holds a seat cannot do better elsewhere at the current prices, whatever it bid. ε = 0 may stall on ties, hence the bound; the rows left over are
 * for an exact method.
 *
 * Ties go to a column with a spare seat, then to the lower column. Time O(bids · (degree + log capacity)), memory O(rows + columns + bids).
 */
import type { PartialAssignment } from "./assignment-problem.ts";
import { createSeatBids } from "./seat-bids.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

/** Edges that bidders look at between two pauses. */
const EDGES_IN_STEP = 2 ** 20;

/**
 * The auction in steps; it goes on whatever it is told.
 *
 * @param outsideCosts - by row, where a row goes without a seat rather than pay more than so much; none higher than `outsideCost`.
 */
export function* auctionInSteps(
  graph: SparseGraph,
  capacities: Float64Array,
  outsideCost: number,
  bidLimit: number,
  outsideCosts: Float64Array = new Float64Array(graph.rows).fill(outsideCost),
): Steps<PartialAssignment> {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const prices = new Float64Array(columns);
  for (let column = 0; column < columns; column++) if (capacities[column] === 0) prices[column] = Number.POSITIVE_INFINITY;
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const seats = createSeatBids(rows, capacities);

  const waiting = new Int32Array(rows + bidLimit);
  for (let row = 0; row < rows; row++) waiting[row] = row;
  let waitingEnd = rows;
  let bids = 0;
  let looked = 0;
  for (let next = 0; next < waitingEnd && bids < bidLimit; next++) {
    const row = waiting[next] as number;
    looked += (firstEdge[row + 1] as number) - (firstEdge[row] as number);
    if (looked > EDGES_IN_STEP) {
      looked = 0;
      yield { stage: "solve", done: Math.min(next, rows), total: rows };
    }
    let best = Number.POSITIVE_INFINITY;
    const outside = outsideCosts[row] as number;
    let second = outside;
    let choice = UNASSIGNED;
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
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
    if (choice === UNASSIGNED || best > outside) continue;
    // Nothing to gain over the second choice: whoever came first keeps the seat, and the exact method settles the rest.
    if (best === second && seats.isFull(choice)) continue;
    bids++;
    const bid = (prices[choice] as number) + second - best;
    if (seats.isFull(choice)) {
      const loser = seats.replaceLowest(choice, row, bid);
      columnOfRow[loser] = UNASSIGNED;
      waiting[waitingEnd++] = loser;
    } else seats.take(choice, row, bid);
    columnOfRow[row] = choice;
    if (seats.isFull(choice)) prices[choice] = seats.lowestBid(choice);
  }
  return { columnOfRow, prices, bids };
}
