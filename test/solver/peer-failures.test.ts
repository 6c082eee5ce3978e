import { type AssignmentInput, deferredAcceptance, isInvalidInputError, solveAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { textbookHungarian } from "../oracles/textbook-hungarian.ts";
import { solveProven } from "../support/assignments.ts";
import { seededUniform } from "../support/graphs.ts";

/** The paths of the issues with which an input is refused. */
function refusedAt(input: unknown): string[] {
  try {
    solveAssignment(input as AssignmentInput);
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return error.issues.map(({ path }) => path.join("."));
  }
  return [];
}

// Each of these is a known failure of an assignment package; here it has an answer or an error.
describe("inputs on which peers hang", () => {
  it("undefined and NaN are refused (munkres-js)", () => {
    expect(
      refusedAt({
        costs: [
          [1, undefined],
          [Number.NaN, 2],
        ],
      }),
    ).toEqual(["costs.0.1", "costs.1.0"]);
  });

  it("a row of Infinity stays unassigned (munkres-js)", () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect(
      solveProven({
        costs: [
          [infinity, infinity],
          [1, 2],
        ],
      }).pairs,
    ).toEqual([[1, 0]]);
  });

  it("−Infinity as a cost is refused (munkres-js)", () => {
    expect(
      refusedAt({
        costs: [
          [1, Number.NEGATIVE_INFINITY],
          [1, 2],
        ],
      }),
    ).toEqual(["costs.0.1"]);
  });

  it("two rows and one usable column: [[1, ∞], [2, ∞]] (munkres-js)", () => {
    expect(
      solveProven({
        costs: [
          [1, Number.POSITIVE_INFINITY],
          [2, Number.POSITIVE_INFINITY],
        ],
      }).pairs,
    ).toEqual([[0, 0]]);
  });

  it("a large finite number: [[0, 1e30], [0, 1e30]] (munkres-js)", () => {
    expect(
      solveProven({
        costs: [
          [0, 1e30],
          [0, 1e30],
        ],
      }),
    ).toMatchObject({ total: 1e30 });
  });

  it("more rows than columns", () => {
    expect(
      solveProven({
        costs: [
          [1, 2],
          [0, 1],
          [5, 5],
          [0, 0],
        ],
      }),
    ).toMatchObject({ total: 0, columnOfRow: [-1, 0, -1, 1] });
  });

  it("16 × 16 fractions", () => {
    const uniform = seededUniform(16);
    const costs = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => uniform() / 3));
    const { total } = solveProven({ costs });
    const best = textbookHungarian(costs).reduce((sum, column, row) => sum + (costs[row]?.[column] as number), 0);
    expect(Math.abs(total - best)).toBeLessThan(1e-9);
  });
});

describe("inputs on which peers are wrong without a word", () => {
  it("a forbidden pair is never a match (munkres 2.0.4)", () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect(
      solveProven({
        costs: [
          [infinity, 1],
          [infinity, 2],
        ],
      }).pairs,
    ).toEqual([[0, 1]]);
  });

  it("NaN has no answer", () => {
    expect(
      refusedAt({
        scores: [
          [1, 2],
          [3, Number.NaN],
        ],
      }),
    ).toEqual(["scores.1.1"]);
  });

  it("null is forbidden, not a cost of 0", () => {
    expect(
      solveProven({
        costs: [
          [5, null],
          [5, null],
        ],
      }),
    ).toMatchObject({ pairs: [[0, 0]], total: 5 });
  });

  it("numbers as text are refused, not compared as text", () => {
    expect(refusedAt({ costs: [["10", "9"]] })).toEqual(["costs.0.0", "costs.0.1"]);
  });

  it("a ragged row is refused and drops no column", () => {
    expect(
      refusedAt({
        costs: [
          [1, 2, 3],
          [4, 5],
          [6, 7, 8],
        ],
      }),
    ).toEqual(["costs.1"]);
  });

  it("a column that nobody may have leaves the others matched", () => {
    expect(
      solveProven({
        costs: [
          [1, 2, null],
          [3, 1, null],
          [1, 1, null],
        ],
      }).pairs,
    ).toHaveLength(2);
  });

  it("a total of −1 is a total (linear-sum-assignment: both “failed” and −1)", () => {
    expect(solveProven({ scores: [[-1]] })).toMatchObject({ pairs: [[0, 0]], total: -1 });
    expect(solveProven({ scores: [[null]] })).toMatchObject({ pairs: [], total: 0 });
  });

  it("costs of 1e15 to 1e17 are costs, no more and no less than others (constants for “forbidden” in four packages)", () => {
    for (const large of [1e15, 1e16, 1e17, Number.MAX_SAFE_INTEGER]) {
      // Two pairs at any cost, rather than one cheap pair; and the forbidden pair never.
      expect(
        solveProven({
          costs: [
            [1, large],
            [2, null],
          ],
        }),
      ).toMatchObject({
        pairs: [
          [0, 1],
          [1, 0],
        ],
        total: large + 2,
      });
      expect(
        solveProven({
          costs: [
            [1, large, 7],
            [2, null, large],
          ],
        }),
      ).toMatchObject({
        pairs: [
          [0, 2],
          [1, 0],
        ],
        total: 9,
        grid: 0,
      });
    }
  });

  it("368 × 368 close fractions are told apart (an exact zero test is 0.49 % off)", () => {
    const uniform = seededUniform(368);
    const costs = Array.from({ length: 368 }, () => Array.from({ length: 368 }, () => 1 + uniform() * 1e-6));
    const { total } = solveProven({ costs });
    const best = textbookHungarian(costs).reduce((sum, column, row) => sum + (costs[row]?.[column] as number), 0);
    expect(Math.abs(total - best)).toBeLessThan(1e-9);
  });

  it("decimals survive the turn from scores to costs (sys.maxsize − x swallows them)", () => {
    expect(
      solveProven({
        scores: [
          [0.25, 0.5],
          [0.5, 0.25],
        ],
      }),
    ).toMatchObject({ total: 1, grid: 0 });
  });

  it("a matrix of the caller's stays as it was, frozen or not", () => {
    const values = Float64Array.of(3, 1, 2, 4);
    solveProven({ costs: { rows: 2, columns: 2, values } });
    expect([...values]).toEqual([3, 1, 2, 4]);
    const costs = Object.freeze([Object.freeze([3, 1]), Object.freeze([2, 4])]);
    expect(solveProven(Object.freeze({ costs })).total).toBe(3);
  });

  it("the order of the rows has no influence on the total", () => {
    const rows = [
      [7, 7, 4],
      [7, 1, 4],
      [2, 7, 7],
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    expect(new Set(orders.map((order) => solveProven({ costs: order.map((row) => rows[row] as number[]) }).total))).toEqual(new Set([7]));
  });

  it("a tall matrix is answered in rows and columns as given, not transposed", () => {
    expect(
      solveProven({
        costs: [
          [9, 9],
          [1, 9],
          [9, 1],
        ],
      }).pairs,
    ).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });
});

describe("stable problems on which peers are wrong", () => {
  it("a column that lists a row which does not list it gets nobody by that", () => {
    for (const proposing of ["rows", "columns"] as const)
      expect(deferredAcceptance({ rowPreferences: [[0], []], columnPreferences: [[1, 0], [1]], proposing }).pairs).toEqual([[0, 0]]);
  });

  it("a column without places takes nobody, whoever proposes", () => {
    for (const proposing of ["rows", "columns"] as const) {
      const problem = { rowPreferences: [[0, 1]], columnPreferences: [[0], [0]], columnCapacities: [0, 1], proposing };
      expect(deferredAcceptance(problem).pairs).toEqual([[0, 1]]);
    }
  });

  it("empty lists, and nobody at all, are problems with an answer", () => {
    for (const proposing of ["rows", "columns"] as const) {
      expect(deferredAcceptance({ rowPreferences: [[], []], columnPreferences: [[]], proposing }).columnOfRow).toEqual([-1, -1]);
      expect(deferredAcceptance({ rowPreferences: [], columnPreferences: [], proposing }).pairs).toEqual([]);
    }
  });

  it("a column may gain by a shorter list where rows propose: safety is claimed for rows alone", () => {
    const rowPreferences = [
      [0, 1],
      [1, 0],
    ];
    const honest = deferredAcceptance({
      rowPreferences,
      columnPreferences: [
        [1, 0],
        [0, 1],
      ],
    });
    expect(honest.pairs).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const sly = deferredAcceptance({ rowPreferences, columnPreferences: [[1], [0, 1]] });
    expect(sly.pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
