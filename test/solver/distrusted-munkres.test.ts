import { solveWithMunkres } from "mentor-matching/munkres";
import { describe, expect, it, vi } from "vitest";

const answer = vi.hoisted(() => ({ pairs: [] as [number, number][] }));
vi.mock("munkres-js", () => ({ default: () => answer.pairs }));

const costs = [
  [1, 5],
  [2, 9],
];

/** What comes of an answer that munkres-js might give. */
function given(...pairs: [number, number][]): () => unknown {
  return () => {
    answer.pairs = pairs;
    return solveWithMunkres({ costs }).pairs;
  };
}

describe("an answer of munkres-js", () => {
  it("is taken where it is the best", () => {
    expect(given([0, 1], [1, 0])()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("is refused where it is not", () => {
    expect(given([0, 0], [1, 1])).toThrow("munkres-js did not find the best assignment: use solveAssignment");
  });

  it("is refused where it says too little", () => {
    expect(given([0, 1])).toThrow("did not find the best assignment");
    expect(given()).toThrow("did not find the best assignment");
  });

  it("is refused where it uses a row or a place twice", () => {
    expect(given([0, 1], [1, 1])).toThrow("did not find the best assignment");
    expect(given([0, 1], [0, 0])).toThrow("did not find the best assignment");
    answer.pairs = [
      [0, 1],
      [1, 1],
    ];
    const alike = [
      [4, 4],
      [4, 4],
    ];
    expect(() => solveWithMunkres({ costs: alike })).toThrow("did not find the best assignment");
  });
});
