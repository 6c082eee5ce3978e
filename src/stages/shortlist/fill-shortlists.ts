import type { ExposureProof } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { solveLimitedLists } from "../../kernel/limited-lists.ts";
import { keepEdges, type SparseGraph, UNASSIGNED } from "../../kernel/sparse-graph.ts";

/** How long lists are, and on how many a mentor may be for each free seat. */
export interface ListLimits {
  readonly length: number;
  readonly exposure: number;
  readonly freeSeats: Float64Array;
}

/** Who is on whose list under limits. */
export interface LimitedLists {
  /** By row, in any order. */
  readonly columnsOfRow: readonly (readonly number[])[];
  readonly proof: ExposureProof;
}

/**
 * Fills everybody's list where exposure is limited: reserved places first, then the highest total of all others. It takes all pairs: whose place is worth most
 * to whom, nobody knows by themselves.
 */
export function fillWithinLimits(
  eligible: SparseGraph,
  reservedColumnOfRow: Int32Array,
  { length, exposure, freeSeats }: ListLimits,
): LimitedLists {
  const { rows } = eligible;
  const limits = freeSeats.map((seats) => floorProduct(exposure, seats));
  const rowCapacities = new Float64Array(rows).fill(length);
  const columnCapacities = limits.slice();
  const columnsOfRow: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const reserved = reservedColumnOfRow[row] as number;
    columnsOfRow.push(reserved === UNASSIGNED ? [] : [reserved]);
    if (reserved !== UNASSIGNED) {
      rowCapacities[row]!--;
      columnCapacities[reserved]!--;
    }
  }
  const graph = keepEdges(eligible, (edge, row) => eligible.columnOfEdge[edge] !== reservedColumnOfRow[row]);
  // An empty place is worth as much as a pair of no points: nothing.
  const { chosen, rowDuals, prices } = solveLimitedLists({ graph, rowCapacities, columnCapacities, outsideCost: FULL_POINTS });
  for (let row = 0; row < rows; row++)
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++)
      if (chosen[edge] === 1) (columnsOfRow[row] as number[]).push(graph.columnOfEdge[edge] as number);
  return { columnsOfRow, proof: { limits, priceOfRow: rowDuals.map((dual) => FULL_POINTS - dual), priceOfColumn: prices } };
}

/** ⌊exposure · seats⌋ as people calculate: 1.15 · 100 is 115, not 114.99999999999999. */
function floorProduct(exposure: number, seats: number): number {
  return Math.floor(Number((exposure * seats).toPrecision(15)));
}
