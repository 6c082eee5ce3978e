import { readFileSync } from "node:fs";
import { type Ledger, replay } from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { simulateTwoYears } from "../../examples/07-two-years/simulate.ts";

const OPEN: readonly string[] = ["proposed", "preparing", "active", "paused", "closing"];

/** Counts by hand, from the histories alone: nobody lost, nobody in two places. */
function takeCensus({ mentees, seats, relationships, departures }: Ledger): void {
  const open = relationships.filter(({ state }) => OPEN.includes(state));
  const ended = relationships.filter(({ state }) => !OPEN.includes(state));
  expect(open.length + ended.length).toBe(relationships.length);
  for (const { ending } of ended) expect(ending).toBeDefined();
  const gone = new Set(departures.filter(({ applied }) => applied).map(({ personId }) => personId));

  // A mentee is in one place: waiting, in one open relationship, or gone.
  const places = new Map(mentees.map(({ menteeId }) => [menteeId, 0]));
  for (const { menteeId } of open) places.set(menteeId, (places.get(menteeId) ?? Number.NaN) + 1);
  const busy = [...places].filter(([, count]) => count === 1).length;
  const waiting = mentees.filter(({ menteeId, personId }) => places.get(menteeId) === 0 && !gone.has(personId)).length;
  const left = mentees.filter(({ personId }) => gone.has(personId));
  expect(busy).toBe(open.length);
  expect(busy + waiting + left.length).toBe(mentees.length);
  for (const { menteeId } of left) expect(places.get(menteeId)).toBe(0);

  // Day by day: no mentor above capacity, and nobody matched with themself.
  for (const { mentorId, capacity } of seats) {
    const mine = relationships.filter((each) => each.mentorId === mentorId);
    for (const { proposedOn } of mine) {
      const load = mine.filter((each) => each.proposedOn <= proposedOn && (each.ending === undefined || each.ending.on > proposedOn));
      expect(load.length).toBeLessThanOrEqual(capacity);
    }
  }
  const personOfMentor = new Map(seats.map(({ mentorId, personId }) => [mentorId, personId]));
  const personOfMentee = new Map(mentees.map(({ menteeId, personId }) => [menteeId, personId]));
  for (const { menteeId, mentorId } of relationships) expect(personOfMentee.get(menteeId)).not.toBe(personOfMentor.get(mentorId));

  // Former pairs do not come back.
  const worked = relationships
    .filter(({ startedOn }) => startedOn !== undefined)
    .map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`);
  expect(new Set(worked).size).toBe(worked.length);
}

describe("two years of a programme for 500 people", () => {
  const { ledger, events, rounds, refusals } = simulateTwoYears(1955);
  const other = simulateTwoYears(7);

  it("lose nobody and put nobody in two places, at every round", () => {
    for (const { ledger: then } of rounds) takeCensus(then);
    const humans = new Set([...ledger.mentees, ...ledger.seats].map(({ personId }) => personId));
    expect(humans.size).toBe(500);
    expect(rounds.reduce((total, { matched }) => total + matched, 0)).toBe(ledger.relationships.length);
  });

  it("know every state, every way out and refusals", () => {
    const states = new Set(ledger.relationships.flatMap(({ state, pauses }) => (pauses.length > 0 ? [state, "paused"] : [state])));
    for (const state of ["active", "paused", "completed", "failed", "declined", "expired", "cancelled"]) expect(states).toContain(state);
    expect(ledger.departures.length).toBeGreaterThan(50);
    expect(refusals.size).toBeGreaterThan(0);
  });

  it("are the same when replayed from the events", () => {
    expect(replay(events)).toStrictEqual(ledger);
  });

  it("differ from another seed, and hold there too", () => {
    takeCensus(other.ledger);
    expect(other.events.length).not.toBe(events.length);
  });

  it("are the same from the same seed: the example prints what it shows", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await import("../../examples/07-two-years/main.ts");
    const printed = log.mock.calls.map((texts) => `${texts.join(" ")}\n`).join("");
    log.mockRestore();
    expect(printed).toBe(readFileSync(new URL("../../examples/07-two-years/output.txt", import.meta.url), "utf8"));
  }, 60_000);
});
