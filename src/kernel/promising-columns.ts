/**
 * Each row's most promising columns: those with the lowest cost plus price when the row was last looked through.
 *
 * Prices only rise; so no column outside a row's list can ever be better than the row's `bound`, and whoever finds what it needs below the bound need not
 * look at the whole row. Lists are short, in no order that holds for later prices. Time O(columns) a look, memory O(rows · width).
 *
 * Most of a look's time goes to columns that enter the list and leave it again. So it begins with a limit: where the row was looked through before, what its
 * old list is worth now; else a low value among every sixth column. Ties: lower columns first where all are listed; in longer rows each begins elsewhere, as
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
  /** How many looks there were; whoever reads a row whole counts that, too. */
  looks: number;
}

/** Rows shorter than this are not worth a sample. */
const SAMPLED_COLUMNS = 96;
const SAMPLED_STRIDE = 6;

/**
 * @param most - Columns that a list keeps where there are more; at least 4.
 * @param floor - No cost plus price is ever lower.
 */
export function createPromisingColumns(matrix: CostMatrix, most: number, floor: number): PromisingColumns {
  const { rows, columns, costs, unit } = matrix;
  const width = Math.min(most, columns);
  const room = Math.min(2 * width, columns);
  const columnOfEntry = new Int32Array(rows * room);
  const costOfEntry = new Float64Array(rows * room);
  const lengths = new Int32Array(rows);
  const bounds = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const selection: Selection = { width, floor, values: new Float64Array(room), found: new Int32Array(room), count: 0, limit: 0 };
  /** What the worst entry of a list is worth now: at least as many columns are not above it. */
  function limitOfList(row: number, prices: Float64Array): number {
    let highest = Number.NEGATIVE_INFINITY;
    for (let entry = row * room, end = entry + (lengths[row] as number); entry < end; entry++) {
      const value = (costOfEntry[entry] as number) + (prices[columnOfEntry[entry] as number] as number);
      if (value > highest) highest = value;
    }
    return highest + unit;
  }

  function look(row: number, prices: Float64Array): void {
    lists.looks++;
    const line = costs.subarray(row * columns, (row + 1) * columns);
    let limit = Number.POSITIVE_INFINITY;
    if ((lengths[row] as number) >= width) limit = limitOfList(row, prices);
    else if (columns >= SAMPLED_COLUMNS) limit = limitOfSample(line, prices, floor) + unit;
    select(line, row, prices, selection, limit);
    // A sample may promise too much, and with less than two entries nobody could bid.
    if (selection.count < width >> 1 && limit < Number.POSITIVE_INFINITY) select(line, row, prices, selection, Number.POSITIVE_INFINITY);
    const first = row * room;
    for (let place = 0; place < selection.count; place++) {
      const column = selection.found[place] as number;
      columnOfEntry[first + place] = column;
      costOfEntry[first + place] = line[column] as number;
    }
    lengths[row] = selection.count;
    bounds[row] = selection.limit;
  }

  const lists = { room, columnOfEntry, costOfEntry, lengths, bounds, look, looks: 0 };
  return lists;
}

/** What one look finds; reused by the next. */
interface Selection {
  readonly width: number;
  readonly floor: number;
  /** Cost plus price and column of what was found, `count` of them, as many as there is room for at most. */
  readonly values: Float64Array;
  readonly found: Int32Array;
  count: number;
  /** Nothing that was left out is below this. */
  limit: number;
}

/** Finds the columns below the limit; where there are too many, some of the lowest. */
function select(line: Float64Array, row: number, prices: Float64Array, selection: Selection, limit: number): void {
  const { width, floor, values, found } = selection;
  const room = values.length;
  const columns = line.length;
  const offset = room === columns ? 0 : (Math.imul(row + 1, 0x9e3779b1) >>> 0) % columns;
  let highest = limit;
  let count = 0;
  for (let part = 0; part < 2 && highest > floor; part++) {
    const end = part === 0 ? columns : offset;
    let column = nextBelow(line, prices, part === 0 ? offset : 0, end, highest);
    for (; column < end; column = nextBelow(line, prices, column + 1, end, highest)) {
      if (count === room) {
        highest = keepLowest(selection);
        count = width;
        if (highest <= floor) break;
      }
      values[count] = (line[column] as number) + (prices[column] as number);
      found[count++] = column;
    }
  }
  selection.count = count;
  selection.limit = highest;
}

/** Brings the `width` lowest to the front, in any order (C. A. R. Hoare's FIND, 1961, doi 10.1145/366622.366647); returns the highest of them. */
function keepLowest({ width, values, found }: Selection): number {
  const last = width - 1;
  for (let low = 0, high = values.length - 1; low < high; ) {
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

/** The third lowest value among every sixth column; the floor as soon as three are as low. */
function limitOfSample(line: Float64Array, prices: Float64Array, floor: number): number {
  let first = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let third = Number.POSITIVE_INFINITY;
  for (let column = 0; column < line.length && third > floor; column += SAMPLED_STRIDE) {
    const value = (line[column] as number) + (prices[column] as number);
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
  return third;
}

/** The next column whose cost plus price is below the limit; `end` where there is none. Four at a time, which takes half the time. */
function nextBelow(line: Float64Array, prices: Float64Array, start: number, end: number, limit: number): number {
  let column = start;
  for (const last = end - 3; column < last; column += 4) {
    if (
      (line[column] as number) + (prices[column] as number) < limit ||
      (line[column + 1] as number) + (prices[column + 1] as number) < limit ||
      (line[column + 2] as number) + (prices[column + 2] as number) < limit ||
      (line[column + 3] as number) + (prices[column + 3] as number) < limit
    )
      break;
  }
  while (column < end && (line[column] as number) + (prices[column] as number) >= limit) column++;
  return column;
}
