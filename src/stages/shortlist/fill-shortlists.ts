import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { solveLimitedLists } from "../../kernel/limited-lists.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Participation } from "../../model/participation.ts";

/** Who is on whose list, and the prices that prove it where exposure is limited. */
export interface ShortlistPlaces {
  /** By row, in any order. */
  readonly columnsOfRow: readonly (readonly number[])[];
  /** On how many lists each column may be; `null` where there is no limit. */
  readonly limits: Float64Array | null;
  /** What a place on a row's list is worth, and one of a column's. */
  readonly prices: { readonly ofRow: Float64Array; readonly ofColumn: Float64Array } | null;
}

/** How long lists are, and on how many a mentor may be for each free seat. */
export interface ShortlistSettings {
  readonly length: number;
  readonly exposure: number | null;
}

/** Fills everybody's list. The mentor that the best matching gives a mentee has a place in any case. */
export function fillShortlists(
  eligible: SparseGraph,
  reservedColumnOfRow: Int32Array,
  { length, exposure }: ShortlistSettings,
  { freeSeats }: Participation,
): ShortlistPlaces {
  if (exposure === null) return { columnsOfRow: reservedColumnOfRow.reduce(appendBest(eligible, length), []), limits: null, prices: null };
  const limits = freeSeats.map((seats) => floorProduct(exposure, seats));
  return { ...fillWithinLimits(eligible, reservedColumnOfRow, length, limits), limits };
}

/** ⌊exposure · seats⌋ as people calculate: 1.15 · 100 is 115, not 114.99999999999999. */
function floorProduct(exposure: number, seats: number): number {
  return Math.floor(Number((exposure * seats).toPrecision(15)));
}

/** Adds the list of one row: its best, the last of which yields to the reserved column where that is not among them. */
function appendBest(eligible: SparseGraph, length: number) {
  return (lists: number[][], reserved: number, row: number): number[][] => {
    const columns = bestColumns(eligible, row, length);
    if (reserved !== UNASSIGNED && !columns.includes(reserved)) columns[columns.length - 1] = reserved;
    lists.push(columns);
    return lists;
  };
}

/** The columns of a row's cheapest edges, equal ones by column: a bounded list, filled by insertion. */
function bestColumns({ firstEdge, columnOfEdge, costOfEdge }: SparseGraph, row: number, length: number): number[] {
  const edges: number[] = [];
  for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
    const cost = costOfEdge[edge] as number;
    if (edges.length === length && cost >= (costOfEdge[edges[length - 1] as number] as number)) continue;
    let at = edges.length < length ? edges.length : length - 1;
    for (; at > 0 && (costOfEdge[edges[at - 1] as number] as number) > cost; at--) edges[at] = edges[at - 1] as number;
    edges[at] = edge;
  }
  return edges.map((edge) => columnOfEdge[edge] as number);
}

/** Reserved places first, then the highest total of all others under the limits. */
function fillWithinLimits(
  eligible: SparseGraph,
  reservedColumnOfRow: Int32Array,
  length: number,
  limits: Float64Array,
): Omit<ShortlistPlaces, "limits"> {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = eligible;
  const rowCapacities = new Float64Array(rows).fill(length);
  const columnCapacities = limits.slice();
  const others = buildGraph(rows, columns);
  const columnsOfRow: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const reserved = reservedColumnOfRow[row] as number;
    columnsOfRow.push(reserved === UNASSIGNED ? [] : [reserved]);
    if (reserved !== UNASSIGNED) {
      rowCapacities[row]!--;
      columnCapacities[reserved]!--;
    }
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (columnOfEdge[edge] !== reserved) others.add(columnOfEdge[edge] as number, costOfEdge[edge] as number);
    others.endRow();
  }
  const graph = others.finish();
  // An empty place is worth as much as a pair of no points: nothing.
  const { chosen, rowDuals, prices } = solveLimitedLists({ graph, rowCapacities, columnCapacities, outsideCost: FULL_POINTS });
  for (let row = 0; row < rows; row++)
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++)
      if (chosen[edge] === 1) (columnsOfRow[row] as number[]).push(graph.columnOfEdge[edge] as number);
  return { columnsOfRow, prices: { ofRow: rowDuals.map((dual) => FULL_POINTS - dual), ofColumn: prices } };
}
