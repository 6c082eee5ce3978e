// From an HR export to a proven, explained pairing: reads two spreadsheets, matches, prints the result, writes matches.csv and a report to look at.
import { readFileSync, writeFileSync } from "node:fs";
import {
  auditMatching,
  type CriterionInput,
  describeAudit,
  describeCause,
  formatMatches,
  matchParticipants,
  openLedger,
  participantsFromRows,
  prepareProgramme,
  renderReport,
  summarizeProgramme,
  wordsOf,
} from "mentor-matching";
import Papa from "papaparse";

const level = { column: "level", form: "number" as const };

const mentors = participantsFromRows(readRows("mentors.csv"), {
  role: "mentor",
  id: "id",
  name: "name",
  personId: "personKey",
  capacity: "capacity",
  availability: { column: "active", open: ["yes"], paused: ["no"] },
  attributes: { level, function: "function", position: "position", ...lists("skills", "softSkills", "languages") },
});
const mentees = participantsFromRows(readRows("mentees.csv"), {
  role: "mentee",
  id: "id",
  name: "name",
  personId: "personKey",
  managerId: "managerId",
  previousMentors: "previousMentorId",
  attributes: { level, function: "function", position: "position", ...lists("wantedSkills", "wantedSoftSkills", "languages") },
});
for (const { row, column, message } of [...mentors.issues, ...mentees.issues]) console.error(`row ${row}, column ${column}: ${message}`);

const criteria: readonly CriterionInput[] = [
  // Two levels ahead is best; a mentor must be at least one level ahead.
  { id: "level", kind: "gap", weight: 30, attribute: "level", ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null] },
  { id: "function", kind: "same", weight: 20, attribute: "function" },
  { id: "position", kind: "same", weight: 10, attribute: "position" },
  { id: "skills", kind: "coverage", weight: 30, sought: "wantedSkills", offered: "skills" },
  { id: "softSkills", kind: "coverage", weight: 10, sought: "wantedSoftSkills", offered: "softSkills" },
  // No points, but a condition: at least one language in common.
  { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages" },
];

const input = prepareProgramme({ mentors: mentors.people, mentees: mentees.people, criteria, pairs: { previous: mentees.previous } });
const matching = matchParticipants(input);
const words = wordsOf(input);
const nameOf = (role: "mentees" | "mentors", id: string): string => words.names[role].get(id) ?? id;

console.log(formatMatches(matching, "table", { input }));
console.log("\nWithout a mentor:");
for (const { menteeId, cause } of matching.unmatched.mentees) {
  const why = describeCause(cause, { ...words, contested: matching.contested });
  console.log(`  ${nameOf("mentees", menteeId)}: ${why}`);
}
console.log("\nMentors without a mentee:");
for (const { mentorId, cause } of matching.unmatched.mentors)
  console.log(`  ${nameOf("mentors", mentorId)}: ${describeCause(cause, words)}`);

const { pairs, points } = matching.totals;
console.log(`\n${pairs} pairs, ${(points / 1e6).toFixed(2)} whole scores in total, ${(points / 1e4 / pairs).toFixed(1)}% on average.`);
console.log(`Audit: ${describeAudit(auditMatching(input, matching))}`);

writeFileSync("matches.csv", formatMatches(matching, "csv", { input }));
console.log("Written here: matches.csv");

const ledger = openLedger({ mentees: mentees.people, mentors: mentors.people });
const report = summarizeProgramme({ ledger, matching, participants: input.programme, asOf: "2026-03-02" });
writeFileSync("report.html", renderReport(report, { format: "html", ...words }));
console.log("Written here: report.html, to open in a browser");

function readRows(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../data/cohort-240/${name}`, import.meta.url), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true }).data;
}

function lists(...columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, { column, form: "list" as const, separator: ";" }]));
}
