import { type MatchInput, prepareProgramme } from "mentor-matching";
import { assignSeats } from "../src/stages/assign/assign-seats.ts";
import { explainMatching } from "../src/stages/explain/explain-matching.ts";

/** From records to a certified matching, once. */
export interface PipelineRun {
  readonly name: string;
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly points: number;
  readonly busySeconds: number;
  /** By how much the process grew at most, above what it held with the records. */
  readonly grownMebibytes: number;
  /** Milliseconds of each stage. */
  readonly stages: readonly { readonly name: string; readonly value: number }[];
}

/** The stages that `matchParticipants` goes through, timed apart. */
export function runPipeline(name: string, input: MatchInput): PipelineRun {
  const before = process.memoryUsage.rss();
  const busy = process.cpuUsage();
  const stages: { name: string; value: number }[] = [];
  const stage = <Result>(stageName: string, run: () => Result): Result => {
    const started = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(started);
    stages.push({ name: stageName, value: (user + system) / 1000 });
    return result;
  };
  const { programme, inputDigest, columns, participation, rows } = stage("validate and encode", () => prepareProgramme(input));
  const assignment = stage("score and assign", () => assignSeats(rows, participation, programme.objective));
  const { totals } = stage("explain and certify", () => explainMatching({ programme, columns, participation }, inputDigest, assignment));
  const { user, system } = process.cpuUsage(busy);
  return {
    name,
    mentees: input.mentees.length,
    mentors: input.mentors.length,
    pairs: totals.pairs,
    points: totals.points,
    busySeconds: (user + system) / 1e6,
    grownMebibytes: Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20,
    stages,
  };
}
