import { followUp, type LedgerEvent, openLedger, record, recordAll, replay } from "mentor-matching";
import { expect, it } from "vitest";
import { addDays } from "../../src/calendar/days.ts";

const PAIRS = 100_000;
/** Of these, a tenth is replayed to compare with. */
const TENTH = PAIRS / 10;
const PLAN = { goals: [{ id: "g", text: "t" }], cadenceDays: 14, endsOn: "2026-12-01" };

/** The life of one relationship, begun on one of 400 days, up to five check-ins. */
function lifeOf(k: number): readonly LedgerEvent[] {
  const day = addDays("2026-01-01", k % 400);
  const relationshipId = `r${k}`;
  const stamp = (n: number, at = day) => ({ id: `${k}-${n}`, at, by: "administrator", relationshipId }) as const;
  const plan = { ...PLAN, endsOn: addDays(day, 300) };
  const held = Array.from(
    { length: k % 6 },
    (_, n): LedgerEvent => ({ type: "record-check-in", ...stamp(10 + n, addDays(day, 10 + 20 * n)) }),
  );
  return [
    { type: "propose", ...stamp(0), menteeId: `e${k}`, mentorId: `m${k % 20_000}` },
    { type: "accept", ...stamp(1), by: "mentee" },
    { type: "accept", ...stamp(2), by: "mentor" },
    { type: "record-training", ...stamp(3), who: "both" },
    { type: "disclose-criteria", ...stamp(4), to: "both" },
    { type: "agree-expectations", ...stamp(5), plan },
    { type: "start", ...stamp(6) },
    ...held,
  ];
}

const clock = (): number => process.cpuUsage().user / 1000;
function milliseconds<T>(run: () => T): readonly [T, number] {
  const started = clock();
  const result = run();
  return [result, clock() - started];
}

it("follows 100,000 relationships up in under 1 s, and records in a ledger of that size without becoming quadratic", () => {
  const enrol: LedgerEvent = {
    type: "enrol",
    id: "enrol",
    at: "2026-01-01",
    by: "administrator",
    mentees: Array.from({ length: PAIRS }, (_, k) => ({ id: `e${k}` })),
    mentors: Array.from({ length: 20_000 }, (_, k) => ({ id: `m${k}`, capacity: 5 })),
  };
  const lives = Array.from({ length: PAIRS }, (_, k) => lifeOf(k));
  const tenth = lives.slice(0, TENTH).flat();
  const [small, smallTime] = milliseconds(() => replay([enrol, ...tenth]));
  const [ledger, wholeTime] = milliseconds(() => replay([enrol, ...lives.flat()]));
  expect([small.relationships.length, ledger.relationships.length]).toEqual([TENTH, PAIRS]);

  const asOf = "2026-12-31";
  const looks = [1, 2, 3, 4, 5].map(() => milliseconds(() => followUp(ledger, { asOf })));
  const fastest = Math.min(...looks.map(([, time]) => time));

  // One event after the other, each with a ledger of its own.
  const [, singleTime] = milliseconds(() => {
    let next = ledger;
    for (let k = 0; k < 200; k++) {
      const recorded = record(next, { type: "record-check-in", id: `single-${k}`, at: asOf, by: "mentor", relationshipId: `r${k}` });
      if (!recorded.ok) throw new Error(recorded.issue.message);
      next = recorded.ledger;
    }
    return next;
  });
  const stored = JSON.parse(JSON.stringify(ledger));
  const [reopened, openTime] = milliseconds(() => openLedger(stored));
  const more = lives
    .slice(0, 1000)
    .map((_, k): LedgerEvent => ({ type: "record-check-in", id: `batch-${k}`, at: asOf, by: "mentor", relationshipId: `r${k}` }));
  const [batch, batchTime] = milliseconds(() => recordAll(reopened, more));

  const perEvent = (time: number, events: number): string => ((1000 * time) / events).toFixed(1);
  console.log(
    `100,000 relationships: follow-up ${fastest.toFixed(0)} ms with ${looks[0]?.[0].length} signals; replay ${wholeTime.toFixed(0)} ms, ${perEvent(wholeTime, lives.flat().length)} µs an event; ` +
      `one event alone ${perEvent(singleTime, 200)} µs; reading from storage ${openTime.toFixed(0)} ms; 300 events at once ${batchTime.toFixed(0)} ms`,
  );
  expect(batch.ok).toBe(true);
  expect(fastest).toBeLessThan(1000);
  // Ten times the ledger takes about ten times as long; were it quadratic, a hundred times.
  expect(wholeTime).toBeLessThan(30 * smallTime);
  // An event alone copies a list of pointers, and no more.
  expect(singleTime / 200).toBeLessThan(20);
});
