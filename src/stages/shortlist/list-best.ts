import type { ListedColumn, PointRows, Shortlisted } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { findBestInSteps } from "../../kernel/best-edges.ts";
import { type EdgeSource, openEdgeCount } from "../../kernel/edge-source.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Steps } from "../../kernel/steps.ts";

/** A row's list, made from its best columns. */
type ListMaker = (row: number, best: readonly number[]) => readonly number[];

const ROWS_IN_STEP = 64;

/** The best, the last of which yields to the reserved column where that is not among them. */
export function bestWithReserved(reservedColumnOfRow: Int32Array): ListMaker {
  return (row, best) => {
    const reserved = reservedColumnOfRow[row] as number;
    return reserved === UNASSIGNED || best.includes(reserved) ? best : best.with(-1, reserved);
  };
}

/**
 * Makes everybody's list and finds the place of each entry among all mentors who are eligible.
 *
 * Nobody's best depends on another's, so that they are found on demand; of whoever is not among them, only those who are better are counted.
 *
 * @param source - the pairs that `rows` scores, of those who take part.
 */
export function* listInSteps(rows: PointRows, source: EdgeSource, length: number, make: ListMaker): Steps<readonly Shortlisted[]> {
  const { rowOrder } = source;
  const bestOfRow: (readonly number[])[] = Array.from({ length: rows.rows }, () => []);
  const prices = yield* findBestInSteps(source, length, (row, { first, end, columns }) => {
    bestOfRow[row] = [...columns.subarray(first, end)];
  });
  const found = openEdgeCount();
  function count(row: number, below: number): number {
    source.findCheapest(row, below, found);
    return found.count;
  }
  const lists: Shortlisted[] = [];
  for (const [done, row] of rowOrder.entries()) {
    if (done % ROWS_IN_STEP === 0) yield { stage: "scan", done, total: rows.rows };
    const best = bestOfRow[row] as readonly number[];
    const entries = make(row, best).map((column): ListedColumn => {
      const at = best.indexOf(column);
      if (at !== -1) return { column, place: at + 1 };
      return { column, place: count(row, FULL_POINTS - rows.pointsOf(row, column) + (prices[column] as number)) + 1 };
    });
    const eligible = best.length === length && entries.length < length ? count(row, Number.POSITIVE_INFINITY) : best.length;
    lists[row] = { entries: entries.sort((a, b) => a.place - b.place), eligible };
  }
  return lists;
}
