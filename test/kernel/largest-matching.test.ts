import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLargestMatching, findBottleneck } from "../../src/kernel/largest-matching.ts";
import { buildGraph } from "../../src/kernel/sparse-graph.ts";
import { RUNS } from "../support/runs.ts";

const problems = fc.record({ rows: fc.nat({ max: 6 }), columns: fc.nat({ max: 4 }) }).chain(({ rows, columns }) =>
  fc.record({
    costs: fc.array(fc.array(fc.option(fc.nat({ max: 9 }), { nil: null, freq: 2 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    capacities: fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }),
  }),
);

function graphOf(costs: readonly (readonly (number | null)[])[], columns: number) {
  const builder = buildGraph(costs.length, columns);
  for (const row of costs) {
    row.forEach((cost, column) => {
      if (cost !== null) builder.add(column, cost);
    });
    builder.endRow();
  }
  return builder.finish();
}

function bruteForce(costs: readonly (readonly (number | null)[])[], capacities: readonly number[], limit: number): number {
  const seats = [...capacities];
  const search = (row: number): number => {
    if (row === costs.length) return 0;
    let most = search(row + 1);
    costs[row]?.forEach((cost, column) => {
      if (cost === null || cost > limit || seats[column] === 0) return;
      seats[column]!--;
      most = Math.max(most, 1 + search(row + 1));
      seats[column]!++;
    });
    return most;
  };
  return search(0);
}

describe("the largest matching", () => {
  it("is as large as the largest of all", () => {
    fc.assert(
      fc.property(problems, fc.nat({ max: 9 }), ({ costs, capacities }, limit) => {
        const graph = graphOf(costs, capacities.length);
        expect(countLargestMatching(graph, Float64Array.from(capacities), limit)).toBe(bruteForce(costs, capacities, limit));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("keeps to the lowest bottleneck", () => {
    fc.assert(
      fc.property(problems, ({ costs, capacities }) => {
        const bottleneck = findBottleneck(graphOf(costs, capacities.length), Float64Array.from(capacities));
        const size = bruteForce(costs, capacities, 9);
        const limits = Array.from({ length: 10 }, (_, limit) => limit);
        expect(bottleneck).toBe(size === 0 ? undefined : limits.find((limit) => bruteForce(costs, capacities, limit) === size));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("takes long alternating paths in its stride", { timeout: 2000 }, () => {
    const size = 3000;
    const builder = buildGraph(size, size);
    for (let row = 0; row < size; row++) {
      if (row > 0) builder.add(row - 1, 0);
      builder.add(row, 0);
      builder.endRow();
    }
    expect(countLargestMatching(builder.finish(), new Float64Array(size).fill(1), 0)).toBe(size);
  });
});
