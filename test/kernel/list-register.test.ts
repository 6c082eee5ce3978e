import { expect, it } from "vitest";
import { createListRegister } from "../../src/kernel/list-register.ts";

it("numbers lists in the order in which they come, equal ones alike, and keeps no list of the caller's", () => {
  const register = createListRegister();
  const list = Int32Array.of(1, 2);
  expect(register.enter(list)).toBe(0);
  list[0] = 9;
  expect(register.enter(Int32Array.of(1, 2))).toBe(0);
  expect(register.enter(list)).toBe(1);
  expect(register.enter(new Int32Array(0))).toBe(2);
  expect(register.lists.map((kept) => [...kept])).toEqual([[1, 2], [9, 2], []]);
});

it("tells lists apart that fall into the same bucket", () => {
  // FNV-1a multiplies by an odd constant, so the last word of a list can be chosen to give any hash.
  const inverse = inverseModulo32(0x01000193);
  const hashOf = (words: readonly number[]): number => words.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193), 0x811c9dc5);
  const first = [5, 6];
  const second = [7, Math.imul(hashOf(first), inverse) ^ hashOf([7])];
  const longer = [7, 8, Math.imul(hashOf(first), inverse) ^ hashOf([7, 8])];
  expect([hashOf(second), hashOf(longer)]).toEqual([hashOf(first), hashOf(first)]);
  // One word more brings the hash back to what it was.
  const lengthened = [...first, Math.imul(hashOf(first), inverse) ^ hashOf(first)];
  expect(hashOf(lengthened)).toBe(hashOf(first));
  const register = createListRegister();
  expect([first, second, longer, second].map((list) => register.enter(Int32Array.from(list)))).toEqual([0, 1, 2, 1]);
  expect([lengthened, first].map((list) => register.enter(Int32Array.from(list)))).toEqual([3, 0]);
});

/** Newton's iteration: each step doubles the bits that are right. */
function inverseModulo32(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}
