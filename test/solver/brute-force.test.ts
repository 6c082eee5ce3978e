import fc from "fast-check";
import type { AssignmentInput } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { bruteForceAssignment, highestTotal, mostPairs } from "../oracles/brute-force-assignment.ts";
import { capacitiesOf, columnsOf, type Scores, scoreMatrices, solveProven, worthOf } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";

interface Capacitated {
  readonly scores: Scores;
  readonly rowCapacities: readonly number[];
  readonly columnCapacities: readonly number[];
}

const OBJECTIVES = [
  { objective: "most-pairs", rank: mostPairs },
  { objective: "highest-total", rank: highestTotal },
] as const;

const unit: fc.Arbitrary<Capacitated> = scoreMatrices({ rows: 7, columns: 5 }).map((scores) => ({
  scores,
  rowCapacities: scores.map(() => 1),
  columnCapacities: new Array<number>(columnsOf(scores)).fill(1),
}));

/** @param rowCapacities - drawn from these: mostly 1 where rows are to fill the columns */
function withCapacities(size: { rows: number; columns: number }, ...rowCapacities: readonly number[]): fc.Arbitrary<Capacitated> {
  return scoreMatrices(size).chain((scores) =>
    fc.record({
      scores: fc.constant(scores),
      rowCapacities: fc.array(fc.constantFrom(...rowCapacities), { minLength: scores.length, maxLength: scores.length }),
      columnCapacities: capacitiesOf(columnsOf(scores), 3),
    }),
  );
}

describe.each(OBJECTIVES)("$objective, against every assignment there is", ({ objective, rank }) => {
  const agree = (problem: Capacitated): void => {
    const best = bruteForceAssignment(problem, rank);
    const worth = { pairs: best.pairs, total: best.total };
    expect(worthOf(solveProven({ ...problem, objective }))).toEqual(worth);
    const costs = problem.scores.map((row) => row.map((score) => (score === null ? Number.POSITIVE_INFINITY : -score)));
    const { scores: _, ...terms } = problem;
    expect(worthOf(solveProven({ ...terms, costs, objective }))).toEqual({ ...worth, total: 0 - worth.total });
  };

  it("one pair for each row and column", () => {
    fc.assert(fc.property(unit, agree), { numRuns: RUNS });
  });

  it("capacities of columns, rows that take no part", () => {
    fc.assert(fc.property(withCapacities({ rows: 6, columns: 4 }, 0, 1, 1, 1, 1), agree), { numRuns: RUNS });
  });

  it("capacities of rows and columns", () => {
    fc.assert(fc.property(withCapacities({ rows: 4, columns: 4 }, 0, 1, 2, 3), agree), { numRuns: RUNS });
  });

  it("values of all magnitudes, within 1e-9 · n · the largest", () => {
    const value = fc.oneof(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(1e300, -1e300, 1e-300, -1e-300, 5e-324, 0, 1e15, 0.1, null),
    );
    const matrices = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(matrices, (scores) => {
        const problem: Capacitated = {
          scores,
          rowCapacities: scores.map(() => 1),
          columnCapacities: new Array<number>(columnsOf(scores)).fill(1),
        };
        const best = bruteForceAssignment(problem, rank);
        const { pairs, total, grid } = solveProven({ ...problem, objective });
        const largest = Math.max(0, ...scores.flat().map((score) => Math.abs(score ?? 0)));
        expect(best.total - total).toBeLessThanOrEqual(1e-9 * largest * scores.length);
        if (objective === "most-pairs") expect(pairs).toHaveLength(best.pairs);
        expect(grid).toBeLessThanOrEqual(1e-9 * largest);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});

describe("the form of the values", () => {
  it("makes no difference: lists, one array, or rows on demand", () => {
    fc.assert(
      fc.property(withCapacities({ rows: 5, columns: 4 }, 0, 1, 2), ({ scores, ...terms }) => {
        const size = { rows: scores.length, columns: columnsOf(scores) };
        const flat = Float64Array.from(scores.flat(), (score) => score ?? Number.NEGATIVE_INFINITY);
        const fillRow = (row: number, into: Float64Array): void => into.set(flat.subarray(row * size.columns, (row + 1) * size.columns));
        const expected = solveProven({ ...terms, scores });
        expect(solveProven({ ...terms, scores: { ...size, values: flat } })).toEqual(expected);
        expect(solveProven({ ...terms, scores: { ...size, fillRow } })).toEqual(expected);
        const typed: AssignmentInput = {
          scores,
          rowCapacities: Float64Array.from(terms.rowCapacities),
          columnCapacities: Uint8Array.from(terms.columnCapacities),
        };
        expect(solveProven(typed)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });
});
