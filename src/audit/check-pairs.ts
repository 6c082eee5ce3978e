import { quote } from "../model/issue.ts";
import type { Matching } from "../model/matching.ts";
import type { Audited, ColumnOfRow } from "./audited.ts";
import { listOf, report } from "./compare.ts";
import { FULL_POINTS } from "./share-points.ts";

/** Reads who is paired with whom, and checks that they may be. */
export function checkPairs({ programme, matching, standing, rules, findings }: Audited): ColumnOfRow {
  const { rowOf, columnOf, pairOf, lockedColumn } = standing;
  const columnOfRow = new Map<number, number>();
  const taken = [...standing.activeSeats];
  for (const pair of listOf(matching.pairs)) {
    const row = rowOf.get(pair?.menteeId);
    const column = columnOf.get(pair?.mentorId);
    if (row === undefined || column === undefined || columnOfRow.has(row)) {
      const names = `${quote(pair?.menteeId)} with ${quote(pair?.mentorId)}`;
      report(findings, "people", {}, `${names}: somebody unknown, or a mentee's second pair`);
      continue;
    }
    columnOfRow.set(row, column);
    const isFull = ++taken[column]! > programme.mentors[column]!.capacity;
    if (isFull) report(findings, "capacity", pairOf(row, column), "no seat is left for this pair");
    const codes = lockedColumn.has(row) ? [] : rules.against(row, column).map(({ code }) => code);
    if (codes.length > 0) report(findings, "eligibility", pairOf(row, column), `not eligible: ${codes.join(", ")}`);
  }
  for (const [row, column] of lockedColumn)
    if (columnOfRow.get(row) !== column) report(findings, "eligibility", pairOf(row, column), "this lock is not kept");
  return columnOfRow;
}

/** The pairs as they should be told, their totals, and what the locks overrode. */
export function tellPairs(audited: Audited, columnOfRow: ColumnOfRow): Pick<Matching, "pairs" | "totals" | "overrides"> {
  const { programme, standing, rating, rules, said } = audited;
  const { activeSeats, lockedColumn, pairOf } = standing;
  const secondRound = findSecondRound(audited);
  const byRow = ([a]: readonly [number, number], [b]: readonly [number, number]) => a - b;
  const pairs = [...columnOfRow].sort(byRow).map(([row, column]) => {
    const scored = rating.rate(row, column);
    const points = said.blend(row, column, scored);
    const choice = said.hasChoice(row, column) ? { choice: points - scored } : {};
    const contributions = { ...rating.contributionsOf(row, column), ...choice };
    const pair = { ...pairOf(row, column), score: points / FULL_POINTS, points, contributions, band: rating.bandOf(row, column) };
    if (lockedColumn.has(row)) return { ...pair, locked: true as const };
    return secondRound.has(row) ? { ...pair, round: 2 as const } : pair;
  });
  const matched = programme.mentors.map(() => 0);
  for (const column of columnOfRow.values()) matched[column]!++;
  const loads = programme.mentors.map(({ id: mentorId, capacity }, column) => {
    return { mentorId, capacity, active: activeSeats[column]!, matched: matched[column]! };
  });
  const locks = [...lockedColumn].sort(byRow).map(([row, column]) => ({ ...pairOf(row, column), rules: rules.against(row, column) }));
  const points = pairs.reduce((total, pair) => total + pair.points, 0);
  return { pairs, totals: { pairs: pairs.length, points, loads }, overrides: locks.filter((lock) => lock.rules.length > 0) };
}

/** Who is said to have a pair from the second round; nobody where there is none. */
export function findSecondRound({ programme, matching, standing }: Audited): ReadonlySet<number> {
  if (programme.choices?.secondRound !== "all-pairs") return new Set();
  const rows = listOf(matching.pairs).flatMap((pair) => (pair?.round === 2 ? [standing.rowOf.get(pair.menteeId)] : []));
  return new Set(rows.filter((row) => row !== undefined));
}
