import { type BlockScan, FULL_POINTS, INELIGIBLE, pointsOf, type Scale, type ScanColumns } from "./criterion-kind.ts";

/** Normalised texts, each with the spelling to show. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Counts the texts that a mentee shares with each mentor, 32 mentors at a time.
 *
 * Every text that both sides use has a plane: one bit for each mentor. A mentee's planes are added up bit-sliced: counter plane k holds bit k of all
 * 32 counts. The credit may depend on the count and on both lists' lengths only, and grows with the count; its points are tabulated by these.
 */
export function scanSharedTexts<Settings>(
  columns: ScanColumns<Settings, Texts>,
  creditOf: (shared: number, menteeLength: number, mentorLength: number) => number,
): BlockScan {
  const { menteeValues, mentorValues, firstColumnOfBlock } = columns;
  const chosen = new Int32Array(longestOf(menteeValues));
  const { planes, choosePlanes } = openPlanes(columns, chosen);
  const { lengths, lengthCodes } = codeLengths(mentorValues);
  const tables = createCountTables(lengths, creditOf);

  const counters = openCounters(chosen.length);
  let chosenCount = 0;
  let table: CountTable = NO_TABLE;
  let menteeLength = 0;
  let countedBlock = -1;

  function count(block: number): void {
    if (block === countedBlock) return;
    countedBlock = block;
    counters.count(planes, block, chosen, chosenCount);
  }
  function sharing(block: number, needed: number): number {
    if (needed > chosenCount) return 0;
    count(block);
    return counters.atLeast(needed);
  }
  return {
    begin(row, scale) {
      countedBlock = -1;
      chosenCount = choosePlanes(row);
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
    pointsOn(block, bit, scale) {
      count(block);
      const code = lengthCodes[(firstColumnOfBlock[block] as number) + bit] as number;
      return pointsOf(creditOf(counters.of(bit), menteeLength, lengths[code] as number), scale);
    },
  };
}

/** 32 counts side by side. */
export interface Counters {
  /** Counts a block's bits in the planes that begin at the chosen positions. */
  count(planes: Int32Array, block: number, chosen: Int32Array, chosenCount: number): void;
  /** The counts that are at least this, which is no more than all planes. */
  atLeast(needed: number): number;
  of(bit: number): number;
}

/** Up to 15 planes are counted in four variables: an array would take twice the time. */
export function openCounters(longest: number): Counters {
  const higher = new Int32Array(Math.max(0, 28 - Math.clz32(longest)));
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  return {
    count(planes, block, chosen, chosenCount) {
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      if (higher.length > 0) higher.fill(0);
      // Two planes at a time, so that half as many carries have to be added up; where their number is odd, none is the last one.
      for (let k = 0; k < chosenCount; k += 2) {
        const one = planes[(chosen[k] as number) + block] as number;
        const other = k + 1 < chosenCount ? (planes[(chosen[k + 1] as number) + block] as number) : 0;
        const either = c0 ^ one;
        let carry = (c0 & one) | (either & other);
        c0 = either ^ other;
        let before = c1;
        c1 = before ^ carry;
        carry &= before;
        before = c2;
        c2 = before ^ carry;
        carry &= before;
        before = c3;
        c3 = before ^ carry;
        carry &= before;
        for (let level = 0; carry !== 0; level++) {
          before = higher[level] as number;
          higher[level] = before ^ carry;
          carry &= before;
        }
      }
      ones = c0;
      twos = c1;
      fours = c2;
      eights = c3;
    },
    atLeast(needed) {
      // From the lowest digit up: at least as much so far, and where the digits are equal the lower ones decide.
      let reached = (needed & 1) === 0 ? -1 : ones;
      reached = (needed & 2) === 0 ? twos | reached : twos & reached;
      reached = (needed & 4) === 0 ? fours | reached : fours & reached;
      reached = (needed & 8) === 0 ? eights | reached : eights & reached;
      for (let level = 0; level < higher.length; level++) {
        const digit = higher[level] as number;
        reached = ((needed >>> (level + 4)) & 1) === 0 ? digit | reached : digit & reached;
      }
      return reached;
    },
    of(bit) {
      let count = ((ones >>> bit) & 1) | (((twos >>> bit) & 1) << 1) | (((fours >>> bit) & 1) << 2) | (((eights >>> bit) & 1) << 3);
      for (let level = 0; level < higher.length; level++) count |= (((higher[level] as number) >>> bit) & 1) << (level + 4);
      return count;
    },
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
  for (const texts of values) if (texts !== undefined) for (const text of texts.keys()) codes[next++] = codeOf(text);
  return { codes, firstOf };
}

/** The distinct lengths of the mentors' lists, and each mentor's by its position among them. */
function codeLengths(mentorValues: readonly (Texts | undefined)[]): { lengths: readonly number[]; lengthCodes: Int32Array } {
  const codes = new Map<number, number>();
  const lengthCodes = new Int32Array(mentorValues.length);
  mentorValues.forEach((texts, column) => {
    const length = texts?.size ?? 0;
    let code = codes.get(length);
    if (code === undefined) codes.set(length, (code = codes.size));
    lengthCodes[column] = code;
  });
  return { lengths: [...codes.keys()], lengthCodes };
}
