import type { Elsewhere } from "./edge-unit.ts";

/** Some of a row's edges: the cheapest that were found, best first. Reused from row to row. */
export interface EdgeList {
  /** As many edges at most. */
  readonly width: number;
  count: number;
  readonly columns: Int32Array;
  readonly costs: Int32Array;
  /** Cost plus price, ascending. */
  readonly values: Float64Array;
}

/**
 * The edges of a graph too large to be stored: found when asked for, a row at a time. Rows do not depend on each other, so that a range of them is a unit of
 * work for anybody.
 */
export interface EdgeSource {
  readonly rows: number;
  readonly columns: number;
  /** An order of the rows in which neighbours are quicker to find edges for. */
  readonly rowOrder: Int32Array;
  /** The prices that hold for the questions that follow; Infinity for columns that take no part. */
  setPrices(prices: Float64Array): void;
  /** From now on a column costs more. */
  raisePrice(column: number, price: number): void;
  /** Finds the row's cheapest edges, of those whose cost plus price is less than `below`. */
  findCheapest(row: number, below: number, into: EdgeList): void;
  /** Who may be asked for the edges of many rows at once; absent: nobody else knows them. */
  readonly elsewhere?: Elsewhere | undefined;
}

export function openEdgeList(width: number): EdgeList {
  return { width, count: 0, columns: new Int32Array(width), costs: new Int32Array(width), values: new Float64Array(width) };
}

/** A list that counts edges and keeps none of them. */
export function openEdgeCount(): EdgeList {
  return { ...openEdgeList(0), width: Number.POSITIVE_INFINITY };
}

/** Enters an edge that costs less than the last one of a full list; of equal values the earlier one stays ahead. */
export function enterEdge(list: EdgeList, column: number, cost: number, value: number): void {
  const { width, columns, costs, values } = list;
  let place = list.count < width ? list.count++ : width - 1;
  if (place >= values.length) return;
  for (; place > 0 && (values[place - 1] as number) > value; place--) {
    values[place] = values[place - 1] as number;
    columns[place] = columns[place - 1] as number;
    costs[place] = costs[place - 1] as number;
  }
  values[place] = value;
  columns[place] = column;
  costs[place] = cost;
}
