import type { PointRows, StableRound } from "../../criteria/columns.ts";
import { findBestInSteps } from "../../kernel/best-edges.ts";
import { type ProposalProblem, proposeInSteps } from "../../kernel/deferred-acceptance.ts";
import type { FoundEdges } from "../../kernel/edge-passes.ts";
import { enterEdge, openEdgeList } from "../../kernel/edge-source.ts";
import type { PreferenceLists } from "../../kernel/preference-lists.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Participation } from "../../model/participation.ts";
import { readEligibleEdges } from "./assign-seats.ts";
import { openEdges } from "./open-edges.ts";

export interface ByPointsOptions {
  /** Mentors on each mentee's list at first. @defaultValue `100` */
  readonly width?: number;
  /** Mentors that a list goes on with. @defaultValue `32` */
  readonly further?: number;
}

/**
 * Assigns the open mentees to free seats where nobody stated anything, so that both sides go by points: as `assignByAnswersInSteps` does, with lists that are
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
function openExtension(rows: PointRows, participation: Participation, most: number): Required<ProposalProblem>["extend"] {
  const edges = readEligibleEdges(rows, participation);
  const best = openEdgeList(most);
  return (row, _used, wouldTake) => {
    const { end, columnOfEdge, costOfEdge } = edges.read(row);
    best.count = 0;
    for (let edge = 0; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const cost = costOfEdge[edge] as number;
      if (best.count === most && cost >= (best.values[most - 1] as number)) continue;
      if (wouldTake(column, cost)) enterEdge(best, column, cost, cost);
    }
    return { columns: best.columns.slice(0, best.count), ranks: best.values.slice(0, best.count) };
  };
}
