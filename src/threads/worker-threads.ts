import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { ScanUnit } from "../operations/open-scan.ts";
import type { ScanCrew, ScanCrews } from "../operations/share-scans.ts";
import type { ScanProgramme } from "../stages/encode/pack-columns.ts";

/** Worker threads that look for pairs. */
export interface WorkerThreadOptions {
  /** How many threads work in all, the calling one among them: an integer ≥ 1. @defaultValue as many as the machine runs at a time */
  readonly count?: number | undefined;
}

/** Two units for each: one that it does, and one that it finds when it has done that. */
const UNITS_FOR_THREAD = 2;

/**
 * Worker threads of Node for `matchParticipantsAsync`, kept by piscina (optional peer dependency): they scan and price pairs while the calling thread does
 * the same.
 *
 * @remarks The answer is that of one thread to the byte, however many there are. Threads are started for each matching of more than four million pairs and end
 * with it; every one holds the programme's values once more. A thread that dies fails the matching with an error that says so.
 * @throws `InvalidInputError` where `count` is no integer ≥ 1
 * @example
 * ```ts
 * import { matchParticipantsAsync } from "mentor-matching";
 * import { workerThreads } from "mentor-matching/threads";
 *
 * const matching = await matchParticipantsAsync(input, { threads: workerThreads({ count: 4 }) });
 * ```
 */
export function workerThreads(options: WorkerThreadOptions = {}): ScanCrews {
  const { count = availableParallelism() } = fieldsOf("options", options);
  if (!Number.isInteger(count) || count < 1) {
    const message = `${quote(count)} is no number of threads; use an integer from 1 on`;
    throw new InvalidInputError([{ code: "out-of-range", path: ["options", "count"], message }]);
  }
  const others = count - 1;
  return { open: (programme) => (others === 0 ? NOBODY : openPool(programme, others, WORKER)) };
}

const NOBODY: ScanCrew = { places: 0, scan: () => Promise.reject(), close: () => Promise.resolve() };

/** The worker stands beside this file: as source beside the source, as CommonJS beside either build. */
const WORKER = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./scan-worker.ts" : "./scan-worker.cjs", import.meta.url));

/** A pool of threads that hold a programme. */
export function openPool(programme: ScanProgramme, threads: number, worker: string): ScanCrew {
  const pool = new Piscina({
    filename: worker,
    name: "runUnit",
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: UNITS_FOR_THREAD,
    workerData: programme,
  });
  const sharePrices = openSharedPrices();
  // The pool tells those who wait for a thread that dies. Who comes later would wait for ever, where it was the last.
  const ended = new Promise<never>((_, reject) => pool.on("error", reject));
  ended.catch(() => undefined);
  return {
    places: UNITS_FOR_THREAD * threads,
    async scan(unit) {
      try {
        return await Promise.race([ended, pool.run({ ...unit, prices: sharePrices(unit) })]);
      } catch (cause) {
        const message = `a worker thread ended before its work was done (${(cause as Error).message}); match again, or without threads`;
        throw new Error(message, { cause });
      }
    },
    close: () => pool.destroy(),
  };
}

/** The prices of a pass, in memory that all threads see: with each of its units they would be copied once more. */
function openSharedPrices(): (unit: ScanUnit) => Float64Array {
  let ofPass: number | undefined;
  let shared: Float64Array = new Float64Array(0);
  return ({ pass, prices }) => {
    if (pass === ofPass) return shared;
    ofPass = pass;
    // Units of the pass before may still be under way.
    shared = new Float64Array(new SharedArrayBuffer(prices.byteLength));
    shared.set(prices);
    return shared;
  };
}
