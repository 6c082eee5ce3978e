import { BLOCK_SIZE, FULL_POINTS, type Scale } from "../../criteria/criterion-kind.ts";
import { type EdgeList, enterEdge } from "../../kernel/edge-source.ts";
import type { BlockOrder } from "./block-order.ts";
import type { BlockPrices } from "./block-prices.ts";
import { openExactPoints } from "./exact-points.ts";
import type { KnownScan } from "./known-scan.ts";
import type { KnownShares } from "./known-shares.ts";
import type { Scoring } from "./open-scoring.ts";
import { openExceptions } from "./row-exceptions.ts";
import { openBlockSift } from "./sift-blocks.ts";
import { openTableSieve } from "./table-sieve.ts";

/** Looks into blocks for one mentee after the other. */
export interface BlockScanner {
  /** Points less price that a mentor must exceed to enter the list. A plain field, as it is read for every block. */
  readonly limits: { threshold: number };
  /** Returns what all criteria but the keys can add at most. */
  beginRow(row: number, threshold: number, into: EdgeList): number;
  /** Enters the mentors who belong on the list, of blocks in a run of the order: from `at` up to `end`, then from `first` on. */
  scan(first: number, end: number, at: number): void;
}

export function openBlockScan(scoring: Scoring, blockPrices: BlockPrices, blockOrder: BlockOrder, shares: KnownShares): BlockScanner {
  const { columns, minimumPoints, order, codesAt, scans } = scoring;
  const { others } = scoring.keys;
  const { columnAt, firstOfBlock } = order;
  const { prices, lowestOfBlock, dearMentors, dearer, priceOf } = blockPrices;
  const worth = new Float64Array(BLOCK_SIZE);
  const exceptions = openExceptions(columns);
  const exactPoints = openExactPoints(scoring);
  const { ofPattern, ofBlock } = shares;
  const patternAt = Int32Array.from(columnAt, (column) => columns.patternOfColumn[column] as number);

  const tablePoints: Int32Array[] = others.map(() => new Int32Array(0));
  const tableMost = new Int32Array(others.length);
  const otherCodes = interleave(codesAt.slice(codesAt.length - others.length), columns.columns);
  const tableSieve = openTableSieve(scoring);
  const { parts } = tableSieve;
  const sieves = scans.filter(({ sieves }) => sieves);
  const adders = scans.filter(({ sieves }) => !sieves);
  const mostOfSieve = new Float64Array(sieves.length);
  const mostOfAdder = new Float64Array(adders.length);
  let mostOfTables = 0;
  let mostOfAdders = 0;
  let rest = 0;
  const limits = { threshold: 0 };
  const sift = openBlockSift({ scoring, blockOrder, shares, parts, sieves, mostOfSieve, limits });
  let list: EdgeList;
  let firstBit = 0;

  function beginCriteria(row: number): number {
    const scales = columns.scalesOfRow(columns.patternOfRow[row] as number);
    mostOfTables = 0;
    for (let k = 0; k < others.length; k++) {
      const table = others[k] as (typeof others)[number];
      const ofRow = table.of(table.codeOfRow[row] as number, scales[table.position] as Scale);
      tablePoints[k] = ofRow.points;
      tableMost[k] = ofRow.most;
      mostOfTables += ofRow.most;
      tableSieve.setTable(k, ofRow, table.codeOfRow[row] as number);
    }
    tableSieve.choose();
    rest = mostOfTables;
    for (let k = 0; k < sieves.length; k++) rest += mostOfSieve[k] = (sieves[k] as KnownScan).begin(row, scales);
    mostOfAdders = 0;
    for (let k = 0; k < adders.length; k++) mostOfAdders += mostOfAdder[k] = (adders[k] as KnownScan).begin(row, scales);
    rest += mostOfAdders;
    return rest;
  }

  function scan(first: number, end: number, at: number): void {
    const { blocks, masks } = sift;
    const count = sift.run(first, end, at, rest);
    for (let k = 0; k < count; k++) lookInto(blocks[k] as number, masks[k] as number);
  }

  /** Enters those of `asked` who belong on the list. */
  function lookInto(block: number, asked: number): void {
    const points = blockOrder.points[block] as number;
    const first = firstOfBlock[block] as number;
    const share = ofBlock[block] as number;
    const lowest = limits.threshold + (lowestOfBlock[block] as number);
    const slack = rest + points - leastFor(lowest, share);
    if (slack <= 0) return;
    const dear = dearMentors[block] as number;
    const slackOfDear = rest + points - leastFor(lowest + (dearer[block] as number), share);
    let mask = survive(block, asked & ~dear, slack) | (slackOfDear > 0 ? survive(block, asked & dear, slackOfDear) : 0);
    if (mask === 0) return;
    for (let left = mask; left !== 0; left &= left - 1) worth[31 - Math.clz32(left & -left)] = points;
    for (let k = 0; k < sieves.length; k++) (sieves[k] as KnownScan).add(block, mask, worth);
    mask = addTables(first, mask);
    let hope = mostOfAdders;
    for (let k = 0; k < adders.length && mask !== 0; k++) {
      (adders[k] as KnownScan).add(block, mask, worth);
      hope -= mostOfAdder[k] as number;
      mask = keepHopeful(first, mask, hope);
    }
    // The bits from the mentee's own first one on, then those before.
    enter(block, mask & (-1 << firstBit));
    enter(block, mask & ~(-1 << firstBit));
  }

  /** Whoever has this share is worth no more than `worth` with so many points on the mentee's scale, or has fewer than there must be. */
  function leastFor(worth: number, share: number): number {
    return FULL_POINTS - share * (FULL_POINTS - Math.max(worth, minimumPoints - 1)) - shares.rounding;
  }

  function leastAt(place: number): number {
    return leastFor(limits.threshold + (prices[place] as number), ofPattern[patternAt[place] as number] as number);
  }

  /** Those of `mask` who lack less than `slack` in every criterion that sieves. */
  function sieve(block: number, mask: number, slack: number): number {
    let among = mask;
    for (let k = 0; k < sieves.length && among !== 0; k++)
      among = (sieves[k] as KnownScan).reach(block, among, (mostOfSieve[k] as number) - slack);
    return among;
  }

  /** Those of `mask` who lack less than `slack` to the most that anybody could get. */
  function survive(block: number, mask: number, slack: number): number {
    const { first, second, third, count, bits, losses } = parts;
    const a = first[block] as number;
    const b = second[block] as number;
    const c = third[block] as number;
    let kept = 0;
    for (let part = 0; part < count; part++) {
      const left = slack - (losses[part] as number);
      if (left <= 0) break;
      const code = bits[part] as number;
      // A mask, or all that is not in it.
      const among = mask & (a ^ -(code & 1)) & (b ^ -((code >>> 1) & 1)) & (c ^ -(code >>> 2));
      if (among !== 0) kept |= sieve(block, among, left);
    }
    return kept;
  }

  /** Adds the tabulated criteria, mentor by mentor, and drops those who cannot make it any more. */
  function addTables(first: number, mask: number): number {
    const width = others.length;
    let kept = 0;
    for (let left = mask; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const place = first + bit;
      const least = leastAt(place);
      let hope = mostOfTables + mostOfAdders;
      let points = worth[bit] as number;
      let k = 0;
      for (; k < width && points + hope > least; k++) {
        points += (tablePoints[k] as Int32Array)[otherCodes[place * width + k] as number] as number;
        hope -= tableMost[k] as number;
      }
      if (points + hope <= least) continue;
      worth[bit] = points;
      kept |= 1 << bit;
    }
    return kept;
  }

  function keepHopeful(first: number, mask: number, hope: number): number {
    let kept = 0;
    for (let left = mask; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      if ((worth[bit] as number) + hope > leastAt(first + bit)) kept |= 1 << bit;
    }
    return kept;
  }

  function enter(block: number, mask: number): void {
    for (let left = mask; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const place = (firstOfBlock[block] as number) + bit;
      const column = columnAt[place] as number;
      const isExact = ofPattern[patternAt[place] as number] === 1;
      const points = isExact ? (worth[bit] as number) : exactPoints.at(place, block, bit);
      offer(column, exceptions.adjust(column, points), prices[place] as number);
    }
  }

  function offer(column: number, points: number, price: number): void {
    if (points < minimumPoints || points < 0 || points - price <= limits.threshold) return;
    enterEdge(list, column, FULL_POINTS - points, FULL_POINTS - points + price);
    if (list.count === list.width) limits.threshold = FULL_POINTS - (list.values[list.width - 1] as number);
  }

  return {
    limits,
    beginRow(row, limit, into) {
      list = into;
      exactPoints.beginRow(row);
      limits.threshold = limit;
      firstBit = (Math.imul(row + 1, 0x9e3779b1) >>> 3) & 31;
      exceptions.beginRow(row, (column, points) => offer(column, points, priceOf(column)));
      return beginCriteria(row);
    },
    scan,
  };
}

/** So that a mentor's codes stand together. */
function interleave(codes: readonly Int32Array[], places: number): Uint16Array {
  const interleaved = new Uint16Array(places * codes.length);
  codes.forEach((ofTable, k) => {
    for (let place = 0; place < places; place++) interleaved[place * codes.length + k] = ofTable[place] as number;
  });
  return interleaved;
}
