import {
  applyChanges,
  explainPair,
  explainSeats,
  explainUnmatched,
  formatMatches,
  matchParticipants,
  matchParticipantsAsync,
  measureGoals,
  redactFor,
  whatIf,
} from "mentor-matching";
import { describe, expect, it } from "vitest";

const unit = { id: "unit", kind: "same", weight: 1, attribute: "unit" } as const;
const pool = {
  mentors: [
    { id: "m1", capacity: 2, attributes: { unit: "x" } },
    { id: "m2", attributes: { unit: "x" } },
  ],
  mentees: [
    { id: "e1", attributes: { unit: "x" } },
    { id: "e2", attributes: { unit: "y" } },
    { id: "e3", attributes: { unit: "x" } },
    { id: "e4", attributes: { unit: "x" } },
  ],
  criteria: [unit],
} as const;
const self = { ...pool, mode: "self" } as const;
const lists = { ...pool, mode: "hybrid" } as const;

describe("what is asked of a stable matching", () => {
  const matching = matchParticipants(self);

  it("is answered where it can be", () => {
    expect(formatMatches(matching, "csv", { input: self })).toContain("e1");
    expect(measureGoals(self, matching)).toEqual([]);
    expect(redactFor(matching, "e1")).toMatchObject({ kind: "matching-view", asMentee: { mentor: { partnerId: "m1" } } });
    expect(JSON.stringify(redactFor(matching, "e1"))).not.toMatch(/stable|differing|points/);
  });

  it.each<[string, () => unknown]>([
    ["the worth of a seat", () => explainSeats(self, matching, "m1")],
    ["what lifting a rule would bring", () => explainUnmatched(self, matching, "e2")],
    ["what if", () => whatIf(self, matching, {})],
    ["changes", () => applyChanges(self, {})],
  ])("is refused where nobody but the people could tell: %s", (_, ask) => {
    expect(ask).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code: "wrong-mode" })] }));
  });

  it("names what stands before anybody's wishes: locks and running relationships", () => {
    const input = {
      ...self,
      pairs: {
        locked: [{ menteeId: "e1", mentorId: "m1" }],
        active: [
          { menteeId: "e3", mentorId: "m1" },
          { menteeId: "e4", mentorId: "m2" },
        ],
      },
    };
    const kept = matchParticipants(input);
    const noPrice = (menteeId: string, mentorId: string) => explainPair(input, kept, { menteeId, mentorId }).noPrice;
    expect(noPrice("e1", "m1")).toEqual({ code: "would-move-lock" });
    expect(noPrice("e2", "m1")).toEqual({ code: "would-end-relationship" });
    expect(noPrice("e3", "m2")).toEqual({ code: "not-eligible" });
    const full = { ...self, pairs: { locked: [{ menteeId: "e1", mentorId: "m2" }] } };
    expect(explainPair(full, matchParticipants(full), { menteeId: "e2", mentorId: "m2" }).noPrice).toEqual({ code: "would-move-lock" });
  });
});

describe("what is asked of shortlists", () => {
  const shortlisting = matchParticipants(lists) as never;
  it.each<[string, () => unknown]>([
    ["a pair", () => explainPair(lists, shortlisting, { menteeId: "e1", mentorId: "m1" })],
    ["the worth of a seat", () => explainSeats(lists, shortlisting, "m1")],
    ["what lifting a rule would bring", () => explainUnmatched(lists, shortlisting, "e2")],
    ["goals", () => measureGoals(lists, shortlisting)],
    ["a table", () => formatMatches(shortlisting, "table")],
    ["a participant's view", () => redactFor(shortlisting, "e1")],
    ["what if", () => whatIf(lists, shortlisting, {})],
  ])("is refused: %s", (_, ask) => {
    expect(ask).toThrow(expect.objectContaining({ name: "InvalidInputError" }));
  });
});

describe("matching without keeping others waiting", () => {
  it("gives the same in every mode", async () => {
    expect(await matchParticipantsAsync(self)).toEqual(matchParticipants(self));
    const shortlisting = await matchParticipantsAsync(lists);
    expect(shortlisting).toEqual(matchParticipants(lists));
    expect(await matchParticipantsAsync({ ...lists, choices: { shortlisting } })).toEqual(
      matchParticipants({ ...lists, choices: { shortlisting } }),
    );
  });
});
