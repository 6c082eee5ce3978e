import fc from "fast-check";
import {
  type FailureParty,
  type FailureReason,
  type Ledger,
  openLedger,
  proposeRelationship,
  type RelationshipState,
} from "mentor-matching";
import { addDays } from "../../src/calendar/days.ts";
import { after, type EventSketch, STATES, WAYS } from "./lifecycle.ts";

/** A relationship as a test wants it. */
export interface Life {
  readonly state: RelationshipState;
  readonly mentor: number;
  /** Days after the first of March 2026. */
  readonly shift: number;
  /** Days between the start, or the last event before the end, and the end. */
  readonly lasted: number;
  readonly reason: FailureReason;
  readonly party: FailureParty;
  readonly points: number;
  readonly ratings: readonly [mentee: number, mentor: number];
  readonly checkIns: number;
  readonly goal: "open" | "advancing" | "reached" | "dropped";
}

/** One that went well. */
export const LIFE: Life = {
  state: "completed",
  mentor: 0,
  shift: 0,
  lasted: 270,
  reason: "wrong-match",
  party: "both",
  points: 600_000,
  ratings: [4, 5],
  checkIns: 3,
  goal: "reached",
};

const ENDED: readonly RelationshipState[] = ["completed", "failed", "declined", "expired", "cancelled"];
const REASONS = ["wrong-match", "logistics", "overload", "unknown", "no-fault"] as const satisfies readonly FailureReason[];
const PARTIES = ["mentee", "mentor", "both", "programme", "nobody"] as const satisfies readonly FailureParty[];
const ON_THE_WAY = new Set(["start", "begin-closing", "complete", "fail", "pause"]);

const lifeIn = (states: readonly RelationshipState[]): fc.Arbitrary<Life> =>
  fc.record({
    state: fc.constantFrom(...states),
    mentor: fc.nat(4),
    shift: fc.nat(200),
    lasted: fc.nat(420),
    reason: fc.constantFrom(...REASONS),
    party: fc.constantFrom(...PARTIES),
    points: fc.nat(1_000_000),
    ratings: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    checkIns: fc.nat(4),
    goal: fc.constantFrom("open", "advancing", "reached", "dropped"),
  });

/** Mentees with some ended relationships each, and perhaps one that is open, last. */
export const livesOfMentees: fc.Arbitrary<readonly (readonly Life[])[]> = fc.array(
  fc
    .tuple(fc.array(lifeIn(ENDED), { maxLength: 3 }), fc.option(lifeIn(STATES), { nil: undefined }))
    // What is open comes after everything that has ended.
    .map(([ended, last]) => (last === undefined ? ended : [...ended, { ...last, shift: last.shift + 700 }])),
  { maxLength: 8 },
);

/** The ledger of such mentees; ids begin with the prefix, so that two ledgers are disjoint. */
export function ledgerOf(mentees: readonly (readonly Life[])[], prefix = ""): Ledger {
  return openLedger({
    at: "2026-01-01",
    mentees: [...mentees.map((_, k) => ({ id: `${prefix}e${k}` })), { id: `${prefix}idle` }],
    mentors: Array.from({ length: 5 }, (_, k) => ({ id: `${prefix}m${k}`, capacity: 9 })),
    relationships: mentees.flatMap((lives, k) =>
      lives.map((life, position) => relationshipOf(life, { id: `${prefix}r${k}-${position}`, menteeId: `${prefix}e${k}`, prefix })),
    ),
  });
}

function relationshipOf(life: Life, { id, menteeId, prefix }: { readonly id: string; readonly menteeId: string; readonly prefix: string }) {
  const at = addDays("2026-03-01", life.shift);
  const contributions = { level: Math.floor(life.points / 3), skills: life.points - Math.floor(life.points / 3) };
  const pair = { menteeId, mentorId: `${prefix}m${life.mentor}`, points: life.points, contributions };
  const proposal = proposeRelationship({ pair, at, id });
  const stamp = (sketch: EventSketch, n: number): EventSketch => ({
    ...sketch,
    id: `${id}#${n}`,
    at: addDays(at, sketch.type === "expire" ? 15 : ON_THE_WAY.has(sketch.type) && sketch.type !== "start" ? 9 + life.lasted : 9),
  });
  const way = WAYS[life.state].flatMap((sketch): readonly EventSketch[] => {
    if (sketch.type === "start") return [sketch, ...duringOf(life)];
    if (sketch.type === "fail") return [{ ...sketch, reason: life.reason, party: life.party }];
    if (sketch.type === "agree-expectations") return [{ ...sketch, plan: { ...(sketch.plan as object), endsOn: addDays(at, 300) } }];
    if (sketch.type === "pause") return [{ ...sketch, until: addDays(at, life.lasted + 20) }];
    return [sketch];
  });
  return after(proposal, way.map(stamp));
}

function duringOf({ checkIns, goal, ratings: [mentee, mentor] }: Life): readonly EventSketch[] {
  return [
    ...Array.from({ length: checkIns }, () => ({ type: "record-check-in" })),
    { type: "record-progress", goals: [{ id: "g1", state: goal }], ratings: { mentee, mentor } },
  ];
}
