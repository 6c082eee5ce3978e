/**
 * The rows that each column holds, as a heap with the least wanted row on top.
 *
 * Method: skew heaps (D. D. Sleator & R. E. Tarjan, 1986, doi 10.1137/0215004) whose nodes are the rows themselves. A row is held by one column at most, so
 * memory is O(rows + columns) whatever the capacities; adding and removing take amortised O(log rows held).
 */
import { UNASSIGNED } from "./sparse-graph.ts";

export interface RowPiles {
  /** How many rows a column holds. */
  readonly loads: Int32Array;
  /** The least wanted row that a column holds; UNASSIGNED where it holds none. */
  readonly worstOfColumn: Int32Array;
  /** `rank`: lower is better; equal ranks go to the lower row. */
  add(column: number, row: number, rank: number): void;
  /** Removes the least wanted row; the column holds one. */
  removeWorst(column: number): void;
  /** Whether the column would rather hold a row of this rank than its least wanted one. */
  prefers(column: number, row: number, rank: number): boolean;
}

export function createRowPiles(rows: number, columns: number): RowPiles {
  const loads = new Int32Array(columns);
  const worstOfColumn = new Int32Array(columns).fill(UNASSIGNED);
  const ranks = new Float64Array(rows);
  const left = new Int32Array(rows).fill(UNASSIGNED);
  const right = new Int32Array(rows).fill(UNASSIGNED);

  function isWorse(row: number, other: number): boolean {
    const difference = (ranks[row] as number) - (ranks[other] as number);
    return difference > 0 || (difference === 0 && row > other);
  }

  /** Merges two heaps along their right paths; each node on the way swaps its children, which keeps the paths short on average. */
  function meld(first: number, second: number): number {
    if (first === UNASSIGNED) return second;
    if (second === UNASSIGNED) return first;
    let top = first;
    let below = second;
    if (isWorse(below, top)) [top, below] = [below, top];
    const root = top;
    while (below !== UNASSIGNED) {
      let rest = right[top] as number;
      right[top] = left[top] as number;
      if (rest !== UNASSIGNED && isWorse(rest, below)) [rest, below] = [below, rest];
      left[top] = below;
      top = below;
      below = rest;
    }
    return root;
  }

  return {
    loads,
    worstOfColumn,
    add(column, row, rank) {
      ranks[row] = rank;
      left[row] = UNASSIGNED;
      right[row] = UNASSIGNED;
      worstOfColumn[column] = meld(worstOfColumn[column] as number, row);
      loads[column]!++;
    },
    removeWorst(column) {
      const worst = worstOfColumn[column] as number;
      worstOfColumn[column] = meld(left[worst] as number, right[worst] as number);
      loads[column]!--;
    },
    prefers(column, row, rank) {
      const worst = worstOfColumn[column] as number;
      return rank < (ranks[worst] as number) || (rank === ranks[worst] && row < worst);
    },
  };
}
