import { readFileSync } from "node:fs";
import type { AdministrativeInput, CriterionInput, MissingPolicy } from "mentor-matching";
import Papa from "papaparse";

export type CohortName = "cohort-60" | "cohort-240" | "cohort-3000";
export const COHORTS: readonly CohortName[] = ["cohort-60", "cohort-240", "cohort-3000"];

type Row = Readonly<Record<string, string>>;

function readFixture(name: CohortName, file: string): string {
  return readFileSync(new URL(`../fixtures/cohorts/${name}/${file}`, import.meta.url), "utf8");
}

function readRows(name: CohortName, file: string): readonly Row[] {
  return Papa.parse<Row>(readFixture(name, file), { header: true, skipEmptyLines: true }).data;
}

const textOf = (cell: string | undefined): string | undefined => (cell === undefined || cell.trim() === "" ? undefined : cell);
const listOf = (cell: string | undefined): readonly string[] => (cell ?? "").split(";");

/** The criteria under which the cohorts' answers were computed. */
export function cohortCriteria(missing: MissingPolicy): readonly CriterionInput[] {
  return [
    { id: "level", kind: "gap", weight: 30, attribute: "level", ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null], missing },
    { id: "function", kind: "same", weight: 20, attribute: "function", missing },
    { id: "position", kind: "same", weight: 10, attribute: "position", missing },
    { id: "skills", kind: "coverage", weight: 30, sought: "wantedSkills", offered: "skills", missing },
    { id: "softSkills", kind: "coverage", weight: 10, sought: "wantedSoftSkills", offered: "softSkills", missing },
    { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages" },
  ];
}

/** A cohort as a matching input, made without the library's own reader of rows. */
export function loadCohort(name: CohortName, missing: MissingPolicy = "no-credit"): AdministrativeInput {
  const mentees = readRows(name, "mentees.csv");
  return {
    mentors: readRows(name, "mentors.csv").map((row) => ({
      id: row.id as string,
      name: textOf(row.name),
      personId: textOf(row.personKey),
      capacity: Number(row.capacity),
      availability: row.active === "yes" ? "open" : "paused",
      attributes: {
        level: Number(row.level),
        function: textOf(row.function),
        position: textOf(row.position),
        skills: listOf(row.skills),
        softSkills: listOf(row.softSkills),
        languages: listOf(row.languages),
      },
    })),
    mentees: mentees.map((row) => ({
      id: row.id as string,
      name: textOf(row.name),
      personId: textOf(row.personKey),
      managerId: textOf(row.managerId),
      attributes: {
        level: Number(row.level),
        function: textOf(row.function),
        position: textOf(row.position),
        wantedSkills: listOf(row.wantedSkills),
        wantedSoftSkills: listOf(row.wantedSoftSkills),
        languages: listOf(row.languages),
      },
    })),
    criteria: cohortCriteria(missing),
    pairs: {
      previous: mentees
        .filter((row) => textOf(row.previousMentorId) !== undefined)
        .map((row) => ({ menteeId: row.id as string, mentorId: row.previousMentorId as string })),
    },
  };
}

/** The published answers of a cohort, as far as the tests read them. */
export interface CohortAnswers {
  readonly policies: Readonly<Record<string, { matchedMentees: number; totalScoreExact: string; unmatchedCount: number }>>;
  readonly eligiblePairs: number;
  readonly ineligiblePairsByFirstReason: Readonly<Record<string, number>>;
  readonly capacityTotal: number;
  readonly shortlistTop5_missingNoCredit: Readonly<Record<string, readonly ScoredMentor[]>>;
  readonly samplePairs: readonly SamplePair[];
  readonly scoreMatrix_missingNoCredit?: readonly (readonly (number | null)[])[];
}

interface ScoredMentor {
  readonly mentor: string;
  readonly score_0_1200: number;
  readonly perCriterion: Readonly<Record<string, number | null>>;
}

interface SamplePair {
  readonly mentee: string;
  readonly mentor: string;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly score_0_1200: number | null;
  readonly scoreMissingLeftOut: string | null;
  readonly perCriterionWeightTimesTwelfths: Readonly<Record<string, number | null>> | null;
}

export function loadAnswers(name: CohortName): CohortAnswers {
  return JSON.parse(readFixture(name, "expected.json")) as CohortAnswers;
}

/** `"534805/21"` → a number. */
export function parseFraction(text: string): number {
  const [numerator, denominator = "1"] = text.split("/");
  return Number(numerator) / Number(denominator);
}
