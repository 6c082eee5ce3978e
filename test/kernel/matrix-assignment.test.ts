import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeAssignment } from "../../src/kernel/augmenting-paths.ts";
import { solveByCandidates } from "../../src/kernel/candidate-rounds.ts";
import { type MatrixOptions, solveMatrix } from "../../src/kernel/matrix-assignment.ts";
import { openMatrixState, seatRow } from "../../src/kernel/matrix-paths.ts";
import { createPromisingColumns } from "../../src/kernel/promising-columns.ts";
import { auctionInSteps } from "../../src/kernel/seat-auction.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
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

describe("rows seated one by one along paths", () => {
  function seatAll(plain: PlainProblem): readonly number[] {
    const problem = matrixProblem(plain);
    const [rows, columns] = [plain.costs.length, plain.capacities.length];
    const lists = createPromisingColumns(problem.matrix, 12, problem.matrix.least);
    const nobody = { columnOfRow: new Int32Array(rows).fill(UNASSIGNED), loads: new Int32Array(columns) };
    const state = openMatrixState(problem, lists, nobody, new Float64Array(columns));
    for (let row = 0; row < rows; row++) seatRow(state, row);
    return [...state.columnOfRow];
  }

  it("take the lower of two columns that are as near, whichever is found first", () => {
    expect(seatAll({ costs: [[5, 5, 5]], capacities: [1, 1, 1], outsideCost: 9 })).toEqual([0]);
    // The second row finds column 3 first; by way of the first row column 1 is as near.
    const costs = [
      [0, 2, null, null],
      [0, null, null, 2],
    ];
    expect(seatAll({ costs, capacities: [1, 1, 1, 1], outsideCost: 9 })).toEqual([1, 0]);
  });

  it("take a free seat rather than leave themselves or another row outside for as much", () => {
    const costs = [
      [0, null],
      [0, 2],
    ];
    expect(seatAll({ costs, capacities: [1, 1], outsideCost: 2 })).toEqual([0, 1]);
    expect(seatAll({ costs, capacities: [1, 1], outsideCost: 1 })).toEqual([0, UNASSIGNED]);
  });
});

describe("what a matrix is solved with", () => {
  const draw = seededUniform(29);
  const shapes: readonly (readonly [cost: Cost, rows: number, columns: number, capacity: number])[] = [
    [() => Math.floor(draw() * 1000), 40, 40, 1],
    [() => Math.floor(draw() * 1000), 40, 12, 2],
    [() => Math.floor(draw() * 1000), 24, 40, 1],
    [() => Math.floor(draw() * 1000), 70, 30, 1],
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
        const solution = solveMatrix(matrixProblem(plain), options);
        expect(findFaults(plain, solution)).toEqual([]);
        const { columnOfRow, bids, looks, augmentations, sparePaths } = solution;
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
      expect(solution.looks).toBeLessThan(22 * Math.max(rows, columns));
    }
  });
});

it("takes about four looks of each row for distances between points of a square", () => {
  const draw = seededUniform(31);
  const size = 200;
  let looks = 0;
  for (let turn = 0; turn < 3; turn++) {
    const points = Float64Array.from({ length: 4 * size }, draw);
    const between = (row: number, column: number, axis: number): number =>
      (points[2 * row + axis] as number) - (points[2 * (size + column) + axis] as number);
    const plain = plainOf(
      (row, column) => Math.round(1e6 * Math.hypot(between(row, column, 0), between(row, column, 1))),
      size,
      size,
      () => 1,
    );
    const solution = solveMatrix(matrixProblem(plain));
    expect(findFaults(plain, solution)).toEqual([]);
    looks += solution.looks;
  }
  expect(looks / (3 * size)).toBeLessThan(5);
});

type Draw = () => number;
/** Bids, paths, paths of spare seats and looks of solving costs on so many rows and columns of so many seats, and the same where patience ends sooner. */
const EFFORTS: {
  readonly [name: string]: readonly [
    costOf: (draw: Draw) => Cost,
    cases: readonly (readonly [size: readonly [number, number, number], ...counts: readonly number[][]])[],
  ];
} = {
  uniform: [
    (draw) => () => Math.floor(draw() * 1000),
    [
      [
        [60, 60, 1],
        [103, 2, 0, 60],
        [105, 2, 0, 62],
      ],
      [
        [60, 16, 2],
        [480, 38, 0, 60],
        [572, 56, 26, 242],
      ],
    ],
  ],
  "i · j": [
    () => (row, column) => (row + 1) * (column + 1),
    [
      [
        [60, 60, 1],
        [1545, 27, 0, 329],
        [1757, 20, 0, 735],
      ],
      [
        [40, 60, 1],
        [707, 20, 20, 430],
        [1762, 24, 0, 758],
      ],
      [
        [60, 40, 1],
        [707, 20, 20, 430],
        [1762, 24, 0, 758],
      ],
      [
        [60, 24, 4],
        [480, 33, 0, 60],
        [2030, 27, 0, 608],
      ],
    ],
  ],
  "popular columns": [
    (draw) => (_, column) => column * 10 + Math.floor(draw() * 100),
    [
      [
        [40, 60, 1],
        [593, 13, 6, 180],
        [571, 7, 4, 312],
      ],
      [
        [60, 24, 4],
        [246, 16, 0, 60],
        [556, 1, 11, 182],
      ],
    ],
  ],
  "points of a line": [
    () => (row, column) => Math.abs(((row * 7919) % 1009) - ((column * 104_729) % 1013)),
    [
      [
        [60, 60, 1],
        [60, 9, 0, 100],
        [722, 18, 0, 300],
      ],
      [
        [60, 30, 2],
        [1051, 12, 0, 267],
        [1494, 12, 0, 457],
      ],
    ],
  ],
  "0 to 3": [
    (draw) => () => Math.floor(draw() * 4),
    [
      [
        [60, 16, 2],
        [27, 33, 0, 60],
        [65, 30, 1, 184],
      ],
    ],
  ],
};

it.each(Object.entries(EFFORTS))("takes about as many bids, paths and looks as it ever did for costs %s", (_, [costOf, cases]) => {
  const ways: readonly MatrixOptions[] = [{}, { width: 4, patience: 1, sparePatience: 2 }];
  for (const [[rows, columns, capacity], ...counts] of cases) {
    const plain = { ...plainOf(costOf(seededUniform(23)), rows, columns, () => capacity), outsideCost: 1e7 };
    counts.forEach((usual, way) => {
      const solution = solveMatrix(matrixProblem(plain), ways[way]);
      expect(findFaults(plain, solution)).toEqual([]);
      const { bids, augmentations, sparePaths, looks } = solution;
      [bids, augmentations, sparePaths, looks].forEach((count, k) => {
        expect(count).toBeGreaterThanOrEqual((usual[k] as number) / 1.5 - 3);
        expect(count).toBeLessThanOrEqual((usual[k] as number) * 1.5 + 3);
      });
    });
  }
});

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

it("levels prices by the rows up to the one in which every column has shown its lowest cost", () => {
  for (const lowestRow of [0, 3]) {
    const plain = plainOf(
      (row, column) => (row === lowestRow ? 1 : 2 + ((row * 7 + column * 3) % 8)),
      40,
      40,
      () => 1,
    );
    const problem = matrixProblem(plain);
    const { costs } = problem.matrix;
    let rowsRead = 0;
    const counted = Object.assign(costs.slice(), {
      subarray(first: number, end: number) {
        rowsRead++;
        return costs.subarray(first, end);
      },
    });
    const { looks } = solveMatrix({ ...problem, matrix: { ...problem.matrix, costs: counted } });
    expect(rowsRead - looks).toBe(lowestRow + 1);
  }
});
