import { describe, expect, it } from "vitest";
import { textbookHungarian } from "../oracles/textbook-hungarian.ts";
import { solveProven } from "../support/assignments.ts";
import { seededUniform } from "../support/graphs.ts";

const uniform = seededUniform(4);
type Values = (row: number, column: number) => number | null;

const VALUES: { readonly [name: string]: Values } = {
  constant: () => 5,
  "constant, no integer": () => 0.1,
  "0 and 1": () => Math.floor(uniform() * 2),
  // R. E. Machol and M. Wien (1976)
  "i · j": (row, column) => row * column,
  "−i · j": (row, column) => -row * column,
  "times 1e-300": () => uniform() * 1e-300,
  "times 1e300": () => (uniform() - 0.5) * 2e300,
  subnormal: () => Math.floor(uniform() * 1000) * Number.MIN_VALUE,
  "of all magnitudes": () => 10 ** (uniform() * 600 - 300),
  "nearly the same": () => 1 + Math.floor(uniform() * 8) * Number.EPSILON,
  "one outlier": (row, column) => (row === 3 && column === 4 ? 1e300 : uniform()),
  "all forbidden": () => null,
  "one column allowed": (_, column) => (column === 1 ? uniform() : null),
};

const SHAPES: readonly (readonly [rows: number, columns: number])[] = [
  [0, 0],
  [0, 7],
  [7, 0],
  [1, 9],
  [9, 1],
  [40, 40],
  [60, 20],
  [20, 60],
];

describe.each(Object.entries(VALUES))("values %s", (_, value) => {
  it.each(SHAPES)("%i × %i, both objectives, as scores and as costs", (rows, columns) => {
    const fillRow = (row: number, into: Float64Array): void => {
      for (let column = 0; column < columns; column++) into[column] = values[row * columns + column] as number;
    };
    const values = Array.from(
      { length: rows * columns },
      (__, k) => value(Math.floor(k / columns), k % columns) ?? Number.NEGATIVE_INFINITY,
    );
    for (const objective of ["most-pairs", "highest-total"] as const) {
      solveProven({ scores: { rows, columns, fillRow }, objective });
      const costs = { rows, columns, values: Float64Array.from(values, (score) => 0 - score) };
      solveProven({ costs, objective, rowCapacities: new Array<number>(rows).fill(2) });
    }
  });
});

it.each(["i · j", "−i · j", "0 and 1", "of all magnitudes"])("values %s, 200 × 200, in less than two seconds", (name) => {
  const start = performance.now();
  const costs = Array.from({ length: 200 }, (_, row) => Array.from({ length: 200 }, (__, column) => (VALUES[name] as Values)(row, column)));
  expect(solveProven({ costs }).pairs).toHaveLength(200);
  expect(performance.now() - start).toBeLessThan(2000);
});

it("agrees with the textbook method at 60 × 60", () => {
  for (const range of [3, 100, 1e9]) {
    const costs = Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => Math.floor(uniform() * range)));
    const expected = textbookHungarian(costs).reduce((total, column, row) => total + (costs[row]?.[column] as number), 0);
    expect(solveProven({ costs }).total).toBe(expected);
  }
});

it("takes capacities of a billion for what they are, without as much memory", () => {
  const huge = [1e9, 1e9];
  const { pairs, columnOfRow } = solveProven({
    scores: [
      [1, 2],
      [2, 1],
      [3, 3],
    ],
    columnCapacities: huge,
  });
  expect(pairs).toEqual([
    [0, 1],
    [1, 0],
    [2, 0],
  ]);
  expect(columnOfRow).toEqual([1, 0, 0]);
  expect(
    solveProven({
      scores: [
        [1, 2],
        [2, 1],
        [3, null],
      ],
      columnCapacities: huge,
      rowCapacities: [1e9, 1e9, 1e9],
    }).pairs,
  ).toHaveLength(5);
});

it("seats what can be seated where the rest cannot", () => {
  expect(
    solveProven({
      costs: [
        [4, null],
        [null, null],
        [2, 9],
      ],
    }).columnOfRow,
  ).toEqual([0, -1, 1]);
  expect(solveProven({ costs: [], columnCapacities: [1, 2, 3] })).toMatchObject({
    pairs: [],
    columnOfRow: [],
    columnPrices: [0, 0, 0],
    total: 0,
    grid: 0,
  });
  expect(solveProven({ scores: [[], []] })).toMatchObject({ pairs: [], columnOfRow: [-1, -1], rowPrices: [0, 0] });
});
