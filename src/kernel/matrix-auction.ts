/**
 * Rows bid for seats on a cost matrix, each knowing its most promising columns only; prices rise.
 *
 * Method: the auction of D. P. Bertsekas (1992, doi 10.1007/BF00247653), as in seat-auction.ts. A row bids for a seat of its best column up to the point
 * where its second choice would be as good, and by `step` more; so it may be worse off by a step than with its best column, and prices rise with every bid.
 * With a step of 0 nobody is worse off, but ties may stall, so that a row without anything to gain over its second choice leaves a full column alone.
 * A column's price is its lowest bid once all seats are taken, the one it began with before.
 *
 * When the second choice is above the bound of the row's list, the row is looked through again; with a step above 0 only when it is above by several steps,
 * as prices are rough then anyway, while looks take most of the time. Ties go to a column with a spare seat, then to the one that stands first in the list.
 *
 * Time O(bids · (width + log capacity) + looks · columns), memory O(rows + columns + bids).
 */
import type { PromisingColumns } from "./promising-columns.ts";
import { createSeatBids } from "./seat-bids.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

/** A second choice may be so many steps too dear before a row is looked through. With more, prices rise too far and have to be paid for with bids. */
const SLACK_STEPS = 4;

export interface AuctionTerms {
  readonly capacities: Float64Array;
  readonly outsideCost: number;
  /** How much more than with its best column a row may pay; where it knows its list alone, some steps more. */
  readonly step: number;
  readonly bidLimit: number;
}

export interface Auction {
  readonly columnOfRow: Int32Array;
  /** Taken seats of each column. */
  readonly loads: Int32Array;
  readonly bids: number;
}

/** Rows bid for seats; prices rise in place. */
export function auctionMatrix(
  lists: PromisingColumns,
  prices: Float64Array,
  { capacities, outsideCost, step, bidLimit }: AuctionTerms,
): Auction {
  const { room, columnOfEntry, costOfEntry, lengths, bounds } = lists;
  const rows = lengths.length;
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const seats = createSeatBids(rows, capacities);
  const waiting = new Int32Array(rows + bidLimit);
  for (let row = 0; row < rows; row++) waiting[row] = row;
  const slack = SLACK_STEPS * step;
  let waitingEnd = rows;
  let bids = 0;
  for (let next = 0; next < waitingEnd && bids < bidLimit; next++) {
    const row = waiting[next] as number;
    let best: number;
    let second: number;
    let choice: number;
    for (;;) {
      best = Number.POSITIVE_INFINITY;
      second = outsideCost;
      choice = UNASSIGNED;
      const first = row * room;
      for (let entry = first, end = first + (lengths[row] as number); entry < end; entry++) {
        const column = columnOfEntry[entry] as number;
        const value = (costOfEntry[entry] as number) + (prices[column] as number);
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
      if (second <= (bounds[row] as number) + slack) break;
      lists.look(row, prices);
    }
    if (choice === UNASSIGNED || best > outsideCost) continue;
    if (step === 0 && best === second && seats.isFull(choice)) continue;
    bids++;
    const bid = (prices[choice] as number) + second - best + step;
    if (seats.isFull(choice)) {
      const loser = seats.replaceLowest(choice, row, bid);
      columnOfRow[loser] = UNASSIGNED;
      waiting[waitingEnd++] = loser;
    } else seats.take(choice, row, bid);
    columnOfRow[row] = choice;
    if (seats.isFull(choice)) prices[choice] = seats.lowestBid(choice);
  }
  return { columnOfRow, loads: seats.loads, bids };
}
