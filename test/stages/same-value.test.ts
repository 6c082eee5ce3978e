import { expect, it } from "vitest";
import { sameValue } from "../../src/stages/assign/same-value.ts";

class Odd {}
const odd = new Odd();
const twice = () => [new Map([["a", { list: [1, "b", null, Number.NaN] }]]), Object.assign(Object.create(null), { key: undefined })];

it.each([
  [twice(), twice(), true],
  [odd, odd, true],
  [[1, 2], [1], false],
  [[1], { 0: 1 }, false],
  [new Map(), {}, false],
  [new Map([["a", 1]]), new Map(), false],
  [new Map([["a", 1]]), new Map([["a", 2]]), false],
  [new Map([["a", undefined]]), new Map([["b", undefined]]), false],
  [{}, new Map(), false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [{ a: undefined }, { b: undefined }, false],
  [null, {}, false],
  [{}, null, false],
  [1, {}, false],
  [{}, 1, false],
  [0, -0, false],
  [new Odd(), new Odd(), false],
  [{}, new Odd(), false],
  [() => 1, () => 1, false],
])("values are the same where they are made of the same parts", (a, b, expected) => {
  expect(sameValue(a, b)).toBe(expected);
});
