import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { MENTEE_COLUMNS, MENTOR_COLUMNS } from "../../examples/data/cohort-240/read-cohort.ts";
import type { MenteeInput, MentorInput } from "../../src/model/person.ts";
import type { CellsByColumn, ParticipantsFromRows } from "../../src/model/row-mapping.ts";
import { participantsFromRows } from "../../src/operations/participants-from-rows.ts";
import type { CohortName } from "./cohorts.ts";

/** A cohort's people, read by the library from the rows that papaparse gives. */
export function readCohortRows(name: CohortName): {
  readonly mentors: ParticipantsFromRows<MentorInput>;
  readonly mentees: ParticipantsFromRows<MenteeInput>;
} {
  return {
    mentors: participantsFromRows(readRows(name, "mentors.csv"), MENTOR_COLUMNS),
    mentees: participantsFromRows(readRows(name, "mentees.csv"), MENTEE_COLUMNS),
  };
}

function readRows(name: CohortName, file: string): readonly CellsByColumn[] {
  const text = readFileSync(new URL(`../fixtures/cohorts/${name}/${file}`, import.meta.url), "utf8");
  return Papa.parse<CellsByColumn>(text, { header: true }).data;
}
