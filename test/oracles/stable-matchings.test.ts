import { describe, expect, it } from "vitest";
import { enumerateStableMatchings } from "./stable-matchings.ts";

describe("the enumeration of stable matchings", () => {
  it("finds the three of Gale and Shapley's cycle (1962)", () => {
    const cycle = {
      rowPreferences: [
        [0, 1, 2],
        [1, 2, 0],
        [2, 0, 1],
      ],
      columnPreferences: [
        [1, 2, 0],
        [2, 0, 1],
        [0, 1, 2],
      ],
      capacities: [1, 1, 1],
    };
    expect(enumerateStableMatchings(cycle).toSorted()).toEqual([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]);
  });

  it("finds that of a mentor with two seats who leaves one empty", () => {
    const problem = { rowPreferences: [[0], [0], []], columnPreferences: [[1, 2]], capacities: [2] };
    expect(enumerateStableMatchings(problem)).toEqual([[-1, 0, -1]]);
  });
});
