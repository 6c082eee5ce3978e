import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeAssignment } from "../../src/kernel/augmenting-paths.ts";
import { solveByCandidates } from "../../src/kernel/candidate-rounds.ts";
import { type MatrixOptions, solveMatrix } from "../../src/kernel/matrix-assignment.ts";
import { auctionInSteps } from "../../src/kernel/seat-auction.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import {
  bruteForceCost,
  type CostRows,
  costOf,
  countPairs,
  findFaults,
  kernelProblem,
  matrixProblem,
  type PlainProblem,
  plainProblems,
  seededUniform,
} from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

/** Every way through the solver; without patience at once with steps, and then with further rows. */
const WAYS: { readonly [name: string]: MatrixOptions } = {
  "as it is": {},
  "short lists": { width: 4 },
  "with steps": { width: 4, patience: -1 },
  "with further rows": { width: 4, patience: -1, sparePatience: -1 },
};

type Cost = (row: number, column: number) => number | null;

const uniform = seededUniform(11);
const SHAPES: { readonly [name: string]: Cost } = {
  uniform: () => Math.floor(uniform() * 1000),
  "large and negative": () => Math.floor((uniform() - 0.7) * 1e9),
  constant: () => 7,
  "0 to 3": () => Math.floor(uniform() * 4),
  // R. E. Machol and M. Wien (1976): every row contests every column.
  "i · j": (row, column) => (row + 1) * (column + 1),
  "−i · j": (row, column) => -(row + 1) * (column + 1),
  "points of a line": (row, column) => Math.abs(((row * 7919) % 1009) - ((column * 104_729) % 1013)),
  "one popular column": (_, column) => (column === 5 ? 0 : 1000 + Math.floor(uniform() * 100)),
  "popular columns": (_, column) => column * 10 + Math.floor(uniform() * 100),
  "low where a sample looks": (row, column) => (column % 6 === 0 && column < 18 ? row : 100 + Math.floor(uniform() * 10)),
  staircase: (row, column) => (column <= row ? column + Math.floor(uniform() * 50) : null),
  "a tenth allowed": () => (uniform() < 0.1 ? Math.floor(uniform() * 1000) : null),
  "seven rows for three columns": (row, column) => (row < 7 && column > 2 ? null : Math.floor(uniform() * 100)),
};

function plainOf(cost: Cost, rows: number, columns: number, capacity: (column: number) => number): PlainProblem {
  const costs: CostRows = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cost(row, column)));
  const highest = costs.flat().reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 1);
  return { costs, capacities: Array.from({ length: columns }, (_, column) => capacity(column)), outsideCost: 2 * highest * (rows + 2) };
}

describe.each(Object.entries(WAYS))("the assignment on a matrix, %s", (_, options) => {
  it("has the lowest total of all assignments, and duals that prove it", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const solution = solveMatrix(matrixProblem(plain), options);
        expect(findFaults(plain, solution)).toEqual([]);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("is proven on small matrices, whatever the costs", () => {
    for (const [name, cost] of Object.entries(SHAPES)) {
      for (const [rows, columns, capacity] of [
        [14, 14, () => 1],
        [9, 20, () => 1],
        [20, 9, () => 1],
        [18, 7, (column: number) => column % 4],
        [16, 8, (column: number) => [1, 1_000_000, 3, 2][column % 4] as number],
      ] as const) {
        const plain = plainOf(cost, rows, columns, capacity);
        for (const outsideCost of [plain.outsideCost, 40]) {
          const solution = solveMatrix(matrixProblem({ ...plain, outsideCost }), options);
          expect(findFaults({ ...plain, outsideCost }, solution), `${name}, ${rows} × ${columns}`).toEqual([]);
        }
      }
    }
  });

  it.each(Object.keys(SHAPES))("is proven for costs %s, whatever the shape and the seats, within bounds", (name) => {
    const cost = SHAPES[name] as Cost;
    const shapes: readonly (readonly [number, number, (column: number) => number])[] = [
      [60, 60, () => 1],
      [60, 63, () => 1],
      [40, 90, () => 1],
      [90, 40, () => 1],
      [90, 40, (column) => column % 4],
      [90, 40, (column) => [1, 1_000_000, 3, 2][column % 4] as number],
      [8, 300, () => 1],
      [300, 8, (column) => column * 11],
    ];
    for (const [rows, columns, capacity] of shapes) {
      const plain = plainOf(cost, rows, columns, capacity);
      for (const outsideCost of [plain.outsideCost, 500]) {
        const solution = solveMatrix(matrixProblem({ ...plain, outsideCost }), options);
        expect(findFaults({ ...plain, outsideCost }, solution), `${rows} × ${columns}`).toEqual([]);
        const side = Math.max(rows, columns);
        // Eight bids a row before the steps and after, and 40 for each of at most 13; a padded problem begins anew.
        expect(solution.bids).toBeLessThanOrEqual((8 + 8 + 13 * 40) * side);
        expect(solution.augmentations).toBeLessThanOrEqual(2 * side);
        expect(solution.sparePaths).toBeLessThanOrEqual(side);
      }
    }
  });
});

describe("what a matrix is solved with", () => {
  const draw = seededUniform(29);
  const shapes: readonly (readonly [cost: Cost, rows: number, columns: number, capacity: number])[] = [
    [() => Math.floor(draw() * 1000), 40, 40, 1],
    [() => Math.floor(draw() * 1000), 40, 12, 2],
    [() => Math.floor(draw() * 1000), 24, 40, 1],
    [(row, column) => (row + 1) * (column + 1), 40, 40, 1],
    [(row, column) => (row + 1) * (column + 1), 30, 18, 2],
    [(_, column) => column * 10 + Math.floor(draw() * 100), 30, 20, 2],
  ];
  const plains = shapes.map(([cost, rows, columns, capacity]) => ({
    ...plainOf(cost, rows, columns, () => capacity),
    outsideCost: 100_000,
  }));
  const ways: readonly MatrixOptions[] = [{ width: 4 }, { width: 4, patience: -1 }, { width: 4, patience: -1, sparePatience: -1 }];

  it("needs no other way where costs are multiples of another number, or counted from another one", () => {
    for (const options of ways) {
      for (const plain of plains) {
        const { columnOfRow, bids, looks, augmentations, sparePaths } = solveMatrix(matrixProblem(plain), options);
        const asBefore = { columnOfRow, bids, looks, augmentations, sparePaths };
        const eightfold = { ...plain, costs: plain.costs.map((row) => row.map((cost) => 8 * (cost as number))), outsideCost: 800_000 };
        expect(solveMatrix(matrixProblem(eightfold), options)).toMatchObject(asBefore);
        const shifted = { ...plain, costs: plain.costs.map((row) => row.map((cost) => (cost as number) + 5000)), outsideCost: 105_000 };
        expect(solveMatrix(matrixProblem(shifted), options)).toMatchObject(asBefore);
      }
    }
  });

  it("is not changed by a column that nobody may have", () => {
    for (const [rows, columns, capacity] of [
      [8, 8, 1],
      [20, 8, 2],
      [20, 8, 3],
    ] as const) {
      for (const patience of [2, -1]) {
        const plain = plainOf(
          () => Math.floor(draw() * 1000),
          rows,
          columns,
          () => capacity,
        );
        const { columnOfRow, bids, augmentations, looks } = solveMatrix(matrixProblem(plain), { patience });
        const wider = { ...plain, costs: plain.costs.map((row) => [...row, null]), capacities: [...plain.capacities, capacity] };
        const solution = solveMatrix(matrixProblem(wider), { patience });
        expect(solution).toMatchObject({ columnOfRow, bids, augmentations, looks });
      }
    }
  });

  it("comes back in the size of the problem, with the lowest prices for columns without seats", () => {
    for (const options of ways) {
      for (const plain of plains) {
        const capacities = plain.capacities.map((capacity, column) => (column % 5 === 2 ? 0 : capacity));
        const { columnOfRow, rowDuals, prices } = solveMatrix(matrixProblem({ ...plain, capacities }), options);
        expect(findFaults({ ...plain, capacities }, { columnOfRow, rowDuals, prices })).toEqual([]);
        expect([columnOfRow.length, rowDuals.length, prices.length]).toEqual([plain.costs.length, plain.costs.length, capacities.length]);
        for (let column = 2; column < capacities.length; column += 5) {
          const worth = plain.costs.map((row, k) => (rowDuals[k] as number) - (row[column] as number));
          expect(prices[column]).toBe(Math.max(0, ...worth));
        }
      }
    }
  });
});

describe("all ways", () => {
  it("give the same number of pairs at the same total", () => {
    for (const [name, cost] of Object.entries(SHAPES)) {
      for (const [rows, columns] of [
        [70, 70],
        [50, 60],
        [60, 50],
      ] as const) {
        const plain = plainOf(cost, rows, columns, (column) => 1 + ((column * 7) % 3 === 2 ? 1 : 0));
        const graph = kernelProblem(plain);
        const start = () => runSteps(auctionInSteps(graph.graph, graph.capacities, graph.outsideCost, 8 * rows));
        const answers = [
          completeAssignment(graph, start()),
          solveByCandidates(graph, start(), { width: 4 }),
          ...Object.values(WAYS).map((options) => solveMatrix(matrixProblem(plain), options)),
        ].map(({ columnOfRow }) => ({ pairs: countPairs(columnOfRow), cost: costOf(plain, columnOfRow) }));
        for (const answer of answers) expect(answer, name).toEqual(answers[0]);
      }
    }
  });
});

describe("large costs i · j", () => {
  it("take a bounded number of looks, not one of each row in each search", () => {
    for (const [rows, columns] of [
      [400, 400],
      [300, 400],
      [400, 300],
    ] as const) {
      const plain = plainOf(
        (row, column) => (row + 1) * (column + 1),
        rows,
        columns,
        () => 1,
      );
      const solution = solveMatrix(matrixProblem(plain));
      expect(findFaults(plain, solution)).toEqual([]);
      expect(solution.looks).toBeLessThan(80 * Math.max(rows, columns));
    }
  });
});

type Draw = () => number;
const EFFORTS: { readonly [name: string]: readonly [costOf: (draw: Draw) => Cost, cases: readonly (readonly number[])[]] } = {
  uniform: [
    (draw) => () => Math.floor(draw() * 1000),
    [
      [60, 60, 1, 155, 4, 0, 90],
      [60, 16, 2, 720, 57, 0, 90],
    ],
  ],
  "i · j": [
    () => (row, column) => (row + 1) * (column + 1),
    [
      [60, 60, 1, 1900, 50, 0, 750],
      [40, 60, 1, 1000, 40, 20, 400],
      [60, 24, 4, 720, 50, 0, 90],
    ],
  ],
  "popular columns": [
    (draw) => (_, column) => column * 10 + Math.floor(draw() * 100),
    [
      [40, 60, 1, 800, 18, 6, 320],
      [60, 24, 4, 370, 24, 0, 90],
    ],
  ],
  "points of a line": [() => (row, column) => Math.abs(((row * 7919) % 1009) - ((column * 104_729) % 1013)), [[60, 60, 1, 90, 14, 0, 150]]],
  "0 to 3": [(draw) => () => Math.floor(draw() * 4), [[60, 16, 2, 40, 50, 0, 90]]],
};

it.each(Object.entries(EFFORTS))(
  "takes no more bids, paths and looks than half as many again as it does for costs %s",
  (_, [costOf, cases]) => {
    for (const [rows, columns, capacity, ...most] of cases as readonly (readonly [number, number, number, ...number[]])[]) {
      const plain = { ...plainOf(costOf(seededUniform(23)), rows, columns, () => capacity), outsideCost: 1e7 };
      const solution = solveMatrix(matrixProblem(plain));
      expect(findFaults(plain, solution)).toEqual([]);
      const { bids, augmentations, sparePaths, looks } = solution;
      [bids, augmentations, sparePaths, looks].forEach((count, k) => {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(most[k] as number);
      });
      expect(bids).toBeGreaterThanOrEqual(Math.min(rows, columns) / 2);
      expect(looks).toBeGreaterThanOrEqual(Math.min(rows, columns));
    }
  },
);

it("finds equal costs without looking through every row to its end", () => {
  const plain = plainOf(
    () => 3,
    300,
    300,
    () => 1,
  );
  const { looks, columnOfRow } = solveMatrix(matrixProblem(plain));
  expect(countPairs(columnOfRow)).toBe(300);
  expect(looks).toBeLessThanOrEqual(2 * 300);
});
