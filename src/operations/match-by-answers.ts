import type { AnswerPlaces, OfferedPairs } from "../criteria/columns.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { Steps } from "../kernel/steps.ts";
import type { Matching } from "../model/matching.ts";
import type { Participation } from "../model/participation.ts";
import { assignByAnswersInSteps } from "../stages/assign/assign-by-answers.ts";
import { assignByPointsInSteps } from "../stages/assign/assign-by-points.ts";
import { mayStorePairs } from "../stages/assign/assign-in-steps.ts";
import { assignStoredInSteps } from "../stages/assign/assign-seats.ts";
import { explainStable } from "../stages/explain/explain-stable.ts";
import { explainWelfare } from "../stages/explain/explain-welfare.ts";
import { scoreOffers, scoreUndeclined } from "../stages/score/score-offers.ts";
import type { Prepared } from "./prepare-programme.ts";
import { type OpenCrews, rowsFor } from "./share-scans.ts";

/** The people decide, from everybody or from their shortlists. */
export function* matchByAnswers(prepared: Prepared, crews?: OpenCrews): Steps<Matching> {
  const { choices } = prepared.programme;
  if (choices === undefined) return yield* matchByPreferences(prepared, crews);
  return yield* choices.rule === "stable" ? matchByStableChoices(prepared) : matchByWelfare(prepared);
}

function* matchByPreferences(prepared: Prepared, crews: OpenCrews | undefined): Steps<Matching> {
  const { decidedRows, participation } = prepared;
  const { favour, answers } = prepared.programme;
  const isByPoints = answers.mentees.length === 0 && answers.mentors.length === 0 && !mayStorePairs(participation);
  const round = isByPoints
    ? yield* assignByPointsInSteps(rowsFor(prepared, crews), participation)
    : yield* assignByAnswersInSteps(decidedRows, answersOf(prepared), participation, favour);
  return yield* explainStable(prepared, prepared.inputDigest, { rounds: [round], scope: "all-pairs", favours: favour });
}

function* matchByStableChoices(prepared: Prepared): Steps<Matching> {
  const answers = answersOf(prepared);
  const first = yield* assignByAnswersInSteps(prepared.decidedRows, answers, prepared.participation, "mentees");
  const shared = { favours: "mentees", rule: "stable" } as const;
  if (!hasSecondRound(prepared))
    return yield* explainStable(prepared, prepared.inputDigest, { rounds: [first], scope: "shortlists", ...shared });
  const left = leaveOver(prepared.participation, first.columnOfRow);
  const second = yield* assignByAnswersInSteps(scoreUndeclined(prepared.rows, answers), answers, left, "mentees");
  return yield* explainStable(prepared, prepared.inputDigest, { rounds: [first, second], scope: "each-round", ...shared });
}

function* matchByWelfare(prepared: Prepared): Steps<Matching> {
  const { programme, participation, inputDigest } = prepared;
  const first = yield* assignStoredInSteps(prepared.decidedRows, participation, programme.objective);
  if (!hasSecondRound(prepared)) return yield* explainWelfare(prepared, inputDigest, first);
  const left = leaveOver(participation, first.solution.columnOfRow);
  const rows = scoreOffers(prepared.rows, prepared.columns.offers as OfferedPairs, "as-scored");
  const assignment = yield* assignStoredInSteps(scoreUndeclined(rows, answersOf(prepared)), left, programme.objective);
  return yield* explainWelfare(prepared, inputDigest, first, { assignment, participation: left });
}

function hasSecondRound({ programme }: Prepared): boolean {
  return programme.choices?.secondRound === "all-pairs";
}

function answersOf({ columns }: Prepared): AnswerPlaces {
  return columns.answers as AnswerPlaces;
}

/** Who and which seats a first round leaves over. */
function leaveOver(participation: Participation, columnOfRow: Int32Array): Participation {
  const freeSeats = participation.freeSeats.slice();
  for (const column of columnOfRow) if (column !== UNASSIGNED) freeSeats[column]!--;
  const statusOfRow = participation.statusOfRow.map((status, row) => (columnOfRow[row] === UNASSIGNED ? status : "seated"));
  return { ...participation, statusOfRow, freeSeats };
}
