import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";

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
  it("prints the lines that the README shows, in their order", () => {
    // test/examples.test.ts holds that this is what the example prints.
    const lines = readFileSync(join(root, "examples/01-first-matching/output.txt"), "utf8").split("\n");
    let at = -1;
    for (const line of blockBelow("example-output").trimEnd().split("\n")) {
      if (line === "…") continue;
      const next = lines.indexOf(line, at + 1);
      expect(next, line).toBeGreaterThan(at);
      at = next;
    }
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
