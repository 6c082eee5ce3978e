import fc from "fast-check";
import { expect, it } from "vitest";
import { createTextHash } from "../../src/model/hash-text.ts";
import { RUNS } from "../support/runs.ts";

const digest = (...texts: string[]): string => {
  const hash = createTextHash();
  for (const text of texts) hash.add(text);
  return hash.finish();
};

it("gives 16 hexadecimal digits that depend on every unit and on where texts end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }),
      fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }),
      (a, b) => {
        expect(digest(...a)).toMatch(/^[0-9a-f]{16}$/);
        expect(digest(...a) === digest(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      },
    ),
    { numRuns: RUNS },
  );
  expect(digest("ab", "c")).not.toBe(digest("a", "bc"));
});

it("spreads 200,000 short texts without a collision", () => {
  const seen = new Set<string>();
  for (let k = 0; k < 200_000; k++) seen.add(digest(`e${k}`));
  expect(seen.size).toBe(200_000);
});

it("stays what it is: matchings that were stored refer to it", () => {
  expect(digest("mentor", "matching")).toMatchInlineSnapshot(`"575fbc674c1fdec0"`);
});
