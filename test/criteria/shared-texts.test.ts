import fc from "fast-check";
import { expect, it } from "vitest";
import { openCounters } from "../../src/criteria/shared-texts.ts";
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
