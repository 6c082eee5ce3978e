import type { PointRows, StableRound } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { findBestInSteps } from "../../kernel/best-edges.ts";
import { proposeInSteps } from "../../kernel/deferred-acceptance.ts";
import type { FoundEdges } from "../../kernel/edge-passes.ts";
import type { PreferenceLists } from "../../kernel/preference-lists.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Participation } from "../../model/participation.ts";
import { openEdges } from "./open-edges.ts";

export interface ByPointsOptions {
  /** Mentors on each mentee's list at first. @defaultValue `100` */
  readonly width?: number;
  /** Mentors that a list goes on with. @defaultValue `32` */
  readonly further?: number;
}

/**
 * Assigns the open mentees to free seats where nobody stated anything, so that both sides go by points: as `assignByAnswers` does, with lists that are
 * found on demand.
 *
 * There is one stable matching only. Of the pairs with the most points, that of the first mentee with their first mentor is both sides' first choice, and stands in
 * every stable matching; the same holds for those who are left.
 */
export function* assignByPointsInSteps(
  rows: PointRows,
  participation: Participation,
  { width = 100, further = 32 }: ByPointsOptions = {},
): Steps<StableRound> {
  const capacities = participation.freeSeats;
  const lists = yield* listBest(rows, participation, width);
  const extend = openExtension(rows, participation, further);
  const { columnOfRow } = yield* proposeInSteps({ lists, capacities, extend });
  return { columnOfRow, otherColumnOfRow: columnOfRow };
}

/** The head of everybody's list: mentors with a free seat by points, equal ones in their order. */
function* listBest(rows: PointRows, participation: Participation, width: number): Steps<PreferenceLists> {
  const source = openEdges(rows, participation);
  const heads: Pick<FoundEdges, "columns" | "costs">[] = Array.from({ length: rows.rows }, () => NO_ENTRIES);
  const isClosed = (column: number): boolean => participation.freeSeats[column] === 0;
  const enter = (row: number, { first, end, columns, costs }: FoundEdges): void => {
    heads[row] = { columns: columns.slice(first, end), costs: costs.slice(first, end) };
  };
  yield* findBestInSteps(source, width, enter, isClosed);
  const firstEntry = new Int32Array(rows.rows + 1);
  heads.forEach(({ columns }, row) => {
    firstEntry[row + 1] = (firstEntry[row] as number) + columns.length;
  });
  const columnOfEntry = new Int32Array(firstEntry[rows.rows] as number);
  const rankOfEntry = new Float64Array(columnOfEntry.length);
  heads.forEach(({ columns, costs }, row) => {
    columnOfEntry.set(columns, firstEntry[row]);
    rankOfEntry.set(costs, firstEntry[row]);
  });
  return { rows: rows.rows, columns: rows.columns, firstEntry, columnOfEntry, rankOfEntry };
}

const NO_ENTRIES = { columns: new Int32Array(0), costs: new Int32Array(0) };

/** Goes on with the best of those who would take the mentee now: a look at everybody, which few need. */
function openExtension(rows: PointRows, { statusOfRow, statusOfColumn }: Participation, most: number) {
  const isOpen = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  const points = new Int32Array(rows.columns);
  const columns = new Int32Array(most);
  return (row: number, _used: number, wouldTake: (column: number, rank: number) => boolean) => {
    let count = 0;
    if (statusOfRow[row] === "open") rows.fill(row, points);
    else points.fill(-1);
    for (let column = 0; column < points.length; column++) {
      const worth = points[column] as number;
      if (worth < 0 || isOpen[column] === 0) continue;
      if (count === most && worth <= (points[columns[most - 1] as number] as number)) continue;
      if (!wouldTake(column, FULL_POINTS - worth)) continue;
      let place = count < most ? count++ : most - 1;
      for (; place > 0 && (points[columns[place - 1] as number] as number) < worth; place--) columns[place] = columns[place - 1] as number;
      columns[place] = column;
    }
    const best = columns.slice(0, count);
    return { columns: best, ranks: Float64Array.from(best, (column) => FULL_POINTS - (points[column] as number)) };
  };
}
