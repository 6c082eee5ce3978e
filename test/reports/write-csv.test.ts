import { describe, expect, it } from "vitest";
import { writeCsv } from "../../src/reports/write-csv.ts";

describe("writeCsv", () => {
  it.each([
    ["a plain text", "Léa", "Léa"],
    ["a comma", "a,b", '"a,b"'],
    ["quotation marks", 'a "b"', '"a ""b"""'],
    ["a line break", "a\nb", '"a\nb"'],
    ["a carriage return", "a\rb", '"a\rb"'],
    ["an empty text", "", ""],
    ["nothing", undefined, ""],
    ["a number, a negative one as well", -1.5, "-1.5"],
    ["a boolean", false, "false"],
    ["an apostrophe", "'a", "'a"],
    ["=", "=1+1", "'=1+1"],
    ["+", "+1", "'+1"],
    ["-", "-1", "'-1"],
    ["@", "@SUM(A1)", "'@SUM(A1)"],
    ["a tab", "\t=1", "'\t=1"],
    ["a carriage return first", "\r=1", '"\'\r=1"'],
    ["a line feed first", "\n=1", '"\'\n=1"'],
    ["a full-width sign", "＝1", "'＝1"],
    ["a formula with a comma", '=A("x",1)', '"\'=A(""x"",1)"'],
    ["a sign further on", "a=1", "a=1"],
  ])("writes %s", (_, cell, expected) => {
    expect(writeCsv([[cell, "end"]])).toBe(`${expected},end\r\n`);
  });

  it("ends every record with CRLF", () => {
    expect(writeCsv([["a"], ["b", 1]])).toBe("a\r\nb,1\r\n");
    expect(writeCsv([])).toBe("");
  });
});
