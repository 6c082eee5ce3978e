import { type AdministrativeInput, prepareProgramme } from "mentor-matching";
import { solveWithMunkres } from "mentor-matching/munkres";
import { type AssignmentInput, deferredAcceptance, findBlockingPairs, solveAssignment, verifyAssignment } from "mentor-matching/solver";
import { solveLinearAssignment } from "../../src/kernel/linear-assignment.ts";
import { type MatrixOptions, solveMatrix } from "../../src/kernel/matrix-assignment.ts";
import { resolveAssignment } from "../../src/kernel/resolve-assignment.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { assignSeatsOnDemand } from "../../src/stages/assign/assign-on-demand.ts";
import { explainMatching } from "../../src/stages/explain/explain-matching.ts";
import { kernelProblem, matrixProblem, type PlainProblem, seededUniform } from "../support/graphs.ts";

/** Drawn by whole numbers alone, so that every engine draws the same. */
interface Draw {
  /** From 0 up to, not including, the limit. */
  below(limit: number): number;
  /** A fraction of any number of digits. */
  fraction(): number;
}

function drawFrom(seed: number): Draw {
  const uniform = seededUniform(seed);
  return { below: (limit) => Math.floor(uniform() * limit), fraction: () => uniform() - uniform() / 3 };
}

const listOf = <Item>(length: number, item: (k: number) => Item): Item[] => Array.from({ length }, (_, k) => item(k));

type Values = readonly (readonly (number | null)[])[];

/** The same scores in every form, so that each takes its own way: lists, one array, rows on demand, costs, a sparse graph, several pairs a row. */
function formsOf(scores: Values, columnCapacities: readonly number[]): readonly AssignmentInput[] {
  const [rows, columns] = [scores.length, columnCapacities.length];
  const values = Float64Array.from(scores.flat(), (score) => score ?? Number.NEGATIVE_INFINITY);
  const fillRow = (row: number, into: Float64Array): void => into.set(values.subarray(row * columns, (row + 1) * columns));
  const nobody = listOf(9 * columns, () => null);
  return [
    { scores, columnCapacities },
    { scores: { rows, columns, values }, columnCapacities },
    { scores: { rows, columns, fillRow }, columnCapacities },
    { costs: scores.map((row) => row.map((score) => (score === null ? null : -score))), columnCapacities },
    { scores: scores.map((row) => [...row, ...nobody]), columnCapacities: [...columnCapacities, ...nobody.map(() => 1)] },
    { scores, columnCapacities, rowCapacities: listOf(rows, (row) => row % 3) },
  ];
}

function answerAssignments(draw: Draw): unknown {
  const [rows, columns] = [draw.below(12), 1 + draw.below(9)];
  const range = [2, 10, 1e6, 1e15][draw.below(4)] as number;
  const score = draw.below(2) === 0 ? () => draw.below(range) - draw.below(range) : () => draw.fraction() * range;
  const scores = listOf(rows, () => listOf(columns, () => (draw.below(4) === 0 ? null : score())));
  const forms = formsOf(
    scores,
    listOf(columns, () => draw.below(4)),
  );
  const solved = forms.flatMap((input) =>
    (["most-pairs", "highest-total"] as const).map((objective) => {
      const assignment = solveAssignment({ ...input, objective });
      return [assignment, verifyAssignment({ ...input, objective }, assignment)];
    }),
  );
  return [solved, rows > 8 ? null : solveWithMunkres(forms[0] as AssignmentInput)];
}

const WAYS: readonly MatrixOptions[] = [{}, { width: 4 }, { width: 4, patience: -1 }, { width: 4, patience: -1, sparePatience: -1 }];

/** The sparse solver, a start from another problem's optimum, and every way through the matrix. */
function answerKernel(draw: Draw): unknown {
  const [rows, columns, range] = [1 + draw.below(20), 1 + draw.below(15), [3, 1000][draw.below(2)] as number];
  const problem = (): PlainProblem => ({
    costs: listOf(rows, () => listOf(columns, () => (draw.below(4) === 0 ? null : draw.below(range)))),
    capacities: listOf(columns, () => draw.below(4)),
    outsideCost: draw.below(2) === 0 ? range * (rows + 1) + 1 : Math.ceil(range * 0.6),
  });
  const [before, after] = [problem(), problem()];
  const { columnOfRow, prices } = solveLinearAssignment(kernelProblem(before));
  const start = { columnOfRow, prices: prices.map((price) => (Number.isFinite(price) ? price : 0)) };
  const solutions = [
    solveLinearAssignment(kernelProblem(after)),
    resolveAssignment(kernelProblem(after), start),
    ...WAYS.map((options) => solveMatrix(matrixProblem(after), options)),
  ];
  return solutions.map((solution) => [[...solution.columnOfRow], [...solution.rowDuals], [...solution.prices]]);
}

function answerStability(draw: Draw): unknown {
  const [rows, columns] = [draw.below(9), 1 + draw.below(7)];
  const someOf = (length: number): number[] =>
    listOf(length, (k) => ({ k, key: draw.below(1000) }))
      .filter(({ key }) => key > 150)
      .sort((a, b) => a.key - b.key || a.k - b.k)
      .map(({ k }) => k);
  const problem = {
    rowPreferences: listOf(rows, () => someOf(columns)),
    columnPreferences: listOf(columns, () => someOf(rows)),
    columnCapacities: listOf(columns, () => draw.below(3)),
  };
  return (["rows", "columns"] as const).map((proposing) => {
    const matching = deferredAcceptance({ ...problem, proposing });
    return [matching, findBlockingPairs(problem, matching)];
  });
}

/** Random problems on every way through the solvers: what must be the same bytes on every engine. */
export function answerEveryPath(seeds: number): unknown {
  return listOf(seeds, (seed) => {
    const draw = drawFrom(seed);
    return [answerAssignments(draw), answerKernel(draw), answerStability(draw)];
  });
}

/** A matching whose pairs are not stored but found on demand. */
export function answerOnDemand(input: AdministrativeInput): unknown {
  const prepared = prepareProgramme(input);
  const { programme, participation, rows, inputDigest } = prepared;
  const options = { firstWidth: 2, width: 3 };
  return explainMatching(prepared, inputDigest, runSteps(assignSeatsOnDemand(rows, participation, programme.objective, options)));
}
