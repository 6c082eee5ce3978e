// Reports on many relationships in a process of its own and prints what it took. Arguments: the built library, how many.
const [library, count] = process.argv.slice(2);
const { replay, summarizeProgramme } = await import(library);
const pairs = Number(count);
const REASONS = ["wrong-match", "logistics", "overload", "no-fault"];

const addDays = (day, days) => new Date(Date.parse(day) + 86_400_000 * days).toISOString().slice(0, 10);

/** The life of one relationship, begun on one of 400 days: a third completes, a sixth fails, the others run. */
function lifeOf(k) {
  const day = addDays("2026-01-01", k % 400);
  const stamp = (n, at = day) => ({ id: `${k}-${n}`, at, by: "administrator", relationshipId: `r${k}` });
  const plan = { goals: [{ id: "g", text: "t" }], cadenceDays: 14, endsOn: addDays(day, 300) };
  const match = { points: 500_000 + (k % 1000), contributions: { level: 200_000 + (k % 700), skills: 300_000 + (k % 1000) - (k % 700) } };
  const held = Array.from({ length: k % 6 }, (_, n) => ({ type: "record-check-in", ...stamp(10 + n, addDays(day, 10 + 20 * n)) }));
  const end = addDays(day, 200 + (k % 100));
  const completion = { type: "complete", ...stamp(21, end), ratings: { mentee: 1 + (k % 5), mentor: 4 } };
  const failure = { type: "fail", ...stamp(20, end), reason: REASONS[k % 4], party: "both" };
  return [
    { type: "propose", ...stamp(0), menteeId: `e${k}`, mentorId: `m${k % (pairs / 5)}`, match },
    { type: "accept", ...stamp(1), by: "mentee" },
    { type: "accept", ...stamp(2), by: "mentor" },
    { type: "record-training", ...stamp(3), who: "both" },
    { type: "disclose-criteria", ...stamp(4), to: "both" },
    { type: "agree-expectations", ...stamp(5), plan },
    { type: "start", ...stamp(6) },
    ...held,
    ...(k % 3 === 0 ? [{ type: "begin-closing", ...stamp(20, end) }, completion] : []),
    ...(k % 6 === 1 ? [failure] : []),
  ];
}

const mentees = Array.from({ length: pairs }, (_, k) => ({ id: `e${k}` }));
const mentors = Array.from({ length: pairs / 5 }, (_, k) => ({ id: `m${k}`, capacity: 5 }));
const enrol = { type: "enrol", id: "enrol", at: "2026-01-01", by: "administrator", mentees, mentors };
const ledger = replay([enrol, ...mentees.flatMap((_, k) => lifeOf(k))]);

const seconds = [];
let report;
for (let round = 0; round < 7; round++) {
  const started = process.cpuUsage().user;
  report = summarizeProgramme({ ledger, asOf: "2027-12-31" });
  seconds.push((process.cpuUsage().user - started) / 1e6);
}
const { relationships, states } = report;
console.log(JSON.stringify({ seconds: Math.min(...seconds), relationships, completed: states.completed, failed: states.failed }));
