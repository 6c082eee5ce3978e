import { type Counters, MOST_IN_BYTES, openCounters } from "./counters.ts";
import { type BlockScan, FULL_POINTS, INELIGIBLE, plusPoints, pointsOf, type Scale, type ScanColumns } from "./criterion-kind.ts";

/** Normalised texts, each with the spelling to show. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Counts the texts that a mentee shares with each mentor, 32 mentors at a time.
 *
 * Every text that both sides use has a plane: one bit for each mentor. A mentee's planes are added up bit-sliced: counter plane k holds bit k of all
 * 32 counts. The credit may depend on the count and on both lists' lengths only, and grows with the count; its points are tabulated by these. `lengthOf`: a mentor's
 * length as far as it matters, no less than any count.
 */
export function scanSharedTexts<Settings>(
  columns: ScanColumns<Settings, Texts>,
  creditOf: (shared: number, menteeLength: number, mentorLength: number) => number,
  lengthOf = (texts: Texts | undefined): number => texts?.size ?? 0,
): BlockScan {
  const { menteeValues, mentorValues, firstColumnOfBlock } = columns;
  const { counters, longest, choose, count, sharing } = openCounting(columns);
  const { lengths, lengthCodes } = codeLengths(mentorValues, lengthOf);
  const tables = createCountTables(lengths, creditOf);
  const addBlock = openAdder(counters, longest, lengths.length, lengthCodes);
  let table: CountTable = NO_TABLE;
  let menteeLength = 0;

  return {
    begin(row, scale) {
      const chosenCount = choose(row);
      menteeLength = (menteeValues[row] as Texts).size;
      table = tables.of(menteeLength, scale);
      return table.most[chosenCount] as number;
    },
    reach(block, mask, above) {
      const needed = countNeeded(table, above);
      return needed === 0 ? mask : mask & sharing(block, needed);
    },
    reachAll(blocksAsked, masks, above, asked) {
      for (let k = 0; k < asked; k++) {
        const needed = countNeeded(table, above[k] as number);
        if (needed > 0) masks[k]! &= sharing(blocksAsked[k] as number, needed);
      }
    },
    add(block, mask, worth) {
      count(block);
      const first = firstColumnOfBlock[block] as number;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest);
        const at = counters.of(bit) * lengths.length + (lengthCodes[first + bit] as number);
        worth[bit] = (worth[bit] as number) + (table.points[at] as number);
      }
    },
    addAll(first, end, worth) {
      for (let block = first; block < end; block++) {
        count(block);
        addBlock(table.points, firstColumnOfBlock[block] as number, firstColumnOfBlock[block + 1] as number, worth);
      }
    },
    pointsOn(block, bit, scale) {
      count(block);
      const code = lengthCodes[(firstColumnOfBlock[block] as number) + bit] as number;
      return pointsOf(creditOf(counters.of(bit), menteeLength, lengths[code] as number), scale);
    },
  };
}

/** Counts in one mentee's planes at a time, and remembers the last block. */
function openCounting(columns: ScanColumns<unknown, Texts>) {
  const longest = longestOf(columns.menteeValues);
  const chosen = new Int32Array(longest);
  const { planes, choosePlanes } = openPlanes(columns, chosen);
  const counters = openCounters(longest);
  let chosenCount = 0;
  let countedBlock = -1;
  function count(block: number): void {
    if (block === countedBlock) return;
    countedBlock = block;
    counters.count(planes, block, chosen, chosenCount);
  }
  return {
    counters,
    longest,
    count,
    /** Turns to a mentee; returns how many planes they have. */
    choose(row: number): number {
      countedBlock = -1;
      return (chosenCount = choosePlanes(row));
    },
    /** Who has so many of the mentee's texts. */
    sharing(block: number, needed: number): number {
      if (needed > chosenCount) return 0;
      count(block);
      return counters.atLeast(needed);
    },
  };
}

/** Adds the points of a block, which has been counted: four mentors at a time, where counts have a byte and decide alone. */
function openAdder(counters: Counters, longest: number, lengths: number, lengthCodes: Int32Array) {
  const bytes = new Int32Array(8);
  return (points: Int32Array, first: number, end: number, worth: Int32Array): void => {
    if (lengths > 1 || longest > MOST_IN_BYTES) {
      for (let at = first; at < end; at++) {
        const ofCount = counters.of(at - first) * lengths;
        worth[at] = plusPoints(worth[at] as number, points[ofCount + (lengthCodes[at] as number)] as number);
      }
      return;
    }
    counters.spread(bytes);
    for (let at = first; at < end; at += 4) {
      const counts = bytes[(at - first) >> 2] as number;
      worth[at] = plusPoints(worth[at] as number, points[counts & 15] as number);
      worth[at + 1] = plusPoints(worth[at + 1] as number, points[(counts >>> 8) & 15] as number);
      worth[at + 2] = plusPoints(worth[at + 2] as number, points[(counts >>> 16) & 15] as number);
      worth[at + 3] = plusPoints(worth[at + 3] as number, points[counts >>> 24] as number);
    }
  };
}

/** Planes of all texts, and a mentee's among them: where these begin, into `chosen`, and how many there are. */
function openPlanes(columns: ScanColumns<unknown, Texts>, chosen: Int32Array) {
  const { planes, planeOfCode, sought } = drawPlanes(columns);
  const blocks = columns.firstColumnOfBlock.length - 1;
  const rows = columns.menteeValues.length;
  // Nobody's plane is further on than its text was: so they take the texts' places.
  const startOfPlane = sought.codes;
  const firstOfRow = new Int32Array(rows + 1);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let k = sought.firstOf[row] as number, end = sought.firstOf[row + 1] as number; k < end; k++) {
      const plane = planeOfCode[sought.codes[k] as number] as number;
      if (plane !== UNUSED) startOfPlane[count++] = plane * blocks;
    }
    firstOfRow[row + 1] = count;
  }
  function choosePlanes(row: number): number {
    const first = firstOfRow[row] as number;
    const count = (firstOfRow[row + 1] as number) - first;
    for (let k = 0; k < count; k++) chosen[k] = startOfPlane[first + k] as number;
    return count;
  }
  return { planes, choosePlanes };
}

/** The fewest texts that may bring more than `above`; more than there are where no number does. */
function countNeeded({ most, fewest }: CountTable, above: number): number {
  let needed = above < 0 ? 0 : (fewest[Math.min(above, FULL_POINTS) >> STEP_BITS] as number);
  while (needed < most.length && (most[needed] as number) <= above) needed++;
  return needed;
}

function longestOf(values: readonly (Texts | undefined)[]): number {
  let longest = 0;
  for (const texts of values) if (texts !== undefined && texts.size > longest) longest = texts.size;
  return longest;
}

interface CountTable {
  /** By count and length code. */
  readonly points: Int32Array;
  /** By count: the most that anybody gets who shares no more. */
  readonly most: Int32Array;
  /** By steps of points: the fewest texts that may bring more than where it begins. Looked up, as nobody could foresee how far a search from block to block would go. */
  readonly fewest: Uint32Array;
}

/** A step is 1,024 points. */
const STEP_BITS = 10;

const NO_TABLE: CountTable = { points: new Int32Array(0), most: new Int32Array(0), fewest: new Uint32Array(0) };

/** The points of a scale and a mentee's length, computed when first asked for. */
function createCountTables(
  lengths: readonly number[],
  creditOf: (shared: number, menteeLength: number, mentorLength: number) => number,
): { of(menteeLength: number, scale: Scale): CountTable } {
  const tables = new Map<Scale, CountTable[]>();
  function tabulate(menteeLength: number, scale: Scale): CountTable {
    const points = new Int32Array((menteeLength + 1) * lengths.length);
    const most = new Int32Array(menteeLength + 1).fill(INELIGIBLE);
    for (let shared = 0; shared <= menteeLength; shared++) {
      if (shared > 0) most[shared] = most[shared - 1] as number;
      for (const [code, length] of lengths.entries()) {
        if (shared > length) continue;
        const worth = pointsOf(creditOf(shared, menteeLength, length), scale);
        points[shared * lengths.length + code] = worth;
        most[shared] = Math.max(most[shared] as number, worth);
      }
    }
    return { points, most, fewest: findFewest(most) };
  }
  return {
    of(menteeLength, scale) {
      let byLength = tables.get(scale);
      if (byLength === undefined) tables.set(scale, (byLength = []));
      return (byLength[menteeLength] ??= tabulate(menteeLength, scale));
    },
  };
}

function findFewest(most: Int32Array): Uint32Array {
  let count = 0;
  return new Uint32Array((FULL_POINTS >> STEP_BITS) + 1).map((_, step) => {
    while (count < most.length && (most[count] as number) <= step << STEP_BITS) count++;
    return count;
  });
}

/** A text that only one side uses. */
export const UNUSED = -1;

/** A bit for each mentor and each text that somebody seeks and somebody offers; plane after plane, as a scan reads few planes from block to block. */
export function drawPlanes({ menteeValues, mentorValues, firstColumnOfBlock }: Omit<ScanColumns<unknown, Texts>, "settings">) {
  const codeOfText = new Map<string, number>();
  const sought = codeTexts(menteeValues, (text) => {
    const known = codeOfText.get(text);
    if (known === undefined) codeOfText.set(text, codeOfText.size);
    return known ?? codeOfText.size - 1;
  });
  const offered = codeTexts(mentorValues, (text) => codeOfText.get(text) ?? UNUSED);
  const planeOfCode = new Int32Array(codeOfText.size).fill(UNUSED);
  let used = 0;
  for (const code of offered.codes) if (code !== UNUSED && planeOfCode[code] === UNUSED) planeOfCode[code] = used++;

  const blocks = firstColumnOfBlock.length - 1;
  const planes = new Int32Array(used * blocks);
  for (let block = 0; block < blocks; block++) {
    const first = firstColumnOfBlock[block] as number;
    const end = firstColumnOfBlock[block + 1] as number;
    for (let column = first; column < end; column++)
      for (let k = offered.firstOf[column] as number, last = offered.firstOf[column + 1] as number; k < last; k++) {
        const code = offered.codes[k] as number;
        if (code === UNUSED) continue;
        const at = (planeOfCode[code] as number) * blocks + block;
        planes[at] = (planes[at] as number) | (1 << (column - first));
      }
  }
  return { planes, codeOfText, planeOfCode, sought };
}

/** Everybody's texts as numbers, one person after the other: to look a text up takes long, and each is looked up once. */
function codeTexts(values: readonly (Texts | undefined)[], codeOf: (text: string) => number) {
  const firstOf = new Int32Array(values.length + 1);
  for (const [person, texts] of values.entries()) firstOf[person + 1] = (firstOf[person] as number) + (texts?.size ?? 0);
  const codes = new Int32Array(firstOf[values.length] as number);
  let next = 0;
  for (const texts of values)
    texts?.forEach((_, text) => {
      codes[next++] = codeOf(text);
    });
  return { codes, firstOf };
}

/** The distinct lengths of the mentors' lists, and each mentor's by its position among them. */
function codeLengths(
  mentorValues: readonly (Texts | undefined)[],
  lengthOf: (texts: Texts | undefined) => number,
): { lengths: readonly number[]; lengthCodes: Int32Array } {
  const codes = new Map<number, number>();
  const lengthCodes = new Int32Array(mentorValues.length);
  mentorValues.forEach((texts, column) => {
    const length = lengthOf(texts);
    let code = codes.get(length);
    if (code === undefined) codes.set(length, (code = codes.size));
    lengthCodes[column] = code;
  });
  return { lengths: [...codes.keys()], lengthCodes };
}
