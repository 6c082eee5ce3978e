import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const french = readFileSync(join(root, "README.fr.md"), "utf8");

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
  }, 60_000);
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

describe.each([
  ["README.md", readme],
  ["README.fr.md", french],
])("%s", (_name, text) => {
  it("links to files that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path as string);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it("gives both commands on one line each", () => {
    for (const marker of ["example-command", "test-command"]) expect(blockBelow(marker)).toMatch(/^npm ci && npm \S.*\n$/);
  });

  it("names functions that the package has", async () => {
    const door: object = await import("mentor-matching");
    const named = [...text.matchAll(/`([a-z]+[A-Z][A-Za-z]+)`/g)].map(([, name]) => name as string);
    expect(named).toContain("matchParticipants");
    for (const name of named) expect(Object.hasOwn(door, name), name).toBe(true);
  });
});

/** What must be the same in every language, in its order: headings by level, comments, code, names, links, rows of tables and list entries by number. */
function skeletonOf(text: string) {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, "");
  return {
    headings: text.match(/^#+(?= )/gm),
    code: text.match(/^(<!-- .* -->|```[\s\S]*?^```)$/gm),
    names: [...prose.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort(),
    links: [...prose.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path).filter((path) => !/^README|glossary/.test(path ?? "")),
    rows: prose.match(/^\|/gm)?.length,
    entries: prose.match(/^- /gm)?.length,
  };
}

describe("the README in French", () => {
  it("has the same sections, commands, code, names, links, tables and lists as the one in English", () => {
    const [ours, theirs] = [skeletonOf(french), skeletonOf(readme)];
    // Only the French one says how to get French.
    expect({ ...ours, names: ours.names.filter((name) => name !== 'locale: "fr"') }).toEqual(theirs);
  });

  it("has the same figures", () => {
    const figuresOf = (text: string) =>
      (text.replaceAll(/(?<=\d)[\s,\u202f](?=\d{3})/g, "").match(/\d+(?:[.,]\d+)?/g) ?? []).map((each) => each.replace(",", ".")).sort();
    expect(figuresOf(french)).toEqual(figuresOf(readme));
  });

  it("keeps the signs of French on their line", () => {
    const prose = french.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`]*`|\]\([^)]*\)|^\|[-|]+$/gm, "");
    expect(prose.match(/.{12} [:;!?%](?= |$)/gm)).toBeNull();
  });
});
