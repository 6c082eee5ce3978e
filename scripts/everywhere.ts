import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/**
 * Runs the tests that time zones, languages or the engine could touch in five time zones, three languages, and with every Node that `--node` names:
 * `npm run test:everywhere -- --node /path/to/node`. Other files can be given: `npm run test:everywhere -- test/lifecycle`.
 */
const { values, positionals } = parseArgs({ options: { node: { type: "string", multiple: true, default: [] } }, allowPositionals: true });

const ZONES = ["UTC", "Europe/Paris", "America/New_York", "Pacific/Apia", "Asia/Kolkata"];
/** Turkish has its own small i. */
const LANGUAGES = ["en_US.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8"];
const TOUCHED = [
  "test/calendar",
  "test/language",
  "test/lifecycle/transition.test.ts",
  "test/lifecycle/follow-up.test.ts",
  "test/criteria/hours.test.ts",
  "test/reports/render-report.test.ts",
  "test/cohorts/pinned-results.test.ts",
];

const places = [
  ...ZONES.map((zone) => ({ name: zone, env: { TZ: zone }, node: process.execPath })),
  ...LANGUAGES.map((language) => ({
    name: language,
    env: { LANG: language, LC_ALL: language, LANGUAGE: language },
    node: process.execPath,
  })),
  ...values.node.map((node) => ({ name: node, env: {}, node })),
];
const files = positionals.length > 0 ? positionals : TOUCHED;
// The sources are made into JavaScript in the first place, for all others too.
const command = ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--experimental.fsModuleCache", ...files];
let failed = 0;
for (const { name, env, node } of places) {
  const run = spawnSync(node, command, {
    encoding: "utf8",
    env: { ...process.env, PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? "25", ...env },
  });
  if (run.status !== 0) failed++;
  console.log(`${run.status === 0 ? "passed" : "FAILED"}  ${name}`);
  if (run.status !== 0) console.log(`${run.stdout}${run.stderr}`);
}
if (values.node.length === 0) console.log(`Not run: any Node but ${process.version}.`);
console.log(`${places.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
