import fc from "fast-check";
import { expect, it } from "vitest";
import { INELIGIBLE } from "../../src/criteria/criterion-kind.ts";
import { openTableSums } from "../../src/stages/score/sum-tables.ts";
import { RUNS } from "../support/runs.ts";

const points = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 1000 }) }, { weight: 1, arbitrary: fc.constant(INELIGIBLE) });

/** A table: the points of some codes, and the codes of mentors. */
const table = (most: number) =>
  fc.array(points, { minLength: 1, maxLength: most, size: "max" }).chain((ofCode) =>
    fc.record({
      ofCode: fc.constant(Int32Array.from(ofCode)),
      codeOfColumn: fc.array(fc.nat({ max: ofCode.length - 1 }), { minLength: 97, maxLength: 97 }).map((codes) => Int32Array.from(codes)),
    }),
  );

it("sums of tables are what one adds up table by table, however many there are and whoever stands where; a gate leaves less than nothing", () => {
  const places = fc.array(fc.integer({ min: -1, max: 96 }), { minLength: 1, maxLength: 50, size: "max" });
  const tables = fc.oneof(fc.array(table(4), { maxLength: 14, size: "max" }), fc.array(table(60), { maxLength: 9, size: "max" }));
  fc.assert(
    fc.property(tables, places, fc.nat(), (drawn, quarters, from) => {
      // Four at a time: the same columns again.
      const columnAt = Int32Array.from({ length: 4 * quarters.length }, (_, place) => quarters[place % quarters.length] as number);
      const first = 4 * (from % quarters.length);
      const sums = openTableSums(
        drawn.map(({ ofCode, codeOfColumn }) => ({ codes: ofCode.length, codeOfColumn })),
        columnAt,
      );
      const worth = new Int32Array(columnAt.length).fill(7);
      // The mentee before leaves nothing behind.
      sums.write(
        drawn.map(({ ofCode }) => ofCode.map((_, code) => code)),
        0,
        first,
        worth,
      );
      sums.write(
        drawn.map(({ ofCode }) => ofCode),
        first,
        columnAt.length,
        worth,
      );
      const expected = Array.from(columnAt.subarray(first), (column) =>
        drawn.reduce((sum, { ofCode, codeOfColumn }) => sum + (ofCode[codeOfColumn[column] ?? 0] as number), 0),
      );
      const isForbidden = (sum: number): boolean => sum < 0;
      const found = [...worth.subarray(first)];
      expect(found.map(isForbidden)).toEqual(expected.map(isForbidden));
      expect(found.filter((sum) => !isForbidden(sum))).toEqual(expected.filter((sum) => !isForbidden(sum)));
      expect(Math.min(...found, 0)).toBeGreaterThanOrEqual(4 * INELIGIBLE);
    }),
    { numRuns: RUNS },
  );
});

it("sums of more gates than an integer of 32 bits has room for are below nothing still", () => {
  const gate = { codes: 1, codeOfColumn: new Int32Array(4) };
  for (let count = 1; count <= 40; count++) {
    const sums = openTableSums(new Array(count).fill(gate), Int32Array.of(0, 1, 2, 3));
    const worth = new Int32Array(4);
    sums.write(new Array(count).fill(Int32Array.of(INELIGIBLE)), 0, 4, worth);
    expect(Math.max(...worth)).toBeLessThan(0);
  }
});

it("finds codes however many all tables have", () => {
  const codeOfColumn = Int32Array.from({ length: 4096 }, (_, column) => column % 1025);
  const tables = Array.from({ length: 9 }, () => ({ codes: 1025, codeOfColumn }));
  const sums = openTableSums(tables, Int32Array.from(codeOfColumn.keys()));
  const worth = new Int32Array(4096);
  sums.write(
    tables.map((_, k) => Int32Array.from({ length: 1025 }, (_, code) => code * (k + 1))),
    0,
    4096,
    worth,
  );
  expect(worth).toEqual(codeOfColumn.map((code) => 45 * code));
});
