import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { findResidualPath, type Move, openNetwork } from "../../src/kernel/residual-path.ts";
import { buildGraph, UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { RUNS } from "../support/runs.ts";

type Costs = readonly (readonly (number | null)[])[];

const problems = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 4 }),
    range: fc.constantFrom(2, 50),
    most: fc.boolean(),
  })
  .chain(({ rows, columns, range, most }) =>
    fc.record({
      costs: fc.array(fc.array(fc.option(fc.nat({ max: range }), { nil: null, freq: 4 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      capacities: fc.array(fc.nat({ max: 2 }), { minLength: columns, maxLength: columns }),
      outsideCost: fc.constant(most ? (range + 1) * (rows + 1) : Math.ceil(range / 2)),
    }),
  );

/** The lowest total over every assignment there is; `fixed` says where a row must be, `banned` where it must not. */
function bruteForce(
  costs: Costs,
  capacities: readonly number[],
  outsideCost: number,
  fixed = new Map<number, number>(),
  banned?: readonly [number, number],
): number {
  const seats = [...capacities];
  const search = (row: number): number => {
    if (row === costs.length) return 0;
    const must = fixed.get(row);
    let best = must === undefined ? outsideCost + search(row + 1) : Number.POSITIVE_INFINITY;
    costs[row]?.forEach((cost, column) => {
      if (cost === null || seats[column] === 0 || (must !== undefined && must !== column)) return;
      if (banned !== undefined && banned[0] === row && banned[1] === column) return;
      seats[column]!--;
      best = Math.min(best, cost + search(row + 1));
      seats[column]!++;
    });
    return best;
  };
  return search(0);
}

function solve({ costs, capacities, outsideCost }: { costs: Costs; capacities: readonly number[]; outsideCost: number }) {
  const builder = buildGraph(costs.length, capacities.length);
  for (const row of costs) {
    row.forEach((cost, column) => {
      if (cost !== null) builder.add(column, cost);
    });
    builder.endRow();
  }
  const problem = { graph: builder.finish(), capacities: Float64Array.from(capacities), outsideCost };
  const solution = solveLinearAssignment(problem);
  return { solution, network: openNetwork(problem, solution) };
}

/** What moves cost, and whether nobody moves from where they are not and no column overflows. */
function applyMoves(costs: Costs, outsideCost: number, columnOfRow: Int32Array, moves: readonly Move[]): number {
  const priceOf = (row: number, column: number): number => (column === UNASSIGNED ? outsideCost : (costs[row]?.[column] as number));
  return moves.reduce((total, { row, from, to }) => {
    expect(columnOfRow[row]).toBe(from);
    columnOfRow[row] = to;
    return total + priceOf(row, to) - priceOf(row, from);
  }, 0);
}

const slackOf = (
  costs: Costs,
  { rowDuals, prices }: { rowDuals: Float64Array; prices: Float64Array },
  row: number,
  column: number,
): number => (costs[row]?.[column] as number) + (prices[column] as number) - (rowDuals[row] as number);

describe("the cheapest change, against every assignment there is", () => {
  it("forces any pair, dissolves any pair", () => {
    fc.assert(
      fc.property(problems, ({ costs, capacities, outsideCost }) => {
        const { solution, network } = solve({ costs, capacities, outsideCost });
        const best = bruteForce(costs, capacities, outsideCost);
        costs.forEach((entries, row) => {
          entries.forEach((cost, column) => {
            if (cost === null || capacities[column] === 0) return;
            const left = solution.columnOfRow[row] as number;
            const after = solution.columnOfRow.slice();
            if (left === column) {
              const path = findResidualPath(network, { leaver: row }, column);
              expect(best + (path?.length ?? Number.NaN)).toBe(bruteForce(costs, capacities, outsideCost, new Map(), [row, column]));
              expect(applyMoves(costs, outsideCost, after, path?.moves ?? [])).toBe(path?.length);
              // In order: whoever must leave moves first.
              expect(path?.moves[0]?.row).toBe(row);
            } else {
              const path = findResidualPath(network, { column }, left);
              const price = slackOf(costs, solution, row, column) + (path?.length ?? Number.NaN);
              expect(best + price).toBe(bruteForce(costs, capacities, outsideCost, new Map([[row, column]])));
              expect(applyMoves(costs, outsideCost, after, [{ row, from: left, to: column }, ...(path?.moves ?? [])])).toBe(price);
            }
            capacities.forEach((capacity, other) => {
              expect(after.filter((seat) => seat === other).length).toBeLessThanOrEqual(capacity);
            });
          });
        });
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("adds a seat, takes a seat away", () => {
    fc.assert(
      fc.property(problems, ({ costs, capacities, outsideCost }) => {
        const { solution, network } = solve({ costs, capacities, outsideCost });
        const best = bruteForce(costs, capacities, outsideCost);
        const withSeats = (column: number, change: number): number =>
          bruteForce(
            costs,
            capacities.map((capacity, k) => (k === column ? capacity + change : capacity)),
            outsideCost,
          );
        capacities.forEach((capacity, column) => {
          const price = solution.prices[column] as number;
          const into = findResidualPath(network, { outside: true }, column);
          expect(best - Math.max(0, price - (into?.length ?? Number.POSITIVE_INFINITY))).toBe(withSeats(column, 1));
          if (capacity === 0) return;
          const isFull = solution.columnOfRow.filter((seat) => seat === column).length === capacity;
          const out = isFull ? findResidualPath(network, { column }, UNASSIGNED) : undefined;
          expect(best + (isFull ? price + (out?.length ?? Number.NaN) : 0)).toBe(withSeats(column, -1));
        });
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("finds no path into a column without edges or out of one without seats", () => {
    const { network } = solve({ costs: [[1, null, 2]], capacities: [1, 1, 0], outsideCost: 100 });
    expect(findResidualPath(network, { outside: true }, 1)).toBeUndefined();
    expect(findResidualPath(network, { column: 2 }, UNASSIGNED)).toBeUndefined();
  });
});
