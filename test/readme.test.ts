import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { afterAll, describe, expect, it, vi } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** What stands in the code block below a marker. */
function blockBelow(marker: string): string {
  const parts = readme.split(`<!-- ${marker} -->\n`);
  expect(parts, `one marker ${marker}`).toHaveLength(2);
  const [, block] = /^\n```[a-z]+\n([\s\S]*?\n)```\n/.exec(parts[1] as string) ?? [];
  expect(block, `a code block below ${marker}`).toBeDefined();
  return block as string;
}

describe("the ten lines", () => {
  it("are the file in examples, and ten but for blank ones", () => {
    const code = readFileSync(join(root, "examples/00-ten-lines.ts"), "utf8");
    expect(blockBelow("ten-lines")).toBe(code);
    expect(code.split("\n").filter((line) => line !== "")).toHaveLength(10);
  });

  it("print what the README says", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await import("../examples/00-ten-lines.ts");
    const printed = log.mock.calls.map((texts) => `${texts.join(" ")}\n`).join("");
    log.mockRestore();
    expect(printed).toBe(blockBelow("ten-lines-output"));
  });
});

describe("the example", () => {
  const directory = mkdtempSync(join(tmpdir(), "first-matching-"));
  afterAll(() => rmSync(directory, { recursive: true }));
  const runner = join(root, "node_modules/tsx/dist/cli.mjs");
  const output = execFileSync(
    process.execPath,
    [runner, "--tsconfig", join(root, "tsconfig.json"), join(root, "examples/01-first-matching/main.ts")],
    { cwd: directory, encoding: "utf8" },
  );
  const lines = output.split("\n");

  it("prints the lines that the README shows, in their order", () => {
    let at = -1;
    for (const line of blockBelow("example-output").trimEnd().split("\n")) {
      if (line === "…") continue;
      const next = lines.indexOf(line, at + 1);
      expect(next, line).toBeGreaterThan(at);
      at = next;
    }
  });

  it("reaches the known answer and says so: 150 pairs, 117,770 ÷ 1200 in total", () => {
    expect(output).toContain("150 pairs, 98.14 whole scores in total");
    expect(output).toContain("8,355 of them eligible: everything holds, and no better matching exists.");
    const unmatched = lines.slice(lines.indexOf("Without a mentor:") + 1, lines.indexOf("Mentors without a mentee:") - 1);
    expect(unmatched).toHaveLength(20);
    for (const line of unmatched) expect(line).toMatch(/^ {2}.+: .+\.$/);
  });

  it("writes matches.csv where it was called, and names the file", () => {
    const file = join(directory, "matches.csv");
    expect(existsSync(file)).toBe(true);
    expect(lines.find((line) => line.startsWith("Written: "))).toMatch(/matches\.csv$/);
    const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(150);
    const points = data.reduce((total, row) => total + Number(row.points), 0);
    // The rounding that the data's citation states: half a point for each criterion and pair.
    expect(Math.abs(points - (117_770 * 1e6) / 1200)).toBeLessThanOrEqual(0.5 * 6 * 150);
  });

  it("has its data from the fixtures, byte for byte", () => {
    for (const file of ["mentors.csv", "mentees.csv"])
      expect(readFileSync(join(root, "examples/data/cohort-240", file), "utf8")).toBe(
        readFileSync(join(root, "test/fixtures/cohorts/cohort-240", file), "utf8"),
      );
  });
});

describe("the README", () => {
  it("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path as string);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it("gives both commands on one line each", () => {
    for (const marker of ["example-command", "test-command"]) expect(blockBelow(marker)).toMatch(/^npm ci && npm \S.*\n$/);
  });

  it("names functions that the package has", async () => {
    const door: object = await import("mentor-matching");
    const named = [...readme.matchAll(/`([a-z]+[A-Z][A-Za-z]+)`/g)].map(([, name]) => name as string);
    expect(named).toContain("matchParticipants");
    for (const name of named) expect(Object.hasOwn(door, name), name).toBe(true);
  });
});
