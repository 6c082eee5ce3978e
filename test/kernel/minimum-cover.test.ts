import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLargestMatching } from "../../src/kernel/largest-matching.ts";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { coverEdges } from "../../src/kernel/minimum-cover.ts";
import { countPairs, kernelProblem, type PlainProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const dear = (plain: PlainProblem): PlainProblem => ({ ...plain, outsideCost: 1e6 });

describe("the smallest cover", () => {
  it("touches every edge and is as large as the largest matching", () => {
    fc.assert(
      fc.property(plainProblems.map(dear), (plain) => {
        const { graph, capacities, outsideCost } = kernelProblem(plain);
        const { columnOfRow } = solveLinearAssignment({ graph, capacities, outsideCost });
        const { rowCovered, columnCovered, size } = coverEdges(graph, capacities, columnOfRow);
        plain.costs.forEach((row, i) => {
          row.forEach((cost, j) => {
            if (cost !== null) expect(rowCovered[i] === 1 || columnCovered[j] === 1).toBe(true);
          });
          if (columnOfRow[i] === -1) expect(rowCovered[i]).toBe(0);
        });
        const coveredSeats = plain.capacities.filter((_, j) => columnCovered[j] === 1).reduce((sum, seats) => sum + seats, 0);
        expect(size).toBe(rowCovered.filter((covered) => covered === 1).length + coveredSeats);
        expect(size).toBe(countPairs(columnOfRow));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("counts what it covers once, whatever the matching", () => {
    fc.assert(
      fc.property(plainProblems, fc.boolean(), (plain, isCheap) => {
        const { graph, capacities } = kernelProblem(plain);
        // Cheap pairs only: often more would be possible.
        const columnOfRow = findLargestMatching(graph, capacities, isCheap ? 0 : -1);
        const { rowCovered, columnCovered, size } = coverEdges(graph, capacities, columnOfRow);
        const coveredSeats = plain.capacities.filter((_, j) => columnCovered[j] === 1).reduce((sum, seats) => sum + seats, 0);
        expect(size).toBe(rowCovered.filter((covered) => covered === 1).length + coveredSeats);
      }),
      { numRuns: RUNS },
    );
  });

  it("is larger than a matching that could be larger", () => {
    const { graph, capacities } = kernelProblem({
      costs: [
        [1, 1],
        [1, null],
      ],
      capacities: [1, 1],
      outsideCost: 9,
    });
    expect(coverEdges(graph, capacities, Int32Array.of(0, -1)).size).toBe(2);
  });
});
