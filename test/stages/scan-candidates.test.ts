import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FULL_POINTS } from "../../src/criteria/criterion-kind.ts";
import { openEdgeList } from "../../src/kernel/edge-source.ts";
import { prepareProgramme } from "../../src/operations/prepare-programme.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

describe("the scan for candidates", () => {
  it("finds as good mentors as a look at every pair, whatever the prices and the limit", () => {
    const price = fc.constantFrom(0, 0, 1, 150_000, 500_000, 3e11, Number.POSITIVE_INFINITY);
    const limit = fc.constantFrom(Number.POSITIVE_INFINITY, 400_000, 700_000, 1e6, 3e11);
    fc.assert(
      fc.property(
        programmes({ mentees: 6, mentors: 90 }),
        fc.array(fc.tuple(fc.array(price, { minLength: 1, maxLength: 90 }), limit, fc.integer({ min: 1, max: 9 })), { maxLength: 3 }),
        (input, questions) => {
          const { rows } = prepareProgramme(input);
          const source = rows.openCandidates();
          const points = new Int32Array(rows.columns);
          for (const [drawn, below, width] of questions) {
            const prices = Float64Array.from(points, (_, column) => drawn[column % drawn.length] as number);
            source.setPrices(prices);
            const list = openEdgeList(width);
            for (const row of source.rowOrder) {
              source.findCheapest(row, below, list);
              rows.fill(row, points);
              const values = Array.from(points, (each, column) => FULL_POINTS - each + (prices[column] as number));
              const eligible = values.filter((value, column) => (points[column] as number) >= 0 && value < below).sort((a, b) => a - b);
              expect([...list.values.subarray(0, list.count)]).toEqual(eligible.slice(0, width));
              for (let k = 0; k < list.count; k++) {
                const column = list.columns[k] as number;
                expect(list.costs[k]).toBe(FULL_POINTS - (points[column] as number));
                expect(list.values[k]).toBe(values[column]);
              }
              expect(new Set(list.columns.subarray(0, list.count)).size).toBe(list.count);
            }
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});
