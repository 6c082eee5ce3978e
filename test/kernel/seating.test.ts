import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveAlong, openSeating, type Seating, seat, unseat } from "../../src/kernel/seating.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { RUNS } from "../support/runs.ts";

function rowsOf({ firstRowOfColumn, nextRow }: Seating, column: number): number[] {
  const rows: number[] = [];
  for (let row = firstRowOfColumn[column] as number; row !== UNASSIGNED; row = nextRow[row] as number) rows.push(row);
  return rows.sort((a, b) => a - b);
}

function expectConsistent(seating: Seating, columns: number): void {
  for (let column = 0; column < columns; column++) {
    const expected = Array.from(seating.columnOfRow.keys()).filter((row) => seating.columnOfRow[row] === column);
    expect(rowsOf(seating, column)).toEqual(expected);
    expect(seating.loads[column]).toBe(expected.length);
  }
}

describe("who sits where", () => {
  it("keeps the lists of all columns true through any moves", () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: -1, max: 2 })), { maxLength: 30 });
    const starts = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(starts, moves, (start, steps) => {
        const seating = openSeating(Int32Array.from(start), 3);
        expectConsistent(seating, 3);
        for (const [row, column] of steps) {
          unseat(seating, row);
          if (column !== UNASSIGNED) seat(seating, row, column);
          expectConsistent(seating, 3);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("moves each row of an alternating path one on, the first one in", () => {
    // Row 0 takes column 0 from row 1, which takes column 1 from row 2, which takes column 2.
    const seating = openSeating(Int32Array.of(UNASSIGNED, 0, 1), 3);
    moveAlong(seating, Int32Array.of(0, 1, 2), 0, 2, 2);
    expect([...seating.columnOfRow]).toEqual([0, 1, 2]);
    expectConsistent(seating, 3);
  });

  it("lets the last row of a path leave", () => {
    const seating = openSeating(Int32Array.of(UNASSIGNED, 0), 1);
    moveAlong(seating, Int32Array.of(0), 0, 1, UNASSIGNED);
    expect([...seating.columnOfRow]).toEqual([0, UNASSIGNED]);
    moveAlong(seating, Int32Array.of(0), 1, 1, UNASSIGNED);
    expect([...seating.columnOfRow]).toEqual([0, UNASSIGNED]);
    expectConsistent(seating, 1);
  });

  it("refuses to move rows round and round", () => {
    const seating = openSeating(Int32Array.of(0, 1, -1), 2);
    expect(() => moveAlong(seating, Int32Array.of(1, 0), 2, 0, -1)).toThrow("paths do not end");
  });
});
