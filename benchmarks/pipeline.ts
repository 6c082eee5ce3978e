import { type MatchingInput, type MatchProgress, matchParticipants, matchParticipantsAsync } from "mentor-matching";
import { workerThreads } from "mentor-matching/threads";

/** What the stages of a matching are called in the tables. */
const NAMES: { readonly [stage in MatchProgress["stage"]]: string } = {
  prepare: "validate and encode",
  scan: "look for pairs",
  solve: "solve",
  prove: "prove",
  explain: "explain and certify",
};

/** From records to a certified matching, once. */
export interface PipelineRun {
  readonly name: string;
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly points: number;
  /** From the call to the answer. */
  readonly seconds: number;
  /** Of all threads, the engine's own among them. */
  readonly busySeconds: number;
  /** By how much the process grew at most, above what it held with the records. */
  readonly grownMebibytes: number;
  /** Milliseconds of each stage. */
  readonly stages: readonly { readonly name: string; readonly value: number }[];
}

/** Matches as users do, on so many threads; how far it says it is tells the stages apart. */
export async function runPipeline(name: string, input: MatchingInput, threads = 1): Promise<PipelineRun> {
  const before = process.memoryUsage.rss();
  const busy = process.cpuUsage();
  const begun = performance.now();
  const spent = new Map<string, number>();
  let counted = begun;
  const onProgress = ({ stage }: Pick<MatchProgress, "stage">): void => {
    const now = performance.now();
    spent.set(NAMES[stage], (spent.get(NAMES[stage]) ?? 0) + now - counted);
    counted = now;
  };
  const { totals } =
    threads === 1
      ? matchParticipants(input, { onProgress })
      : await matchParticipantsAsync(input, { onProgress, threads: workerThreads({ count: threads }) });
  onProgress({ stage: "explain" });
  const { user, system } = process.cpuUsage(busy);
  return {
    name,
    mentees: input.mentees.length,
    mentors: input.mentors.length,
    pairs: totals.pairs,
    points: totals.points,
    seconds: (counted - begun) / 1000,
    busySeconds: (user + system) / 1e6,
    grownMebibytes: Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20,
    stages: [...spent].map(([stage, value]) => ({ name: stage, value })),
  };
}
