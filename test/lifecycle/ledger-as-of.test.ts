import { type LedgerEvent, lifecyclePolicy, openLedger, record, replay } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/days.ts";
import { ledgerAsOf } from "../../src/lifecycle/ledger-as-of.ts";
import { type EventSketch, WAYS } from "../support/lifecycle.ts";

const life = (relationshipId: string, menteeId: string, sketches: readonly EventSketch[]): readonly EventSketch[] => [
  { type: "propose", relationshipId, menteeId, mentorId: "m1", at: "2026-03-01" },
  ...sketches.map((sketch) => ({ at: "2026-03-02", ...sketch, relationshipId })),
];

/** In the order of their days: two relationships, one of which ends by itself, the other by a departure that was announced. */
const EVENTS = [
  { type: "enrol", mentees: [{ id: "e1" }, { id: "e2" }], mentors: [{ id: "m1", capacity: 2 }], at: "2026-01-01" },
  ...life("r1", "e1", WAYS.active),
  ...life("r2", "e2", WAYS.active),
  { type: "record-check-in", relationshipId: "r1", at: "2026-04-01" },
  { type: "depart", personId: "e2", on: "2026-05-10", at: "2026-04-20" },
  { type: "fail", relationshipId: "r1", reason: "logistics", party: "nobody", at: "2026-05-04" },
  { type: "enrol", at: "2026-06-01" },
]
  .map((sketch, k) => ({ id: `n${k}`, by: "administrator", ...sketch }) as unknown as LedgerEvent)
  .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const whole = replay(EVENTS);
const policy = lifecyclePolicy();

describe("a ledger as of a day", () => {
  it("is what had been recorded by then, once what was due by then had happened", () => {
    for (let day = "2026-02-27"; day < "2026-06-10"; day = addDays(day, 1)) {
      const then = replay(EVENTS.filter(({ at }) => at <= day));
      const settled = record(then, { type: "enrol", id: "settled", at: day, by: "administrator" });
      if (!settled.ok) throw new Error(settled.issue.message);
      const past = ledgerAsOf(whole, day, policy);
      expect(past.relationships).toStrictEqual(settled.ledger.relationships);
      expect(past.departures).toStrictEqual(settled.ledger.departures);
    }
  });

  it("is the ledger itself where nothing happened later", () => {
    expect(ledgerAsOf(whole, "2026-05-10", policy)).toBe(whole);
    // What was announced has yet to happen: then it is another.
    const announced = replay(EVENTS.filter(({ at }) => at < "2026-05-01"));
    expect(ledgerAsOf(announced, "2026-05-09", policy)).not.toBe(announced);
    expect(ledgerAsOf(announced, "2026-05-10", policy)).toBe(announced);
  });

  it("keeps the relationships that nothing happened to later, and its people", () => {
    const past = ledgerAsOf(whole, "2026-05-09", policy);
    expect(past.relationships[0]).toBe(whole.relationships[0]);
    expect(past).toMatchObject({ seats: whole.seats, mentees: whole.mentees, enrolments: whole.enrolments });
    expect(openLedger(past)).toBe(past);
    expect(Object.isFrozen(past)).toBe(true);
  });

  it("is refused where the policy does not allow what has happened, or where that cannot be read", () => {
    expect(() => ledgerAsOf(whole, "2026-05-03", { ...policy, proposalDays: 0 })).toThrow(
      /^ledger\.relationships: "r1" cannot be followed back: Refused: accept.*; give the policy under which it was recorded$/,
    );
    const stored = JSON.parse(JSON.stringify(whole));
    stored.relationships[0].history[0].relationshipId = 3;
    expect(() => ledgerAsOf(openLedger(stored), "2026-05-03", policy)).toThrow(
      /^ledger\.relationships: "r1" cannot be followed back: expected a text.*; give the policy under which it was recorded$/,
    );
  });
});
