// Asks people of a large population whom they want, in a process of its own, and prints what it took beyond the records that it was given. Arguments: the built
// library, a JSON file with the input, and a file for the shortlists, if there are any.
import { readFileSync, writeFileSync } from "node:fs";

const [library, inputFile, listsFile] = process.argv.slice(2);
const { matchParticipants } = await import(library);
const input = JSON.parse(readFileSync(inputFile, "utf8"));

globalThis.gc?.();
const before = process.memoryUsage.rss();
const started = process.cpuUsage();
const result = matchParticipants(input);
const seconds = process.cpuUsage(started).user / 1e6;
const grownMiB = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
if (result.kind === "shortlisting") writeFileSync(listsFile, JSON.stringify(result));
const { pairs, places = 0 } = result.totals;
console.log(JSON.stringify({ seconds, grownMiB, pairs, places, proven: result.certificate.stable === true || result.certificate.optimal }));
