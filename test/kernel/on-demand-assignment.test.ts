import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../benchmarks/random.ts";
import { scanUnit } from "../../src/kernel/edge-passes.ts";
import type { Elsewhere } from "../../src/kernel/edge-unit.ts";
import { assignOnDemand, type OnDemandOptions, type OnDemandSolution } from "../../src/kernel/on-demand-assignment.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps, type Steps } from "../../src/kernel/steps.ts";
import { fillFreeSeats } from "../../src/kernel/tight-augmentation.ts";
import { findTightEdges } from "../../src/kernel/tight-edges.ts";
import { bruteForceCost, type CostRows, costRows, findFaults, kernelProblem, type PlainProblem, plainProblems } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";
import { storedSource } from "../support/stored-source.ts";

/** Whole numbers from 1 to `largest`, always the same. */
function randomMatrix(rows: number, columns: number, largest: number): number[][] {
  const random = createRandom(1955);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1 + random.below(largest)));
}

function solve(plain: PlainProblem, options: OnDemandOptions): OnDemandSolution {
  const { graph, capacities, outsideCost } = kernelProblem(plain);
  return runSteps(assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, options));
}

function costOf({ costs, outsideCost }: PlainProblem, columnOfRow: Int32Array): number {
  return columnOfRow.reduce((total, column, row) => total + (column === UNASSIGNED ? outsideCost : (costs[row]?.[column] as number)), 0);
}

/**
 * Tells a run to stop after so many pauses. Where rows look through their edges it ends there, elsewhere at the next such pause at the latest; the auction may
 * pause before.
 */
function stopAfter(steps: Steps<OnDemandSolution>, count: number): OnDemandSolution {
  let step = steps.next(false);
  for (let taken = 0; !step.done && taken < count; taken++) step = steps.next(false);
  while (!step.done) {
    const { stage } = step.value;
    step = steps.next(true);
    if (stage !== "solve") expect(step.done).toBe(true);
  }
  return step.value;
}

const widths = fc.record({
  firstWidth: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 1, max: 3 }),
  batches: fc.integer({ min: 1, max: 4 }),
});

describe("an assignment on edges found on demand", () => {
  it("costs the least there is, with prices that prove it", () => {
    fc.assert(
      fc.property(plainProblems, widths, (plain, options) => {
        const solution = solve(plain, options);
        expect(solution.isOptimal).toBe(true);
        expect(costOf(plain, solution.columnOfRow)).toBe(bruteForceCost(plain).cost);
        expect(findFaults(plain, solution)).toEqual([]);
        const own = Array.from(solution.columnOfRow, (column, row) => (column === UNASSIGNED ? 0 : plain.costs[row]?.[column]));
        expect([...solution.costs]).toEqual(own);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("is proven where many compete for few seats, and staying outside costs about as much as the dearest edges", () => {
    const contested = fc.record({
      costs: costRows(14, 4, 300).map((rows) => rows.map((row) => row.map((cost) => (cost === null ? null : 700 + cost)))),
      capacities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
      outsideCost: fc.integer({ min: 900, max: 1100 }),
    });
    fc.assert(
      fc.property(contested, widths, (plain, options) => {
        expect(findFaults(plain, solve(plain, options))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    // Some climb from near to what staying outside costs.
    const near: PlainProblem = {
      costs: [
        [null, 768, null, null],
        [994, 707, 866, 746],
        [706, null, 994, null],
        [769, 837, 1000, 783],
        [null, 797, 923, null],
        [929, 743, 964, 799],
        [728, 943, 938, 706],
        [1000, 871, 772, 741],
        [null, null, 967, 726],
        [null, 820, 896, 708],
        [923, 786, 974, 782],
        [947, 706, 866, 901],
        [781, null, 1000, 703],
        [837, 785, 767, 704],
      ],
      capacities: [1, 2, 3, 2],
      outsideCost: 964,
    };
    expect(findFaults(near, solve(near, { firstWidth: 1, width: 3, batches: 2 }))).toEqual([]);
  });

  it("becomes one with the most pairs along tight edges", () => {
    fc.assert(
      fc.property(plainProblems, widths, (plain, options) => {
        const { graph, capacities, outsideCost } = kernelProblem(plain);
        const solution = solve(plain, options);
        const tight = runSteps(findTightEdges(storedSource(graph), capacities, solution));
        const filled = fillFreeSeats({ graph: tight as never, capacities, outsideCost }, solution);
        const pairs = filled.columnOfRow.reduce((count, column) => (column === UNASSIGNED ? count : count + 1), 0);
        expect({ cost: costOf(plain, filled.columnOfRow), pairs }).toEqual(bruteForceCost(plain));
      }),
      { numRuns: RUNS },
    );
  });

  it("may be stopped anywhere: a possible assignment, and a bound that holds", () => {
    fc.assert(
      fc.property(plainProblems, widths, fc.nat({ max: 12 }), (plain, options, count) => {
        const { graph, capacities, outsideCost } = kernelProblem(plain);
        const steps = assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, options);
        const { columnOfRow, rowDuals, prices } = stopAfter(steps, count);
        const loads = plain.capacities.map((_, column) => columnOfRow.filter((seat) => seat === column).length);
        loads.forEach((load, column) => {
          expect(load).toBeLessThanOrEqual(plain.capacities[column] as number);
        });
        columnOfRow.forEach((column, row) => {
          if (column !== UNASSIGNED) expect(plain.costs[row]?.[column]).not.toBeNull();
          expect(rowDuals[row]).toBeLessThanOrEqual(outsideCost);
          plain.costs[row]?.forEach((cost, other) => {
            if (cost !== null) expect(rowDuals[row]).toBeLessThanOrEqual(cost + (prices[other] as number));
          });
        });
        const bound =
          rowDuals.reduce((sum, dual) => sum + dual, 0) -
          prices.reduce((sum, price, column) => sum + price * (plain.capacities[column] as number), 0);
        expect(bound).toBeLessThanOrEqual(bruteForceCost(plain).cost);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("may be stopped while it is found out who can be seated, and when those for whom there is no seat pay for that", () => {
    const plain: PlainProblem = {
      costs: randomMatrix(30, 6, 1000).map((row, k) => row.map((cost, column) => (k < 20 && column >= 2 ? null : cost))),
      capacities: [4, 4, 4, 4, 4, 4],
      outsideCost: 1e6,
    };
    const { graph, capacities, outsideCost } = kernelProblem(plain);
    const start = () => assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, { firstWidth: 2, width: 1, batches: 2 });
    const least = costOf(plain, solve(plain, {}).columnOfRow);
    let pauses = 0;
    for (const steps = start(); !steps.next(false).done; ) pauses++;
    expect(pauses).toBeGreaterThan(20);
    for (let count = 0; count < pauses; count++) {
      const { isOptimal, rowDuals, prices, columnOfRow } = stopAfter(start(), count);
      const bound = rowDuals.reduce((sum, dual) => sum + dual, 0) - 4 * prices.reduce((sum, price) => sum + price, 0);
      expect(bound).toBeLessThanOrEqual(least);
      expect(costOf(plain, columnOfRow)).toBeGreaterThanOrEqual(least);
      expect(isOptimal).toBe(false);
    }
  });

  it("has its rows come in batches of some two thousand, where there are so many", () => {
    const tell = (rows: number): readonly number[] => {
      const { graph, capacities } = kernelProblem({ costs: randomMatrix(rows, 1, 1000), capacities: [rows], outsideCost: 1e6 });
      const scanned: number[] = [];
      const steps = assignOnDemand({ source: storedSource(graph), capacities, outsideCost: 1e6 });
      for (let step = steps.next(false); !step.done; step = steps.next(false))
        if (step.value.stage === "scan") scanned.push(step.value.done);
      return scanned;
    };
    expect(tell(150)).toEqual([0, 64, 128]);
    expect(tell(2048)).toHaveLength(32);
    // 1,025 and 1,024 rows.
    expect(tell(2049).slice(14, 20)).toEqual([896, 960, 1024, 1025, 1089, 1153]);
  });

  it("says of all rows how many have looked, whatever batch they come in, and that all have before it ends", () => {
    const { graph, capacities, outsideCost } = kernelProblem({
      costs: randomMatrix(400, 40, 1000),
      capacities: new Array<number>(40).fill(10),
      outsideCost: 1e6,
    });
    const scanned: number[] = [];
    const steps = assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, { firstWidth: 2, width: 2, batches: 3 });
    for (let step = steps.next(false); !step.done; step = steps.next(false)) {
      if (step.value.stage !== "scan") continue;
      expect(step.value.total).toBe(400);
      scanned.push(step.value.done);
    }
    expect(scanned).toEqual(scanned.toSorted((a, b) => a - b));
    expect(scanned[0]).toBe(0);
    // 134, 133 and 133 rows, 64 at a time.
    expect(scanned).toContain(267 + 64);
  });

  it("keeps the assignment of the round before where a later solve is stopped", () => {
    const plain: PlainProblem = { costs: randomMatrix(400, 400, 1000), capacities: new Array<number>(400).fill(1), outsideCost: 1e6 * 401 };
    const { graph, capacities, outsideCost } = kernelProblem(plain);
    const steps = assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, { firstWidth: 1, width: 1 });
    let hasProven = false;
    let step = steps.next(false);
    while (!step.done && !(hasProven && step.value.stage === "solve")) {
      hasProven ||= step.value.stage === "prove";
      step = steps.next(false);
    }
    expect(step.done).toBe(false);
    while (!step.done) step = steps.next(true);
    const { isOptimal, columnOfRow } = step.value;
    expect(isOptimal).toBe(false);
    const seated = columnOfRow.filter((column) => column !== UNASSIGNED);
    expect(seated.length).toBeGreaterThan(0);
    expect(new Set(seated).size).toBe(seated.length);
  });

  it("comes to the same whoever else looks, and however long they take", async () => {
    const costs = randomMatrix(900, 300, 2000);
    const { graph, capacities, outsideCost } = kernelProblem({ costs, capacities: new Array<number>(300).fill(3), outsideCost: 1e6 * 901 });
    const options = { firstWidth: 2, width: 2, batches: 3 };
    const alone = runSteps(assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, options));
    expect(alone.isOptimal).toBe(true);
    for (const turns of [1, 5]) {
      let seatedMeanwhile = 0;
      let away = 0;
      const scan: Elsewhere["scan"] = async (unit) => {
        away++;
        const source = storedSource(graph);
        source.setPrices(unit.prices.slice());
        for (let k = 0; k < turns; k++) await new Promise((resolve) => setImmediate(resolve));
        away--;
        return scanUnit(source, unit);
      };
      const source = { ...storedSource(graph), elsewhere: { places: 2, scan } };
      const steps = assignOnDemand({ source, capacities, outsideCost }, options);
      let step = steps.next(false);
      while (!step.done) {
        if (step.value.stage === "solve" && away > 0) seatedMeanwhile++;
        await (step.value.until ?? new Promise((resolve) => setImmediate(resolve)));
        step = steps.next(false);
      }
      expect(step.value).toEqual(alone);
      expect(seatedMeanwhile).toBeGreaterThan(0);
    }
  });

  it("finds all tight edges of a row, however many they are", () => {
    const { graph, capacities } = kernelProblem({
      costs: [new Array<number>(40).fill(5)],
      capacities: new Array<number>(40).fill(1),
      outsideCost: 5,
    });
    const optimum = { columnOfRow: Int32Array.of(UNASSIGNED), rowDuals: Float64Array.of(5), prices: new Float64Array(40) };
    const tight = runSteps(findTightEdges(storedSource(graph), capacities, optimum as never));
    expect(tight?.columnOfEdge).toHaveLength(40);
  });

  it("gives up at once those for whom there is no seat, though it costs a thousand times more than any edge", () => {
    const plain: PlainProblem = {
      costs: randomMatrix(300, 60, 1000).map((row, k) =>
        // The last row has one edge, of which it knows from the first.
        row.map((cost, column) => ((k < 200 && column >= 20) || (k === 299 && column < 59) ? null : cost)),
      ),
      capacities: new Array<number>(60).fill(4),
      outsideCost: 1e6,
    };
    const solution = solve(plain, { firstWidth: 2, width: 2 });
    expect(findFaults(plain, solution)).toEqual([]);
    // 200 rows have edges to 80 seats only.
    const outside = [...solution.columnOfRow.keys()].filter((row) => solution.columnOfRow[row] === UNASSIGNED);
    expect(outside).toHaveLength(120);
    expect(outside.every((row) => row < 200 && solution.rowDuals[row] === 1e6)).toBe(true);
    // Most are seated by bids, a few of each; of the others each has a path, and prices do not have to climb to the million.
    expect(solution.bids).toBeGreaterThan(300);
    expect(solution.bids).toBeLessThan(4 * 300);
    expect(solution.augmentations).toBeGreaterThan(0);
    expect(solution.augmentations).toBeLessThan(1.5 * 300);
    expect(solution.looks).toBeLessThan(4 * 300);
  });

  it("lets those who can be seated climb at once, though all contest all columns", () => {
    const costs = Array.from({ length: 120 }, (_, i) => Array.from({ length: 120 }, (__, j) => (i + 1) * (j + 1)));
    const { augmentations } = solve({ costs, capacities: new Array<number>(120).fill(1), outsideCost: 1e8 }, { firstWidth: 8, width: 16 });
    expect(augmentations).toBeGreaterThan(0);
    expect(augmentations).toBeLessThan(9 * 120);
  });

  it("pauses now and then, not at every path", () => {
    const plain: PlainProblem = { costs: randomMatrix(200, 200, 1000), capacities: new Array<number>(200).fill(1), outsideCost: 1e6 };
    const { graph, capacities, outsideCost } = kernelProblem(plain);
    const steps = assignOnDemand({ source: storedSource(graph), capacities, outsideCost }, { firstWidth: 4, width: 8, batches: 2 });
    let pauses = 0;
    let step = steps.next(false);
    for (; !step.done; step = steps.next(false)) if (step.value.stage === "solve") pauses++;
    expect(step.value.augmentations).toBeGreaterThan(2 * pauses);
  });

  const rows = 120;
  const ones = (columns: number): number[] => new Array<number>(columns).fill(1);
  const most = (costs: CostRows, capacities: readonly number[]): PlainProblem => ({
    costs,
    capacities,
    outsideCost: 1e6 * (costs.length + 1),
  });
  it.each([
    [
      "costs i · j",
      most(
        Array.from({ length: rows }, (_, i) => Array.from({ length: rows }, (_, j) => (i + 1) * (j + 1))),
        ones(rows),
      ),
    ],
    [
      "all ties",
      most(
        Array.from({ length: rows }, () => new Array<number>(rows / 2).fill(5)),
        new Array<number>(rows / 2).fill(2),
      ),
    ],
    ["small integers", most(randomMatrix(rows, rows, 2), ones(rows))],
    [
      "one popular column",
      most(
        randomMatrix(rows, 40, 1000).map((row) => row.map((cost, j) => (j === 7 ? 0 : cost + 500))),
        new Array<number>(40).fill(3),
      ),
    ],
    [
      "one edge in a hundred",
      most(
        randomMatrix(rows, rows, 10_000).map((row) => row.map((cost) => (cost > 100 ? null : cost))),
        ones(rows),
      ),
    ],
    [
      "nearly infeasible",
      most(
        randomMatrix(rows, rows, 1000).map((row, i) => row.map((cost, j) => (j > i + 1 ? null : cost))),
        ones(rows),
      ),
    ],
    ["seats from 1 to 1,000,000", most(randomMatrix(rows, 12, 1000), [1, 1, 2, 3, 5, 8, 13, 21, 34, 1000, 1_000_000, 1])],
    ["1 row", most(randomMatrix(1, 3000, 1000), ones(3000))],
    ["1 column", most(randomMatrix(3000, 1, 1000), [1200])],
  ] as const)("converges within bounds: %s", (_, plain) => {
    for (const options of [
      { firstWidth: 1, width: 1, batches: 1 },
      { firstWidth: 1, width: 1, batches: 50 },
      { firstWidth: 8, width: 16 },
    ]) {
      const solution = solve(plain, options);
      expect(findFaults(plain, solution)).toEqual([]);
      const people = plain.costs.length;
      // Lists double at every other look, until they hold all there is.
      expect(solution.looks).toBeLessThanOrEqual(people * (2 * Math.ceil(Math.log2(plain.capacities.length)) + 3));
      expect(solution.bids).toBeLessThanOrEqual(24 * people);
      expect(solution.augmentations).toBeLessThanOrEqual(20 * people + solution.looks);
    }
  });
});
