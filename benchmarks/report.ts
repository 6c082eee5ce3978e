import type { Outcome, Standing } from "./contest.ts";
import type { KernelRun } from "./kernel-run.ts";
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
  /** Of a full run. */
  readonly kernel?: KernelRun;
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
    ...(run.kernel === undefined ? [] : renderAims(run, run.kernel)),
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

const STANDARD = "standard cohort";

/** What has a bound that is no ratio to another solver: seconds are those of this machine, so what a known solver takes on it stands beside them. */
function renderAims({ pipeline, outcomes }: BenchmarkRun, { evaluationsPerSecond, acceptanceMilliseconds }: KernelRun): readonly string[] {
  const runOf = (mentees: number, isThreaded: boolean): PipelineRun | undefined =>
    pipeline.find((one) => one.mentees === mentees && one.name === (isThreaded ? "the same, 2 threads" : STANDARD));
  const [small, large, shared] = [runOf(10_000, false), runOf(100_000, false), runOf(100_000, true)];
  const yardstick = outcomes.find(({ name, rows, columns }) => name === "uniform" && rows === 2000 && columns === 2000);
  const scipy = yardstick?.standings.find(({ solver }) => solver === "scipy");
  const exponent = small && large && Math.log10(large.seconds / small.seconds);
  const rows: readonly (readonly [what: string, found: number | undefined, bound: number, unit: string])[] = [
    ["10,000 × 5,000, one thread", small?.seconds, 3, "s"],
    ["the same, memory", small?.grownMebibytes, 120, "MiB"],
    ["100,000 × 50,000, one thread", large?.seconds, 25, "s"],
    ["the same, memory", large?.grownMebibytes, 256, "MiB"],
    ["the same, two threads", shared?.seconds, 15, "s"],
    ["growth of time from the one to the other, exponent", exponent, 1.2, ""],
    ...pipeline
      .filter(({ mentees, name }) => mentees === 10_000 && name !== STANDARD)
      .map(
        ({ name, seconds }) => [`10,000 × 5,000, ${name}, against the standard cohort`, small && seconds / small.seconds, 4, ""] as const,
      ),
    ["deferred acceptance, 100,000 × 50,000, lists of 100", acceptanceMilliseconds.median, 150, "ms"],
  ];
  const evaluations = evaluationsPerSecond.median / 1e9;
  return [
    "## Bounds",
    "",
    ...(scipy === undefined ? [] : [`On this machine scipy takes ${times(scipy.busyMilliseconds)} ms for uniform costs of 2000².`, ""]),
    "| what | found | bound |",
    "|---|---|---|",
    ...rows.flatMap(([what, found, bound, unit]) =>
      found === undefined
        ? []
        : [`| ${what} | ${found.toPrecision(3)} ${unit} | at most ${bound} ${unit}${found <= bound ? "" : " (missed)"} |`],
    ),
    `| criteria of pairs a second, whole rows, one thread | ${evaluations.toFixed(2)} · 10⁹ | at least 1 · 10⁹${evaluations >= 1 ? "" : " (missed)"} |`,
    "",
  ];
}
