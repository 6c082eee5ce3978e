import type { Property } from "./property.ts";

const ON_DEMAND = "src/kernel/on-demand-assignment.ts";
const KNOWN_EDGES = "src/kernel/known-edges.ts";

/** What holds where pairs are not stored, but found when they are wanted. */
export const ON_DEMAND_PAIRS: readonly Property[] = [
  {
    name: "on-demand-same-worth",
    says: "Pairs found on demand give as many pairs and points as stored ones, with a proof",
    test: { file: "test/operations/paths-agree.test.ts", title: "give as many pairs, as many points and a proof" },
    faults: [
      { file: KNOWN_EDGES, text: "return (costs[end - 1] as number) +", becomes: "return 300_000 + (costs[end - 1] as number) +" },
      { file: ON_DEMAND, text: "    waiting = risen;", becomes: "    waiting = risen.subarray(1);" },
    ],
  },
  {
    name: "on-demand-least-cost",
    says: "An assignment whose edges are found on demand costs the least there is, with prices that prove it",
    test: { file: "test/kernel/on-demand-assignment.test.ts", title: "costs the least there is" },
    faults: [
      { file: "src/kernel/growing-lists.ts", text: "end[row] = start + count;", becomes: "end[row] = start + Math.min(count, 2);" },
      {
        file: ON_DEMAND,
        text: "if (closed.columns[column] === 1) prices[column] = (prices[column] as number) + rise;",
        becomes: "if (closed.columns[column] === 2) prices[column] = rise;",
      },
    ],
  },
  {
    name: "on-demand-stopped",
    says: "It may be stopped anywhere: the assignment is possible, and its bound holds",
    test: { file: "test/kernel/on-demand-assignment.test.ts", title: "may be stopped anywhere" },
    faults: [{ file: ON_DEMAND, text: "Math.min(price, state.outsideCost)", becomes: "Math.min(price, 0)" }],
  },
  {
    name: "on-demand-passes",
    says: "A pass over the rows finds the same whoever else looks, and however long they take",
    test: { file: "test/kernel/edge-passes.test.ts", title: "finds of each row the cheapest edges below its limit" },
    faults: [{ file: "src/kernel/edge-passes.ts", text: "if (end > first) found(", becomes: "if (end > first + 1) found(" }],
  },
  {
    name: "auction-leaves-nobody-worse",
    says: "An auction leaves no row with a seat that could do better elsewhere, however few the bids",
    test: { file: "test/kernel/seat-auction.test.ts", title: "leaves no row with a seat that could do better" },
    faults: [{ file: "src/kernel/seat-auction.ts", text: "if (best < second) second = best;", becomes: "" }],
  },
];
