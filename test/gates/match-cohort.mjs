// Matches a cohort in a process of its own and prints what it took. Arguments: the built library, a JSON file with the matching input.
import { readFileSync } from "node:fs";

const [library, inputFile] = process.argv.slice(2);
const { matchParticipants, explainPair, prepareProgramme } = await import(library);
const input = JSON.parse(readFileSync(inputFile, "utf8"));
const started = performance.now();
const prepared = prepareProgramme(input);
const matching = matchParticipants(prepared);
for (const { menteeId, mentorId } of matching.pairs) explainPair(prepared, matching, { menteeId, mentorId });
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, residentMiB: process.resourceUsage().maxRSS / 1024, pairs: matching.totals.pairs }));
