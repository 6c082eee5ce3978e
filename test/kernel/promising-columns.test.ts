import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CostMatrix } from "../../src/kernel/cost-matrix.ts";
import { createPromisingColumns, type PromisingColumns } from "../../src/kernel/promising-columns.ts";
import { costRows, matrixProblem, seededUniform } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const matrixOf = (costs: readonly (readonly (number | null)[])[]): CostMatrix =>
  matrixProblem({ costs, capacities: costs[0]?.map(() => 1) ?? [], outsideCost: 0 }).matrix;

/** A row's list as columns, what each is worth at these prices, and what all others are. */
function readList({ room, lengths, columnOfEntry, costOfEntry }: PromisingColumns, matrix: CostMatrix, row: number, prices: Float64Array) {
  const entries = Array.from({ length: lengths[row] as number }, (_, place) => row * room + place);
  const listed = entries.map((entry) => columnOfEntry[entry] as number);
  const worthOf = (column: number): number => (matrix.costs[row * matrix.columns + column] as number) + (prices[column] as number);
  expect(entries.map((entry) => costOfEntry[entry])).toEqual(listed.map((column) => matrix.costs[row * matrix.columns + column]));
  const others = [...prices.keys()].filter((column) => !listed.includes(column));
  return { listed, values: listed.map(worthOf), others: others.map(worthOf) };
}

const least = (values: readonly number[]): number => Math.min(Number.POSITIVE_INFINITY, ...values);
const most = (values: readonly number[]): number => Math.max(Number.NEGATIVE_INFINITY, ...values);

const looked = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 30 }), range: fc.constantFrom(1, 3, 1000) })
  .chain(({ rows, columns, range }) =>
    fc.record({
      costs: costRows(rows, columns, range),
      width: fc.integer({ min: 4, max: 10 }),
      rises: fc.array(fc.array(fc.nat({ max: range }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      at: fc.array(fc.nat({ max: rows - 1 }), { minLength: 4, maxLength: 4 }),
    }),
  );

describe("the most promising columns of a row", () => {
  it("are worth no more than the bound, or some of them, and no other column is worth less, while prices rise", () => {
    fc.assert(
      fc.property(looked, ({ costs, width, rises, at }) => {
        const matrix = matrixOf(costs);
        const lists = createPromisingColumns(matrix, width, 0);
        const prices = new Float64Array(matrix.columns);
        rises.forEach((rise, turn) => {
          const row = at[turn] as number;
          const before = readList(lists, matrix, row, prices).listed;
          rise.forEach((more, column) => {
            prices[column]! += more;
          });
          lists.look(row, prices);
          expect(lists.looks).toBe(turn + 1);
          const { listed, values, others } = readList(lists, matrix, row, prices);
          expect(new Set(listed).size).toBe(listed.length);
          const bound = lists.bounds[row] as number;
          expect(least(others)).toBeGreaterThanOrEqual(bound);
          // With two at least, or all there are, somebody can bid.
          const allowed = (costs[row] as readonly (number | null)[]).filter((cost) => cost !== null).length;
          const within = values.filter((value) => value <= bound).length;
          expect(within).toBeGreaterThanOrEqual(Math.min(width >> 1, allowed));
          expect(values).not.toContain(Number.POSITIVE_INFINITY);
          // A further look begins with what the list is worth now.
          if (before.length >= width) {
            const worth = before.map((column) => (costs[row]?.[column] as number) + (prices[column] as number));
            expect(bound).toBeLessThanOrEqual(most(worth) + matrix.unit);
          }
        });
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("are all that are allowed, and nothing bounds them, where there are few", () => {
    fc.assert(
      fc.property(costRows(2, 8, 5), (costs) => {
        const matrix = matrixOf(costs);
        const lists = createPromisingColumns(matrix, 8, 0);
        const prices = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
        for (const [row, entries] of costs.entries()) {
          expect(lists.bounds[row]).toBe(Number.NEGATIVE_INFINITY);
          lists.look(row, prices);
          expect(readList(lists, matrix, row, prices).listed).toEqual([...entries.keys()].filter((column) => entries[column] !== null));
          expect(lists.bounds[row]).toBe(Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("stand at another place first in each row where more are equal than can be listed", () => {
    const matrix = matrixOf(Array.from({ length: 20 }, () => new Array<number>(40).fill(7)));
    const lists = createPromisingColumns(matrix, 4, 7);
    const prices = new Float64Array(40);
    const firsts = Array.from({ length: 20 }, (_, row) => {
      lists.look(row, prices);
      const { listed } = readList(lists, matrix, row, prices);
      expect(listed).toHaveLength(4);
      expect(lists.bounds[row]).toBe(7);
      return listed[0];
    });
    expect(new Set(firsts).size).toBeGreaterThan(10);
  });

  it.each([96, 120])("are sought in a row of %s below the third lowest of every sixth column", (columns) => {
    const uniform = seededUniform(3);
    const prices = Float64Array.from({ length: columns }, () => Math.floor(uniform() * 50));
    let sought = 0;
    for (let turn = 0; turn < 100; turn++) {
      const costs = Array.from({ length: columns }, () => Math.floor(uniform() * 1000));
      const matrix = matrixOf([costs]);
      const lists = createPromisingColumns(matrix, 12, 0);
      lists.look(0, prices);
      const worth = costs.map((cost, column) => cost + (prices[column] as number));
      const third = worth.filter((_, column) => column % 6 === 0).sort((a, b) => a - b)[2] as number;
      const promising = worth.filter((value) => value <= third);
      // There may be more than a list has room for, or too few.
      if (promising.length > 24 || promising.length < 6) continue;
      sought++;
      expect(readList(lists, matrix, 0, prices).values.sort()).toEqual(promising.sort());
      expect(lists.bounds[0]).toBe(third + 1);
    }
    expect(sought).toBeGreaterThan(50);
  });

  it("are as many as were asked for at least in rows too short for a sample", () => {
    const uniform = seededUniform(5);
    for (let turn = 0; turn < 100; turn++) {
      const matrix = matrixOf([Array.from({ length: 95 }, () => Math.floor(uniform() * 1000))]);
      const lists = createPromisingColumns(matrix, 12, 0);
      lists.look(0, new Float64Array(95));
      expect(lists.lengths[0]).toBeGreaterThanOrEqual(12);
    }
  });

  it("may be half as many as were asked for, no fewer", () => {
    // Three of every sixth column, and so many of the others.
    const lengthWith = (others: number): number => {
      const costs = Array.from({ length: 120 }, (_, column) =>
        (column % 6 === 0 && column < 18) || (column % 6 === 1 && column < 6 * others) ? 1 : 100 + column,
      );
      const lists = createPromisingColumns(matrixOf([costs]), 12, 0);
      lists.look(0, new Float64Array(120));
      return lists.lengths[0] as number;
    };
    expect(lengthWith(2)).toBeGreaterThanOrEqual(12);
    expect([lengthWith(3), lengthWith(4)]).toEqual([6, 7]);
  });

  it("are sought among all where a sample promises too much", () => {
    const costs = Array.from({ length: 120 }, (_, column) => (column % 6 === 0 && column < 18 ? 1 : 100 + column));
    const matrix = matrixOf([costs]);
    const lists = createPromisingColumns(matrix, 12, 0);
    lists.look(0, new Float64Array(120));
    expect(readList(lists, matrix, 0, new Float64Array(120)).listed.length).toBeGreaterThanOrEqual(12);
  });
});
