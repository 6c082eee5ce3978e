import { readFileSync } from "node:fs";
import fc from "fast-check";
import { solveWithMunkres } from "mentor-matching/munkres";
import { type AssignmentInput, InvalidInputError, solveAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { capacitiesOf, columnsOf, expectProven, scoreMatrices, worthOf } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";

const file = new URL("../fixtures/peers-known-answers.json", import.meta.url);
const { assignment: instances } = JSON.parse(readFileSync(file, "utf8")) as {
  assignment: readonly { id: string; title: string; sense: "min" | "max"; matrix: readonly (readonly (number | null)[])[] }[];
};

function refusalOf(input: unknown): readonly { code: string; path: readonly (string | number)[] }[] {
  try {
    solveWithMunkres(input as AssignmentInput);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues;
    throw error;
  }
  return [];
}

describe("munkres-js behind its guard", () => {
  it.each(instances)("is proven right on $id $title", ({ sense, matrix }) => {
    const input = sense === "max" ? { scores: matrix } : { costs: matrix };
    const assignment = solveWithMunkres(input);
    expectProven(input, assignment);
    expect(worthOf(assignment)).toEqual(worthOf(solveAssignment(input)));
  });

  it("is proven right with forbidden pairs, capacities and both objectives, on any shape", () => {
    const problems = scoreMatrices({ rows: 7, columns: 6 }).chain((scores) =>
      fc.record({
        scores: fc.constant(scores),
        columnCapacities: capacitiesOf(columnsOf(scores), 3),
        rowCapacities: capacitiesOf(scores.length, 1),
        objective: fc.constantFrom("most-pairs" as const, "highest-total" as const),
      }),
    );
    fc.assert(
      fc.property(problems, (problem) => {
        const assignment = solveWithMunkres(problem);
        expectProven(problem, assignment);
        expect(worthOf(assignment)).toEqual(worthOf(solveAssignment(problem)));
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("is proven right on values of all magnitudes", () => {
    const value = fc.oneof(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(1e300, -1e300, 1e-300, 1e15, Number.MAX_SAFE_INTEGER, null),
    );
    const matrices = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(matrices, (costs) => {
        const assignment = solveWithMunkres({ costs });
        expectProven({ costs }, assignment);
        expect(assignment.pairs).toHaveLength(solveAssignment({ costs }).pairs.length);
      }),
      { numRuns: RUNS },
    );
  });

  it("ends where munkres-js alone does not", () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect(
      solveWithMunkres({
        costs: [
          [1, infinity],
          [2, infinity],
        ],
      }).pairs,
    ).toEqual([[0, 0]]);
    expect(
      solveWithMunkres({
        costs: [
          [infinity, infinity],
          [1, 2],
        ],
      }).pairs,
    ).toEqual([[1, 0]]);
    expect(
      solveWithMunkres({
        costs: [
          [0, 1e30],
          [0, 1e30],
        ],
      }).total,
    ).toBe(1e30);
    expect(solveWithMunkres({ costs: [] }).pairs).toEqual([]);
    expect(solveWithMunkres({ costs: [[], []] }).columnOfRow).toEqual([-1, -1]);
    expect(
      refusalOf({
        costs: [
          [1, undefined],
          [Number.NaN, -infinity],
        ],
      }).map(({ path }) => path),
    ).toEqual([
      ["costs", 0, 1],
      ["costs", 1, 0],
      ["costs", 1, 1],
    ]);
  });

  it("makes no more copies of a column than could be used", () => {
    expect(solveWithMunkres({ scores: [[1], [2], [3]], columnCapacities: [1e9] }).pairs).toHaveLength(3);
    expect(solveWithMunkres({ scores: [[1], [2], [3]], columnCapacities: [2] }).columnOfRow).toEqual([-1, 0, 0]);
  });

  it("does not take what it cannot do", () => {
    expect(refusalOf({ scores: [[1, 2]], rowCapacities: [2] })).toMatchObject([{ code: "solver-cannot", path: ["rowCapacities"] }]);
    const tall = { rows: 301, columns: 1, values: new Float64Array(301) };
    expect(refusalOf({ scores: tall })).toMatchObject([{ code: "solver-cannot", path: [] }]);
    const wide = { rows: 2, columns: 301, values: new Float64Array(602) };
    expect(refusalOf({ scores: wide })).toMatchObject([{ code: "solver-cannot", path: [] }]);
  });
});
