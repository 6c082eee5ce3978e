import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf } from "../../src/kernel/growing-lists.ts";
import { auctionInSteps, openSeatAuction } from "../../src/kernel/seat-auction.ts";
import { buildGraph, UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { kernelProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

describe("the auction of seats", () => {
  it("leaves no row with a seat that could do better elsewhere, and no price on a column with a seat left, however few the bids", () => {
    fc.assert(
      fc.property(plainProblems, fc.nat({ max: 60 }), (plain, bidLimit) => {
        const { graph, capacities, outsideCost } = kernelProblem(plain);
        const { columnOfRow, prices, bids } = runSteps(auctionInSteps(graph, capacities, outsideCost, bidLimit));
        expect(bids).toBeLessThanOrEqual(bidLimit);
        const loads = plain.capacities.map(() => 0);
        plain.costs.forEach((row, i) => {
          const chosen = columnOfRow[i] as number;
          if (chosen === UNASSIGNED) return;
          loads[chosen]!++;
          const own = (row[chosen] as number) + (prices[chosen] as number);
          expect(own).toBeLessThanOrEqual(outsideCost);
          row.forEach((cost, j) => {
            if (cost !== null) expect(own).toBeLessThanOrEqual(cost + (prices[j] as number));
          });
        });
        plain.capacities.forEach((capacity, j) => {
          expect(loads[j]).toBeLessThanOrEqual(capacity);
          if (capacity > 0 && (loads[j] as number) < capacity) expect(prices[j]).toBe(0);
          if (capacity === 0) expect(prices[j]).toBe(Number.POSITIVE_INFINITY);
        });
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("takes a spare seat before it outbids anybody for an equal one, and the first of equal ones that are spare", () => {
    // The first row bids 8 for its seat; to the second one both columns are worth 9 then.
    const costs = [
      [1, 9],
      [1, 9],
    ];
    const { graph, capacities } = kernelProblem({ costs, capacities: [1, 1], outsideCost: 100 });
    expect([...runSteps(auctionInSteps(graph, capacities, 100, 2)).columnOfRow]).toEqual([0, 1]);
    const equal = kernelProblem({ costs: [[3, 3, 3]], capacities: [1, 1, 1], outsideCost: 100 });
    expect([...runSteps(auctionInSteps(equal.graph, equal.capacities, 100, 1)).columnOfRow]).toEqual([0]);
  });

  it("gives a seat to the higher bid; the lowest bid that holds one is the price", () => {
    // Three seats go at 90, 80 and 70; the fourth row would bid 95, so the third one leaves.
    const costs = [
      [0, 90],
      [0, 80],
      [0, 70],
      [0, 95],
    ];
    const { graph, capacities } = kernelProblem({ costs, capacities: [3, 4], outsideCost: 1000 });
    const { columnOfRow, prices } = runSteps(auctionInSteps(graph, capacities, 1000, 4));
    expect([...columnOfRow]).toEqual([0, 0, UNASSIGNED, 0]);
    expect([...prices]).toEqual([80, 0]);
    // With a bid more it takes its second choice.
    expect([...runSteps(auctionInSteps(graph, capacities, 1000, 5)).columnOfRow]).toEqual([0, 0, 1, 0]);
  });
});

describe("an auction to which rows come one after the other", () => {
  it("never lowers a price, and tells of those who stay outside that nothing is worth it", () => {
    fc.assert(
      fc.property(
        plainProblems,
        fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }),
        fc.nat({ max: 60 }),
        (plain, batchOf, bidLimit) => {
          const { graph, capacities, outsideCost } = kernelProblem(plain);
          const outsideCosts = new Float64Array(graph.rows).fill(Math.ceil(outsideCost / 4));
          const auction = openSeatAuction({ edges: runsOf(graph), capacities, outsideCosts }, bidLimit);
          const worth = (row: number, column: number): number =>
            (plain.costs[row]?.[column] ?? Number.POSITIVE_INFINITY) + (auction.prices[column] as number);
          const least = (row: number): number =>
            plain.capacities.reduce((best, _, column) => Math.min(best, worth(row, column)), Number.POSITIVE_INFINITY);
          let before = auction.prices.slice();
          let left: Int32Array = new Int32Array(0);
          for (let batch = 0; batch < 3; batch++) {
            const arriving = Int32Array.from(plain.costs.keys()).filter((row) => batchOf[row % 8] === batch);
            left = runSteps(auction.hold(Int32Array.from([...arriving, ...left])));
            for (const [column, price] of auction.prices.entries()) expect(price).toBeGreaterThanOrEqual(before[column] as number);
            before = auction.prices.slice();
            for (const row of left) {
              expect(auction.columnOfRow[row]).toBe(UNASSIGNED);
              expect(least(row)).toBeGreaterThan(outsideCosts[row] as number);
            }
            for (const [row, column] of auction.columnOfRow.entries())
              if (column !== UNASSIGNED) expect(worth(row, column)).toBe(least(row));
            // Whoever left may be ready for more by then.
            for (let row = 0; row < graph.rows; row++) outsideCosts[row] = Math.min(outsideCost, 2 * (outsideCosts[row] as number));
          }
          expect(auction.bids).toBeLessThanOrEqual(bidLimit);
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });
});

describe("an auction on many edges", () => {
  it("pauses between bids, whatever it is told", () => {
    const [rows, columns] = [1200, 1024];
    const builder = buildGraph(rows, columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) builder.add(column, ((row * 31 + column * 17) % 1009) + 1);
      builder.endRow();
    }
    const steps = auctionInSteps(builder.finish(), new Float64Array(columns).fill(1), 1e6, 2000);
    const pauses: number[] = [];
    let step = steps.next(true);
    for (; !step.done; step = steps.next(true)) {
      expect(step.value).toMatchObject({ stage: "solve", total: rows });
      pauses.push(step.value.done);
    }
    // After 256 turns 2^18 edges were looked at, which is not more than that.
    expect(pauses.length).toBeGreaterThan(5);
    expect(pauses).toEqual(pauses.map((_, k) => Math.min(257 * k, rows)));
    expect(step.value.bids).toBeGreaterThan(1000);
  });
});
