import {
  formatPath,
  isInvalidInputError,
  type Ledger,
  type LedgerEvent,
  lifecyclePolicy,
  openLedger,
  record,
  recordAll,
  replay,
} from "mentor-matching";
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

  it("is another where anything happened later, to one of them only", () => {
    const undeparted = replay(EVENTS.filter(({ type }) => type !== "depart"));
    const past = ledgerAsOf(undeparted, "2026-05-03", policy);
    expect(past.relationships.map(({ state }) => state)).toEqual(["active", "active"]);
    expect(undeparted.relationships.map(({ state }) => state)).toEqual(["failed", "active"]);
    const outcome = recordAll(whole, [
      { type: "depart", id: "d", at: "2026-06-20", on: "2026-07-01", personId: "e1", by: "administrator" },
      { type: "enrol", id: "later", at: "2026-07-02", by: "administrator" },
    ]);
    if (!outcome.ok) throw new Error(outcome.issue.message);
    const appliedOn = (day: string) => ledgerAsOf(outcome.ledger, day, policy).departures.map(({ applied }) => applied);
    expect([appliedOn("2026-05-10"), appliedOn("2026-06-30"), appliedOn("2026-07-01")]).toEqual([[true], [true, false], [true, true]]);
  });

  it("keeps the relationships that nothing happened to later, and its people", () => {
    for (const day of ["2026-05-04", "2026-05-09"]) expect(ledgerAsOf(whole, day, policy).relationships[0]).toBe(whole.relationships[0]);
    const past = ledgerAsOf(whole, "2026-05-09", policy);
    expect(past).toMatchObject({ seats: whole.seats, mentees: whole.mentees, enrolments: whole.enrolments });
    expect(openLedger(past)).toBe(past);
    expect(Object.isFrozen(past)).toBe(true);
  });

  it("is refused where the policy does not allow what has happened, or where that cannot be read", () => {
    const refusalOf = (ledger: Ledger, proposalDays: number): string => {
      try {
        ledgerAsOf(ledger, "2026-05-03", { ...policy, proposalDays });
      } catch (error) {
        if (!isInvalidInputError(error)) throw error;
        return error.issues.map(({ code, path, message }) => `${code} ${formatPath(path)}: ${message}`).join(", ");
      }
      expect.fail("was accepted");
    };
    expect(refusalOf(whole, 0)).toMatch(
      /^illegal-event ledger\.relationships: "r1" cannot be followed back: Refused: accept.*; give the policy under which it was recorded$/,
    );
    const stored = JSON.parse(JSON.stringify(whole));
    stored.relationships[0].history[0].relationshipId = 3;
    expect(refusalOf(openLedger(stored), 14)).toMatch(
      /^unreadable ledger\.relationships: "r1" cannot be followed back: expected a text.*; give the policy under which it was recorded$/,
    );
  });
});
