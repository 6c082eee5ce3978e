import type { EncodedCriterion } from "../../criteria/columns.ts";
import { BLOCK_SIZE, type BlockScan, plusPoints, pointsOf, type Scale, type ScanColumns } from "../../criteria/criterion-kind.ts";

/** A kind's block scan, with missing values taken care of: the kind itself never meets one. */
export interface KnownScan {
  /** Whether {@link KnownScan.reach} tells anything. */
  readonly sieves: boolean;
  /** The criterion holds a function of the caller's, to be asked last. */
  readonly isSlow: boolean;
  /** Returns a bound: no mentor gets more points than this. */
  begin(row: number, scales: readonly Scale[]): number;
  /** Of the mentors in `mask` those who may get more points than `above`. */
  reach(block: number, mask: number, above: number): number;
  /** `reach` for the first `count` of these blocks: takes out of `masks[k]` those of `blocks[k]` who do not get more than `above[k]`. */
  reachAll(blocks: Int32Array, masks: Int32Array, above: Float64Array, count: number): void;
  /** Adds the points of the mentors in `mask`. */
  add(block: number, mask: number, worth: Float64Array): void;
  /** Adds the points of all mentors in the blocks from `first` up to `end` to `worth`, by place; blocks begin at multiples of four. */
  addAll(first: number, end: number, worth: Int32Array): void;
  /** The points of one mentor on other scales than those of `begin`. */
  pointsOn(block: number, bit: number, scales: readonly Scale[]): number;
}

/** Where the mentors of a scan stand. */
export interface ScanPlaces {
  readonly columnAt: Int32Array;
  readonly firstOfBlock: Int32Array;
}

export function createKnownScan(criterion: EncodedCriterion, position: number, { columnAt, firstOfBlock }: ScanPlaces): KnownScan {
  const { kind, settings, menteeValues } = criterion;
  const mentorValues = Array.from(columnAt, (column) => criterion.mentorValues[column]);
  const columns: ScanColumns<typeof settings, unknown> = { settings, menteeValues, mentorValues, firstColumnOfBlock: firstOfBlock };
  const scan = kind.scan?.(columns) ?? scanByCredit(criterion, columns);
  const known = maskKnown(mentorValues, firstOfBlock);
  const unknown = openUnknown(mentorValues, firstOfBlock);
  let unknownPoints = 0;
  let menteeKnown = false;
  let mentee: unknown;

  function reach(block: number, mask: number, above: number): number {
    const among = menteeKnown ? mask & (known[block] as number) : 0;
    const reached = among === 0 || scan.reach === undefined ? among : scan.reach(block, among, above);
    return unknownPoints > above ? reached | (mask & ~among) : reached;
  }
  function add(block: number, mask: number, worth: Float64Array): void {
    const among = menteeKnown ? mask & (known[block] as number) : 0;
    if (among !== 0) scan.add(block, among, worth);
    if (unknownPoints === 0) return;
    for (let rest = mask & ~among; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      worth[bit] = (worth[bit] as number) + unknownPoints;
    }
  }
  return {
    sieves: scan.reach !== undefined,
    isSlow: kind.holdsFunction === true,
    begin(row, scales) {
      const scale = scales[position] as Scale;
      unknownPoints = scale.unknownPoints;
      mentee = menteeValues[row];
      menteeKnown = mentee !== undefined;
      return menteeKnown ? Math.max(unknownPoints, scan.begin(row, scale)) : unknownPoints;
    },
    reach,
    reachAll(blocks, masks, above, count) {
      if (scan.reachAll === undefined || !menteeKnown || unknown.count > 0) {
        for (let k = 0; k < count; k++) masks[k] = reach(blocks[k] as number, masks[k] as number, above[k] as number);
      } else scan.reachAll(blocks, masks, above, count);
    },
    add,
    addAll(first, end, worth) {
      if (scan.addAll === undefined || !menteeKnown) {
        if (menteeKnown || unknownPoints !== 0) addByBlock(add, firstOfBlock, first, end, worth);
        return;
      }
      unknown.hold(first, end, unknownPoints, worth);
      scan.addAll(first, end, worth);
      unknown.putBack(first, end, worth);
    },
    pointsOn(block, bit, scales) {
      const scale = scales[position] as Scale;
      if (!menteeKnown || (((known[block] as number) >>> bit) & 1) === 0) return scale.unknownPoints;
      if (scan.pointsOn !== undefined) return scan.pointsOn(block, bit, scale);
      return pointsOf(kind.credit(mentee, mentorValues[(firstOfBlock[block] as number) + bit], settings), scale);
    },
  };
}

/** Block by block what a scan gives all mentors in them. */
function addByBlock(add: KnownScan["add"], firstOfBlock: Int32Array, first: number, end: number, worth: Int32Array): void {
  const ofBlock = new Float64Array(BLOCK_SIZE);
  for (let block = first; block < end; block++) {
    add(block, -1, ofBlock.fill(0));
    const from = firstOfBlock[block] as number;
    const to = firstOfBlock[block + 1] as number;
    for (let at = from; at < to; at++) worth[at] = plusPoints(worth[at] as number, ofBlock[at - from] as number);
  }
}

/** Keeps in `worth` what mentors without a value have, whatever a scan adds to it. */
function openUnknown(mentorValues: readonly unknown[], firstOfBlock: Int32Array) {
  const places = Int32Array.from(mentorValues.keys()).filter((place) => mentorValues[place] === undefined);
  const held = new Int32Array(places.length);
  let before = 0;
  const firstAt = firstOfBlock.map((first) => {
    while (before < places.length && (places[before] as number) < first) before++;
    return before;
  });
  return {
    count: places.length,
    /** Notes what they have with these points, in the blocks from `first` up to `end` … */
    hold(first: number, end: number, points: number, worth: Int32Array): void {
      for (let k = firstAt[first] as number; k < (firstAt[end] as number); k++)
        held[k] = plusPoints(worth[places[k] as number] as number, points);
    },
    /** … and sees that they have it. */
    putBack(first: number, end: number, worth: Int32Array): void {
      for (let k = firstAt[first] as number; k < (firstAt[end] as number); k++) worth[places[k] as number] = held[k] as number;
    },
  };
}

/** A bit for each mentor with a value. */
function maskKnown(mentorValues: readonly unknown[], firstOfBlock: Int32Array): Int32Array {
  const masks = new Int32Array(firstOfBlock.length - 1);
  for (let block = 0; block < masks.length; block++) {
    const first = firstOfBlock[block] as number;
    for (let place = first; place < (firstOfBlock[block + 1] as number); place++)
      if (mentorValues[place] !== undefined) masks[block] = (masks[block] as number) | (1 << (place - first));
  }
  return masks;
}

/** The fallback for kinds without a scan of their own: the credit of every pair, one by one. */
function scanByCredit({ kind, settings }: EncodedCriterion, columns: ScanColumns<unknown, unknown>): BlockScan {
  const { menteeValues, mentorValues, firstColumnOfBlock } = columns;
  let mentee: unknown;
  let scale: Scale;
  return {
    begin(row, ofRow) {
      mentee = menteeValues[row];
      scale = ofRow;
      return scale.weight;
    },
    add(block, mask, worth) {
      const first = firstColumnOfBlock[block] as number;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest);
        worth[bit] = (worth[bit] as number) + pointsOf(kind.credit(mentee, mentorValues[first + bit], settings), scale);
      }
    },
  };
}
