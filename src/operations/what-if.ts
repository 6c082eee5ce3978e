import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { GONE } from "../kernel/present-pairs.ts";
import type { AssignmentStart } from "../kernel/resolve-assignment.ts";
import { type SparseGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { Changes } from "../model/changes.ts";
import type { Difference } from "../model/difference.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { eligibleGraph } from "../stages/assign/assign-seats.ts";
import { reassignSeats } from "../stages/assign/reassign-seats.ts";
import { findSharedPairs, type SharedPairs } from "../stages/assign/shared-pairs.ts";
import { updateGraph } from "../stages/assign/update-graph.ts";
import { compareMatchings } from "../stages/explain/compare-matchings.ts";
import { explainMatching } from "../stages/explain/explain-matching.ts";
import { narrowColumns } from "../stages/score/narrow-columns.ts";
import { scoreRows } from "../stages/score/score-rows.ts";
import { requireChanges } from "./apply-changes.ts";
import { openMatching } from "./open-matching.ts";
import { encodePrepared, type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Says what would be different: who would move, gain or lose a partner and why, and what the programme as a whole would gain.
 *
 * @remarks As good as matching the changed programme anew: always as many pairs and points (and, under `fairest`, the same floor); and where one matching
 * alone is the best, the same bytes. Where several are equally good it is one that disturbs the fewest people, so that nobody moves without need: a mentee who
 * loses her mentor counts two, one who changes mentors one (up to some 20,000 mentees; with more, any of the best). Solves from the present matching and its prices; for a person, a seat or a pair of
 * a prepared programme that takes a fraction of solving anew.
 *
 * @param matching - the best matching of this very input, by {@link matchParticipants} or a former what-if.
 * @throws {@link InvalidInputError} for an invalid input, changes that do not fit it (every faulty path inside `changes`), or another input's matching
 * (`input-mismatch`).
 * @example
 * ```ts
 * const changes = { seats: [{ mentorId: "ada", capacity: 2 }] };
 * const difference = whatIf(input, matching, changes);
 * console.log(describeDifference(difference, { names: namesOf(input) }));
 * auditMatching(applyChanges(input, changes), difference.matching).valid; // true
 * ```
 */
export function whatIf(input: MatchInput | Prepared, matching: Matching, changes: Changes): Difference {
  const before = prepareProgramme(input);
  const { network } = openMatching(before, matching);
  const after = encodePrepared(requireChanges(before.programme, changes).programme);
  const { programme, columns, participation, inputDigest } = after;
  const shared = findSharedPairs(before, after);
  const eligible = shared === undefined ? eligibleGraph(after.rows, participation) : changedGraph(network.problem.graph, shared, after);
  const present = findPresent(before, matching, after, shared?.newColumns);
  const assignment = reassignSeats(eligible, participation.freeSeats, programme.objective, present);
  return compareMatchings(matching, explainMatching({ programme, columns, participation }, inputDigest, assignment));
}

/** The eligible pairs, scored anew as far as they may have changed. */
function changedGraph(graph: SparseGraph, shared: SharedPairs, { programme, columns, participation, rows }: Prepared): SparseGraph {
  const newColumns = scoreRows(narrowColumns(columns, shared.newColumns), programme.minimumPoints);
  return updateGraph(graph, shared, participation, { all: rows, newColumns });
}

/** Who sits where now, as rows and columns of the changed programme, and the present prices; whoever sits in a new column must find it worth a new price. */
function findPresent(
  before: Prepared,
  { pairs, certificate, objective }: Matching,
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
