/**
 * Two measurements of the kernel alone, as JSON, in a process of its own: how many credits a row of the score matrix takes in a second, all mentors and
 * criteria counted, and how long deferred acceptance takes on long lists.
 *
 *   node benchmarks/built/kernel-run.js
 */
import { prepareProgramme } from "mentor-matching";
import { assignRowsProposing } from "../src/kernel/deferred-acceptance.ts";
import { standardCohort } from "./populations.ts";
import { createRandom } from "./random.ts";
import { type Summary, summarize } from "./statistics.ts";

export interface KernelRun {
  /** Criteria of pairs, by second of processor time on one thread. */
  readonly evaluationsPerSecond: Summary;
  /** Milliseconds of processor time for 100,000 × 50,000, lists of 100, which are there. */
  readonly acceptanceMilliseconds: Summary;
}

const ROUNDS = 9;

function timeRounds(run: () => void): readonly number[] {
  for (let warm = 0; warm < 3; warm++) run();
  return Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

function evaluate(mentees: number, mentors: number): Summary {
  const { rows, columns } = prepareProgramme(standardCohort({ mentees, mentors }));
  const points = new Int32Array(mentors);
  let sum = 0;
  const milliseconds = timeRounds(() => {
    for (let row = 0; row < mentees; row++) {
      rows.fill(row, points);
      sum += points[row % mentors] as number;
    }
  });
  if (Number.isNaN(sum)) throw new Error("no points");
  return summarize(milliseconds.map((each) => (1000 * mentees * mentors * columns.criteria.length) / each));
}

/** Everybody lists mentors at random, and these rank everybody at random. */
function accept(rows: number, columns: number, length: number): Summary {
  const random = createRandom(10);
  const lists = {
    rows,
    columns,
    firstEntry: Int32Array.from({ length: rows + 1 }, (_, row) => row * length),
    columnOfEntry: Int32Array.from({ length: rows * length }, () => random.below(columns)),
    rankOfEntry: Float64Array.from({ length: rows * length }, () => random.below(1_000_000)),
  };
  const capacities = new Float64Array(columns).fill(2);
  return summarize(timeRounds(() => assignRowsProposing({ lists, capacities })));
}

const run: KernelRun = { evaluationsPerSecond: evaluate(1000, 5000), acceptanceMilliseconds: accept(100_000, 50_000, 100) };
console.log(JSON.stringify(run));
