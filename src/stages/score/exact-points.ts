import type { Scale } from "../../criteria/criterion-kind.ts";
import type { Scoring } from "./open-scoring.ts";

/** The exact points of pairs that what they lack is left out for, for one mentee at a time. */
export interface ExactPoints {
  beginRow(row: number): void;
  /** The points of the mentor at a place of the scan: that with this bit in the block. The criteria that are scanned have begun with the mentee. */
  at(place: number, block: number, bit: number): number;
}

/** As `pointsOfPair`, without asking for a credit twice: tables have those of all values, scans know what the mentee seeks. */
export function openExactPoints({ columns, order, tables, codesAt, scans }: Scoring): ExactPoints {
  const { columnAt } = order;
  const codes = new Int32Array(tables.length);
  /** By pattern of the mentees, then of the mentors. */
  const scalesOfPatterns: (readonly Scale[])[][] = [];
  let rowPattern = 0;
  let scalesOfRow: (readonly Scale[])[] = [];
  return {
    beginRow(row) {
      rowPattern = columns.patternOfRow[row] as number;
      scalesOfRow = scalesOfPatterns[rowPattern] ??= [];
      for (let k = 0; k < tables.length; k++) codes[k] = tables[k]?.codeOfRow[row] as number;
    },
    at(place, block, bit) {
      const pattern = columns.patternOfColumn[columnAt[place] as number] as number;
      const scales = (scalesOfRow[pattern] ??= columns.scalesOf(rowPattern, pattern));
      let points = 0;
      for (let k = 0; k < tables.length; k++) {
        const table = tables[k] as (typeof tables)[number];
        points += table.ofPair(codes[k] as number, (codesAt[k] as Int32Array)[place] as number, scales[table.position] as Scale);
      }
      for (let k = 0; k < scans.length; k++) points += (scans[k] as (typeof scans)[number]).pointsOn(block, bit, scales);
      return points;
    },
  };
}
