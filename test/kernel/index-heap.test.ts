import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIndexHeap } from "../../src/kernel/index-heap.ts";
import { RUNS } from "../support/runs.ts";

const lowerings = fc.record({ index: fc.nat({ max: 15 }), key: fc.nat({ max: 5 }) });

describe("the heap of indices", () => {
  it("gives indices by ascending key, equal keys by ascending index, whatever was lowered, taken and cleared in between", () => {
    const actions = fc.array(
      fc.oneof(
        { weight: 8, arbitrary: lowerings },
        { weight: 4, arbitrary: fc.constant("pop") },
        { weight: 1, arbitrary: fc.constant("clear") },
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(actions, (steps) => {
        const heap = createIndexHeap(16);
        const keys = new Map<number, number>();
        const first = () => [...keys].sort(([a, ka], [b, kb]) => ka - kb || a - b)[0]?.[0] ?? -1;
        const pop = () => {
          const expected = first();
          expect(heap.pop()).toBe(expected);
          keys.delete(expected);
        };
        for (const step of steps) {
          if (step === "pop") pop();
          else if (step === "clear") {
            heap.clear();
            keys.clear();
          } else if (typeof step !== "string" && step.key <= (keys.get(step.index) ?? 5)) {
            keys.set(step.index, step.key);
            heap.lower(step.index, step.key);
          }
        }
        for (let left = keys.size; left >= 0; left--) pop();
      }),
      { numRuns: RUNS },
    );
  });

  it("is empty after clear, and then takes the same indices again", () => {
    const heap = createIndexHeap(3);
    for (const index of [2, 0, 1]) heap.lower(index, index);
    heap.pop();
    heap.clear();
    expect(heap.pop()).toBe(-1);
    heap.lower(2, 7);
    heap.lower(0, 9);
    expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([2, 0, -1]);
  });
});
