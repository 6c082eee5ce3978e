import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallMap } from "../../src/model/small-map.ts";
import { RUNS } from "../support/runs.ts";

describe("a small map", () => {
  it("answers like a Map", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ maxLength: 3 }), fc.nat()), { selector: ([key]) => key, maxLength: 40 }),
        fc.string({ maxLength: 3 }),
        (entries, other) => {
          const small = smallMap(
            entries.map(([key]) => key),
            entries.map(([, value]) => value),
          );
          const map = new Map(entries);
          expect(small.size).toBe(map.size);
          expect([...small]).toEqual([...map]);
          expect([...small.entries()]).toEqual([...map.entries()]);
          expect([...small.keys()]).toEqual([...map.keys()]);
          expect([...small.values()]).toEqual([...map.values()]);
          for (const key of [...map.keys(), other, "__proto__", "constructor"]) {
            expect(small.has(key)).toBe(map.has(key));
            expect(small.get(key)).toBe(map.get(key));
          }
          const seen: unknown[] = [];
          small.forEach((value, key, whole) => {
            seen.push([key, value, whole === small]);
          });
          expect(seen).toEqual(entries.map(([key, value]) => [key, value, true]));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
