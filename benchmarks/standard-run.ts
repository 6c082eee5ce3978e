/**
 * One population from records to a certified matching, as JSON: a process of its own for each, as memory never shrinks and what an engine learned of one
 * size it would apply to the next.
 *
 *   node benchmarks/built/standard-run.js MENTEES MENTORS THREADS [POPULATION]
 */
import { runPipeline } from "./pipeline.ts";
import { POPULATIONS, standardCohort } from "./populations.ts";

const [mentees = 1000, mentors = 500, threads = 1] = process.argv.slice(2, 5).map(Number);
const population = process.argv[5] ?? "standard cohort";
const name = threads === 1 ? population : `the same, ${threads} threads`;
console.log(JSON.stringify(await runPipeline(name, (POPULATIONS[population] ?? standardCohort)({ mentees, mentors }), threads)));
