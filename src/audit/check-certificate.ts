import type { Cover, OptimumCertificate } from "../model/matching.ts";
import type { Audited, ColumnOfRow, RowCheck } from "./audited.ts";
import { listOf, report } from "./compare.ts";
import type { Standing } from "./standing.ts";

/** A check that says what the certificate of an optimum should be. */
interface CertificateCheck extends Omit<RowCheck<"certificate">, "expect"> {
  expect(): { readonly certificate: OptimumCertificate };
}

/** What is claimed, whatever it may be, and what the proof must cover. */
type ClaimedCertificate = Partial<Omit<OptimumCertificate, "scope">> & Pick<OptimumCertificate, "scope">;

/**
 * Checks the proof, in points: u, v ≥ 0; u + v + L ≥ points on every eligible pair, with equality on the chosen ones; u = 0 for unmatched mentees; v = 0
 * for mentors with a free seat. The cover touches every eligible pair, and its mentees and seats are as many as the pairs.
 *
 * Of a search that was stopped only u, v ≥ 0 and u + v + L ≥ points are asked, and that the gap is what the prices say too much.
 */
export function checkCertificate(
  { programme, standing, findings }: Audited,
  columnOfRow: ColumnOfRow,
  { scope, ...given }: ClaimedCertificate,
): CertificateCheck {
  const { menteeIds, mentorIds, openRows, openColumns, pairOf } = standing;
  const isStopped = given.optimal === false;
  const wantsMostPairs = programme.objective !== "highest-total" && !isStopped;
  const pairPrice = programme.objective === "highest-total" ? 0 : readInteger(given.pairPrice);
  const u = readPrices(openRows, given.menteePrices);
  const v = readPrices(openColumns, given.seatPrices);
  const cover = readCover(standing, given.cover);

  const free = [...standing.seats];
  const seatedRows = openRows.filter((row) => columnOfRow.has(row));
  for (const row of seatedRows) free[columnOfRow.get(row)!]!--;
  let gap = boundOf(u, v, standing);
  const overpriced = isStopped ? [] : [...v].filter(([column, price]) => price > 0 && free[column]! > 0);
  for (const [column] of overpriced) report(findings, "certificate", { mentorId: mentorIds[column]! }, "a seat has a price, but is free");
  if (wantsMostPairs && cover.places !== seatedRows.length)
    report(findings, "certificate", {}, `the cover has ${cover.places} places for ${seatedRows.length} pairs`);
  const isFairest = programme.objective === "fairest" && seatedRows.length > 0 && !isStopped;
  const floor = isFairest ? readInteger(given.fairness?.floor) : 0;
  const coverAbove = readCover(standing, given.fairness?.coverAbove);
  const tooMany = `the cover above the floor has ${coverAbove.places} places, not fewer than the ${seatedRows.length} pairs`;
  if (isFairest && coverAbove.places >= seatedRows.length) report(findings, "certificate", {}, tooMany);

  return {
    visit({ row, columns, points }) {
      const reportFirst = (fails: (column: number, k: number) => boolean, sentence: string): void => {
        const column = columns.find(fails);
        if (column !== undefined) report(findings, "certificate", pairOf(row, column), sentence);
      };
      const slack = columns.map((column, k) => u.get(row)! + v.get(column)! + pairPrice - points[k]!);
      reportFirst((_, k) => slack[k]! < 0 && points[k]! >= floor, "the prices do not reach the points");
      for (const [k, column] of columns.entries()) if (column === columnOfRow.get(row)) gap -= BigInt(points[k]! - pairPrice);
      if (isStopped) return;
      reportFirst((column, k) => slack[k]! > 0 && column === columnOfRow.get(row), "the prices of a chosen pair exceed its points");
      const isIdle = !columnOfRow.has(row) && u.get(row)! > 0;
      if (isIdle) report(findings, "certificate", { menteeId: menteeIds[row]! }, "unmatched, but with a price");
      if (wantsMostPairs) reportFirst((column) => !cover.touches(row, column), "the cover does not touch this pair");
      if (!isFairest) return;
      reportFirst((column, k) => points[k]! < floor && column === columnOfRow.get(row), "this pair is below the floor");
      reportFirst(
        (column, k) => points[k]! > floor && !coverAbove.touches(row, column),
        "the cover above the floor does not touch this pair",
      );
    },
    expect() {
      const menteePrices = openRows.map((row) => ({ menteeId: menteeIds[row]!, price: u.get(row)! }));
      const seatPrices = openColumns.map((column) => ({ mentorId: mentorIds[column]!, price: v.get(column)! }));
      const proof = isStopped ? { optimal: false, gap: Number(gap) } : { optimal: true, gap: 0 };
      const certificate: OptimumCertificate = { ...proof, scope, pairPrice, menteePrices, seatPrices };
      if (!wantsMostPairs) return { certificate };
      if (!isFairest) return { certificate: { ...certificate, cover: cover.named } };
      const pointsForgone = Math.max(0, readInteger(given.fairness?.pointsForgone));
      return { certificate: { ...certificate, cover: cover.named, fairness: { floor, coverAbove: coverAbove.named, pointsForgone } } };
    },
  };
}

/** The prices of people in this order. */
export function readPrices(
  people: readonly number[],
  given: readonly { readonly price: number }[] | undefined,
): ReadonlyMap<number, number> {
  return new Map(people.map((position, k) => [position, Math.max(0, readInteger(listOf(given)[k]?.price))]));
}

/** What the prices say that all pairs together can be worth at most; exact, as it may pass 2^53. */
function boundOf(u: ReadonlyMap<number, number>, v: ReadonlyMap<number, number>, { seats }: Standing): bigint {
  let bound = 0n;
  for (const price of u.values()) bound += BigInt(price);
  for (const [column, price] of v) bound += BigInt(price) * BigInt(seats[column]!);
  return bound;
}

/** What cannot be a price counts as 0, and is found when the certificate is compared. */
function readInteger(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : 0;
}

/** The people of the pool whom a cover names, and how many pairs they can be in. */
function readCover({ menteeIds, mentorIds, openRows, openColumns, seats }: Standing, given: Partial<Cover> | undefined) {
  const [mentees, mentors] = [new Set<unknown>(listOf(given?.menteeIds)), new Set<unknown>(listOf(given?.mentorIds))];
  const rows = openRows.filter((row) => mentees.has(menteeIds[row]));
  const columns = openColumns.filter((column) => mentors.has(mentorIds[column]));
  return {
    places: columns.reduce((total, column) => total + seats[column]!, rows.length),
    touches: (row: number, column: number) => mentees.has(menteeIds[row]) || mentors.has(mentorIds[column]),
    named: { menteeIds: rows.map((row) => menteeIds[row]!), mentorIds: columns.map((column) => mentorIds[column]!) },
  };
}
