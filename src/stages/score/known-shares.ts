/**
 * Where a criterion is left out for a pair, the others share its weight: what is lost in these weighs more, in the proportion of all points to those that the
 * criteria which are left would give by themselves. So mentees measure all mentors by one scale of their own (`scalesOfRow`), on which whatever a mentor
 * lacks is perfect. Whoever loses `lost` points on that scale loses about `lost / share` in truth, where `share` is how much of the scale the mentor's values
 * decide on.
 */
import type { Columns, EncodedCriterion } from "../../criteria/columns.ts";
import { FULL_POINTS, type Scale } from "../../criteria/criterion-kind.ts";
import type { ColumnOrder } from "./order-columns.ts";

/** The mentors' shares for one mentee at a time; more than 0. */
export interface KnownShares {
  /** By pattern; 1 only where points on the mentee's scale are those of the pair. */
  readonly ofPattern: Float64Array;
  /** By block: the highest in it. */
  readonly ofBlock: Float64Array;
  /** So many points less may be lost than it seems on the mentee's scale, as all scales are rounded. */
  rounding: number;
  /** Turns to mentees with this pattern. */
  begin(rowPattern: number): void;
}

/** A point for a weight and half of one for a credit on either scale, one for the share: and two to spare. */
const ROUNDING = 6;

export function openKnownShares({ criteria, scalesOf, scalesOfRow }: Columns, { sections, firstOfBlock }: ColumnOrder): KnownShares {
  const shares: KnownShares = {
    ofPattern: new Float64Array(sections.reduce((most, { pattern }) => Math.max(most, pattern), 0) + 1),
    ofBlock: new Float64Array(firstOfBlock.length),
    rounding: 0,
    begin,
  };
  const { ofPattern, ofBlock } = shares;
  const lacksOfSection = sections.map(({ column }) => {
    return [...criteria.keys()].filter((k) => {
      const { settings, mentorValues } = criteria[k] as EncodedCriterion;
      return settings.missing === "left-out" && mentorValues[column] === undefined;
    });
  });
  const blocksOfSection = sections.map(({ blocks }) => Int32Array.from(blocks));
  let present = -1;

  function begin(rowPattern: number): void {
    if (rowPattern === present) return;
    present = rowPattern;
    shares.rounding = 0;
    ofBlock.fill(0);
    const own = scalesOfRow(rowPattern);
    sections.forEach(({ pattern }, section) => {
      let left = FULL_POINTS;
      for (const k of lacksOfSection[section] as number[]) left -= (own[k] as Scale).weight;
      const isSame = left === FULL_POINTS && areAlike(own, scalesOf(rowPattern, pattern));
      const share = isSame ? 1 : Math.max(1, left - 1) / FULL_POINTS;
      ofPattern[pattern] = share;
      if (!isSame) shares.rounding = ROUNDING * criteria.length;
      const blocks = blocksOfSection[section] as Int32Array;
      for (let k = 0; k < blocks.length; k++) if (share > (ofBlock[blocks[k] as number] as number)) ofBlock[blocks[k] as number] = share;
    });
  }
  return shares;
}

/** Whether they weigh the same: a weight may be so small that its share of the points is none, and still move another's. */
function areAlike(own: readonly Scale[], ofPair: readonly Scale[]): boolean {
  return own.every(({ weight }, k) => weight === (ofPair[k] as Scale).weight);
}
