/** Adds up what a CI run found. Reads lines of `verdict, name[, JSON report]`, separated by tabs; prints `N passed, N failed` last. */
import { existsSync, readFileSync } from "node:fs";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests?: number;
  readonly testResults?: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const [steps = ""] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const line of readFileSync(steps, "utf8").trimEnd().split("\n")) {
  const [verdict, name, report] = line.split("\t");
  const found: Report | undefined = report !== undefined && existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  passed += found?.numPassedTests ?? (verdict === "passed" && report === undefined ? 1 : 0);
  const unloaded = found?.testResults?.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length ?? 0;
  const failures = (found?.numFailedTests ?? 0) + unloaded;
  failed += failures;
  if (found?.numPendingTests) console.log(`Skipped in ${name}: ${found.numPendingTests}`);
  const isSilentSuite = report !== undefined && found === undefined;
  if (verdict === "passed" && !isSilentSuite) continue;
  console.log(`Failed: ${name}`);
  // A suite can fail without a failed test: a threshold that is not reached, a crash before the report.
  if (failures === 0) failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
