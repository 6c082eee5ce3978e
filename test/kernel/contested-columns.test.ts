import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findComponents } from "../../src/kernel/column-components.ts";
import { type ContestedColumns, findContested } from "../../src/kernel/contested-columns.ts";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { openSeating } from "../../src/kernel/seating.ts";
import { buildGraph, UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { type CostRows, costRows, graphOf, kernelProblem, seededUniform } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

interface PlainMatching {
  readonly costs: CostRows;
  readonly capacities: readonly number[];
}

const matchings: fc.Arbitrary<PlainMatching> = fc
  .record({ rows: fc.nat({ max: 12 }), columns: fc.nat({ max: 8 }), isSparse: fc.boolean() })
  .chain(({ rows, columns, isSparse }) =>
    fc.record({
      costs: costRows(rows, columns, 3).map((costs) =>
        isSparse ? costs.map((row, i) => row.map((cost, j) => ((i + 3 * j) % 4 === 0 ? cost : null))) : costs,
      ),
      capacities: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: columns, maxLength: columns }),
    }),
  );

function largestMatching({ costs, capacities }: PlainMatching): Int32Array {
  return solveLinearAssignment(kernelProblem({ costs, capacities, outsideCost: 1000 })).columnOfRow;
}

/** Columns that a row reaches by alternating paths, one search for each row. */
function reachedFrom(costs: CostRows, columnOfRow: Int32Array, start: number): Set<number> {
  const columns = new Set<number>();
  const waiting = [start];
  for (const row of waiting) {
    costs[row]?.forEach((cost, column) => {
      if (cost === null || columns.has(column)) return;
      columns.add(column);
      columnOfRow.forEach((other, k) => {
        if (other === column) waiting.push(k);
      });
    });
  }
  return columns;
}

const edgesOf = (costs: CostRows, row: number): number[] =>
  [...(costs[row]?.keys() ?? [])].filter((column) => costs[row]?.[column] !== null);

function contestedOf({ costs, capacities }: PlainMatching): ContestedColumns & { columnOfRow: Int32Array } {
  const columnOfRow = largestMatching({ costs, capacities });
  return { ...findContested(graphOf(costs, capacities.length), columnOfRow), columnOfRow };
}

describe("contested columns", () => {
  it("are what one search for each unassigned row finds, with all rows that can go nowhere else", () => {
    fc.assert(
      fc.property(matchings, ({ costs, capacities }) => {
        const { groupOfRow, groups, columnOfRow } = contestedOf({ costs, capacities });
        costs.forEach((_, row) => {
          const edges = edgesOf(costs, row);
          if (columnOfRow[row] !== UNASSIGNED || edges.length === 0) {
            expect(groupOfRow[row]).toBe(-1);
            return;
          }
          const group = groups[groupOfRow[row] as number];
          const reached = reachedFrom(costs, columnOfRow, row);
          expect([...(group?.columns ?? [])]).toEqual([...reached].sort((a, b) => a - b));
          const confined = [...costs.keys()].filter(
            (other) => edgesOf(costs, other).length > 0 && edgesOf(costs, other).every((j) => reached.has(j)),
          );
          expect([...(group?.rows ?? [])]).toEqual(confined);
        });
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("have fewer seats than rows, and no group comes twice", () => {
    fc.assert(
      fc.property(matchings, ({ costs, capacities }) => {
        const { groupOfRow, groups } = contestedOf({ costs, capacities });
        for (const { rows, columns } of groups)
          expect(rows.length).toBeGreaterThan(columns.reduce((seats, column) => seats + (capacities[column] as number), 0));
        expect(new Set(groups.map(({ columns }) => columns.join())).size).toBe(groups.length);
        const inOrder = [...groupOfRow].filter((group) => group !== -1);
        expect([...new Set(inOrder)]).toEqual([...groups.keys()]);
      }),
      { numRuns: RUNS },
    );
  });

  /** The groups where these rows sit on these columns, and may have no others than those of their edges. */
  function groupsOf(
    edges: readonly (readonly number[])[],
    seats: readonly number[],
    columns: number,
  ): [rows: number[], columns: number[]][] {
    const costs = edges.map((own) => Array.from({ length: columns }, (_, column) => (own.includes(column) ? 1 : null)));
    const { groups } = findContested(graphOf(costs, columns), Int32Array.from(seats));
    return groups.map((group) => [[...group.rows], [...group.columns]]);
  }
  const upTo = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

  it("are all one where they lead to each other in a ring, wherever one enters", () => {
    const ring = upTo(0, 5);
    const edges = [...ring.map((k) => [k]), ...ring.map((k) => [k, (k + 1) % 5])];
    expect(groupsOf(edges, [...ring.map(() => UNASSIGNED), ...ring], 5)).toEqual([[upTo(0, 10), ring]]);
    expect(groupsOf(edges.toReversed(), [...ring.toReversed(), ...ring.map(() => UNASSIGNED)], 5)).toEqual([[upTo(0, 10), ring]]);
  });

  it("are found only where somebody without a column wants in, each component after those that it leads to", () => {
    // The first row wants in at column 0, whose row could go to 1 or 2, whose rows could change places. Nobody wants 3, whose row could go to 4.
    const edges = [[0], [3, 4], [0, 1], [1, 2], [1, 2], [4]];
    const costs = edges.map((own) => upTo(0, 5).map((column) => (own.includes(column) ? 1 : null)));
    const seating = openSeating(Int32Array.of(UNASSIGNED, 3, 0, 1, 2, 4), 5);
    expect(findComponents(graphOf(costs, 5), seating)).toEqual({ componentOfColumn: Int32Array.of(1, 0, 0, -1, -1), count: 2 });
  });

  it("are all that a row has edges to, those of a ring and one more", () => {
    const edges = [[0, 1, 2], [0, 1], [0, 1], [2]];
    expect(groupsOf(edges, [UNASSIGNED, 0, 1, 2], 3)).toEqual([[upTo(0, 4), [0, 1, 2]]]);
  });

  it("are passed on along a chain to more starts than a word has bits", () => {
    // Of every two rows one wants in at column k, the other sits there and could go on to the next.
    const chain = upTo(0, 70);
    const edges = chain.flatMap((k) => [[k], k < 69 ? [k, k + 1] : [k]]);
    const seats = chain.flatMap((k) => [UNASSIGNED, k]);
    expect(groupsOf(edges, seats, 70)).toEqual(chain.map((k) => [upTo(2 * k, 140), upTo(k, 70)]));
  });

  it("hold more starts than a word has bits", () => {
    // 70 pairs of rows, each pair in want of one column of its own, and a last row in want of any.
    const costs = Array.from({ length: 141 }, (_, row) =>
      Array.from({ length: 70 }, (_, column) => (row === 140 || row >> 1 === column ? 1 : null)),
    );
    const { groups, groupOfRow } = contestedOf({ costs, capacities: new Array<number>(70).fill(1) });
    expect(groups).toHaveLength(71);
    expect([...(groups[69]?.rows ?? [])]).toEqual([138, 139]);
    expect([...(groups[69]?.columns ?? [])]).toEqual([69]);
    expect(groups[groupOfRow[140] as number]?.rows).toHaveLength(141);
  });

  it("are found in a large graph in a moment", () => {
    const [rows, columns, left] = [1750, 1000, 250];
    const uniform = seededUniform(3);
    const builder = buildGraph(rows, columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) if (uniform() < 0.7) builder.add(column, 0);
      builder.endRow();
    }
    // Whoever sits there: an assignment need not be on edges for the search to follow it.
    const columnOfRow = Int32Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? UNASSIGNED : row % columns));
    const start = performance.now();
    const { groups } = findContested(builder.finish(), columnOfRow);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(columnOfRow.filter((column) => column === UNASSIGNED)).toHaveLength(left);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.rows).toHaveLength(rows);
  });

  it("are followed along chains as long as there are columns, without recursion", () => {
    // Row k may have column k or k + 1 and has column k + 1; row 0 has none.
    const length = 50_000;
    const builder = buildGraph(length + 1, length);
    for (let row = 0; row <= length; row++) {
      for (const column of [row - 1, row]) if (column >= 0 && column < length) builder.add(column, 0);
      builder.endRow();
    }
    const columnOfRow = Int32Array.from({ length: length + 1 }, (_, row) => row - 1);
    const { groups } = findContested(builder.finish(), columnOfRow);
    expect(groups.map((group) => [group.rows.length, group.columns.length])).toEqual([[length + 1, length]]);
  });
});
