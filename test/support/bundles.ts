import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const DOORS = ["solver", "munkres", "json-schema"];
const alias = Object.fromEntries([
  ...DOORS.map((door) => [`mentor-matching/${door}`, `${root}src/${door}.ts`] as const),
  ["mentor-matching", `${root}src/index.ts`],
]);

/** What an application gets that is made of one line of code, bundled as browsers get it. */
export interface Bundle {
  /** Bytes, minified and gzipped; dependencies included. */
  readonly gzipped: number;
  /** What has code in it: the rooms of `src`, and packages by name. */
  readonly rooms: ReadonlySet<string>;
}

/** Bundles one line with esbuild. */
export async function bundle(line: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: line, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    alias,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["munkres-js"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    gzipped: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length,
    rooms: new Set(files.flatMap(([file]) => /^src\/([^/]+)\/|node_modules\/([^/]+)\//.exec(file)?.slice(1).filter(Boolean) ?? [])),
  };
}
