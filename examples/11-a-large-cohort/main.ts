// A large cohort, with progress and a way to cancel. Run it with 100,000 people, and with two threads, as
//
//   npx tsx examples/11-a-large-cohort/main.ts 66000 34000 2
//
// Without arguments it takes a smaller cohort, on this thread alone; the steps are the same.
import { type AdministrativeInput, type MatchProgress, matchParticipantsAsync } from "mentor-matching";
import { workerThreads } from "mentor-matching/threads";

const [menteeCount = 2600, mentorCount = 1600, count = 1] = process.argv.slice(2).map(Number);

/** Whole numbers below a limit, always the same ones (a linear congruential generator: D. H. Lehmer, 1951). */
let state = 1955;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const person = () => ({ level: 1 + below(5), site: `site ${below(8)}`, pace: 1 + below(7) });
const skills = (length: number) => Array.from({ length }, () => `skill ${below(60)}`);

const input: AdministrativeInput = {
  mentees: Array.from({ length: menteeCount }, (_, k) => ({ id: `mentee ${k}`, attributes: { ...person(), seeks: skills(3 + below(5)) } })),
  mentors: Array.from({ length: mentorCount }, (_, k) => ({
    id: `mentor ${k}`,
    capacity: 1 + below(3),
    attributes: { ...person(), level: 2 + below(5), offers: skills(5 + below(10)) },
  })),
  criteria: [
    { id: "level", kind: "gap", weight: 3, attribute: "level", ideal: 2, allowed: [1, null] },
    { id: "skills", kind: "coverage", weight: 4, sought: "seeks", offered: "offers" },
    { id: "site", kind: "same", weight: 1, attribute: "site" },
    { id: "pace", kind: "proximity", weight: 1, attribute: "pace", range: 6 },
  ],
};
const threads = workerThreads({ count });

// 1. Progress. People come in batches, and a matching comes back to `scan`, `solve` and `prove`; so show what it does, not a bar for the whole.
const SAYS: { readonly [Stage in MatchProgress["stage"]]: string } = {
  prepare: "reading the people",
  scan: "looking for promising pairs",
  solve: "giving the seats, until nothing could be better",
  prove: "giving the seats, until nothing could be better",
  explain: "finding the reasons",
};
console.log(`${menteeCount} mentees, ${mentorCount} mentors`);
const shown = new Set<string>();
const { totals, unmatched, certificate } = await matchParticipantsAsync(input, {
  threads,
  onProgress({ stage }) {
    if (!shown.has(SAYS[stage])) console.log(`  … ${SAYS[stage]}`);
    shown.add(SAYS[stage]);
  },
});
console.log(
  `${totals.pairs} pairs, ${totals.points} points, ${unmatched.mentees.length} mentees without a mentor; the best possible: ${certificate.optimal}\n`,
);

// 2. Cancelling: the promise is rejected with the reason, and no thread is left.
const controller = new AbortController();
const cancelled = matchParticipantsAsync(input, {
  threads,
  signal: controller.signal,
  onProgress: ({ stage, done }) => stage === "scan" && done > 1000 && controller.abort(new Error("somebody closed the page")),
});
console.log(`Cancelled: ${await cancelled.catch((reason: Error) => reason.message)}`);

// 3. Stopping: the best so far, and how much the best possible could have more.
let asked = 0;
const stopped = await matchParticipantsAsync(input, { threads, shouldStop: () => ++asked > 20 });
console.log(`Stopped: the best possible: ${stopped.certificate.optimal}, with a gap that is proven: ${(stopped.certificate.gap ?? 0) > 0}`);
