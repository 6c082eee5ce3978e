import { PAIR_BANS, type PairExceptions } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { Programme } from "../../model/programme.ts";
import { positionsByPerson } from "./positions-by-person.ts";
import { findReportingLines } from "./reporting-lines.ts";

/** Gathers the decisions about single pairs: bans, and adjustments for former pairs. */
export function encodePairExceptions(programme: Programme): PairExceptions {
  const { mentees, mentors, pairs } = programme;
  const rowOfId = new Map(mentees.map(({ id }, row) => [id, row]));
  const columnOfId = new Map(mentors.map(({ id }, column) => [id, column]));
  const columnsOfPerson = positionsByPerson(mentors);

  const byRow = mentees.map(() => new Map<number, { bans: number; adjustment: number }>());
  const exceptionOf = (row: number, column: number): { bans: number; adjustment: number } => {
    const ofRow = byRow[row] as Map<number, { bans: number; adjustment: number }>;
    let exception = ofRow.get(column);
    if (exception === undefined) ofRow.set(column, (exception = { bans: 0, adjustment: 0 }));
    return exception;
  };
  const ban = (row: number, column: number, code: keyof typeof PAIR_BANS): void => {
    exceptionOf(row, column).bans |= PAIR_BANS[code];
  };

  mentees.forEach(({ personId }, row) => {
    for (const column of columnsOfPerson.get(personId) ?? []) ban(row, column, "same-person");
  });
  for (const { menteeId, mentorId } of pairs.forbidden)
    ban(rowOfId.get(menteeId) as number, columnOfId.get(mentorId) as number, "forbidden-pair");
  for (const { menteeId, mentorId, adjustment } of pairs.previous) {
    const row = rowOfId.get(menteeId) as number;
    const column = columnOfId.get(mentorId) as number;
    if (adjustment === undefined) ban(row, column, "previous-pair");
    else exceptionOf(row, column).adjustment = Math.floor(adjustment * FULL_POINTS + 0.5);
  }
  findReportingLines(programme, (row, column) => ban(row, column, "reporting-line"));

  const firstOfRow = new Int32Array(byRow.length + 1);
  byRow.forEach((ofRow, row) => {
    firstOfRow[row + 1] = (firstOfRow[row] as number) + ofRow.size;
  });
  const total = firstOfRow[byRow.length] as number;
  const exceptions = { firstOfRow, columns: new Int32Array(total), bans: new Uint8Array(total), adjustments: new Int32Array(total) };
  let at = 0;
  for (const ofRow of byRow) {
    for (const [column, { bans, adjustment }] of [...ofRow].sort(([a], [b]) => a - b)) {
      exceptions.columns[at] = column;
      exceptions.bans[at] = bans;
      exceptions.adjustments[at++] = adjustment;
    }
  }
  return exceptions;
}
