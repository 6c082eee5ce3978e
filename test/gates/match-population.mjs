// Matches a population in a process of its own and prints what it took, beyond the records that it was given. Arguments: the built library, a JSON file with
// the matching input.
import { readFileSync } from "node:fs";

const [library, inputFile] = process.argv.slice(2);
const { matchParticipants } = await import(library);
const input = JSON.parse(readFileSync(inputFile, "utf8"));

globalThis.gc?.();
const before = process.memoryUsage.rss();
const started = process.cpuUsage();
const { totals, certificate } = matchParticipants(input);
const seconds = process.cpuUsage(started).user / 1e6;
const grownMiB = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
console.log(JSON.stringify({ seconds, grownMiB, pairs: totals.pairs, points: totals.points, optimal: certificate.optimal }));
