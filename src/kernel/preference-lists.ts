import type { SparseGraph } from "./sparse-graph.ts";

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

/**
 * The lists of a graph in which an edge's cost is what both sides go by: cheapest first, equal costs to the lower column, and to the lower row.
 *
 * Time O(edges log edges of a row), memory O(edges).
 */
export function listByCost({ rows, columns, firstEdge, columnOfEdge, costOfEdge }: SparseGraph): PreferenceLists {
  const columnOfEntry = new Int32Array(columnOfEdge.length);
  const rankOfEntry = new Float64Array(columnOfEdge.length);
  const order = sortEntries(firstEdge, costOfEdge, columnOfEdge);
  for (let entry = 0; entry < order.length; entry++) {
    const edge = order[entry] as number;
    columnOfEntry[entry] = columnOfEdge[edge] as number;
    rankOfEntry[entry] = costOfEdge[edge] as number;
  }
  return { rows, columns, firstEntry: firstEdge, columnOfEntry, rankOfEntry };
}

/** The same preferences as lists of the columns, with the places that rows give them as ranks. */
export function transposeLists({ rows, columns, firstEntry, columnOfEntry, rankOfEntry }: PreferenceLists): PreferenceLists {
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
  const order = sortEntries(firstOfColumn, rankAt, rowAt);
  return {
    rows: columns,
    columns: rows,
    firstEntry: firstOfColumn,
    columnOfEntry: Int32Array.from(order, (at) => rowAt[at] as number),
    rankOfEntry: Float64Array.from(order, (at) => placeAt[at] as number),
  };
}

/** Each list's entries by rank, then by whom they name. */
function sortEntries(firstEntry: Int32Array, ranks: Float64Array, named: Int32Array): Int32Array {
  const order = Int32Array.from(ranks, (_, entry) => entry);
  for (let list = 0; list + 1 < firstEntry.length; list++) {
    order
      .subarray(firstEntry[list], firstEntry[list + 1])
      .sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || (named[a] as number) - (named[b] as number));
  }
  return order;
}
