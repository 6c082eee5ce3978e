import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { buildLibrary } from "./built-library.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The examples as an application that is built has them: beside the built library, which they find by its own name, and in JavaScript. To load the sources anew for
 * each, or only what reads TypeScript, would take as long as all that they do.
 */
const { folder } = buildLibrary("library-for-examples");
const built = join(folder, "examples");
copyFileSync(join(root, "package.json"), join(folder, "package.json"));
rmSync(built, { recursive: true, force: true });
cpSync(join(root, "examples"), built, { recursive: true });
for (const name of readdirSync(built, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
  const { code } = transformSync(readFileSync(join(built, name), "utf8"), { loader: "ts", target: "node20" });
  writeFileSync(join(built, name.replace(/ts$/, "js")), code.replaceAll(/(["']\.{1,2}\/[^"'\n]+)\.ts(?=["'])/g, "$1.js"));
}

/** How somebody who changed an example on purpose brings its output up to date. */
export const UPDATE_COMMAND = "UPDATE_EXAMPLES=1 npx vitest run test/examples.test.ts";

/** Where the examples are that stand in a directory of their own: `NN-name`, in their order. */
export function exampleDirectories(): readonly string[] {
  const names = readdirSync(join(root, "examples")).filter((name) => /^\d\d-[a-z0-9-]+$/.test(name));
  return names.sort().map((name) => join(root, "examples", name));
}

/** Where an example stands once it is built: `main.js`, and what it reads. */
export function builtExample(directory: string): string {
  return join(built, basename(directory));
}

/** What `main.js` of a built example prints, run as its own process where it may write files. It fails with what it said on standard error. */
export function runExample(directory: string, workingDirectory: string): string {
  const main = join(directory, "main.js");
  return execFileSync(process.execPath, [main], { cwd: workingDirectory, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Holds that an example printed what `output.txt` beside it says, or writes it there. */
export function compareOutput(directory: string, printed: string, mode: "compare" | "update"): void {
  const file = join(directory, "output.txt");
  if (mode === "update") writeFileSync(file, printed);
  const expected = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (printed === expected) return;
  const lines = printed.split("\n");
  const expectedLines = expected?.split("\n") ?? [];
  const k = lines.findIndex((line, index) => line !== expectedLines[index]);
  const at = k < 0 ? lines.length : k;
  const [now, before] = [lines, expectedLines].map((all) => (all[at] === undefined ? "nothing" : JSON.stringify(all[at])));
  throw new Error(
    `line ${at + 1} of the output is ${now}, in ${expected === undefined ? "a missing " : ""}${file} ${before}. If that is meant: ${UPDATE_COMMAND}`,
  );
}
