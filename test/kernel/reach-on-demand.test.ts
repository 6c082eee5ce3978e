import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findColumnsWithEdges, findRowsWithEdges, reachOnDemand } from "../../src/kernel/reach-on-demand.ts";
import type { SparseGraph } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { type CostRows, graphOf, kernelProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";
import { storedSource } from "../support/stored-source.ts";

/** Any seating, without regard to edges or capacities: rows are reached through it all the same. */
const seatedProblems = fc.record({
  plain: plainProblems,
  wishes: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 6, maxLength: 6 }),
  isAsked: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

const columnsOf = (costs: CostRows, row: number): number[] =>
  [...(costs[row]?.keys() ?? [])].filter((column) => costs[row]?.[column] !== null);

/** Adds rows and columns until there are no more to add. */
function closure(costs: CostRows, columnOfRow: Int32Array, starts: readonly number[]): { rows: Set<number>; columns: Set<number> } {
  const rows = new Set(starts);
  const columns = new Set<number>();
  for (let before = -1; before < rows.size; ) {
    before = rows.size;
    for (const row of rows) for (const column of columnsOf(costs, row)) columns.add(column);
    for (const [row, column] of columnOfRow.entries()) if (columns.has(column)) rows.add(row);
  }
  return { rows, columns };
}

describe("what rows reach", () => {
  it("is all that follows by turns from edges and seats, each once", () => {
    fc.assert(
      fc.property(seatedProblems, ({ plain: { costs, capacities }, wishes, isAsked }) => {
        const columnOfRow = Int32Array.from(costs, (_, row) => Math.min(wishes[row] as number, capacities.length - 1));
        const before = columnOfRow.slice();
        const outside = Int32Array.from(costs.keys()).filter((row) => columnOfRow[row] === -1 && isAsked[row]);
        const reached = runSteps(reachOnDemand(storedSource(graphOf(costs, capacities.length)), columnOfRow, outside));
        const { rows, columns } = closure(costs, columnOfRow, [...outside]);
        expect([...(reached?.rows ?? [])].slice(0, outside.length)).toEqual([...outside]);
        expect([...(reached?.rows ?? [])].sort()).toEqual([...rows].sort());
        expect([...(reached?.columns ?? [])]).toEqual(capacities.map((_, column) => (columns.has(column) ? 1 : 0)));
        expect(columnOfRow).toEqual(before);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("may be more columns than are looked for at once", () => {
    const graph = graphOf([new Array<number>(600).fill(1), [...new Array<null>(600).fill(null), 1]], 601);
    const columnOfRow = Int32Array.of(-1, 599);
    const reached = runSteps(reachOnDemand(storedSource(graph), columnOfRow, Int32Array.of(0)));
    expect([...(reached?.rows ?? [])]).toEqual([0, 1]);
    expect(reached?.columns).toEqual(new Uint8Array(601).fill(1));
  });
});

describe("who has any edge at all", () => {
  it("is found of the rows asked for, at prices that let some columns take no part", () => {
    fc.assert(
      fc.property(seatedProblems, ({ plain, wishes, isAsked }) => {
        const { graph } = kernelProblem(plain);
        const asked = Int32Array.from(plain.costs.keys()).filter((row) => isAsked[row]);
        const prices = Float64Array.from(plain.capacities, (_, column) => (wishes[column] === -1 ? Number.POSITIVE_INFINITY : 5));
        const rowsWith = (isPart: (column: number) => boolean): number[] =>
          plain.costs.map((_, row) => (asked.includes(row) && columnsOf(plain.costs, row).some(isPart) ? 1 : 0));
        expect([...(runSteps(findRowsWithEdges(storedSource(graph), asked)) ?? [])]).toEqual(rowsWith(() => true));
        expect([...(runSteps(findRowsWithEdges(storedSource(graph), asked, prices)) ?? [])]).toEqual(
          rowsWith((column) => prices[column] === 5),
        );
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("is found of the columns asked for", () => {
    fc.assert(
      fc.property(seatedProblems, ({ plain: { costs, capacities }, isAsked }) => {
        const asked = Int32Array.from(capacities.keys()).filter((column) => isAsked[column]);
        const found = runSteps(findColumnsWithEdges(storedSource(graphOf(costs, capacities.length)), asked));
        const expected = capacities.map((_, k) => (asked.includes(k) && costs.some((_, row) => columnsOf(costs, row).includes(k)) ? 1 : 0));
        expect([...(found ?? [])]).toEqual(expected);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("may be more columns than are looked for at once, and nobody else is asked once all are found", () => {
    const graph = graphOf([[1], new Array<number>(600).fill(1)], 600);
    const every = Int32Array.from({ length: 600 }, (_, column) => column);
    const asked: number[] = [];
    expect(runSteps(findColumnsWithEdges(listening(graph, asked), every))).toEqual(new Uint8Array(600).fill(1));
    // Rows are asked from the last on.
    expect(new Set(asked)).toEqual(new Set([1]));
  });
});

/** A source that tells which rows were asked. */
function listening(graph: SparseGraph, asked: number[]) {
  const source = storedSource(graph);
  return {
    ...source,
    findCheapest: (...question: Parameters<typeof source.findCheapest>) => {
      asked.push(question[0]);
      source.findCheapest(...question);
    },
  };
}
