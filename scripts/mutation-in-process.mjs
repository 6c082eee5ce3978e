import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compileFunction, runInThisContext } from "node:vm";
import { build } from "esbuild";
import { expect } from "vitest";

/**
 * A test runner for Stryker that runs the tests of an area within its own process: a fault takes milliseconds instead of a good part of a second. It is for
 * tests that only describe, try and expect, without hooks or mocks. areas.json says where it is used, which tests are left
 * out, `except`, as they take long, and where properties are to have other than a hundred `runs`. A test that takes far longer than it did without a
 * fault is broken off here; only what a promise leads to is left to Stryker's limit, which costs a process.
 */

/** What Stryker's instrumented code reads and writes: the fault that is active, what was reached, how often. */
const faults = (globalThis.__stryker__ ??= {});

const require = createRequire(import.meta.url);

/** What tests set for themselves. A test that failed may not have put it back. */
const stated = new Map();
const vi = {
  setConfig: () => {},
  stubEnv(name, value) {
    if (!stated.has(name)) stated.set(name, process.env[name]);
    process.env[name] = value;
  },
  unstubAllEnvs() {
    for (const [name, value] of stated) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    stated.clear();
  },
};

/** A test file with all that it imports from here, as a function to be called anew for every fault: none finds what another left behind. */
async function bundle(file) {
  const path = resolve(file);
  const { outputFiles } = await build({
    entryPoints: [path],
    write: false,
    bundle: true,
    format: "cjs",
    platform: "node",
    packages: "external",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(path).href) },
    logLevel: "silent",
  });
  return compileFunction(outputFiles[0].text, ["require", "module", "exports"]);
}

/** The tests that a file registers; one that fails, where it cannot be loaded: much is made ready there, and the fault may be in that. */
function testsOf(load, file) {
  try {
    return collect(load, file);
  } catch (error) {
    return [{ id: file, run: () => Promise.reject(error) }];
  }
}

/** The tests that a file registers, in its order. A case of `each` goes by its position. */
function collect(load, file) {
  const tests = [];
  const path = [file];
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const it = (name, ...rest) => tests.push({ id: [...path, name].join(" > "), run: rest.find((part) => typeof part === "function") });
  // Lists are taken apart where all cases are lists, as Vitest does it.
  const each = (register) => (cases) => (name, body) =>
    cases.forEach((values, position) => {
      register(`${name} (${position})`, () => (cases.every(Array.isArray) ? body(...values) : body(values)));
    });
  describe.each = each(describe);
  it.each = each(it);
  vi.unstubAllEnvs();
  const module = { exports: {} };
  load((name) => (name === "vitest" ? { describe, it, expect, vi } : require(name)), module, module.exports);
  return tests;
}

/** No fault makes a test slower than this by honest work. In ms of processor time; what the test took without a fault comes on top, eight times. */
const PATIENCE = 500;
const LONGEST = 60_000;

const processorTime = () => process.cpuUsage().user / 1000;

/**
 * Starts a test, and breaks off a loop that has no end, also where it never comes past a fault. A machine that has other things to do is waited for, ever
 * longer: else a loop would be started again and again where only a small share of the time is left for it.
 */
function start(run, limit) {
  globalThis.testToStart = run;
  for (let timeout = Math.ceil(limit); ; timeout *= 2) {
    const begin = processorTime();
    try {
      return runInThisContext("testToStart()", { timeout });
    } catch (error) {
      if (error?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT" || processorTime() - begin >= limit / 2) throw error;
    }
  }
}

function createRunner() {
  const {
    tests: files,
    except = [],
    runs = 100,
  } = JSON.parse(readFileSync("test/mutation/areas.json", "utf8")).find(({ name }) => name === process.env.MUTATION_AREA);
  let loads = [];
  /** How long each test took without a fault, in ms of processor time. */
  const usual = new Map();

  /**
   * Runs the tests of the given names, one after the other, each as long as `limitOf` it allows, with `activeMutant` as the fault; `whileLoading` is the one that
   * is active before.
   */
  async function* runTests({ isWanted, limitOf, activeMutant, whileLoading }) {
    for (const [position, load] of loads.entries()) {
      if (!isWanted(files[position])) continue;
      faults.activeMutant = whileLoading;
      const tests = testsOf(load, files[position]);
      faults.activeMutant = activeMutant;
      for (const { id, run } of tests) {
        if (!isWanted(id) || except.some((name) => id.includes(` > ${name}`))) continue;
        faults.currentTestId = id;
        const begin = performance.now();
        const worked = processorTime();
        const failureMessage = await Promise.resolve()
          .then(() => start(run, limitOf(id)))
          .then(
            () => undefined,
            (error) => String(error),
          );
        faults.currentTestId = undefined;
        const test = { id, name: id, timeSpentMs: performance.now() - begin, ...(failureMessage === undefined ? {} : { failureMessage }) };
        yield { test, work: processorTime() - worked };
      }
    }
  }

  /** Runs all tests without a fault. */
  async function measure() {
    const tests = [];
    for await (const { test, work } of runTests({ isWanted: () => true, limitOf: () => LONGEST })) {
      usual.set(test.id, work);
      tests.push({ ...test, status: test.failureMessage === undefined ? 0 : 1 });
    }
    return tests;
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      process.env.PROPERTY_RUNS ??= String(runs);
      // Whether a case fails is enough; it need not be made small.
      require("fast-check").configureGlobal({ seed: 1955, endOnFailure: true });
      loads = await Promise.all(files.map(bundle));
    },
    async dryRun() {
      const tests = await measure();
      return { status: "complete", tests, mutantCoverage: faults.mutantCoverage };
    },
    async mutantRun({ activeMutant: { id: activeMutant }, testFilter, hitLimit, mutantActivation }) {
      // A process that comes after one that had to be ended knows of no test yet.
      if (usual.size === 0) await measure();
      faults.hitCount = 0;
      // A hundred times as often as in all tests, says Stryker; in a loop without end even a tenth of that is soon reached, and takes a tenth of the time.
      faults.hitLimit = hitLimit / 10;
      const isWanted = (name) => testFilter === undefined || testFilter.some((id) => id === name || id.startsWith(`${name} > `));
      const whileLoading = mutantActivation === "static" ? activeMutant : undefined;
      const limitOf = (id) => PATIENCE + 8 * (usual.get(id) ?? 0);
      let nrOfTests = 0;
      for await (const { test } of runTests({ isWanted, limitOf, activeMutant, whileLoading })) {
        const { id, failureMessage } = test;
        nrOfTests++;
        if (faults.hitCount > faults.hitLimit) return { status: "timeout", reason: `reached ${faults.hitCount} times` };
        if (failureMessage !== undefined) return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
      }
      return { status: "survived", nrOfTests };
    },
  };
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: createRunner }];
