import { membersOf } from "../criteria/goals/membership.ts";
import { fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import { compareText } from "../model/order.ts";
import type { Participation } from "../model/participation.ts";
import type { MenteePool, MentorPool, PoolFinding, PoolHealth, PoolHealthOptions } from "../model/pool-health.ts";
import type { Programme } from "../model/programme.ts";
import { type PairSurvey, surveyPairs } from "../stages/survey/survey-pairs.ts";
import { surveyAttributes, surveyRules } from "../stages/survey/survey-people.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Says what can be said about a pool before anything is matched: seats against mentees, who can reach nobody, what qualification keeps out, which attributes
 * have many gaps, and which criteria decide nothing.
 *
 * @remarks Scores every pair once, a mentee at a time: faster than matching, in memory that grows with the people alone. Nothing is solved: that every mentee
 * may be paired with somebody does not mean that all can be seated.
 * @throws {@link InvalidInputError} naming every faulty path.
 * @example
 * ```ts
 * console.log(describePoolHealth(poolHealth(input)));
 * ```
 */
export function poolHealth(input: MatchInput | Prepared, options: PoolHealthOptions = {}): PoolHealth {
  const { manyGaps = 0.2 } = fieldsOf("options", options);
  if (!(typeof manyGaps === "number" && manyGaps > 0 && manyGaps <= 1)) {
    const message = `must be above 0 and at most 1, got ${quote(manyGaps)}`;
    throw new InvalidInputError([{ code: "out-of-range", path: ["options", "manyGaps"], message }]);
  }
  const { programme, participation, columns, rows } = prepareProgramme(input);
  const survey = surveyPairs(columns, rows, participation);
  const counted: Omit<PoolHealth, "findings"> = {
    ...countPeople(programme, participation),
    seats: countSeats(programme, participation),
    eligiblePairs: survey.eligiblePairs,
    rules: surveyRules(programme),
    attributes: surveyAttributes(programme),
  };
  return {
    ...counted,
    findings: [...findSeats(counted), ...findReach(programme, participation, survey), ...findRest(programme, counted, survey, manyGaps)],
  };
}

function countPeople(
  { mentees, mentors }: Programme,
  { statusOfRow, statusOfColumn }: Participation,
): { readonly mentees: MenteePool; readonly mentors: MentorPool } {
  const rowsThatAre = (status: (typeof statusOfRow)[number]): number => statusOfRow.filter((each) => each === status).length;
  const columnsThatAre = (status: (typeof statusOfColumn)[number]): number => statusOfColumn.filter((each) => each === status).length;
  return {
    mentees: {
      people: mentees.length,
      open: rowsThatAre("open"),
      locked: rowsThatAre("locked"),
      notQualified: rowsThatAre("not-qualified"),
      unavailable: rowsThatAre("unavailable"),
      alreadyActive: rowsThatAre("already-active"),
    },
    mentors: {
      people: mentors.length,
      open: columnsThatAre("open"),
      notQualified: columnsThatAre("not-qualified"),
      unavailable: columnsThatAre("unavailable"),
      noCapacity: columnsThatAre("no-capacity"),
    },
  };
}

function countSeats({ mentors }: Programme, { activeSeats, freeSeats, lockedColumnOfRow }: Participation): PoolHealth["seats"] {
  return {
    capacity: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    active: activeSeats.reduce((sum, seats) => sum + seats, 0),
    locked: lockedColumnOfRow.filter((column) => column >= 0).length,
    free: freeSeats.reduce((sum, seats) => sum + seats, 0),
  };
}

function findSeats({ mentees, seats }: Pick<PoolHealth, "mentees" | "seats">): readonly PoolFinding[] {
  return mentees.open > seats.free ? [{ code: "too-few-seats", mentees: mentees.open, seats: seats.free }] : [];
}

/** Who takes part, but may be paired with nobody. */
function findReach(
  { mentees, mentors }: Programme,
  participation: Participation,
  { reachOfRow, reachOfColumn }: PairSurvey,
): readonly PoolFinding[] {
  const { statusOfRow, statusOfColumn, freeSeats } = participation;
  const rows = [...mentees.keys()].filter((row) => statusOfRow[row] === "open");
  // A mentor whose seats are all given away waits for nobody.
  const columns = [...mentors.keys()].filter((column) => statusOfColumn[column] === "open" && (freeSeats[column] as number) > 0);
  const lostRows = rows.filter((row) => reachOfRow[row] === 0);
  const lostColumns = columns.filter((column) => reachOfColumn[column] === 0);
  const findings: PoolFinding[] = [];
  if (lostRows.length > 0) {
    const menteeIds = lostRows.map((row) => (mentees[row] as { id: string }).id).sort(compareText);
    findings.push({ code: "mentees-out-of-reach", mentees: lostRows.length, open: rows.length, menteeIds });
  }
  if (lostColumns.length > 0) {
    const mentorIds = lostColumns.map((column) => (mentors[column] as { id: string }).id).sort(compareText);
    const seats = lostColumns.reduce((sum, column) => sum + (freeSeats[column] as number), 0);
    findings.push({ code: "mentors-out-of-reach", mentors: lostColumns.length, open: columns.length, seats, mentorIds });
  }
  return findings;
}

function findRest(
  programme: Programme,
  { rules, attributes, eligiblePairs }: Pick<PoolHealth, "rules" | "attributes" | "eligiblePairs">,
  { constant }: PairSurvey,
  manyGaps: number,
): readonly PoolFinding[] {
  const groups = programme.goals.flatMap(({ id, text, measure: { group } }) => (group === undefined ? [] : [{ goalId: id, text, group }]));
  return [
    ...rules.filter(({ keptOut }) => keptOut > 0).map((rule) => ({ code: "rule-keeps-out" as const, ...rule })),
    ...attributes
      .filter(({ people, missing }) => people > 0 && missing / people >= manyGaps)
      .map((gaps) => ({ code: "many-gaps" as const, ...gaps })),
    ...constant.map((criterion) => ({ code: "same-points" as const, ...criterion, pairs: eligiblePairs })),
    ...groups
      .filter(({ group }) => membersOf(group, programme[`${group.role}s`]).size === 0)
      .map(({ goalId, text, group }) => ({ code: "goal-of-nobody" as const, goalId, text, role: group.role })),
  ];
}
