/**
 * Packs the library, installs the tarball without a network into folders outside of the repository, and uses it as applications do.
 * Needs `npm run build` before. With a file name as an argument, writes the counts there as JSON.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const consumers = join(root, "test/package");
const workshop = mkdtempSync(join(tmpdir(), "package-check-"));
const counts = { numPassedTests: 0, numFailedTests: 0 };

function check(name: string, prove: () => void): void {
  try {
    prove();
    counts.numPassedTests++;
    console.log(`  passed  ${name}`);
  } catch (error) {
    counts.numFailedTests++;
    console.log(`  FAILED  ${name}\n${outputOf(error)}`);
  }
}

function outputOf(error: unknown): string {
  const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}${stdout || stderr ? "" : String(error)}`.trimEnd();
}

function run(folder: string, command: string, ...words: readonly string[]): string {
  return execFileSync(command, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

const tool = (file: string): string => join(root, "node_modules", file);

function pack(): { readonly tarball: string; readonly files: readonly string[] } {
  const [packed] = JSON.parse(run(root, "npm", "pack", "--json", "--ignore-scripts", "--pack-destination", workshop));
  return { tarball: join(workshop, packed.filename), files: packed.files.map(({ path }: { path: string }) => path) };
}

/** A folder with the consumers, the tarball and the given packages of the repository installed. */
function openApplication(name: string, tarball: string, packages: readonly string[]): string {
  const folder = join(workshop, name);
  mkdirSync(folder);
  cpSync(consumers, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--install-links"];
  run(folder, "npm", "install", ...quiet, tarball, ...packages.map((name) => tool(name)));
  return folder;
}

function refuse(files: readonly string[]): void {
  if (files.length > 0) throw new Error(files.join("\n"));
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

/** What a debugger would look for in vain. */
function missingSources(script: string, files: readonly string[]): readonly string[] {
  const map = `${script}.map`;
  if (!files.includes(map)) return [map];
  const { sources, sourcesContent = [] } = JSON.parse(readFileSync(join(root, map), "utf8")) as SourceMap;
  // What the bundler adds of its own is in the map itself.
  const named = sources.filter((source, k) => !(source.includes("/node_modules/tsup/") && sourcesContent[k]));
  return named.map((source) => join("dist", source)).filter((source) => !files.includes(source));
}

function checkContents(files: readonly string[]): void {
  check("holds only what is meant to be published", () =>
    refuse(
      files.filter((path) => !/^(dist\/.+\.(js|cjs|d\.ts|d\.cts)(\.map)?|src\/.+\.ts|[A-Z]+(\.fr)?(\.md)?|package\.json)$/.test(path)),
    ),
  );
  check("holds what people look for", () =>
    refuse(["README.md", "LICENSE", "CHANGELOG.md", "package.json", "src/index.ts"].filter((path) => !files.includes(path))),
  );
  check("brings a source map for every script, and the sources that it names", () =>
    refuse(files.filter((path) => /^dist\/.+\.c?js$/.test(path)).flatMap((path) => missingSources(path, files))),
  );
  check("imports nothing that Node alone offers, but for the threads of Node", () => {
    const built = files.filter((path) => /^dist\/.+\.c?js$/.test(path) && importsNode(readFileSync(join(root, path), "utf8")));
    refuse(built.filter((path) => !/^dist\/(threads|scan-worker)\.c?js$/.test(path)));
    if (built.length !== 4) throw new Error(`threads and their workers should import it, but only these do: ${built.join(", ")}`);
  });
  check("needs zod alone at run time", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    refuse(Object.keys(dependencies).filter((name) => name !== "zod"));
  });
}

function importsNode(code: string): boolean {
  const names = [...code.matchAll(/(?:from|require\(|import\()\s*["']([^"']+)["']/g)].map(([, name]) => name as string);
  return names.some((name) => isBuiltin(name));
}

function checkConsumers(tarball: string): void {
  const application = openApplication("application", tarball, ["zod"]);
  check("works as an ECMAScript module, beside the CommonJS build", () => run(application, "node", "consumer.mjs"));
  check("works without eval, as under a strict content policy", () =>
    run(application, "node", "--disallow-code-generation-from-strings", "consumer.mjs"),
  );
  check("works in CommonJS", () => run(application, "node", "consumer.cjs"));
  for (const resolution of ["nodenext", "node16", "bundler"])
    check(`has types for strict TypeScript under ${resolution}`, () =>
      run(application, "node", tool("typescript/bin/tsc"), "-p", `typescript/tsconfig.${resolution}.json`),
    );
  check("misses optional peers behind their own doors only", () => run(application, "node", "no-peer.mjs"));
  const withPeer = openApplication("application-with-peer", tarball, ["zod", "munkres-js", "piscina"]);
  check("solves on munkres-js where it is installed", () => run(withPeer, "node", "peer.mjs"));
  check("solves on munkres-js in CommonJS", () => run(withPeer, "node", "peer.cjs"));
  check("looks for pairs in threads, and leaves none behind", () => run(withPeer, "node", "threads.mjs"));
  check("looks for pairs in threads in CommonJS", () => run(withPeer, "node", "threads.cjs"));
}

if (!existsSync(join(root, "dist"))) throw new Error("dist is missing: run `npm run build` first");
try {
  const { tarball, files } = pack();
  checkContents(files);
  check("publint, strict", () => run(root, "node", tool("publint/src/cli.js"), "run", tarball, "--strict"));
  check("attw, profile node16", () =>
    run(root, "node", tool("@arethetypeswrong/cli/dist/index.js"), tarball, "--profile", "node16", "--no-definitely-typed", "--no-color"),
  );
  checkConsumers(tarball);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
const [report] = process.argv.slice(2);
if (report !== undefined) writeFileSync(report, JSON.stringify(counts));
process.exitCode = counts.numFailedTests === 0 ? 0 : 1;
