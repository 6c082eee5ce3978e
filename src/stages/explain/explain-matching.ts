import type { SeatAssignment } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Disclosure, Load, MatchedPair, Matching, Override } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import type { Programme } from "../../model/programme.ts";
import { bandOfPair } from "./band-of-pair.ts";
import { certify } from "./certify.ts";
import { findCauses } from "./find-causes.ts";
import { contributionsOf, type ExplanationSource, rulesAgainst, sumPoints } from "./pair-facts.ts";

/** Turns an assignment into a matching: pairs with their contributions, everybody else with a cause, and the proof. */
export function explainMatching(source: ExplanationSource, inputDigest: string, assignment: SeatAssignment): Matching {
  const columnOfRow = withLocks(source, assignment.solution.columnOfRow);
  const causes = findCauses(source, assignment, columnOfRow);
  return tellMatching(source, inputDigest, { columnOfRow, ...causes, certificate: certify(source, assignment) });
}

/** An assignment with the pairs that were decided before. */
export function withLocks({ participation }: ExplanationSource, columnOfRow: Int32Array): Int32Array {
  return columnOfRow.map((column, row) => (column === UNASSIGNED ? (participation.lockedColumnOfRow[row] as number) : column));
}

/** What was decided, and what is to be said of it beside the pairs. */
export interface Outcome extends Pick<Matching, "unmatched" | "contested" | "certificate" | "rule" | "truthTelling"> {
  /** With locks. */
  readonly columnOfRow: Int32Array;
  /** Absent: there was one round. */
  readonly isSecondRound?: (row: number) => boolean;
}

/** Writes a matching: pairs with their contributions, loads and what locks overrode. */
export function tellMatching(source: ExplanationSource, inputDigest: string, outcome: Outcome): Matching {
  const { programme, participation } = source;
  const { mentees, mentors } = programme;
  const { columnOfRow, isSecondRound = () => false, unmatched, contested, certificate, rule, truthTelling } = outcome;

  const pairs: MatchedPair[] = [];
  const overrides: Override[] = [];
  const matchedSeats = new Int32Array(mentors.length);
  for (const [row, { id: menteeId }] of mentees.entries()) {
    const column = columnOfRow[row] as number;
    if (column === UNASSIGNED) continue;
    matchedSeats[column]!++;
    const mentorId = (mentors[column] as { id: string }).id;
    const locked = participation.statusOfRow[row] === "locked";
    pairs.push({ ...tellPair(source, row, column), ...(locked ? { locked } : {}), ...(isSecondRound(row) ? { round: 2 } : {}) });
    const rules = locked ? rulesAgainst(source, row, column) : [];
    if (rules.length > 0) overrides.push({ menteeId, mentorId, rules });
  }
  pairs.sort((a, b) => compareText(a.menteeId, b.menteeId));
  overrides.sort((a, b) => compareText(a.menteeId, b.menteeId));

  const loads = mentors.map(({ id, capacity }, column): Load => {
    const active = participation.activeSeats[column] as number;
    return { mentorId: id, capacity, active, matched: matchedSeats[column] as number };
  });
  loads.sort((a, b) => compareText(a.mentorId, b.mentorId));

  return {
    kind: "matching",
    schemaVersion: 1,
    inputDigest,
    mode: programme.mode,
    objective: programme.objective,
    pairs,
    unmatched,
    contested,
    totals: { pairs: pairs.length, points: pairs.reduce((total, { points }) => total + points, 0), loads },
    overrides,
    warnings: programme.warnings,
    disclosure: discloseCriteria(programme),
    certificate,
    ...(rule === undefined ? {} : { rule }),
    ...(truthTelling === undefined ? {} : { truthTelling }),
  };
}

/** What the views of participants need to know. */
export function discloseCriteria({ criteria, mentees, mentors }: Programme): Disclosure {
  const personOfMentee = new Map(mentees.map(({ id, personId }) => [id, personId]));
  const namesakes = mentors.filter(({ id, personId }) => (personOfMentee.get(id) ?? personId) !== personId).map(({ id }) => id);
  return {
    criteria: criteria.map(({ id, serves, visibleTo }) => ({ id, serves, visibleTo })),
    namesakes: namesakes.sort(compareText),
  };
}

/** A pair as a matching tells it. */
export function tellPair(source: ExplanationSource, row: number, column: number): MatchedPair {
  const contributions = contributionsOf(source, row, column);
  const points = sumPoints(contributions);
  return {
    menteeId: (source.programme.mentees[row] as { id: string }).id,
    mentorId: (source.programme.mentors[column] as { id: string }).id,
    score: points / FULL_POINTS,
    points,
    contributions: Object.fromEntries(contributions.map(({ criterionId, points }) => [criterionId, points])),
    band: bandOfPair(source.columns, contributions),
  };
}
