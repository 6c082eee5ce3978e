import type { ShortlistCertificate } from "../model/shortlisting.ts";
import type { Audited, ColumnOfRow } from "./audited.ts";
import { readPrices } from "./check-certificate.ts";
import { report } from "./compare.ts";
import { limitOf } from "./exposure-limit.ts";
import type { RowVerdict } from "./pair-rules.ts";

interface ListsWithinLimits {
  readonly columnsOfRow: ReadonlyMap<number, readonly number[]>;
  readonly reserved: ColumnOfRow;
}

interface Terms {
  readonly length: number;
  readonly exposure: number;
  readonly certificate: Partial<ShortlistCertificate>;
}

/**
 * Checks that no mentor is on too many lists, and that the places that are not reserved have the highest total: u, v ≥ 0; u + v ≥ points where two are on no
 * list, ≤ points where they are; u = 0 where a list has a place left, v = 0 where a mentor could be on more.
 */
export function checkExposure({ standing, findings }: Audited, { columnsOfRow, reserved }: ListsWithinLimits, terms: Terms) {
  const { menteeIds, mentorIds, openRows, openColumns, pairOf, seats } = standing;
  const { length, exposure, certificate } = terms;
  const u = readPrices(openRows, certificate.menteePrices);
  const v = readPrices(openColumns, certificate.exposurePrices);
  const counts = mentorIds.map(() => 0);
  for (const columns of columnsOfRow.values()) for (const column of columns) counts[column]!++;
  for (const column of openColumns) {
    const left = limitOf(exposure, seats[column]!) - counts[column]!;
    const mentor = { mentorId: mentorIds[column]! };
    if (left < 0) report(findings, "lists", mentor, "on more lists than the limit");
    if (left > 0 && v.get(column)! > 0) report(findings, "certificate", mentor, "a place has a price, but is free");
  }
  return {
    visit({ row, columns, points }: RowVerdict): void {
      const listed = new Set(columnsOfRow.get(row));
      const mentee = { menteeId: menteeIds[row]! };
      if (listed.size > length) report(findings, "lists", mentee, `a list of ${listed.size}, ${length} are allowed`);
      if (listed.size < length && u.get(row)! > 0) report(findings, "certificate", mentee, "the list has a place left, but a price");
      const wrong = columns.find((column, k) => {
        if (reserved.get(row) === column) return false;
        const slack = u.get(row)! + v.get(column)! - points[k]!;
        return listed.has(column) ? slack > 0 : slack < 0;
      });
      if (wrong !== undefined) report(findings, "certificate", pairOf(row, wrong), "the prices do not prove this place");
    },
    expect(): Pick<ShortlistCertificate, "menteePrices" | "exposurePrices"> {
      return {
        menteePrices: openRows.map((row) => ({ menteeId: menteeIds[row]!, price: u.get(row)! })),
        exposurePrices: openColumns.map((column) => ({ mentorId: mentorIds[column]!, price: v.get(column)! })),
      };
    },
  };
}
