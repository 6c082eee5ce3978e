import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { ScanCrews } from "mentor-matching";
import { openPool } from "../../src/threads/worker-threads.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What each worker thread loads, as the package has it: in one file of JavaScript. To read the sources takes every thread ten times as long. */
const WORKER = `${root}test-results/worker-for-threads/scan-worker.cjs`;
buildSync({ entryPoints: [`${root}src/threads/scan-worker.ts`], outfile: WORKER, bundle: true, format: "cjs", platform: "node" });

/** Helping threads beside the calling one, from a worker file of one's own or the package's. */
export function builtThreads(others: number, worker = WORKER): ScanCrews {
  return { open: (programme) => openPool(programme, others, worker) };
}
