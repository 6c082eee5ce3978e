import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_IN_BYTES, openCounters } from "../../src/criteria/counters.ts";
import { type BlockScan, INELIGIBLE } from "../../src/criteria/criterion-kind.ts";
import { scanSharedTexts, type Texts } from "../../src/criteria/shared-texts.ts";
import { scanWeightedTexts } from "../../src/criteria/weighted-texts.ts";
import { RUNS } from "../support/runs.ts";

const texts = (...names: readonly string[]): Texts => new Map(names.map((name) => [name, name]));
const scale = { weight: 150, minimumCredit: 0, unknownPoints: 0 };
const bits = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

it("counts 32 mentors side by side as one counts them one by one, however many planes there are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.constantFrom(-1, 0)), { maxLength: 80, size: "max" }), fc.nat({ max: 40 }), (drawn, more) => {
      // Two blocks; the second is counted, after the first.
      const planes = Int32Array.from(drawn.flatMap((plane) => [~plane, plane]));
      const chosen = Int32Array.from(drawn, (_, k) => 2 * k);
      const counters = openCounters(drawn.length + more);
      counters.count(planes, 0, chosen, drawn.length);
      counters.count(planes, 1, chosen, drawn.length);
      const counts = Array.from({ length: 32 }, (_, bit) => drawn.filter((plane) => ((plane >>> bit) & 1) === 1).length);
      expect(counts.map((_, bit) => counters.of(bit))).toEqual(counts);
      const bytes = new Int32Array(8);
      counters.spread(bytes);
      if (drawn.length <= MOST_IN_BYTES) expect([...new Uint8Array(bytes.buffer)]).toEqual(counts);
      for (let needed = 0; needed <= drawn.length; needed++) {
        const reached = counters.atLeast(needed);
        expect(counts.map((_, bit) => (reached >>> bit) & 1)).toEqual(counts.map((count) => Number(count >= needed)));
      }
    }),
    { numRuns: RUNS, examples: [[Array.from({ length: 64 }, () => -1), 0]] },
  );
});

it("adds a block's points by that block's counts, whatever was asked of others meanwhile", () => {
  const mentorValues = Array.from({ length: 64 }, (_, k) => (k < 32 ? texts("a") : k % 2 === 0 ? texts("a", "b") : texts("c")));
  const scan = scanSharedTexts(
    { settings: {}, menteeValues: [texts("a", "b")], mentorValues, firstColumnOfBlock: Int32Array.of(0, 32, 64) },
    (shared, sought) => shared / sought,
  );
  expect(scan.begin(0, { weight: 100, minimumCredit: 0, unknownPoints: 0 })).toBe(100);
  expect(scan.reach?.(1, -1, 50)).toBe(0x55555555);
  // The fourth is not asked about: there is room for more.
  const masks = Int32Array.of(-1, -1, 7, 7);
  scan.reachAll?.(Int32Array.of(1, 0, 0, 0), masks, Float64Array.of(50, 49, 50, 50), 3);
  expect([...masks]).toEqual([0x55555555, -1, 0, 7]);
  const worth = new Float64Array(32);
  scan.add(1, -1, worth);
  expect([...worth]).toEqual(Array.from({ length: 32 }, (_, k) => (k % 2 === 0 ? 100 : 0)));
});

/** Mentors who offer 0, 1, 2 … of 15 texts: as many as four digits can count. */
const fifteen = Array.from({ length: 15 }, (_, k) => `t${k}`);
const offers = Array.from({ length: 16 }, (_, k) => texts("unsought", ...fifteen.slice(0, k)));
const oneBlock = { settings: {}, firstColumnOfBlock: Int32Array.of(0, 16) };

describe.each<[string, (sought: Texts) => BlockScan]>([
  [
    "counted",
    (sought) => scanSharedTexts({ ...oneBlock, menteeValues: [sought], mentorValues: offers }, (shared, length) => shared / length),
  ],
  [
    "weighed",
    (sought) => {
      const weighted = { texts: sought, weights: Array.from(sought, () => 2) };
      return scanWeightedTexts({ ...oneBlock, menteeValues: [weighted], mentorValues: offers.map((offered) => ({ texts: offered })) });
    },
  ],
])("texts that are %s", (_, scanOf) => {
  it("leave those who have enough of them, from everybody to nobody", () => {
    const scan = scanOf(texts(...fifteen));
    expect(scan.begin(0, scale)).toBe(150);
    expect(scan.reach?.(0, 0xffff, -1)).toBe(0xffff);
    for (const count of [...fifteen.keys(), 15, 7, 0]) {
      const enough = 0xffff & ~((2 << count) - 1);
      // 10 points a text: more than those of `count` texts.
      expect(scan.reach?.(0, 0xffff, 10 * count)).toBe(enough);
      expect(scan.reach?.(0, 0xff00, 10 * count + 9)).toBe(0xff00 & enough);
      const masks = Int32Array.of(0xffff);
      scan.reachAll?.(Int32Array.of(0), masks, Float64Array.of(10 * count), 1);
      if (scan.reachAll !== undefined) expect(masks[0]).toBe(enough);
    }
  });

  it("do so likewise for as many points as there can be", () => {
    const scan = scanOf(texts(...fifteen));
    expect(scan.begin(0, { ...scale, weight: 1_000_000 })).toBe(1_000_000);
    for (const count of fifteen.keys()) {
      const points = Math.floor((1_000_000 * count) / 15 + 0.5);
      const enough = 0xffff & ~((2 << count) - 1);
      expect(scan.reach?.(0, 0xffff, points)).toBe(enough);
      if (count > 0) expect(scan.reach?.(0, 0xffff, points - 1)).toBe(0xffff & ~((1 << count) - 1));
    }
    expect([999_999, 1_000_000].map((above) => scan.reach?.(0, 0xffff, above))).toEqual([0x8000, 0]);
  });

  it("have a bound that only texts which somebody offers can reach", () => {
    expect(scanOf(texts("nobody's", "t0", "t1")).begin(0, scale)).toBe(100);
    expect(scanOf(texts("nobody's")).begin(0, { ...scale, minimumCredit: 0.1 })).toBe(INELIGIBLE);
  });
});

it("leaves all who get enough for no text at all", () => {
  const mentorValues = [texts("c"), texts("a"), texts("a", "b")];
  const columns = { settings: {}, menteeValues: [texts("a", "b")], mentorValues, firstColumnOfBlock: Int32Array.of(0, 3) };
  const scan = scanSharedTexts(columns, (shared, length) => (shared + 1) / (length + 1));
  expect(scan.begin(0, { ...scale, weight: 900_000 })).toBe(900_000);
  expect([0, 299_999, 300_000, 599_999, 600_000, 900_000].map((above) => scan.reach?.(0, 7, above))).toEqual([7, 7, 6, 6, 4, 0]);
});

it("takes as few texts as weigh enough where weights differ", () => {
  const sought = { texts: texts("a", "b", "c"), weights: [1, 4, 1] };
  const mentorValues = [["a"], ["b"], ["a", "c"], ["a", "b"], ["a", "b", "c"]].map((offered) => ({ texts: texts(...offered) }));
  const scan = scanWeightedTexts({ settings: {}, menteeValues: [sought], mentorValues, firstColumnOfBlock: Int32Array.of(0, 5) });
  expect(scan.begin(0, scale)).toBe(150);
  // One text is worth 100 points at most, two are worth 125, whichever these are.
  expect([-1, 0, 99, 100, 124, 125, 149, 150].map((above) => scan.reach?.(0, 31, above))).toEqual([31, 31, 31, 28, 28, 16, 16, 0]);
  const worth = new Float64Array(32);
  scan.add(0, 31, worth);
  expect([...worth.subarray(0, 5)]).toEqual([25, 100, 50, 125, 150]);
});

it("adds to all mentors at once what each gets for itself, where many texts are sought and where lengths matter", () => {
  const names = Array.from({ length: 20 }, (_, k) => `t${k}`);
  const sorts = [14, 15, 16, 20].map((longest) => [texts(...names.slice(0, longest)), texts("t0", "t1")]);
  const mentorValues = Array.from({ length: 68 }, (_, k) =>
    k % 7 === 3 ? undefined : texts(...names.slice(k % 5, 1 + ((5 * k) % 21)), "other"),
  );
  const firstColumnOfBlock = Int32Array.of(0, 32, 60, 68);
  for (const menteeValues of sorts)
    for (const lengthOf of [undefined, () => Number.POSITIVE_INFINITY]) {
      const columns = { settings: {}, menteeValues, mentorValues, firstColumnOfBlock };
      const scan = scanSharedTexts(columns, (shared, sought, offered) => shared / Math.min(sought, offered), lengthOf);
      for (const row of menteeValues.keys()) {
        scan.begin(row, { weight: 1000, minimumCredit: 0.2, unknownPoints: 0 });
        const worth = new Int32Array(68).fill(5);
        scan.addAll?.(1, 3, worth);
        const one = new Float64Array(32);
        mentorValues.forEach((value, column) => {
          if (value === undefined) return;
          const block = column < 32 ? 0 : column < 60 ? 1 : 2;
          const bit = column - (firstColumnOfBlock[block] as number);
          scan.add(block, 1 << bit, one.fill(5));
          expect(worth[column]).toBe(column < 32 ? 5 : one[bit]);
        });
      }
    }
});
