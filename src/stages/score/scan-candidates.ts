/**
 * Finds a mentee's best mentors, by points less the price of a seat, without scoring all of them.
 *
 * Mentors stand in blocks of at most 32 who get the same points from the keys. What a block's mentors can get at most, less the lowest price among them,
 * decides whether the block is looked into; there, sieves take out those who lack too much in a whole criterion, and the others are added up criterion
 * by criterion as long as they can still make it. Bounds are never below the points, so the answer is that of a full scan.
 *
 * Where criteria are left out, what a mentor lacks counts as perfect in all bounds, and what they lose in the others counts by their share
 * (known-shares.ts); whoever passes is scored by the pair's own scale.
 *
 * Mentees with the same keys share an order of the blocks, best bound first up to a few thousand points; so a scan ends where nothing better can follow, and passes
 * over no block that it does not need. With ties a scan that always began at the same place would find the same mentors for everybody; so each
 * mentee begins elsewhere among the blocks that are about as good, by a hash.
 */
import { FULL_POINTS, INELIGIBLE, type Scale } from "../../criteria/criterion-kind.ts";
import type { EdgeList, EdgeSource } from "../../kernel/edge-source.ts";
import { openBlockOrder } from "./block-order.ts";
import { openBlockPrices } from "./block-prices.ts";
import { classRows } from "./class-rows.ts";
import { openKnownShares } from "./known-shares.ts";
import type { Scoring } from "./open-scoring.ts";
import type { PointTable } from "./point-tables.ts";
import { openBlockScan } from "./scan-block.ts";

export function openCandidateScan(scoring: Scoring): EdgeSource {
  const { columns, keys, order, codesAt } = scoring;
  const { scalesOfRow } = columns;
  const { firstBlockOfGroup, firstOfBlock, innerOfBlock, placeOfInner } = order;
  const { outerOfRow, innerOfRow, rowOrder } = classRows(columns, keys);
  const blockPrices = openBlockPrices(order);
  const { lowestOfBlock } = blockPrices;
  const allKeys = [...keys.outer, ...keys.inner];
  const groups = firstBlockOfGroup.length - 1;
  const placeOfGroup = firstBlockOfGroup.subarray(0, groups).map((block) => firstOfBlock[block] as number);
  const outerPoints = new Int32Array(groups);
  const innerPoints = new Int32Array(placeOfInner.length);
  const shares = openKnownShares(columns, order);
  const blockOrder = openBlockOrder(innerOfBlock.length);
  const blockScan = openBlockScan(scoring, blockPrices, blockOrder, shares);
  let outerClass = -1;
  let innerClass = -1;

  function setPrices(ofColumns: Float64Array): void {
    // Bounds depend on prices.
    outerClass = -1;
    blockPrices.set(ofColumns);
  }

  /** The order of the blocks, if there is one, stays as it is: its bounds remain bounds. */
  function raisePrice(column: number, price: number): void {
    blockPrices.raise(column, price);
  }

  /** Adds up what some keys, which begin at `k`, give the mentors at these places. */
  function addKeys(row: number, chosen: readonly PointTable[], k: number, places: Int32Array, into: Int32Array): void {
    const scales = scalesOfRow(columns.patternOfRow[row] as number);
    into.fill(0);
    chosen.forEach((table, key) => {
      const { points } = table.of(table.codeOfRow[row] as number, scales[table.position] as Scale);
      const codes = codesAt[k + key] as Int32Array;
      for (let at = 0; at < into.length; at++)
        into[at] = Math.max(INELIGIBLE, (into[at] as number) + (points[codes[places[at] as number] as number] as number));
    });
  }

  /** Puts the blocks in order; those that a gate of the keys closes, or prices do, are left out. */
  function orderBlocks(row: number): void {
    const scales = scalesOfRow(columns.patternOfRow[row] as number);
    const { ofBlock, rounding } = shares;
    const most = allKeys.reduce((sum, { position }) => sum + (scales[position] as Scale).weight, 0);
    blockOrder.begin();
    for (let group = 0; group < groups; group++) {
      const outer = outerPoints[group] as number;
      // A gate outweighs whatever the others can give.
      if (outer < 0) continue;
      for (let block = firstBlockOfGroup[group] as number; block < (firstBlockOfGroup[group + 1] as number); block++) {
        const points = outer + (innerPoints[innerOfBlock[block] as number] as number);
        if (points < 0 || lowestOfBlock[block] === Number.POSITIVE_INFINITY) continue;
        const lost = (most - points - rounding) / (ofBlock[block] as number);
        blockOrder.add(block, points, most - lost - (lowestOfBlock[block] as number));
      }
    }
    blockOrder.end();
  }

  function findCheapest(row: number, below: number, into: EdgeList): void {
    into.count = 0;
    const isNewOuter = outerOfRow[row] !== outerClass;
    const isNewInner = innerOfRow[row] !== innerClass;
    shares.begin(columns.patternOfRow[row] as number);
    if (isNewOuter) addKeys(row, keys.outer, 0, placeOfGroup, outerPoints);
    if (isNewInner) addKeys(row, keys.inner, keys.outer.length, placeOfInner, innerPoints);
    if (isNewOuter || isNewInner) orderBlocks(row);
    outerClass = outerOfRow[row] as number;
    innerClass = innerOfRow[row] as number;
    const { runs, runEnds, runTops } = blockOrder;
    const rest = blockScan.beginRow(row, FULL_POINTS - below, into);
    const start = Math.imul(row + 1, 0x9e3779b1) >>> 8;
    for (let run = 0; run < runs; run++) {
      if ((runTops[run] as number) + rest <= blockScan.limits.threshold) return;
      const first = run === 0 ? 0 : (runEnds[run - 1] as number);
      const end = runEnds[run] as number;
      blockScan.scan(first, end, first + (start % (end - first)));
    }
  }

  return { rows: columns.rows, columns: columns.columns, rowOrder, setPrices, raisePrice, findCheapest };
}
