import type { Columns } from "../../criteria/columns.ts";
import { FULL_POINTS, pointsOf, type Scale } from "../../criteria/criterion-kind.ts";

/** The decisions about single pairs of one mentee at a time. */
export interface RowExceptions {
  /** Calls back for every pair whose points a decision raises, with what they become: no bound on the criteria holds for these. */
  beginRow(row: number, raised: (column: number, points: number) => void): void;
  /** A pair's points after the decisions; negative where it is banned, or was raised already. */
  adjust(column: number, points: number): number;
}

export function openExceptions(columns: Columns): RowExceptions {
  const { firstOfRow, columns: columnOf, bans, adjustments } = columns.exceptions;
  const lastOf = new Int32Array(columns.columns);
  let first = 0;
  let end = 0;
  return {
    beginRow(row, raised) {
      first = firstOfRow[row] as number;
      end = firstOfRow[row + 1] as number;
      for (let at = first; at < end; at++) {
        const column = columnOf[at] as number;
        lastOf[column] = at;
        if (bans[at] !== 0 || (adjustments[at] as number) <= 0) continue;
        const points = pointsOfPair(columns, row, column);
        if (points >= 0) raised(column, Math.min(FULL_POINTS, points + (adjustments[at] as number)));
      }
    },
    adjust(column, points) {
      if (first === end) return points;
      const at = lastOf[column] as number;
      if (at < first || at >= end || columnOf[at] !== column) return points;
      if (bans[at] !== 0 || (adjustments[at] as number) > 0) return -1;
      return points < 0 ? points : Math.max(0, points + (adjustments[at] as number));
    },
  };
}

/** What the criteria give a pair; negative where one of them forbids it. */
export function pointsOfPair({ criteria, scalesOf, patternOfRow, patternOfColumn }: Columns, row: number, column: number): number {
  const scales = scalesOf(patternOfRow[row] as number, patternOfColumn[column] as number);
  return criteria.reduce((total, { kind, settings, menteeValues, mentorValues }, position) => {
    const scale = scales[position] as Scale;
    const [mentee, mentor] = [menteeValues[row], mentorValues[column]];
    if (mentee === undefined || mentor === undefined) return total + scale.unknownPoints;
    return total + pointsOf(kind.credit(mentee, mentor, settings), scale);
  }, 0);
}
