import type { EncodedCriterion } from "../../criteria/columns.ts";
import { type BlockScan, pointsOf, type Scale, type ScanColumns } from "../../criteria/criterion-kind.ts";
import type { ColumnOrder } from "./order-columns.ts";

/** A kind's block scan, with missing values taken care of: the kind itself never meets one. */
export interface KnownScan {
  /** Returns a bound: no mentor gets more points than this. */
  begin(row: number, scales: readonly Scale[]): number;
  /** Adds the points of the block's `size` mentors. */
  add(block: number, size: number, worth: Float64Array): void;
}

export function createKnownScan(criterion: EncodedCriterion, position: number, order: ColumnOrder): KnownScan {
  const { kind, settings, menteeValues } = criterion;
  const mentorValues = Array.from(order.columnAt, (column) => criterion.mentorValues[column]);
  const columns: ScanColumns<typeof settings, unknown> = { settings, menteeValues, mentorValues, firstColumnOfBlock: order.firstOfBlock };
  const scan = kind.scan?.(columns) ?? scanByCredit(criterion, columns);
  const known = maskKnown(mentorValues, order.firstOfBlock);
  let unknownPoints = 0;
  let menteeKnown = false;

  return {
    begin(row, scales) {
      const scale = scales[position] as Scale;
      unknownPoints = scale.unknownPoints;
      menteeKnown = menteeValues[row] !== undefined;
      return menteeKnown ? Math.max(unknownPoints, scan.begin(row, scale)) : unknownPoints;
    },
    add(block, size, worth) {
      const mask = menteeKnown ? (known[block] as number) : 0;
      if (mask !== 0) scan.add(block, mask, worth);
      if (unknownPoints === 0) return;
      for (let k = 0; k < size; k++) if (((mask >>> k) & 1) === 0) worth[k] = (worth[k] as number) + unknownPoints;
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
