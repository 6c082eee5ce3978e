import { describe, expect, it } from "vitest";
import { auctionMatrix } from "../../src/kernel/matrix-auction.ts";
import { createPromisingColumns } from "../../src/kernel/promising-columns.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";

function auction(costs: readonly (readonly number[])[], bidLimit: number) {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const all = costs.flat();
  const range = { least: Math.min(...all), most: Math.max(...all) };
  const matrix = { rows, columns, costs: Float64Array.from(all), unit: 1, ...range };
  const terms = { capacities: new Float64Array(columns).fill(1), outsideCost: 1000, step: 0, bidLimit };
  return auctionMatrix(createPromisingColumns(matrix, 12, range.least), new Float64Array(columns), terms);
}

describe("an auction of seats", () => {
  it("ends at its limit of bids", () => {
    const contested = Array.from({ length: 6 }, (_, row) => [row, 10 * row + 1, 100]);
    const { bids } = auction(contested, 1000);
    expect(bids).toBeGreaterThan(4);
    for (let limit = 0; limit < bids; limit++) expect(auction(contested, limit).bids).toBe(limit);
  });

  it("gives a row with two best columns the one that is free; where neither is, it leaves the others to the paths", () => {
    const [first, second, third] = auction(
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      100,
    ).columnOfRow;
    expect([first, second].toSorted()).toEqual([0, 1]);
    expect(third).toBe(UNASSIGNED);
  });
});
