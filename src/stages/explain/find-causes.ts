import type { EligibilityFacts } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { ContestedColumns } from "../../kernel/contested-columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { ContestedSeats, Matching, MenteeCause, MentorCause, UnmatchedMentee, UnmatchedMentor } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import { findExclusions } from "./excluding-rules.ts";
import { contributionsOf, type ExplanationSource, sumPoints } from "./pair-facts.ts";
import type { SeatOutcome } from "./seat-outcome.ts";

/** How many of a mentee's eligible mentors an `outweighed` cause lists. */
const LISTED_MENTORS = 5;

/** Everybody without a partner, with the first cause that applies. */
export function findCauses(
  source: ExplanationSource,
  { capacities, facts }: SeatOutcome,
  columnOfRow: Int32Array,
): Pick<Matching, "unmatched" | "contested"> {
  const { programme } = source;
  const { mentees, mentors } = programme;
  const contested = facts === undefined ? undefined : chooseContested(source, capacities, facts.contested);
  const rowsOfColumn = seatHolders(source, columnOfRow);

  const unmatchedMentees: UnmatchedMentee[] = [];
  mentees.forEach(({ id: menteeId }, row) => {
    if (columnOfRow[row] !== UNASSIGNED) return;
    const cause = causeBeforeSolving(source, row) ?? (facts === undefined ? SEARCH_STOPPED : undefined);
    unmatchedMentees.push({ menteeId, cause: cause ?? causeFromFacts(row, facts as EligibilityFacts) });
  });
  function causeFromFacts(row: number, known: EligibilityFacts): MenteeCause {
    if (known.rowHasEdges[row] === 0) return causeWithoutEdges(source, row);
    return contested?.causeOf(row) ?? outweighedBy(source, known.edgesOf(row), rowsOfColumn);
  }
  const unmatchedMentors: UnmatchedMentor[] = [];
  mentors.forEach(({ id: mentorId }, column) => {
    if ((rowsOfColumn[column] as number[]).length > 0) return;
    unmatchedMentors.push({ mentorId, cause: mentorCause(source, facts, column) });
  });
  unmatchedMentees.sort((a, b) => compareText(a.menteeId, b.menteeId));
  unmatchedMentors.sort((a, b) => compareText(a.mentorId, b.mentorId));
  return { unmatched: { mentees: unmatchedMentees, mentors: unmatchedMentors }, contested: contested?.groups ?? [] };
}

/** Whether somebody could have had a partner was not looked at. */
const SEARCH_STOPPED = { code: "search-stopped" } as const;

function causeBeforeSolving({ programme, participation }: ExplanationSource, row: number): MenteeCause | undefined {
  const rules = participation.unmetRulesOfRow.get(row);
  if (rules !== undefined) return { code: "not-qualified", rules };
  if (participation.statusOfRow[row] === "unavailable") return { code: "unavailable" };
  const active = participation.activeColumnsOfRow.get(row);
  if (active === undefined) return undefined;
  const mentorIds = active.map((column) => (programme.mentors[column] as { id: string }).id);
  return { code: "already-active", mentorIds: mentorIds.sort(compareText) };
}

/** Why a mentee without any eligible mentor has none. */
function causeWithoutEdges(source: ExplanationSource, row: number): MenteeCause {
  const exclusions = findExclusions(source, row);
  const byMinimum = exclusions.find(({ rule, columns }) => rule.code === "below-minimum-score" && columns.length > 0);
  if (byMinimum === undefined) return { code: "no-eligible-mentor", rules: exclusions.map(({ rule }) => rule) };
  const points = byMinimum.columns.map((column) => sumPoints(contributionsOf(source, row, column)));
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

/** Who sits on each mentor's seats: matched, locked and running. */
function seatHolders({ programme, participation }: ExplanationSource, columnOfRow: Int32Array): number[][] {
  const holders = programme.mentors.map((): number[] => []);
  columnOfRow.forEach((column, row) => {
    if (column !== UNASSIGNED) (holders[column] as number[]).push(row);
  });
  for (const [row, columns] of participation.activeColumnsOfRow) for (const column of columns) (holders[column] as number[]).push(row);
  return holders;
}

function outweighedBy(
  { programme }: ExplanationSource,
  edges: ReturnType<EligibilityFacts["edgesOf"]>,
  rowsOfColumn: number[][],
): MenteeCause {
  const mentors = edges.map(({ column, cost }) => {
    return { column, mentorId: (programme.mentors[column] as { id: string }).id, points: FULL_POINTS - cost };
  });
  mentors.sort((a, b) => b.points - a.points || compareText(a.mentorId, b.mentorId));
  const by = mentors.slice(0, LISTED_MENTORS).map(({ column, mentorId, points }) => {
    const menteeIds = (rowsOfColumn[column] as number[]).map((holder) => (programme.mentees[holder] as { id: string }).id);
    return { mentorId, points, menteeIds: menteeIds.sort(compareText) };
  });
  return { code: "outweighed", by };
}

function mentorCause({ participation }: ExplanationSource, facts: EligibilityFacts | undefined, column: number): MentorCause {
  const rules = participation.unmetRulesOfColumn.get(column);
  if (rules !== undefined) return { code: "not-qualified", rules };
  const status = participation.statusOfColumn[column];
  if (status === "unavailable") return { code: "unavailable" };
  if (status === "no-capacity") return { code: "no-capacity" };
  if (facts === undefined) return SEARCH_STOPPED;
  if (facts.columnHasEdges[column] === 0) return { code: "no-eligible-mentee" };
  return { code: "free-seats", seats: participation.freeSeats[column] as number };
}
