import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { findBrokenLinks, moduleName, type Page, readPages, readSteps, root, STEP_MARK, type Step, writeModule } from "./support/docs.ts";

const pages = readPages();
/** The README is held by its own test, block by block. */
const guides = pages.filter(({ path }) => path.startsWith("docs/") && !path.startsWith("docs/decisions/"));
const directory = join(root, "test-results/docs-run");
mkdirSync(directory, { recursive: true });

/** Runs a page's program and gives back what each step printed. */
async function run(page: Page, steps: readonly Step[]): Promise<readonly string[]> {
  const file = join(directory, moduleName(page));
  writeFileSync(file, writeModule(steps));
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await import(pathToFileURL(file).href);
    const printed = log.mock.calls.map((texts) => `${format(...texts)}\n`).join("");
    return printed.split(`${STEP_MARK}\n`);
  } finally {
    log.mockRestore();
  }
}

async function findDifferences(page: Page): Promise<readonly string[]> {
  const steps = readSteps(page);
  const printed = await run(page, steps);
  return steps.flatMap(({ output, line }, k) =>
    output === undefined || output === printed[k] ? [] : [`${page.path}:${line} prints\n${printed[k]}`],
  );
}

describe("the documentation", () => {
  it.each(guides.filter((page) => readSteps(page).length > 0).map((page) => [page.path, page] as const))(
    "%s prints what it says",
    async (_path, page) => {
      expect(await findDifferences(page)).toEqual([]);
    },
    60_000,
  );

  it("has no link that leads nowhere", () => {
    expect(findBrokenLinks(pages)).toEqual([]);
  });
});

describe("the check of the documentation", () => {
  it("finds another output, and joins the blocks of a page", async () => {
    const text =
      "```ts\nconst one = 1;\nconsole.log(one);\n```\n\n```text\n1\n```\n\n```ts\nconsole.log(one + 1);\n```\n\n```text\n3\n```\n";
    expect(await findDifferences({ path: "docs/planted.md", text })).toEqual(["docs/planted.md:10 prints\n2\n"]);
  });

  it("finds a block that is never closed", () => {
    expect(() => readSteps({ path: "docs/planted.md", text: "```ts\n" })).toThrow("docs/planted.md:1");
  });

  it("finds broken links and missing headings", () => {
    const text = "# A *title*\n[a](#a-title) [b](#b) [c](gone.md) [d](https://example.org/x) [e](../README.md)";
    expect(findBrokenLinks([{ path: "docs/planted.md", text }])).toEqual([
      "docs/planted.md:2: docs/planted.md has no heading #b",
      "docs/planted.md:2: there is no docs/gone.md",
    ]);
  });
});
