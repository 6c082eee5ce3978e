/**
 * What rows reach along alternating paths, row → its columns → the rows seated there → their columns …, on edges found on demand.
 *
 * Method: breadth-first search that takes every column out of the source when it first finds it; so each column is found once, and a row that can find nothing
 * new costs no more than a look at the bounds. Memory O(rows + columns).
 */
import { findInPass } from "./edge-passes.ts";
import { type EdgeSource, openEdgeList } from "./edge-source.ts";
import { openSeating } from "./seating.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

const ROWS_IN_STEP = 64;
/** A longer list takes longer to keep in order than to ask again. */
const WIDTH = 256;

export interface Reached {
  /** The rows from which the search started, then those that it reached, in that order. */
  readonly rows: Int32Array;
  /** 1 where reached. */
  readonly columns: Uint8Array;
}

/** `undefined` where it was stopped. */
export function* reachOnDemand(source: EdgeSource, columnOfRow: Int32Array, starts: Int32Array): Steps<Reached | undefined> {
  const { firstRowOfColumn, nextRow } = openSeating(columnOfRow, source.columns);
  const columns = new Uint8Array(source.columns);
  const rows = new Int32Array(source.rows);
  rows.set(starts);
  let count = starts.length;
  source.setPrices(new Float64Array(source.columns));
  const list = openEdgeList(Math.min(WIDTH, source.columns));
  for (let next = 0; next < count; next++) {
    if (next % ROWS_IN_STEP === 0 && (yield { stage: "explain", done: next, total: count })) return undefined;
    do {
      source.findCheapest(rows[next] as number, Number.POSITIVE_INFINITY, list);
      for (let k = 0; k < list.count; k++) {
        const column = list.columns[k] as number;
        columns[column] = 1;
        source.raisePrice(column, Number.POSITIVE_INFINITY);
        for (let row = firstRowOfColumn[column] as number; row !== UNASSIGNED; row = nextRow[row] as number) rows[count++] = row;
      }
    } while (list.count > 0 && list.count === list.width);
  }
  return { rows: rows.slice(0, count), columns };
}

/** Which of these rows have any edge at all, 1 each; to columns at a finite price, where prices are given. `undefined` where it was stopped. */
export function* findRowsWithEdges(
  source: EdgeSource,
  rows: Int32Array,
  prices: Float64Array = new Float64Array(source.columns),
): Steps<Uint8Array | undefined> {
  const found = new Uint8Array(source.rows);
  const limits = new Float64Array(source.rows).fill(Number.POSITIVE_INFINITY);
  const widths = new Int32Array(source.rows).fill(1);
  const isDone = yield* findInPass(source, { stage: "explain", prices, rows, limits, widths }, (row) => {
    found[row] = 1;
  });
  return isDone ? found : undefined;
}

/** Which of these columns have any edge at all, 1 each. `undefined` where it was stopped. */
export function* findColumnsWithEdges(source: EdgeSource, columns: Int32Array): Steps<Uint8Array | undefined> {
  const found = new Uint8Array(source.columns);
  const prices = new Float64Array(source.columns).fill(Number.POSITIVE_INFINITY);
  for (const column of columns) prices[column] = 0;
  source.setPrices(prices);
  let missing = columns.length;
  const list = openEdgeList(Math.min(WIDTH, source.columns));
  for (let done = 0; done < source.rows && missing > 0; done++) {
    if (done % ROWS_IN_STEP === 0 && (yield { stage: "explain", done, total: source.rows })) return undefined;
    do {
      source.findCheapest(source.rowOrder[done] as number, Number.POSITIVE_INFINITY, list);
      for (let k = 0; k < list.count; k++) {
        found[list.columns[k] as number] = 1;
        source.raisePrice(list.columns[k] as number, Number.POSITIVE_INFINITY);
      }
      missing -= list.count;
    } while (list.count > 0 && list.count === list.width);
  }
  return found;
}
