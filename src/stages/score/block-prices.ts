import type { ColumnOrder } from "./order-columns.ts";

/** The prices that hold at present, and what they say of whole blocks. */
export interface BlockPrices {
  /** By place. */
  readonly prices: Float64Array;
  readonly lowestOfBlock: Float64Array;
  /** In each block those who cost at least `dearer` more than the cheapest. */
  readonly dearMentors: Int32Array;
  readonly dearer: Float64Array;
  priceOf(column: number): number;
  set(ofColumns: Float64Array): void;
  raise(column: number, price: number): void;
}

/** Whoever costs more than this above another is out, whatever the criteria say. */
const DEAREST = 300_000;

export function openBlockPrices({ columnAt, placeOf, firstOfBlock, blockAt }: ColumnOrder): BlockPrices {
  const blocks = firstOfBlock.length - 1;
  const prices = new Float64Array(columnAt.length);
  const lowestOfBlock = new Float64Array(blocks);
  const dearMentors = new Int32Array(blocks);
  const dearer = new Float64Array(blocks);

  /** Finds the lowest price, and parts off those who are dearer where that tells most. */
  function measure(block: number): void {
    const first = firstOfBlock[block] as number;
    const end = firstOfBlock[block + 1] as number;
    const ascending = prices.slice(first, end).sort();
    const lowest = ascending[0] as number;
    let most = 0;
    lowestOfBlock[block] = lowest;
    dearer[block] = 0;
    dearMentors[block] = 0;
    if (lowest === Number.POSITIVE_INFINITY) return;
    for (let k = 1; k < ascending.length; k++) {
      const more = Math.min(DEAREST, (ascending[k] as number) - lowest);
      if (more * (ascending.length - k) <= most) continue;
      most = more * (ascending.length - k);
      dearer[block] = more;
    }
    if (most === 0) return;
    for (let place = first; place < end; place++)
      if ((prices[place] as number) - lowest >= (dearer[block] as number)) dearMentors[block]! |= 1 << (place - first);
  }
  return {
    prices,
    lowestOfBlock,
    dearMentors,
    dearer,
    priceOf: (column) => prices[placeOf[column] as number] as number,
    set(ofColumns) {
      for (let block = 0; block < blocks; block++) {
        let hasChanged = false;
        for (let place = firstOfBlock[block] as number; place < (firstOfBlock[block + 1] as number); place++) {
          const price = ofColumns[columnAt[place] as number] as number;
          if (price === prices[place]) continue;
          prices[place] = price;
          hasChanged = true;
        }
        if (hasChanged) measure(block);
      }
    },
    raise(column, price) {
      const place = placeOf[column] as number;
      const block = blockAt[place] as number;
      prices[place] = price;
      measure(block);
    },
  };
}
