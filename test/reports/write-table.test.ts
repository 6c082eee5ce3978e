import { describe, expect, it } from "vitest";
import { type TableColumn, writeTable } from "../../src/reports/write-table.ts";

const LEFT: TableColumn = { heading: "name", align: "left", maximumWidth: 6 };
const RIGHT: TableColumn = { heading: "n", align: "right", maximumWidth: 6 };

/** The cells of the only row of a table, before a second column that shows the padding. */
function cell(text: string): string | undefined {
  return writeTable([LEFT, RIGHT], [[text, "|"]]).split("\n")[2];
}

describe("writeTable", () => {
  it("aligns columns to their widest cell and leaves no spaces at the ends", () => {
    const table = writeTable(
      [LEFT, RIGHT, LEFT],
      [
        ["Léa", "10", ""],
        ["Jo", "9"],
      ],
    );
    expect(table.split("\n")).toEqual(["name   n  name", "----  --  ----", "Léa   10", "Jo     9"]);
  });

  it.each([
    ["a text that fits", "sixsix", "sixsix  |"],
    ["a text that does not", "sevense", "seven…  |"],
    ["a text that would end in a space", "four a b", "four…  |"],
    ["decomposed accents, as one", "e\u0301".repeat(6), `${"e\u0301".repeat(6)}  |`],
    ["a family, as one of double width", "👨‍👩‍👧ab", "👨‍👩‍👧ab  |"],
    ["ideographs, of double width", "李小龍", "李小龍  |"],
    ["ideographs that do not fit", "李小龍龍", "李小…  |"],
    ["double width at the edge", "abcd李x", "abcd…  |"],
  ])("fits %s", (_, text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it("cuts a text whose first character is too wide already", () => {
    const [, , line] = writeTable([{ ...LEFT, heading: "", maximumWidth: 1 }], [["李"]]).split("\n");
    expect(line).toBe("…");
  });
});
