import { readFileSync } from "node:fs";

const areas = JSON.parse(readFileSync(new URL("test/mutation/areas.json", import.meta.url), "utf8"));
const area = areas.find(({ name }) => name === process.env.MUTATION_AREA);
const file = `test-results/mutation/${area?.name.replaceAll(" ", "-")}`;

/** Mutation testing of one area (see test/mutation/areas.json): `npm run test:mutation -- "calendar"`. Only what has changed since is tried again. */
export default {
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutation-in-process.mjs"],
  testRunner: area?.inProcess ? "in-process" : "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  mutate: area?.mutate ?? [],
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  timeoutMS: area?.inProcess ? 300_000 : 5_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: `${file}-incremental.json`,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `${file}.json` },
  thresholds: { high: 95, low: 90, break: null },
  ignorePatterns: ["benchmarks/*", "!benchmarks/random.ts", "docs", "dist", "coverage", "test-results"],
  disableTypeChecks: false,
  cleanTempDir: "always",
};
