import type { SeatAssignment, SeatsOnDemand } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import { runSteps, type Steps } from "../../kernel/steps.ts";
import type { Disclosure, Load, MatchedPair, Matching, Override } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import type { Programme } from "../../model/programme.ts";
import { bandOfPair } from "./band-of-pair.ts";
import { certify } from "./certify.ts";
import { findCauses } from "./find-causes.ts";
import { contributionsOf, type ExplanationSource, rulesAgainst, sumPoints } from "./pair-facts.ts";
import { readOutcome } from "./seat-outcome.ts";

const PAIRS_IN_STEP = 256;

/** Turns an assignment into a matching: pairs with their contributions, everybody else with a cause, and the proof. */
export function explainMatching(source: ExplanationSource, inputDigest: string, assignment: SeatAssignment | SeatsOnDemand): Matching {
  return runSteps(explainInSteps(source, inputDigest, assignment));
}

/** The same in steps; it is always finished. */
export function* explainInSteps(
  source: ExplanationSource,
  inputDigest: string,
  assignment: SeatAssignment | SeatsOnDemand,
): Steps<Matching> {
  const { programme, participation } = source;
  const outcome = readOutcome(assignment);
  const { solution } = outcome;
  const { mentees, mentors } = programme;
  const columnOfRow = Int32Array.from(solution.columnOfRow, (column, row) =>
    column === UNASSIGNED ? (participation.lockedColumnOfRow[row] as number) : column,
  );

  const pairs: MatchedPair[] = [];
  const overrides: Override[] = [];
  const matchedSeats = new Int32Array(mentors.length);
  for (const [row, { id: menteeId }] of mentees.entries()) {
    const column = columnOfRow[row] as number;
    if (row % PAIRS_IN_STEP === 0) yield { stage: "explain", done: row, total: mentees.length };
    if (column === UNASSIGNED) continue;
    matchedSeats[column]!++;
    const mentorId = (mentors[column] as { id: string }).id;
    const locked = participation.statusOfRow[row] === "locked";
    pairs.push(matchedPair(source, row, column, locked));
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
    ...findCauses(source, outcome, columnOfRow),
    totals: { pairs: pairs.length, points: pairs.reduce((total, { points }) => total + points, 0), loads },
    overrides,
    warnings: programme.warnings,
    disclosure: discloseCriteria(programme),
    certificate: certify(source, outcome, pairs),
  };
}

/** What the views of participants need to know. */
function discloseCriteria({ criteria, mentees, mentors }: Programme): Disclosure {
  const personOfMentee = new Map(mentees.map(({ id, personId }) => [id, personId]));
  const namesakes = mentors.filter(({ id, personId }) => (personOfMentee.get(id) ?? personId) !== personId).map(({ id }) => id);
  return {
    criteria: criteria.map(({ id, serves, visibleTo }) => ({ id, serves, visibleTo })),
    namesakes: namesakes.sort(compareText),
  };
}

function matchedPair(source: ExplanationSource, row: number, column: number, locked: boolean): MatchedPair {
  const contributions = contributionsOf(source, row, column);
  const points = sumPoints(contributions);
  const pair: MatchedPair = {
    menteeId: (source.programme.mentees[row] as { id: string }).id,
    mentorId: (source.programme.mentors[column] as { id: string }).id,
    score: points / FULL_POINTS,
    points,
    contributions: Object.fromEntries(contributions.map(({ criterionId, points }) => [criterionId, points])),
    band: bandOfPair(source.columns, contributions),
  };
  return locked ? { ...pair, locked: true } : pair;
}
