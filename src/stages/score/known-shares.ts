/**
 * Where a criterion is left out for a pair, the others share its weight: what is lost in these weighs more, in the proportion of all points to those that the
 * criteria which are left would give by themselves. So mentees measure all mentors by one scale of their own (`scalesOfRow`), on which whatever a mentor
 * lacks is perfect. Whoever loses `lost` points on that scale loses about `lost / share` in truth, where `share` is how much of the scale the mentor's values
 * decide on.
 */
import type { Columns } from "../../criteria/columns.ts";
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

/** A point for a weight and half of one for a credit on either scale, one for the share: and one to spare. */
const ROUNDING = 6;

export function openKnownShares(
  { criteria, scalesOf, scalesOfRow }: Columns,
  { sections, blockAt, firstOfBlock }: ColumnOrder,
): KnownShares {
  const shares: KnownShares = {
    ofPattern: new Float64Array(sections.reduce((most, { pattern }) => Math.max(most, pattern), 0) + 1),
    ofBlock: new Float64Array(firstOfBlock.length),
    rounding: 0,
    begin,
  };
  const { ofPattern, ofBlock } = shares;
  let present = -1;

  function begin(rowPattern: number): void {
    if (rowPattern === present) return;
    present = rowPattern;
    shares.rounding = 0;
    ofBlock.fill(0);
    const own = scalesOfRow(rowPattern);
    for (const { pattern, stretches } of sections) {
      const share = shareOf(own, scalesOf(rowPattern, pattern));
      ofPattern[pattern] = share;
      if (share < 1) shares.rounding = ROUNDING * criteria.length;
      for (const { first } of stretches) {
        const block = blockAt[first] as number;
        ofBlock[block] = Math.max(ofBlock[block] as number, share);
      }
    }
  }
  return shares;
}

function shareOf(own: readonly Scale[], ofPair: readonly Scale[]): number {
  let left = 0;
  let isSame = true;
  own.forEach(({ weight }, k) => {
    const weightInPair = (ofPair[k] as Scale).weight;
    if (weightInPair > 0) left += weight;
    if (weightInPair !== weight) isSame = false;
  });
  return isSame ? 1 : Math.max(1, left - 1) / FULL_POINTS;
}
