import { plusPoints } from "../../criteria/criterion-kind.ts";

/** What several tables give each mentor together. */
export interface TableSums {
  /**
   * Writes a mentee's sums to `worth` at the places from `first` up to `end`, both multiples of four: as far below 0 as four gates are, where there are some. `points`: of each
   * table, by the mentor's code.
   */
  write(points: readonly Int32Array[], first: number, end: number, worth: Int32Array): void;
}

/** How many codes a table has, and each mentor's. */
interface TableCodes {
  readonly codes: number;
  readonly codeOfColumn: Int32Array;
}

/** Tables that are looked up as one, by all their codes at once. */
interface JointTable {
  readonly members: readonly number[];
  readonly cells: number;
}

/** Four joint tables, one after the other in `points`; for each place two words, each with two positions in there. */
interface FourTables {
  readonly joints: readonly JointTable[];
  readonly points: Int32Array;
  readonly words: Int32Array;
}

/** So that any position in four of them has 15 bits. */
const MOST_CELLS = 4096;

/** Stands where there are less than four. */
const NO_TABLE: JointTable = { members: [], cells: 1 };

/**
 * Tables are looked up four at a time. A look costs little as long as all lists that a loop reads from stay in registers: so points stand in one list, and two codes
 * in a word. Where there are more than four, small ones are joined: that takes a sum for each cell, and saves a look for each mentor.
 */
export function openTableSums(tables: readonly TableCodes[], columnAt: Int32Array): TableSums {
  const joints = joinSmallest(tables, Math.min(MOST_CELLS, columnAt.length / 2));
  const packNext = (): FourTables => packFour(joints.splice(0, 4), tables, columnAt);
  const head = packNext();
  const others: FourTables[] = [];
  while (joints.length > 0) others.push(packNext());
  return {
    write(points, first, end, worth) {
      joinPoints(head, points);
      writeFour(head, first, end, worth);
      for (const four of others) {
        joinPoints(four, points);
        addFour(four, first, end, worth);
      }
    },
  };
}

function joinSmallest(tables: readonly TableCodes[], mostCells: number): JointTable[] {
  const joints: JointTable[] = tables.map(({ codes }, k) => ({ members: [k], cells: codes }));
  while (joints.length > 4) {
    joints.sort((a, b) => a.cells - b.cells);
    const [one, other] = joints as [JointTable, JointTable];
    if (one.cells * other.cells > mostCells) break;
    joints.splice(0, 2, { members: [...one.members, ...other.members], cells: one.cells * other.cells });
  }
  return joints;
}

function packFour(joints: readonly JointTable[], tables: readonly TableCodes[], columnAt: Int32Array): FourTables {
  const four = Array.from({ length: 4 }, (_, k) => joints[k] ?? NO_TABLE);
  const words = new Int32Array(2 * columnAt.length);
  let offset = 0;
  for (const [k, { members, cells }] of four.entries()) {
    const joint = new Int32Array(columnAt.length);
    for (const member of members) {
      const { codes, codeOfColumn } = tables[member] as TableCodes;
      for (let place = 0; place < joint.length; place++)
        joint[place] = (joint[place] as number) * codes + (codeOfColumn[columnAt[place] as number] ?? 0);
    }
    for (let place = 0; place < joint.length; place++)
      words[2 * place + (k >> 1)]! |= (offset + (joint[place] as number)) << (16 * (k & 1));
    offset += cells;
  }
  return { joints: four, points: new Int32Array(offset), words };
}

function joinPoints({ joints, points: into }: FourTables, points: readonly Int32Array[]): void {
  let offset = 0;
  for (const { members, cells } of joints) {
    let count = 1;
    into[offset] = 0;
    for (const member of members) count = joinTable(into, offset, count, points[member] as Int32Array);
    offset += cells;
  }
}

/** Joins another table to the sums from `offset` on; returns how many there are now. Backwards, so that no sum is overwritten before it is read. */
function joinTable(into: Int32Array, offset: number, count: number, points: Int32Array): number {
  for (let cell = count - 1; cell >= 0; cell--) {
    const sum = into[offset + cell] as number;
    const first = offset + cell * points.length;
    for (let code = 0; code < points.length; code++) into[first + code] = plusPoints(sum, points[code] as number);
  }
  return count * points.length;
}

/** Four places in a turn, as going round costs as much as a look. */
function writeFour({ points, words }: FourTables, first: number, end: number, worth: Int32Array): void {
  for (let at = first, word = 2 * first; at < end; at += 4, word += 8) {
    worth[at] = lookUp(points, words[word] as number) + lookUp(points, words[word + 1] as number);
    worth[at + 1] = lookUp(points, words[word + 2] as number) + lookUp(points, words[word + 3] as number);
    worth[at + 2] = lookUp(points, words[word + 4] as number) + lookUp(points, words[word + 5] as number);
    worth[at + 3] = lookUp(points, words[word + 6] as number) + lookUp(points, words[word + 7] as number);
  }
}

/** The next four; rarely are there so many tables that cannot be joined. */
function addFour({ points, words }: FourTables, first: number, end: number, worth: Int32Array): void {
  for (let at = first; at < end; at++) {
    const sum = lookUp(points, words[2 * at] as number) + lookUp(points, words[2 * at + 1] as number);
    worth[at] = plusPoints(worth[at] as number, sum);
  }
}

function lookUp(points: Int32Array, word: number): number {
  return (points[word & 0x7fff] as number) + (points[word >>> 16] as number);
}
