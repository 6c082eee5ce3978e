/**
 * Finds a mentee's best mentors, by points less the price of a seat, without scoring all of them.
 *
 * Mentors stand in blocks of at most 32 who get the same points from the keys. What a block's mentors can get at most, less the lowest price among them,
 * decides whether the block is looked into; there, sieves take out those who lack too much in a whole criterion, and the others are added up criterion
 * by criterion as long as they can still make it. Bounds are exact integers and never below the points, so the answer is that of a full scan.
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
import type { Scoring } from "./open-scoring.ts";
import { openBlockScan } from "./scan-block.ts";

export function openCandidateScan(scoring: Scoring): EdgeSource {
  const { columns, keys, order, codesAt } = scoring;
  const { sections, firstBlockOfGroup, firstOfBlock, innerOfBlock, placeOfInner } = order;
  const { outerOfRow, innerOfRow, rowOrder } = classRows(columns, keys);
  const blockPrices = openBlockPrices(order);
  const { lowestOfBlock } = blockPrices;
  const groups = firstBlockOfGroup.length - 1;
  const outerPoints = new Int32Array(groups);
  const innerPoints = sections.map(() => new Int32Array(placeOfInner.length));
  const blockOrder = openBlockOrder(sections.length, innerOfBlock.length);
  const blockScan = openBlockScan(scoring, blockPrices, blockOrder);
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

  function beginOuterClass(row: number): void {
    for (const { pattern, firstGroup, endGroup } of sections) {
      const scales = columns.scalesOf(columns.patternOfRow[row] as number, pattern);
      outerPoints.fill(0, firstGroup, endGroup);
      keys.outer.forEach((table, k) => {
        const { points } = table.of(table.codeOfRow[row] as number, scales[table.position] as Scale);
        const codes = codesAt[k] as Int32Array;
        for (let group = firstGroup; group < endGroup; group++) {
          const place = firstOfBlock[firstBlockOfGroup[group] as number] as number;
          outerPoints[group] = Math.max(INELIGIBLE, (outerPoints[group] as number) + (points[codes[place] as number] as number));
        }
      });
    }
  }

  function beginInnerClass(row: number): void {
    sections.forEach(({ pattern }, section) => {
      const scales = columns.scalesOf(columns.patternOfRow[row] as number, pattern);
      const points = innerPoints[section] as Int32Array;
      points.fill(0);
      keys.inner.forEach((table, k) => {
        const ofRow = table.of(table.codeOfRow[row] as number, scales[table.position] as Scale).points;
        const codes = codesAt[keys.outer.length + k] as Int32Array;
        for (let inner = 0; inner < placeOfInner.length; inner++)
          points[inner] = Math.max(
            INELIGIBLE,
            (points[inner] as number) + (ofRow[codes[placeOfInner[inner] as number] as number] as number),
          );
      });
    });
  }

  /** Puts the blocks of each section in order; those that a gate of the keys closes, or prices do, are left out. */
  function orderBlocks(): void {
    sections.forEach(({ firstGroup, endGroup }, section) => {
      const ofInner = innerPoints[section] as Int32Array;
      blockOrder.begin();
      for (let group = firstGroup; group < endGroup; group++) {
        const outer = outerPoints[group] as number;
        // A gate outweighs whatever the others can give.
        if (outer < 0) continue;
        for (let block = firstBlockOfGroup[group] as number; block < (firstBlockOfGroup[group + 1] as number); block++) {
          const points = outer + (ofInner[innerOfBlock[block] as number] as number);
          if (points >= 0 && lowestOfBlock[block] !== Number.POSITIVE_INFINITY)
            blockOrder.add(block, points, points - (lowestOfBlock[block] as number));
        }
      }
      blockOrder.end(section);
    });
  }

  function findCheapest(row: number, below: number, into: EdgeList): void {
    into.count = 0;
    const isNewOuter = outerOfRow[row] !== outerClass;
    const isNewInner = innerOfRow[row] !== innerClass;
    if (isNewOuter) beginOuterClass(row);
    if (isNewInner) beginInnerClass(row);
    if (isNewOuter || isNewInner) orderBlocks();
    outerClass = outerOfRow[row] as number;
    innerClass = innerOfRow[row] as number;
    blockScan.beginRow(row, FULL_POINTS - below, into);
    for (let section = 0; section < sections.length; section++) scanSection(row, section);
  }

  function scanSection(row: number, section: number): void {
    const { firstRun, runEnds, runTops } = blockOrder;
    const rest = blockScan.beginSection(row, (sections[section] as { pattern: number }).pattern);
    const start = Math.imul(row + 1, 0x9e3779b1) >>> 8;
    for (let run = firstRun[section] as number; run < (firstRun[section + 1] as number); run++) {
      if ((runTops[run] as number) + rest <= blockScan.limits.threshold) return;
      const first = run === 0 ? 0 : (runEnds[run - 1] as number);
      const end = runEnds[run] as number;
      blockScan.scan(first, end, first + (start % (end - first)));
    }
  }

  return { rows: columns.rows, columns: columns.columns, rowOrder, setPrices, raisePrice, findCheapest };
}
