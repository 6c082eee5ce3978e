import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { builtExample, compareOutput, exampleDirectories, runExample, UPDATE_COMMAND } from "./support/examples.ts";
import { everyElement, readStrictly, textIn } from "./support/strict-html.ts";

// After a change that is meant: UPDATE_EXAMPLES=1 npx vitest run test/examples.test.ts
const mode = process.env.UPDATE_EXAMPLES === undefined ? "compare" : "update";
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "examples-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A directory that is gone after the tests. */
const makeDirectory = (): string => mkdtempSync(join(scratch, "run-"));

const runs = new Map<string, { readonly output: string; readonly writtenTo: string }>();

/** Each example is run once: what it printed, and where it wrote files. */
function runOf(directory: string) {
  const writtenTo = makeDirectory();
  const run = runs.get(directory) ?? { output: runExample(builtExample(directory), writtenTo), writtenTo };
  runs.set(directory, run);
  return run;
}

describe("every example", () => {
  it("stands in a directory with a main.ts", () => {
    const directories = exampleDirectories();
    expect(directories.length).toBeGreaterThan(0);
    for (const directory of directories) expect(existsSync(join(directory, "main.ts")), directory).toBe(true);
  });

  it.each(exampleDirectories().map((directory) => [basename(directory), directory] as const))(
    "%s prints its output.txt",
    (_name, directory) => {
      compareOutput(directory, runOf(directory).output, mode);
    },
    60_000,
  );
});

describe("an example with another output", () => {
  /** An example that is not in the repository. */
  function plant(code: string, output?: string): string {
    const directory = makeDirectory();
    writeFileSync(join(directory, "main.js"), code);
    if (output !== undefined) writeFileSync(join(directory, "output.txt"), output);
    return directory;
  }
  const code = `console.log("one\\ntwo");`;
  const printed = runExample(plant(code), makeDirectory());
  const check = (directory: string): void => compareOutput(directory, printed, "compare");

  it("fails, names the line and says how to update", () => {
    expect(() => check(plant(code, "one\ntwo\n"))).not.toThrow();
    expect(() => check(plant(code, "one\ntoo\n"))).toThrow(/^line 2 of the output is "two", in .*output\.txt "too"/);
    expect(() => check(plant(code, "one\ntoo\n"))).toThrow(UPDATE_COMMAND);
  });

  it("fails for what is too long, too short or not there", () => {
    expect(() => check(plant(code, "one\n"))).toThrow(/^line 2 of the output is "two", in .* ""/);
    expect(() => check(plant(code, "one\ntwo\n\nthree"))).toThrow(/^line 4 of the output is nothing, in .* "three"/);
    expect(() => check(plant(code))).toThrow(/^line 1 of the output is "one", in a missing .* nothing/);
  });

  it("fails where the example itself does, with what it said", () => {
    const failing = plant(`console.error("no such person"); process.exit(1);`, "");
    expect(() => runExample(failing, makeDirectory())).toThrow("no such person");
  });

  it("is brought up to date on demand", () => {
    const directory = plant(code, "other\n");
    compareOutput(directory, printed, "update");
    expect(readFileSync(join(directory, "output.txt"), "utf8")).toBe("one\ntwo\n");
    expect(() => check(directory)).not.toThrow();
  });
});

describe("01-first-matching", () => {
  const { output, writtenTo } = runOf(join(root, "examples/01-first-matching"));
  const lines = output.split("\n");

  it("reaches the known answer and says so: 150 pairs, 117,770 ÷ 1200 in total", () => {
    expect(output).toContain("150 pairs, 98.14 whole scores in total");
    expect(output).toContain("8,355 of them eligible: everything holds, and no better matching exists.");
    const unmatched = lines.slice(lines.indexOf("Without a mentor:") + 1, lines.indexOf("Mentors without a mentee:") - 1);
    expect(unmatched).toHaveLength(20);
    for (const line of unmatched) expect(line).toMatch(/^ {2}.+: .+\.$/);
  });

  it("writes matches.csv where it was called, and names the file", () => {
    const file = join(writtenTo, "matches.csv");
    expect(existsSync(file)).toBe(true);
    expect(lines.find((line) => line.startsWith("Written here: "))).toMatch(/matches\.csv$/);
    const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(150);
    const points = data.reduce((total, row) => total + Number(row.points), 0);
    // The rounding that the data's citation states: half a point for each criterion and pair.
    expect(Math.abs(points - (117_770 * 1e6) / 1200)).toBeLessThanOrEqual(0.5 * 6 * 150);
  });

  it("ends by writing report.html, a page with the known totals, and names it", () => {
    expect(lines.at(-2)).toBe("Written here: report.html, to open in a browser");
    const page = readStrictly(readFileSync(join(writtenTo, "report.html"), "utf8"));
    const tiles = [...everyElement(page)].filter(({ attributes }) => attributes.get("class") === "tile").map(textIn);
    expect(tiles.join(" ")).toMatch(/Mentees 170 .*150 \/ 170/);
  });

  it("has its data from the fixtures, byte for byte", () => {
    for (const file of ["mentors.csv", "mentees.csv"])
      expect(readFileSync(join(root, "examples/data/cohort-240", file), "utf8")).toBe(
        readFileSync(join(root, "test/fixtures/cohorts/cohort-240", file), "utf8"),
      );
  });
});
