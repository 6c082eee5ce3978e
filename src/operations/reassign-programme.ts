import type { SeatAssignment } from "../criteria/columns.ts";
import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { GONE } from "../kernel/present-pairs.ts";
import type { AssignmentStart } from "../kernel/resolve-assignment.ts";
import { type SparseGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { Matching } from "../model/matching.ts";
import { eligibleGraph } from "../stages/assign/assign-seats.ts";
import { reassignSeats } from "../stages/assign/reassign-seats.ts";
import { findSharedPairs, type SharedPairs } from "../stages/assign/shared-pairs.ts";
import { updateGraph } from "../stages/assign/update-graph.ts";
import { narrowColumns } from "../stages/score/narrow-columns.ts";
import { scoreRows } from "../stages/score/score-rows.ts";
import { openMatching, type PricedMatching, requirePriced } from "./open-matching.ts";
import type { Prepared } from "./prepare-programme.ts";

/**
 * Assigns the seats of a programme that was another before, from that one's matching: scores and solves only what may have changed.
 *
 * @param matching - of the programme before; its prices are where the solve begins.
 * @returns A best assignment, and of these one that disturbs the present pairs least.
 */
export function reassignProgramme(before: Prepared, matching: Matching, after: Prepared): SeatAssignment {
  const { network } = openMatching(before, matching);
  const { programme, participation, rows } = after;
  const shared = findSharedPairs(before, after);
  const eligible = shared === undefined ? eligibleGraph(rows, participation) : changedGraph(network.problem.graph, shared, after);
  const present = findPresent(before, requirePriced(matching), after, shared?.newColumns);
  return reassignSeats(eligible, participation.freeSeats, programme.objective, present);
}

/** The eligible pairs, scored anew as far as they may have changed. */
function changedGraph(graph: SparseGraph, shared: SharedPairs, { programme, columns, participation, rows }: Prepared): SparseGraph {
  // Without new columns nobody asks for their scores; tables for none would still be drawn up.
  const newColumns = shared.newColumns.length === 0 ? rows : scoreRows(narrowColumns(columns, shared.newColumns), programme.minimumPoints);
  return updateGraph(graph, shared, participation, { all: rows, newColumns });
}

/** Who sits where now, as rows and columns of the changed programme, and the present prices; whoever sits in a new column must find it worth a new price. */
function findPresent(
  before: Prepared,
  { pairs, certificate, objective }: PricedMatching,
  { rowOfId, columnOfId }: Prepared,
  newColumns: Int32Array = new Int32Array(0),
): { readonly columnOfRow: Int32Array; readonly start: AssignmentStart } {
  const columnOfRow = new Int32Array(rowOfId.size).fill(UNASSIGNED);
  for (const { menteeId, mentorId } of pairs) {
    const row = rowOfId.get(menteeId);
    if (row !== undefined) columnOfRow[row] = columnOfId.get(mentorId) ?? GONE;
  }
  const isNew = new Set(newColumns);
  // With more mentees an unmatched one costs more, and so do the seats that the unmatched compete for: those that the cover counts.
  const dearer = objective === "highest-total" ? 0 : FULL_POINTS * (rowOfId.size - before.rowOfId.size);
  const covered = new Set(certificate.cover?.mentorIds);
  const prices = new Float64Array(columnOfId.size);
  for (const { mentorId, price } of certificate.seatPrices) {
    const column = columnOfId.get(mentorId);
    if (column !== undefined) prices[column] = Math.max(0, price + (covered.has(mentorId) ? dearer : 0));
  }
  return {
    columnOfRow,
    start: { columnOfRow: columnOfRow.map((column) => (column === GONE || isNew.has(column) ? UNASSIGNED : column)), prices },
  };
}
