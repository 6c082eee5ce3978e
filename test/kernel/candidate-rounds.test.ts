import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeAssignment } from "../../src/kernel/augmenting-paths.ts";
import { type CandidateOptions, solveByCandidates, solveByCandidatesInSteps } from "../../src/kernel/candidate-rounds.ts";
import { auctionInSteps } from "../../src/kernel/seat-auction.ts";
import { buildGraph, UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { kernelProblem, type PlainProblem } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const problems = fc
  .record({ rows: fc.nat({ max: 14 }), columns: fc.nat({ max: 8 }), range: fc.constantFrom(1, 4, 1000), most: fc.boolean() })
  .chain(({ rows, columns, range, most }) =>
    fc.record({
      costs: fc.array(fc.array(fc.option(fc.nat({ max: range }), { nil: null, freq: 4 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      capacities: fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }),
      outsideCost: fc.constant(most ? (range + 1) * (rows + 1) : Math.ceil(range / 2)),
    }),
  );

it("finds the optimum of all edges, however few it looks at first, with prices that prove it", () => {
  fc.assert(
    fc.property(problems, fc.constantFrom(0, 1, 8), ({ costs, capacities, outsideCost }, rounds) => {
      const builder = buildGraph(costs.length, capacities.length);
      for (const row of costs) {
        row.forEach((cost, column) => {
          if (cost !== null) builder.add(column, cost);
        });
        builder.endRow();
      }
      const problem = { graph: builder.finish(), capacities: Float64Array.from(capacities), outsideCost };
      const start = () => runSteps(auctionInSteps(problem.graph, problem.capacities, outsideCost, 8 * costs.length));
      const totalOf = (columnOfRow: Int32Array): number =>
        columnOfRow.reduce((total, column, row) => total + (column === UNASSIGNED ? outsideCost : (costs[row]?.[column] as number)), 0);
      const whole = completeAssignment(problem, start());
      const begun = start();
      const rounded = solveByCandidates(problem, begun, { width: 1, rounds });
      // Each round begins there again.
      expect([begun.columnOfRow, begun.prices]).toEqual([start().columnOfRow, start().prices]);
      expect(totalOf(rounded.columnOfRow)).toBe(totalOf(whole.columnOfRow));
      costs.forEach((row, r) => {
        const dual = rounded.rowDuals[r] as number;
        const seat = rounded.columnOfRow[r] as number;
        if (seat === UNASSIGNED) expect(dual).toBe(outsideCost);
        row.forEach((cost, column) => {
          if (cost === null) return;
          const slack = cost + (rounded.prices[column] as number) - dual;
          expect(slack >= 0 && (seat !== column || slack === 0)).toBe(true);
        });
      });
      capacities.forEach((capacity, column) => {
        const load = rounded.columnOfRow.filter((seat) => seat === column).length;
        expect(load).toBeLessThanOrEqual(capacity);
        if (load < capacity) expect(rounded.prices[column]).toBe(0);
      });
    }),
    { numRuns: RUNS * 5 },
  );
});

describe("the rounds", () => {
  /** How many are played until the answer is proven or all edges are looked at; nobody sits at first. */
  function countRounds(plain: PlainProblem, options: CandidateOptions): number {
    const problem = kernelProblem(plain);
    const prices = problem.capacities.map((capacity) => (capacity === 0 ? Number.POSITIVE_INFINITY : 0));
    const start = { columnOfRow: new Int32Array(plain.costs.length).fill(UNASSIGNED), prices, bids: 0 };
    const steps = solveByCandidatesInSteps(problem, start, options);
    let rounds = 0;
    for (let step = steps.next(false); !step.done; step = steps.next(false)) if (step.value.stage === "solve") rounds++;
    return rounds;
  }
  const alike: PlainProblem = {
    costs: Array.from({ length: 30 }, () => new Array<number>(30).fill(1)),
    capacities: new Array<number>(30).fill(1),
    outsideCost: 100,
  };
  // The first candidate of both rows is column 0; the next ones are 1, then 2.
  const alone: PlainProblem = {
    costs: [
      [1, 2, 3],
      [1, 2, 3],
    ],
    capacities: [1, 0, 1],
    outsideCost: 100,
  };

  it("are no more than were allowed", () => {
    expect([0, 1, 8].map((rounds) => countRounds(alone, { width: 1, rounds }))).toEqual([0, 1, 2]);
  });

  it("are not played for columns without seats", () => {
    expect(countRounds({ ...alone, capacities: [2, 0, 0] }, { width: 1 })).toBe(1);
    expect(countRounds({ ...alone, capacities: [0, 0, 2] }, { width: 1 })).toBe(1);
  });

  it("are few where all edges are alike, since each row begins elsewhere", () => {
    expect(countRounds(alike, { width: 2 })).toBeLessThan(6);
  });
});
