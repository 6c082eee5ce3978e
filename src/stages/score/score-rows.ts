import type { Columns, PointRows } from "../../criteria/columns.ts";
import { BLOCK_SIZE, FULL_POINTS, INELIGIBLE } from "../../criteria/criterion-kind.ts";
import { createKnownScan, type KnownScan } from "./known-scan.ts";
import { orderColumns } from "./order-columns.ts";
import { createPointTable, type PointTable, worthTabulating } from "./point-tables.ts";

/**
 * Scores a mentee against all mentors at once: points by column, or a negative number where a rule forbids the pair.
 *
 * Mentors are taken in blocks of at most 32 who lack the same values, so that one scale holds for the whole block. Criteria with few distinct values add
 * from a table of points by code; the others scan a block at a time.
 */
export function scoreRows(columns: Columns, minimumPoints: number): PointRows {
  const order = orderColumns(columns);
  const { columnAt, firstOfBlock, patternOfBlock } = order;
  const tables: PointTable[] = [];
  const scans: KnownScan[] = [];
  columns.criteria.forEach((criterion, position) => {
    if (worthTabulating(criterion)) tables.push(createPointTable(criterion, position, columnAt));
    else scans.push(createKnownScan(criterion, position, order));
  });
  const worth = new Float64Array(BLOCK_SIZE);

  function fill(row: number, into: Int32Array): void {
    const rowPattern = columns.patternOfRow[row] as number;
    let pattern = -1;
    for (let block = 0; block < patternOfBlock.length; block++) {
      if (patternOfBlock[block] !== pattern) {
        pattern = patternOfBlock[block] as number;
        const scales = columns.scalesOf(rowPattern, pattern);
        for (const table of tables) table.begin(row, scales);
        for (const scan of scans) scan.begin(row, scales);
      }
      const first = firstOfBlock[block] as number;
      const size = (firstOfBlock[block + 1] as number) - first;
      worth.fill(0);
      for (const table of tables) table.add(first, size, worth);
      for (const scan of scans) scan.add(block, size, worth);
      for (let k = 0; k < size; k++) into[columnAt[first + k] as number] = Math.max(worth[k] as number, INELIGIBLE);
    }
    applyExceptions(columns, row, into);
    if (minimumPoints > 0)
      for (let column = 0; column < columns.columns; column++) if ((into[column] as number) < minimumPoints) into[column] = INELIGIBLE;
  }
  return { rows: columns.rows, columns: columns.columns, fill };
}

/** Bans, and the adjustments of former pairs; nothing makes an ineligible pair eligible. */
function applyExceptions({ exceptions }: Columns, row: number, into: Int32Array): void {
  const { firstOfRow, columns, bans, adjustments } = exceptions;
  for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++) {
    const column = columns[at] as number;
    const points = into[column] as number;
    if (bans[at] !== 0) into[column] = INELIGIBLE;
    else if (points >= 0) into[column] = Math.min(FULL_POINTS, Math.max(0, points + (adjustments[at] as number)));
  }
}
