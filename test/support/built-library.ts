import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A library built for one test file, to be run in processes of their own: as users run it, and without the counters of coverage. */
export interface BuiltLibrary {
  /** Where files may be put; inside the repository, so that the built library finds its dependency. */
  readonly folder: string;
  /** Runs a script of `test/gates` with the library's address and more arguments, and reads the JSON that it prints. */
  run(script: string, ...more: readonly string[]): unknown;
}

/** Builds the library into a folder of its own name. */
export function buildLibrary(name: string): BuiltLibrary {
  const folder = `${root}node_modules/.cache/${name}`;
  mkdirSync(folder, { recursive: true });
  const build = [`${root}node_modules/tsup/dist/cli-default.js`, "--no-dts", "--silent", "--out-dir", `${folder}/dist`];
  execFileSync(process.execPath, build, { cwd: root });
  const library = pathToFileURL(`${folder}/dist/index.js`).href;
  return {
    folder,
    run: (script, ...more) =>
      JSON.parse(execFileSync(process.execPath, [`${root}test/gates/${script}`, library, ...more], { encoding: "utf8" })),
  };
}
