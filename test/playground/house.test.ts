import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../playground/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !path.endsWith(".config.ts"),
);

/** What each room of the playground may import: nothing of the library but its public door. */
const ROOMS: { readonly [room: string]: readonly string[] } = {
  model: ["model", "mentor-matching", "papaparse", "../examples/data"],
  worker: ["worker", "model", "mentor-matching"],
  words: ["words", "state", "mentor-matching", "@preact/signals"],
  state: ["state", "model", "worker", "mentor-matching", "@preact/signals"],
  views: ["views", "state", "model", "words", "mentor-matching", "preact", "@preact/signals"],
  "": ["views", "state", "styles", "preact"],
};

/** Ways out of the page, and ways for text to become code or markup. */
const FORBIDDEN =
  /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval|Function|innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|localStorage|indexedDB)\b/;

function importsOf(path: string, text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(text);
  return importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith(".")) return fileName;
    return new URL(fileName, `file:///repository/playground/${path}`).pathname
      .replace("/repository/playground/", "")
      .replace("/repository/", "../");
  });
}

/** What is against the rules of the playground in one of its files. */
function findFaults(path: string, text: string): readonly string[] {
  const room = path.includes("/") ? (path.split("/")[0] as string) : "";
  const allowed = ROOMS[room] ?? [];
  return [
    ...importsOf(path, text).filter((target) => !allowed.some((each) => target === each || target.startsWith(`${each}/`))),
    ...(text.split("\n").length > 300 ? ["more than 300 lines"] : []),
    ...(FORBIDDEN.exec(text)?.slice(0, 1) ?? []),
  ];
}

describe("the playground's house", () => {
  it("keeps its rooms, uses the library by its door, and has no way out", () => {
    const found = files.flatMap((path) => findFaults(path, readFileSync(root + path, "utf8")).map((fault) => `${path}: ${fault}`));
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  it.each([
    ["views/a.tsx", `import { x } from "../worker/serve.ts";`, "worker/serve.ts"],
    ["model/a.ts", `import { x } from "../../src/kernel/heap.ts";`, "../src/kernel/heap.ts"],
    ["worker/a.ts", `import type { X } from "../state/page.ts";`, "state/page.ts"],
    ["state/a.ts", `export const x = () => fetch("x");`, "fetch"],
    ["state/a.ts", "\n".repeat(300), "more than 300 lines"],
  ])("would say so: %s", (path, text, fault) => {
    expect(findFaults(path, text)).toEqual([fault]);
  });

  it("has every text in both languages, and none of them empty", async () => {
    const [{ en }, { fr }] = await Promise.all([import("../../playground/words/en.ts"), import("../../playground/words/fr.ts")]);
    expect(shapeOf(fr)).toEqual(shapeOf(en));
    const french = textsOf(fr);
    expect(textsOf(en).filter((text, k) => text === french[k] && text.trim().includes(" "))).toEqual(["mentors →", "Mentor matching"]);
  });
});

/** The names of the texts, and how many there are in a list. */
function shapeOf(words: unknown, path = ""): readonly string[] {
  if (typeof words !== "object" || words === null) return [`${path} ${typeof words}`];
  return Object.keys(words)
    .sort()
    .flatMap((key) => shapeOf((words as { [key: string]: unknown })[key], `${path}.${key}`));
}

function textsOf(words: unknown): readonly string[] {
  if (typeof words === "string") {
    expect(words).not.toBe("");
    return [words];
  }
  return typeof words === "object" && words !== null
    ? Object.keys(words)
        .sort()
        .flatMap((key) => textsOf((words as { [key: string]: unknown })[key]))
    : [];
}
