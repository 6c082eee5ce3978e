/**
 * What rows know of their edges: the cheapest ones, found on demand, and what all others are worth at least.
 *
 * Prices only rise. So no edge that a row does not know is ever worth less, cost and price together, than it was when the row was looked through: a row may be
 * looked through at prices that have risen meanwhile, and what it learns is still true.
 */
import { beginPass, type FoundEdges, type OpenPass } from "./edge-passes.ts";
import type { EdgeSource } from "./edge-source.ts";
import { type GrowingLists, openGrowingLists } from "./growing-lists.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import type { Stage, Steps } from "./steps.ts";

export interface KnownEdges {
  /** The cheapest edges of each row. */
  readonly lists: GrowingLists;
  /** By row: no other edge was worth less when it was looked through. Infinity where there is no other. */
  readonly bounds: Float64Array;
  /** How often each row was looked through. */
  readonly looksOfRow: Uint8Array;
  /** How often rows were looked through, all together. */
  readonly looks: number;
  /** Looks through rows for the first time, at these prices. Returns false where it was stopped. */
  look(rows: Int32Array, prices: Float64Array): Steps<boolean>;
  /**
   * Has others begin to look through rows once more, at the prices of this moment, each in a list that doubles at every other look. The caller sees to its end.
   * A row that holds a seat then keeps what it knows, unless it learns more, its seat included.
   */
  lookAgain(rows: Int32Array, prices: Float64Array, columnOfRow: Int32Array): OpenPass;
}

export interface KnownEdgesOptions {
  /** Edges that a row finds at first. */
  readonly firstWidth: number;
  /** Edges that it finds when it is looked through again. */
  readonly width: number;
}

/** @param learn - called for every row that has learned something. */
export function openKnownEdges(source: EdgeSource, { firstWidth, width }: KnownEdgesOptions, learn: (row: number) => void): KnownEdges {
  const { rows, rowOrder } = source;
  // Room for a second, longer list of each row: what nobody writes to takes no memory, while arrays that are replaced lie about until they are collected.
  const lists = openGrowingLists(rows, (firstWidth + width) * rows);
  const bounds = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const unlimited = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const widths = new Int32Array(rows).fill(Math.min(firstWidth, source.columns));
  const looksOfRow = new Uint8Array(rows);
  const held = new Float64Array(source.columns);
  const rankOfRow = new Int32Array(rows);
  rowOrder.forEach((row, rank) => {
    rankOfRow[row] = rank;
  });
  let looks = 0;
  let looked = 0;

  function begin(stage: Stage, asked: Int32Array, prices: Float64Array, columnOfRow?: Int32Array): OpenPass {
    const progress = stage === "scan" ? { doneBefore: looked, total: rows } : {};
    const pass = { stage, rows: asked, prices, limits: unlimited, widths, ...progress };
    const { finish } = beginPass(source, pass, (row, found) => {
      const isAll = found.end - found.first < (widths[row] as number) || found.end - found.first === source.columns;
      const bound = isAll ? Number.POSITIVE_INFINITY : worthOfLast(found, prices);
      const seat = columnOfRow === undefined ? UNASSIGNED : (columnOfRow[row] as number);
      if (seat !== UNASSIGNED && ((bounds[row] as number) >= bound || !isAmong(found, seat))) return;
      lists.replace(row, found);
      bounds[row] = bound;
      learn(row);
    });
    return {
      *finish() {
        if (!(yield* finish())) return false;
        for (const row of asked) looksOfRow[row]!++;
        looks += asked.length;
        if (stage === "scan") looked += asked.length;
        return true;
      },
    };
  }
  return {
    lists,
    bounds,
    looksOfRow,
    get looks() {
      return looks;
    },
    look: (asked, prices) => begin("scan", asked, prices).finish(),
    lookAgain(asked, prices, columnOfRow) {
      // Whoever looks again has finished before the next do.
      held.set(prices);
      for (const row of asked) widths[row] = Math.min(width * 2 ** (((looksOfRow[row] as number) - 1) >> 1), source.columns);
      // The longest lists first: they take longest.
      const inOrder = asked.toSorted(
        (a, b) => (widths[b] as number) - (widths[a] as number) || (rankOfRow[a] as number) - (rankOfRow[b] as number),
      );
      return begin("prove", inOrder, held, columnOfRow);
    },
  };
}

function isAmong({ first, end, columns }: FoundEdges, column: number): boolean {
  for (let edge = first; edge < end; edge++) if (columns[edge] === column) return true;
  return false;
}

function worthOfLast({ end, columns, costs }: FoundEdges, prices: Float64Array): number {
  return (costs[end - 1] as number) + (prices[columns[end - 1] as number] as number);
}
