import { PAIR_BANS, type PairExceptions } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { positionsInPairs } from "../../model/positions-in-pairs.ts";
import type { Programme } from "../../model/programme.ts";
import { positionsByPerson } from "./positions-by-person.ts";
import { findReportingLines } from "./reporting-lines.ts";

/** What was decided about a pair. */
interface Exception {
  bans: number;
  adjustment: number;
}

/** Gathers the decisions about single pairs: bans, and adjustments for former pairs. */
export function encodePairExceptions(programme: Programme): PairExceptions {
  const { mentees, pairs } = programme;
  const { rowOfId, columnOfId } = positionsInPairs(programme, [...pairs.forbidden, ...pairs.previous]);

  const byRow = new Map<number, Map<number, Exception>>();
  const exceptionOf = (row: number, column: number): Exception => {
    let ofRow = byRow.get(row);
    if (ofRow === undefined) byRow.set(row, (ofRow = new Map()));
    let exception = ofRow.get(column);
    if (exception === undefined) ofRow.set(column, (exception = { bans: 0, adjustment: 0 }));
    return exception;
  };
  const ban = (row: number, column: number, code: keyof typeof PAIR_BANS): void => {
    exceptionOf(row, column).bans |= PAIR_BANS[code];
  };

  findOwnRecords(programme, (row, column) => ban(row, column, "same-person"));
  for (const { menteeId, mentorId } of pairs.forbidden)
    ban(rowOfId.get(menteeId) as number, columnOfId.get(mentorId) as number, "forbidden-pair");
  for (const { menteeId, mentorId, adjustment } of pairs.previous) {
    const row = rowOfId.get(menteeId) as number;
    const column = columnOfId.get(mentorId) as number;
    if (adjustment === undefined) ban(row, column, "previous-pair");
    else exceptionOf(row, column).adjustment = Math.floor(adjustment * FULL_POINTS + 0.5);
  }
  findReportingLines(programme, (row, column) => ban(row, column, "reporting-line"));

  const firstOfRow = new Int32Array(mentees.length + 1);
  for (let row = 0; row < mentees.length; row++) firstOfRow[row + 1] = (firstOfRow[row] as number) + (byRow.get(row)?.size ?? 0);
  const total = firstOfRow[mentees.length] as number;
  const exceptions = { firstOfRow, columns: new Int32Array(total), bans: new Uint8Array(total), adjustments: new Int32Array(total) };
  let at = 0;
  for (const [, ofRow] of [...byRow].sort(([a], [b]) => a - b)) {
    for (const [column, { bans, adjustment }] of [...ofRow].sort(([a], [b]) => a - b)) {
      exceptions.columns[at] = column;
      exceptions.bans[at] = bans;
      exceptions.adjustments[at++] = adjustment;
    }
  }
  return exceptions;
}

/** Calls back for the mentees and mentors who are one human. Hardly anybody is both: nobody else is noted. */
function findOwnRecords({ mentees, mentors }: Programme, found: (row: number, column: number) => void): void {
  const humans = new Set(mentors.map(({ personId }) => personId));
  const rowsOfPerson = positionsByPerson(mentees, (personId) => humans.has(personId));
  if (rowsOfPerson.size === 0) return;
  mentors.forEach(({ personId }, column) => {
    for (const row of rowsOfPerson.get(personId) ?? []) found(row, column);
  });
}
