import { readFileSync } from "node:fs";
import { type MenteeInput, type MentorInput, type PreviousPairInput, participantsFromRows } from "mentor-matching";
import Papa from "papaparse";

/** The people of the cohort, and whom they had before. */
export interface Cohort {
  readonly mentors: readonly MentorInput[];
  readonly mentees: readonly MenteeInput[];
  readonly previous: readonly PreviousPairInput[];
}

const level = { column: "level", form: "number" } as const;

/** What the columns of the mentors' spreadsheet mean; `examples/01-first-matching` says it at length. */
export const MENTOR_COLUMNS = {
  role: "mentor",
  id: "id",
  name: "name",
  personId: "personKey",
  capacity: "capacity",
  availability: { column: "active", open: ["yes"], paused: ["no"] },
  attributes: { level, function: "function", position: "position", ...lists("skills", "softSkills", "languages") },
} as const;

/** What those of the mentees' mean. */
export const MENTEE_COLUMNS = {
  role: "mentee",
  id: "id",
  name: "name",
  personId: "personKey",
  managerId: "managerId",
  previousMentors: "previousMentorId",
  attributes: { level, function: "function", position: "position", ...lists("wantedSkills", "wantedSoftSkills", "languages") },
} as const;

/** Reads both spreadsheets. */
export function readCohort(): Cohort {
  const { people: mentors } = participantsFromRows(readRows("mentors.csv"), MENTOR_COLUMNS);
  const { people: mentees, previous } = participantsFromRows(readRows("mentees.csv"), MENTEE_COLUMNS);
  return { mentors, mentees, previous };
}

function readRows(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(new URL(name, import.meta.url), "utf8"), { header: true }).data;
}

function lists(...columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, { column, form: "list", separator: ";" } as const]));
}
