import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { findTightEdges } from "../../src/kernel/tight-edges.ts";
import { kernelProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";
import { storedSource } from "../support/stored-source.ts";

describe("tight edges", () => {
  it("are those that cost a row nothing beyond its dual, to columns with seats, of all rows that those outside reach along them", () => {
    let further = 0;
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const problem = kernelProblem(plain);
        const solution = solveLinearAssignment(problem);
        const { columnOfRow, rowDuals, prices } = solution;
        const before = columnOfRow.slice();
        const tightOf = (row: number): number[] =>
          [...plain.capacities.keys()].filter((column) => {
            const cost = plain.costs[row]?.[column] ?? null;
            return plain.capacities[column] !== 0 && cost !== null && cost + (prices[column] as number) === rowDuals[row];
          });
        const rows = new Set([...columnOfRow.keys()].filter((row) => columnOfRow[row] === UNASSIGNED));
        const outside = rows.size;
        // A set goes on to what is added meanwhile.
        for (const row of rows)
          for (const column of tightOf(row)) for (const [other, seat] of columnOfRow.entries()) if (seat === column) rows.add(other);
        if (rows.size > outside) further++;
        const tight = runSteps(findTightEdges(storedSource(problem.graph), problem.capacities, solution));
        const { firstEdge, columnOfEdge, costOfEdge } = tight ?? problem.graph;
        for (const row of plain.costs.keys()) {
          const columns = [...columnOfEdge.subarray(firstEdge[row], firstEdge[row + 1])];
          expect(columns).toEqual(rows.has(row) ? tightOf(row) : []);
          expect([...costOfEdge.subarray(firstEdge[row], firstEdge[row + 1])]).toEqual(columns.map((column) => plain.costs[row]?.[column]));
        }
        expect(columnOfRow).toEqual(before);
      }),
      { numRuns: RUNS * 3 },
    );
    expect(further).toBeGreaterThan(0);
  });
});
