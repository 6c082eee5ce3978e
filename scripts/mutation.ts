import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import areas from "../test/mutation/areas.json" with { type: "json" };

/**
 * Tries whether the tests notice faults: Stryker plants them one at a time. `npm run test:mutation` does so for every area of test/mutation/areas.json,
 * `npm run test:mutation -- calendar heap` for some, `npm run test:mutation -- --record` writes down what test-results/mutation holds.
 */

/** What became of the faults in one file. */
interface FileScore {
  killed: number;
  survived: number;
  /** Never reached by a test of its area. */
  uncovered: number;
}

interface StrykerReport {
  readonly files: { readonly [path: string]: { readonly mutants: readonly { readonly status: string }[] } };
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

/** Adds what was measured to what was measured before. */
function record(): void {
  const results = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as { [area: string]: object }) : {};
  for (const { name } of areas)
    if (existsSync(reportOf(name))) results[name] = scoresIn(JSON.parse(readFileSync(reportOf(name), "utf8")) as StrykerReport);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

const chosen = process.argv.slice(2).filter((name) => name !== "--record");
const unknown = chosen.filter((name) => !areas.some((area) => area.name === name));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(", ")}; there are ${areas.map(({ name }) => name).join(", ")}`);
if (!process.argv.includes("--record")) for (const { name } of areas) if (chosen.length === 0 || chosen.includes(name)) runArea(name);
record();
