/**
 * Which rows, of some without a column, can never all be seated, whatever it costs; on edges found on demand.
 *
 * Method: augmenting paths of any cost (C. Berge, 1957, doi 10.1073/pnas.43.9.842) in a copy of the assignment, breadth first, one start after the other. What a
 * failed search has reached leads nowhere and stays closed (D. König, 1931): all edges of its rows lead to its columns, all of whose seats its rows hold. Full
 * columns cost more than any edge meanwhile, so that a row first finds a free seat, if it has one. Memory O(rows + columns).
 */
import { type EdgeSource, openEdgeList } from "./edge-source.ts";
import { moveAlong, openSeating } from "./seating.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

const ROWS_IN_STEP = 64;
const WIDTH = 64;
/** Above all costs. */
const FULL_PRICE = 2 ** 40;

export interface ClosedRows {
  /** 1 for rows of which some cannot be seated, and for the columns that they compete for. */
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
  /** So many of these rows have no seat in any assignment with the most pairs. */
  readonly surplus: number;
}

/** `undefined` where it was stopped. */
export function* findClosedRows(
  source: EdgeSource,
  capacities: Float64Array,
  columnOfRow: Int32Array,
  starts: Int32Array,
): Steps<ClosedRows | undefined> {
  const seating = openSeating(columnOfRow.slice(), source.columns);
  const rows = new Uint8Array(source.rows);
  const columns = new Uint8Array(source.columns);
  const prices = capacities.map((capacity, column) => ((seating.loads[column] as number) < capacity ? 0 : FULL_PRICE));
  const rowBefore = new Int32Array(source.columns);
  const list = openEdgeList(Math.min(WIDTH, source.columns));
  let reachedRows: number[] = [];
  let reachedColumns: number[] = [];
  let [surplus, looks] = [0, 0];

  function* search(start: number): Steps<boolean | undefined> {
    reachedRows = [start];
    reachedColumns = [];
    for (let next = 0; next < reachedRows.length; next++) {
      const row = reachedRows[next] as number;
      do {
        if (looks++ % ROWS_IN_STEP === 0 && (yield { stage: "solve", done: next, total: reachedRows.length })) return undefined;
        source.findCheapest(row, Number.POSITIVE_INFINITY, list);
        if (list.count > 0 && (list.values[0] as number) < FULL_PRICE) {
          const column = list.columns[0] as number;
          moveAlong(seating, rowBefore, start, row, column);
          if (seating.loads[column] === capacities[column]) prices[column] = FULL_PRICE;
          return true;
        }
        for (let k = 0; k < list.count; k++) reach(list.columns[k] as number, row);
      } while (list.count > 0 && list.count === list.width);
    }
    return false;
  }

  function reach(column: number, row: number): void {
    source.raisePrice(column, Number.POSITIVE_INFINITY);
    rowBefore[column] = row;
    reachedColumns.push(column);
    for (let other = seating.firstRowOfColumn[column] as number; other !== UNASSIGNED; other = seating.nextRow[other] as number)
      reachedRows.push(other);
  }

  let isSeated: boolean | undefined = true;
  for (const start of starts) {
    // What a failed search has reached stays out of the source.
    if (isSeated) source.setPrices(prices);
    isSeated = yield* search(start);
    if (isSeated === undefined) return undefined;
    if (isSeated) continue;
    surplus++;
    for (const row of reachedRows) rows[row] = 1;
    for (const column of reachedColumns) {
      columns[column] = 1;
      prices[column] = Number.POSITIVE_INFINITY;
    }
  }
  return { rows, columns, surplus };
}
