import { workerData } from "node:worker_threads";
import { openScan, type ScanSlab, type ScanUnit } from "../operations/open-scan.ts";

const scan = openScan(workerData);

/** What the pool calls in each of its threads. */
export function runUnit(unit: ScanUnit): ScanSlab {
  return scan(unit);
}
