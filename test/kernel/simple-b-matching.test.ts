import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BMatchingSolution, solveSimpleBMatching } from "../../src/kernel/simple-b-matching.ts";
import { bruteForceAssignment, type Ranking } from "../oracles/brute-force-assignment.ts";
import { type CostRows, costRows, graphOf, seededUniform } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

interface PlainBMatching {
  readonly costs: CostRows;
  readonly rowCapacities: readonly number[];
  readonly columnCapacities: readonly number[];
  readonly outsideCost: number;
}

const bMatchings: fc.Arbitrary<PlainBMatching> = fc
  .record({ rows: fc.nat({ max: 4 }), columns: fc.nat({ max: 4 }), range: fc.constantFrom(1, 3, 1000), isDear: fc.boolean() })
  .chain(({ rows, columns, range, isDear }) =>
    fc.record({
      costs: costRows(rows, columns, range),
      rowCapacities: fc.array(fc.nat({ max: 5 }), { minLength: rows, maxLength: rows }),
      columnCapacities: fc.array(fc.nat({ max: 4 }), { minLength: columns, maxLength: columns }),
      outsideCost: fc.constant(isDear ? range * (rows * columns + 1) + 1 : Math.ceil(range * 0.6)),
    }),
  );

function solve({ costs, rowCapacities, columnCapacities, outsideCost }: PlainBMatching): BMatchingSolution & { pairs: [number, number][] } {
  const graph = graphOf(costs, columnCapacities.length);
  const solution = solveSimpleBMatching({
    graph,
    rowCapacities: Float64Array.from(rowCapacities),
    columnCapacities: Float64Array.from(columnCapacities),
    outsideCost,
  });
  const pairs = costs.flatMap((_, row) =>
    Array.from(graph.columnOfEdge.subarray(graph.firstEdge[row], graph.firstEdge[row + 1]))
      .filter((_, k) => solution.chosen[(graph.firstEdge[row] as number) + k] === 1)
      .map((column): [number, number] => [row, column]),
  );
  return { ...solution, pairs };
}

function findFaults(
  { costs, rowCapacities, columnCapacities, outsideCost }: PlainBMatching,
  { pairs, rowDuals, prices }: ReturnType<typeof solve>,
): string[] {
  const faults: string[] = [];
  const load = (side: 0 | 1, index: number): number => pairs.filter((pair) => pair[side] === index).length;
  rowCapacities.forEach((capacity, row) => {
    if (load(0, row) > capacity) faults.push(`row ${row} is in too many pairs`);
    if ((rowDuals[row] as number) > outsideCost) faults.push(`dual of row ${row} is above outside`);
    if (load(0, row) < capacity && rowDuals[row] !== outsideCost) faults.push(`row ${row} has places left, its dual is ${rowDuals[row]}`);
  });
  columnCapacities.forEach((capacity, column) => {
    if (load(1, column) > capacity) faults.push(`column ${column} is in too many pairs`);
    if ((prices[column] as number) < 0) faults.push(`column ${column} has a negative price`);
    if (load(1, column) < capacity && prices[column] !== 0) faults.push(`column ${column} has places left and a price`);
  });
  costs.forEach((costsOfRow, row) => {
    costsOfRow.forEach((cost, column) => {
      if (cost === null) return;
      const slack = cost + (prices[column] as number) - (rowDuals[row] as number);
      const isChosen = pairs.some(([i, j]) => i === row && j === column);
      if (isChosen ? slack > 0 : slack < 0) faults.push(`edge ${row}–${column} has slack ${slack}`);
    });
  });
  return faults;
}

describe("the simple b-matching", () => {
  it("has the lowest total and of these the most pairs, and duals that prove it", () => {
    fc.assert(
      fc.property(bMatchings, (plain) => {
        const { costs, rowCapacities, columnCapacities, outsideCost } = plain;
        const worth = costs.map((row) => row.map((cost) => (cost === null ? null : outsideCost - cost)));
        const rank: Ranking = (pairs, total, best) => total - best.total || pairs - best.pairs;
        const best = bruteForceAssignment({ scores: worth, rowCapacities, columnCapacities }, rank);
        const solution = solve(plain);
        expect(findFaults(plain, solution)).toEqual([]);
        expect(solution.pairs).toHaveLength(best.pairs);
        expect(solution.pairs.reduce((total, [row, column]) => total + (worth[row]?.[column] as number), 0)).toBe(best.total);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("is proven where many rows share the seats of a few columns, and long ways lead from one to the other", () => {
    const uniform = seededUniform(17);
    for (const [rows, columns, range] of [
      [40, 8, 1000],
      [25, 25, 5],
      [60, 20, 100],
    ] as const) {
      const costs = Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(uniform() * range)));
      const rowCapacities = costs.map((_, row) => 1 + (row % 3));
      const columnCapacities = Array.from({ length: columns }, (_, column) => 1 + (column % 6));
      const plain = { costs, rowCapacities, columnCapacities, outsideCost: range * (rows * columns + 1) };
      const solution = solve(plain);
      expect(findFaults(plain, solution)).toEqual([]);
      // The most that there could be.
      const [places, seats] = [rowCapacities, columnCapacities].map((side) => side.reduce((sum, capacity) => sum + capacity, 0));
      expect(solution.pairs).toHaveLength(Math.min(places as number, seats as number));
    }
  });

  it("is proven where the seats of a few columns change hands again and again, whoever sits between others", () => {
    for (let seed = 1; seed <= 9; seed++) {
      const uniform = seededUniform(seed);
      const costs = Array.from({ length: 12 }, () => Array.from({ length: 3 }, () => Math.floor(uniform() * 1000)));
      const plain = { costs, rowCapacities: costs.map(() => 2), columnCapacities: [4, 4, 4], outsideCost: 1_000_000 };
      expect(findFaults(plain, solve(plain))).toEqual([]);
    }
  });

  it("ends within the augmentations that it states", () => {
    fc.assert(
      fc.property(bMatchings, (plain) => {
        const { augmentations } = solve(plain);
        const places = plain.costs.map((row, i) =>
          Math.min(plain.rowCapacities[i] as number, row.filter((cost) => cost !== null).length + 1),
        );
        expect(augmentations).toBeLessThanOrEqual(places.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: RUNS },
    );
  });

  it("takes as long for capacities of a billion as for as many as there are edges", () => {
    const plain: PlainBMatching = {
      costs: [
        [1, 2, null],
        [3, 4, 5],
      ],
      rowCapacities: [1e9, 1e9],
      columnCapacities: [1e9, 1, 1e9],
      outsideCost: 100,
    };
    const { pairs, augmentations } = solve(plain);
    expect(pairs).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 2],
    ]);
    expect(augmentations).toBeLessThan(15);
  });

  it("prefers lower columns where costs are equal", () => {
    expect(solve({ costs: [[1, 1, 1]], rowCapacities: [2], columnCapacities: [0, 1, 1], outsideCost: 9 }).pairs).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(solve({ costs: [[1, 1, 1]], rowCapacities: [1], columnCapacities: [1, 1, 1], outsideCost: 9 }).pairs).toEqual([[0, 0]]);
    // The second row finds column 3 first; by way of the first row column 1 is as near.
    const costs = [
      [0, 2, null, null],
      [0, null, null, 2],
    ];
    expect(solve({ costs, rowCapacities: [1, 1], columnCapacities: [1, 1, 1, 1], outsideCost: 9 }).pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("counts a path for each place that is used, and one for all that are not", () => {
    const countPaths = (places: number): number =>
      solve({ costs: [[1, 2, 9]], rowCapacities: [places], columnCapacities: [1, 1, 0], outsideCost: 5 }).augmentations;
    expect([0, 1, 2, 3, 4].map(countPaths)).toEqual([0, 1, 2, 3, 3]);
  });
});
