/** 32 counts side by side. */
export interface Counters {
  /** Counts a block's bits in the planes that begin at the chosen positions. */
  count(planes: Int32Array, block: number, chosen: Int32Array, chosenCount: number): void;
  /** The counts that are at least this, which is no more than all planes. */
  atLeast(needed: number): number;
  of(bit: number): number;
  /** All counts, of up to {@link MOST_IN_BYTES} planes, each in a byte: four to a word, the first the lowest. */
  spread(bytes: Int32Array): void;
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
    spread: (bytes) => spreadBits(bytes, ones, twos, fours, eights),
  };
}

/** So many planes are counted in four bits. */
export const MOST_IN_BYTES = 15;

/** Four bits, each in a byte of its own. */
const SPREAD = Int32Array.from({ length: 16 }, (_, bits) => (bits & 1) | ((bits & 2) << 7) | ((bits & 4) << 14) | ((bits & 8) << 21));

/** Puts counts of four bits together, four mentors at a time. */
function spreadBits(bytes: Int32Array, ones: number, twos: number, fours: number, eights: number): void {
  const spread = SPREAD;
  for (let k = 0; k < 8; k++) {
    const first = 4 * k;
    const low = (spread[(ones >>> first) & 15] as number) | ((spread[(twos >>> first) & 15] as number) << 1);
    bytes[k] = low | ((spread[(fours >>> first) & 15] as number) << 2) | ((spread[(eights >>> first) & 15] as number) << 3);
  }
}
