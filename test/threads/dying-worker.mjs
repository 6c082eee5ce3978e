// A worker that does some units as it should and then dies; how, the programme's first criterion says.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { openScan } = await import("../../src/operations/open-scan.ts");
const scan = openScan(workerData);
const [{ settings }] = workerData.criteria;
let units = 0;

export function runUnit(unit) {
  if (++units > 2) {
    if (settings.id === "a0-exits") process.exit(3);
    throw new Error("no more");
  }
  return scan(unit);
}
