/** The taken seats of all columns with the bids that hold them. */
export interface SeatBids {
  /** Taken seats of each column. */
  readonly loads: Int32Array;
  isFull(column: number): boolean;
  lowestBid(column: number): number;
  take(column: number, row: number, bid: number): void;
  /** Gives the seat with the lowest bid to another row; returns the row that held it. */
  replaceLowest(column: number, row: number, bid: number): number;
}

/**
 * Each column's bids as a skew heap by ascending bid, then row (D. D. Sleator & R. E. Tarjan, 1986, doi 10.1137/0215004). A row holds one seat at most and is
 * the node of its bid; so memory is O(rows + columns), whatever the capacities.
 */
export function createSeatBids(rows: number, capacities: Float64Array): SeatBids {
  const loads = new Int32Array(capacities.length);
  // One more than the row, so that 0 means none: columns that nobody bids for are never touched.
  const rootOfColumn = new Int32Array(capacities.length);
  const left = new Int32Array(rows);
  const right = new Int32Array(rows);
  const bidOfRow = new Float64Array(rows);

  function isBefore(a: number, b: number): boolean {
    const difference = (bidOfRow[a] as number) - (bidOfRow[b] as number);
    return difference < 0 || (difference === 0 && a < b);
  }

  function merge(one: number, other: number): number {
    if (one === -1) return other;
    if (other === -1) return one;
    const root = isBefore(one, other) ? one : other;
    let upper = root;
    let lower = root === one ? other : one;
    // Down the right spine, which becomes the left one.
    for (;;) {
      const next = right[upper] as number;
      right[upper] = left[upper] as number;
      if (next === -1) {
        left[upper] = lower;
        return root;
      }
      const isNext = isBefore(next, lower);
      left[upper] = isNext ? next : lower;
      upper = left[upper] as number;
      if (!isNext) lower = next;
    }
  }

  function insert(column: number, row: number, bid: number): void {
    bidOfRow[row] = bid;
    left[row] = -1;
    right[row] = -1;
    rootOfColumn[column] = merge((rootOfColumn[column] as number) - 1, row) + 1;
  }

  return {
    loads,
    isFull: (column) => loads[column] === capacities[column],
    lowestBid: (column) => bidOfRow[(rootOfColumn[column] as number) - 1] as number,
    take(column, row, bid) {
      loads[column]!++;
      insert(column, row, bid);
    },
    replaceLowest(column, row, bid) {
      const loser = (rootOfColumn[column] as number) - 1;
      rootOfColumn[column] = merge(left[loser] as number, right[loser] as number) + 1;
      insert(column, row, bid);
      return loser;
    },
  };
}
