import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordMap, smallMap } from "../../src/model/small-map.ts";
import { RUNS } from "../support/runs.ts";

/** Expects of a read-only map what a `Map` of the same entries answers. */
function expectAnswers(small: ReadonlyMap<string, number>, map: ReadonlyMap<string, number>, other: string): void {
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
  expect(seen).toEqual([...map].map(([key, value]) => [key, value, true]));
}

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
          expectAnswers(small, new Map(entries), other);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe("a map of a record", () => {
  it("answers like a Map, whatever its fields are called", () => {
    const keys = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("constructor", "size", "listedKeys", "7"));
    fc.assert(
      fc.property(fc.dictionary(keys, fc.nat(), { noNullPrototype: false }), fc.string({ maxLength: 3 }), (fields, other) => {
        const record: { readonly [key: string]: number } = Object.assign(Object.create(null), fields);
        expectAnswers(recordMap(record), new Map(Object.entries(record)), other);
      }),
      { numRuns: RUNS },
    );
  });
});
