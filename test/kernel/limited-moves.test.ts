import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveWithinMoves } from "../../src/kernel/limited-moves.ts";
import { costOf, findWithinMoves, type LimitedMoves } from "../../src/kernel/limited-path.ts";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { RUNS } from "../support/runs.ts";

/** Costs of a pair; those of the outside and what leaving a home costs tower above all of them. */
const OUTSIDE = 1000;
const TIE = 100_000;

type Costs = readonly (readonly (number | null)[])[];

function graphOf(costs: Costs, columns: number): SparseGraph {
  const builder = buildGraph(costs.length, columns);
  for (const row of costs) {
    for (const [column, cost] of row.entries()) if (cost !== null) builder.add(column, cost);
    builder.endRow();
  }
  return builder.finish();
}

/** The given costs for rows that sit at home; whoever sits would pay dearly for staying outside. */
function limitedMoves(costs: Costs, capacities: readonly number[], homes: readonly number[], limit: number): LimitedMoves {
  const tied = costs.map((row, k) => row.map((cost) => (cost === null ? null : homes[k] === UNASSIGNED ? cost + TIE : cost)));
  const graph = graphOf(tied, capacities.length);
  const isMove = new Uint8Array(graph.columnOfEdge.length);
  for (const [row, home] of homes.entries())
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++)
      isMove[edge] = home !== UNASSIGNED && graph.columnOfEdge[edge] !== home ? 1 : 0;
  const problem = { graph, capacities: Float64Array.from(capacities), outsideCost: OUTSIDE + TIE };
  return { problem, homeOfRow: Int32Array.from(homes), isMove, limit };
}

/** The least cost within the limit, by trying every assignment; and the fewest moves that it takes. */
function bruteForce({ problem, isMove, limit }: LimitedMoves): { readonly cost: number; readonly moves: number } {
  const { graph, capacities, outsideCost } = problem;
  const seats = [...capacities];
  let best = { cost: Number.POSITIVE_INFINITY, moves: 0 };
  const tryFrom = (row: number, cost: number, moves: number): void => {
    if (moves > limit) return;
    if (row === graph.rows) {
      if (cost < best.cost || (cost === best.cost && moves < best.moves)) best = { cost, moves };
      return;
    }
    tryFrom(row + 1, cost + outsideCost, moves);
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++) {
      const column = graph.columnOfEdge[edge] as number;
      if ((seats[column] as number) === 0) continue;
      seats[column]!--;
      tryFrom(row + 1, cost + (graph.costOfEdge[edge] as number), moves + (isMove[edge] as number));
      seats[column]!++;
    }
  };
  tryFrom(0, 0, 0);
  return best;
}

function movesOf({ problem, isMove }: LimitedMoves, columnOfRow: Int32Array): number {
  const { firstEdge, columnOfEdge } = problem.graph;
  let moves = 0;
  for (const [row, column] of columnOfRow.entries())
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (columnOfEdge[edge] === column) moves += isMove[edge] as number;
  return moves;
}

const sizes = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) });
const costsOfRow = (columns: number): fc.Arbitrary<(number | null)[]> =>
  fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }), { minLength: columns, maxLength: columns });
const cases = sizes.chain(({ rows, columns }) =>
  fc.record({
    costs: fc.array(costsOfRow(columns), { minLength: rows, maxLength: rows }),
    offered: costsOfRow(columns),
    capacities: fc.array(fc.constantFrom<number>(0, 1, 1, 2), { minLength: columns, maxLength: columns }),
    limit: fc.integer({ min: 0, max: 4 }),
    lone: fc.nat({ max: rows - 1 }),
  }),
);

/** The first row can only take the second one's column, which then takes the third one's: two moves, and one is allowed. */
const inARow = {
  costs: [
    [0, 1, null, null],
    [null, 0, 1, null],
    [null, null, 0, 1],
  ],
  offered: [null, null, null, null],
  capacities: [1, 1, 1, 1],
  limit: 1,
  lone: 0,
};

/** A best assignment of these costs; `undefined` column lists never occur, as everybody may stay outside. */
function bestOf(costs: Costs, capacities: readonly number[]): readonly number[] {
  const graph = graphOf(costs, capacities.length);
  return [...solveLinearAssignment({ graph, capacities: Float64Array.from(capacities), outsideCost: OUTSIDE }).columnOfRow];
}

describe("seating within a limit of moves", () => {
  it("is exact where one row has lost its column in an optimum, against brute force", () => {
    let between = 0;
    fc.assert(
      fc.property(cases, fc.boolean(), ({ costs, offered, capacities, limit, lone }, isOffered) => {
        const best = bestOf(costs, capacities);
        const column = best[lone] as number;
        const homes = best.map((home, row) => (row === lone ? UNASSIGNED : home));
        // What is left to the row that has lost its column, or whatever else it is offered now.
        const left = isOffered ? offered : (costs[lone] as readonly (number | null)[]).map((cost, at) => (at === column ? null : cost));
        const given = { ...limitedMoves(costs.with(lone, left), capacities, homes, limit), lone: { row: lone, column } };
        const { cost, bound, columnOfRow } = solveWithinMoves(given);
        const oracle = bruteForce(given);
        expect({ cost, bound }).toEqual({ cost: oracle.cost, bound: oracle.cost });
        expect(movesOf(given, columnOfRow)).toBeLessThanOrEqual(limit);
        const path = findWithinMoves(given, given.lone) as Int32Array;
        expect(path).toBeDefined();
        expect(costOf(given.problem, path)).toBe(oracle.cost);
        expect(movesOf(given, path)).toBe(oracle.moves);
        expect([...given.homeOfRow]).toEqual(homes);
        if (bruteForce({ ...given, limit: 9 }).moves > limit && limit > 0) between++;
      }),
      { numRuns: RUNS * 5, examples: [[inARow, false]] },
    );
    expect(between).toBeGreaterThan(0);
  });

  it("is within the limit elsewhere, never worse than moving nobody, and its bound holds", () => {
    let gaps = 0;
    fc.assert(
      fc.property(cases, fc.boolean(), ({ costs, capacities, limit, lone }, isLone) => {
        const seats = [...capacities];
        // Homes of any kind: the first column that has a seat left.
        const homes = costs.map((row, k) => {
          const home = k === lone ? UNASSIGNED : row.findIndex((cost, column) => cost !== null && (seats[column] as number) > 0);
          if (home !== UNASSIGNED) seats[home]!--;
          return home;
        });
        const column = seats.findIndex((free) => free > 0);
        const given = { ...limitedMoves(costs, capacities, homes, limit), lone: isLone ? { row: lone, column } : undefined };
        const { cost, bound, columnOfRow } = solveWithinMoves(given);
        const oracle = bruteForce(given);
        expect(movesOf(given, columnOfRow)).toBeLessThanOrEqual(limit);
        expect(bound).toBeLessThanOrEqual(oracle.cost);
        expect(cost).toBeGreaterThanOrEqual(oracle.cost);
        const unmoved = bruteForce({ ...given, limit: 0 }).cost;
        expect(cost).toBeLessThanOrEqual(unmoved);
        if (cost === unmoved) expect(movesOf(given, columnOfRow)).toBe(0);
        expect(homes.filter((home, row) => home !== UNASSIGNED && columnOfRow[row] === UNASSIGNED)).toEqual([]);
        if (limit === 0) expect(bound).toBe(cost);
        if (cost > bound) gaps++;
      }),
      { numRuns: RUNS * 5 },
    );
    expect(gaps).toBeGreaterThan(0);
  });

  it("closes in on the limit from both sides", () => {
    // Four rows sit where it costs 9; each has a seat of its own where it costs 5, 4, 3 or 1 less.
    const gains = [5, 4, 3, 1];
    const costs = gains.map((gain, row) => gains.flatMap((_, column) => (column === row ? [9, 9 - gain] : [null, null])));
    const homes = gains.map((_, row) => 2 * row);
    const ones = gains.flatMap(() => [1, 1]);
    for (const [limit, gained] of [5, 9, 12, 13].entries()) {
      const { cost, bound } = solveWithinMoves(limitedMoves(costs, ones, homes, limit + 1));
      expect([cost, bound]).toEqual([36 - gained, 36 - gained]);
    }
  });
});
