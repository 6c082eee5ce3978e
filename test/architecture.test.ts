import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkArchitecture } from "./support/architecture/check-architecture.ts";
import type { SizeException } from "./support/architecture/size-rules.ts";
import type { Sources } from "./support/architecture/source-tree.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

function readSources(): Sources {
  const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const paths = names.map((name) => `src/${name.replaceAll("\\", "/")}`).filter((path) => path.endsWith(".ts"));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function readExceptions(): readonly SizeException[] {
  return JSON.parse(readFileSync(join(root, "docs/decisions/size-exceptions.json"), "utf8"));
}

/** A house with one file in every room, in order; each plant adds to it or replaces a file. */
const TIDY_HOUSE: Sources = new Map([
  [
    "src/index.ts",
    `export { matchParticipants } from "./operations/match-participants.ts";\nexport type { Person } from "./model/person.ts";`,
  ],
  ["src/solver.ts", `export { solve } from "./kernel/linear-assignment.ts";`],
  ["src/threads.ts", `export { workerThreads } from "./threads/worker-threads.ts";`],
  [
    "src/threads/worker-threads.ts",
    `import { availableParallelism } from "node:os";\nimport { Piscina } from "piscina";\nexport const workerThreads = [availableParallelism, Piscina];`,
  ],
  [
    "src/threads/scan-worker.ts",
    `import { workerData } from "node:worker_threads";\nimport { matchParticipants } from "../operations/match-participants.ts";\nexport const run = [workerData, matchParticipants];`,
  ],
  ["src/munkres.ts", `export { solveWithMunkres } from "./operations/solve-with-munkres.ts";`],
  [
    "src/operations/match-participants.ts",
    `import { parse } from "../stages/parse/parse-input.ts";\nexport const matchParticipants = parse;`,
  ],
  ["src/operations/solve-with-munkres.ts", `import munkres from "munkres-js";\nexport const solveWithMunkres = munkres;`],
  ["src/stages/parse/parse-input.ts", `import * as z from "zod/mini";\nexport const parse = z.parse;`],
  ["src/stages/score/score-row.ts", `import type { Kind } from "../../criteria/kinds.ts";\nexport type Row = Kind;`],
  ["src/audit/audit-matching.ts", `import { coverage } from "../criteria/coverage.ts";\nexport const audit = coverage;`],
  ["src/reading/check-shape.ts", `import type { ZodMiniType } from "zod/mini";\nexport type Schema = ZodMiniType;`],
  ["src/lifecycle/parse-event.ts", `import * as z from "zod/mini";\nexport const event = z.string();`],
  ["src/lifecycle/transition.ts", `import { addMonths } from "../calendar/months.ts";\nexport const next = addMonths;`],
  [
    "src/reports/summarize.ts",
    `import { logRank } from "../statistics/survival.ts";\nexport const report = { process: logRank, kind: "summary" };`,
  ],
  [
    "src/criteria/coverage.ts",
    `import type { Person } from "../model/person.ts";\nexport const coverage = (a: Person): number => Math.sqrt(a.age);`,
  ],
  [
    "src/criteria/kinds.ts",
    `export type Kind = "coverage";\nexport const label = (kind: Kind) => { switch (kind) { case "coverage": return 1; } };`,
  ],
  ["src/criteria/qualification/at-least.ts", `import { coverage } from "../coverage.ts";\nexport const atLeast = coverage;`],
  ["src/language/labels.ts", `export const label = (report: { kind: string }): boolean => report.kind === "summary";`],
  ["src/kernel/linear-assignment.ts", `import { heap } from "./index-heap.ts";\nexport function solve(): number { return heap; }`],
  ["src/kernel/index-heap.ts", "export const heap = 1;"],
  ["src/kernel/munkres-js.d.ts", `declare module "munkres-js" { export default function munkres(costs: number[][]): [number, number][]; }`],
  ["src/calendar/months.ts", `export const addMonths = (day: string): Date => new Date(day);`],
  ["src/statistics/survival.ts", "export const logRank = (x: number): number => Math.log(x);"],
  [
    "src/model/person.ts",
    `export interface Person { readonly age: number; readonly console?: string }\nexport class InvalidInputError extends Error {}`,
  ],
]);

const long = (lines: number): string => "  // a line\n".repeat(lines);
const importing = (path: string): string => `import "${path}";`;

/** What is planted, where, and the only rule that it breaks. */
const PLANTS: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["floors", "src/kernel/heap.ts", importing("../stages/score/score-row.ts")],
  ["floors", "src/model/heap.ts", `export type { Row } from "../stages/score/score-row.ts";`],
  ["floors", "src/criteria/same.ts", `export type Row = import("../stages/score/score-row.ts").Row;`],
  ["floors", "src/stages/score/late.ts", `export const late = () => import("../../operations/match-participants.ts");`],
  ["floors", "src/operations/compare-modes.ts", importing("../index.ts")],
  ["strangers", "src/kernel/heap.ts", importing("../model/person.ts")],
  ["strangers", "src/calendar/days.ts", importing("../statistics/survival.ts")],
  ["strangers", "src/criteria/same.ts", importing("../language/labels.ts")],
  ["strangers", "src/reading/copy.ts", importing("../criteria/coverage.ts")],
  ["strangers", "src/stages/score/block.ts", importing("../parse/parse-input.ts")],
  ["strangers", "src/audit/audit-score.ts", importing("../stages/score/score-row.ts")],
  ["strangers", "src/lifecycle/ledger.ts", importing("../reports/summarize.ts")],
  ["independence", "src/audit/audit-score.ts", importing("../kernel/linear-assignment.ts")],
  ["cycles", "src/kernel/index-heap.ts", `import type { solve } from "./linear-assignment.ts";\nexport const heap: typeof solve = 1;`],
  ["cycles", "src/kernel/alone.ts", importing("./alone.ts")],
  ["unresolved", "src/kernel/heap.ts", importing("./index-heap")],
  ["unresolved", "src/kernel/heap.ts", importing("../../test/support/runs.ts")],
  ["dependencies", "src/reports/render.ts", importing("papaparse")],
  ["zod", "src/stages/score/block.ts", importing("zod/mini")],
  ["zod", "src/lifecycle/ledger.ts", importing("zod/mini")],
  ["zod", "src/operations/compare-modes.ts", `export type { ZodMiniType } from "zod/mini";`],
  ["zod", "src/criteria/same.ts", importing("zod")],
  ["reserved", "src/operations/solve-with-munkres.ts", `import "munkres-js";\nimport "piscina";\nexport const solveWithMunkres = 1;`],
  ["reserved", "src/threads/worker-threads.ts", `import "munkres-js";\nexport const workerThreads = 1;`],
  ["floors", "src/operations/compare-modes.ts", importing("../threads/worker-threads.ts")],
  ["node", "src/reports/render.ts", importing("node:fs")],
  ["node", "src/reports/render.ts", importing("path/posix")],
  ["globals", "src/reports/render.ts", "export const now = Date.now;"],
  ["globals", "src/reports/render.ts", "export const now = new Date();"],
  ["globals", "src/reports/render.ts", "export const now = new Date;"],
  ["globals", "src/reports/render.ts", "export const now = Date();"],
  ["globals", "src/reports/render.ts", "export const drawn = Math.random();"],
  ["globals", "src/reports/render.ts", `console.log("hello");`],
  ["globals", "src/reports/render.ts", "export const zone = process.env.TZ;"],
  ["globals", "src/reports/render.ts", `export const page = fetch("page");`],
  ["globals", "src/reports/render.ts", `export const two = eval("1 + 1");`],
  ["globals", "src/reports/render.ts", `export const two = new Function("return 2");`],
  ["locale", "src/reports/render.ts", `export const order = "a".localeCompare("b");`],
  ["locale", "src/reports/render.ts", "export const shown = (1234).toLocaleString();"],
  ["exact-math", "src/criteria/same.ts", "export const credit = Math.cos(1);"],
  ["kernel-words", "src/kernel/heap.ts", "export const menteeCount = 1;"],
  ["kinds", "src/stages/score/block.ts", "export const f = (c: { kind: string }) => { switch (c.kind) { default: return 1; } };"],
  ["kinds", "src/operations/f.ts", "export const f = (kind: string) => { switch (kind) { default: return 1; } };"],
  ["kinds", "src/stages/score/block.ts", `export const f = (c: { kind: string }) => c.kind === "coverage";`],
  ["kinds", "src/stages/score/block.ts", `export const f = (kind: string) => "coverage" !== kind;`],
  ["kinds", "src/stages/score/block.ts", `export const f = (rule: { kind: string }) => rule.kind === "at-least";`],
  ["rooms", "src/shared/join.ts", ""],
  ["rooms", "src/stages/join.ts", ""],
  ["file-names", "src/kernel/indexHeap.ts", ""],
  ["file-names", "src/kernel/Heaps/pairing.ts", ""],
  ["empty-words", "src/kernel/heap-utils.ts", ""],
  ["empty-words", "src/reports/render.ts", "export function getReport(): number { return 1; }"],
  ["doors", "src/solver.ts", "export const version = 1;"],
  ["doors", "src/solver.ts", `export * from "./kernel/linear-assignment.ts";`],
  ["default-exports", "src/kernel/heap.ts", "export default 1;"],
  ["default-exports", "src/kernel/heap.ts", "export default function heap(): void {}"],
  ["default-exports", "src/kernel/heap.ts", "const heap = 1;\nexport { heap as default };"],
  ["classes", "src/kernel/heap.ts", "export class Heap {}"],
  ["enums", "src/kernel/heap.ts", "export enum Side { Row, Column }"],
  ["boolean-parameters", "src/kernel/heap.ts", "export function build(stable: boolean): boolean { return stable; }"],
  ["file-size", "src/kernel/heap.ts", "\n".repeat(301)],
  ["function-size", "src/kernel/heap.ts", `export function build(): void {\n${long(59)}}`],
  ["function-size", "src/kernel/heap.ts", `export const heap = { build: () => {\n${long(59)}} };`],
];

describe("the house", () => {
  it("keeps its floors, bans, forms and sizes", () => {
    const found = checkArchitecture(readSources(), readExceptions());
    expect(found.map(({ rule, path, line, message }) => `${path}:${line} ${rule}: ${message}`)).toEqual([]);
  });

  it("gives a reason for every size exception", () => {
    for (const { reason } of readExceptions()) expect(reason.length).toBeGreaterThan(20);
  });
});

describe("the check of the house", () => {
  it("finds nothing in a tidy house", () => {
    expect(checkArchitecture(TIDY_HOUSE)).toEqual([]);
  });

  it.each(PLANTS)("finds a planted violation: %s in %s", (rule, path, text) => {
    const found = checkArchitecture(new Map([...TIDY_HOUSE, [path, text]]));
    expect(found.map((violation) => [violation.rule, violation.path])).toEqual([[rule, path]]);
  });

  it("keeps what Node alone offers behind a door of its own", () => {
    const sources: Sources = new Map([...TIDY_HOUSE, ["src/solver.ts", `export { run } from "./threads/scan-worker.ts";`]]);
    const found = checkArchitecture(sources);
    expect(found).toMatchObject([{ rule: "reserved", path: "src/threads/scan-worker.ts" }]);
    expect(found[0]?.message).toContain("src/solver.ts");
  });

  it("lets a file have 300 lines and a function 60", () => {
    const sources: Sources = new Map([["src/kernel/heap.ts", `export function build(): void {\n${long(58)}}\n${"\n".repeat(240)}`]]);
    expect(checkArchitecture(sources)).toEqual([]);
  });

  it("points to the line", () => {
    const [found] = checkArchitecture(new Map([["src/reports/render.ts", "export const one = 1;\n\nconsole.log(one);"]]));
    expect(found).toMatchObject({ rule: "globals", path: "src/reports/render.ts", line: 3 });
  });

  it("accepts a recorded size, and no more than that", () => {
    const sources: Sources = new Map([["src/kernel/heap.ts", `export function build(): void {\n${long(68)}}`]]);
    const recorded = { file: "src/kernel/heap.ts", function: "build", reason: "one loop, measured" };
    expect(checkArchitecture(sources, [{ ...recorded, lines: 70 }])).toEqual([]);
    expect(checkArchitecture(sources, [{ ...recorded, lines: 69 }])).toMatchObject([{ rule: "function-size" }]);
    expect(checkArchitecture(sources, [{ ...recorded, lines: 70, reason: "" }])).toMatchObject([{ rule: "function-size" }]);
  });

  it("reports a size exception that nothing needs", () => {
    const exception = { file: "src/kernel/index-heap.ts", lines: 400, reason: "was long once" };
    expect(checkArchitecture(TIDY_HOUSE, [exception])).toMatchObject([{ rule: "size-exceptions", path: exception.file }]);
  });
});
