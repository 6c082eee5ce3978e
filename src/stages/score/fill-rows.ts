import type { Columns } from "../../criteria/columns.ts";
import { BLOCK_SIZE, type Scale } from "../../criteria/criterion-kind.ts";
import { createKnownScan } from "./known-scan.ts";
import type { PointTable } from "./point-tables.ts";
import { openTableSums } from "./sum-tables.ts";

/** What all criteria give a mentee's pairs: writes points by column, a negative number where a gate forbids the pair. */
export function openFilling(columns: Columns, tables: readonly PointTable[]): (row: number, into: Int32Array) => void {
  const order = orderByPattern(columns.patternOfColumn);
  const { columnAt, firstOfBlock, ranges } = order;
  const sums = openTableSums(tables, columnAt);
  const tabulated = new Set(tables.map(({ position }) => position));
  const scans = columns.criteria.flatMap((criterion, position) =>
    tabulated.has(position) ? [] : [createKnownScan(criterion, position, order)],
  );
  const worth = new Int32Array(columnAt.length);
  const worthOfAll = worth.subarray(0, columns.columns);

  function score(row: number): void {
    for (const { pattern, firstBlock, endBlock } of ranges) {
      const scales = columns.scalesOf(columns.patternOfRow[row] as number, pattern);
      const points = tables.map((table) => table.of(table.codeOfRow[row] as number, scales[table.position] as Scale).points);
      sums.write(points, firstOfBlock[firstBlock] as number, firstOfBlock[endBlock] as number, worth);
      for (const scan of scans) {
        scan.begin(row, scales);
        scan.addAll(firstBlock, endBlock, worth);
      }
    }
  }
  return (row, into) => {
    score(row);
    if (ranges.length === 1) into.set(worthOfAll);
    else
      for (let place = 0; place < worth.length; place++)
        if (columnAt[place] !== NOBODY) into[columnAt[place] as number] = worth[place] as number;
  };
}

/** No column. */
const NOBODY = -1;

/** Mentors in the order in which rows are filled: those who lack the same values one after the other, as one scale holds for them, else as they are. */
export interface FillOrder {
  /** The column at each place; −1: nobody. */
  readonly columnAt: Int32Array;
  /** Length blocks + 1: multiples of four. */
  readonly firstOfBlock: Int32Array;
  /** Blocks of mentors with the same pattern of missing values. */
  readonly ranges: readonly { readonly pattern: number; readonly firstBlock: number; readonly endBlock: number }[];
}

/** Blocks begin at multiples of four, so that loops may take four places at a time. */
export function orderByPattern(patternOfColumn: Int32Array): FillOrder {
  const columnsOf = new Map<number, number[]>();
  patternOfColumn.forEach((pattern, column) => {
    const known = columnsOf.get(pattern);
    if (known === undefined) columnsOf.set(pattern, [column]);
    else known.push(column);
  });
  const columnAt: number[] = [];
  const firstOfBlock = [0];
  const ranges = Array.from(columnsOf, ([pattern, columns]) => {
    const firstBlock = firstOfBlock.length - 1;
    for (let first = 0; first < columns.length; first += BLOCK_SIZE) {
      columnAt.push(...columns.slice(first, first + BLOCK_SIZE));
      while (columnAt.length % 4 !== 0) columnAt.push(NOBODY);
      firstOfBlock.push(columnAt.length);
    }
    return { pattern, firstBlock, endBlock: firstOfBlock.length - 1 };
  });
  return { columnAt: Int32Array.from(columnAt), firstOfBlock: Int32Array.from(firstOfBlock), ranges };
}
