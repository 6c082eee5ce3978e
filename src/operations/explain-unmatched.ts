import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import type { Move, OptimalNetwork } from "../kernel/residual-path.ts";
import { replaceRow } from "../kernel/sparse-graph.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Participation } from "../model/participation.ts";
import type { Mentor } from "../model/person.ts";
import type { RuleRelief, UnmatchedExplanation } from "../model/relief.ts";
import { reassignSeats } from "../stages/assign/reassign-seats.ts";
import { type Exclusion, openExclusions } from "../stages/explain/excluding-rules.ts";
import { ratePair, sumPoints } from "../stages/explain/pair-facts.ts";
import { changeBy } from "../stages/explain/price-pair.ts";
import { openMatching } from "./open-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { readAskedMatching } from "./read-matching.ts";

/**
 * Says why a mentee has no mentor, and what lifting each rule for this mentee alone would bring: which rule would help, and whom it would move.
 *
 * @remarks Exact: each rule that alone excludes somebody is lifted and the programme solved again, from the present matching. A lifted minimum score, gate or
 * ban lets the pair have the points that the criteria give it; a mentor who is paused or not qualified would lend the seats left, a mentor without seats one.
 *
 * @param matching - a matching of this very input.
 * @throws {@link InvalidInputError} for an invalid input, a mentee who is not in it, or another input's matching (`input-mismatch`).
 */
export function explainUnmatched(input: MatchInput | Prepared, matching: Matching, menteeId: string): UnmatchedExplanation {
  const prepared = prepareProgramme(input);
  const read = readAskedMatching(prepared, matching);
  const { network } = openMatching(prepared, read);
  const row = prepared.rowOfId.get(menteeId);
  if (row === undefined) {
    const message = `there is no mentee with the id ${quote(menteeId)}`;
    throw new InvalidInputError([{ code: "unknown-reference", path: ["menteeId"], message }]);
  }
  const cause = read.unmatched.mentees.find((unmatched) => unmatched.menteeId === menteeId)?.cause ?? null;
  const isExcluded = cause?.code === "no-eligible-mentor" || cause?.code === "below-minimum-score";
  const exclusions = isExcluded ? openExclusions(prepared).of(row) : [];
  const liftable = exclusions.filter(({ rule }) => rule.alone > 0 && rule.code !== "same-person");
  return { menteeId, cause, reliefs: liftable.map((exclusion) => liftRule(prepared, network, row, exclusion)) };
}

/** Lets the mentee have the mentors whom the rule alone excludes, and solves again. */
function liftRule(
  prepared: Prepared,
  { problem, prices, seating }: OptimalNetwork,
  row: number,
  { rule, columnsAlone }: Exclusion,
): RuleRelief {
  const columns = columnsAlone();
  const { programme, participation } = prepared;
  const costs = Float64Array.from(columns, (column) => FULL_POINTS - sumPoints(ratePair(prepared, row, column)));
  const eligible = replaceRow(problem.graph, row, Int32Array.from(columns), costs);
  const capacities = problem.capacities.slice();
  for (const column of columns) capacities[column] = seatsToLend(programme.mentors[column] as Mentor, participation, column);
  const { columnOfRow } = seating;
  const present = { columnOfRow, start: { columnOfRow, prices } };
  const after = reassignSeats(eligible, capacities, programme.objective, present).solution.columnOfRow;
  const moves = Array.from(after, (to, mover): Move => ({ row: mover, from: columnOfRow[mover] as number, to }));
  const changed = moves
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Number(b.row === row) - Number(a.row === row) || a.row - b.row);
  return { ...rule, ...changeBy(prepared, changed) };
}

/** The seats that locks and running relationships leave, whether or not the mentor takes part. */
function seatsToLend({ capacity }: Mentor, { activeSeats, lockedColumnOfRow }: Participation, column: number): number {
  if (capacity === 0) return 1;
  const lockedSeats = lockedColumnOfRow.filter((locked) => locked === column).length;
  return Math.max(0, capacity - (activeSeats[column] as number) - lockedSeats);
}
