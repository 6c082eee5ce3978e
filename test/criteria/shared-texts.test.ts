import { expect, it } from "vitest";
import { scanSharedTexts } from "../../src/criteria/shared-texts.ts";

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
