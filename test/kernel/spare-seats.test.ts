import fc from "fast-check";
import { expect, it } from "vitest";
import { completeAssignment } from "../../src/kernel/augmenting-paths.ts";
import { auctionSeats } from "../../src/kernel/seat-auction.ts";
import { lowerSparePrices } from "../../src/kernel/spare-seats.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { bruteForceCost, findFaults, kernelProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

it("makes an optimum again of one whose rows were seated anew on more edges", () => {
  fc.assert(
    fc.property(plainProblems, fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (plain, withheld) => {
      // The optimum without some edges; then with all of them, from the prices of before.
      const fewer = { ...plain, costs: plain.costs.map((row, i) => row.map((cost, j) => (withheld.includes(7 * i + j) ? null : cost))) };
      const { graph, capacities, outsideCost } = kernelProblem(fewer);
      const before = completeAssignment({ graph, capacities, outsideCost }, auctionSeats(graph, capacities, outsideCost, 100));
      const prices = before.prices.map((price, column) => (capacities[column] === 0 ? Number.POSITIVE_INFINITY : price));
      const columnOfRow = before.columnOfRow.map((column, row) => {
        const isViolated = plain.costs[row]?.some(
          (cost, j) => cost !== null && cost + (prices[j] as number) < (before.rowDuals[row] as number),
        );
        return isViolated ? UNASSIGNED : column;
      });
      const problem = kernelProblem(plain);
      const after = completeAssignment(problem, { columnOfRow, prices, bids: 0 });
      const spare = lowerSparePrices(problem, after);
      expect(findFaults(plain, after)).toEqual([]);
      expect(
        after.columnOfRow.reduce(
          (total, column, row) => total + (column === UNASSIGNED ? outsideCost : (plain.costs[row]?.[column] as number)),
          0,
        ),
      ).toBe(bruteForceCost(plain).cost);
      expect(spare).toBeLessThanOrEqual(plain.capacities.reduce((sum, seats) => sum + seats, 0));
    }),
    { numRuns: RUNS * 10 },
  );
});
