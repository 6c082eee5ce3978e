import type { EligibilityFacts } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { ContestedColumns } from "../../kernel/contested-columns.ts";
import { type EdgeRun, UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { ContestedSeats, Matching, MenteeCause, MentorCause, UnmatchedMentee, UnmatchedMentor } from "../../model/matching.ts";
import { byMentee, byMentor, compareText } from "../../model/order.ts";
import type { Mentee, Mentor } from "../../model/person.ts";
import { countChoices } from "./count-choices.ts";
import { openEligibleMentees } from "./eligible-mentees.ts";
import { type Exclusions, openExclusions } from "./excluding-rules.ts";
import { type ExplanationSource, ratePair, sumPoints } from "./pair-facts.ts";
import type { SeatOutcome } from "./seat-outcome.ts";

/** How many of a mentee's eligible mentors an `outweighed` cause lists. */
const LISTED_MENTORS = 5;

/** People whose causes are found between two pauses: some have all mentors looked at. */
const CAUSES_IN_STEP = 4;

/** Everybody without a partner, with the first cause that applies. */
export function* findCausesInSteps(
  source: ExplanationSource,
  { capacities, facts }: SeatOutcome,
  columnOfRow: Int32Array,
): Steps<Pick<Matching, "unmatched" | "contested">> {
  const contested = facts === undefined ? undefined : chooseContested(source, capacities, facts.contested);
  const rowsOn = openSeatHolders(source, columnOfRow);
  const exclusions = openExclusions(source);
  const hasEligibleMentee = openEligibleMentees(source);
  function causeFromFacts(row: number, known: EligibilityFacts): MenteeCause {
    if (known.rowHasEdges[row] === 0) return causeWithoutMentors(source, row, exclusions);
    return contested?.causeOf(row) ?? outweighedBy(source, known.edges.read(row), rowsOn);
  }
  const unmatched = yield* listUnmatched(source, columnOfRow, {
    ofMentee: (row) => (facts === undefined ? SEARCH_STOPPED : causeFromFacts(row, facts)),
    ofMentor(column) {
      if (facts === undefined) return SEARCH_STOPPED;
      const isReached = facts.columnHasEdges[column] === 1 || (source.columns.answers !== undefined && hasEligibleMentee(column));
      return mentorInPool(source, column, isReached);
    },
  });
  return { unmatched, contested: contested?.groups ?? [] };
}

/** The same where people's answers decide: whoever has eligible mentors was not chosen. */
export function* findCausesOfChoice(source: ExplanationSource, columnOfRow: Int32Array): Steps<Pick<Matching, "unmatched" | "contested">> {
  const exclusions = openExclusions(source);
  const hasEligibleMentee = openEligibleMentees(source);
  const unmatched = yield* listUnmatched(source, columnOfRow, {
    ofMentee: (row) => causeWithoutMentors(source, row, exclusions),
    ofMentor: (column) => mentorInPool(source, column, hasEligibleMentee(column)),
  });
  return { unmatched, contested: [] };
}

/** Why people of the pool have nobody. */
interface Reasons {
  ofMentee(row: number): MenteeCause;
  ofMentor(column: number): MentorCause;
}

function* listUnmatched(source: ExplanationSource, columnOfRow: Int32Array, reasons: Reasons): Steps<Matching["unmatched"]> {
  const { mentees, mentors } = source.programme;
  const { rows, columns } = findUnmatched(source, columnOfRow);
  const total = rows.length + columns.length;
  const unmatchedMentees: UnmatchedMentee[] = [];
  for (const [done, row] of rows.entries()) {
    if (done % CAUSES_IN_STEP === 0) yield { stage: "explain", done, total };
    const { id: menteeId } = mentees[row] as Mentee;
    unmatchedMentees.push({ menteeId, cause: causeBeforeSolving(source, row) ?? reasons.ofMentee(row) });
  }
  const unmatchedMentors: UnmatchedMentor[] = [];
  for (const [done, column] of columns.entries()) {
    if (done % CAUSES_IN_STEP === 0) yield { stage: "explain", done: rows.length + done, total };
    const { id: mentorId } = mentors[column] as Mentor;
    unmatchedMentors.push({ mentorId, cause: mentorBeforeSolving(source, column) ?? reasons.ofMentor(column) });
  }
  unmatchedMentees.sort(byMentee);
  unmatchedMentors.sort(byMentor);
  return { mentees: unmatchedMentees, mentors: unmatchedMentors };
}

/** Mentees without a mentor, and mentors none of whose seats is taken. */
function findUnmatched({ programme, participation }: ExplanationSource, columnOfRow: Int32Array) {
  const rows: number[] = [];
  const isTaken = new Uint8Array(programme.mentors.length);
  for (let row = 0; row < columnOfRow.length; row++) {
    const column = columnOfRow[row] as number;
    if (column === UNASSIGNED) rows.push(row);
    else isTaken[column] = 1;
  }
  for (const active of participation.activeColumnsOfRow.values()) for (const column of active) isTaken[column] = 1;
  const columns: number[] = [];
  for (let column = 0; column < isTaken.length; column++) if (isTaken[column] === 0) columns.push(column);
  return { rows, columns };
}

/** Whether somebody could have had a partner was not looked at. */
const SEARCH_STOPPED = { code: "search-stopped" } as const;

export function causeBeforeSolving({ programme, participation }: ExplanationSource, row: number): MenteeCause | undefined {
  const rules = participation.unmetRulesOfRow.get(row);
  if (rules !== undefined) return { code: "not-qualified", rules };
  if (participation.statusOfRow[row] === "unavailable") return { code: "unavailable" };
  const active = participation.activeColumnsOfRow.get(row);
  if (active === undefined) return undefined;
  const mentorIds = active.map((column) => (programme.mentors[column] as { id: string }).id);
  return { code: "already-active", mentorIds: mentorIds.sort(compareText) };
}

/** Why a mentee has none of the mentors: because none is eligible, or else because of what people said. */
export function causeWithoutMentors(source: ExplanationSource, row: number, exclusions: Exclusions): MenteeCause {
  const choices = countChoices(source, row, exclusions.eligibleOf);
  if (choices.eligible > 0) return { code: "not-chosen", acceptable: choices.acceptable, declined: choices.declined };
  const found = exclusions.of(row);
  const byMinimum = found.find(({ rule }) => rule.code === "below-minimum-score" && rule.alone > 0);
  if (byMinimum === undefined) return { code: "no-eligible-mentor", rules: found.map(({ rule }) => rule) };
  const points = byMinimum.columnsAlone().map((column) => sumPoints(ratePair(source, row, column)));
  return {
    code: "below-minimum-score",
    mentors: points.length,
    bestPoints: points.reduce((best, each) => Math.max(best, each)),
  };
}

/** The groups who compete for too few seats. Under `highest-total` this is said only of mentees none of whose mentors has a seat left to give. */
function chooseContested(
  { programme }: ExplanationSource,
  capacities: Float64Array,
  { groups, groupOfRow }: ContestedColumns,
): { readonly groups: readonly ContestedSeats[]; causeOf(row: number): MenteeCause | undefined } {
  const chosen: ContestedSeats[] = [];
  const position = groups.map(({ rows, columns }) => {
    const seats = columns.reduce((total, column) => total + (capacities[column] as number), 0);
    if (programme.objective === "highest-total" && seats > 0) return -1;
    return (
      chosen.push({
        menteeIds: Array.from(rows, (row) => (programme.mentees[row] as { id: string }).id).sort(compareText),
        mentorIds: Array.from(columns, (column) => (programme.mentors[column] as { id: string }).id).sort(compareText),
        seats,
      }) - 1
    );
  });
  return {
    groups: chosen,
    causeOf(row) {
      const group = groupOfRow[row] as number;
      const contested = group === -1 ? -1 : (position[group] as number);
      return contested === -1 ? undefined : { code: "seats-exhausted", contested };
    },
  };
}

/** Who sits on a mentor's seats: matched, locked and running. Found when it is first asked for: mostly nobody is outweighed. */
function openSeatHolders({ programme, participation }: ExplanationSource, columnOfRow: Int32Array): (column: number) => readonly number[] {
  let known: number[][] | undefined;
  function findAll(): number[][] {
    const holders = programme.mentors.map((): number[] => []);
    columnOfRow.forEach((column, row) => {
      if (column !== UNASSIGNED) (holders[column] as number[]).push(row);
    });
    for (const [row, columns] of participation.activeColumnsOfRow) for (const column of columns) (holders[column] as number[]).push(row);
    return holders;
  }
  return (column) => (known ??= findAll())[column] as number[];
}

function outweighedBy(
  { programme }: ExplanationSource,
  { first, end, columnOfEdge, costOfEdge }: EdgeRun,
  rowsOn: (column: number) => readonly number[],
): MenteeCause {
  const mentors = Array.from({ length: end - first }, (_, k) => {
    const column = columnOfEdge[first + k] as number;
    return { column, mentorId: (programme.mentors[column] as Mentor).id, points: FULL_POINTS - (costOfEdge[first + k] as number) };
  });
  mentors.sort((a, b) => b.points - a.points || byMentor(a, b));
  const by = mentors.slice(0, LISTED_MENTORS).map(({ column, mentorId, points }) => {
    const menteeIds = rowsOn(column).map((holder) => (programme.mentees[holder] as { id: string }).id);
    return { mentorId, points, menteeIds: menteeIds.sort(compareText) };
  });
  return { code: "outweighed", by };
}

function mentorBeforeSolving({ participation }: ExplanationSource, column: number): MentorCause | undefined {
  const rules = participation.unmetRulesOfColumn.get(column);
  if (rules !== undefined) return { code: "not-qualified", rules };
  const status = participation.statusOfColumn[column];
  if (status === "unavailable") return { code: "unavailable" };
  return status === "no-capacity" ? { code: "no-capacity" } : undefined;
}

function mentorInPool({ participation }: ExplanationSource, column: number, isReached: boolean): MentorCause {
  return isReached ? { code: "free-seats", seats: participation.freeSeats[column] as number } : { code: "no-eligible-mentee" };
}
