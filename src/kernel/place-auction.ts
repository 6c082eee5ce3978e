/**
 * Rough prices and some chosen edges for the simple b-matching, without giving up complementary slackness.
 *
 * Method: the auction of D. P. Bertsekas (1992, doi 10.1007/BF00247653) with ε = 0 and a bound on the bids, as in seat-auction.ts, for rows with several
 * places. A row with k places open bids for its k best columns, each up to the point where the one after these would be as good, and raises its bids on what
 * it holds to the same point. So what it holds stays at or below that point and all else at or above it, as prices only rise; the exact method goes on
 * from there. Without raised bids a row could lose an edge at an old, lower point, and be offered it again below what it holds.
 *
 * Ties: nobody is outbid by an equal bid; of equal bids the earlier edge yields. Time O(turns · (degree · places + rows held)), memory O(edges).
 */
import type { BMatchingProblem, PartialBMatching } from "./simple-b-matching.ts";
import type { SparseGraph } from "./sparse-graph.ts";

/** @param turnsPerRow - how often each row may bid, on average. */
export function auctionPlaces(problem: BMatchingProblem, turnsPerRow: number): PartialBMatching {
  const { graph, rowCapacities, columnCapacities, outsideCost } = problem;
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const chosen = new Uint8Array(costOfEdge.length);
  const rowOfEdge = new Int32Array(costOfEdge.length);
  for (let row = 0; row < rows; row++) rowOfEdge.fill(row, firstEdge[row], firstEdge[row + 1]);
  const open = Int32Array.from(rowCapacities, (capacity, row) =>
    Math.min(capacity, (firstEdge[row + 1] as number) - (firstEdge[row] as number)),
  );
  // A column without seats is never worth it.
  const prices = Float64Array.from({ length: columns }, (_, column) => (columnCapacities[column] === 0 ? outsideCost : 0));
  const seats = createBids(graph, columnCapacities);
  const best = createShortList(open.reduce((most, places) => Math.max(most, places), 0) + 1);

  function bid(row: number): void {
    const places = open[row] as number;
    const first = firstEdge[row] as number;
    const last = firstEdge[row + 1] as number;
    best.clear(places + 1, outsideCost);
    for (let edge = first; edge < last; edge++)
      if (chosen[edge] === 0) best.offer(edge, (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number));
    const point = best.size > places ? best.valueAt(places) : outsideCost;
    for (let edge = first; edge < last; edge++) if (chosen[edge] === 1) place(edge, point);
    for (let k = Math.min(best.size, places) - 1; k >= 0; k--) place(best.edgeAt(k), point);
  }

  /** Takes a seat at the price where the edge is worth `point`, or raises the bid for one taken before; an equal bid wins nothing. */
  function place(edge: number, point: number): void {
    const column = columnOfEdge[edge] as number;
    const offer = point - (costOfEdge[edge] as number);
    if (chosen[edge] === 0) {
      if (seats.isFull(column)) {
        if (offer <= (prices[column] as number)) return;
        const lost = seats.giveUpLowest(column);
        const loser = rowOfEdge[lost] as number;
        chosen[lost] = 0;
        open[loser]!++;
        waiting.push(loser);
      }
      seats.take(column, edge);
      chosen[edge] = 1;
      open[rowOfEdge[edge] as number]!--;
    }
    seats.raise(edge, offer);
    if (seats.isFull(column)) prices[column] = seats.lowestBid(column);
  }

  const waiting = Array.from({ length: rows }, (_, row) => row);
  for (let next = 0; next < waiting.length && next < turnsPerRow * rows; next++) {
    const row = waiting[next] as number;
    if ((open[row] as number) > 0) bid(row);
  }
  return { chosen, prices };
}

/** The edges with the lowest values so far, in ascending order. */
function createShortList(capacity: number) {
  const values = new Float64Array(capacity);
  const edges = new Int32Array(capacity);
  let wanted = 0;
  let limit = 0;
  let size = 0;
  return {
    get size() {
      return size;
    },
    valueAt: (k: number): number => values[k] as number,
    edgeAt: (k: number): number => edges[k] as number,
    /** Begins anew: at most `count` edges, with values below `below`. */
    clear(count: number, below: number): void {
      wanted = count;
      limit = below;
      size = 0;
    },
    offer(edge: number, value: number): void {
      if (value >= limit) return;
      let at = size < wanted ? size++ : wanted - 1;
      for (; at > 0 && (values[at - 1] as number) > value; at--) {
        values[at] = values[at - 1] as number;
        edges[at] = edges[at - 1] as number;
      }
      values[at] = value;
      edges[at] = edge;
      if (size === wanted) limit = values[wanted - 1] as number;
    },
  };
}

/** The bids that hold each column's seats. A column never needs more seats than it has edges. */
function createBids({ columns, columnOfEdge }: SparseGraph, capacities: Float64Array) {
  const firstSeat = new Int32Array(columns + 1);
  for (const column of columnOfEdge) firstSeat[column + 1]!++;
  for (let column = 0; column < columns; column++)
    firstSeat[column + 1] = (firstSeat[column] as number) + Math.min(firstSeat[column + 1] as number, capacities[column] as number);
  const taken = new Int32Array(columns);
  const edgeOfSeat = new Int32Array(firstSeat[columns] as number);
  const bids = new Float64Array(columnOfEdge.length);

  function lowestSeat(column: number): number {
    const first = firstSeat[column] as number;
    let lowest = first;
    for (let seat = first + 1; seat < first + (taken[column] as number); seat++) {
      const difference = (bids[edgeOfSeat[seat] as number] as number) - (bids[edgeOfSeat[lowest] as number] as number);
      if (difference < 0 || (difference === 0 && (edgeOfSeat[seat] as number) < (edgeOfSeat[lowest] as number))) lowest = seat;
    }
    return lowest;
  }
  return {
    isFull: (column: number): boolean => taken[column] === capacities[column],
    lowestBid: (column: number): number => bids[edgeOfSeat[lowestSeat(column)] as number] as number,
    take(column: number, edge: number): void {
      edgeOfSeat[(firstSeat[column] as number) + taken[column]!++] = edge;
    },
    /** Frees the seat with the lowest bid; returns the edge that held it. */
    giveUpLowest(column: number): number {
      const seat = lowestSeat(column);
      const edge = edgeOfSeat[seat] as number;
      taken[column]!--;
      edgeOfSeat[seat] = edgeOfSeat[(firstSeat[column] as number) + (taken[column] as number)] as number;
      return edge;
    },
    raise(edge: number, bid: number): void {
      bids[edge] = bid;
    },
  };
}
