// A worker that does some units as it should and then dies; how, the programme's first criterion says.
import { createRequire } from "node:module";
import { workerData } from "node:worker_threads";

const built = createRequire(import.meta.url)("../../test-results/worker-for-threads/scan-worker.cjs");
const [{ settings }] = workerData.criteria;
let units = 0;

export function runUnit(unit) {
  if (++units > 2) {
    if (settings.id === "a0-exits") process.exit(3);
    throw new Error("no more");
  }
  return built.runUnit(unit);
}
