import type { Steps } from "./steps.ts";

/** Whom each row would take, most wanted first, and how much these want the row: row after row. Only entries that both sides accept. */
export interface PreferenceLists {
  readonly rows: number;
  readonly columns: number;
  /** Length rows + 1: where each row's list begins. */
  readonly firstEntry: Int32Array;
  readonly columnOfEntry: Int32Array;
  /** How much the column wants the row: lower is better, equal ranks go to the lower row. */
  readonly rankOfEntry: Float64Array;
}

/** Entries in any order within their row, with what each side goes by: lower is better. */
export interface UnorderedLists {
  readonly columns: number;
  /** Length rows + 1. */
  readonly firstEntry: Int32Array;
  readonly columnOfEntry: Int32Array;
  readonly rowKeys: Float64Array;
  readonly columnKeys: Float64Array;
}

/**
 * Puts each row's entries in its order; equal keys go to the lower column.
 *
 * Time O(entries · log entries of a row), memory O(entries). It goes on whatever it is told.
 */
export function* orderInSteps({ columns, firstEntry, columnOfEntry, rowKeys, columnKeys }: UnorderedLists): Steps<PreferenceLists> {
  const order = yield* sortEntries(firstEntry, rowKeys, columnOfEntry);
  return {
    rows: firstEntry.length - 1,
    columns,
    firstEntry,
    columnOfEntry: Int32Array.from(order, (entry) => columnOfEntry[entry] as number),
    rankOfEntry: Float64Array.from(order, (entry) => columnKeys[entry] as number),
  };
}

/** The same preferences as lists of the columns, with the places that rows give them as ranks. */
export function* transposeInSteps({ rows, columns, firstEntry, columnOfEntry, rankOfEntry }: PreferenceLists): Steps<PreferenceLists> {
  const entries = columnOfEntry.length;
  const firstOfColumn = new Int32Array(columns + 1);
  for (const column of columnOfEntry) firstOfColumn[column + 1]!++;
  for (let column = 0; column < columns; column++)
    firstOfColumn[column + 1] = (firstOfColumn[column + 1] as number) + (firstOfColumn[column] as number);
  const next = firstOfColumn.slice();
  const rowAt = new Int32Array(entries);
  const rankAt = new Float64Array(entries);
  const placeAt = new Float64Array(entries);
  for (let row = 0; row < rows; row++) {
    for (let entry = firstEntry[row] as number; entry < (firstEntry[row + 1] as number); entry++) {
      const at = next[columnOfEntry[entry] as number]!++;
      rowAt[at] = row;
      rankAt[at] = rankOfEntry[entry] as number;
      placeAt[at] = entry - (firstEntry[row] as number);
    }
  }
  const order = yield* sortEntries(firstOfColumn, rankAt, rowAt);
  return {
    rows: columns,
    columns: rows,
    firstEntry: firstOfColumn,
    columnOfEntry: Int32Array.from(order, (at) => rowAt[at] as number),
    rankOfEntry: Float64Array.from(order, (at) => placeAt[at] as number),
  };
}

/** Lists that are sorted between two pauses. */
const LISTS_IN_STEP = 64;

/** Each list's entries by rank, then by whom they name. */
function* sortEntries(firstEntry: Int32Array, ranks: Float64Array, named: Int32Array): Steps<Int32Array> {
  const order = Int32Array.from(ranks, (_, entry) => entry);
  const total = firstEntry.length - 1;
  for (let list = 0; list < total; list++) {
    if (list % LISTS_IN_STEP === 0) yield { stage: "solve", done: list, total };
    order
      .subarray(firstEntry[list], firstEntry[list + 1])
      .sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || (named[a] as number) - (named[b] as number));
  }
  return order;
}
