import fc from "fast-check";
import { type Assignment, type AssignmentInput, solveAssignment, verifyAssignment } from "mentor-matching/solver";
import { expect } from "vitest";

export type Scores = readonly (readonly (number | null)[])[];

/** Solves and verifies: no answer enters a test without its proof. */
export function solveProven(input: AssignmentInput): Assignment {
  const assignment = solveAssignment(input);
  expectProven(input, assignment);
  return assignment;
}

export function expectProven(input: AssignmentInput, assignment: Assignment): void {
  const { valid, gap, findings } = verifyAssignment(input, assignment);
  expect(findings).toEqual([]);
  expect(valid).toBe(true);
  if (assignment.grid === 0) expect(gap).toBe(0);
  // Half a grid step for every pair, here and in the best there could be, which may have more pairs.
  else expect(gap).toBeLessThanOrEqual(assignment.grid * Math.max(1, assignment.pairs.length, assignment.rowPrices.length) * (1 + 1e-12));
}

/** What every solver must agree on. */
export function worthOf({ pairs, total }: Assignment): { pairs: number; total: number } {
  return { pairs: pairs.length, total };
}

/** Matrices of integers with forbidden pairs; few distinct values half of the time, so that there are ties. */
export function scoreMatrices(size: { rows: number; columns: number }): fc.Arbitrary<Scores> {
  return fc
    .record({ rows: fc.nat({ max: size.rows }), columns: fc.nat({ max: size.columns }), range: fc.constantFrom(1, 5, 1000) })
    .chain(({ rows, columns, range }) => {
      const score = fc.option(fc.integer({ min: -range, max: range }), { nil: null, freq: 3 });
      return fc.array(fc.array(score, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
    });
}

/** Matrices without forbidden pairs, all of the given shape. */
export function fullMatrices(rows: number, columns: number, range = 1000): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(fc.integer({ min: 0, max: range }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
}

export function capacitiesOf(length: number, max: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat({ max }), { minLength: length, maxLength: length });
}

export const columnsOf = (scores: Scores): number => scores[0]?.length ?? 0;
