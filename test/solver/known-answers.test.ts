import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { solveProven } from "../support/assignments.ts";

interface KnownAssignment {
  readonly id: string;
  readonly title: string;
  readonly sense: "min" | "max";
  readonly matrix: readonly (readonly (number | null)[])[];
  readonly maxPairs: number;
  readonly bestTotalAtMaxPairs: number;
  readonly source: string;
  readonly licence: string;
}

// Published instances of scipy, bmc/munkres, lap, lapsolver, OR-Tools, networkx and others, with source and licence at each.
const file = new URL("../fixtures/peers-known-answers.json", import.meta.url);
const { assignment: instances } = JSON.parse(readFileSync(file, "utf8")) as { assignment: readonly KnownAssignment[] };

const valuesOf = ({ matrix }: KnownAssignment): number[] => matrix.flat().filter((value) => value !== null);

describe("published assignments with known answers", () => {
  it("are 48, each with its source and licence", () => {
    expect(instances).toHaveLength(48);
    for (const { source, licence } of instances) expect(source.length * licence.length).toBeGreaterThan(0);
  });

  it.each(instances)("$id $title", (instance) => {
    const { sense, matrix, maxPairs, bestTotalAtMaxPairs } = instance;
    const { pairs, total, grid } = solveProven(sense === "max" ? { scores: matrix } : { costs: matrix });
    expect(pairs).toHaveLength(maxPairs);
    if (valuesOf(instance).every(Number.isInteger)) {
      expect(grid).toBe(0);
      expect(total).toBe(bestTotalAtMaxPairs);
    } else {
      const size = Math.max(matrix.length, matrix[0]?.length ?? 0);
      const tolerance = 1e-9 * Math.max(...valuesOf(instance).map(Math.abs)) * size;
      expect(Math.abs(total - bestTotalAtMaxPairs)).toBeLessThanOrEqual(tolerance);
    }
  });
});
