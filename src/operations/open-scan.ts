import { scanUnit } from "../kernel/edge-passes.ts";
import { answerAbout } from "../model/issue.ts";
import { type ScanProgramme, unpackColumns } from "../stages/encode/pack-columns.ts";
import { scoreRows } from "../stages/score/score-rows.ts";

/**
 * A unit of work: some mentees whose best mentors are wanted, by cost plus price. It depends on nothing but the programme; so it may be done anywhere, in any
 * order, and more than once. Mentees are rows and mentors are columns, both numbered from 0.
 */
export interface ScanUnit {
  /** A number for each pass over the mentees. Units of one pass have equal prices and an equal minimum, which need to be taken in once only. */
  readonly pass: number;
  /** Pairs with fewer points do not count. */
  readonly minimumPoints: number;
  /** By column: what a seat costs, in points; Infinity for mentors who take no part. Fractions of a point put equals in order: all 64 bits are to be kept. */
  readonly prices: Float64Array;
  /** The mentees of this unit. */
  readonly rows: Int32Array;
  /** By place in `rows`: pairs count whose cost and price together are less than this. */
  readonly limits: Float64Array;
  /** As many pairs of each mentee at most. */
  readonly width: number;
}

/** What a unit finds: the pairs of its mentees one after the other, of each the cheapest first. */
export interface ScanSlab {
  /** How many pairs each of the unit's mentees has. */
  readonly counts: Int32Array;
  /** The mentor of each pair. */
  readonly columns: Int32Array;
  /** The cost of each pair: 1,000,000 less its points. */
  readonly costs: Int32Array;
}

/**
 * Opens a programme for units of work: what a thread, or another machine, does once before its first unit.
 *
 * @remarks Takes as long as preparing the scan of the whole programme, some microseconds a person; memory grows with the people.
 * @returns a function that does a unit: the same slab for the same unit, whoever does it.
 * @example
 * ```ts
 * const scan = openScan(programme);
 * queue.onUnit((unit) => scan(unit));
 * ```
 */
export function openScan(programme: ScanProgramme): (unit: ScanUnit) => ScanSlab {
  const opened = answerAbout("programme", () => {
    const rows = scoreRows(unpackColumns(programme), 0);
    return { rows, source: rows.openCandidates() };
  });
  const { rows } = opened;
  let { source } = opened;
  let minimumPoints = 0;
  let pass: number | undefined;
  const scan = (unit: ScanUnit): ScanSlab => {
    if (unit.minimumPoints !== minimumPoints) source = rows.openCandidates((minimumPoints = unit.minimumPoints));
    if (unit.pass !== pass) source.setPrices(unit.prices);
    pass = unit.pass;
    return scanUnit(source, unit);
  };
  return (unit) => answerAbout("unit", () => scan(unit));
}
