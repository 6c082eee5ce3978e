import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openGrowingLists, runsOf } from "../../src/kernel/growing-lists.ts";
import { NOT_SHORTEST } from "../../src/kernel/seating.ts";
import { graphOf } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const ROWS = 4;

/** Edges to the columns 0, 1, 2 … in the middle of what others have. */
function foundIn(costs: readonly number[]) {
  const columns = Int32Array.of(99, 99, ...costs.keys(), 99);
  return { first: 2, end: 2 + costs.length, columns, costs: Int32Array.of(99, 99, ...costs, 99) };
}

describe("lists that others take the place of", () => {
  it("are what each row was given last, however long and however little room there was", () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: ROWS - 1 }), fc.array(fc.nat({ max: 999 }), { maxLength: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: 20 }), steps, (room, replacements) => {
        const lists = openGrowingLists(ROWS, room);
        const expected: (readonly number[])[] = Array.from({ length: ROWS }, () => []);
        for (const [row, costs] of replacements) {
          lists.replace(row, foundIn(costs));
          expected[row] = costs;
          const { firstEdge, endEdge, columnOfEdge, costOfEdge } = lists;
          for (const [k, own] of expected.entries()) {
            expect([...costOfEdge.slice(firstEdge[k], endEdge[k])]).toEqual(own);
            expect([...columnOfEdge.slice(firstEdge[k], endEdge[k])]).toEqual([...own.keys()]);
            for (const [column, cost] of own.entries()) expect(lists.costOf(k, column)).toBe(cost);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("stay where they are as long as there is room, and find a quarter more than they need when there is not", () => {
    const lists = openGrowingLists(3, 8);
    const { columnOfEdge, costOfEdge } = lists;
    lists.replace(0, foundIn([1, 2, 3, 4]));
    lists.replace(1, foundIn([5, 6, 7, 8]));
    // A shorter list has the place of the longer one, and so has one that is as long again.
    lists.replace(0, foundIn([9]));
    lists.replace(0, foundIn([9, 10, 11, 12]));
    expect(lists.columnOfEdge).toBe(columnOfEdge);
    expect(lists.costOfEdge).toBe(costOfEdge);
    expect([...lists.firstEdge, ...lists.endEdge]).toEqual([0, 4, 0, 4, 8, 0]);
    lists.replace(2, foundIn([13, 14]));
    expect([lists.columnOfEdge.length, lists.costOfEdge.length]).toEqual([12, 12]);
    lists.replace(1, foundIn([15]));
    lists.replace(2, foundIn([16, 17]));
    expect(lists.columnOfEdge).toHaveLength(12);
    expect([...lists.costOfEdge]).toEqual([9, 10, 11, 12, 15, 6, 7, 8, 16, 17, 0, 0]);
  });

  it("end: an edge that is on another row's list, or was on this one's, is not found", () => {
    const lists = openGrowingLists(2, 8);
    lists.replace(0, foundIn([1, 2, 3]));
    lists.replace(1, foundIn([4]));
    expect(lists.costOf(0, 2)).toBe(3);
    lists.replace(0, foundIn([1, 2]));
    for (const column of [2, 3]) expect(() => lists.costOf(0, column)).toThrow(NOT_SHORTEST);
  });
});

it("reads a graph as lists", () => {
  const costs = [[5, null, 7], [], [1, 2, 3]];
  const { firstEdge, endEdge, columnOfEdge, costOfEdge } = runsOf(graphOf(costs, 3));
  expect([0, 1, 2].map((row) => [...costOfEdge.slice(firstEdge[row], endEdge[row])])).toEqual([[5, 7], [], [1, 2, 3]]);
  expect([...columnOfEdge]).toEqual([0, 2, 0, 1, 2]);
});
