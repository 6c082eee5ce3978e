import { BLOCK_SIZE } from "../../criteria/criterion-kind.ts";
import type { BlockOrder } from "./block-order.ts";
import type { KnownScan } from "./known-scan.ts";
import type { KnownShares } from "./known-shares.ts";
import type { Scoring } from "./open-scoring.ts";
import type { Parts } from "./table-sieve.ts";

/** Finds out in which blocks of a run, and for whom, a closer look is worth it. */
export interface BlockSift {
  /**
   * Of the blocks in the order from `at` up to `end`, then from `first` on: how many are left. `rest`: what all criteria but the keys can add at most.
   */
  run(first: number, end: number, at: number, rest: number): number;
  /** The blocks that are left, and a bit for each of their mentors who may belong on the list. */
  readonly blocks: Int32Array;
  readonly masks: Int32Array;
}

export interface SiftBase {
  readonly scoring: Scoring;
  readonly blockOrder: BlockOrder;
  readonly shares: KnownShares;
  readonly parts: Parts;
  /** The criteria that sieve, and the most that each can add for the present mentee. */
  readonly sieves: readonly KnownScan[];
  readonly mostOfSieve: Float64Array;
  readonly limits: { readonly threshold: number };
}

/** Many blocks at once, as a question asked of each by itself costs more than its answer. */
export function openBlockSift({ scoring, blockOrder, shares, parts, sieves, mostOfSieve, limits }: SiftBase): BlockSift {
  const { minimumPoints, order } = scoring;
  const everybodyIn = maskEverybody(order.firstOfBlock);
  const blocks = new Int32Array(everybodyIn.length);
  const masks = new Int32Array(everybodyIn.length);
  /** How much less than the most a block's mentors may get. */
  const slacks = new Float64Array(everybodyIn.length);
  const above = new Float64Array(everybodyIn.length);

  /** Notes those blocks whose best mentor could still make it; where a criterion favours nobody, all of them lose what it takes from others. */
  function gather(from: number, to: number, rest: number, before: number): number {
    const { ordered, pointsAt, boundAt } = blockOrder;
    const { first, second, third, firstLoss, secondLoss, thirdLoss } = parts;
    const hope = rest - limits.threshold;
    const hopeOfPoints = rest - (minimumPoints - 1) + shares.rounding;
    let count = before;
    for (let place = from; place < to; place++) {
      const block = ordered[place] as number;
      const loss =
        (ifNobody(first[block] as number) & firstLoss) +
        (ifNobody(second[block] as number) & secondLoss) +
        (ifNobody(third[block] as number) & thirdLoss);
      const slack = Math.min((boundAt[place] as number) + hope, (pointsAt[place] as number) + hopeOfPoints) - loss;
      if (slack <= 0) continue;
      blocks[count] = block;
      masks[count] = everybodyIn[block] as number;
      slacks[count++] = slack;
    }
    return count;
  }

  /** Asks a criterion; keeps those blocks in which anybody is left. */
  function ask(k: number, count: number): number {
    const most = mostOfSieve[k] as number;
    for (let each = 0; each < count; each++) above[each] = most - (slacks[each] as number);
    (sieves[k] as KnownScan).reachAll(blocks, masks, above, count);
    let kept = 0;
    for (let each = 0; each < count; each++) {
      if (masks[each] === 0) continue;
      blocks[kept] = blocks[each] as number;
      masks[kept] = masks[each] as number;
      slacks[kept++] = slacks[each] as number;
    }
    return kept;
  }

  return {
    run(first, end, at, rest) {
      let count = gather(first, at, rest, gather(at, end, rest, 0));
      for (let k = 0; k < sieves.length && count > 0; k++) count = ask(k, count);
      return count;
    },
    blocks,
    masks,
  };
}

/** All bits for an empty mask, none for others: without a branch, as nobody could foresee it. */
function ifNobody(mask: number): number {
  return ~((mask | -mask) >> 31);
}

function maskEverybody(firstOfBlock: Int32Array): Int32Array {
  return Int32Array.from({ length: firstOfBlock.length - 1 }, (_, block) => {
    const size = (firstOfBlock[block + 1] as number) - (firstOfBlock[block] as number);
    return size === BLOCK_SIZE ? -1 : (1 << size) - 1;
  });
}
