import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { MenteeInput, MentorInput } from "../../src/model/person.ts";
import type { CellsByColumn, ParticipantsFromRows } from "../../src/model/row-mapping.ts";
import { participantsFromRows } from "../../src/operations/participants-from-rows.ts";
import type { CohortName } from "./cohorts.ts";

const level = { column: "level", form: "number" } as const;
const lists = (...columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, { column, form: "list" as const, separator: ";" }]));

/** A cohort's people, read by the library from the rows that papaparse gives. */
export function readCohortRows(name: CohortName): {
  readonly mentors: ParticipantsFromRows<MentorInput>;
  readonly mentees: ParticipantsFromRows<MenteeInput>;
} {
  return {
    mentors: participantsFromRows(readRows(name, "mentors.csv"), {
      role: "mentor",
      id: "id",
      name: "name",
      personId: "personKey",
      capacity: "capacity",
      availability: { column: "active", open: ["yes"], paused: ["no"] },
      attributes: { level, function: "function", position: "position", ...lists("skills", "softSkills", "languages") },
    }),
    mentees: participantsFromRows(readRows(name, "mentees.csv"), {
      role: "mentee",
      id: "id",
      name: "name",
      personId: "personKey",
      managerId: "managerId",
      previousMentors: "previousMentorId",
      attributes: { level, function: "function", position: "position", ...lists("wantedSkills", "wantedSoftSkills", "languages") },
    }),
  };
}

function readRows(name: CohortName, file: string): readonly CellsByColumn[] {
  const text = readFileSync(new URL(`../fixtures/cohorts/${name}/${file}`, import.meta.url), "utf8");
  return Papa.parse<CellsByColumn>(text, { header: true }).data;
}
