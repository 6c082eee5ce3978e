import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../benchmarks/random.ts";
import { openCompletion } from "../../src/kernel/augmenting-paths.ts";
import { closestToLeaving } from "../../src/kernel/closest-to-leaving.ts";
import { runsOf } from "../../src/kernel/growing-lists.ts";
import { NOT_SHORTEST } from "../../src/kernel/seating.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { differences } from "../support/differences.ts";
import { costRows, graphOf } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const ROWS = 12;
const COLUMNS = 5;

describe("a completion", () => {
  it("says who is left outside, what it has reached, who of those would leave next, and what is known of their other edges", () => {
    let hasFound = 0;
    let hasKnown = 0;
    fc.assert(
      fc.property(
        costRows(ROWS, COLUMNS, 50),
        fc.array(fc.integer({ min: 10, max: 90 }), { minLength: ROWS, maxLength: ROWS }),
        fc.nat({ max: 4 }),
        (costs, outside, count) => {
          const outsideCosts = Float64Array.from(outside);
          const start = { columnOfRow: new Int32Array(ROWS).fill(UNASSIGNED), prices: new Float64Array(COLUMNS), bids: 0 };
          const capacities = new Float64Array(COLUMNS).fill(2);
          const elsewhere = new Float64Array(ROWS).fill(Number.NEGATIVE_INFINITY);
          const problem = { edges: runsOf(graphOf(costs, COLUMNS)), capacities, outsideCosts };
          const completion = openCompletion(problem, start, { elsewhere });
          for (let row = 0; row < ROWS; row++) {
            const [before, reached] = [start.columnOfRow.slice(), completion.reached];
            const left = completion.augment(row);
            const gone = [...before.keys()].filter((other) => before[other] !== UNASSIGNED && start.columnOfRow[other] === UNASSIGNED);
            if (start.columnOfRow[row] === UNASSIGNED) gone.push(row);
            expect(gone).toEqual(left === UNASSIGNED ? [] : [left]);
            expect(completion.reached).toBeGreaterThan(reached);

            const cheaper = costs.flatMap((cost, other) =>
              [...start.prices.entries()].filter(([column, price]) => {
                const worth = (cost[column] ?? Number.POSITIVE_INFINITY) + price;
                return start.columnOfRow[other] !== column && !(worth >= (elsewhere[other] as number));
              }),
            );
            expect(cheaper).toEqual([]);
            hasKnown = Math.max(hasKnown, elsewhere.filter((worth) => worth > Number.NEGATIVE_INFINITY).length);

            const slackOf = (other: number): number => (outsideCosts[other] as number) - (completion.rowDuals[other] as number);
            const all = closestToLeaving(completion, outsideCosts, ROWS);
            const next = closestToLeaving(completion, outsideCosts, count);
            expect(all.every((other) => start.columnOfRow[other] !== UNASSIGNED)).toBe(true);
            expect(new Set(all).size).toBe(all.length);
            expect(next.length).toBe(Math.min(count, all.length));
            const slacks = [...all].map(slackOf);
            expect(slacks).toEqual(slacks.toSorted((a, b) => a - b));
            expect([...next]).toEqual([...all].slice(0, count));
            hasFound = Math.max(hasFound, all.length);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(hasFound).toBeGreaterThan(4);
    expect(hasKnown).toBeGreaterThan(4);
  });

  it("ends with an error, not in a circle, where duals are higher than edges allow", () => {
    const allOf = (seed: number) => () => {
      const random = createRandom(seed);
      const costs = Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => random.below(10)));
      const outsideCosts = new Float64Array(5).fill(50);
      const problem = { edges: runsOf(graphOf(costs, 4)), capacities: new Float64Array(4).fill(1), outsideCosts };
      const start = { columnOfRow: new Int32Array(5).fill(UNASSIGNED), prices: new Float64Array(4), bids: 0 };
      const { augment, rowDuals } = openCompletion(problem, start);
      for (let row = 0; row < 5; row++) {
        augment(row);
        for (const [other, column] of start.columnOfRow.entries()) if (column !== UNASSIGNED) rowDuals[other]! += random.below(12);
      }
    };
    for (let seed = 1; seed < 100; seed++) expect(allOf(seed)).toThrow(NOT_SHORTEST);
  });

  it("passes over nothing that would change a tie: whoever knows nothing looks at every edge, and finds the same", () => {
    const lists = costRows(ROWS, COLUMNS, 3);
    const outside = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: ROWS, maxLength: ROWS });
    fc.assert(
      fc.property(lists, outside, (costs, costsOutside) => {
        const outsideCosts = Float64Array.from(costsOutside);
        const problem = { edges: runsOf(graphOf(costs, COLUMNS)), capacities: new Float64Array(COLUMNS).fill(2), outsideCosts };
        const begin = () => ({ columnOfRow: new Int32Array(ROWS).fill(UNASSIGNED), prices: new Float64Array(COLUMNS), bids: 0 });
        const [known, unknown] = [begin(), begin()];
        const elsewhere = new Float64Array(ROWS);
        const wrong: string[] = [];
        const [knowing, forgetful] = [openCompletion(problem, known), openCompletion(problem, unknown, { elsewhere })];
        for (let row = 0; row < ROWS; row++) {
          elsewhere.fill(Number.NEGATIVE_INFINITY);
          wrong.push(...differences("left", [knowing.augment(row)], [forgetful.augment(row)]));
          wrong.push(...differences("seats", known.columnOfRow, unknown.columnOfRow));
          wrong.push(...differences("prices", [...known.prices, known.bids], [...unknown.prices, unknown.bids]));
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 10 * RUNS },
    );
  });

  it("ends with an error where rows pay more than their edges are worth, as they do where others found edges that are not theirs", () => {
    const problem = {
      edges: runsOf(
        graphOf(
          [
            [0, 0],
            [0, 0],
            [0, null],
          ],
          2,
        ),
      ),
      capacities: Float64Array.of(1, 1),
      outsideCosts: Float64Array.of(1e6, 1e6, 1e6),
    };
    const start = { columnOfRow: Int32Array.of(0, 1, UNASSIGNED), prices: new Float64Array(2), bids: 0 };
    const completion = openCompletion(problem, start, { rowDuals: Float64Array.of(100, 100, 0) });
    expect(() => completion.augment(2)).toThrow("edges of others");
  });
});
