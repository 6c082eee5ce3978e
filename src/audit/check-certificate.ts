import type { Certificate } from "../model/matching.ts";
import type { Audited, ColumnOfRow, RowCheck } from "./audited.ts";
import { listOf, report } from "./compare.ts";

/**
 * Checks the proof, in points: u, v ≥ 0; u + v + L ≥ points on every eligible pair, with equality on the chosen ones; u = 0 for unmatched mentees; v = 0
 * for mentors with a free seat. The cover touches every eligible pair, and its mentees and seats are as many as the pairs.
 */
export function checkCertificate({ programme, matching, standing, findings }: Audited, columnOfRow: ColumnOfRow): RowCheck<"certificate"> {
  const { menteeIds, mentorIds, openRows, openColumns, pairOf } = standing;
  const given: Partial<Certificate> = { ...matching.certificate };
  const isMostPairs = programme.objective === "most-pairs";
  const pairPrice = isMostPairs ? readInteger(given.pairPrice) : 0;
  const u = new Map(openRows.map((row, k) => [row, Math.max(0, readInteger(listOf(given.menteePrices)[k]?.price))]));
  const v = new Map(openColumns.map((column, k) => [column, Math.max(0, readInteger(listOf(given.seatPrices)[k]?.price))]));
  const coverMentees = new Set<unknown>(listOf(given.cover?.menteeIds));
  const coverMentors = new Set<unknown>(listOf(given.cover?.mentorIds));
  const coverRows = openRows.filter((row) => coverMentees.has(menteeIds[row]));
  const coverColumns = openColumns.filter((column) => coverMentors.has(mentorIds[column]));

  const free = [...standing.seats];
  const seatedRows = openRows.filter((row) => columnOfRow.has(row));
  for (const row of seatedRows) free[columnOfRow.get(row)!]!--;
  for (const [column, price] of v)
    if (price > 0 && free[column]! > 0)
      report(findings, "certificate", { mentorId: mentorIds[column]! }, "a seat has a price, but is free");
  const places = coverColumns.reduce((total, column) => total + standing.seats[column]!, coverRows.length);
  if (isMostPairs && places !== seatedRows.length)
    report(findings, "certificate", {}, `the cover has ${places} places for ${seatedRows.length} pairs`);

  return {
    visit({ row, columns, points }) {
      const reportFirst = (fails: (column: number, k: number) => boolean, sentence: string): void => {
        const column = columns.find(fails);
        if (column !== undefined) report(findings, "certificate", pairOf(row, column), sentence);
      };
      const slack = columns.map((column, k) => u.get(row)! + v.get(column)! + pairPrice - points[k]!);
      reportFirst((_, k) => slack[k]! < 0, "the prices do not reach the points");
      reportFirst((column, k) => slack[k]! > 0 && column === columnOfRow.get(row), "the prices of a chosen pair exceed its points");
      if (!columnOfRow.has(row) && u.get(row)! > 0)
        report(findings, "certificate", { menteeId: menteeIds[row]! }, "unmatched, but with a price");
      if (isMostPairs && !coverMentees.has(menteeIds[row]))
        reportFirst((column) => !coverMentors.has(mentorIds[column]), "the cover does not touch this pair");
    },
    expect() {
      const menteePrices = openRows.map((row) => ({ menteeId: menteeIds[row]!, price: u.get(row)! }));
      const seatPrices = openColumns.map((column) => ({ mentorId: mentorIds[column]!, price: v.get(column)! }));
      const certificate: Certificate = { optimal: true, scope: "all-pairs", gap: 0, pairPrice, menteePrices, seatPrices };
      const cover = { menteeIds: coverRows.map((row) => menteeIds[row]!), mentorIds: coverColumns.map((column) => mentorIds[column]!) };
      return { certificate: isMostPairs ? { ...certificate, cover } : certificate };
    },
  };
}

/** What cannot be a price counts as 0, and is found when the certificate is compared. */
function readInteger(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : 0;
}
