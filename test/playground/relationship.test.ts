import {
  allowedEvents,
  type LifecycleEventType,
  lifecycleDiagram,
  proposeRelationship,
  type Relationship,
  transition,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { arrowPath, readArrows, STATE_PLACES } from "../../playground/model/diagram.ts";
import { addDays, addMonths, eventFrom, fieldsOf } from "../../playground/model/event-fields.ts";

const TEXTS: { readonly [field: string]: string } = {
  goal: "Lead",
  reason: "agreed",
  author: "office",
  note: "n",
  outcome: "o",
  earlyReason: "done",
};

/** What the form sends when nobody changes what it suggests, and empty texts are filled. */
function fillIn(type: LifecycleEventType, relationship: Relationship, at: string) {
  const values = fieldsOf(type, relationship, at).map(({ name, initial }) => [name, initial === "" ? (TEXTS[name] ?? "") : initial]);
  return eventFrom(type, Object.fromEntries(values), { relationship, at });
}

describe("the forms of events", () => {
  it("ask for all that an event needs: whatever is allowed is accepted as it is suggested", () => {
    const seen = new Set<string>();
    const visit = (relationship: Relationship, day: string, depth: number): void => {
      for (const type of allowedEvents(relationship, { asOf: day })) {
        const next = transition(relationship, fillIn(type, relationship, day));
        expect(next.ok, `${type} in ${relationship.state}: ${next.ok ? "" : next.issue.message}`).toBe(true);
        const key = `${relationship.state} ${type}`;
        const isSeen = seen.has(key) && type !== "accept";
        seen.add(key);
        if (!next.ok || isSeen || depth === 0) continue;
        visit(next.relationship, addDays(day, 8), depth - 1);
      }
    };
    const proposed = proposeRelationship({ pair: { menteeId: "e", mentorId: "m" }, at: "2026-03-01" });
    visit(proposed, "2026-03-02", 6);
    visit(proposed, "2026-04-02", 2);
    const prepared = (
      ["accept", "accept", "record-training", "disclose-criteria", "agree-expectations", "start"] as const
    ).reduce<Relationship>((before, type) => {
      const next = transition(before, fillIn(type, before, "2026-03-02"));
      return next.ok ? next.relationship : before;
    }, proposed);
    expect(prepared.state).toBe("active");
    visit(prepared, "2026-05-02", 4);
    const types = [...seen].map((key) => key.split(" ")[1]);
    expect(new Set(types).size).toBe(20);
  });

  it("count months from the day, to the last of a shorter month", () => {
    expect([addMonths("2026-08-31", 6), addMonths("2027-08-31", 6), addMonths("2026-12-15", 1), addDays("2026-12-31", 1)]).toEqual([
      "2027-02-28",
      "2028-02-29",
      "2027-01-15",
      "2027-01-01",
    ]);
  });
});

describe("the diagram", () => {
  it("has every arrow that the library's table has, between states that have a place", () => {
    const arrows = readArrows();
    const lines = lifecycleDiagram()
      .split("\n")
      .map((line) => /^ {2}(\w+) --> (\w+): /.exec(line))
      .filter((match) => match !== null && match[1] !== match[2]);
    expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual(lines.map((match) => `${match?.[1]} ${match?.[2]}`));
    for (const arrow of arrows) {
      expect(STATE_PLACES[arrow.from] && STATE_PLACES[arrow.to]).toBeDefined();
      expect(arrowPath(arrow)).toMatch(/^M\d+ \d+Q-?[\d.]+ -?[\d.]+ \d+ \d+$/);
    }
  });
});
