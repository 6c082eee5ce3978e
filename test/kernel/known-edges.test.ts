import { describe, expect, it } from "vitest";
import { scanUnit } from "../../src/kernel/edge-passes.ts";
import type { EdgeSource } from "../../src/kernel/edge-source.ts";
import type { EdgeSlab, EdgeUnit } from "../../src/kernel/edge-unit.ts";
import { openKnownEdges } from "../../src/kernel/known-edges.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps, type Steps } from "../../src/kernel/steps.ts";
import { graphOf } from "../support/graphs.ts";
import { storedSource } from "../support/stored-source.ts";

const COSTS = [
  [1, 2, 3, 4, 5, 6],
  [6, 5, 4, 3, 2, 1],
];

/** Both rows have looked at prices of 0; `again` looks through them once more, `seats` being where they sit. */
function open(firstWidth: number, width: number) {
  const learned: number[] = [];
  const known = openKnownEdges(storedSource(graphOf(COSTS, 6)), { firstWidth, width }, (row) => learned.push(row));
  runSteps(known.look(Int32Array.of(0, 1), new Float64Array(6)));
  learned.length = 0;
  const again = (rows: readonly number[], prices: readonly number[], seats = [UNASSIGNED, UNASSIGNED]): void => {
    runSteps(known.lookAgain(Int32Array.from(rows), Float64Array.from(prices), Int32Array.from(seats)).finish());
  };
  const columnsOf = (row: number): readonly number[] => [
    ...known.lists.columnOfEdge.subarray(known.lists.firstEdge[row] as number, known.lists.endEdge[row] as number),
  ];
  return { known, learned, again, columnsOf };
}

describe("what rows know of their edges", () => {
  it("are the cheapest ones, and what the last of them was worth bounds all others", () => {
    const { known, columnsOf } = open(2, 3);
    expect([columnsOf(0), columnsOf(1)]).toEqual([
      [0, 1],
      [5, 4],
    ]);
    expect([...known.bounds]).toEqual([2, 2]);
    expect([...open(6, 6).known.bounds]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    // Two edges are fewer than were asked for: there are no others.
    const few = openKnownEdges(storedSource(graphOf([[1, 2, 3, 4], [5, null, null, 6], [7]], 4)), { firstWidth: 3, width: 3 }, () => {});
    runSteps(few.look(Int32Array.of(0, 1, 2), new Float64Array(4)));
    expect([...few.bounds]).toEqual([3, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it("is learned anew at the prices of the day, as they were when the look began", () => {
    const { known, learned, again, columnsOf } = open(2, 3);
    const prices = Float64Array.of(9, 9, 0, 0, 0, 0);
    const looks = known.lookAgain(Int32Array.of(0), prices, Int32Array.of(UNASSIGNED, UNASSIGNED));
    prices.fill(100);
    expect(known.bounds[0]).toBe(2);
    runSteps(looks.finish());
    expect(columnsOf(0)).toEqual([2, 3, 4]);
    expect([known.bounds[0], known.looks, ...known.looksOfRow]).toEqual([5, 3, 2, 1]);
    again([1], [0, 0, 0, 0, 0, 7]);
    expect(columnsOf(1)).toEqual([4, 3, 2]);
    expect(learned).toEqual([0, 1]);
  });

  it("doubles at every other look", () => {
    const { known, again, columnsOf } = open(1, 1);
    const lengths = [1, 2, 3, 4, 5].map(() => {
      again([0], [0, 0, 0, 0, 0, 0]);
      return columnsOf(0).length;
    });
    expect(lengths).toEqual([1, 1, 2, 2, 4]);
    // One row that looks for the first time again, one whose list has doubled.
    again([1, 0], [0, 0, 0, 0, 0, 0]);
    expect([columnsOf(1).length, columnsOf(0).length, known.looks]).toEqual([1, 4, 9]);
  });

  it("stays what it was for a row with a seat that its new list would leave out", () => {
    const { known, learned, again, columnsOf } = open(2, 2);
    again([0], [9, 9, 0, 0, 0, 0], [0, UNASSIGNED]);
    expect(columnsOf(0)).toEqual([0, 1]);
    expect([known.bounds[0], learned.length]).toEqual([2, 0]);
    again([0], [3, 9, 0, 0, 0, 0], [2, UNASSIGNED]);
    expect(columnsOf(0)).toEqual([2, 0]);
    expect([known.bounds[0], learned.length]).toEqual([4, 1]);
    // What the next row finds is not on its list.
    const both = open(2, 2);
    both.again([0, 1], [0, 0, 0, 0, 9, 9], [UNASSIGNED, 0]);
    expect([both.columnsOf(1), both.columnsOf(0)]).toEqual([
      [5, 4],
      [0, 1],
    ]);
  });

  it("stays what it was for a row with a seat that would learn no more", () => {
    const { known, learned, again, columnsOf } = open(3, 1);
    again([0], [0, 0, 0, 0, 0, 0], [0, UNASSIGNED]);
    expect(columnsOf(0)).toEqual([0, 1, 2]);
    expect([known.bounds[0], learned.length]).toEqual([3, 0]);
    const same = open(2, 2);
    same.again([0], [0, 0, 0, 0, 0, 0], [0, UNASSIGNED]);
    expect(same.learned).toEqual([]);
    // Whoever has no seat takes what it finds.
    again([0], [0, 0, 0, 0, 0, 0]);
    expect(columnsOf(0)).toEqual([0]);
  });

  it("is learned in the order in which the source would have its rows looked through", () => {
    const { learned, again } = open(2, 2);
    again([0, 1], [0, 0, 0, 0, 0, 0]);
    again([1, 0], [0, 0, 0, 0, 0, 0]);
    expect(learned).toEqual([1, 0, 1, 0]);
  });

  it("is sought first of all rows, again of those that are asked", () => {
    const known = openKnownEdges(storedSource(graphOf(COSTS, 6)), { firstWidth: 2, width: 2 }, () => {});
    const tell = (steps: Steps<boolean>): string[] => {
      const said: string[] = [];
      for (let step = steps.next(false); !step.done; step = steps.next(false))
        said.push(`${step.value.stage} ${step.value.done}/${step.value.total}`);
      return said;
    };
    const prices = new Float64Array(6);
    const outside = new Int32Array(2).fill(UNASSIGNED);
    expect(tell(known.look(Int32Array.of(0), prices))).toEqual(["scan 0/2"]);
    expect(tell(known.lookAgain(Int32Array.of(0), prices, outside).finish())).toEqual(["prove 0/1"]);
    expect(tell(known.look(Int32Array.of(1), prices))).toEqual(["scan 1/2"]);
  });

  it("may be stopped: whoever has learned nothing has not looked", () => {
    const { known } = open(2, 2);
    const steps = known.lookAgain(Int32Array.of(0, 1), new Float64Array(6), Int32Array.of(UNASSIGNED, UNASSIGNED)).finish();
    steps.next(false);
    expect(steps.next(true)).toEqual({ done: true, value: false });
    expect([...known.looksOfRow]).toEqual([1, 1]);
    // Also between lists of one length and those of half of it.
    for (let look = 0; look < 2; look++)
      runSteps(known.lookAgain(Int32Array.of(0), new Float64Array(6), Int32Array.of(UNASSIGNED, UNASSIGNED)).finish());
    const later = known.lookAgain(Int32Array.of(1, 0), new Float64Array(6), Int32Array.of(UNASSIGNED, UNASSIGNED)).finish();
    expect(later.next(false)).toEqual({ done: false, value: { stage: "prove", done: 0, total: 2 } });
    expect(later.next(false)).toEqual({ done: false, value: { stage: "prove", done: 1, total: 2 } });
    expect(later.next(true)).toEqual({ done: true, value: false });
    expect([...known.looksOfRow]).toEqual([3, 1]);
  });

  it("is sought in one pass whatever the lengths of the lists, the longest first", () => {
    const costs = Array.from({ length: 200 }, (_, row) => COSTS[row % 2] as number[]);
    const source: { -readonly [Key in keyof EdgeSource]: EdgeSource[Key] } = storedSource(graphOf(costs, 6));
    const known = openKnownEdges(source, { firstWidth: 1, width: 2 }, () => {});
    const outside = new Int32Array(200).fill(UNASSIGNED);
    const rows = Int32Array.from({ length: 200 }, (_, row) => row);
    const prices = new Float64Array(6);
    runSteps(known.look(rows, prices));
    for (let look = 0; look < 2; look++) runSteps(known.lookAgain(rows.subarray(50, 150), prices, outside).finish());
    const units: (readonly [width: number, rows: readonly number[]])[] = [];
    const scan = async (unit: EdgeUnit): Promise<EdgeSlab> => {
      units.push([unit.width, [...unit.rows]]);
      return scanUnit(source, unit);
    };
    source.elsewhere = { places: 9, scan };
    known.lookAgain(rows, prices, outside);
    // The source would have the last rows looked through first.
    const descending = (first: number, end: number): readonly number[] => [...rows.slice(first, end)].reverse();
    expect(units.map(([width, { length }]) => `${width}: ${length}`)).toEqual([
      ...Array.from({ length: 4 }, () => "4: 24"),
      "4: 4",
      ...Array.from({ length: 4 }, () => "2: 24"),
    ]);
    const inOrder = [...descending(50, 150), ...descending(150, 200), ...descending(0, 50)];
    expect(units.flatMap(([, asked]) => asked)).toEqual(inOrder.slice(0, 196));
  });
});
