import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";
import { alias } from "./vitest.alias.ts";

/** How thorough a run is, by vitest's mode: cases of each property, and the milliseconds that a test may take. */
const THOROUGHNESS: { readonly [mode: string]: { readonly runs: number; readonly testTimeout: number } } = {
  test: { runs: 100, testTimeout: 30_000 },
  full: { runs: 1_000, testTimeout: 60_000 },
  nightly: { runs: 100_000, testTimeout: 3_600_000 },
};

/** What needs the machine for itself: times and memory. Runs apart from everything else, one file at a time, and not slowed by counting coverage. */
const gates: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: "gates", include: ["test/gates/**/*.test.ts"], fileParallelism: false, testTimeout: 120_000 },
};

/** Tests that put others in the place of modules: these have theirs for themselves. */
const REPLACING_MODULES = ["test/solver/distrusted-munkres.test.ts"];

export default defineConfig(({ mode }) => {
  const { runs, testTimeout } = THOROUGHNESS[mode] ?? { runs: 100, testTimeout: 30_000 };
  const seed = mode === "nightly" ? Date.now() % 2 ** 31 : 1955;
  const env = { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? String(runs), PROPERTY_SEED: process.env.PROPERTY_SEED ?? String(seed) };
  const tests: TestProjectInlineConfiguration = {
    extends: true,
    test: {
      name: "tests",
      // A project reads this file anew in the mode "test"; so its own time limit must be said here.
      testTimeout,
      include: ["test/**/*.test.ts"],
      exclude: ["test/gates/**", "test/browser/**", "test/threads/**", ...REPLACING_MODULES],
      // To load the sources anew for each file would take a third of the whole.
      isolate: false,
      globalSetup: ["test/support/announce-properties.ts"],
      setupFiles: ["test/support/seed-properties.ts"],
      env,
    },
  };
  const apart: TestProjectInlineConfiguration = { extends: true, test: { name: "apart", testTimeout, include: REPLACING_MODULES } };
  /** Worker threads load the sources by themselves, without vitest: so Node has to be able to. */
  const threads: TestProjectInlineConfiguration = {
    extends: true,
    test: { name: "threads", testTimeout: 60_000, include: ["test/threads/**/*.test.ts"], execArgv: ["--import", "tsx"], env },
  };
  return {
    resolve: { alias },
    test: {
      testTimeout,
      // By itself vitest leaves a core unused, of two that is half.
      maxWorkers: "100%",
      sequence: { sequencer: LongestFirst },
      projects: mode === "gates" ? [gates] : [tests, apart, threads],
      coverage: {
        // For those who run a command as it stands somewhere, and want it counted.
        enabled: process.env.COVERAGE === "counted",
        provider: "v8",
        include: ["src/**/*.ts"],
        exclude: ["src/**/*.d.ts"],
        reporter: ["text", "json-summary"],
        reportOnFailure: true,
        thresholds: { lines: 98, branches: 98, "src/kernel/**": { lines: 100, branches: 100 } },
      },
    },
  };
});
