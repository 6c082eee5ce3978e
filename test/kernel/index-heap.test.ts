import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIndexHeap } from "../../src/kernel/index-heap.ts";
import { RUNS } from "../support/runs.ts";

describe("the heap of indices", () => {
  it("gives indices by ascending key, equal keys by ascending index, whatever was lowered in between", () => {
    const entries = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(entries, (pushed) => {
        const heap = createIndexHeap(16);
        const keys = new Map<number, number>();
        for (const [index, key] of pushed) {
          if (key > (keys.get(index) ?? 5)) continue;
          keys.set(index, key);
          heap.lower(index, key);
        }
        expect(heap.length).toBe(keys.size);
        const expected = [...keys].sort(([a, ka], [b, kb]) => ka - kb || a - b).map(([index]) => index);
        expect(expected.map(() => heap.pop())).toEqual(expected);
        expect(heap.pop()).toBe(-1);
      }),
      { numRuns: RUNS },
    );
  });

  it("is empty after clear, and then takes the same indices again", () => {
    const heap = createIndexHeap(3);
    for (const index of [2, 0, 1]) heap.lower(index, index);
    heap.pop();
    heap.clear();
    expect(heap.length).toBe(0);
    expect(heap.pop()).toBe(-1);
    heap.lower(2, 7);
    heap.lower(0, 9);
    expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([2, 0, -1]);
  });
});
