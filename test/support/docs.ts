import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A page of the documentation. */
export interface Page {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** What stands between two fences. */
interface Block {
  readonly language: string;
  readonly text: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
}

/** A piece of a page's program, and what it prints, where the page says so. */
export interface Step {
  readonly code: string;
  readonly output?: string;
  readonly line: number;
}

/** Every page that people wrote. */
export function readPages(): readonly Page[] {
  const names = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => `docs/${name.replaceAll("\\", "/")}`);
  const pages = names.filter((name) => name.endsWith(".md") && !name.startsWith("docs/api/"));
  const front = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [...front, ...pages].sort().map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function readBlocks({ path, text }: Page): readonly Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  text.split("\n").forEach((line, k) => {
    const fence = /^```(\w*)/.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { language: fence[1] as string, line: k + 1, lines: [] };
    else {
      blocks.push({ language: open.language, line: open.line, text: `${open.lines.join("\n")}\n` });
      open = undefined;
    }
  });
  if (open !== undefined) throw new Error(`${path}:${open.line}: the block is never closed`);
  return blocks;
}

/** The `ts` blocks of a page are one program, run from the repository's root; a `text` or `mermaid` block is what the `ts` block before it prints. */
export function readSteps(page: Page): readonly Step[] {
  const steps: { code: string; output?: string; line: number }[] = [];
  let before = "";
  for (const { language, text, line } of readBlocks(page)) {
    if (language === "ts") steps.push({ code: text, line });
    else if ((language === "text" || language === "mermaid") && before === "ts") (steps.at(-1) as { output?: string }).output = text;
    before = language;
  }
  return steps;
}

/** Printed between two steps, so that each is held to its own output. */
export const STEP_MARK = "\u001e";

/** The page's program as a module. Imports may stand in any block. */
export function writeModule(steps: readonly Step[]): string {
  return `${steps.map(({ code }) => `${code}console.log(${JSON.stringify(STEP_MARK)});\n`).join("")}export {};\n`;
}

/** A file name for a page's program. */
export function moduleName({ path }: Page): string {
  return `${path.replace(/\.md$/, "").replaceAll("/", "-")}.ts`;
}

/** Links that lead nowhere, as `page:line: what is wrong`. */
export function findBrokenLinks(pages: readonly Page[]): readonly string[] {
  const anchors = new Map(pages.map(({ path, text }) => [path, readAnchors(text)]));
  const broken: string[] = [];
  for (const { path, text } of pages) {
    text.split("\n").forEach((line, k) => {
      for (const [, target = ""] of line.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https:\/\//.test(target)) continue;
        const [file = "", anchor] = target.split("#");
        const found = file === "" ? path : relative(root, join(root, dirname(path), file));
        if (file !== "" && !existsSync(join(root, found))) broken.push(`${path}:${k + 1}: there is no ${found}`);
        else if (anchor !== undefined && anchors.get(found)?.has(anchor) !== true)
          broken.push(`${path}:${k + 1}: ${found} has no heading #${anchor}`);
      }
    });
  }
  return broken;
}

/** Headings as links name them: lower case, without punctuation, hyphens for spaces. */
function readAnchors(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of text.matchAll(/^#{1,6} (.+)$/gm))
    anchors.add(
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    );
  return anchors;
}
