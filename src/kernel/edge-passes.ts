/**
 * Passes over many rows: of each the cheapest edges below its limit, under prices that hold throughout.
 *
 * Rows do not depend on each other. So a pass is cut into units, some rows in and their edges out, which may be done elsewhere too. What comes back is put
 * together in the order of the rows: nobody can tell from the result who looked where. Memory O(edges found).
 */
import { type EdgeSource, openEdgeList } from "./edge-source.ts";
import type { EdgeSlab, EdgeUnit, Elsewhere } from "./edge-unit.ts";
import type { Stage, Steps } from "./steps.ts";

/** What is asked of many rows. */
export interface EdgePass extends Pick<EdgeUnit, "prices" | "rows"> {
  readonly stage: Stage;
  /** By row: edges must have less than this, cost and price together. */
  readonly limits: Float64Array;
  /** By row: as many edges at most. Rows that ask for as many should stand together, as all rows of a unit do. */
  readonly widths: Int32Array;
  /** Where a stage takes several passes: its rows that were looked through before, and all of them. */
  readonly doneBefore?: number;
  readonly total?: number;
}

/** One row's edges: those from `first` up to, not including, `end`. */
export interface FoundEdges {
  readonly first: number;
  readonly end: number;
  readonly columns: Int32Array;
  readonly costs: Int32Array;
}

/** Rows that are looked through between two pauses. */
const ROWS_IN_STEP = 64;
/** Units get smaller towards the end of a pass, so that nobody waits long for the last one: whoever helps gets half of an equal share of what is left, … */
const MOST_ROWS = 1024;
/** … but no fewer rows than these, as a unit takes some work to send and to take in; nor is a pass of fewer worth sending. */
const FEWEST_ROWS = 24;

/** A part of a pass; without a slab as long as it is under way. */
interface Part {
  readonly rows: Int32Array;
  slab?: EdgeSlab;
}

/** A pass that others may have begun with. */
export interface OpenPass {
  /** Looks through what is left, here and elsewhere. Returns false where it was stopped. */
  finish(): Steps<boolean>;
}

/**
 * Looks through the rows of a pass, here and elsewhere.
 *
 * @param found - called for every row that has such edges, in the order of the rows.
 * @returns false where it was stopped.
 */
export function* findInPass(source: EdgeSource, pass: EdgePass, found: (row: number, edges: FoundEdges) => void): Steps<boolean> {
  return yield* beginPass(source, pass, found).finish();
}

/**
 * Has others begin with a pass. The caller may do something else meanwhile, with pauses, that leaves the source and the prices of the pass alone. Nothing is
 * found before `finish`.
 */
export function beginPass(source: EdgeSource, pass: EdgePass, found: (row: number, edges: FoundEdges) => void): OpenPass {
  const { stage, rows, doneBefore = 0, total = rows.length } = pass;
  const { elsewhere } = source;
  const places = elsewhere?.places ?? 0;
  const parts: Part[] = [];
  let [taken, done, reported, away] = [0, 0, 0, 0];
  let [isJoined, isStopped] = [false, false];
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => undefined;

  function take(count: number): Part {
    const first = taken;
    taken = endOfUnit(pass, first, count);
    const part: Part = { rows: rows.subarray(first, taken) };
    parts.push(part);
    return part;
  }
  function bring(part: Part, slab: EdgeSlab): void {
    part.slab = slab;
    done += part.rows.length;
  }
  /** Where this thread looks too, it takes the last rows itself. */
  function sendUnits(): void {
    const least = isJoined || taken === 0 ? FEWEST_ROWS : 0;
    while (elsewhere !== undefined && failure === undefined && !isStopped && away < places && rows.length - taken > least) {
      const share = Math.ceil((rows.length - taken) / (places + 1) / 2);
      send(take(Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, share))), elsewhere);
    }
  }
  async function send(part: Part, { scan }: Elsewhere): Promise<void> {
    away++;
    try {
      bring(part, await scan(unitOf(pass, part.rows)));
    } catch (error) {
      failure = { error };
    }
    away--;
    sendUnits();
    wake();
  }
  function* finish(): Steps<boolean> {
    isJoined = true;
    for (;;) {
      for (; parts[reported]?.slab !== undefined; reported++) report(parts[reported] as Required<Part>, found);
      if (reported === parts.length && taken === rows.length) return true;
      sendUnits();
      const hasLeft = taken < rows.length;
      const until = hasLeft || failure !== undefined ? undefined : new Promise<void>((resolve) => (wake = resolve));
      isStopped = yield { stage, done: doneBefore + done, total, until };
      if (isStopped) return false;
      if (failure !== undefined) throw failure.error;
      if (!hasLeft) continue;
      const part = take(ROWS_IN_STEP);
      bring(part, scanUnit(source, unitOf(pass, part.rows)));
    }
  }
  if (rows.length > 0) source.setPrices(pass.prices);
  sendUnits();
  return { finish };
}

/** Where a unit ends that begins at `first`: after `count` rows, or where others are asked for. */
function endOfUnit({ rows, widths }: EdgePass, first: number, count: number): number {
  const width = widths[rows[first] as number];
  const most = Math.min(first + count, rows.length);
  let end = first + 1;
  while (end < most && widths[rows[end] as number] === width) end++;
  return end;
}

function unitOf({ prices, limits, widths }: EdgePass, rows: Int32Array): EdgeUnit {
  return { prices, rows, limits: Float64Array.from(rows, (row) => limits[row] as number), width: widths[rows[0] as number] as number };
}

function report({ rows, slab: { counts, columns, costs } }: Required<Part>, found: (row: number, edges: FoundEdges) => void): void {
  let first = 0;
  for (let k = 0; k < rows.length; k++) {
    const end = first + (counts[k] as number);
    if (end > first) found(rows[k] as number, { first, end, columns, costs });
    first = end;
  }
}

/** Does a unit of work, at the prices that the source was given: the same here as anywhere. */
export function scanUnit(source: EdgeSource, { rows, limits, width }: EdgeUnit): EdgeSlab {
  const list = openEdgeList(Math.min(width, source.columns));
  const counts = new Int32Array(rows.length);
  const columns = new Int32Array(rows.length * list.width);
  const costs = new Int32Array(rows.length * list.width);
  let edges = 0;
  for (let k = 0; k < rows.length; k++) {
    source.findCheapest(rows[k] as number, limits[k] as number, list);
    counts[k] = list.count;
    columns.set(list.columns.subarray(0, list.count), edges);
    costs.set(list.costs.subarray(0, list.count), edges);
    edges += list.count;
  }
  return { counts, columns: columns.slice(0, edges), costs: costs.slice(0, edges) };
}
