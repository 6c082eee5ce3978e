import { readFileSync } from "node:fs";
import {
  type AdministrativeInput,
  type CriterionInput,
  type MenteeMapping,
  type MentorMapping,
  participantsFromRows,
} from "mentor-matching";
import Papa from "papaparse";

/** What `--programme FILE` holds: which column is what, and the rest of the matching input. */
export interface ProgrammeFile {
  readonly mentors: MentorMapping;
  readonly mentees: MenteeMapping;
  readonly input: Omit<AdministrativeInput, "mentors" | "mentees">;
}

const SHARED_ATTRIBUTES = { level: { column: "level", form: "number" }, function: "function", position: "position" } as const;

/** Without a programme, the columns of the cohorts in test/fixtures and criteria for them. */
const USUAL_PROGRAMME: ProgrammeFile = {
  mentors: {
    role: "mentor",
    id: "id",
    capacity: "capacity",
    attributes: { ...SHARED_ATTRIBUTES, skills: { column: "skills", form: "list" } },
  },
  mentees: { role: "mentee", id: "id", attributes: { ...SHARED_ATTRIBUTES, wantedSkills: { column: "wantedSkills", form: "list" } } },
  input: {
    criteria: [
      { id: "level", kind: "gap", weight: 30, attribute: "level", ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null] },
      { id: "function", kind: "same", weight: 20, attribute: "function" },
      { id: "position", kind: "same", weight: 10, attribute: "position" },
      { id: "skills", kind: "coverage", weight: 30, sought: "wantedSkills", offered: "skills" },
    ] satisfies readonly CriterionInput[],
  },
};

type Row = Readonly<Record<string, string>>;

export function readRows(text: string): readonly Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export function inputFromRows(
  mentors: readonly Row[],
  mentees: readonly Row[],
  programme: ProgrammeFile = USUAL_PROGRAMME,
): AdministrativeInput {
  const offered = participantsFromRows(mentors, programme.mentors);
  const seeking = participantsFromRows(mentees, programme.mentees);
  const [issue] = [...offered.issues, ...seeking.issues];
  if (issue !== undefined) throw new Error(`${issue.message} (and ${offered.issues.length + seeking.issues.length - 1} more)`);
  return { ...programme.input, mentors: offered.people, mentees: seeking.people };
}

export function readOwnData(mentorsFile: string, menteesFile: string, programmeFile: string | undefined): AdministrativeInput {
  const read = (file: string): string => readFileSync(file, "utf8");
  const programme = programmeFile === undefined ? undefined : (JSON.parse(read(programmeFile)) as ProgrammeFile);
  return inputFromRows(readRows(read(mentorsFile)), readRows(read(menteesFile)), programme);
}
