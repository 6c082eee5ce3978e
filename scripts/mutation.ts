import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import areas from "../test/mutation/areas.json" with { type: "json" };
import equivalent from "../test/mutation/equivalent.json" with { type: "json" };

/**
 * Tries whether the tests notice faults: Stryker plants them one at a time. `npm run test:mutation` does so for every area of test/mutation/areas.json,
 * `npm run test:mutation -- calendar heap` for some, `npm run test:mutation -- --record` writes down what test-results/mutation holds. Last it names the faults
 * that were not noticed and are not in test/mutation/equivalent.json, in the words to be used there.
 */

/** What became of the faults in one file. */
interface FileScore {
  killed: number;
  survived: number;
  /** Never reached by a test of its area. */
  uncovered: number;
}

interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly status: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface StrykerReport {
  readonly files: { readonly [path: string]: { readonly source: string; readonly mutants: readonly Mutant[] } };
}

const RESULTS = new URL("../test/mutation/results.json", import.meta.url);
const reportOf = (area: string): string => `test-results/mutation/${area.replaceAll(" ", "-")}.json`;

function runArea(area: string): void {
  mkdirSync("test-results/mutation", { recursive: true });
  const { status } = spawnSync("npx", ["stryker", "run"], { stdio: "inherit", env: { ...process.env, MUTATION_AREA: area } });
  if (status !== 0) process.exitCode = 1;
}

function scoresIn(report: StrykerReport): { readonly [path: string]: FileScore } {
  const scores: { [path: string]: FileScore } = {};
  for (const [path, { mutants }] of Object.entries(report.files)) {
    const score = { killed: 0, survived: 0, uncovered: 0 };
    for (const { status } of mutants) {
      if (status === "Killed" || status === "Timeout") score.killed++;
      else if (status === "Survived") score.survived++;
      else if (status === "NoCoverage") score.uncovered++;
    }
    scores[path] = score;
  }
  return scores;
}

/** A fault in one line: "a < b → a <= b". */
function describeFault(source: string, { replacement, location: { start, end } }: Mutant): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines.push((lines.pop() as string).slice(0, end.column - 1));
  const original = [(lines.shift() as string).slice(start.column - 1), ...lines].join("\n");
  const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").replace(/^(.{77}).{4,}$/u, "$1…");
  return `${inOneLine(original)} → ${inOneLine(replacement)}`;
}

/** Compares what was not noticed with what is listed as equivalent: the same text may be listed as often as it was left. */
function compareWithListed(report: StrykerReport): void {
  for (const [path, { source, mutants }] of Object.entries(report.files)) {
    const listed = equivalent.filter(({ file }) => file === path).flatMap(({ faults }) => faults);
    for (const mutant of mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage")) {
      const fault = describeFault(source, mutant);
      if (listed.includes(fault)) listed.splice(listed.indexOf(fault), 1);
      else console.log(`${path}:${mutant.location.start.line} left: ${fault}`);
    }
    for (const fault of listed) console.log(`${path} listed, but not left: ${fault}`);
  }
}

/** Adds what was measured to what was measured before, and says what was left in the areas chosen. */
function record(isChosen: (area: string) => boolean): void {
  const results = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as { [area: string]: object }) : {};
  for (const { name } of areas) {
    if (!existsSync(reportOf(name))) continue;
    const report = JSON.parse(readFileSync(reportOf(name), "utf8")) as StrykerReport;
    results[name] = scoresIn(report);
    if (isChosen(name)) compareWithListed(report);
  }
  // Whoever stops it while it writes must not lose what was measured before.
  const written = new URL("results.json.new", RESULTS);
  writeFileSync(written, `${JSON.stringify(results, null, 2)}\n`);
  renameSync(written, RESULTS);
}

const chosen = process.argv.slice(2).filter((name) => name !== "--record");
const unknown = chosen.filter((name) => !areas.some((area) => area.name === name));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(", ")}; there are ${areas.map(({ name }) => name).join(", ")}`);
const isChosen = (area: string): boolean => chosen.length === 0 || chosen.includes(area);
if (!process.argv.includes("--record")) for (const { name } of areas) if (isChosen(name)) runArea(name);
record(isChosen);
