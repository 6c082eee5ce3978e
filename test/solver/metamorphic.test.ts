import fc from "fast-check";
import { type Assignment, type AssignmentInput, solveAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { bruteForceAssignment, mostPairs } from "../oracles/brute-force-assignment.ts";
import { capacitiesOf, columnsOf, fullMatrices, type Scores, scoreMatrices, solveProven, worthOf } from "../support/assignments.ts";
import { RUNS } from "../support/runs.ts";

interface Problem {
  readonly scores: Scores;
  readonly columnCapacities: readonly number[];
}

/** Problems with at least one row and one column. */
const problems: fc.Arbitrary<Problem> = scoreMatrices({ rows: 7, columns: 6 })
  .filter((scores) => columnsOf(scores) > 0)
  .chain((scores) => fc.record({ scores: fc.constant(scores), columnCapacities: capacitiesOf(columnsOf(scores), 3) }));
const objectives = fc.constantFrom("most-pairs" as const, "highest-total" as const);

const check = <Values extends unknown[]>(property: fc.IPropertyWithHooks<Values>): void => fc.assert(property, { numRuns: RUNS });
const worth = (problem: AssignmentInput): ReturnType<typeof worthOf> => worthOf(solveProven(problem));
const mapScores = (scores: Scores, change: (score: number, row: number, column: number) => number | null): Scores =>
  scores.map((row, i) => row.map((score, j) => (score === null ? null : change(score, i, j))));

function isUnique({ scores, columnCapacities }: Problem): boolean {
  return bruteForceAssignment({ scores, columnCapacities, rowCapacities: scores.map(() => 1) }, mostPairs).count === 1;
}

/** `most-pairs`: pairs first, then the total. */
function isNotWorse(after: { pairs: number; total: number }, before: { pairs: number; total: number }): boolean {
  return after.pairs > before.pairs || (after.pairs === before.pairs && after.total >= before.total);
}

/** A permutation of the positions of a list, from keys to sort by. */
function permutation(length: number, keys: readonly number[]): number[] {
  return Array.from({ length }, (_, k) => k).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
}

const sortKeys = fc.array(fc.nat({ max: 1000 }), { minLength: 7, maxLength: 7 });

describe("adding and scaling", () => {
  it("a constant on one row of a problem that seats every row adds it to the total", () => {
    check(
      fc.property(fullMatrices(4, 5), fc.nat({ max: 3 }), fc.integer({ min: -500, max: 500 }), (scores, row, constant) => {
        const raised = mapScores(scores, (score, i) => (i === row ? score + constant : score));
        expect(solveProven({ scores: raised }).total).toBe(solveProven({ scores }).total + constant);
      }),
    );
  });

  it("a constant on one column that is always full adds it once for each seat", () => {
    check(
      fc.property(fullMatrices(6, 3), fc.nat({ max: 2 }), fc.integer({ min: -500, max: 500 }), (scores, column, constant) => {
        const columnCapacities = [1, 2, 3];
        const raised = mapScores(scores, (score, _, j) => (j === column ? score + constant : score));
        const expected = solveProven({ scores, columnCapacities }).total + constant * (column + 1);
        expect(solveProven({ scores: raised, columnCapacities }).total).toBe(expected);
      }),
    );
  });

  it("a factor k > 0 makes the total k times as large; a power of two keeps the pairs", () => {
    check(
      fc.property(
        problems,
        objectives,
        fc.constantFrom(3, 7, 1000),
        fc.integer({ min: -1000, max: 900 }),
        (problem, objective, factor, exponent) => {
          const plain = solveProven({ ...problem, objective });
          const scaled = solveProven({ ...problem, objective, scores: mapScores(problem.scores, (score) => score * factor) });
          expect(worthOf(scaled)).toEqual({ pairs: plain.pairs.length, total: plain.total * factor });
          const shifted = solveProven({ ...problem, objective, scores: mapScores(problem.scores, (score) => score * 2 ** exponent) });
          expect(shifted.pairs).toEqual(plain.pairs);
          expect(shifted.total).toBe(plain.total * 2 ** exponent);
        },
      ),
    );
  });

  it("negated scores are costs", () => {
    check(
      fc.property(problems, objectives, ({ scores, columnCapacities }, objective) => {
        const byScores = solveProven({ scores, columnCapacities, objective });
        const byCosts = solveProven({ costs: mapScores(scores, (score) => 0 - score), columnCapacities, objective });
        expect(byCosts).toEqual({ ...byScores, total: 0 - byScores.total });
      }),
    );
  });
});

describe("naming", () => {
  it("the transposed problem has the same pairs and total", () => {
    check(
      fc.property(scoreMatrices({ rows: 6, columns: 6 }), objectives, (scores, objective) => {
        const transposed = Array.from({ length: columnsOf(scores) }, (_, column) => scores.map((row) => row[column] as number | null));
        expect(worth({ scores: transposed, objective })).toEqual(worth({ scores, objective }));
      }),
    );
  });

  it("permuted rows and columns have the same worth and, where the optimum is unique, permuted pairs", () => {
    check(
      fc.property(problems, sortKeys, sortKeys, (problem, rowKeys, columnKeys) => {
        const rowAt = permutation(problem.scores.length, rowKeys);
        const columnAt = permutation(problem.columnCapacities.length, columnKeys);
        const scores = rowAt.map((row) => columnAt.map((column) => problem.scores[row]?.[column] as number | null));
        const permuted = solveProven({ scores, columnCapacities: columnAt.map((column) => problem.columnCapacities[column] as number) });
        const plain = solveProven(problem);
        expect(worthOf(permuted)).toEqual(worthOf(plain));
        if (!isUnique(problem)) return;
        const restored = permuted.pairs.map(([row, column]) => [rowAt[row] as number, columnAt[column] as number]);
        expect(restored.sort(([a], [b]) => (a as number) - (b as number))).toEqual(plain.pairs);
      }),
    );
  });

  it("the same problem has the same bytes, and stays as it was", () => {
    check(
      fc.property(problems, objectives, (problem, objective) => {
        const frozen = Object.freeze({
          objective,
          scores: Object.freeze(problem.scores.map((row) => Object.freeze([...row]))),
          columnCapacities: Object.freeze([...problem.columnCapacities]),
        });
        const before = JSON.stringify(frozen);
        const first = JSON.stringify(solveAssignment(frozen));
        expect(JSON.stringify(solveAssignment(JSON.parse(before) as AssignmentInput))).toBe(first);
        expect(JSON.stringify(frozen)).toBe(before);
        expect(JSON.parse(first)).toEqual(solveAssignment(frozen));
      }),
    );
  });
});

describe("capacities", () => {
  it("c seats are c equal columns, none are no column", () => {
    check(
      fc.property(problems, objectives, ({ scores, columnCapacities }, objective) => {
        const copies = columnCapacities.flatMap((capacity, column) => new Array<number>(capacity).fill(column));
        const copied = scores.map((row) => copies.map((column) => row[column] as number | null));
        expect(worth({ scores: copied, objective })).toEqual(worth({ scores, columnCapacities, objective }));
      }),
    );
  });

  it("a seat, a column or an allowed pair more never makes the best worse", () => {
    check(
      fc.property(problems, fc.nat(), fc.nat(), fc.integer({ min: -1000, max: 1000 }), (problem, row, column, score) => {
        const { scores, columnCapacities } = problem;
        const [i, j] = [row % scores.length, column % columnCapacities.length];
        const before = worth(problem);
        expect(isNotWorse(worth({ scores, columnCapacities: columnCapacities.map((c, k) => (k === j ? c + 1 : c)) }), before)).toBe(true);
        const wider = scores.map((values, k) => [...values, (k * 7) % 11]);
        expect(isNotWorse(worth({ scores: wider, columnCapacities: [...columnCapacities, 1] }), before)).toBe(true);
        const allowed = scores.map((values, k) => values.map((value, l) => (k === i && l === j ? (value ?? score) : value)));
        expect(isNotWorse(worth({ scores: allowed, columnCapacities }), before)).toBe(true);
      }),
    );
  });

  it("a column that nobody may have changes nothing, nor does one that everybody likes least where there is room", () => {
    check(
      fc.property(problems, (problem) => {
        const capacities = [...problem.columnCapacities, 2];
        const forbidden = problem.scores.map((row) => [...row, null]);
        expect(solveProven({ scores: forbidden, columnCapacities: capacities }).pairs).toEqual(solveProven(problem).pairs);
      }),
    );
    check(
      fc.property(fullMatrices(4, 4), (scores) => {
        const columnCapacities = [1, 1, 1, 1];
        const disliked = scores.map((row) => [...row, -1]);
        expect(worth({ scores: disliked, columnCapacities: [...columnCapacities, 3] })).toEqual(worth({ scores, columnCapacities }));
      }),
    );
  });

  it("a column that is not used can go", () => {
    check(
      fc.property(problems, objectives, ({ scores, columnCapacities }, objective) => {
        const { pairs, total } = solveProven({ scores, columnCapacities, objective });
        const used = new Set(pairs.map(([, column]) => column));
        const kept = columnCapacities.map((capacity, column) => (used.has(column) ? capacity : 0));
        expect(worth({ scores, columnCapacities: kept, objective })).toEqual({ pairs: pairs.length, total });
      }),
    );
  });
});

describe("single pairs", () => {
  const forbid = (scores: Scores, row: number, column: number): Scores =>
    scores.map((values, i) => values.map((v, j) => (i === row && j === column ? null : v)));
  const isChosen = ({ pairs }: Assignment, row: number, column: number): boolean => pairs.some(([i, j]) => i === row && j === column);

  it("forbidding one that is not chosen changes nothing; a chosen one of a unique optimum makes it worse", () => {
    check(
      fc.property(problems, fc.nat(), fc.nat(), (problem, r, c) => {
        const [row, column] = [r % problem.scores.length, c % problem.columnCapacities.length];
        const before = solveProven(problem);
        const after = solveProven({ ...problem, scores: forbid(problem.scores, row, column) });
        if (!isChosen(before, row, column)) expect(worthOf(after)).toEqual(worthOf(before));
        else if (isUnique(problem)) expect(isNotWorse(worthOf(after), worthOf(before))).toBe(false);
      }),
    );
  });

  it("a lock is worth its score and the best of the rest", () => {
    check(
      fc.property(fullMatrices(4, 4), fc.nat({ max: 3 }), fc.nat({ max: 3 }), (scores, row, column) => {
        const locked = scores.map((values, i) => values.map((value, j) => (i === row && j !== column ? null : value)));
        const rest = scores.filter((_, i) => i !== row).map((values) => values.filter((_, j) => j !== column));
        expect(worth({ scores: locked })).toEqual({ pairs: 4, total: worth({ scores: rest }).total + (scores[row]?.[column] as number) });
      }),
    );
  });

  it("raising the score of a chosen one keeps it chosen", () => {
    check(
      fc.property(problems, fc.nat(), fc.integer({ min: 1, max: 2000 }), (problem, choice, rise) => {
        const { pairs } = solveProven(problem);
        fc.pre(pairs.length > 0 && isUnique(problem));
        const [row, column] = pairs[choice % pairs.length] as [number, number];
        const raised = mapScores(problem.scores, (score, i, j) => (i === row && j === column ? score + rise : score));
        expect(isChosen(solveProven({ ...problem, scores: raised }), row, column)).toBe(true);
      }),
    );
  });
});

describe("the total", () => {
  it("is the sum of the pairs in their order, bit for bit, whatever the values", () => {
    check(
      fc.property(
        fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), { maxLength: 6 }),
        objectives,
        (scores, objective) => {
          const { pairs, total } = solveProven({ scores, objective });
          let sum = 0;
          for (const [row, column] of pairs) sum += scores[row]?.[column] as number;
          expect(total).toBe(sum);
        },
      ),
    );
  });

  it("is no less than that of the best-first greedy choice, nor after any exchange of two", () => {
    check(
      fc.property(fullMatrices(6, 6), (scores) => {
        const { total, columnOfRow = [] } = solveProven({ scores });
        const byScore = scores.flatMap((row, i) => row.map((score, j) => ({ score, i, j }))).sort((a, b) => b.score - a.score);
        const [rows, columns] = [new Set<number>(), new Set<number>()];
        let greedy = 0;
        for (const { score, i, j } of byScore) {
          if (rows.has(i) || columns.has(j)) continue;
          rows.add(i);
          columns.add(j);
          greedy += score;
        }
        expect(total).toBeGreaterThanOrEqual(greedy);
        const at = (row: number, column: number): number => scores[row]?.[columnOfRow[column] as number] as number;
        for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) expect(at(a, a) + at(b, b)).toBeGreaterThanOrEqual(at(a, b) + at(b, a));
      }),
    );
  });

  it("equals what the prices are worth together: the value of the linear programme", () => {
    check(
      fc.property(problems, objectives, ({ scores, columnCapacities }, objective) => {
        const { pairs, total, rowPrices, columnPrices, pairPrice } = solveProven({ scores, columnCapacities, objective });
        const ofRows = rowPrices.reduce((sum, price) => sum + price, 0);
        const ofColumns = columnPrices.reduce((sum, price, column) => sum + price * (columnCapacities[column] as number), 0);
        expect(ofRows + ofColumns + pairs.length * pairPrice).toBe(total);
      }),
    );
  });
});
