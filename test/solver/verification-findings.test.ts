import fc from "fast-check";
import { type Assignment, type AssignmentInput, solveAssignment, type VerificationFinding, verifyAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { listAssignments, type SmallProblem } from "../oracles/brute-force-assignment.ts";
import { capacitiesOf } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";

/** The best is row 0 with column 1 and row 2 with column 0; the prices are 2, 0, 1 and 7, 7. */
const problem: AssignmentInput = {
  scores: [
    [7, 9],
    [5, null],
    [8, 8],
  ],
};
const best = solveAssignment(problem);

const form = (message: string, where: { row?: number; column?: number } = {}): VerificationFinding => ({ part: "form", message, ...where });
const price = (message: string, where: { row?: number; column?: number }): VerificationFinding => ({ part: "prices", message, ...where });

/** What is planted, and all that must be said of it. */
const PLANTS: readonly (readonly [what: string, planted: Record<string, unknown>, findings: readonly VerificationFinding[]])[] = [
  [
    "of another type each",
    { pairs: "none", total: "17", rowPrices: [0], columnPrices: [Number.POSITIVE_INFINITY, 0], pairPrice: null, grid: -1, optimal: 1 },
    [
      form("pairs is not a list"),
      form('total is "17", not a finite number'),
      form("rowPrices is not a list of 3 numbers"),
      form("columnPrices[0] is Infinity, not a finite number"),
      form("pairPrice is null, not a finite number"),
      form("grid is -1, less than 0"),
      form("optimal is 1: an assignment comes with its proof"),
    ],
  ],
  [
    "missing numbers",
    { total: undefined, rowPrices: undefined, columnPrices: [1], grid: undefined },
    [
      form("total is undefined, not a finite number"),
      form("rowPrices is not a list of 3 numbers"),
      form("columnPrices is not a list of 2 numbers"),
      form("grid is undefined, not a finite number"),
    ],
  ],
  [
    "pairs that are none",
    { pairs: [[0, 1, 2], [2, 0], [2, 0], [-1, 0], [0, -1], [3, 0], [2, 2], ["0", 1], []] },
    [
      form("pairs[0] is not a row and a column of the problem"),
      form("pairs[2] stands twice or out of order", { row: 2, column: 0 }),
      ...[3, 4, 5, 6, 7, 8].map((k) => form(`pairs[${k}] is not a row and a column of the problem`)),
    ],
  ],
  ["a columnOfRow that says otherwise", { columnOfRow: [1, -1, 1] }, [form("columnOfRow[2] is 1, but pairs say 0", { row: 2 })]],
  ["too short a columnOfRow", { columnOfRow: [1, -1] }, [form("columnOfRow is not a list of 3 numbers")]],
  ["another total", { total: 18 }, [{ part: "total", message: "total is 18, but the pairs add up to 17" }]],
  ["a grid that hides anything", { grid: 1 }, [form("grid is 1: too coarse for values up to 9")]],
  ["the coarsest grid there may be", { grid: 2e-9 * 9 }, []],
  [
    "a forbidden pair",
    {
      pairs: [
        [0, 0],
        [1, 1],
      ],
      columnOfRow: [0, 1, -1],
    },
    [
      price("the prices add up to 9, but the pair's score is 7", { row: 0, column: 0 }),
      { part: "eligibility", message: "the pair is forbidden", row: 1, column: 1 },
      price("the price is 1, with 1 places left", { row: 2 }),
    ],
  ],
  [
    "negative prices",
    { rowPrices: [3, 0, -1], columnPrices: [-1, 6] },
    [
      price("the prices add up to 2, but the pair's score is 7", { row: 0, column: 0 }),
      price("the prices add up to -1, but the pair's score is 5", { row: 1, column: 0 }),
      price("the prices add up to -2, but the pair's score is 8", { row: 2, column: 0 }),
      price("the prices add up to 5, but the pair's score is 8", { row: 2, column: 1 }),
      price("the price is -1, with 0 places left", { row: 2 }),
      price("the price is -1, with 0 places left", { column: 0 }),
    ],
  ],
];

describe("the findings of a verification", () => {
  it.each(PLANTS)("name all that is wrong with %s, and nothing else", (_, planted, findings) => {
    expect([best.rowPrices, best.columnPrices, best.pairPrice]).toEqual([[2, 0, 1], [7, 7], 0]);
    expect(verifyAssignment(problem, { ...best, ...planted } as Assignment).findings).toEqual(findings);
  });

  it("say that a pair price is none where the total alone counts", () => {
    const input: AssignmentInput = { scores: [[4]], objective: "highest-total" };
    const planted = { ...solveAssignment(input), rowPrices: [5], columnPrices: [0], pairPrice: -1 };
    expect(verifyAssignment(input, planted)).toMatchObject({
      gap: null,
      findings: [{ part: "prices", message: "pairPrice is -1, but for the highest total it must be 0" }],
    });
  });

  it("say what is no assignment, and what cannot be told of rows in several pairs", () => {
    expect(verifyAssignment(problem, null as unknown as Assignment).findings).toEqual([form("null is no assignment")]);
    const input: AssignmentInput = { scores: [[5, 4]], rowCapacities: [2] };
    const planted = { ...solveAssignment(input), columnOfRow: [1] };
    expect(verifyAssignment(input, planted).findings).toEqual([form("columnOfRow cannot tell the pairs of rows with a capacity above 1")]);
  });

  it("let rounding hide half a step of the grid, and no more", () => {
    const input: AssignmentInput = { scores: [[0.1, 1 / 3]] };
    const assignment = solveAssignment(input);
    const raised = (steps: number) => ({ ...assignment, pairPrice: assignment.pairPrice + steps * assignment.grid });
    expect(assignment.grid).toBeGreaterThan(0);
    expect(verifyAssignment(input, raised(1)).findings.map(({ part }) => part)).toEqual(["prices"]);
    expect(verifyAssignment(input, raised(0)).findings).toEqual([]);
  });
});

/** Few values, so that there are ties; half of the time with a pair for each row at most. */
const problems = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }), most: fc.constantFrom(1, 2) })
  .chain(({ rows, columns, most }) => {
    const score = fc.option(fc.integer({ min: -1, max: 2 }), { nil: null, freq: 3 });
    return fc.record({
      scores: fc.array(fc.array(score, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      rowCapacities: capacitiesOf(rows, most),
      columnCapacities: capacitiesOf(columns, 2),
    });
  });

/** Every assignment of a problem with the prices of the best one. */
function everyClaim(input: SmallProblem, objective: "most-pairs" | "highest-total") {
  const solved = solveAssignment({ ...input, objective });
  return listAssignments(input).map((pairs) => {
    const total = pairs.reduce((sum, [row, column]) => sum + (input.scores[row]?.[column] as number), 0);
    const columnOfRow = input.scores.map((_, row) => pairs.find(([i]) => i === row)?.[1] ?? -1);
    const isPlain = input.rowCapacities.every((capacity) => capacity <= 1);
    return { ...solved, pairs, total, columnOfRow: isPlain ? columnOfRow : undefined } as Assignment;
  });
}

describe("a verification with the best prices, against every assignment there is", () => {
  it.each(["most-pairs", "highest-total"] as const)("tells the best from all others, and by how much these fall short: %s", (objective) => {
    fc.assert(
      fc.property(problems, (input) => {
        const claims = everyClaim(input, objective);
        const isMostPairs = objective === "most-pairs";
        const most = Math.max(...claims.map(({ pairs }) => pairs.length));
        const bestOf = (pairs: number): number =>
          Math.max(...claims.filter((claim) => !isMostPairs || claim.pairs.length === pairs).map(({ total }) => total));
        const mostOfBest = Math.max(...claims.filter(({ total }) => total === bestOf(most)).map(({ pairs }) => pairs.length));
        const isExact = input.rowCapacities.every((capacity) => capacity <= 1);
        for (const claim of claims) {
          const { valid, gap, findings } = verifyAssignment({ ...input, objective }, claim);
          const short = bestOf(claim.pairs.length) - claim.total;
          const isMost = claim.pairs.length === (isMostPairs ? most : mostOfBest);
          expect(valid).toBe(short === 0 && isMost);
          expect(gap).toBeGreaterThanOrEqual(short);
          if (isExact && (!isMostPairs || isMost)) expect(gap).toBe(short);
          const larger = findings.filter(({ part }) => part === "cardinality");
          if (isMostPairs || short === 0) expect(larger).toHaveLength(isMost ? 0 : 1);
          for (const { row, column } of larger) {
            expect(claim.pairs.filter(([i]) => i === row).length).toBeLessThan(input.rowCapacities[row as number] as number);
            expect(claim.pairs.filter(([, j]) => j === column).length).toBeLessThan(input.columnCapacities[column as number] as number);
          }
        }
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("does not take a pair for free that is worth more than its prices, where its row could have another", () => {
    // Row 0 is in two pairs of three; if it left column 0 to row 1, that would lose 5 points.
    const input: AssignmentInput = {
      scores: [
        [5, 0, 0],
        [0, null, null],
      ],
      rowCapacities: [2, 1],
      objective: "highest-total",
    };
    const assignment = solveAssignment(input);
    expect([assignment.total, assignment.pairs.length]).toEqual([5, 2]);
    expect(verifyAssignment(input, assignment).findings).toEqual([]);
  });

  it("counts what a price too low may hide once for every pair there can be", () => {
    const input = {
      scores: [
        [5, 4],
        [6, 1],
      ],
      rowCapacities: [2, 1],
      columnCapacities: [1, 1],
    };
    // Row 0 with column 1, row 1 with column 0; column 0 is now a point too cheap for row 0.
    const claim = (pairPrice: number) => ({
      pairs: [
        [0, 1],
        [1, 0],
      ],
      total: 10,
      rowPrices: [0, 2],
      columnPrices: [4, 4],
      pairPrice,
      grid: 0,
      optimal: true,
    });
    const gapOf = (objective: "most-pairs" | "highest-total") =>
      verifyAssignment({ ...input, objective }, claim(0) as unknown as Assignment).gap;
    expect([gapOf("most-pairs"), gapOf("highest-total")]).toEqual([2, 2]);
    const alone = { ...claim(0), pairs: [[1, 0]], total: 6, columnPrices: [4, 0], rowPrices: [0, 2] };
    const gapAlone = (objective: "most-pairs" | "highest-total") =>
      verifyAssignment({ ...input, objective }, alone as unknown as Assignment).gap;
    expect([gapAlone("most-pairs"), gapAlone("highest-total")]).toEqual([4, 8]);
  });
});
