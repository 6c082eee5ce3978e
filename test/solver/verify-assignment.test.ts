import fc from "fast-check";
import { type Assignment, type AssignmentInput, solveAssignment, type VerifiedPart, verifyAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { scoreMatrices, solveProven } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";

/** Three rows, two columns with a seat each, one of which a row may not have; the best is row 0 with column 1 and row 2 with column 0. */
const problem: AssignmentInput = {
  scores: [
    [7, 9],
    [5, null],
    [8, 8],
  ],
};
const best = solveAssignment(problem);

/** What is planted, and the part in which it must be found. */
const PLANTS: readonly (readonly [what: string, planted: Record<string, unknown>, part: VerifiedPart])[] = [
  ["no list of pairs", { pairs: "none" }, "form"],
  ["a pair that is no list", { pairs: [7] }, "form"],
  [
    "a pair of three",
    {
      pairs: [
        [0, 1, 2],
        [2, 0],
      ],
    },
    "form",
  ],
  [
    "a column that does not exist",
    {
      pairs: [
        [0, 2],
        [2, 0],
      ],
    },
    "form",
  ],
  [
    "a row that does not exist",
    {
      pairs: [
        [0, 1],
        [3, 0],
      ],
    },
    "form",
  ],
  [
    "a fraction of a row",
    {
      pairs: [
        [0.5, 1],
        [2, 0],
      ],
    },
    "form",
  ],
  [
    "a row as text",
    {
      pairs: [
        ["0", 1],
        [2, 0],
      ],
    },
    "form",
  ],
  [
    "pairs out of order",
    {
      pairs: [
        [2, 0],
        [0, 1],
      ],
    },
    "form",
  ],
  [
    "a pair twice",
    {
      pairs: [
        [0, 1],
        [0, 1],
        [2, 0],
      ],
    },
    "form",
  ],
  ["a total that is no number", { total: "17" }, "form"],
  ["a total of NaN", { total: Number.NaN }, "form"],
  ["too few row prices", { rowPrices: [0] }, "form"],
  ["no column prices", { columnPrices: undefined }, "form"],
  ["a price of Infinity", { columnPrices: [Number.POSITIVE_INFINITY, 0] }, "form"],
  ["no pair price", { pairPrice: null }, "form"],
  ["a negative grid", { grid: -1 }, "form"],
  ["a grid that hides anything", { grid: 1 }, "form"],
  ["no claim to be the best", { optimal: false }, "form"],
  ["no columnOfRow", { columnOfRow: undefined }, "form"],
  ["a columnOfRow that says otherwise", { columnOfRow: [1, -1, 1] }, "form"],
  ["a total one off", { total: best.total + 1 }, "total"],
  ["a total off by a bit", { total: best.total * (1 + Number.EPSILON) }, "total"],
  [
    "a forbidden pair",
    {
      pairs: [
        [0, 0],
        [1, 1],
      ],
      columnOfRow: [0, 1, -1],
    },
    "eligibility",
  ],
  [
    "a column in two pairs",
    {
      pairs: [
        [0, 1],
        [2, 1],
      ],
      columnOfRow: [1, -1, 1],
      total: 17,
    },
    "capacity",
  ],
  [
    "a row in two pairs",
    {
      pairs: [
        [2, 0],
        [2, 1],
      ],
      columnOfRow: [-1, -1, 1],
      total: 16,
    },
    "capacity",
  ],
  [
    "a worse pair",
    {
      pairs: [
        [0, 0],
        [2, 1],
      ],
      columnOfRow: [0, -1, 1],
      total: 15,
    },
    "prices",
  ],
  ["a pair too few", { pairs: [[2, 0]], columnOfRow: [-1, -1, 0], total: 8 }, "cardinality"],
  ["a higher row price", { rowPrices: best.rowPrices.map((price, row) => price + (row === 0 ? 1 : 0)) }, "prices"],
  ["a lower row price", { rowPrices: best.rowPrices.map((price, row) => price - (row === 0 ? 1 : 0)) }, "prices"],
  ["a price for a row that is left over", { rowPrices: best.rowPrices.map((price, row) => price + (row === 1 ? 1 : 0)) }, "prices"],
  ["a higher column price", { columnPrices: best.columnPrices.map((price) => price + 1) }, "prices"],
  ["a negative price", { rowPrices: best.rowPrices.map(() => -1) }, "prices"],
  ["a higher pair price", { pairPrice: best.pairPrice + 1 }, "prices"],
  ["a lower pair price", { pairPrice: best.pairPrice - 1 }, "prices"],
  ["prices that overflow", { rowPrices: [1e308, 1e308, 1e308], columnPrices: [1e308, 1e308] }, "prices"],
];

describe("a verification", () => {
  it("finds nothing in what the solver says, JSON or not", () => {
    expect(best.pairs).toEqual([
      [0, 1],
      [2, 0],
    ]);
    expect(verifyAssignment(problem, best)).toEqual({ valid: true, gap: 0, findings: [], findingCount: 0 });
    expect(verifyAssignment(problem, JSON.parse(JSON.stringify(best)) as Assignment).valid).toBe(true);
  });

  it.each(PLANTS)("finds %s", (_, planted, part) => {
    const { valid, findings, findingCount } = verifyAssignment(problem, { ...best, ...planted } as Assignment);
    expect(valid).toBe(false);
    expect(findings.map((finding) => finding.part)).toContain(part);
    expect(findingCount).toBe(findings.length);
  });

  it.each([undefined, null, 7, "best"])("finds that %s is no assignment", (assignment) => {
    expect(verifyAssignment(problem, assignment as unknown as Assignment).findings).toMatchObject([{ part: "form" }]);
  });

  it("finds a pair that is not chosen and worth more than its prices, and nothing besides", () => {
    const better = {
      scores: [
        [7, 9],
        [20, null],
        [8, 8],
      ],
    };
    expect(verifyAssignment(better, best).findings).toMatchObject([{ part: "prices", row: 1, column: 0 }]);
  });

  it("names row, column and figures", () => {
    const { findings } = verifyAssignment(problem, { ...best, pairPrice: best.pairPrice + 1 });
    const prices = (best.rowPrices[0] as number) + (best.columnPrices[1] as number) + best.pairPrice + 1;
    expect(findings).toContainEqual({
      part: "prices",
      message: `the prices add up to ${prices}, but the pair's score is 9`,
      row: 0,
      column: 1,
    });
  });

  it("lists a hundred findings and counts the others", () => {
    const scores = Array.from({ length: 20 }, () => new Array<number>(20).fill(1));
    const planted = { ...solveAssignment({ scores }), pairPrice: -1e6 };
    const { findings, findingCount } = verifyAssignment({ scores }, planted);
    expect(findings).toHaveLength(100);
    expect(findingCount).toBe(400);
  });

  it("states the gap that the prices leave, and none where they prove nothing", () => {
    const raised = { ...best, columnPrices: best.columnPrices.map((price, column) => price + (column === 1 ? 2 : 0)) };
    expect(verifyAssignment(problem, raised).gap).toBe(2);
    const spare = { ...best, rowPrices: best.rowPrices.map((price, row) => price + (row === 1 ? 3 : 0)) };
    expect(verifyAssignment(problem, spare).gap).toBe(3);
    const cheap = { ...best, pairPrice: best.pairPrice - 1 };
    expect(verifyAssignment(problem, cheap).gap).toBe(2);
    expect(verifyAssignment(problem, { ...best, rowPrices: [-1, 0, 0] }).gap).toBeNull();
    expect(verifyAssignment(problem, { ...best, rowPrices: [1e308, 1e308, 1e308], columnPrices: [1e308, 1e308] }).gap).toBeNull();
    expect(
      verifyAssignment(problem, {
        ...best,
        pairs: [
          [0, 0],
          [1, 1],
        ],
        columnOfRow: [0, 1, -1],
      }).gap,
    ).toBeNull();
    expect(
      verifyAssignment(problem, {
        ...best,
        pairs: [
          [0, 1],
          [2, 1],
        ],
        columnOfRow: [1, -1, 1],
        total: 17,
      }).gap,
    ).toBeNull();
  });
});

describe("a verification for the highest total", () => {
  const terms: AssignmentInput = {
    scores: [
      [4, 0],
      [3, -1],
    ],
    objective: "highest-total",
  };

  it("finds a pair price", () => {
    const planted = { ...solveProven(terms), pairPrice: -1 };
    const { findings, gap } = verifyAssignment(terms, planted);
    expect(findings.map(({ message }) => message)).toContain("pairPrice is -1, but for the highest total it must be 0");
    expect(gap).toBeNull();
  });

  it("finds that more pairs have the same total, over rows that change their column", () => {
    // Row 0 alone has column 0; it could take column 1 for nothing less and leave column 0 to row 1.
    const scores = [
      [2, 2],
      [0, null],
    ];
    const input: AssignmentInput = { scores, objective: "highest-total" };
    const assignment = {
      pairs: [[0, 0]],
      columnOfRow: [0, -1],
      total: 2,
      rowPrices: [2, 0],
      columnPrices: [0, 0],
      pairPrice: 0,
      grid: 0,
      optimal: true,
    };
    expect(verifyAssignment(input, assignment as unknown as Assignment).findings).toEqual([
      {
        part: "cardinality",
        message: "another assignment has the same total and one pair more, with row 1 and column 1",
        row: 1,
        column: 1,
      },
    ]);
    expect(solveProven(input).pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("does not take a pair for free that is worth more than its prices", () => {
    // Row 0 may be in two pairs; giving column 0 to row 1 would lose 5 points.
    const input: AssignmentInput = {
      scores: [
        [5, 0],
        [0, null],
      ],
      rowCapacities: [2, 1],
      columnCapacities: [1, 1],
      objective: "highest-total",
    };
    expect(solveProven(input)).toMatchObject({
      pairs: [
        [0, 0],
        [0, 1],
      ],
      total: 5,
    });
  });

  it("leaves equal totals alone where values were rounded", () => {
    const input: AssignmentInput = { scores: [[1 / 3, 1e-30]], objective: "highest-total" };
    expect(solveProven(input).grid).toBeGreaterThan(0);
  });
});

describe("with row capacities", () => {
  const input: AssignmentInput = {
    scores: [
      [5, 4],
      [6, 1],
    ],
    rowCapacities: [2, 1],
  };

  it("finds a columnOfRow, which could not tell all pairs", () => {
    const assignment = solveProven(input);
    expect(assignment.columnOfRow).toBeUndefined();
    const { findings } = verifyAssignment(input, { ...assignment, columnOfRow: [1, 0] });
    expect(findings).toMatchObject([{ part: "form" }]);
  });

  it("finds a row with too many pairs", () => {
    const crowded = { scores: [[1, 1, 1]], rowCapacities: [2] };
    const planted = {
      ...solveProven(crowded),
      pairs: [
        [0, 0],
        [0, 1],
        [0, 2],
      ] as const,
      total: 3,
    };
    expect(verifyAssignment(crowded, planted).findings).toContainEqual({
      part: "capacity",
      message: "the row is in 3 pairs, its capacity is 2",
      row: 0,
    });
  });
});

describe("whatever is planted", () => {
  it("a verification ends with findings or a proof", () => {
    const keys = fc.constantFrom("pairs", "columnOfRow", "total", "rowPrices", "columnPrices", "pairPrice", "grid", "optimal");
    fc.assert(
      fc.property(scoreMatrices({ rows: 3, columns: 3 }), keys, fc.anything(), (scores, key, value) => {
        const assignment = solveAssignment({ scores });
        const { valid, findings } = verifyAssignment({ scores }, { ...assignment, [key]: value } as Assignment);
        expect(valid).toBe(findings.length === 0);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it("an assignment with a smaller total or fewer pairs is never valid", () => {
    fc.assert(
      fc.property(scoreMatrices({ rows: 4, columns: 3 }), fc.nat(), (scores, choice) => {
        const assignment = solveAssignment({ scores });
        fc.pre(assignment.pairs.length > 0);
        const pairs = assignment.pairs.filter((_, k) => k !== choice % assignment.pairs.length);
        const columnOfRow = scores.map((_, row) => pairs.find(([i]) => i === row)?.[1] ?? -1);
        const total = pairs.reduce((sum, [i, j]) => sum + (scores[i]?.[j] as number), 0);
        const { findings } = verifyAssignment({ scores }, { ...assignment, pairs, columnOfRow, total });
        expect(findings.map(({ part }) => part)).toContain("cardinality");
      }),
      { numRuns: RUNS },
    );
  });
});
