import type { AnswerPlaces, Columns } from "../criteria/columns.ts";
import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { findBlockingPairs } from "../kernel/blocking-pairs.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import { runSteps } from "../kernel/steps.ts";
import type { Mode } from "../model/decision.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { GoalVerdict, ModeComparison, ModeCost, ModeOutcome } from "../model/mode-comparison.ts";
import type { Programme } from "../model/programme.ts";
import { encodeProgramme } from "../stages/encode/encode-programme.ts";
import { ratePair, sumPoints } from "../stages/explain/pair-facts.ts";
import { matchByAnswers } from "./match-by-answers.ts";
import { matchByPoints } from "./match-by-points.ts";
import { measureProgrammeGoals } from "./measure-goals.ts";
import { encodePrepared, type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { shortlistMentors } from "./shortlist-mentors.ts";
import { standInChoices } from "./stand-in-choices.ts";

/**
 * Matches one pool in all three modes and says what each is worth: pairs; points on all criteria, on the participants' and on the programme's; first choices;
 * pairs that would both rather have each other; goals reached, by which mode and at what cost.
 *
 * @remarks
 * The input may have any mode. What people said counts where they said it, in `preferences` or in `choices`; elsewhere their own ranking stands in, by the
 * points of the criteria that serve them. So the comparison is about what people would want if those criteria were all that they cared for.
 *
 * Nothing is recommended without goals that have a target. Time: that of three matchings and one pass over all pairs for each.
 * @throws {@link InvalidInputError} naming every faulty path.
 * @example
 * ```ts
 * const group = { role: "mentee", attribute: "site", values: ["Lyon"] } as const;
 * const goals = [{ id: "lyon", text: "Most of Lyon has a mentor", measure: { kind: "share-matched", group }, target: 0.9 } as const];
 * console.log(describeModes(compareModes({ ...input, goals })));
 * ```
 */
export function compareModes(input: MatchInput | Prepared): ModeComparison {
  const prepared = prepareProgramme(input);
  const { choices: _, ...programme } = prepared.programme;
  const nobody = { mentees: [], mentors: [] };
  const base: Programme = { ...programme, answers: nobody, favour: "mentees" };
  const administrative = encodePrepared({ ...base, mode: "administrative" });
  const self = encodePrepared({ ...base, mode: "self", answers: programme.mode === "self" ? programme.answers : nobody });
  const hybrid = prepared.programme.choices === undefined ? chooseFromLists(base, self) : prepared;
  const scales = openScales(administrative, self);
  const modes = [runSteps(matchByPoints(administrative)), runSteps(matchByAnswers(hybrid)), runSteps(matchByAnswers(self))].map(
    (matching) => measureMode(matching, scales),
  );
  const goals = judgeGoals(modes);
  return {
    kind: "mode-comparison",
    schemaVersion: 1,
    inputDigest: prepared.inputDigest,
    modes,
    goals,
    recommended: recommend(goals),
  };
}

/** Hybrid with the choices that people would make. */
function chooseFromLists(base: Programme, self: Prepared): Prepared {
  const shortlisting = runSteps(shortlistMentors(encodePrepared({ ...base, mode: "hybrid" })));
  return encodePrepared({ ...base, mode: "hybrid", ...standInChoices(self, shortlisting) });
}

/** What all modes are measured by. */
interface Scales {
  readonly administrative: Prepared;
  /** What participants want. */
  readonly self: Prepared;
  /** The programme's criteria alone; `null` where none has a weight. */
  readonly ofProgramme: Columns | null;
  readonly servesParticipants: boolean;
}

function openScales(administrative: Prepared, self: Prepared): Scales {
  const { programme } = administrative;
  const hasWeight = (beneficiary: "participant" | "programme"): boolean =>
    programme.criteria.some(({ weight, serves }) => weight > 0 && serves === beneficiary);
  const criteria = programme.criteria.map((each) => (each.serves === "programme" ? each : { ...each, weight: 0 }));
  const ofProgramme = hasWeight("programme") ? encodeProgramme({ ...programme, criteria }) : null;
  return { administrative, self, ofProgramme, servesParticipants: hasWeight("participant") };
}

function measureMode(matching: Matching, scales: Scales): ModeOutcome {
  const { administrative, self, ofProgramme, servesParticipants } = scales;
  const { rowOfId, columnOfId, participation, programme } = administrative;
  const seats = matching.pairs.map(({ menteeId, mentorId }) => ({
    row: rowOfId.get(menteeId) as number,
    column: columnOfId.get(mentorId) as number,
  }));
  const pointsBy = (columns: Columns): readonly number[] =>
    seats.map(({ row, column }) => sumPoints(ratePair({ programme, columns, participation }, row, column)));
  const all = pointsBy(administrative.columns);
  const total = (points: readonly number[]): number => points.reduce((sum, each) => sum + each, 0);
  // Scores on all criteria, whatever the mode went by.
  const pairs = matching.pairs.map((pair, k) => ({ ...pair, points: all[k] as number, score: (all[k] as number) / FULL_POINTS }));
  const columnOfRow = new Int32Array(programme.mentees.length).fill(UNASSIGNED);
  for (const { row, column } of seats) if (participation.statusOfRow[row] === "open") columnOfRow[row] = column;
  return {
    mode: matching.mode,
    pairs: matching.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
    points: {
      all: total(all),
      participants: servesParticipants ? total(pointsBy(self.columns)) : null,
      programme: ofProgramme === null ? null : total(pointsBy(ofProgramme)),
    },
    ...measureWishes(self, columnOfRow),
    goals: measureProgrammeGoals(programme, { ...matching, pairs }),
  };
}

/** One place in a ranking outweighs all points. */
const PLACE = 2 ** 21;

function measureWishes(self: Prepared, columnOfRow: Int32Array): Pick<ModeOutcome, "firstChoices" | "blockingPairs"> {
  const { participation, rows, columns } = self;
  const points = new Int32Array(rows.columns);
  const answers = columns.answers as AnswerPlaces;
  /** What each side thinks of the other; equal ranks are a tie. */
  function readRow(row: number, byRow: Float64Array, byColumn: Float64Array): void {
    byRow.fill(Number.POSITIVE_INFINITY);
    byColumn.fill(Number.POSITIVE_INFINITY);
    if (participation.statusOfRow[row] !== "open") return;
    rows.fill(row, points);
    for (let column = 0; column < rows.columns; column++) {
      const { byMentee, byMentor } = answers.placesOf(row, column);
      const isOpen = (points[column] as number) >= 0 && participation.statusOfColumn[column] === "open";
      const lacking = isOpen ? FULL_POINTS - (points[column] as number) : Number.POSITIVE_INFINITY;
      byRow[column] = byMentee * PLACE + lacking;
      byColumn[column] = byMentor * PLACE + lacking;
    }
  }
  let blockingPairs = 0;
  const ranks = { rows: rows.rows, columns: rows.columns, capacities: participation.freeSeats, readRow };
  findBlockingPairs(ranks, columnOfRow, () => blockingPairs++);
  const firstChoices = { mentees: 0, of: 0 };
  const byRow = new Float64Array(rows.columns);
  const byColumn = new Float64Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    readRow(row, byRow, byColumn);
    const best = byRow.reduce((lowest, each) => Math.min(lowest, each), Number.POSITIVE_INFINITY);
    if (best === Number.POSITIVE_INFINITY) continue;
    firstChoices.of++;
    const own = columnOfRow[row] as number;
    if (own !== UNASSIGNED && byRow[own] === best) firstChoices.mentees++;
  }
  return { firstChoices, blockingPairs };
}

function judgeGoals(modes: readonly ModeOutcome[]): readonly GoalVerdict[] {
  const costs = costsOf(modes);
  const [first] = modes as [ModeOutcome];
  return first.goals
    .filter(({ target }) => target !== undefined)
    .map(({ id: goalId }) => {
      const isMet = ({ goals }: ModeOutcome): boolean => goals.some(({ id, reached }) => id === goalId && reached === true);
      const metBy = costs.filter((_, k) => isMet(modes[k] as ModeOutcome));
      return { goalId, metBy: metBy.sort((a, b) => a.pairs - b.pairs || a.points - b.points) };
    });
}

function costsOf(modes: readonly ModeOutcome[]): readonly ModeCost[] {
  const most = (figure: (outcome: ModeOutcome) => number): number => modes.reduce((best, outcome) => Math.max(best, figure(outcome)), 0);
  const [pairs, points] = [most((outcome) => outcome.pairs.length), most((outcome) => outcome.points.all)];
  const firstChoices = most((outcome) => outcome.firstChoices.mentees);
  return modes.map((outcome) => ({
    mode: outcome.mode,
    pairs: pairs - outcome.pairs.length,
    points: points - outcome.points.all,
    firstChoices: firstChoices - outcome.firstChoices.mentees,
  }));
}

/** The cheapest mode that meets every goal. */
function recommend(goals: readonly GoalVerdict[]): Mode | null {
  const [first, ...others] = goals;
  if (first === undefined) return null;
  const meetsOthers = (mode: Mode): boolean => others.every(({ metBy }) => metBy.some((cost) => cost.mode === mode));
  return first.metBy.find(({ mode }) => meetsOthers(mode))?.mode ?? null;
}
