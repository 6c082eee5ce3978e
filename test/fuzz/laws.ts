import { deepStrictEqual, ok } from "node:assert";
import fc from "fast-check";
import { type AdministrativeInput, auditMatching, matchParticipants, prepareProgramme } from "mentor-matching";
import { solveWithMunkres } from "mentor-matching/munkres";
import {
  type Assignment,
  type AssignmentInput,
  deferredAcceptance,
  findBlockingPairs,
  solveAssignment,
  verifyAssignment,
} from "mentor-matching/solver";
import { munkres } from "munkres";
import computeMunkres from "munkres-js";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { solveMatrix } from "../../src/kernel/matrix-assignment.ts";
import { resolveAssignment } from "../../src/kernel/resolve-assignment.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { assignSeatsOnDemand } from "../../src/stages/assign/assign-on-demand.ts";
import { explainMatching } from "../../src/stages/explain/explain-matching.ts";
import { enumerateStableMatchings, type SmallStableProblem } from "../oracles/stable-matchings.ts";
import { capacitiesOf, fullMatrices, type Scores, scoreMatrices } from "../support/assignments.ts";
import { costOf, costRows, findFaults, kernelProblem, matrixProblem, type PlainProblem } from "../support/graphs.ts";
import { programmes } from "../support/programmes.ts";
import { solverProblem, stableProblems } from "../support/stable-problems.ts";

/** Something that must hold for every case; cases are plain JSON, so that one that fails can be kept as a file. */
export interface Law<Case = unknown> {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** Throws where the law is broken. */
  check(given: Case): void;
}

interface Problem {
  readonly scores: Scores;
  readonly columnCapacities: readonly number[];
  readonly rowCapacities: readonly number[];
  readonly objective: "most-pairs" | "highest-total";
}

const problems: fc.Arbitrary<Problem> = scoreMatrices({ rows: 12, columns: 12 }).chain((scores) =>
  fc.record({
    scores: fc.constant(scores),
    columnCapacities: capacitiesOf(scores[0]?.length ?? 0, 3),
    rowCapacities: fc.oneof(fc.constant(scores.map(() => 1)), capacitiesOf(scores.length, 2)),
    objective: fc.constantFrom("most-pairs", "highest-total"),
  }),
);

/** Every way in which the same values can be given and solved: the same number of pairs and the same total, each proven. */
function agreeOnAssignment({ scores, ...terms }: Problem): void {
  const columns = terms.columnCapacities.length;
  const fillRow = (row: number, into: Float64Array): void => {
    for (let column = 0; column < columns; column++) into[column] = scores[row]?.[column] ?? Number.NEGATIVE_INFINITY;
  };
  const values = Float64Array.from(scores.flat(), (score) => score ?? Number.NEGATIVE_INFINITY);
  const inputs: readonly AssignmentInput[] = [
    { scores, ...terms },
    { scores: { rows: scores.length, columns, values }, ...terms },
    { scores: { rows: scores.length, columns, fillRow }, ...terms },
    { costs: scores.map((row) => row.map((score) => (score === null ? null : -score))), ...terms },
    // A column that nobody may have turns a dense matrix into a sparse graph.
    { scores: scores.map((row) => [...row, ...new Array<null>(7 * columns).fill(null)]), ...padded(terms) },
  ];
  const isSimple = terms.rowCapacities.every((capacity) => capacity <= 1);
  const answers = inputs.map((input) => proven(input, solveAssignment(input)));
  if (isSimple && terms.rowCapacities.length <= 8)
    answers.push(proven(inputs[0] as AssignmentInput, solveWithMunkres(inputs[0] as AssignmentInput)));
  const [first, ...others] = answers.map(({ pairs, total }, k) => ({ pairs: pairs.length, total: k === 3 ? 0 - total : total }));
  for (const other of others) deepStrictEqual({ ...other, total: other.total + 0 }, { ...first, total: (first?.total as number) + 0 });
}

function padded({ columnCapacities, ...terms }: Omit<Problem, "scores">): Omit<Problem, "scores"> {
  return { ...terms, columnCapacities: [...columnCapacities, ...new Array<number>(7 * columnCapacities.length).fill(1)] };
}

function proven(input: AssignmentInput, assignment: Assignment): Assignment {
  const { findings } = verifyAssignment(input, assignment);
  deepStrictEqual(findings, []);
  return assignment;
}

interface Warm {
  readonly before: PlainProblem;
  readonly after: PlainProblem;
}

const warm: fc.Arbitrary<Warm> = fc
  .record({ rows: fc.integer({ min: 1, max: 14 }), columns: fc.integer({ min: 1, max: 10 }), range: fc.constantFrom(1, 4, 1000) })
  .chain(({ rows, columns, range }) => {
    const problem = fc.record({
      costs: costRows(rows, columns, range),
      capacities: capacitiesOf(columns, 3),
      outsideCost: fc.constantFrom(range * (rows + 1) + 1, Math.ceil(range * 0.6)),
    });
    return fc.record({ before: problem, after: problem });
  });

/** The sparse solver, the matrix with its auction, and a start from the optimum of another problem. */
function agreeOnKernel({ before, after }: Warm): void {
  const problem = kernelProblem(after);
  const cold = solveLinearAssignment(problem);
  const start = solveLinearAssignment(kernelProblem(before));
  const solutions = {
    cold,
    warm: resolveAssignment(problem, {
      columnOfRow: start.columnOfRow,
      prices: start.prices.map((price) => (Number.isFinite(price) ? price : 0)),
    }),
    matrix: solveMatrix(matrixProblem(after)),
    auction: solveMatrix(matrixProblem(after), { width: 4, patience: 0, sparePatience: 0 }),
  };
  for (const [way, solution] of Object.entries(solutions)) {
    deepStrictEqual([way, findFaults(after, solution)], [way, []]);
    deepStrictEqual([way, costOf(after, solution.columnOfRow)], [way, costOf(after, cold.columnOfRow)]);
  }
}

/** munkres-js and munkres survive whole numbers without forbidden pairs, with no more rows than columns. */
function agreeWithPeers(costs: readonly (readonly number[])[]): void {
  const totalOf = (pairs: readonly (readonly [number, number])[]): number =>
    pairs.reduce((total, [row, column]) => total + (costs[row]?.[column] as number), 0);
  const { total } = proven({ costs }, solveAssignment({ costs }));
  deepStrictEqual(
    { "munkres-js": totalOf(computeMunkres(costs as number[][])), munkres: totalOf(munkres(costs as number[][])) },
    { "munkres-js": total, munkres: total },
  );
}

function agreeOnStability(problem: SmallStableProblem): void {
  const stable = enumerateStableMatchings(problem);
  for (const proposing of ["rows", "columns"] as const) {
    const given = solverProblem(problem, proposing);
    const { columnOfRow, pairs } = deferredAcceptance(given);
    deepStrictEqual(findBlockingPairs(given, { pairs }), []);
    ok(
      stable.some((each) => each.every((column, row) => column === columnOfRow[row])),
      `${proposing}: not among all stable matchings`,
    );
    const place = (row: number, column: number): number =>
      column < 0 ? Number.POSITIVE_INFINITY : (problem.rowPreferences[row]?.indexOf(column) as number);
    for (const each of stable)
      for (const [row, column] of each.entries()) {
        const [own, other] = [place(row, columnOfRow[row] as number), place(row, column)];
        ok(proposing === "rows" ? own <= other : own >= other, `${proposing}: row ${row} could have ${column}`);
      }
  }
}

/** Pairs stored and found on demand, each audited: the same worth. */
function agreeOnProgramme(input: AdministrativeInput): void {
  const prepared = prepareProgramme(input);
  const { programme, participation, rows, inputDigest } = prepared;
  const onDemand = runSteps(assignSeatsOnDemand(rows, participation, programme.objective, { firstWidth: 1, width: 2 }));
  const matchings = [matchParticipants(prepared), explainMatching(prepared, inputDigest, onDemand)];
  const worth = matchings.map((matching) => {
    const audit = auditMatching(prepared, matching);
    deepStrictEqual([audit.findings, audit.optimal], [[], true]);
    return [matching.totals.pairs, matching.totals.points, matching.certificate.fairness?.floor];
  });
  deepStrictEqual(worth[1], worth[0]);
}

const law = <Case>(name: string, cases: fc.Arbitrary<Case>, check: (given: Case) => void): Law => ({
  name,
  cases,
  check: check as Law["check"],
});

export const LAWS: readonly Law[] = [
  law("assignment", problems, agreeOnAssignment),
  law("kernel", warm, agreeOnKernel),
  law(
    "peers",
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3), fc.constantFrom(1, 10, 1_000_000))
      .chain(([rows, more, range]) => fullMatrices(rows, rows + more, range)),
    agreeWithPeers,
  ),
  law("stability", stableProblems({ rows: 5, columns: 4 }), agreeOnStability),
  law("programme", programmes({ mentees: 12, mentors: 9 }), agreeOnProgramme),
];
