import { describe, expect, it } from "vitest";
import { bruteForceAssignment, highestTotal, mostPairs } from "./brute-force-assignment.ts";

const ones = (length: number): number[] => new Array<number>(length).fill(1);

describe("brute force over all assignments", () => {
  it("counts the matchings of a complete 3 × 3 graph: 34 in all, 6 with three pairs", () => {
    const scores = [ones(3), ones(3), ones(3)].map((row) => row.map(() => 0));
    const unit = { scores, rowCapacities: ones(3), columnCapacities: ones(3) };
    expect(bruteForceAssignment(unit, mostPairs)).toEqual({ pairs: 3, total: 0, count: 6 });
    expect(bruteForceAssignment(unit, () => 0).count).toBe(34);
  });

  it("puts pairs or total first, as told", () => {
    const problem = {
      scores: [
        [5, -9],
        [4, null],
      ],
      rowCapacities: ones(2),
      columnCapacities: ones(2),
    };
    expect(bruteForceAssignment(problem, mostPairs)).toEqual({ pairs: 2, total: -5, count: 1 });
    expect(bruteForceAssignment(problem, highestTotal)).toEqual({ pairs: 1, total: 5, count: 1 });
  });

  it("keeps capacities on both sides, each pair once", () => {
    const problem = {
      scores: [
        [3, 2],
        [1, 1],
      ],
      rowCapacities: [2, 1],
      columnCapacities: [2, 1],
    };
    expect(bruteForceAssignment(problem, mostPairs)).toEqual({ pairs: 3, total: 6, count: 1 });
    expect(bruteForceAssignment({ ...problem, columnCapacities: [9, 0] }, mostPairs)).toEqual({ pairs: 2, total: 4, count: 1 });
  });

  it("knows the empty assignment", () => {
    expect(bruteForceAssignment({ scores: [], rowCapacities: [], columnCapacities: [] }, mostPairs)).toEqual({
      pairs: 0,
      total: 0,
      count: 1,
    });
    expect(bruteForceAssignment({ scores: [[null]], rowCapacities: [1], columnCapacities: [1] }, mostPairs).pairs).toBe(0);
  });
});
