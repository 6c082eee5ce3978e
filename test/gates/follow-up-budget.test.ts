import { followUp, type LedgerEvent, openLedger, type Relationship, record, recordAll, replay } from "mentor-matching";
import { expect, it } from "vitest";
import { addDays } from "../../src/calendar/days.ts";

const PAIRS = 100_000;
const REPLAYED = 20_000;
const LIVES = 400;

/** The life of one relationship, begun on one of 400 days, with up to five check-ins. */
function lifeOf(k: number): readonly LedgerEvent[] {
  const day = addDays("2026-01-01", k % LIVES);
  const relationshipId = `r${k}`;
  const stamp = (n: number, at = day) => ({ id: `${k}-${n}`, at, by: "administrator", relationshipId }) as const;
  const plan = { goals: [{ id: "g", text: "t" }], cadenceDays: 14, endsOn: addDays(day, 300) };
  const held = Array.from(
    { length: k % 6 },
    (_, n): LedgerEvent => ({ type: "record-check-in", ...stamp(10 + n, addDays(day, 10 + 20 * n)) }),
  );
  return [
    { type: "propose", ...stamp(0), menteeId: `e${k}`, mentorId: `m${k}` },
    { type: "accept", ...stamp(1), by: "mentee" },
    { type: "accept", ...stamp(2), by: "mentor" },
    { type: "record-training", ...stamp(3), who: "both" },
    { type: "disclose-criteria", ...stamp(4), to: "both" },
    { type: "agree-expectations", ...stamp(5), plan },
    { type: "start", ...stamp(6) },
    ...held,
  ];
}

const people = (count: number) => ({
  mentees: Array.from({ length: count }, (_, k) => ({ id: `e${k}` })),
  mentors: Array.from({ length: count }, (_, k) => ({ id: `m${k}` })),
});

function replayOf(count: number): readonly Relationship[] {
  const enrol: LedgerEvent = { type: "enrol", id: "enrol", at: "2026-01-01", by: "administrator", ...people(count) };
  return replay([enrol, ...Array.from({ length: count }, (_, k) => lifeOf(k)).flat()]).relationships;
}

/** The same life for other people, as it would come from storage. */
function copyFor(life: string, from: number, k: number): unknown {
  return JSON.parse(
    life
      .replaceAll(`"r${from}"`, `"r${k}"`)
      .replaceAll(`"${from}-`, `"${k}-`)
      .replaceAll(`"e${from}"`, `"e${k}"`)
      .replaceAll(`"m${from}"`, `"m${k}"`),
  );
}

/** By the clock, or on the processor where that is less: the one counts what others do, the other the threads that collect garbage. */
function milliseconds<T>(run: () => T): readonly [T, number] {
  const [started, clock] = [process.cpuUsage().user, performance.now()];
  const result = run();
  return [result, Math.min((process.cpuUsage().user - started) / 1000, performance.now() - clock)];
}

it("follows 100,000 relationships up in under 1 s, and records in a ledger of that size without becoming quadratic", () => {
  const [, smallTime] = milliseconds(() => replayOf(REPLAYED / 10));
  const [replayed, wholeTime] = milliseconds(() => replayOf(REPLAYED));
  expect(replayed).toHaveLength(REPLAYED);

  const lives = replayed.slice(0, LIVES * 3).map((life) => JSON.stringify(life));
  const stored = {
    schemaVersion: 1,
    ...{ departures: [], enrolments: [] },
    mentees: people(PAIRS).mentees.map(({ id }) => ({ menteeId: id, personId: id })),
    seats: people(PAIRS).mentors.map(({ id }) => ({ mentorId: id, personId: id, capacity: 1 })),
    relationships: Array.from({ length: PAIRS }, (_, k) => copyFor(lives[k % lives.length] as string, k % lives.length, k)),
  };
  const [ledger, openTime] = milliseconds(() => openLedger(stored as never));
  expect(ledger.relationships).toHaveLength(PAIRS);

  const asOf = "2026-12-31";
  const looks = [1, 2, 3, 4, 5, 6, 7].map(() => milliseconds(() => followUp(ledger, { asOf })));
  const fastest = Math.min(...looks.map(([, time]) => time));
  const checkIn = (id: string, k: number): LedgerEvent => ({
    type: "record-check-in",
    id,
    at: asOf,
    by: "mentor",
    relationshipId: `r${k}`,
  });
  const [, singleTime] = milliseconds(() => {
    let next = ledger;
    for (let k = 0; k < 200; k++) {
      const recorded = record(next, checkIn(`single-${k}`, k));
      if (!recorded.ok) throw new Error(recorded.issue.message);
      next = recorded.ledger;
    }
  });
  const batch = Array.from({ length: 200 }, (_, k) => checkIn(`batch-${k}`, k));
  const [all, batchTime] = milliseconds(() => recordAll(ledger, batch));
  expect(all.ok).toBe(true);

  console.log(
    `100,000 relationships: follow-up ${fastest.toFixed(0)} ms, ${looks[0]?.[0].length} signals; reading from storage ${openTime.toFixed(0)} ms; one event alone ` +
      `${(singleTime / 200).toFixed(2)} ms, 200 at once ${batchTime.toFixed(0)} ms; replay of 20,000 ${wholeTime.toFixed(0)} ms, of 2,000 ${smallTime.toFixed(0)} ms`,
  );
  expect(fastest).toBeLessThan(1000);
  // Ten times the events take about ten times as long; were it quadratic, a hundred times.
  expect(wholeTime).toBeLessThan(30 * smallTime);
  // An event alone copies a list of pointers, and no more.
  expect(singleTime / 200).toBeLessThan(20);
}, 300_000);
