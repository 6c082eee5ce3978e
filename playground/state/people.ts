// From files to a programme.
import { computed, signal } from "@preact/signals";
import {
  type MatchInput,
  type MenteeInput,
  type MentorInput,
  type ParticipantsFromRows,
  participantsFromRows,
  type Role,
} from "mentor-matching";
import { type CsvTable, readTable } from "../model/read-table.ts";
import { SAMPLE } from "../model/sample.ts";
import { type ColumnPlan, mappingOf, suggestColumns } from "../model/suggest-columns.ts";
import { suggestCriteria } from "../model/suggest-criteria.ts";
import { adoptChoices } from "./choices.ts";
import { closeProgramme, startProgramme } from "./matching.ts";
import { draftIssues, failure } from "./page.ts";
import { closeRelationship } from "./relationship.ts";

/** A table that was given, with what its columns are to be. */
export interface GivenTable {
  readonly name: string;
  readonly table: CsvTable;
  readonly plans: readonly ColumnPlan[];
}

/** What came of a table; `null` while no column holds the ids. */
export type Reading = ParticipantsFromRows<MentorInput | MenteeInput> | null;

/** The tables of both roles, as far as they are given. */
export const given = signal<{ readonly [R in Role]: GivenTable | null }>({ mentor: null, mentee: null });

export const readings = computed<{ readonly [R in Role]: Reading }>(() => ({
  mentor: readPeople(given.value.mentor, "mentor"),
  mentee: readPeople(given.value.mentee, "mentee"),
}));

function readPeople(given: GivenTable | null, role: Role): Reading {
  const mapping = given === null ? null : mappingOf(given.plans, role);
  return given === null || mapping === null ? null : participantsFromRows(given.table.rows, mapping);
}

/** Takes a table for a role, and suggests what its columns are. */
export function giveTable(role: Role, name: string, text: string): void {
  const table = readTable(text);
  given.value = { ...given.value, [role]: { name, table, plans: suggestColumns(table, role) } };
}

/** Takes a table away. */
export function dropTable(role: Role): void {
  given.value = { ...given.value, [role]: null };
}

/** Changes what a column is. */
export function planColumn(role: Role, column: string, change: Partial<ColumnPlan>): void {
  const table = given.value[role];
  if (table === null) return;
  const plans = table.plans.map((plan) => (plan.column === column ? { ...plan, ...change } : plan));
  given.value = { ...given.value, [role]: { ...table, plans } };
}

/** Takes the files that were dropped or chosen together: each goes to the role that its name or its columns speak of. */
export async function giveFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const text = await file.text();
    const { columns } = readTable(text);
    const speaks = `${file.name} ${columns.join(" ")}`.toLowerCase();
    const isMentor = /mentors|capacity|capacit|seats|places/.test(speaks) && !/mentees|mentor[ée]s|wanted|sought/.test(speaks);
    const role: Role = isMentor ? "mentor" : "mentee";
    const other: Role = isMentor ? "mentee" : "mentor";
    giveTable(given.value[role] === null ? role : given.value[other] === null ? other : role, file.name, text);
  }
}

/** Matches the people of both tables by criteria that their columns suggest. */
export async function matchGiven(): Promise<void> {
  const { mentor, mentee } = readings.value;
  if (mentor === null || mentee === null) return;
  const people = { mentors: mentor.people, mentees: mentee.people };
  const programme: MatchInput = {
    ...people,
    criteria: suggestCriteria(people),
    mode: "administrative",
    objective: "most-pairs",
    minimumScore: 0,
    pairs: { previous: previousOf(mentee, people.mentors) },
  };
  if (await startProgramme(programme)) beginAnew(programme);
}

/** Former mentors who are in the programme no more do not matter. */
function previousOf({ previous }: NonNullable<Reading>, mentors: readonly MentorInput[]): NonNullable<Reading>["previous"] {
  const known = new Set(mentors.map(({ id }) => id));
  return previous.filter(({ mentorId }) => known.has(mentorId));
}

/** Matches the sample cohort. */
export async function startSample(): Promise<void> {
  giveTable("mentor", "mentors.csv", SAMPLE.mentors);
  giveTable("mentee", "mentees.csv", SAMPLE.mentees);
  await matchGiven();
}

/** Restores a programme that was saved as JSON. What is wrong with it stands in `draftIssues`. */
export async function openProgramme(text: string): Promise<boolean> {
  failure.value = null;
  let input: MatchInput;
  try {
    input = JSON.parse(text) as MatchInput;
  } catch (error) {
    draftIssues.value = [{ code: "unreadable", path: [], message: String(error) }];
    return false;
  }
  const isTaken = await startProgramme(input);
  if (isTaken) {
    given.value = { mentor: null, mentee: null };
    beginAnew(input);
  }
  return isTaken;
}

/** Forgets the programme and everything about it. */
export function forgetAll(): void {
  given.value = { mentor: null, mentee: null };
  beginAnew(null);
  closeProgramme();
}

/** What was played with another programme is over; what this one says of choices is taken up. */
function beginAnew(input: MatchInput | null): void {
  closeRelationship();
  adoptChoices(input);
}
