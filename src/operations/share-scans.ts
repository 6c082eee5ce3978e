import type { Columns, PointRows } from "../criteria/columns.ts";
import type { EdgeUnit } from "../kernel/edge-unit.ts";
import { mayStorePairs } from "../stages/assign/assign-in-steps.ts";
import { packColumns, type ScanProgramme } from "../stages/encode/pack-columns.ts";
import type { ScanSlab, ScanUnit } from "./open-scan.ts";
import type { Prepared } from "./prepare-programme.ts";

/** Others who look for pairs: worker threads (`mentor-matching/threads`), or a queue that other machines read from. */
export interface ScanCrews {
  /** Gathers a crew for one programme; called once for a matching that is large enough. Whoever joins does {@link openScan} with the programme. */
  open(programme: ScanProgramme): ScanCrew;
}

/** Those who work on one programme. */
export interface ScanCrew {
  /** How many units are worth having under way at a time; 0: nobody has come. */
  readonly places: number;
  /**
   * Has a unit done. The calling thread works on other units meanwhile. Rejects where that failed for good; then the matching fails with this error.
   */
  scan(unit: ScanUnit): Promise<ScanSlab>;
  /** Sends everybody home, whatever is under way; called once, however the matching ended. */
  close(): Promise<void>;
}

/** Opens crews and remembers them, so that they can be closed. */
export interface OpenCrews {
  /** Has a crew come for a programme before it is needed, so that it is ready by then. */
  gather(columns: Columns): void;
  /** The rows of a programme, with others looking through them too; the same rows where that is not possible. */
  share(prepared: Prepared): PointRows;
  close(): Promise<void>;
}

/** The rows to look for pairs in: where there are many pairs, with whoever helps. */
export function rowsFor(prepared: Prepared, crews: OpenCrews | undefined): PointRows {
  return crews === undefined || mayStorePairs(prepared.participation) ? prepared.rows : crews.share(prepared);
}

export function openCrews(crews: ScanCrews): OpenCrews {
  const opened = new Map<Columns, ScanCrew>();
  function gather(columns: Columns): void {
    // A function of the caller's stays with the caller.
    if (columns.criteria.some(({ kind }) => kind.holdsFunction === true)) return;
    opened.set(columns, crews.open(packColumns(columns)));
  }
  return {
    gather,
    share(prepared) {
      const { columns, rows } = prepared;
      if (!opened.has(columns)) gather(columns);
      const crew = opened.get(columns);
      return crew === undefined ? rows : shareRows(prepared, crew);
    },
    async close() {
      await Promise.all([...opened.values()].map((crew) => crew.close()));
    },
  };
}

function shareRows({ rows, programme }: Prepared, { places, scan }: ScanCrew): PointRows {
  let pass = 0;
  let prices: Float64Array | undefined;
  return {
    ...rows,
    openCandidates(least = 0) {
      const minimumPoints = Math.max(least, programme.minimumPoints);
      async function scanElsewhere(unit: EdgeUnit): Promise<ScanSlab> {
        if (unit.prices !== prices) pass++;
        prices = unit.prices;
        return requireSlab(unit, await scan({ pass, minimumPoints, ...unit }));
      }
      return { ...rows.openCandidates(minimumPoints), elsewhere: { places, scan: scanElsewhere } };
    },
  };
}

/** Whoever carries slabs about may lose a part of one: better an error than a matching without these pairs. */
function requireSlab({ rows }: EdgeUnit, slab: ScanSlab): ScanSlab {
  const { counts, columns, costs } = slab;
  const edges = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length === rows.length && columns.length === edges && costs.length === edges) return slab;
  throw new Error(
    `a unit of ${rows.length} mentees came back with ${counts.length} counts, ${columns.length} mentors and ${costs.length} costs`,
  );
}
