import type { SeatAssignment, SeatsOnDemand } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import { pauseAfter, runSteps, type Steps } from "../../kernel/steps.ts";
import type { Disclosure, Load, MatchedPair, Matching, Override } from "../../model/matching.ts";
import { byMentee, byMentor, compareText } from "../../model/order.ts";
import type { Programme } from "../../model/programme.ts";
import { bandOfPair } from "./band-of-pair.ts";
import { certify } from "./certify.ts";
import { findCausesInSteps } from "./find-causes.ts";
import { type ExplanationSource, ratePair, rulesAgainst } from "./pair-facts.ts";
import { readOutcome } from "./seat-outcome.ts";

const PAIRS_IN_STEP = 1024;

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
  const outcome = readOutcome(assignment);
  const columnOfRow = withLocks(source, outcome.solution.columnOfRow);
  const told = yield* tellPairs(source, columnOfRow);
  const { length } = columnOfRow;
  const certificate = yield* certify(source, outcome, told.pairs);
  yield* pauseAfter("explain", length);
  const causes = yield* findCausesInSteps(source, outcome, columnOfRow);
  yield* pauseAfter("explain", length);
  return composeMatching(source, inputDigest, { ...told, ...causes, certificate });
}

/** An assignment with the pairs that were decided before. */
export function withLocks({ participation }: ExplanationSource, columnOfRow: Int32Array): Int32Array {
  return columnOfRow.map((column, row) => (column === UNASSIGNED ? (participation.lockedColumnOfRow[row] as number) : column));
}

type ToldPairs = Pick<Matching, "pairs" | "overrides" | "totals">;

/** The pairs with their contributions, loads and what locks overrode. */
export function* tellPairs(
  source: ExplanationSource,
  columnOfRow: Int32Array,
  isSecondRound: (row: number) => boolean = () => false,
): Steps<ToldPairs> {
  const { programme, participation } = source;
  const { mentees, mentors } = programme;
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
    const pair = tellPair(source, row, column);
    const isLate = isSecondRound(row);
    pairs.push(locked || isLate ? { ...pair, ...(locked ? { locked } : {}), ...(isLate ? { round: 2 } : {}) } : pair);
    const rules = locked ? rulesAgainst(source, row, column) : [];
    if (rules.length > 0) overrides.push({ menteeId, mentorId, rules });
  }
  yield* pauseAfter("explain", mentees.length);
  pairs.sort(byMentee);
  yield* pauseAfter("explain", mentees.length);
  overrides.sort(byMentee);
  const loads = mentors.map(({ id, capacity }, column): Load => {
    const active = participation.activeSeats[column] as number;
    return { mentorId: id, capacity, active, matched: matchedSeats[column] as number };
  });
  loads.sort(byMentor);
  return { pairs, overrides, totals: { pairs: pairs.length, points: pairs.reduce((total, { points }) => total + points, 0), loads } };
}

/** What is to be said of a matching beside the programme it is of. */
export type Outcome = ToldPairs & Pick<Matching, "unmatched" | "contested" | "certificate" | "rule" | "truthTelling">;

/** Puts a matching together. */
export function composeMatching({ programme }: ExplanationSource, inputDigest: string, outcome: Outcome): Matching {
  const { pairs, unmatched, contested, totals, overrides, certificate, rule, truthTelling } = outcome;
  return {
    kind: "matching",
    schemaVersion: 1,
    inputDigest,
    mode: programme.mode,
    objective: programme.objective,
    pairs,
    unmatched,
    contested,
    totals,
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
  const personOfMentor = new Map<string, string>();
  for (const { id, personId } of mentors) personOfMentor.set(id, personId);
  const namesakes = mentees.filter(({ id, personId }) => (personOfMentor.get(id) ?? personId) !== personId).map(({ id }) => id);
  return {
    criteria: criteria.map(({ id, serves, visibleTo }) => ({ id, serves, visibleTo })),
    namesakes: namesakes.sort(compareText),
  };
}

/** A pair as a matching tells it. */
export function tellPair(source: ExplanationSource, row: number, column: number): MatchedPair {
  const ratings = ratePair(source, row, column);
  const contributions: { [criterionId: string]: number } = {};
  let points = 0;
  for (const rating of ratings) {
    contributions[rating.criterionId] = rating.points;
    points += rating.points;
  }
  return {
    menteeId: (source.programme.mentees[row] as { id: string }).id,
    mentorId: (source.programme.mentors[column] as { id: string }).id,
    score: points / FULL_POINTS,
    points,
    contributions,
    band: bandOfPair(source.columns, ratings),
  };
}
