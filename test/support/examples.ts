import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildLibrary } from "./built-library.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Examples run on the library as it is built: to load its sources anew for each would take several times as long as all else. */
const { folder } = buildLibrary("library-for-examples");
const tsconfig = join(folder, "tsconfig.json");
const doors = ["index", "solver", "munkres", "threads", "json-schema"];
const paths = Object.fromEntries(
  doors.map((door) => [door === "index" ? "mentor-matching" : `mentor-matching/${door}`, [`./dist/${door}.js`]]),
);
writeFileSync(tsconfig, JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler", paths } }));

/** How somebody who changed an example on purpose brings its output up to date. */
export const UPDATE_COMMAND = "UPDATE_EXAMPLES=1 npx vitest run test/examples.test.ts";

/** Where the examples are that stand in a directory of their own: `NN-name`, in their order. */
export function exampleDirectories(): readonly string[] {
  const names = readdirSync(join(root, "examples")).filter((name) => /^\d\d-[a-z0-9-]+$/.test(name));
  return names.sort().map((name) => join(root, "examples", name));
}

/** What `main.ts` of an example prints, run as its own process where it may write files. It fails with what it said on standard error. */
export function runExample(directory: string, workingDirectory: string): string {
  const command = ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(directory, "main.ts")];
  const env = { ...process.env, TSX_TSCONFIG_PATH: tsconfig };
  return execFileSync(process.execPath, command, { cwd: workingDirectory, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env });
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
