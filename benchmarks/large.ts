/**
 * From records to an answer for a large standard cohort: seconds, seconds of user time and growth of resident memory over the records.
 *
 *   npm run bench:large                           10,000 mentees × 5,000 mentors, to the certified optimum
 *   npm run bench:large -- 100000 50000           any other size
 *   npm run bench:large -- 100000 50000 2         on two threads
 *   npm run bench:large -- 100000 50000 1 lists   to shortlists of five
 *   npm run bench:large -- 100000 50000 1 self    to the stable matching by points
 */
import { type MatchInput, matchParticipants, matchParticipantsAsync } from "mentor-matching";
import { workerThreads } from "mentor-matching/threads";
import { standardCohort } from "./populations.ts";

const [mentees = 10_000, mentors = 5_000, count = 1] = process.argv.slice(2, 5).map(Number);
const { objective: _, ...cohort } = standardCohort({ mentees, mentors });
const inputs = {
  optimum: cohort,
  lists: { ...cohort, mode: "hybrid", shortlist: { length: 5 } },
  self: { ...cohort, mode: "self" },
} as const;
const asked = (process.argv[5] ?? "optimum") as keyof typeof inputs;
const input: MatchInput | undefined = inputs[asked];
if (input === undefined) throw new Error(`ask for ${Object.keys(inputs).join(", ")}, not ${asked}`);
const before = process.memoryUsage.rss();
const started = performance.now();
const processor = process.cpuUsage();
const { totals, ...answer } =
  count === 1 ? matchParticipants(input) : await matchParticipantsAsync(input, { threads: workerThreads({ count }) });
const user = process.cpuUsage(processor).user / 1e6;
const grown = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
const left =
  "unlisted" in answer ? `${answer.unlisted.length} mentees without a list` : `${answer.unmatched.mentees.length} mentees without a mentor`;
console.log(
  `${mentees} × ${mentors}, ${asked}, ${count === 1 ? "1 thread" : `${count} threads`}: ${((performance.now() - started) / 1000).toFixed(2)} s (${user.toFixed(2)} s user), ` +
    `${grown.toFixed(0)} MiB more; ${totals.pairs} pairs, ${totals.points} points, ${left}`,
);
