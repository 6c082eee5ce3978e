import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacitiesOf, columnsOf, scoreMatrices, solveProven } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";
import { bruteForceAssignment, highestTotal, mostPairs, type SmallProblem } from "./brute-force-assignment.ts";
import { highestTotalByProgram, lowestPricesByProgram, mostPairsByProgram } from "./linear-program.ts";

const problemsOf = (rows: number, columns: number): fc.Arbitrary<SmallProblem> =>
  scoreMatrices({ rows, columns }).chain((scores) =>
    fc.record({
      scores: fc.constant(scores),
      rowCapacities: capacitiesOf(scores.length, 2),
      columnCapacities: capacitiesOf(columnsOf(scores), 3),
    }),
  );

describe("the linear program", () => {
  it("has the known optimum of an example, and its prices", () => {
    const problem = {
      scores: [
        [3, 5],
        [4, 1],
      ],
      rowCapacities: [1, 1],
      columnCapacities: [1, 1],
    };
    expect(mostPairsByProgram(problem)).toBeCloseTo(2, 9);
    expect(highestTotalByProgram(problem).value).toBeCloseTo(9, 9);
    expect(lowestPricesByProgram(problem)).toBeCloseTo(9, 9);
    expect(highestTotalByProgram(problem, 1).value).toBeCloseTo(5, 9);
    expect(lowestPricesByProgram(problem, 1)).toBeCloseTo(5, 9);
  });

  it("agrees with trying everything, and its two sides with each other", () => {
    fc.assert(
      fc.property(problemsOf(4, 3), (problem) => {
        const best = bruteForceAssignment(problem, highestTotal);
        const most = bruteForceAssignment(problem, mostPairs);
        expect(mostPairsByProgram(problem)).toBeCloseTo(most.pairs, 6);
        expect(highestTotalByProgram(problem).value).toBeCloseTo(best.total, 6);
        expect(lowestPricesByProgram(problem)).toBeCloseTo(best.total, 6);
        expect(highestTotalByProgram(problem, most.pairs).value).toBeCloseTo(most.total, 6);
        expect(lowestPricesByProgram(problem, most.pairs)).toBeCloseTo(most.total, 6);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the solver against the linear program", () => {
  it("has the same optimum, and prices that add up to it", () => {
    fc.assert(
      fc.property(problemsOf(8, 7), ({ scores, rowCapacities, columnCapacities }) => {
        const problem = { scores, rowCapacities, columnCapacities };
        const most = solveProven({ ...problem, objective: "most-pairs" });
        const highest = solveProven({ ...problem, objective: "highest-total" });
        expect(most.pairs.length).toBeCloseTo(mostPairsByProgram(problem), 6);
        expect(most.total).toBeCloseTo(highestTotalByProgram(problem, most.pairs.length).value, 5);
        expect(highest.total).toBeCloseTo(highestTotalByProgram(problem).value, 5);
        for (const { total, pairs, rowPrices, columnPrices, pairPrice } of [most, highest]) {
          const rows = rowPrices.reduce((sum, price, row) => sum + price * (rowCapacities[row] as number), 0);
          const columns = columnPrices.reduce((sum, price, column) => sum + price * (columnCapacities[column] as number), 0);
          // Of a row with several pairs, one may be worth more than its prices.
          const above = pairs.reduce((sum, [row, column]) => {
            const prices = (rowPrices[row] as number) + (columnPrices[column] as number) + pairPrice;
            return sum + Math.max(0, (scores[row]?.[column] as number) - prices);
          }, 0);
          expect(rows + columns + pairPrice * pairs.length + above).toBeCloseTo(total, 5);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
