import type { FilledRows, Shortlisted } from "../../src/criteria/columns.ts";
import type { Participation } from "../../src/model/participation.ts";

/** Plain shortlists by the words of the documentation: all eligible mentors of each mentee put in order, the best cut off, the last place reserved if need be. */
export function listByLooking(
  rows: FilledRows,
  { statusOfRow, statusOfColumn }: Participation,
  reservedColumnOfRow: Int32Array,
  length: number,
): readonly Shortlisted[] {
  return Array.from(reservedColumnOfRow, (reserved, row) => {
    const points = new Int32Array(rows.columns).fill(-1);
    if (statusOfRow[row] === "open") rows.fill(row, points);
    const eligible = [...points.keys()].filter((column) => (points[column] as number) >= 0 && statusOfColumn[column] === "open");
    const ordered = eligible.sort((a, b) => (points[b] as number) - (points[a] as number) || a - b);
    const listed = ordered.slice(0, length);
    if (reserved !== -1 && !listed.includes(reserved)) listed.splice(-1, 1, reserved);
    const entries = listed.map((column) => ({ column, place: ordered.indexOf(column) + 1 }));
    return { entries, eligible: Math.min(length, ordered.length) };
  });
}
