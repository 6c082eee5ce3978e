import fc from "fast-check";
import { expect, it } from "vitest";
import { openCounters, scanSharedTexts } from "../../src/criteria/shared-texts.ts";
import { RUNS } from "../support/runs.ts";

const bits = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

it("counts 32 mentors side by side as one counts them one by one, however many planes there are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.constantFrom(-1, 0)), { maxLength: 80 }), fc.nat({ max: 40 }), (drawn, more) => {
      // Two blocks; the second is counted, after the first.
      const planes = Int32Array.from(drawn.flatMap((plane) => [~plane, plane]));
      const chosen = Int32Array.from(drawn, (_, k) => 2 * k);
      const counters = openCounters(drawn.length + more);
      counters.count(planes, 0, chosen, drawn.length);
      counters.count(planes, 1, chosen, drawn.length);
      const counts = Array.from({ length: 32 }, (_, bit) => drawn.filter((plane) => ((plane >>> bit) & 1) === 1).length);
      expect(counts.map((_, bit) => counters.of(bit))).toEqual(counts);
      for (let needed = 0; needed <= drawn.length; needed++) {
        const reached = counters.atLeast(needed);
        expect(counts.map((_, bit) => (reached >>> bit) & 1)).toEqual(counts.map((count) => Number(count >= needed)));
      }
    }),
    { numRuns: RUNS, examples: [[Array.from({ length: 64 }, () => -1), 0]] },
  );
});

it("adds a block's points by that block's counts, whatever was asked of others meanwhile", () => {
  const texts = (...names: string[]): ReadonlyMap<string, string> => new Map(names.map((name) => [name, name]));
  const mentorValues = Array.from({ length: 64 }, (_, k) => (k < 32 ? texts("a") : k % 2 === 0 ? texts("a", "b") : texts("c")));
  const scan = scanSharedTexts(
    { settings: {}, menteeValues: [texts("a", "b")], mentorValues, firstColumnOfBlock: Int32Array.of(0, 32, 64) },
    (shared, sought) => shared / sought,
  );
  expect(scan.begin(0, { weight: 100, minimumCredit: 0, unknownPoints: 0 })).toBe(100);
  expect(scan.reach?.(1, -1, 50)).toBe(0x55555555);
  const masks = Int32Array.of(-1, -1, 7);
  scan.reachAll?.(Int32Array.of(1, 0, 0), masks, Float64Array.of(50, 49, 50), 3);
  expect([...masks]).toEqual([0x55555555, -1, 0]);
  const worth = new Float64Array(32);
  scan.add(1, -1, worth);
  expect([...worth]).toEqual(Array.from({ length: 32 }, (_, k) => (k % 2 === 0 ? 100 : 0)));
});
