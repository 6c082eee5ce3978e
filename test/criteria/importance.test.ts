import { expect, it } from "vitest";
import { findImportanceProblem, readImportance } from "../../src/criteria/importance.ts";

it.each<[string, string, number]>([
  ["Excel: 3", "excel", 3],
  [" É :0.5", "é", 0.5],
  ["a: b: 2", "a: b", 2],
  [":1", "", 1],
  ["a:1000000", "a", 1_000_000],
  ["a:0.123456789", "a", 0.123456789],
])("%j is read", (entry, text, weight) => {
  expect([...readImportance(entry)]).toEqual([[text, weight]]);
  expect(findImportanceProblem(entry)).toBeUndefined();
});

it.each(["Excel", "3", "a:", "a: much", "a: 1 much", "a: x1", "a: -1", "a: 1.", "a: .5", "a: 1000001", "a: 1.1234567891"])(
  "%j cannot be",
  (entry) => {
    expect([...readImportance(entry)]).toEqual([]);
    expect(findImportanceProblem(["a: 1", entry])).toEqual([
      "bad-importance",
      `cannot read "${entry}": write the text, a colon and a number from 0 to 1000000, such as "Excel: 3"`,
    ]);
  },
);

it("takes blank entries for nothing, and what is no text too", () => {
  expect(findImportanceProblem(["a: 1", "  ", ""])).toBeUndefined();
  for (const value of [undefined, true, 3]) expect([...readImportance(value)]).toEqual([]);
  for (const value of [true, 3]) expect(findImportanceProblem(value)).toBeUndefined();
});
