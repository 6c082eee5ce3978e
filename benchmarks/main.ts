/**
 * Times the library against others on the same problems, in interleaved rounds in one process: trust the ratios, not the milliseconds.
 *
 *   npm run bench              seven rounds
 *   npm run bench -- --quick   three rounds, well within a minute
 */
import { matchParticipants } from "mentor-matching";
import { solveAssignment } from "mentor-matching/solver";
import { munkres } from "munkres";
import computeMunkres from "munkres-js";
import { loadCohort } from "../test/support/cohorts.ts";
import { randomMatrix } from "./random-matrix.ts";

const rounds = process.argv.includes("--quick") ? 3 : 7;

/** A problem and everybody who solves it, the library first. Each answer is a number, so that wrong ones show and nothing is optimised away. */
interface Contest {
  readonly title: string;
  readonly solvers: { readonly [name: string]: () => number };
}

const totalOf = (matrix: readonly (readonly number[])[], pairs: readonly (readonly number[])[]): number =>
  pairs.reduce((total, [row, column]) => total + (matrix[row as number]?.[column as number] as number), 0);

function squareContest(size: number, opponents: readonly ("munkres" | "munkres-js")[]): Contest {
  const matrix = randomMatrix(size, size, 1000);
  const all = {
    munkres: () => totalOf(matrix, munkres(matrix)),
    "munkres-js": () => totalOf(matrix, computeMunkres(matrix.map((row) => [...row]))),
  };
  const chosen = Object.fromEntries(opponents.map((name) => [name, all[name]]));
  return {
    title: `uniform costs, ${size} × ${size}`,
    solvers: { "mentor-matching": () => solveAssignment({ costs: matrix }).total, ...chosen },
  };
}

function cohortContest(): Contest {
  const input = loadCohort("cohort-3000");
  const title = "3,000 people: validated, scored, solved, explained";
  return { title, solvers: { "mentor-matching": () => matchParticipants(input).totals.points } };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function run({ title, solvers }: Contest): void {
  const names = Object.keys(solvers);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const answers = new Map<string, number>();
  // One round more, as the first one is for warming up.
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const started = performance.now();
      answers.set(name, (solvers[name] as () => number)());
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  console.log(`\n${title}`);
  const ours = medianOf(times.get(names[0] as string) as number[]);
  for (const name of names) {
    const taken = times.get(name) as number[];
    const median = medianOf(taken);
    const spread = `${Math.min(...taken).toFixed(1)}–${Math.max(...taken).toFixed(1)}`;
    const ratio = name === names[0] ? "" : `  ${(median / ours).toFixed(1)} × ours`;
    console.log(`  ${name.padEnd(16)} ${median.toFixed(1).padStart(9)} ms  (${spread})  answer ${answers.get(name)}${ratio}`);
  }
}

console.log(`Node ${process.version}, ${rounds} rounds`);
for (const contest of [
  squareContest(100, ["munkres", "munkres-js"]),
  squareContest(400, ["munkres"]),
  squareContest(1000, ["munkres"]),
  cohortContest(),
])
  run(contest);
