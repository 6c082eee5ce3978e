import { describe, expect, it } from "vitest";
import { bruteForceWorth } from "./brute-force-programme.ts";

describe("brute force over a programme", () => {
  const points = [
    [900, 100],
    [800, -1],
    [-1, -1],
  ];

  it("puts pairs, points or the lowest points first, as the objective says", () => {
    // One good pair, or two of which one is poor; the third mentee may have nobody.
    expect(bruteForceWorth(points, [1, 1], "most-pairs")).toEqual([2, 900, 100]);
    expect(bruteForceWorth(points, [1, 1], "highest-total")).toEqual([2, 900, 100]);
    expect(bruteForceWorth([[900, 100]], [1, 1], "most-pairs")).toEqual([1, 900, 900]);
    const uneven = [
      [900, 400],
      [500, 300],
    ];
    expect(bruteForceWorth(uneven, [1, 1], "most-pairs")).toEqual([2, 1200, 300]);
    expect(bruteForceWorth(uneven, [1, 1], "fairest")).toEqual([2, 900, 400]);
  });

  it("keeps to the seats", () => {
    expect(bruteForceWorth(points, [0, 1], "most-pairs")).toEqual([1, 100, 100]);
    expect(bruteForceWorth(points, [2, 1], "most-pairs")).toEqual([2, 1700, 800]);
    expect(bruteForceWorth(points, [0, 0], "fairest")).toEqual([0, 0, Number.POSITIVE_INFINITY]);
  });

  it("prefers more points to more pairs of none where the total counts, and then more pairs", () => {
    expect(bruteForceWorth([[0], [7]], [1], "highest-total")).toEqual([1, 7, 7]);
    expect(bruteForceWorth([[0], [7]], [2], "highest-total")).toEqual([2, 7, 0]);
  });
});
