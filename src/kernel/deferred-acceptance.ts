/**
 * The stable matching that is best for every row at once, or for every column: nobody would rather have somebody who would rather have them.
 *
 * Method: D. Gale & L. S. Shapley (1962, doi 10.2307/2312726). Each row proposes down its list; a column keeps those it wants most, up to its capacity, and
 * turns away the others, who propose on. With columns of several seats: A. E. Roth & M. Sotomayor (1990). The order of the proposals has no influence on the
 * result. Where columns propose, each row keeps one.
 *
 * Time O(proposals · log capacity), and there are at most as many proposals as entries in all lists; memory O(rows + columns) beside the lists. Ties must
 * have been broken before: a list is an order, and equal ranks go to the lower row.
 *
 * Lists may be given cut short, with `extend` to go on: a result on cut lists is not stable, so a row that comes to the end of its part asks for more until
 * there is none.
 */
import { type PreferenceLists, transposeInSteps } from "./preference-lists.ts";
import { createRowPiles } from "./row-piles.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import { runSteps, type Steps } from "./steps.ts";

/** A further part of a row's list. */
interface ListPart {
  readonly columns: Int32Array;
  readonly ranks: Float64Array;
}

export interface ProposalProblem {
  readonly lists: PreferenceLists;
  /** Integers ≥ 0 by column. */
  readonly capacities: Float64Array;
  /**
   * What follows the first `used` entries of a row's list; an empty part where nothing does. Columns that would not take the row now may be left out: those that a
   * column holds only get better, so it never will. Absent: the lists are whole.
   */
  readonly extend?: (row: number, used: number, wouldTake: (column: number, rank: number) => boolean) => ListPart;
}

export interface StableAssignment {
  readonly columnOfRow: Int32Array;
  /** For the bound that tests assert: at most the entries of all lists. */
  readonly proposals: number;
}

/** Rows propose: of all stable matchings the one that gives every row the column it wants most. */
export function assignRowsProposing(problem: ProposalProblem): StableAssignment {
  return runSteps(proposeInSteps(problem));
}

/** Rows, or columns, that have proposed for the first time between two pauses. */
const FIRST_IN_STEP = 32;

/** The same in steps; it goes on whatever it is told. */
export function* proposeInSteps({ lists, capacities, extend }: ProposalProblem): Steps<StableAssignment> {
  const { rows, columns, firstEntry } = lists;
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const piles = createRowPiles(rows, columns);
  const whole: ListPart = { columns: lists.columnOfEntry, ranks: lists.rankOfEntry };
  // The part of its list that a row is at, where it is not the first: where in the part, where the part ends, and what was used up before it.
  const parts = new Map<number, ListPart>();
  const next = firstEntry.slice(0, rows);
  const last = firstEntry.slice(1);
  const usedBefore = new Int32Array(rows);
  let proposals = 0;

  /** Whether a column has a free seat for the row, or would rather hold it than somebody it holds. */
  function wouldTake(column: number, row: number, rank: number): boolean {
    const capacity = capacities[column] as number;
    return (piles.loads[column] as number) < capacity || (capacity > 0 && piles.prefers(column, row, rank));
  }

  /** Whether the row has somebody left to propose to. */
  function hasNext(row: number): boolean {
    if ((next[row] as number) < (last[row] as number)) return true;
    if (extend === undefined) return false;
    const begin = parts.has(row) ? 0 : (firstEntry[row] as number);
    usedBefore[row] = (usedBefore[row] as number) + (last[row] as number) - begin;
    const part = extend(row, usedBefore[row] as number, (column, rank) => wouldTake(column, row, rank));
    parts.set(row, part);
    next[row] = 0;
    last[row] = part.columns.length;
    return part.columns.length > 0;
  }

  /** Proposes once; returns the row that is left without a column by it, UNASSIGNED for none. */
  function propose(row: number): number {
    const part = parts.size === 0 ? whole : (parts.get(row) ?? whole);
    const entry = next[row]!++;
    const column = part.columns[entry] as number;
    const rank = part.ranks[entry] as number;
    proposals++;
    if (!wouldTake(column, row, rank)) return row;
    let left = UNASSIGNED;
    if ((piles.loads[column] as number) >= (capacities[column] as number)) {
      left = piles.worstOfColumn[column] as number;
      piles.removeWorst(column);
      columnOfRow[left] = UNASSIGNED;
    }
    piles.add(column, row, rank);
    columnOfRow[row] = column;
    return left;
  }

  for (let start = 0; start < rows; start++) {
    if (start % FIRST_IN_STEP === 0) yield { stage: "solve", done: start, total: rows };
    let row = start;
    while (row !== UNASSIGNED && hasNext(row)) row = propose(row);
  }
  return { columnOfRow, proposals };
}

/** Columns propose, on whole lists: of all stable matchings the one that gives every column the rows it wants most. */
export function assignColumnsProposing(problem: Omit<ProposalProblem, "extend">): StableAssignment {
  return runSteps(proposeColumnsInSteps(problem));
}

/** The same in steps; it goes on whatever it is told. */
export function* proposeColumnsInSteps({ lists, capacities }: Omit<ProposalProblem, "extend">): Steps<StableAssignment> {
  const { firstEntry, columnOfEntry: rowOfEntry, rankOfEntry, rows: columns, columns: rows } = yield* transposeInSteps(lists);
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  const rankOfHeld = new Float64Array(rows);
  const next = firstEntry.slice(0, columns);
  const free = capacities.slice();
  let proposals = 0;

  /** Proposes once; returns the column that is left with a free seat by it. */
  function proposeOnce(column: number): number {
    const entry = next[column]!++;
    const row = rowOfEntry[entry] as number;
    const rank = rankOfEntry[entry] as number;
    const holder = columnOfRow[row] as number;
    proposals++;
    if (holder !== UNASSIGNED && (rankOfHeld[row] as number) < rank) return column;
    columnOfRow[row] = column;
    rankOfHeld[row] = rank;
    free[column]!--;
    if (holder !== UNASSIGNED) free[holder]!++;
    return holder === UNASSIGNED ? column : holder;
  }

  const waiting: number[] = [];
  for (let start = 0; start < columns; start++) {
    if (start % FIRST_IN_STEP === 0) yield { stage: "solve", done: start, total: columns };
    for (let column: number | undefined = start; column !== undefined; column = waiting.pop()) {
      while ((free[column] as number) > 0 && (next[column] as number) < (firstEntry[column + 1] as number)) {
        const loser = proposeOnce(column);
        if (loser !== column) waiting.push(loser);
      }
    }
  }
  return { columnOfRow, proposals };
}
