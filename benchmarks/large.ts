/**
 * From records to the certified optimum of a large standard cohort: seconds, seconds of user time and growth of resident memory over the records.
 *
 *   npm run bench:large                     10,000 mentees × 5,000 mentors
 *   npm run bench:large -- 100000 50000     any other size
 *   npm run bench:large -- 100000 50000 2   on two threads
 */
import { matchParticipants, matchParticipantsAsync } from "mentor-matching";
import { workerThreads } from "mentor-matching/threads";
import { standardCohort } from "./populations.ts";

const [mentees = 10_000, mentors = 5_000, count = 1] = process.argv.slice(2).map(Number);
const input = standardCohort({ mentees, mentors });
const before = process.memoryUsage.rss();
const started = performance.now();
const processor = process.cpuUsage();
const { totals, unmatched } =
  count === 1 ? matchParticipants(input) : await matchParticipantsAsync(input, { threads: workerThreads({ count }) });
const user = process.cpuUsage(processor).user / 1e6;
const grown = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
console.log(
  `${mentees} × ${mentors}, ${count === 1 ? "1 thread" : `${count} threads`}: ${((performance.now() - started) / 1000).toFixed(2)} s (${user.toFixed(2)} s user), ` +
    `${grown.toFixed(0)} MiB more; ${totals.pairs} pairs, ${totals.points} points, ${unmatched.mentees.length} mentees without a mentor`,
);
