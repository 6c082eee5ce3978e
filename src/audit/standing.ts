import type { PairInput } from "../model/match-input.ts";
import type { Programme } from "../model/programme.ts";
import { findUnmet } from "./qualification.ts";

export type Standing = ReturnType<typeof readStanding>;

/** Who competes for which seats before anybody is assigned. Rows are mentees, columns are mentors. */
export function readStanding({ mentees, mentors, pairs, qualification }: Programme) {
  const menteeIds = mentees.map(({ id }) => id);
  const mentorIds = mentors.map(({ id }) => id);
  const rowOf = new Map<unknown, number>(menteeIds.map((id, row) => [id, row]));
  const columnOf = new Map<unknown, number>(mentorIds.map((id, column) => [id, column]));
  const placeOf = ({ menteeId, mentorId }: PairInput) => [rowOf.get(menteeId)!, columnOf.get(mentorId)!] as const;
  const numberOf = (pair: PairInput) => placeOf(pair)[0] * mentors.length + placeOf(pair)[1];
  const pairOf = (row: number, column: number): PairInput => ({ menteeId: menteeIds[row]!, mentorId: mentorIds[column]! });

  const activeColumns = mentees.map((): number[] => []);
  for (const [row, column] of pairs.active.map(placeOf)) activeColumns[row]!.push(column);
  // A pair that is locked and running at once is running: its mentee needs nobody.
  const lockedColumn = new Map(pairs.locked.map(placeOf).filter(([row]) => activeColumns[row]!.length === 0));
  const activeSeats = mentors.map(() => 0);
  for (const column of activeColumns.flat()) activeSeats[column]!++;
  const seats = mentors.map(({ capacity }, column) => Math.max(0, capacity - activeSeats[column]!));
  for (const column of lockedColumn.values()) seats[column]!--;

  const unmetByRow = mentees.map((mentee) => findUnmet(mentee, qualification.mentees, "mentee"));
  const unmetByColumn = mentors.map((mentor) => findUnmet(mentor, qualification.mentors, "mentor"));

  // The pool, whom the certificate is about.
  const isFree = (row: number) => !activeColumns[row]!.length && !lockedColumn.has(row);
  const isPresent = (row: number) => mentees[row]!.availability === "open" && unmetByRow[row]!.length === 0;
  const hasSeats = (column: number) => mentors[column]!.availability === "open" && mentors[column]!.capacity > 0;
  const openRows = [...mentees.keys()].filter((row) => isFree(row) && isPresent(row));
  const openColumns = [...mentors.keys()].filter((column) => hasSeats(column) && unmetByColumn[column]!.length === 0);
  return {
    menteeIds,
    mentorIds,
    rowOf,
    columnOf,
    numberOf,
    pairOf,
    activeColumns,
    lockedColumn,
    activeSeats,
    seats,
    unmetByRow,
    unmetByColumn,
    openRows,
    openColumns,
  };
}
