import type { Matching, Prepared, ScanCrews } from "mentor-matching";
import { openScan } from "mentor-matching";
import type { OnDemandOptions } from "../../src/kernel/on-demand-assignment.ts";
import type { Steps } from "../../src/kernel/steps.ts";
import { openCrews } from "../../src/operations/share-scans.ts";
import { assignSeatsOnDemand } from "../../src/stages/assign/assign-on-demand.ts";
import { explainMatching } from "../../src/stages/explain/explain-matching.ts";

/** Drives a calculation to its end, waiting for others where it says so. */
async function runAwaiting<Result>(steps: Steps<Result>): Promise<Result> {
  for (let step = steps.next(false); ; step = steps.next(false)) {
    if (step.done) return step.value;
    await (step.value.until ?? new Promise((resolve) => setImmediate(resolve)));
  }
}

/** Matches with pairs found on demand, however few there are, and with the help of others. */
export async function matchWithCrews(prepared: Prepared, crews: ScanCrews, options?: OnDemandOptions): Promise<Matching> {
  const { programme, participation, inputDigest } = prepared;
  const opened = openCrews(crews);
  try {
    const rows = opened.share(prepared);
    const assignment = await runAwaiting(assignSeatsOnDemand(rows, participation, programme.objective, options));
    return explainMatching(prepared, inputDigest, assignment);
  } finally {
    await opened.close();
  }
}

/** A crew on the same thread, that gets and gives only what can be sent; it says how many units it has done and whether it was closed. */
export function localCrews(places: number): ScanCrews & { readonly log: { units: number; opened: number; closed: number } } {
  const log = { units: 0, opened: 0, closed: 0 };
  return {
    log,
    open(programme) {
      log.opened++;
      const scan = openScan(structuredClone(programme));
      return {
        places,
        async scan(unit) {
          for (let turn = log.units++ % 5; turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
          return structuredClone(scan(structuredClone(unit)));
        },
        async close() {
          log.closed++;
        },
      };
    },
  };
}
