import { describe, expect, it } from "vitest";
import { completeInSteps } from "../../src/kernel/augmenting-paths.ts";
import { markCandidates } from "../../src/kernel/candidate-edges.ts";
import { solveByCandidatesInSteps } from "../../src/kernel/candidate-rounds.ts";
import { findClosedRows } from "../../src/kernel/closed-rows.ts";
import { proposeColumnsInSteps, proposeInSteps } from "../../src/kernel/deferred-acceptance.ts";
import { settleInSteps } from "../../src/kernel/lowest-prices.ts";
import { orderInSteps, transposeInSteps } from "../../src/kernel/preference-lists.ts";
import { findColumnsWithEdges, findRowsWithEdges, reachOnDemand } from "../../src/kernel/reach-on-demand.ts";
import { priceSeatless } from "../../src/kernel/seatless-prices.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { finishInSteps, pauseAfter, runSteps, type Steps, visitInSteps } from "../../src/kernel/steps.ts";
import { findTightEdges } from "../../src/kernel/tight-edges.ts";
import { kernelProblem } from "../support/graphs.ts";
import { storedSource } from "../support/stored-source.ts";

/** Each row has one edge, to the column of its number. */
function diagonal(rows: number, capacity = 1) {
  const costs = Array.from({ length: rows }, (_, row) => Array.from({ length: rows }, (_, column) => (row === column ? 1 : null)));
  return kernelProblem({ costs, capacities: costs.map(() => capacity), outsideCost: 9 });
}

/** What a calculation says at its pauses, "solve 32/70", and what comes out; it is told to stop at each from the given one on. */
function drive<Result>(steps: Steps<Result>, stopAt: number): { said: string[]; result: Result } {
  const said: string[] = [];
  let step = steps.next(false);
  while (!step.done) {
    said.push(`${step.value.stage} ${step.value.done}/${step.value.total}`);
    step = steps.next(said.length > stopAt);
  }
  return { said, result: step.value };
}

const { graph, capacities, outsideCost } = diagonal(70);
const nobody = new Int32Array(70).fill(UNASSIGNED);
const everybody = Int32Array.from({ length: 70 }, (_, row) => row);
const zeros = new Float64Array(70);
const ones = zeros.map(() => 1);
const start = () => ({ columnOfRow: nobody.slice(), prices: zeros.slice(), bids: 0 });
const edges = { firstEntry: graph.firstEdge, columnOfEntry: graph.columnOfEdge, rowKeys: graph.costOfEdge, columnKeys: graph.costOfEdge };
const lists = runSteps(orderInSteps({ columns: 70, ...edges }));
const optimum = { columnOfRow: everybody, rowDuals: ones, prices: zeros, bids: 0, augmentations: 0 };
const open = { ...optimum, columnOfRow: nobody, rowDuals: zeros.map(() => outsideCost) };
/** Rows that all want the same columns: searches reach more and more of them. */
const contested = (() => {
  const costs = Array.from({ length: 150 }, (_, row) => Array.from({ length: 150 }, (_, column) => (row + 1) * (column + 1)));
  return kernelProblem({ costs, capacities: costs.map(() => 1), outsideCost: 1e6 });
})();
const many = diagonal(300).graph;
const pricing = { prices: new Float64Array(300), limits: new Float64Array(300).fill(9), width: 2, beginAt: () => 0 };

/** Those that go on to their end whatever they are told. */
const FINISHING: { readonly [name: string]: readonly [steps: () => Steps<unknown>, said: readonly string[]] } = {
  orderInSteps: [() => orderInSteps({ columns: 70, ...edges }), ["solve 0/70", "solve 64/70"]],
  transposeInSteps: [() => transposeInSteps(lists), ["solve 0/70", "solve 64/70"]],
  proposeColumnsInSteps: [
    () => proposeColumnsInSteps({ lists, capacities }),
    ["solve 0/70", "solve 64/70", "solve 0/70", "solve 32/70", "solve 64/70"],
  ],
  proposeInSteps: [() => proposeInSteps({ lists, capacities }), ["solve 0/70", "solve 32/70", "solve 64/70"]],
  completeInSteps: [
    () => completeInSteps(contested, { columnOfRow: new Int32Array(150).fill(UNASSIGNED), prices: new Float64Array(150), bids: 0 }),
    ["solve 90/150", "solve 128/150"],
  ],
  solveByCandidatesInSteps: [
    () => solveByCandidatesInSteps({ graph, capacities, outsideCost }, start()),
    ["prove 0/70", "solve 0/70", "prove 0/70"],
  ],
  markCandidates: [() => markCandidates(many, new Uint8Array(300), pricing), ["prove 0/300", "prove 256/300"]],
  settleInSteps: [() => settleInSteps({ graph, capacities, outsideCost }, optimum), ["prove 0/70"]],
  visitInSteps: [() => visitInSteps(new Array(1100).fill(0), () => {}), ["prepare 0/1100", "prepare 1024/1100"]],
  pauseAfter: [() => pauseAfter("scan", 7), ["scan 7/7"]],
  finishInSteps: [() => finishInSteps(findTightEdges(storedSource(graph), capacities, open)), ["prove 0/70", "prove 64/70"]],
};

/** Those that end with nothing where they are told to stop. */
const STOPPING: { readonly [name: string]: readonly [steps: () => Steps<unknown>, said: readonly string[]] } = {
  findTightEdges: [() => findTightEdges(storedSource(graph), capacities, open), ["prove 0/70", "prove 64/70"]],
  findClosedRows: [() => findClosedRows(storedSource(graph), capacities, nobody, everybody), ["solve 0/1", "solve 0/1"]],
  reachOnDemand: [() => reachOnDemand(storedSource(graph), nobody, everybody), ["explain 0/70", "explain 64/70"]],
  findRowsWithEdges: [() => findRowsWithEdges(storedSource(graph), everybody), ["explain 0/70", "explain 64/70"]],
  findColumnsWithEdges: [() => findColumnsWithEdges(storedSource(graph), everybody), ["explain 0/70", "explain 64/70"]],
  priceSeatless: [
    () =>
      priceSeatless(
        storedSource(graph),
        capacities.map((_, column) => (column === 3 ? 0 : 1)),
        ones,
        zeros,
      ),
    ["prove 0/70", "prove 64/70"],
  ],
};

describe("a calculation in steps", () => {
  it.each(Object.entries(FINISHING))("says how far it is, and goes on whatever it is told: %s", (_, [steps, said]) => {
    const undisturbed = drive(steps(), Number.POSITIVE_INFINITY);
    expect(undisturbed.said).toEqual(said);
    expect(drive(steps(), 0)).toEqual(undisturbed);
  });

  it.each(Object.entries(STOPPING))("says how far it is, and ends where it is told to stop: %s", (_, [steps, said]) => {
    const undisturbed = drive(steps(), Number.POSITIVE_INFINITY);
    expect(undisturbed.said).toEqual(said);
    expect(undisturbed.result).toBeDefined();
    for (const k of said.keys()) expect(drive(steps(), k)).toEqual({ said: said.slice(0, k + 1), result: undefined });
  });

  it("does not pause once more when all is done", () => {
    const { graph, capacities } = diagonal(64);
    const entries = {
      firstEntry: graph.firstEdge,
      columnOfEntry: graph.columnOfEdge,
      rowKeys: graph.costOfEdge,
      columnKeys: graph.costOfEdge,
    };
    const ordering = drive(orderInSteps({ columns: 64, ...entries }), Number.POSITIVE_INFINITY);
    expect(ordering.said).toEqual(["solve 0/64"]);
    const problem = { lists: ordering.result, capacities };
    expect(drive(proposeInSteps(problem), Number.POSITIVE_INFINITY).said).toEqual(["solve 0/64", "solve 32/64"]);
    expect(drive(proposeColumnsInSteps(problem), Number.POSITIVE_INFINITY).said).toEqual(["solve 0/64", "solve 0/64", "solve 32/64"]);
  });

  it("comes to the same end without pauses", () => {
    for (const [steps] of [...Object.values(FINISHING), ...Object.values(STOPPING)])
      expect(runSteps(steps())).toEqual(drive(steps(), Number.POSITIVE_INFINITY).result);
  });

  it("looks at every entry of a list once, in its order", () => {
    const visited: (readonly [string, number])[] = [];
    runSteps(visitInSteps(["a", "b"], (entry, position) => visited.push([entry, position])));
    expect(visited).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
  });
});
