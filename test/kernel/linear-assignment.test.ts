import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { fillFreeSeats } from "../../src/kernel/tight-augmentation.ts";
import {
  bruteForceCost,
  costOf,
  countPairs,
  findFaults,
  kernelProblem,
  type PlainProblem,
  plainProblems,
  seededUniform,
} from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

describe("the linear assignment", () => {
  it("has the lowest total of all assignments, and duals that prove it", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const solution = solveLinearAssignment(kernelProblem(plain));
        expect(findFaults(plain, solution)).toEqual([]);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("ends within 8 bids and one augmentation a row, whatever the costs", () => {
    const uniform = seededUniform(1);
    const shapes: { readonly [name: string]: (row: number, column: number) => number | null } = {
      constant: () => 7,
      zeroOrOne: () => Math.floor(uniform() * 2),
      // R. E. Machol and M. Wien (1976): costs i · j make every row contest every column.
      product: (row, column) => row * column,
      reversed: (row, column) => (200 - row) * column,
      diagonalOnly: (row, column) => (row === column ? 1 : null),
      lastColumnOnly: (_, column) => (column === 199 ? 3 : null),
    };
    for (const [name, cost] of Object.entries(shapes)) {
      for (const size of [1, 2, 50, 200]) {
        const costs = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => cost(row, column)));
        const plain: PlainProblem = { costs, capacities: costs.map(() => 1), outsideCost: 40_000 * (size + 1) };
        const solution = solveLinearAssignment(kernelProblem(plain));
        expect(solution.bids, name).toBeLessThanOrEqual(8 * size);
        expect(solution.augmentations, name).toBeLessThanOrEqual(size);
        expect(findFaults(plain, solution), name).toEqual([]);
      }
    }
  });

  it("proves large answers like small ones", () => {
    const uniform = seededUniform(2);
    const costs = Array.from({ length: 520 }, () =>
      Array.from({ length: 500 }, () => (uniform() < 0.98 ? Math.floor(uniform() * 1000) : null)),
    );
    const plain: PlainProblem = { costs, capacities: Array.from({ length: 500 }, (_, k) => k % 3), outsideCost: 1000 * 521 };
    const solution = solveLinearAssignment(kernelProblem(plain));
    expect(findFaults(plain, solution)).toEqual([]);
    expect(countPairs(solution.columnOfRow)).toBe(499);
  });

  it("does not allocate what capacities of a billion seem to ask for", () => {
    const plain: PlainProblem = {
      costs: [
        [1, 2],
        [3, 1],
        [1, 1],
      ],
      capacities: [1e9, 1e9],
      outsideCost: 10,
    };
    expect([...solveLinearAssignment(kernelProblem(plain)).columnOfRow]).toEqual([0, 1, 0]);
  });

  it("gives a column without seats the lowest price that nobody would pay", () => {
    const plain: PlainProblem = {
      costs: [
        [1, 5],
        [2, 3],
      ],
      capacities: [0, 3],
      outsideCost: 100,
    };
    const solution = solveLinearAssignment(kernelProblem(plain));
    expect([...solution.columnOfRow]).toEqual([1, 1]);
    expect([...solution.prices]).toEqual([4, 0]);
  });

  it("prefers a free seat to staying outside at the same cost, and the lower of equal columns", () => {
    const solve = (plain: PlainProblem): number[] => [...solveLinearAssignment(kernelProblem(plain)).columnOfRow];
    expect(solve({ costs: [[4, 4, 4]], capacities: [0, 1, 1], outsideCost: 4 })).toEqual([1]);
    expect(
      solve({
        costs: [
          [4, 4],
          [4, 4],
        ],
        capacities: [1, 1],
        outsideCost: 9,
      }),
    ).toEqual([0, 1]);
  });
});

describe("free seats at no cost", () => {
  it("are filled until no assignment of the same total has more pairs", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const problem = kernelProblem(plain);
        const solution = solveLinearAssignment(problem);
        const before = solution.columnOfRow.slice();
        const filled = fillFreeSeats(problem, solution);
        const best = bruteForceCost(plain);
        expect(costOf(plain, filled.columnOfRow)).toBe(best.cost);
        expect(countPairs(filled.columnOfRow)).toBe(best.pairs);
        expect(findFaults(plain, filled)).toEqual([]);
        expect(filled.augmentations - solution.augmentations).toBe(best.pairs - countPairs(before));
        expect(solution.columnOfRow).toEqual(before);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("are filled wherever some leave theirs without a loss", () => {
    let filled = 0;
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const problem = kernelProblem(plain);
        const solution = solveLinearAssignment(problem);
        const { rowDuals, prices } = solution;
        // Outside they are as well off, and seats without a price may stay free.
        const columnOfRow = solution.columnOfRow.map((column, row) =>
          column !== UNASSIGNED && rowDuals[row] === plain.outsideCost && prices[column] === 0 ? UNASSIGNED : column,
        );
        const start = { ...solution, columnOfRow };
        expect(findFaults(plain, start)).toEqual([]);
        const before = columnOfRow.slice();
        const after = fillFreeSeats(problem, start);
        expect(findFaults(plain, after)).toEqual([]);
        expect(countPairs(after.columnOfRow)).toBe(bruteForceCost(plain).pairs);
        expect(after.augmentations - start.augmentations).toBe(countPairs(after.columnOfRow) - countPairs(before));
        expect(columnOfRow).toEqual(before);
        filled += after.augmentations - start.augmentations;
      }),
      { numRuns: RUNS * 5 },
    );
    expect(filled).toBeGreaterThan(0);
  });

  it("are reached over rows that move, past columns that lead nowhere", () => {
    // Rows 0 and 1 are outside at no loss. Row 0 can only have column 0, which row 2 leaves for column 1; row 1 competes for column 2, which row 3 keeps.
    const plain: PlainProblem = {
      costs: [
        [5, null, null],
        [null, null, 5],
        [5, 5, null],
        [null, null, 5],
        [null, null, 5],
      ],
      capacities: [1, 1, 1],
      outsideCost: 5,
    };
    const rowDuals = Float64Array.of(5, 5, 5, 5, 5);
    const start = { columnOfRow: Int32Array.of(-1, -1, 0, 2, -1), rowDuals, prices: new Float64Array(3), bids: 0, augmentations: 0 };
    expect(findFaults(plain, start)).toEqual([]);
    expect([...fillFreeSeats(kernelProblem(plain), start).columnOfRow]).toEqual([0, -1, 1, 2, -1]);
  });
});
