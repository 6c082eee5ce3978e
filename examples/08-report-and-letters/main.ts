// Two years of a programme as a report: one page to open in a browser or to print, the same as a spreadsheet, and what has changed between two days.
import { writeFileSync } from "node:fs";
import {
  compareReports,
  describeFairness,
  describeFairnessGap,
  explainFairness,
  matchLetter,
  matchParticipants,
  measureFairness,
  renderReport,
  summarizeProgramme,
} from "mentor-matching";
import { dayText } from "../07-two-years/days.ts";
import { openDraw } from "../07-two-years/draw.ts";
import { CRITERIA, drawPeople } from "../07-two-years/people.ts";
import { simulateTwoYears } from "../07-two-years/simulate.ts";

const SEED = 1955;
const LABELS = {
  level: { en: "Career level", fr: "Niveau" },
  skills: { en: "Skills sought", fr: "Compétences" },
  site: { en: "Same site", fr: "Même site" },
};

const { ledger } = simulateTwoYears(SEED);
const criteria = CRITERIA.map((criterion) => ({ ...criterion, label: LABELS[criterion.id as keyof typeof LABELS] }));

// The report is about the ledger; the matching in it is that of the first day, when 260 mentees were there.
const drawn = drawPeople(openDraw(SEED));
const input = {
  mentees: drawn.mentees.filter(({ on }) => on === 0).map(({ person }) => person),
  mentors: drawn.mentors.filter(({ on }) => on === 0).map(({ person }) => person),
  criteria,
};
const matching = matchParticipants(input);
const joined = drawn.mentees.map(({ person: { id }, on }) => ({ menteeId: id, on: dayText(on) }));
const report = summarizeProgramme({ ledger, matching, participants: input, joined, asOf: "2027-12-31" });

const bySite = { attributes: ["site"] } as const;
const measured = measureFairness({ participants: input, matching, ledger, joined, asOf: "2027-12-31", ...bySite });
const explained = explainFairness(input, matching, bySite);

for (const format of ["html", "csv"] as const) {
  writeFileSync(`report.${format}`, renderReport(report, { format, locale: "en", criteria, fairness: [{ measured, explained }] }));
  console.log(`Written here: report.${format}`);
}

const earlier = summarizeProgramme({ ledger, matching, asOf: "2026-12-31" });
console.log("\nWhat a year has changed (with 95% intervals of the difference):");
for (const { code, first, second, difference, interval } of compareReports(earlier, report).rates) {
  if (difference === null || interval === null) continue;
  const change = `${percent(difference)} points (${percent(interval.low)} to ${percent(interval.high)})`;
  console.log(`  ${code.padEnd(16)}${percent(first.value).padStart(6)} ->${percent(second.value).padStart(6)}  ${change}`);
}

const [pair] = matching.pairs;
if (pair !== undefined) {
  console.log(`\nThe letter to the mentee of the first pair:\n\n${matchLetter(input, matching, pair, { to: "mentee" })}`);
  console.log(`\nThe letter to the mentor, in French:\n\n${matchLetter(input, matching, pair, { to: "mentor", locale: "fr" })}`);
}

console.log(`\n${describeFairness(measured)}`);
if (explained !== null) console.log(describeFairnessGap(explained, { criteria }));

function percent(share: number | null): string {
  return share === null ? "-" : (100 * share).toFixed(1);
}
