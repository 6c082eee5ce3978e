import type { Columns } from "../../criteria/columns.ts";
import { BLOCK_SIZE } from "../../criteria/criterion-kind.ts";
import { type JointCodes, joinCodes, type Keys } from "./choose-keys.ts";
import type { PointTable } from "./point-tables.ts";

/** Mentors in the order of the scan: outer groups, in these blocks of equals in all keys; in a block those who lack the same values stand together. */
export interface ColumnOrder {
  /** The column at each place of the scan. */
  readonly columnAt: Int32Array;
  /** The place of each column. */
  readonly placeOf: Int32Array;
  readonly sections: readonly Section[];
  /** Length groups + 1: blocks. A group's first place tells its outer codes. */
  readonly firstBlockOfGroup: Int32Array;
  /** Length blocks + 1: places, not columns. */
  readonly firstOfBlock: Int32Array;
  /** The block at each place, and the group of each block. */
  readonly blockAt: Int32Array;
  readonly groupOfBlock: Int32Array;
  readonly innerOfBlock: Int32Array;
  /** A place for each inner code, which tells what it stands for. */
  readonly placeOfInner: Int32Array;
}

/** All mentors with one pattern of missing values. */
interface Section {
  readonly pattern: number;
  /** One of them. */
  readonly column: number;
  /** Where they stand, ascending. */
  readonly blocks: number[];
}

/**
 * Sorts by keys, pattern and tie-break order, and cuts each group of equals in the keys evenly into blocks of at most 32. Among equals those who are alike in the
 * other tables stand together, few different values first: so a criterion favours somebody in fewer blocks, and there several at once.
 */
export function orderColumns({ columns, patternOfColumn }: Columns, { outer, inner, others }: Keys): ColumnOrder {
  const outerCodes = joinAll(columns, outer).codes;
  const innerCodes = joinAll(columns, inner);
  const columnAt = Int32Array.from({ length: columns }, (_, column) => column);
  const compare = (a: number, b: number): number =>
    (outerCodes[a] as number) - (outerCodes[b] as number) || (innerCodes.codes[a] as number) - (innerCodes.codes[b] as number);
  const otherCodes = [patternOfColumn, ...[...others].sort((a, b) => a.codes - b.codes).map(({ codeOfColumn }) => codeOfColumn)];
  const compareOthers = (a: number, b: number): number => {
    for (const codes of otherCodes) if (codes[a] !== codes[b]) return (codes[a] as number) - (codes[b] as number);
    return 0;
  };
  columnAt.sort((a, b) => compare(a, b) || compareOthers(a, b) || a - b);

  const firstBlockOfGroup: number[] = [];
  const firstOfBlock: number[] = [];
  const innerOfBlock: number[] = [];
  const placeOfInner = new Int32Array(innerCodes.count);
  for (let place = 0; place < columns; ) {
    const column = columnAt[place] as number;
    if (place === 0 || outerCodes[columnAt[place - 1] as number] !== outerCodes[column]) firstBlockOfGroup.push(firstOfBlock.length);
    let end = place + 1;
    while (end < columns && compare(column, columnAt[end] as number) === 0) end++;
    placeOfInner[innerCodes.codes[column] as number] = place;
    const blocks = Math.ceil((end - place) / BLOCK_SIZE);
    for (let block = 0; block < blocks; block++) {
      firstOfBlock.push(place + Math.floor((block * (end - place)) / blocks));
      innerOfBlock.push(innerCodes.codes[column] as number);
    }
    place = end;
  }
  const blockAt = numberRanges(firstOfBlock, columns);
  const placeOf = new Int32Array(columns);
  columnAt.forEach((column, place) => {
    placeOf[column] = place;
  });
  return {
    columnAt,
    placeOf,
    sections: sectionsOf(columnAt, patternOfColumn, blockAt),
    firstBlockOfGroup: Int32Array.from([...firstBlockOfGroup, firstOfBlock.length]),
    groupOfBlock: numberRanges(firstBlockOfGroup, firstOfBlock.length),
    firstOfBlock: Int32Array.from([...firstOfBlock, columns]),
    blockAt,
    innerOfBlock: Int32Array.from(innerOfBlock),
    placeOfInner,
  };
}

function sectionsOf(columnAt: Int32Array, patternOfColumn: Int32Array, blockAt: Int32Array): readonly Section[] {
  const sections = new Map<number, Section>();
  columnAt.forEach((column, place) => {
    const pattern = patternOfColumn[column] as number;
    let section = sections.get(pattern);
    if (section === undefined) sections.set(pattern, (section = { pattern, column, blocks: [] }));
    const block = blockAt[place] as number;
    if (section.blocks.at(-1) !== block) section.blocks.push(block);
  });
  return [...sections.values()];
}

function joinAll(columns: number, tables: readonly PointTable[]): JointCodes {
  let joint: JointCodes = { codes: new Int32Array(columns), count: 1 };
  for (const table of tables) joint = joinCodes(joint, table.codeOfColumn);
  return joint;
}

/** The number of the range in which each position lies. */
function numberRanges(firsts: readonly number[], positions: number): Int32Array {
  const numbers = new Int32Array(positions);
  firsts.forEach((first, range) => {
    numbers.fill(range, first, firsts[range + 1] ?? positions);
  });
  return numbers;
}
