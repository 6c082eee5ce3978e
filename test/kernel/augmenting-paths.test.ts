import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartialAssignment } from "../../src/kernel/assignment-problem.ts";
import { completeAssignment } from "../../src/kernel/augmenting-paths.ts";
import { auctionInSteps } from "../../src/kernel/seat-auction.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import {
  bruteForceCost,
  type CostRows,
  costOf,
  countPairs,
  findFaults,
  kernelProblem,
  type PlainProblem,
  plainProblems,
} from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const nobody = ({ costs, capacities }: PlainProblem): PartialAssignment => ({
  columnOfRow: new Int32Array(costs.length).fill(UNASSIGNED),
  prices: Float64Array.from(capacities, (capacity) => (capacity === 0 ? Number.POSITIVE_INFINITY : 0)),
  bids: 0,
});

/** Costs of either sign. */
const signedProblems = fc.tuple(plainProblems, fc.nat({ max: 1000 })).map(([plain, fall]): PlainProblem => {
  const costs = plain.costs.map((row) => row.map((cost) => (cost === null ? null : cost - fall)));
  return { ...plain, costs };
});

describe("shortest augmenting paths", () => {
  it("lead to the lowest total, with duals that prove it, one for each row where nobody sits at first", () => {
    fc.assert(
      fc.property(signedProblems, (plain) => {
        const solution = completeAssignment(kernelProblem(plain), nobody(plain));
        expect(findFaults(plain, solution)).toEqual([]);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
        expect(solution.augmentations).toBe(plain.costs.length);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("lead there from what a few bids brought, one for each row that waits", () => {
    fc.assert(
      fc.property(plainProblems, fc.nat({ max: 5 }), (plain, bidLimit) => {
        const problem = kernelProblem(plain);
        const start = runSteps(auctionInSteps(problem.graph, problem.capacities, problem.outsideCost, bidLimit));
        const waiting = plain.costs.length - countPairs(start.columnOfRow);
        const { bids } = start;
        const solution = completeAssignment(problem, start);
        expect(findFaults(plain, solution)).toEqual([]);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
        expect(solution.bids).toBe(bids);
        // Whoever has to give up a seat before its turn comes has a turn as well.
        expect(solution.augmentations).toBeGreaterThanOrEqual(waiting);
        expect(solution.augmentations).toBeLessThanOrEqual(plain.costs.length);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("give columns without seats the lowest price that nobody would pay", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const { rowDuals, prices } = completeAssignment(kernelProblem(plain), nobody(plain));
        plain.capacities.forEach((capacity, column) => {
          if (capacity > 0) return;
          const worth = plain.costs.map((row, i) => (rowDuals[i] as number) - (row[column] ?? Number.POSITIVE_INFINITY));
          expect(prices[column]).toBe(Math.max(0, ...worth));
        });
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("leave nothing behind that would close a way to the next one", () => {
    // Row 2 takes the seat of row 0, which takes that of row 1; both columns are reached anew on the way to the last one, where row 3 has to go afterwards.
    const plain: PlainProblem = {
      costs: [
        [0, 2, null],
        [null, 0, 1],
        [0, 5, null],
        [0, null, 10],
      ],
      capacities: [1, 1, 2],
      outsideCost: 100,
    };
    const start = { ...nobody(plain), columnOfRow: Int32Array.of(0, 1, UNASSIGNED, UNASSIGNED) };
    const solution = completeAssignment(kernelProblem(plain), start);
    expect([...solution.columnOfRow]).toEqual([1, 2, 0, 2]);
    expect(findFaults(plain, solution)).toEqual([]);
  });
});

describe("of paths that cost the same", () => {
  const complete = (costs: CostRows, capacities: readonly number[], outsideCost: number, columnOfRow?: readonly number[]): number[] => {
    const plain = { costs, capacities, outsideCost };
    const start = nobody(plain);
    return [
      ...completeAssignment(kernelProblem(plain), { ...start, columnOfRow: Int32Array.from(columnOfRow ?? start.columnOfRow) }).columnOfRow,
    ];
  };

  it("the one to a free seat is taken rather than staying outside, and to the lower of free columns", () => {
    expect(complete([[4, 4, 4]], [0, 1, 1], 4)).toEqual([1]);
  });

  it("the one to a lower column is taken also where another row has to go there", () => {
    // Row 1 comes to a free seat at a loss of 1, and so it does by sending row 0 on.
    const costs = [
      [3, 2, null],
      [null, 2, 3],
    ];
    expect(complete(costs, [1, 1, 1], 9, [1, UNASSIGNED])).toEqual([0, 1]);
    const reversed = [
      [null, 2, 3],
      [3, 2, null],
    ];
    expect(complete(reversed, [1, 1, 1], 9, [1, UNASSIGNED])).toEqual([1, 0]);
  });

  it("nobody leaves for another who would not lose either, nor for the loss that a free seat costs", () => {
    // Row 1 may stay outside at a loss of 2, as may row 0 instead.
    expect(complete([[7], [7]], [1], 9, [0, UNASSIGNED])).toEqual([0, UNASSIGNED]);
    // There is a free seat at the same loss.
    const costs = [
      [7, null],
      [7, 9],
    ];
    expect(complete(costs, [1, 1], 9, [0, UNASSIGNED])).toEqual([0, 1]);
  });
});
