/**
 * Each row's most promising columns: those with the lowest cost plus price when the row was last looked through.
 *
 * Prices only rise; so no column outside a row's list can ever be better than the row's `bound`, and whoever finds what it needs below the bound need not
 * look at the whole row. Lists are short, in no order that holds for later prices. Time O(columns) a look, memory O(rows · width).
 *
 * Most of a look's time goes to columns that enter the list and leave it again. So it begins with a limit: where the row was looked through before, what its
 * old list is worth now; else a low value among every eighth column. Ties: lower columns first where all are listed; in longer rows each begins elsewhere, as
 * equal costs would otherwise send all rows to the same columns.
 */
import type { CostMatrix } from "./cost-matrix.ts";

export interface PromisingColumns {
  /** Row i's list begins at i · room. */
  readonly room: number;
  readonly columnOfEntry: Int32Array;
  readonly costOfEntry: Float64Array;
  readonly lengths: Int32Array;
  /** No column outside the list has a lower cost plus price; Infinity where there is no such column, −Infinity before the first look. */
  readonly bounds: Float64Array;
  /** Looks through a whole row at these prices. */
  look(row: number, prices: Float64Array): void;
  /** How many looks there were. */
  readonly looks: number;
}

const SAMPLED_STRIDE = 8;
/** Rows shorter than this are not worth a sample. */
const SAMPLED_COLUMNS = 256;

/** @param floor - No cost plus price is ever lower. */
export function createPromisingColumns({ rows, columns, costs, unit }: CostMatrix, most: number, floor: number): PromisingColumns {
  const width = Math.min(most, columns);
  const room = Math.min(2 * width, columns);
  const columnOfEntry = new Int32Array(rows * room);
  const costOfEntry = new Float64Array(rows * room);
  const lengths = new Int32Array(rows);
  const bounds = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const values = new Float64Array(room);
  const found = new Int32Array(room);
  let looks = 0;
  let highest = 0;

  /** What the worst entry of a full list is worth now, and so a limit that as many columns keep. */
  function limitOfList(row: number, prices: Float64Array): number {
    let most = Number.NEGATIVE_INFINITY;
    for (let entry = row * room, end = entry + (lengths[row] as number); entry < end; entry++) {
      const value = (costOfEntry[entry] as number) + (prices[columnOfEntry[entry] as number] as number);
      if (value > most) most = value;
    }
    return most + unit;
  }

  /** The third lowest value among every eighth column. */
  function limitOfSample(base: number, prices: Float64Array): number {
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let third = Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column += SAMPLED_STRIDE) {
      const value = (costs[base + column] as number) + (prices[column] as number);
      if (value >= third) continue;
      if (value < first) {
        third = second;
        second = first;
        first = value;
      } else if (value < second) {
        third = second;
        second = value;
      } else third = value;
    }
    return third + unit;
  }

  /** Brings the `width` lowest of a full list to the front, in any order (C. A. R. Hoare's FIND, 1961); returns the highest of them. */
  function keepLowest(): number {
    const last = width - 1;
    for (let low = 0, high = room - 1; low < high; ) {
      const pivot = values[(low + high) >> 1] as number;
      let left = low;
      let right = high;
      while (left <= right) {
        while ((values[left] as number) < pivot) left++;
        while ((values[right] as number) > pivot) right--;
        if (left > right) break;
        const value = values[left] as number;
        const column = found[left] as number;
        values[left] = values[right] as number;
        found[left++] = found[right] as number;
        values[right] = value;
        found[right--] = column;
      }
      if (last <= right) high = right;
      else if (last >= left) low = left;
      else break;
    }
    return values[last] as number;
  }

  /** Finds columns below the limit, the lowest ones if there are many; returns how many. What is left out is not below `highest`, which the last few found may be above. */
  function select(row: number, prices: Float64Array, limit: number): number {
    const base = row * columns;
    const offset = room === columns ? 0 : (Math.imul(row + 1, 0x9e3779b1) >>> 0) % columns;
    let count = 0;
    highest = limit;
    for (let part = 0; part < 2; part++) {
      const end = part === 0 ? columns : offset;
      let column = nextBelow(costs, prices, base, part === 0 ? offset : 0, end, highest);
      for (; column < end; column = nextBelow(costs, prices, base, column + 1, end, highest)) {
        if (count === room) {
          highest = keepLowest();
          count = width;
          if (highest <= floor) return count;
        }
        values[count] = (costs[base + column] as number) + (prices[column] as number);
        found[count++] = column;
      }
    }
    return count;
  }

  function look(row: number, prices: Float64Array): void {
    looks++;
    let limit = Number.POSITIVE_INFINITY;
    if ((lengths[row] as number) >= width) limit = limitOfList(row, prices);
    else if (columns >= SAMPLED_COLUMNS) limit = limitOfSample(row * columns, prices);
    let count = select(row, prices, limit);
    // A sample may promise too much. With less than two entries nobody could bid.
    if (count < width >> 1 && limit < Number.POSITIVE_INFINITY) {
      count = select(row, prices, Number.POSITIVE_INFINITY);
    }
    const first = row * room;
    for (let place = 0; place < count; place++) {
      columnOfEntry[first + place] = found[place] as number;
      costOfEntry[first + place] = costs[row * columns + (found[place] as number)] as number;
    }
    lengths[row] = count;
    bounds[row] = highest;
  }

  return {
    room,
    columnOfEntry,
    costOfEntry,
    lengths,
    bounds,
    look,
    get looks() {
      return looks;
    },
  };
}

/** The next column whose cost plus price is below the limit; `end` where there is none. Four at a time, which takes half the time. */
function nextBelow(costs: Float64Array, prices: Float64Array, base: number, start: number, end: number, limit: number): number {
  let column = start;
  for (const last = end - 3; column < last; column += 4) {
    const k = base + column;
    if (
      (costs[k] as number) + (prices[column] as number) < limit ||
      (costs[k + 1] as number) + (prices[column + 1] as number) < limit ||
      (costs[k + 2] as number) + (prices[column + 2] as number) < limit ||
      (costs[k + 3] as number) + (prices[column + 3] as number) < limit
    )
      break;
  }
  while (column < end && (costs[base + column] as number) + (prices[column] as number) >= limit) column++;
  return column;
}
