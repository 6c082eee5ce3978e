import { type Effect, lifecycleDiagram, type RelationshipState, transition } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { TRANSITIONS } from "../../src/lifecycle/transition-table.ts";
import { EVENT_TYPES, inState, STATES, SUITABLE, stamped } from "../support/lifecycle.ts";

/** The whole table, written again by hand: state, then event and the state that follows. What is not here is refused. */
const EXPECTED: { readonly [State in RelationshipState]: { readonly [event: string]: RelationshipState } } = {
  // One acceptance leaves it proposed; both are tested below. Before its last day a proposal does not expire.
  proposed: { accept: "proposed", decline: "declined", expire: "expired", cancel: "cancelled", depart: "cancelled" },
  preparing: {
    "record-training": "preparing",
    "disclose-criteria": "preparing",
    "agree-expectations": "preparing",
    "waive-guard": "preparing",
    start: "active",
    cancel: "cancelled",
    fail: "failed",
    depart: "failed",
  },
  active: {
    "record-check-in": "active",
    "record-progress": "active",
    extend: "active",
    pause: "paused",
    "begin-closing": "closing",
    fail: "failed",
    depart: "failed",
  },
  paused: { resume: "active", "begin-closing": "closing", fail: "failed", depart: "failed" },
  closing: { "withdraw-closing": "active", complete: "completed", fail: "failed", depart: "failed" },
  completed: { reopen: "active" },
  failed: { reopen: "active" },
  declined: {},
  expired: {},
  cancelled: {},
};

const OVER = ["seat-freed", "mentee-freed"];
const TELL_BOTH = "notify mentee mentor";
const TELL_ALL = "notify mentee mentor administrator";

/** What should happen because of an event, by hand too; where the state matters it stands before. What is not here has no consequences. */
const CONSEQUENCES: { readonly [event: string]: readonly string[] } = {
  accept: ["notify mentor"],
  decline: [...OVER, TELL_ALL],
  expire: [...OVER, TELL_ALL],
  cancel: [...OVER, TELL_ALL],
  start: [TELL_BOTH],
  extend: ["end-moved", TELL_BOTH],
  pause: [TELL_BOTH],
  // On the day of the pause itself: no day was lost.
  resume: [TELL_BOTH],
  "begin-closing": [TELL_BOTH],
  "withdraw-closing": [TELL_BOTH],
  complete: [...OVER, TELL_ALL],
  fail: [...OVER, "diagnose", TELL_ALL],
  // The mentor, whose seat nobody can have then.
  depart: ["mentee-freed", "diagnose", TELL_ALL],
  "proposed depart": ["mentee-freed", TELL_ALL],
  reopen: ["seat-taken", TELL_ALL],
};

const inWords = (effect: Effect): string => (effect.type === "notify" ? `notify ${effect.to.join(" ")}` : effect.type);

const PAIRS = STATES.flatMap((state) => EVENT_TYPES.map((event) => [state, event] as const));

describe("the table", () => {
  it("has ten states and twenty events", () => {
    expect([STATES.length, EVENT_TYPES.length, PAIRS.length]).toEqual([10, 20, 200]);
  });

  it.each(PAIRS)("%s, %s", (state, event) => {
    const relationship = inState(state);
    const stored = JSON.stringify(relationship);
    const sketch = event === "expire" && state === "proposed" ? { ...SUITABLE.expire, at: "2026-03-16" } : SUITABLE[event];
    const moved = transition(relationship, stamped(sketch, relationship));
    const expected = EXPECTED[state][event];
    if (moved.ok) {
      expect(moved.relationship.state).toBe(expected);
      expect(moved.relationship.history).toHaveLength(relationship.history.length + 1);
      expect(moved.effects.map(inWords)).toEqual(CONSEQUENCES[`${state} ${event}`] ?? CONSEQUENCES[event] ?? []);
      expect(moved.relationship.since).toBe(expected === state ? relationship.since : (moved.relationship.history.at(-1)?.at as string));
    } else {
      expect(expected).toBeUndefined();
      expect(moved.issue).toMatchObject({ code: "not-allowed", state, event, relationshipId: "r1" });
      // What is allowed now is what the table has, but for what another day would allow.
      const now = Object.keys(EXPECTED[state]).filter((each) => !(state === "proposed" && each === "expire"));
      expect([...moved.issue.allowed].sort()).toEqual(state === "expired" ? [] : now.sort());
    }
    expect(JSON.stringify(relationship)).toBe(stored);
  });

  it("is frozen, all the way down", () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(TRANSITIONS)).toBe(true);
  });
});

describe("lifecycleDiagram", () => {
  it("draws every arrow of the table, and no other", () => {
    const lines = lifecycleDiagram().trimEnd().split("\n");
    expect(lines.slice(0, 2)).toEqual(["stateDiagram-v2", "  [*] --> proposed: propose"]);
    const drawn = new Set<string>();
    const ends: string[] = [];
    for (const line of lines.slice(2)) {
      const [, from, to, events] = /^ {2}([a-z]+) --> ([a-z]+|\[\*\])(?:: (.+))?$/.exec(line) ?? [];
      if (to === "[*]") ends.push(from as string);
      else for (const event of (events as string).split(", ")) drawn.add(`${from} ${event} ${to}`);
    }
    const expected = STATES.flatMap((from) => Object.entries(EXPECTED[from]).map(([event, to]) => `${from} ${event} ${to}`));
    expect([...drawn].sort()).toEqual([...expected, "proposed accept preparing"].sort());
    expect(ends).toEqual(["completed", "failed", "declined", "expired", "cancelled"]);
  });
});
