import { openEdgeBag } from "./edge-bag.ts";
import { type EdgeSource, openEdgeList } from "./edge-source.ts";
import { openSeating } from "./seating.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

const ROWS_IN_STEP = 64;

/** An optimum with its prices. */
interface Optimum {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/**
 * The edges that some optimum uses, of all rows that unassigned ones reach along such edges: what is needed to look for an optimum with more pairs
 * (tight-augmentation.ts). `undefined` where it was stopped.
 */
export function* findTightEdges(
  source: EdgeSource,
  capacities: Float64Array,
  { columnOfRow, rowDuals, prices }: Optimum,
): Steps<SparseGraph | undefined> {
  const { firstRowOfColumn, nextRow } = openSeating(columnOfRow, source.columns);
  const edges = openEdgeBag();
  const isReached = new Uint8Array(source.columns);
  const rows: number[] = [];
  for (let row = 0; row < source.rows; row++) if (columnOfRow[row] === UNASSIGNED) rows.push(row);
  source.setPrices(prices.map((price, column) => (capacities[column] === 0 ? Number.POSITIVE_INFINITY : price)));
  let list = openEdgeList(16);
  for (let next = 0; next < rows.length; next++) {
    if (next % ROWS_IN_STEP === 0 && (yield { stage: "prove", done: next, total: rows.length })) return undefined;
    const row = rows[next] as number;
    // At an optimum no value is below the dual; integers, so the next above is no tight one.
    source.findCheapest(row, (rowDuals[row] as number) + 1, list);
    while (list.count === list.width) {
      list = openEdgeList(2 * list.width);
      source.findCheapest(row, (rowDuals[row] as number) + 1, list);
    }
    edges.add(row, { ...list, first: 0, end: list.count });
    for (let k = 0; k < list.count; k++) {
      const column = list.columns[k] as number;
      if (isReached[column] === 1) continue;
      isReached[column] = 1;
      for (let other = firstRowOfColumn[column] as number; other !== UNASSIGNED; other = nextRow[other] as number) rows.push(other);
    }
  }
  return edges.toGraph(source.rows, source.columns);
}
