import type { Columns } from "../../criteria/columns.ts";
import { BLOCK_SIZE } from "../../criteria/criterion-kind.ts";

/** Mentors in the order of the scan: neighbours in a block lack the same values. */
export interface ColumnOrder {
  /** The column at each place of the scan. */
  readonly columnAt: Int32Array;
  /** Length blocks + 1: places, not columns. */
  readonly firstOfBlock: Int32Array;
  readonly patternOfBlock: Int32Array;
}

/** Sorts by pattern, then tie-break order, and cuts each pattern's section into blocks of at most 32. */
export function orderColumns({ columns, patternOfColumn }: Columns): ColumnOrder {
  const columnAt = Int32Array.from({ length: columns }, (_, column) => column);
  columnAt.sort((a, b) => (patternOfColumn[a] as number) - (patternOfColumn[b] as number) || a - b);
  const firstOfBlock: number[] = [];
  const patternOfBlock: number[] = [];
  for (let place = 0; place < columns; place++) {
    const pattern = patternOfColumn[columnAt[place] as number] as number;
    const isNext = place > 0 && pattern === patternOfBlock.at(-1) && place - (firstOfBlock.at(-1) as number) < BLOCK_SIZE;
    if (isNext) continue;
    firstOfBlock.push(place);
    patternOfBlock.push(pattern);
  }
  return { columnAt, firstOfBlock: Int32Array.from([...firstOfBlock, columns]), patternOfBlock: Int32Array.from(patternOfBlock) };
}
