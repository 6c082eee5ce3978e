/**
 * Rough prices and a partial assignment for the capacitated assignment problem, without giving up complementary slackness.
 *
 * Method: the auction of D. P. Bertsekas (1992, doi 10.1007/BF00247653) with ε = 0 and a bound on the bids. A row bids for a seat of its best column up
 * to the point where its second choice would be as good. The price of a column is its lowest bid once all seats are taken, 0 before, and only rises; so a
 * row that holds a seat cannot do better elsewhere at the current prices, whatever it bid. ε = 0 may stall on ties, hence the bound; the rows left over are
 * for an exact method.
 *
 * Ties go to a column with a spare seat, then to the lower column. Time O(bids · (degree + log capacity)), memory O(edges).
 */
import type { PartialAssignment } from "./assignment-problem.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";

export function auctionSeats(graph: SparseGraph, capacities: Float64Array, outsideCost: number, bidLimit: number): PartialAssignment {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const prices = new Float64Array(columns);
  for (let column = 0; column < columns; column++) if (capacities[column] === 0) prices[column] = Number.POSITIVE_INFINITY;
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const seats = createSeats(graph, capacities);

  const waiting = new Int32Array(rows + bidLimit);
  for (let row = 0; row < rows; row++) waiting[row] = row;
  let waitingEnd = rows;
  let bids = 0;
  for (let next = 0; next < waitingEnd && bids < bidLimit; next++) {
    const row = waiting[next] as number;
    let best = Number.POSITIVE_INFINITY;
    let second = outsideCost;
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
    if (choice === UNASSIGNED || best > outsideCost) continue;
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

interface Seats {
  isFull(column: number): boolean;
  lowestBid(column: number): number;
  take(column: number, row: number, bid: number): void;
  /** Gives the seat with the lowest bid to another row; returns the row that held it. */
  replaceLowest(column: number, row: number, bid: number): number;
}

/** Each column's taken seats as a binary heap by ascending bid, then row, all in one array. A column never needs more seats than it has edges. */
function createSeats({ columns, columnOfEdge }: SparseGraph, capacities: Float64Array): Seats {
  const degrees = new Int32Array(columns);
  for (let edge = 0; edge < columnOfEdge.length; edge++) degrees[columnOfEdge[edge] as number]!++;
  const firstSeat = new Int32Array(columns + 1);
  for (let column = 0; column < columns; column++)
    firstSeat[column + 1] = (firstSeat[column] as number) + Math.min(degrees[column] as number, capacities[column] as number);
  const takenSeats = new Int32Array(columns);
  const bidOfSeat = new Float64Array(firstSeat[columns] as number);
  const rowOfSeat = new Int32Array(firstSeat[columns] as number);

  const isBefore = (bid: number, row: number, seat: number): boolean => {
    const other = bidOfSeat[seat] as number;
    return bid < other || (bid === other && row < (rowOfSeat[seat] as number));
  };
  const move = (from: number, to: number): void => {
    bidOfSeat[to] = bidOfSeat[from] as number;
    rowOfSeat[to] = rowOfSeat[from] as number;
  };

  return {
    isFull: (column) => takenSeats[column] === capacities[column],
    lowestBid: (column) => bidOfSeat[firstSeat[column] as number] as number,
    take(column, row, bid) {
      const first = firstSeat[column] as number;
      let position = takenSeats[column]!++;
      while (position > 0) {
        const parent = (position - 1) >> 1;
        if (!isBefore(bid, row, first + parent)) break;
        move(first + parent, first + position);
        position = parent;
      }
      bidOfSeat[first + position] = bid;
      rowOfSeat[first + position] = row;
    },
    replaceLowest(column, row, bid) {
      const first = firstSeat[column] as number;
      const count = takenSeats[column] as number;
      const loser = rowOfSeat[first] as number;
      let position = 0;
      for (let child = 1; child < count; child = 2 * position + 1) {
        if (child + 1 < count && isBefore(bidOfSeat[first + child + 1] as number, rowOfSeat[first + child + 1] as number, first + child))
          child++;
        if (isBefore(bid, row, first + child)) break;
        move(first + child, first + position);
        position = child;
      }
      bidOfSeat[first + position] = bid;
      rowOfSeat[first + position] = row;
      return loser;
    },
  };
}
