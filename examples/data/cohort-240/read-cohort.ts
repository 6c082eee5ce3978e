import { readFileSync } from "node:fs";
import { type MenteeInput, type MentorInput, type PreviousPairInput, participantsFromRows } from "mentor-matching";
import Papa from "papaparse";

/** The people of the cohort, and whom they had before. */
export interface Cohort {
  readonly mentors: readonly MentorInput[];
  readonly mentees: readonly MenteeInput[];
  readonly previous: readonly PreviousPairInput[];
}

/** Reads both spreadsheets, column by column; what this says of them stands in `examples/01-first-matching` at length. */
export function readCohort(): Cohort {
  const level = { column: "level", form: "number" } as const;
  const { people: mentors } = participantsFromRows(readRows("mentors.csv"), {
    role: "mentor",
    id: "id",
    name: "name",
    personId: "personKey",
    capacity: "capacity",
    availability: { column: "active", open: ["yes"], paused: ["no"] },
    attributes: { level, function: "function", position: "position", ...lists("skills", "softSkills", "languages") },
  });
  const { people: mentees, previous } = participantsFromRows(readRows("mentees.csv"), {
    role: "mentee",
    id: "id",
    name: "name",
    personId: "personKey",
    managerId: "managerId",
    previousMentors: "previousMentorId",
    attributes: { level, function: "function", position: "position", ...lists("wantedSkills", "wantedSoftSkills", "languages") },
  });
  return { mentors, mentees, previous };
}

function readRows(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(new URL(name, import.meta.url), "utf8"), { header: true }).data;
}

function lists(...columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, { column, form: "list", separator: ";" } as const]));
}
