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
  poolHealth,
  prepareProgramme,
  wordsOf,
} from "mentor-matching";
import { readCohort } from "../data/cohort-240/read-cohort.ts";

const { mentors, mentees } = readCohort();

// What somebody stored is unknown until it is checked.
const stored: unknown = JSON.parse(readFileSync(new URL("programme.json", import.meta.url), "utf8"));
const input = { ...(stored as Omit<AdministrativeInput, "mentors" | "mentees">), mentors, mentees };
for (const { path, message } of checkInput(input)) console.error(`${formatPath(path)}: ${message}`);

const prepared = prepareProgramme(input);
const words = wordsOf(prepared);

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

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
