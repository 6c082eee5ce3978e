import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import fc from "fast-check";

/**
 * A test runner for Stryker that bundles an area's tests once and evaluates the bundle anew for every fault, in one process. It finds what vitest
 * finds, some ten times as fast: vitest starts a thread and loads every module again each time.
 */

const STAND_IN = resolve("test/mutation/small-vitest.mjs");

/** Stryker's words for what became of a test. */
const [SUCCESS, FAILED] = [0, 1];

/** Test files say which they are; whoever asks for its own address gets that of its source. */
const sources = {
  name: "sources",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: STAND_IN, external: true }));
    onResolve({ filter: /^mentor-matching$/ }, () => ({ path: resolve("src/index.ts") }));
    onResolve({ filter: /^mentor-matching\// }, ({ path }) => ({ path: resolve(`src/${path.slice("mentor-matching/".length)}.ts`) }));
    // The package says that its modules do nothing when they are loaded, which is not true of these.
    onResolve({ filter: /(\.test|seed-properties)\.ts$/ }, ({ path }) => ({ path, sideEffects: true }));
    onLoad({ filter: /\/(src|test)\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      const isTest = path.endsWith(".test.ts");
      return { loader: "ts", contents: isTest ? `import { beginFile } from "vitest"; beginFile(${JSON.stringify(path)});\n${text}` : text };
    });
  },
};

async function bundle(files) {
  const entry = ["test/support/seed-properties.ts", ...files].map((file) => `import ${JSON.stringify(resolve(file))};`).join("\n");
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [sources],
    outfile: "tests.cjs",
    logLevel: "silent",
  });
  const externals = new Map();
  for (const { path } of Object.values(metafile.outputs).flatMap(({ imports }) => imports)) externals.set(path, await import(path));
  const script = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: "tests.cjs" });
  const load = script.runInThisContext();
  return () => load((name) => externals.get(name), { exports: {} }, {});
}

/** The test files that patterns such as `test/audit/*.test.ts` name, in the order of the patterns: those stand first that are quick and notice much. */
function filesOf(patterns) {
  const all = readdirSync("test", { recursive: true, encoding: "utf8" }).map((file) => `test/${file}`);
  const files = patterns.flatMap((pattern) => {
    const form = pattern.replaceAll(".", "\\.").replaceAll("**", "\0").replaceAll("*", "[^/]*").replaceAll("\0", ".*");
    return all.filter((file) => file.endsWith(".test.ts") && new RegExp(`^${form}$`).test(file)).sort();
  });
  return [...new Set(files)];
}

function quickRunner() {
  globalThis.__stryker__ ??= {};
  const stryker = globalThis.__stryker__;
  let evaluate;
  let takeTests;

  /** The tests, from modules that were just evaluated. */
  const collect = () => {
    evaluate();
    return takeTests();
  };

  const run = async ({ id, wanted: name, file: fileName, body }) => {
    const started = performance.now();
    const result = (status) => ({ id, name, fileName, timeSpentMs: performance.now() - started, ...status });
    try {
      await body();
      return result({ status: SUCCESS });
    } catch (error) {
      return result({ status: FAILED, failureMessage: String(error) });
    }
  };

  /** Runs tests until one fails. */
  const verdictOf = async (tests) => {
    let nrOfTests = 0;
    for (const test of tests) {
      nrOfTests++;
      const { status, failureMessage } = await run(test);
      if (status === FAILED) return { status: "killed", killedBy: [test.id], nrOfTests, failureMessage };
    }
    return { status: "survived", nrOfTests };
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      const areas = JSON.parse(readFileSync("test/mutation/areas.json", "utf8"));
      const { tests } = areas.find(({ name }) => name === process.env.MUTATION_AREA);
      process.env.PROPERTY_RUNS ??= "50";
      process.env.PROPERTY_SEED ??= "1955";
      // Any counterexample will do.
      fc.configureGlobal({ endOnFailure: true });
      ({ takeTests } = await import(STAND_IN));
      evaluate = await bundle(filesOf(tests));
    },

    async dryRun() {
      Object.assign(stryker, { activeMutant: undefined, mutantCoverage: undefined, currentTestId: undefined });
      const tests = [];
      for (const test of collect()) {
        stryker.currentTestId = test.id;
        tests.push(await run(test));
      }
      stryker.currentTestId = undefined;
      return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
    },

    async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
      Object.assign(stryker, { activeMutant: mutantActivation === "static" ? activeMutant.id : undefined, hitCount: 0, hitLimit });
      let verdict;
      try {
        const wanted = testFilter && new Set(testFilter);
        const tests = collect().filter(({ id }) => wanted === undefined || wanted.has(id));
        stryker.activeMutant = activeMutant.id;
        verdict = await verdictOf(tests);
      } catch (error) {
        // What is evaluated around the tests failed.
        takeTests();
        verdict = { status: "killed", killedBy: [], nrOfTests: 0, failureMessage: String(error) };
      }
      return stryker.hitCount > hitLimit ? { status: "timeout", reason: "a loop without an end" } : verdict;
    },
  };
}
quickRunner.inject = [];

export const strykerPlugins = [{ kind: "TestRunner", name: "quick", factory: quickRunner }];
