import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findClosedRows } from "../../src/kernel/closed-rows.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { bruteForceCost, kernelProblem, type PlainProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";
import { storedSource } from "../support/stored-source.ts";

/** Seats rows in order, each at its first column with a free seat; then all that may be outside are. */
function seatGreedily({ costs, capacities }: PlainProblem): Int32Array {
  const free = [...capacities];
  return Int32Array.from(costs, (row) => {
    const column = row.findIndex((cost, k) => cost !== null && (free[k] as number) > 0);
    if (column >= 0) free[column]!--;
    return column;
  });
}

describe("rows that compete for too few seats", () => {
  it("are those that hold all seats of all columns they have edges to, in whatever way most rows are seated", () => {
    fc.assert(
      fc.property(plainProblems, fc.boolean(), (plain, isSeated) => {
        const { graph, capacities } = kernelProblem(plain);
        const columnOfRow = isSeated ? seatGreedily(plain) : new Int32Array(plain.costs.length).fill(UNASSIGNED);
        const before = columnOfRow.slice();
        const outside = Int32Array.from(columnOfRow.keys()).filter((row) => columnOfRow[row] === UNASSIGNED);
        const closed = runSteps(findClosedRows(storedSource(graph), capacities, columnOfRow, outside));
        if (closed === undefined) throw new Error("stopped by nobody");
        const { pairs } = bruteForceCost({ ...plain, outsideCost: 1e6 });
        const { rows, columns, surplus } = closed;
        expect(columnOfRow).toEqual(before);
        expect(surplus).toBe(plain.costs.length - pairs);
        const seats = plain.capacities.reduce((sum, capacity, column) => sum + (columns[column] === 1 ? capacity : 0), 0);
        expect(rows.reduce((count, isClosed) => count + isClosed, 0) - seats).toBe(surplus);
        const isLeadingOut = plain.costs.some(
          (row, k) => rows[k] === 1 && row.some((cost, column) => cost !== null && columns[column] === 0),
        );
        expect(isLeadingOut).toBe(false);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("are none where a way out leads over the last of more columns than are looked for at once", () => {
    // Row 0 would go anywhere; of those that sit there only the last can go elsewhere.
    const full = Array.from({ length: 150 }, (_, column) => column);
    const seated = full.map((own) => [...full.map((column) => (column === own ? 1 : null)), own === 149 ? 1 : null]);
    const { graph, capacities } = kernelProblem({
      costs: [[...full.map(() => 1), null], ...seated],
      capacities: new Array<number>(151).fill(1),
      outsideCost: 9,
    });
    const columnOfRow = Int32Array.of(UNASSIGNED, ...full);
    const closed = runSteps(findClosedRows(storedSource(graph), capacities, columnOfRow, Int32Array.of(0)));
    expect(closed).toEqual({ rows: new Uint8Array(151), columns: new Uint8Array(151), surplus: 0 });
  });

  it("can be looked for in steps, and stopped", () => {
    const { graph, capacities } = kernelProblem({ costs: [[1], [1], [1]], capacities: [2], outsideCost: 10 });
    const source = storedSource(graph);
    const steps = findClosedRows(source, capacities, new Int32Array(3).fill(UNASSIGNED), Int32Array.of(0, 1, 2));
    expect(steps.next(false)).toEqual({ done: false, value: { stage: "solve", done: 0, total: 1 } });
    expect(steps.next(true)).toEqual({ done: true, value: undefined });
  });
});
