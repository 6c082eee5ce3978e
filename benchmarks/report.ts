import type { Outcome, Standing } from "./contest.ts";
import type { PipelineRun } from "./pipeline.ts";
import type { Summary } from "./statistics.ts";

/** Everything that a run found out, as it is written to JSON. */
export interface BenchmarkRun {
  readonly date: string;
  readonly command: string;
  readonly machine: string;
  readonly versions: { readonly [name: string]: string };
  readonly missingPeers: readonly string[];
  readonly warnings: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly pipeline: readonly PipelineRun[];
}

const times = ({ median, least, most }: Summary): string => `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;

/** Ratios come first: they hold on other machines, milliseconds do not. */
export function renderMarkdown(run: BenchmarkRun): string {
  const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `# Benchmark of ${run.date}`,
    "",
    `\`${run.command}\` on ${run.machine}; ${versions.join(", ")}.${run.missingPeers.length > 0 ? ` Not installed: ${run.missingPeers.join(", ")}.` : ""}`,
    ...run.warnings.map((warning) => `\n**${warning}**`),
    "",
    "## Given matrices",
    "",
    "Our time as a share of theirs, from medians of time on the processor; reading, proving and prices are in ours, only the solve itself in theirs.",
    "",
    "| costs | rows × columns | against | ours / theirs | at most | ours, ms | theirs, ms |",
    "|---|---|---|---|---|---|---|",
    ...run.outcomes.flatMap(renderOutcome),
    "",
    ...(run.pipeline.length === 0 ? [] : renderPipeline(run.pipeline)),
  ].join("\n");
}

function renderOutcome({ name, rows, columns, standings }: Outcome): readonly string[] {
  const [ours, ...others] = standings as readonly [Standing, ...Standing[]];
  return others.map(({ solver, ratio, bound, agrees, busyMilliseconds }) => {
    const verdict = bound === undefined ? "" : `${bound}${ratio <= bound ? "" : " (missed)"}`;
    const peer = agrees ? solver : `${solver} (other total)`;
    return `| ${name} | ${rows} × ${columns} | ${peer} | ${ratio.toPrecision(2)} | ${verdict} | ${times(ours.busyMilliseconds)} | ${times(busyMilliseconds)} |`;
  });
}

function renderPipeline(pipeline: readonly PipelineRun[]): readonly string[] {
  return [
    "## From records to a certified matching",
    "",
    "| cohort | mentees × mentors | pairs | seconds | seconds of processor time | resident memory, MiB more | stages |",
    "|---|---|---|---|---|---|---|",
    ...pipeline.map(({ name, mentees, mentors, pairs, seconds, busySeconds, grownMebibytes, stages }) => {
      const whole = stages.reduce((sum, { value }) => sum + value, 0) || 1;
      const shares = stages.map((stage) => `${stage.name} ${((100 * stage.value) / whole).toFixed(0)} %`).join(", ");
      return `| ${name} | ${mentees} × ${mentors} | ${pairs} | ${seconds.toFixed(2)} | ${busySeconds.toFixed(2)} | ${grownMebibytes.toFixed(0)} | ${shares} |`;
    }),
    "",
  ];
}
