import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeatBids } from "../../src/kernel/seat-bids.ts";
import { RUNS } from "../support/runs.ts";

interface Bid {
  readonly row: number;
  readonly bid: number;
}

const byBid = (a: Bid, b: Bid): number => a.bid - b.bid || a.row - b.row;

const capacitiesAndBids = fc.record({
  capacities: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
  bids: fc.array(fc.record({ row: fc.nat({ max: 30 }), column: fc.nat(), bid: fc.nat({ max: 8 }) }), { maxLength: 80 }),
});

describe("the bids that hold seats", () => {
  it("go in the order of their height, of equal ones that of the lower row first, against sorted lists", () => {
    fc.assert(
      fc.property(capacitiesAndBids, ({ capacities, bids }) => {
        const seats = createSeatBids(31, Float64Array.from(capacities));
        const held: Bid[][] = capacities.map(() => []);
        for (const { row, column: drawn, bid } of bids) {
          // A row holds one seat at most.
          if (held.some((list) => list.some((other) => other.row === row))) continue;
          const column = drawn % capacities.length;
          const list = held[column] as Bid[];
          if (list.length < (capacities[column] as number)) seats.take(column, row, bid);
          else expect(seats.replaceLowest(column, row, bid)).toBe(list.shift()?.row);
          list.push({ row, bid });
          list.sort(byBid);
          for (const [k, capacity] of capacities.entries()) {
            expect(seats.isFull(k)).toBe(held[k]?.length === capacity);
            if (held[k]?.[0] !== undefined) expect(seats.lowestBid(k)).toBe(held[k][0].bid);
          }
        }
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("are found in a moment, however many hold the seats of one column", { timeout: 4000 }, () => {
    const rows = 100_000;
    const seats = createSeatBids(2 * rows, Float64Array.of(rows));
    for (let row = 0; row < rows; row++) seats.take(0, row, row);
    let isInOrder = true;
    for (let row = 0; row < rows; row++) isInOrder &&= seats.replaceLowest(0, rows + row, rows + row) === row;
    expect(isInOrder).toBe(true);
  });
});
