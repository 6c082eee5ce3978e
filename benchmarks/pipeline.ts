import { type MatchingInput, type MatchProgress, matchParticipants, prepareProgramme } from "mentor-matching";

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
  readonly busySeconds: number;
  /** By how much the process grew at most, above what it held with the records. */
  readonly grownMebibytes: number;
  /** Milliseconds of each stage. */
  readonly stages: readonly { readonly name: string; readonly value: number }[];
}

/** Matches as users do; how far it says it is tells the stages apart. */
export function runPipeline(name: string, input: MatchingInput): PipelineRun {
  const before = process.memoryUsage.rss();
  const begun = process.cpuUsage();
  const spent = new Map<string, number>();
  let counted = 0;
  const count = (stage: MatchProgress["stage"]): void => {
    const { user, system } = process.cpuUsage(begun);
    const now = (user + system) / 1000;
    spent.set(NAMES[stage], (spent.get(NAMES[stage]) ?? 0) + now - counted);
    counted = now;
  };
  const prepared = prepareProgramme(input);
  count("prepare");
  const { totals } = matchParticipants(prepared, { onProgress: ({ stage }) => count(stage) });
  count("explain");
  return {
    name,
    mentees: input.mentees.length,
    mentors: input.mentors.length,
    pairs: totals.pairs,
    points: totals.points,
    busySeconds: counted / 1000,
    grownMebibytes: Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20,
    stages: [...spent].map(([stage, value]) => ({ name: stage, value })),
  };
}
