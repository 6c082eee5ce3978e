/**
 * Finds a mentee's best mentors, by points less the price of a seat, without scoring all of them.
 *
 * Mentors stand in blocks of at most 32 who get the same points from the keys. What a block's mentors can get at most, less the lowest price among them,
 * decides whether the block is looked into; there, sieves take out those who lack too much in a whole criterion, and the others are added up criterion
 * by criterion as long as they can still make it. Bounds are exact integers and never below the points, so the answer is that of a full scan.
 *
 * With ties a scan that always began at the same place would find the same mentors for everybody; so each mentee begins elsewhere, by a hash.
 */
import { FULL_POINTS, INELIGIBLE, type Scale } from "../../criteria/criterion-kind.ts";
import type { EdgeList, EdgeSource } from "../../kernel/edge-source.ts";
import { openBlockPrices } from "./block-prices.ts";
import { classRows } from "./class-rows.ts";
import type { Scoring } from "./open-scoring.ts";
import { openBlockScan } from "./scan-block.ts";

export function openCandidateScan(scoring: Scoring): EdgeSource {
  const { columns, keys, order, codesAt, minimumPoints } = scoring;
  const { sections, firstBlockOfGroup, firstOfBlock, innerOfBlock, placeOfInner } = order;
  const { outerOfRow, innerOfRow, rowOrder } = classRows(columns, keys);
  const blockPrices = openBlockPrices(order);
  const { lowestOfBlock } = blockPrices;
  const blockScan = openBlockScan(scoring, blockPrices);
  const groups = firstBlockOfGroup.length - 1;
  const lowestOfGroup = new Float64Array(groups);
  const outerPoints = new Int32Array(groups);
  const groupBounds = new Float64Array(groups);
  const groupsByBound = new Int32Array(groups);
  /** Of each section: how many groups may have anybody, and its inner points, best of them last. */
  const openGroups = new Int32Array(sections.length);
  const innerPoints = sections.map(() => new Int32Array(placeOfInner.length + 1));
  let outerClass = -1;
  let innerClass = -1;

  function setPrices(ofColumns: Float64Array): void {
    // Bounds depend on prices.
    outerClass = -1;
    blockPrices.set(ofColumns);
    for (let group = 0; group < groups; group++) measureGroup(group);
  }

  /** The order of the groups, if there is one, stays as it is: its bounds remain bounds. */
  function raisePrice(column: number, price: number): void {
    measureGroup(order.groupOfBlock[blockPrices.raise(column, price)] as number);
  }

  function measureGroup(group: number): void {
    let lowest = Number.POSITIVE_INFINITY;
    for (let block = firstBlockOfGroup[group] as number; block < (firstBlockOfGroup[group + 1] as number); block++)
      lowest = Math.min(lowest, lowestOfBlock[block] as number);
    lowestOfGroup[group] = lowest;
  }

  /** Adds up the outer keys, and puts each section's groups in order: those that can give most come first. */
  function beginOuterClass(row: number): void {
    sections.forEach(({ pattern, firstGroup, endGroup }, section) => {
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
      let open = firstGroup;
      for (let group = firstGroup; group < endGroup; group++) {
        groupBounds[group] = (outerPoints[group] as number) - (lowestOfGroup[group] as number);
        // A gate outweighs whatever the others can give.
        if ((outerPoints[group] as number) >= 0 && lowestOfGroup[group] !== Number.POSITIVE_INFINITY) groupsByBound[open++] = group;
      }
      openGroups[section] = open;
      groupsByBound.subarray(firstGroup, open).sort((a, b) => (groupBounds[b] as number) - (groupBounds[a] as number) || a - b);
    });
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
      points[placeOfInner.length] = points.subarray(0, placeOfInner.length).reduce((most, each) => Math.max(most, each), INELIGIBLE);
    });
  }

  function findCheapest(row: number, below: number, into: EdgeList): void {
    into.count = 0;
    if (outerOfRow[row] !== outerClass) beginOuterClass(row);
    if (innerOfRow[row] !== innerClass) beginInnerClass(row);
    outerClass = outerOfRow[row] as number;
    innerClass = innerOfRow[row] as number;
    blockScan.beginRow(row, FULL_POINTS - below, into);
    for (let section = 0; section < sections.length; section++) {
      const { pattern, firstGroup } = sections[section] as { pattern: number; firstGroup: number };
      const rest = blockScan.beginSection(row, pattern);
      const ofInner = innerPoints[section] as Int32Array;
      const mostOfOthers = rest + (ofInner[placeOfInner.length] as number);
      for (let k = firstGroup; k < (openGroups[section] as number); k++) {
        const group = groupsByBound[k] as number;
        if ((groupBounds[group] as number) + mostOfOthers <= blockScan.threshold) break;
        scanGroup(row, group, ofInner, rest);
      }
    }
  }

  function scanGroup(row: number, group: number, ofInner: Int32Array, rest: number): void {
    const firstBlock = firstBlockOfGroup[group] as number;
    const endBlock = firstBlockOfGroup[group + 1] as number;
    const outer = outerPoints[group] as number;
    let block = firstBlock + ((Math.imul(row + 1, 0x9e3779b1) >>> 8) % (endBlock - firstBlock));
    for (let step = firstBlock; step < endBlock; step++) {
      const points = outer + (ofInner[innerOfBlock[block] as number] as number);
      const least = Math.max(blockScan.threshold + (lowestOfBlock[block] as number), minimumPoints - 1);
      if (points + rest > least) blockScan.scan(block, points, least);
      if (++block === endBlock) block = firstBlock;
    }
  }

  return { rows: columns.rows, columns: columns.columns, rowOrder, setPrices, raisePrice, findCheapest };
}
