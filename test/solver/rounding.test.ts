import fc from "fast-check";
import { type Assignment, type AssignmentInput, verifyAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { solveProven } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";

describe("the grid", () => {
  it("is 0 for integers up to a power of two, however small or large", () => {
    const matrices = fc.array(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 4, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(matrices, fc.integer({ min: -1070, max: 970 }), (integers, exponent) => {
        const scores = integers.map((row) => row.map((integer) => integer * 2 ** exponent));
        expect(solveProven({ scores }).grid).toBe(0);
        expect(solveProven({ scores, objective: "highest-total" }).grid).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  it("goes as far as the pairs that there can be allow, not the rows or columns", () => {
    // Three times this span is below 2^51, four times is above.
    const span = 731_000_000_000_001;
    const scores = [
      [0, span],
      [span, 0],
    ];
    expect(solveProven({ scores, rowCapacities: [1, 9], columnCapacities: [9, 9] }).grid).toBe(0);
    expect(solveProven({ scores, rowCapacities: [9, 9], columnCapacities: [1, 9] }).grid).toBe(0);
    expect(solveProven({ scores, rowCapacities: [9, 9], columnCapacities: [9, 9] }).grid).toBeGreaterThan(0);
  });

  it("is that of the values which matter: costs too high for any optimum have no say", () => {
    expect(
      solveProven({
        costs: [
          [1, 1e300],
          [2, 3.5],
          [1e-3 * 2 ** 60, 4],
        ],
      }),
    ).toMatchObject({ total: 4.5, grid: 0 });
    expect(
      solveProven({
        costs: [
          [1e-300, 1e300],
          [1, 2e-300],
        ],
      }),
    ).toMatchObject({ total: 3e-300 });
  });

  it("is a step that rounds, where digits are too many, and the gap says how much that may cost", () => {
    const problem: AssignmentInput = {
      scores: [
        [1 / 3, 1e-9],
        [1e9 + 1 / 7, 1 / 11],
      ],
    };
    const assignment = solveProven(problem);
    expect(assignment.grid).toBeGreaterThan(0);
    expect(assignment.grid).toBeLessThan(1e-6);
    const { gap } = verifyAssignment(problem, assignment);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(2e-6);
  });

  it("is found too coarse by its share of the largest value", () => {
    const problem: AssignmentInput = { scores: [[0.001]] };
    const planted: Assignment = { ...solveProven(problem), grid: 1e-10 };
    expect(verifyAssignment(problem, planted).findings).toMatchObject([
      { part: "form", message: "grid is 1e-10: too coarse for values up to 0.001" },
    ]);
  });
});

describe("more pairs come first", () => {
  it("whatever they cost", () => {
    expect(
      solveProven({
        costs: [
          [-1e300, 1e300],
          [1e300, null],
        ],
      }).pairs,
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(
      solveProven({
        costs: [
          [5e-324, 1e300],
          [0, null],
        ],
      }).pairs,
    ).toHaveLength(2);
    const values = fc.constantFrom(1e300, -1e300, 1, 0.1, -1e-300, 5e-324, null);
    fc.assert(
      fc.property(fc.array(fc.array(values, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (costs) => {
        const alike = costs.map((row) => row.map((cost) => (cost === null ? null : 0)));
        expect(solveProven({ costs }).pairs).toHaveLength(solveProven({ costs: alike }).pairs.length);
      }),
      { numRuns: RUNS },
    );
  });
});
