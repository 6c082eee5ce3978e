// A programme as data: criteria, qualification rules and goals are read from programme.json, checked, looked at and matched.
import { readFileSync } from "node:fs";
import {
  type AdministrativeInput,
  checkInput,
  describeCause,
  describeGoal,
  describePoolHealth,
  formatPath,
  matchParticipants,
  measureGoals,
  namesOf,
  participantsFromRows,
  poolHealth,
  prepareProgramme,
} from "mentor-matching";
import Papa from "papaparse";

const level = { column: "level", form: "number" as const };
const { people: mentors } = participantsFromRows(readRows("mentors.csv"), {
  role: "mentor",
  id: "id",
  name: "name",
  personId: "personKey",
  capacity: "capacity",
  availability: { column: "active", open: ["yes"], paused: ["no"] },
  attributes: { level, function: "function", ...lists("skills", "softSkills", "languages") },
});
const { people: mentees } = participantsFromRows(readRows("mentees.csv"), {
  role: "mentee",
  id: "id",
  name: "name",
  personId: "personKey",
  managerId: "managerId",
  attributes: { level, function: "function", ...lists("wantedSkills", "wantedSoftSkills", "languages") },
});

// What somebody stored is unknown until it is checked.
const stored: unknown = JSON.parse(readFileSync(new URL("programme.json", import.meta.url), "utf8"));
const input = { ...(stored as Omit<AdministrativeInput, "mentors" | "mentees">), mentors, mentees };
for (const { path, message } of checkInput(input)) console.error(`${formatPath(path)}: ${message}`);

const prepared = prepareProgramme(input);
const words = { criteria: input.criteria, qualification: input.qualification, names: namesOf(prepared.programme) };

console.log("Before matching:");
console.log(indent(describePoolHealth(poolHealth(prepared), words)));

const matching = matchParticipants(prepared);
console.log(`\n${matching.totals.pairs} pairs.`);

console.log("\nGoals:");
for (const goal of measureGoals(prepared, matching)) console.log(indent(describeGoal(goal)));
console.log("\nObjectifs :");
for (const goal of measureGoals(prepared, matching)) console.log(indent(describeGoal(goal, { locale: "fr" })));

console.log("\nWho does not take part, and why:");
const { mentees: menteeNames, mentors: mentorNames } = words.names;
for (const { menteeId, cause } of matching.unmatched.mentees)
  if (cause.code === "not-qualified") console.log(indent(`${menteeNames.get(menteeId) ?? menteeId}: ${describeCause(cause, words)}`));
for (const { mentorId, cause } of matching.unmatched.mentors)
  if (cause.code === "not-qualified") console.log(indent(`${mentorNames.get(mentorId) ?? mentorId}: ${describeCause(cause, words)}`));

function readRows(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../data/cohort-240/${name}`, import.meta.url), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true }).data;
}

function lists(...columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, { column, form: "list" as const, separator: ";" }]));
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
