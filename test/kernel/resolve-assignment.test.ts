import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { settlePrices } from "../../src/kernel/lowest-prices.ts";
import { GONE, resolveKeeping } from "../../src/kernel/present-pairs.ts";
import { resolveAssignment } from "../../src/kernel/resolve-assignment.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { bruteForceCost, costOf, countPairs, findFaults, kernelProblem, type PlainProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

interface Start {
  readonly columnOfRow: Int32Array;
  readonly prices: Float64Array;
}

/** Any start at all: missing edges, too many in a column, prices that prove nothing. */
function anyStart({ costs, capacities, outsideCost }: PlainProblem): fc.Arbitrary<Start> {
  const column = fc.integer({ min: UNASSIGNED, max: capacities.length - 1 });
  return fc
    .record({
      columnOfRow: fc.array(column, { minLength: costs.length, maxLength: costs.length }),
      prices: fc.array(fc.nat({ max: outsideCost }), { minLength: capacities.length, maxLength: capacities.length }),
    })
    .map(({ columnOfRow, prices }) => ({ columnOfRow: Int32Array.from(columnOfRow), prices: Float64Array.from(prices) }));
}

/** The optimum of a problem that differs in one edge, one capacity or one row. */
function optimumNearby(plain: PlainProblem): fc.Arbitrary<Start> {
  return fc.record({ row: fc.nat(), column: fc.nat(), cost: fc.option(fc.nat({ max: 3 })), seats: fc.nat({ max: 3 }) }).map((change) => {
    const costs = plain.costs.map((row, i) =>
      row.map((cost, j) => (i === change.row % plain.costs.length && j === change.column % plain.capacities.length ? change.cost : cost)),
    );
    const capacities = plain.capacities.map((capacity, j) => (j === change.column % plain.capacities.length ? change.seats : capacity));
    return solveLinearAssignment(kernelProblem({ ...plain, costs, capacities }));
  });
}

const withStart = plainProblems.chain((plain) => fc.tuple(fc.constant(plain), fc.oneof(anyStart(plain), optimumNearby(plain))));

/** Every optimum of a plain problem that has as many pairs as one can have at its cost, by trying everything. */
function allOptima(plain: PlainProblem): number[][] {
  const { cost, pairs } = bruteForceCost(plain);
  const free = [...plain.capacities];
  const found: number[][] = [];
  const tryFrom = (columnOfRow: number[]): void => {
    const row = columnOfRow.length;
    if (row === plain.costs.length) {
      if (costOf(plain, Int32Array.from(columnOfRow)) === cost && countPairs(Int32Array.from(columnOfRow)) === pairs)
        found.push(columnOfRow);
      return;
    }
    tryFrom([...columnOfRow, UNASSIGNED]);
    plain.costs[row]?.forEach((own, column) => {
      if (own === null || free[column] === 0) return;
      free[column]!--;
      tryFrom([...columnOfRow, column]);
      free[column]!++;
    });
  };
  tryFrom([]);
  return found;
}

/** Rows that lose their column, twice, and rows that change it. */
const countDisturbed = (present: ArrayLike<number>, columnOfRow: ArrayLike<number>): number =>
  Array.from(columnOfRow, (column, row) => {
    if (present[row] === UNASSIGNED || column === present[row]) return 0;
    return column === UNASSIGNED ? 2 : 1;
  }).reduce<number>((sum, each) => sum + each, 0);

describe("solving again from an earlier answer", () => {
  it("gives the optimum from any start, with duals that prove it", () => {
    fc.assert(
      fc.property(withStart, ([plain, start]) => {
        const solution = resolveAssignment(kernelProblem(plain), start);
        expect(findFaults(plain, solution)).toEqual([]);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("ends with the same prices wherever it began: each is what one more seat would save", () => {
    fc.assert(
      fc.property(withStart, ([plain, start]) => {
        const problem = kernelProblem(plain);
        const { prices } = resolveAssignment(problem, start);
        expect(settlePrices(problem, solveLinearAssignment(problem)).prices).toEqual(prices);
        const { cost } = bruteForceCost(plain);
        const savings = plain.capacities.map((_, column) => {
          const capacities = plain.capacities.map((capacity, other) => (other === column ? capacity + 1 : capacity));
          return cost - bruteForceCost({ ...plain, capacities }).cost;
        });
        expect([...prices]).toEqual(savings);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("changes nothing that was given", () => {
    fc.assert(
      fc.property(withStart, ([plain, start]) => {
        const before = { columnOfRow: [...start.columnOfRow], prices: [...start.prices] };
        const problem = kernelProblem(plain);
        const solution = solveLinearAssignment(problem);
        const solved = JSON.stringify(solution);
        resolveAssignment(problem, start);
        resolveKeeping(problem, { columnOfRow: start.columnOfRow, start, outsideSurcharge: 0 });
        settlePrices(problem, solution);
        expect({ columnOfRow: [...start.columnOfRow], prices: [...start.prices] }).toEqual(before);
        expect(JSON.stringify(solution)).toBe(solved);
        expect(kernelProblem(plain)).toEqual(problem);
      }),
      { numRuns: RUNS },
    );
  });

  it("disturbs the present pairs as little as any optimum does, after as many pairs as any has", () => {
    fc.assert(
      fc.property(withStart, ([plain, start]) => {
        const problem = kernelProblem(plain);
        const columnOfRow = start.columnOfRow.map((column, row) => (column !== UNASSIGNED && row % 3 === 2 ? GONE : column));
        const solution = resolveKeeping(problem, { columnOfRow, start, outsideSurcharge: 2 * plain.costs.length + 1 });
        expect(findFaults(plain, solution)).toEqual([]);
        const optima = allOptima(plain);
        const disturbed = optima.map((optimum) => countDisturbed(columnOfRow, optimum));
        expect(optima).toContainEqual([...solution.columnOfRow]);
        expect(countDisturbed(columnOfRow, solution.columnOfRow)).toBe(Math.min(...disturbed));
        expect(solution.prices).toEqual(settlePrices(problem, solveLinearAssignment(problem)).prices);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("moves nobody where nothing has changed", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const problem = kernelProblem(plain);
        const solution = settlePrices(problem, solveLinearAssignment(problem));
        const again = resolveKeeping(problem, { columnOfRow: solution.columnOfRow, start: solution, outsideSurcharge: 0 });
        expect(again.columnOfRow).toEqual(solution.columnOfRow);
        expect(again.prices).toEqual(solution.prices);
        expect(again.rowDuals).toEqual(solution.rowDuals);
      }),
      { numRuns: RUNS },
    );
  });

  it("takes no bid, and no path but for those outside, where nothing has changed", () => {
    fc.assert(
      fc.property(plainProblems, (plain) => {
        const problem = kernelProblem(plain);
        const solution = settlePrices(problem, solveLinearAssignment(problem));
        const { bids, augmentations } = resolveAssignment(problem, solution);
        expect({ bids, outside: augmentations }).toEqual({ bids: 0, outside: plain.costs.length - countPairs(solution.columnOfRow) });
      }),
      { numRuns: RUNS },
    );
  });

  it("begins anew, with bids, where many must leave their seats", () => {
    const costs = Array.from({ length: 8 }, (_, row) => Array.from({ length: 8 }, (__, column) => (row + column) % 8));
    const problem = kernelProblem({ costs, capacities: new Array<number>(8).fill(1), outsideCost: 100 });
    const shifted = { columnOfRow: Int32Array.from(costs, (_, row) => row), prices: new Float64Array(8) };
    expect(resolveAssignment(problem, shifted).bids).toBeGreaterThan(0);
    // Rows 0 and 1 have each other's seats; nobody else has to leave.
    const swapped = { columnOfRow: Int32Array.of(7, 0, 6, 5, 4, 3, 2, 1), prices: new Float64Array(8) };
    expect(resolveAssignment(problem, swapped).bids).toBeGreaterThan(0);
  });

  it("fills seats that were added, wherever they have a price, and leaves what was given as it is", () => {
    let filled = 0;
    const withSeats = fc.tuple(plainProblems, fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }));
    fc.assert(
      fc.property(withSeats, ([plain, added]) => {
        const before = solveLinearAssignment(kernelProblem(plain));
        const copy = structuredClone(before);
        const more = { ...plain, capacities: plain.capacities.map((capacity, column) => capacity + (added[column] as number)) };
        const settled = settlePrices(kernelProblem(more), before);
        expect(findFaults(more, settled)).toEqual([]);
        expect(costOf(more, settled.columnOfRow)).toBe(bruteForceCost(more).cost);
        expect(before).toEqual(copy);
        const isSame = settled.columnOfRow.every((column, row) => column === before.columnOfRow[row]);
        if (isSame) expect(settled.augmentations).toBe(before.augmentations);
        else expect(settled.augmentations).toBeGreaterThan(before.augmentations);
        if (!isSame) filled++;
      }),
      { numRuns: RUNS * 5 },
    );
    expect(filled).toBeGreaterThan(0);
  });

  it("fills many added seats one after the other, at prices that hold each time", () => {
    const plain: PlainProblem = {
      costs: [
        [5, 9, 1, 5, null],
        [4, 2, 1, null, 1],
        [null, 4, 8, null, 8],
        [6, 3, 2, 6, 0],
        [null, 8, 7, 2, 2],
        [3, null, 8, 2, null],
        [1, null, 1, null, 3],
      ],
      capacities: [2, 0, 0, 0, 0],
      outsideCost: 81,
    };
    const more = { ...plain, capacities: [4, 1, 0, 2, 2] };
    const settled = settlePrices(kernelProblem(more), solveLinearAssignment(kernelProblem(plain)));
    expect(findFaults(more, settled)).toEqual([]);
    expect(costOf(more, settled.columnOfRow)).toBe(15);
  });

  it("disturbs as few where the scaled costs are just within what is exact", () => {
    const plain: PlainProblem = { costs: [[1, 1]], capacities: [1, 1], outsideCost: 2 ** 47 };
    const present = { columnOfRow: Int32Array.of(1), start: { columnOfRow: Int32Array.of(0), prices: new Float64Array(2) } };
    expect([...resolveKeeping(kernelProblem(plain), { ...present, outsideSurcharge: 0 }).columnOfRow]).toEqual([1]);
  });

  it("gives the optimum where costs are too large to be scaled", () => {
    fc.assert(
      fc.property(withStart, ([plain, start]) => {
        // Every row costs so much more, wherever it is.
        const more = 2 ** 51 - 10_000;
        const large: PlainProblem = {
          ...plain,
          costs: plain.costs.map((row) => row.map((cost) => (cost === null ? null : cost + more))),
          outsideCost: plain.outsideCost + more,
        };
        const { columnOfRow } = start;
        const solution = resolveKeeping(kernelProblem(large), { columnOfRow, start, outsideSurcharge: 2 * plain.costs.length + 1 });
        expect(findFaults(large, solution)).toEqual([]);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("takes a column that is gone for none that there is", () => {
    expect(GONE).toBeLessThan(0);
    expect(GONE).not.toBe(UNASSIGNED);
  });

  it("still gives the optimum where costs are too large to be scaled", () => {
    const plain: PlainProblem = {
      costs: [
        [1, 1],
        [1, null],
      ],
      capacities: [1, 1],
      outsideCost: 2 ** 50,
    };
    const start = { columnOfRow: Int32Array.from([0, UNASSIGNED]), prices: Float64Array.from([0, 0]) };
    const solution = resolveKeeping(kernelProblem(plain), { columnOfRow: start.columnOfRow, start, outsideSurcharge: 0 });
    expect(findFaults(plain, solution)).toEqual([]);
    expect([...solution.columnOfRow]).toEqual([1, 0]);
  });
});
