/**
 * Times the library against others on the same problems, in interleaved rounds: trust the ratios, not the milliseconds.
 *
 *   npm run bench                                                     everything; some minutes
 *   npm run bench -- --quick                                          within a minute
 *   npm run bench -- --mentors FILE --mentees FILE [--programme FILE] your own people, from CSV files with a header
 *
 * Writes a dated Markdown and JSON file and SVG plots into benchmarks/results. Peers that are not installed are skipped by name. This runs built, from
 * benchmarks/built.
 */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { OURS, type Outcome, runContest } from "./contest.ts";
import { FULL_CONTESTS, QUICK_CONTESTS } from "./contests.ts";
import type { KernelRun } from "./kernel-run.ts";
import { readOwnData } from "./own-data.ts";
import { findPeers } from "./peers.ts";
import { type PipelineRun, runPipeline } from "./pipeline.ts";
import { renderLines, renderShares, type Series } from "./plot.ts";
import { POPULATIONS } from "./populations.ts";
import { openProgress } from "./progress.ts";
import { type BenchmarkRun, renderMarkdown } from "./report.ts";

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, mentors: { type: "string" }, mentees: { type: "string" }, programme: { type: "string" } },
});
const isOwn = options.mentors !== undefined && options.mentees !== undefined;
const contests = isOwn ? [] : options.quick ? QUICK_CONTESTS : FULL_CONTESTS;
const sizes = options.quick ? [250, 500, 1000] : [500, 1000, 2000, 5000, 10_000, 100_000];
/** So many people are matched on two threads as well. */
const WORTH_THREADS = 100_000;
const execute = promisify(execFile);
const peers = findPeers();
const busyCores = loadavg()[0] as number;
const warnings =
  busyCores > cpus().length / 2
    ? [`The machine was busy when this began: a load of ${busyCores.toFixed(1)} on ${cpus().length} cores.`]
    : [];
for (const warning of warnings) console.warn(warning);

/** What is matched on how many threads, and how that is done; 0: another population than the standard one, on one. */
const cohorts: readonly { readonly threads: number; run(): Promise<PipelineRun> }[] = isOwn
  ? [
      {
        threads: 1,
        run: () => runPipeline("own data", readOwnData(options.mentors as string, options.mentees as string, options.programme)),
      },
    ]
  : [
      ...sizes.flatMap((mentees) =>
        (mentees < WORTH_THREADS ? [1] : [1, 2]).map((threads) => ({ threads, run: () => runElsewhere(mentees, mentees / 2, threads) })),
      ),
      // Apart from the standard cohorts, whose growth with size is drawn.
      ...(options.quick ? [] : Object.keys(POPULATIONS).slice(1)).map((name) => ({
        threads: 0,
        run: () => runElsewhere(10_000, 5_000, 1, name),
      })),
    ];
const progress = openProgress(contests.length + cohorts.length);
const pipeline: PipelineRun[] = [];
for (const [k, { run }] of cohorts.entries()) {
  progress.step(k, "from records to a matching");
  pipeline.push(await run());
}
const kernel = isOwn || options.quick ? undefined : await measureElsewhere<KernelRun>(new URL("./kernel-run.js", import.meta.url), []);
const outcomes = contests.map((contest, k): Outcome => {
  progress.step(cohorts.length + k, contest.against.join(", "));
  return runContest(contest, peers.present);
});
progress.end();

const run: BenchmarkRun = {
  date: new Date().toISOString().slice(0, 10),
  command: ["npm run bench", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])].join(" "),
  machine: `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${process.platform} ${process.arch}`,
  versions: { Node: process.version, ...Object.fromEntries(peers.present.map(({ name, version }) => [name, version])) },
  missingPeers: peers.missing,
  warnings,
  outcomes,
  pipeline,
  ...(kernel === undefined ? {} : { kernel }),
};

/** A cohort in a process of its own. */
function runElsewhere(mentees: number, mentors: number, threads: number, population = "standard cohort"): Promise<PipelineRun> {
  return measureElsewhere(new URL("./standard-run.js", import.meta.url), [mentees, mentors, threads, population]);
}

async function measureElsewhere<Measured>(script: URL, parameters: readonly (string | number)[]): Promise<Measured> {
  const { stdout } = await execute(process.execPath, [fileURLToPath(script), ...parameters.map(String)]);
  return JSON.parse(stdout) as Measured;
}

/** Time against size on uniform square costs, for everybody who was timed there. */
function seriesOf(solver: string): Series {
  const points = outcomes
    .filter(({ name, rows, columns }) => name === "uniform" && rows === columns)
    .flatMap(({ rows, standings }) =>
      standings.filter((standing) => standing.solver === solver).map(({ busyMilliseconds }) => [rows, busyMilliseconds.median] as const),
    );
  return { name: solver, points: [...new Map(points)].sort(([a], [b]) => a - b) };
}

const kind = isOwn ? "own" : options.quick ? "quick" : "full";
const directory = new URL("../results/", import.meta.url);
mkdirSync(directory, { recursive: true });
const write = (ending: string, text: string): void => writeFileSync(new URL(`${run.date}-${kind}${ending}`, directory), text);
write(".md", renderMarkdown(run));
write(".json", `${JSON.stringify(run, null, 2)}\n`);
const solvers = [OURS, ...peers.present.map(({ name }) => name)];
if (!isOwn) write("-time.svg", renderLines("Uniform costs, square", { x: "rows", y: "ms" }, solvers.map(seriesOf)));
const ofOneThread = cohorts.flatMap(({ threads }, k) => (threads === 1 ? [pipeline[k] as PipelineRun] : []));
const shares = ofOneThread.map(({ mentees, mentors, stages }) => ({ name: `${mentees} × ${mentors}`, parts: stages }));
write("-stages.svg", renderShares("Shares of the stages, from records to certificate", shares));
const growth = ofOneThread.filter(({ grownMebibytes }) => grownMebibytes > 0).map((one) => [one.mentees, one.grownMebibytes] as const);
if (!isOwn) write("-memory.svg", renderLines("Memory above the records", { x: "mentees", y: "MiB" }, [{ name: OURS, points: growth }]));
console.log(renderMarkdown(run));
console.log(`Written to ${fileURLToPath(directory)}${run.date}-${kind}.*`);
