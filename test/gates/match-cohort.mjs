// Matches a cohort in a process of its own and prints what it took. Arguments: the built library, a JSON file with the matching input.
import { readFileSync } from "node:fs";

const [library, inputFile] = process.argv.slice(2);
const { explainPair, formatMatches, matchParticipants, prepareProgramme } = await import(library);
const input = JSON.parse(readFileSync(inputFile, "utf8"));

const started = performance.now();
const prepared = prepareProgramme(input);
const matching = matchParticipants(prepared);
const milliseconds = performance.now() - started;
const residentMiB = process.resourceUsage().maxRSS / 1024;
const table = formatMatches(matching, "table", { input: prepared });

// The first question opens the matching; the others find it open.
const [mentor] = input.mentors;
explainPair(prepared, matching, { menteeId: input.mentees[0].id, mentorId: mentor.id });
const questions = input.mentees.slice(0, 400).map(({ id }, k) => ({ menteeId: id, mentorId: input.mentors[k].id }));
const priced = questions.map((pair) => {
  const asked = performance.now();
  explainPair(prepared, matching, pair);
  return performance.now() - asked;
});
priced.sort((a, b) => a - b);
// Hybrid, step 1, with limits: validation, optimum, flow and reasons.
const listsStarted = performance.now();
const { totals } = matchParticipants({ ...input, mode: "hybrid", shortlist: { length: 5, exposure: 3 } });
const listsMilliseconds = performance.now() - listsStarted;

console.log(
  JSON.stringify({
    listsMilliseconds,
    places: totals.places,
    milliseconds,
    residentMiB,
    pairs: matching.totals.pairs,
    lines: table.split("\n").length,
    medianPrice: priced[200],
    slowestPrice: priced[396],
  }),
);
