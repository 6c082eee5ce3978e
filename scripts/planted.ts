import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROPERTIES } from "../test/planted/properties.ts";
import type { Fault, Property } from "../test/planted/property.ts";
import { type Outcome, readOutcome } from "../test/support/planted-outcome.ts";

/**
 * Plants the faults of test/planted one at a time, each in a copy of the sources, and says which the test of their property does not notice.
 * `npm run test:planted` tries all, `npm run test:planted -- scores-in-range shortlists` those whose names begin so, `--part=2/4` the second quarter of
 * them, `--from=shortlist-sorted` that one and what comes after it, where a run was broken off.
 */

/** Milliseconds for one run; a fault may make the sources run for ever. */
const TIME_LIMIT = 600_000;
/** Milliseconds for one test: a machine with other things to do must not make one fail. */
const TEST_TIME_LIMIT = 300_000;
const COPIED = [
  "src",
  "test",
  "scripts",
  "docs",
  "examples",
  "benchmarks",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "vitest.alias.ts",
];

/** A test is found by how its title, or that of its group, begins. */
const asPattern = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where vitest does not come to any test, it is asked once more: a busy machine may not have started it in time. */
async function runTests(root: string, file: string, pattern: string): Promise<Outcome> {
  const outcome = await runOnce(root, file, pattern);
  return outcome.verdict === "no test ran" ? runOnce(root, file, pattern) : outcome;
}

async function runOnce(root: string, file: string, pattern: string): Promise<Outcome> {
  const report = join(root, "report.json");
  rmSync(report, { force: true });
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporting = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // All but one file are as they were: what vitest has made of these is kept. Both options together halve the time.
  const cache = ["--experimental.fsModuleCache", `--experimental.fsModuleCachePath=${join(root, "cache")}`];
  const quickly = [...cache, `--project=${file.startsWith("test/threads/") ? "threads" : "tests"}`];
  // A group of its own: what hangs is a process that vitest has started, and would outlive it.
  const patience = `--testTimeout=${TEST_TIME_LIMIT}`;
  const child = spawn(process.execPath, [vitest, "run", file, "-t", pattern, patience, ...quickly, ...reporting], {
    cwd: root,
    detached: true,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = (): void => {
    if (child.exitCode === null) process.kill(-(child.pid as number), "SIGKILL");
  };
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    end();
  }, TIME_LIMIT);
  process.on("exit", end);
  await new Promise((resolve) => child.on("close", resolve));
  process.off("exit", end);
  clearTimeout(timer);
  if (isLate) return { verdict: "did not end", passed: 0, said: `not within ${TIME_LIMIT / 1000} s` };
  if (!existsSync(report)) return { verdict: "no test ran", passed: 0, said: output.trim().split("\n").at(-1) as string };
  return readOutcome(readFileSync(report, "utf8"), output);
}

async function plant(root: string, { file, text, becomes }: Fault, run: () => Promise<Outcome>): Promise<Outcome> {
  const path = join(root, file);
  const sound = readFileSync(path, "utf8");
  if (sound.split(text).length !== 2) throw new Error(`${file} does not have exactly once: ${text}`);
  // As a function, since a text would be searched for `$&` and the like.
  writeFileSync(
    path,
    sound.replace(text, () => becomes),
  );
  try {
    return await run();
  } finally {
    writeFileSync(path, sound);
  }
}

/** Every test must hold without a fault: or its failing would say nothing. Gives the files of which that is not so. */
async function tryWithoutFaults(root: string, properties: readonly Property[]): Promise<ReadonlySet<string>> {
  const failing = new Set<string>();
  const files = new Set(properties.map(({ test }) => test.file));
  for (const file of files) {
    const titles = properties.filter(({ test }) => test.file === file).map(({ test }) => asPattern(test.title));
    const { verdict, passed, said } = await runTests(root, file, titles.join("|"));
    if (verdict === "passed" && passed >= new Set(titles).size) continue;
    failing.add(file);
    console.log(`DOES NOT PASS WITHOUT A FAULT: ${file}: ${verdict}. ${said}`);
  }
  console.log(`${files.size - failing.size} of ${files.size} test files pass without a fault`);
  return failing;
}

const { values, positionals: wanted } = parseArgs({
  options: { part: { type: "string" }, from: { type: "string" } },
  allowPositionals: true,
});
const named = PROPERTIES.filter(({ name }) => wanted.length === 0 || wanted.some((begin) => name.startsWith(begin)));
const first = values.from === undefined ? 0 : named.findIndex(({ name }) => name === values.from);
const [part = 1, parts = 1] = values.part?.split("/").map(Number) ?? [];
const boundary = (after: number): number => Math.round(((named.length - first) * after) / parts) + first;
const chosen = first < 0 ? [] : named.slice(boundary(part - 1), boundary(part));
if (chosen.length === 0) throw new Error(`no property is named so; there are ${PROPERTIES.map(({ name }) => name).join(", ")}`);

const root = mkdtempSync(join(tmpdir(), "mentor-matching-planted-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
for (const name of COPIED) cpSync(name, join(root, name), { recursive: true });
symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));

const failing = await tryWithoutFaults(root, chosen);
let planted = 0;
let unnoticed = 0;
for (const [position, { name, test, faults }] of chosen.entries()) {
  let noticed = 0;
  for (const fault of failing.has(test.file) ? [] : faults) {
    const { verdict, said } = await plant(root, fault, () => runTests(root, test.file, asPattern(test.title)));
    if (verdict === "noticed") noticed++;
    else console.log(`NOT NOTICED: ${verdict}. ${test.file} “${test.title}”, with ${fault.file}: ${fault.becomes}\n  ${said}`);
  }
  planted += faults.length;
  unnoticed += faults.length - noticed;
  console.log(`${position + 1}/${chosen.length} ${name}: ${noticed} of ${faults.length} noticed`);
}
console.log(`${chosen.length} properties, ${planted} faults planted, ${planted - unnoticed} noticed, ${unnoticed} not`);
process.exitCode = unnoticed === 0 ? 0 : 1;
