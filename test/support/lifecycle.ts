import {
  type LifecycleEvent,
  type LifecycleEventType,
  type LifecyclePolicyInput,
  proposeRelationship,
  type Relationship,
  type RelationshipState,
  transition,
} from "mentor-matching";

/** An event without its stamp; what a test leaves out is filled in. */
export type EventSketch = { readonly type: string; readonly [field: string]: unknown };

export const PLAN = { goals: [{ id: "g1", text: "Lead a team" }], cadenceDays: 14, endsOn: "2026-12-01" } as const;

/** A suitable event of each type. */
export const SUITABLE: { readonly [Type in LifecycleEventType]: EventSketch } = {
  accept: { type: "accept", by: "mentee" },
  decline: { type: "decline", by: "mentor" },
  expire: { type: "expire" },
  cancel: { type: "cancel" },
  "record-training": { type: "record-training", who: "both" },
  "disclose-criteria": { type: "disclose-criteria", to: "both" },
  "agree-expectations": { type: "agree-expectations", plan: PLAN },
  "waive-guard": { type: "waive-guard", guard: "training", reason: "did it last year", author: "a1" },
  start: { type: "start" },
  "record-check-in": { type: "record-check-in" },
  "record-progress": { type: "record-progress", goals: [{ id: "g1", state: "advancing" }] },
  extend: { type: "extend", to: "2027-02-01", reason: "one goal is open" },
  pause: { type: "pause", until: "2026-04-30" },
  resume: { type: "resume" },
  "begin-closing": { type: "begin-closing" },
  "withdraw-closing": { type: "withdraw-closing" },
  complete: { type: "complete", earlyReason: "goals reached" },
  fail: { type: "fail", reason: "wrong-match", party: "nobody" },
  depart: { type: "depart", who: "mentor" },
  reopen: { type: "reopen", reason: "a mistake" },
};

export const EVENT_TYPES = Object.keys(SUITABLE) as LifecycleEventType[];

export function proposal(): Relationship {
  return proposeRelationship({
    pair: { menteeId: "e1", mentorId: "m1", points: 700_000, contributions: { level: 300_000, skills: 400_000 } },
    at: "2026-03-01",
    id: "r1",
  });
}

/** Lets events happen one after the other, on the same day unless they say another; a refusal fails the test. */
export function after(relationship: Relationship, sketches: readonly EventSketch[], policy?: LifecyclePolicyInput): Relationship {
  let next = relationship;
  for (const sketch of sketches) {
    const moved = transition(next, stamped(sketch, next), policy);
    if (!moved.ok) throw new Error(moved.issue.message);
    next = moved.relationship;
  }
  return next;
}

/** Fills in id, day (that of the last event) and author. */
export function stamped(sketch: EventSketch, { history }: Relationship): LifecycleEvent {
  const at = history.at(-1)?.at;
  return { id: `x${history.length}`, at, by: "administrator", ...sketch } as unknown as LifecycleEvent;
}

const ACCEPTED = [
  { type: "accept", by: "mentor", at: "2026-03-02" },
  { type: "accept", by: "mentee" },
];
const PREPARED = [...ACCEPTED, SUITABLE["record-training"], SUITABLE["disclose-criteria"], SUITABLE["agree-expectations"]];
const STARTED = [...PREPARED, { type: "start", at: "2026-03-10" }];

/** The shortest way into each state. */
export const WAYS: { readonly [State in RelationshipState]: readonly EventSketch[] } = {
  proposed: [],
  preparing: PREPARED,
  active: STARTED,
  paused: [...STARTED, SUITABLE.pause],
  closing: [...STARTED, SUITABLE["begin-closing"]],
  completed: [...STARTED, SUITABLE["begin-closing"], SUITABLE.complete],
  failed: [...STARTED, SUITABLE.fail],
  declined: [SUITABLE.decline],
  expired: [{ type: "expire", at: "2026-03-16" }],
  cancelled: [SUITABLE.cancel],
};

export const STATES = Object.keys(WAYS) as RelationshipState[];

export function inState(state: RelationshipState): Relationship {
  return after(proposal(), WAYS[state]);
}
