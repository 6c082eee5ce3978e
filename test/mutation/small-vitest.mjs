import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

/** What the tests use of vitest, in one process: tests are collected, and run by quick-runner.mjs as often as there are faults. */

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.util.addMethod(chai.Assertion.prototype, "toMatchInlineSnapshot", () => {
  throw new Error("snapshots need vitest itself");
});

export const { expect } = chai;

/** The tests of one evaluation: each with its id, file and body. */
let collected = [];
let file = "";
let path = [];

export function beginFile(name) {
  file = name;
}

export function takeTests() {
  const tests = collected;
  collected = [];
  path = [];
  vi.unstubAllEnvs();
  return tests;
}

function add(name, ...rest) {
  const body = rest.find((each) => typeof each === "function");
  const wanted = [...path, name].join(" ");
  const repeated = collected.filter((test) => test.file === file && test.wanted === wanted).length;
  collected.push({ id: `${file}#${wanted}${repeated === 0 ? "" : ` (${repeated + 1})`}`, wanted, file, body });
}

function group(name, body) {
  path.push(name);
  body();
  path.pop();
}

const each =
  (declare) =>
  (table) =>
  (name, ...rest) =>
    table.forEach((row, k) => {
      const body = rest.find((part) => typeof part === "function");
      declare(`${name} [${k}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
    });

export const it = Object.assign(add, { each: each(add) });
export const describe = Object.assign(group, { each: each(group) });

const variables = new Map();
export const vi = {
  setConfig() {},
  stubEnv(name, value) {
    if (!variables.has(name)) variables.set(name, process.env[name]);
    process.env[name] = value;
  },
  unstubAllEnvs() {
    for (const [name, value] of variables) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    variables.clear();
  },
};
