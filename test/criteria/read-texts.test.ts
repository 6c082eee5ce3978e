import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnknown, useOf } from "../../src/criteria/attributes.ts";
import { readTexts, sortedOnce } from "../../src/criteria/criterion-kind.ts";
import { compareText } from "../../src/model/order.ts";
import type { AttributeValue } from "../../src/model/person.ts";
import { RUNS } from "../support/runs.ts";

it.each<[AttributeValue | undefined, readonly (readonly [string, string])[] | undefined]>([
  [" Excel ", [["excel", "Excel"]]],
  [
    ["b", "a"],
    [
      ["a", "a"],
      ["b", "b"],
    ],
  ],
  [
    ["b", "A"],
    [
      ["a", "A"],
      ["b", "b"],
    ],
  ],
  // Of several spellings the first in code-unit order is shown, wherever it stands.
  [["excel", "EXCEL ", "Excel"], [["excel", "EXCEL"]]],
  [["EXCEL", "excel"], [["excel", "EXCEL"]]],
  [["e\u0301", "É"], [["é", "e\u0301"]]],
  [["a", "", " "], [["a", "a"]]],
  [3, [["3", "3"]]],
  [true, [["true", "true"]]],
  [[" ", ""], undefined],
  ["", undefined],
  [[], undefined],
  [undefined, undefined],
])("%j is read as %j", (value, expected) => {
  const texts = readTexts(value);
  expect(texts === undefined ? undefined : [...texts]).toEqual(expected);
  expect(isUnknown(value)).toBe(expected === undefined);
});

it("says which names an attribute goes by on either side, and under which field", () => {
  const perRole = { mentee: { anyOf: ["grade", "niveau"] }, mentor: "rank" };
  expect(useOf(perRole, "mentee", ["attribute"], "number")).toStrictEqual({
    names: ["grade", "niveau"],
    form: "number",
    path: ["attribute", "mentee"],
  });
  expect(useOf("rank", "mentor", ["attribute"], "text")).toStrictEqual({ names: ["rank"], form: "text", path: ["attribute"] });
});

describe("texts in order, each once", () => {
  it("are the same however many there are, and what was given stays as it is", () => {
    const text = fc.oneof(fc.string({ maxLength: 2, unit: "binary" }), fc.constantFrom("a", "b", "B", "é", "10", "9"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const given = [...texts];
        expect(sortedOnce(given)).toEqual([...new Set(texts)].sort(compareText));
        expect(given).toEqual(texts);
      }),
      { numRuns: 5 * RUNS },
    );
    const long = Array.from({ length: 33 }, (_, k) => String(33 - k));
    expect(sortedOnce([...long, ...long])).toEqual(long.toSorted(compareText));
  });
});
