import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLimitedLists } from "../../src/kernel/limited-lists.ts";
import { auctionPlaces } from "../../src/kernel/place-auction.ts";
import { type BMatchingProblem, solveSimpleBMatching } from "../../src/kernel/simple-b-matching.ts";
import { type CostRows, costRows, graphOf, seededUniform } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

const problems = fc
  .record({ rows: fc.nat({ max: 6 }), columns: fc.nat({ max: 6 }), range: fc.constantFrom(1, 3, 1000), isDear: fc.boolean() })
  .chain(({ rows, columns, range, isDear }) =>
    fc.record({
      costs: costRows(rows, columns, range),
      rowCapacities: fc.array(fc.nat({ max: 4 }), { minLength: rows, maxLength: rows }),
      columnCapacities: fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }),
      outsideCost: fc.constant(isDear ? range : Math.ceil(range * 0.6)),
    }),
  )
  .map(
    ({ costs, rowCapacities, columnCapacities, outsideCost }): BMatchingProblem => ({
      graph: graphOf(costs, columnCapacities.length),
      rowCapacities: Float64Array.from(rowCapacities),
      columnCapacities: Float64Array.from(columnCapacities),
      outsideCost,
    }),
  );

/** What a set of edges saves against leaving all places unused. */
function savedBy({ graph, outsideCost }: BMatchingProblem, chosen: Uint8Array): number {
  return graph.costOfEdge.reduce((saved, cost, edge) => (chosen[edge] === 1 ? saved + outsideCost - cost : saved), 0);
}

/** What contradicts a partial answer and its prices, or a whole one with its duals. */
function findFaults(
  { graph, rowCapacities, columnCapacities, outsideCost }: BMatchingProblem,
  chosen: Uint8Array,
  prices: Float64Array,
  duals?: Float64Array,
) {
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const faults: string[] = [];
  const loads = new Float64Array(columnCapacities.length);
  for (let row = 0; row < rows; row++) {
    let [held, highest, lowest] = [0, Number.NEGATIVE_INFINITY, outsideCost];
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const value = (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number);
      if (chosen[edge] === 1) {
        held++;
        highest = Math.max(highest, value);
        loads[columnOfEdge[edge] as number]!++;
      } else lowest = Math.min(lowest, value);
    }
    if (held > (rowCapacities[row] as number)) faults.push(`row ${row} holds ${held}`);
    if (highest > lowest) faults.push(`row ${row} would rather have something at ${lowest} than at ${highest}`);
    const dual = duals?.[row];
    if (dual === undefined) continue;
    if (dual < highest || dual > lowest) faults.push(`row ${row} has dual ${dual}`);
    if (held < (rowCapacities[row] as number) && dual !== outsideCost) faults.push(`row ${row} has places left and dual ${dual}`);
  }
  loads.forEach((load, column) => {
    const capacity = columnCapacities[column] as number;
    if (load > capacity) faults.push(`column ${column} holds ${load}`);
    if (load < capacity && prices[column] !== 0) faults.push(`column ${column} has seats left and a price`);
  });
  return faults;
}

describe("the auction of places", () => {
  it("keeps what everybody holds at or below what they could have instead", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(0, 1, 8), (problem, turns) => {
        const { chosen, prices } = auctionPlaces(problem, turns);
        expect(findFaults(problem, chosen, prices)).toEqual([]);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  /** Who holds an edge after one turn of each row, where there is one column and everybody wants it once. */
  function holdersAfterOneTurn(costs: readonly number[], seats: number): number[] {
    const rowCapacities = new Float64Array(costs.length).fill(1);
    const graph = graphOf(
      costs.map((cost) => [cost]),
      1,
    );
    const { chosen } = auctionPlaces({ graph, rowCapacities, columnCapacities: Float64Array.of(seats), outsideCost: 9 }, 1);
    return [...chosen];
  }

  /** One seat in each column; a place that is not used costs 9. */
  function unitProblem(costs: CostRows, rowCapacities: readonly number[]): BMatchingProblem {
    const columns = costs[0]?.length as number;
    return {
      graph: graphOf(costs, columns),
      rowCapacities: Float64Array.from(rowCapacities),
      columnCapacities: new Float64Array(columns).fill(1),
      outsideCost: 9,
    };
  }

  it("outbids nobody by an equal bid, and lets the earlier of equal bids yield to a higher one", () => {
    expect(holdersAfterOneTurn([1, 1], 1)).toEqual([1, 0]);
    expect(holdersAfterOneTurn([5, 5, 1], 2)).toEqual([0, 1, 1]);
    expect(holdersAfterOneTurn([4, 5, 1], 2)).toEqual([1, 0, 1]);
    expect(holdersAfterOneTurn([5, 4, 1], 2)).toEqual([0, 1, 1]);
    // When the first one has gone, the third one has its seat, ahead of the second one's.
    expect(holdersAfterOneTurn([6, 5, 5, 1, 1], 3)).toEqual([0, 0, 1, 1, 1]);
    expect(holdersAfterOneTurn([6, 4, 5, 1, 1], 3)).toEqual([0, 1, 0, 1, 1]);
    expect(holdersAfterOneTurn([9], 1)).toEqual([0]);
    // The third row would give as much for either column as those who have them.
    const costs = [
      [1, null],
      [null, 1],
      [0, 0],
    ];
    expect([...auctionPlaces(unitProblem(costs, [1, 1, 1]), 1).chosen]).toEqual([1, 1, 0, 0]);
  });

  it("bids up to the next best, for the best that a row does not hold yet, and raises what it holds", () => {
    const one = auctionPlaces(unitProblem([[8, 7, 6, 5, 7]], [1]), 1);
    expect([[...one.chosen], [...one.prices]]).toEqual([
      [0, 0, 0, 1, 0],
      [0, 0, 0, 1, 0],
    ]);
    expect([...auctionPlaces(unitProblem([[5, 5]], [1]), 1).chosen]).toEqual([1, 0]);
    // The second row has two places, at 3 and 2, until the third one gives 8 for the first of them. Then all that it has is worth 9 to it.
    const costs = [
      [null, null, null, 4],
      [5, 6, 8, null],
      [1, null, null, null],
    ];
    const { chosen, prices } = auctionPlaces(unitProblem(costs, [1, 2, 1]), 8);
    expect([...chosen]).toEqual([1, 0, 1, 1, 1]);
    expect([...prices]).toEqual([8, 3, 1, 5]);
  });

  it("gives nobody more turns than it is allowed", () => {
    const { chosen, prices } = auctionPlaces(unitProblem([[1], [2]], [1, 1]), 0);
    expect([[...chosen], [...prices]]).toEqual([[0, 0], [0]]);
  });

  it("takes no room for places and seats that nobody can use", () => {
    const problem: BMatchingProblem = {
      graph: graphOf([[1, 2], [3]], 2),
      rowCapacities: Float64Array.of(1e12, 1e12),
      columnCapacities: Float64Array.of(1e12, 1e12),
      outsideCost: 9,
    };
    expect([...auctionPlaces(problem, 8).chosen]).toEqual([1, 1, 1]);
  });

  it("leads to the same total, wherever it stops", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(0, 1, 8), (problem, turns) => {
        const { chosen } = solveSimpleBMatching(problem, auctionPlaces(problem, turns));
        expect(savedBy(problem, chosen)).toBe(savedBy(problem, solveSimpleBMatching(problem).chosen));
      }),
      { numRuns: RUNS * 3 },
    );
  });
});

describe("limited lists", () => {
  it("have the same total as all edges at once, with duals that prove it, however few candidates there are", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(1, 2, 24), fc.constantFrom(0, 1, 8), (problem, width, rounds) => {
        const { chosen, rowDuals, prices } = solveLimitedLists(problem, { width, rounds });
        expect(findFaults(problem, chosen, prices, rowDuals)).toEqual([]);
        expect(savedBy(problem, chosen)).toBe(savedBy(problem, solveSimpleBMatching(problem).chosen));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("leave no place that somebody could take", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(1, 24), (problem, width) => {
        const { chosen } = solveLimitedLists(problem, { width });
        const { graph, rowCapacities, columnCapacities, outsideCost } = problem;
        const loads = new Float64Array(graph.columns);
        for (let edge = 0; edge < chosen.length; edge++) if (chosen[edge] === 1) loads[graph.columnOfEdge[edge] as number]!++;
        for (let row = 0; row < graph.rows; row++) {
          const edges = Array.from(
            { length: (graph.firstEdge[row + 1] as number) - (graph.firstEdge[row] as number) },
            (_, k) => k + (graph.firstEdge[row] as number),
          );
          if (edges.filter((edge) => chosen[edge] === 1).length === rowCapacities[row]) continue;
          for (const edge of edges) {
            const column = graph.columnOfEdge[edge] as number;
            const isFree =
              chosen[edge] === 0 &&
              (graph.costOfEdge[edge] as number) <= outsideCost &&
              (loads[column] as number) < (columnCapacities[column] as number);
            expect(isFree).toBe(false);
          }
        }
      }),
      { numRuns: RUNS * 3 },
    );
  });

  /** What is chosen where a place that is not used costs 5, and rows look at one further edge at a time. */
  function chosenOf(costs: CostRows, rowCapacities: readonly number[], columnCapacities: readonly number[]): number[] {
    const graph = graphOf(costs, columnCapacities.length);
    const capacities = { rowCapacities: Float64Array.from(rowCapacities), columnCapacities: Float64Array.from(columnCapacities) };
    return [...solveLimitedLists({ graph, ...capacities, outsideCost: 5 }, { width: 1 }).chosen];
  }

  it("fill the places of a row with all that costs as much as leaving them, though it looks at one at a time", () => {
    expect(chosenOf([[5, 5, 6, 5]], [3], [2, 2, 2, 2])).toEqual([1, 1, 0, 1]);
    expect(chosenOf([[5, 5, 6, 5]], [2], [2, 2, 2, 2])).toEqual([1, 1, 0, 0]);
    expect(chosenOf([[5], [5]], [2, 0], [2])).toEqual([1, 0]);
    // Both look at the first column first, and one of them gets the second one as well.
    expect(
      chosenOf(
        [
          [5, 5],
          [5, 5],
        ],
        [2, 2],
        [1, 1],
      ),
    ).toEqual([1, 1, 0, 0]);
  });

  it("look again where the first candidates leave somebody out", () => {
    // Whoever bids second for the first column gives no more than the first, and so the second and third row have nothing at first.
    const costs = Array.from({ length: 3 }, () => [1, 1, 3]);
    const chosen = chosenOf(costs, [1, 1, 1], [1, 1, 1]);
    expect(costs.flat().reduce((total, cost, edge) => total + cost * (chosen[edge] as number), 0)).toBe(5);
  });

  it("look again from the prices of the auction, not from those of the round before", () => {
    const costs: CostRows = [
      [2, null, 0, 2],
      [2, 0, 2, null],
      [0, null, null, null],
      [1, 1, null, null],
    ];
    const problem: BMatchingProblem = {
      graph: graphOf(costs, 4),
      rowCapacities: Float64Array.of(2, 2, 1, 1),
      columnCapacities: Float64Array.of(2, 2, 2, 1),
      outsideCost: 3,
    };
    const { chosen, rowDuals, prices } = solveLimitedLists(problem, { width: 1 });
    expect(findFaults(problem, chosen, prices, rowDuals)).toEqual([]);
    expect(savedBy(problem, chosen)).toBe(savedBy(problem, solveSimpleBMatching(problem).chosen));
  });

  it("are found on hundreds of rows that want the same few columns", () => {
    const draw = seededUniform(5);
    const costs: CostRows = Array.from({ length: 120 }, () =>
      Array.from({ length: 40 }, (_, column) => (draw() < 0.2 ? null : column * 10 + Math.floor(draw() * 90))),
    );
    const problem: BMatchingProblem = {
      graph: graphOf(costs, 40),
      rowCapacities: new Float64Array(120).fill(4),
      columnCapacities: new Float64Array(40).fill(9),
      outsideCost: 500,
    };
    const { chosen, rowDuals, prices } = solveLimitedLists(problem, { width: 4 });
    expect(findFaults(problem, chosen, prices, rowDuals)).toEqual([]);
    expect(savedBy(problem, chosen)).toBe(savedBy(problem, solveSimpleBMatching(problem).chosen));
  });
});
