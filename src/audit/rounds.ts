import type { Audited, AuditedRound, ColumnOfRow } from "./audited.ts";
import { findSecondRound } from "./check-pairs.ts";

/** The rounds of a matching: each with the people and seats that the one before left over. */
export function readRounds(audited: Audited, columnOfRow: ColumnOfRow): readonly AuditedRound[] {
  const { standing, programme } = audited;
  const { choices } = programme;
  if (choices?.secondRound !== "all-pairs") return [{ audited, columnOfRow, among: choices === undefined ? "all" : "offers" }];
  const isSecond = findSecondRound(audited);
  const pairsOf = (second: boolean): ColumnOfRow => new Map([...columnOfRow].filter(([row]) => isSecond.has(row) === second));
  const first = pairsOf(false);
  const seats = [...standing.seats];
  for (const [row, column] of first) if (!standing.lockedColumn.has(row)) seats[column]!--;
  const openRows = standing.openRows.filter((row) => !first.has(row));
  return [
    { audited, columnOfRow: first, among: "offers" },
    { audited: { ...audited, standing: { ...standing, seats, openRows } }, columnOfRow: pairsOf(true), among: "all" },
  ];
}
