import { describe, expect, it } from "vitest";
import type { EncodedCriterion } from "../../src/criteria/columns.ts";
import { pointsOf } from "../../src/criteria/criterion-kind.ts";
import { createPointTable } from "../../src/stages/score/point-tables.ts";
import { differences } from "../support/differences.ts";

/** A kind of which nothing is known but its formula. */
function encodeNumbers(mentees: number, mentors: number): EncodedCriterion {
  const kind = { identify: (value: number) => value, credit: (a: number, b: number) => (a % 7 === 0 ? null : ((a * b) % 101) / 101) };
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);
  return { kind, settings: {}, menteeValues: [...numbers(mentees), undefined], mentorValues: [undefined, ...numbers(mentors)] } as never;
}

describe("a table of points", () => {
  it.each([
    ["that are all kept", 40, 200],
    ["too many to be kept", 20_000, 250],
  ])("has the points of each pair on any scale: %s", (_, mentees, mentors) => {
    const encoded = encodeNumbers(mentees, mentors);
    const table = createPointTable(encoded, 0);
    if (table === undefined) throw new Error("no table");
    const { kind, menteeValues, mentorValues } = encoded;
    const wrong: string[] = [];
    for (const weight of [100, 37]) {
      const scale = { weight, minimumCredit: 0, unknownPoints: 5 };
      for (let row = 0; row <= mentees; row += mentees / 40)
        for (const [column, mentor] of mentorValues.entries()) {
          const mentee = menteeValues[row];
          const expected =
            mentee === undefined || mentor === undefined ? 5 : pointsOf(kind.credit(mentee, mentor, encoded.settings), scale);
          const codes = [table.codeOfRow[row] as number, table.codeOfColumn[column] as number] as const;
          const found = [table.ofPair(...codes, scale), table.of(codes[0], scale).points[codes[1]]];
          wrong.push(...differences(`row ${row}, column ${column}`, found, [expected, expected]));
        }
    }
    expect(wrong).toEqual([]);
  });
});
