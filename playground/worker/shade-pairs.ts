import { type Prepared, scorePairs } from "mentor-matching";
import type { Heat, HeatOrder } from "../model/heat.ts";

/** More cells than these are pooled: no screen shows more at once. */
const MOST_CELLS = 4_000_000;
/** Pairs that are scored in one go. */
const BLOCK = 500_000;

/** Scores all pairs as shades, some mentees at a time. */
export function shadePairs(prepared: Prepared, { menteeIds, mentorIds }: HeatOrder, mostCells = MOST_CELLS): Heat {
  const pool = Math.max(1, Math.ceil(Math.sqrt((menteeIds.length * mentorIds.length) / mostCells)));
  const rows = Math.ceil(menteeIds.length / pool);
  const columns = Math.ceil(mentorIds.length / pool);
  const shades = new Uint8Array(rows * columns);
  const sums = new Float64Array(columns);
  const counts = new Int32Array(columns);
  const rowsAtOnce = Math.max(1, Math.floor(BLOCK / (pool * Math.max(1, mentorIds.length))));
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const { points } = scorePairs(prepared, { menteeIds: menteeIds.slice(first * pool, (first + rowsAtOnce) * pool), mentorIds });
    for (let start = 0; start < points.length; start += pool) {
      sums.fill(0);
      counts.fill(0);
      for (const row of points.slice(start, start + pool)) addRow(row, pool, sums, counts);
      const from = (first + start / pool) * columns;
      for (let column = 0; column < columns; column++)
        shades[from + column] = shadeOf((sums[column] as number) / (counts[column] as number));
    }
  }
  return { pool, rows, columns, shades };
}

function addRow(row: readonly (number | null)[], pool: number, sums: Float64Array, counts: Int32Array): void {
  row.forEach((points, column) => {
    if (points === null) return;
    const cell = Math.floor(column / pool);
    sums[cell] = (sums[cell] as number) + points;
    counts[cell] = (counts[cell] as number) + 1;
  });
}

/** Not a number where there is no eligible pair. */
function shadeOf(points: number): number {
  return Number.isNaN(points) ? 0 : 1 + Math.round((254 * points) / 1e6);
}
