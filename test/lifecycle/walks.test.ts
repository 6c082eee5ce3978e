import fc from "fast-check";
import {
  durationOf,
  followUp,
  type Ledger,
  type LedgerEvent,
  type LifecycleEventType,
  openLedger,
  type Relationship,
  type RelationshipState,
  record,
  recordAll,
  replay,
} from "mentor-matching";
import { describe, expect, it, vi } from "vitest";
import { addDays, daysBetween } from "../../src/calendar/days.ts";
import { RUNS } from "../support/runs.ts";

// Properties take their time where the machine is busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const MENTEES = ["e1", "e2", "e3", "p"];
const MENTORS = ["m1", "m2", "p"];
const OPEN: readonly RelationshipState[] = ["proposed", "preparing", "active", "paused", "closing"];

/** What the model knows of a relationship: as little as decides what may happen. */
interface Pair {
  readonly menteeId: string;
  readonly mentorId: string;
  state: RelationshipState;
  readonly accepted: Set<string>;
  readonly done: Set<string>;
  startedOn?: string;
  endedOn?: string;
  pausedSince?: string;
  pausedDays: number;
  expiresOn: string;
}

interface Model {
  today: string;
  readonly capacity: Map<string, number>;
  readonly pairs: Pair[];
  /** Day of departure by person: mentee and mentor `p` are one human. */
  readonly leaving: Map<string, string>;
}

interface Real {
  ledger: Ledger;
  readonly events: LedgerEvent[];
}

type Command = fc.Command<Model, Real>;

const isOpen = ({ state }: Pair): boolean => OPEN.includes(state);
const hasLeft = (model: Model, id: string): boolean => (model.leaving.get(id) ?? "9999") <= model.today;

/** Ends what departures end, before anything else happens on their day or later. */
function letLeave(model: Model): void {
  const due = [...model.leaving].filter(([, on]) => on <= model.today).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [person, on] of due)
    for (const pair of model.pairs)
      if (isOpen(pair) && (pair.menteeId === person || pair.mentorId === person)) {
        pair.state = pair.state === "proposed" ? "cancelled" : "failed";
        pair.endedOn = on;
      }
}

/** A command: an event, whether the model lets it happen, and what it changes there. */
function command(name: string, days: number, build: (model: Model) => object, judge: (model: Model) => (() => void) | undefined): Command {
  return {
    check: () => true,
    toString: () => `${name} after ${days} days`,
    run(model, real) {
      const before = { ...model, pairs: model.pairs.map((pair) => ({ ...pair })) };
      const yesterday = model.today;
      model.today = addDays(model.today, days);
      letLeave(model);
      const change = judge(model);
      const event = { id: `n${real.events.length}`, at: model.today, by: "administrator", ...build(model) } as LedgerEvent;
      const recorded = record(real.ledger, event);
      expect([event.type, recorded.ok]).toEqual([event.type, change !== undefined]);
      if (recorded.ok) {
        change?.();
        real.ledger = recorded.ledger;
        real.events.push(event);
      } else {
        // A refusal changes nothing, not even what was due.
        model.pairs.splice(0, model.pairs.length, ...before.pairs);
        model.today = yesterday;
      }
      expect(real.ledger.relationships.map(({ state }) => state)).toEqual(model.pairs.map(({ state }) => state));
      checkInvariants(real.ledger);
    },
  };
}

function checkInvariants({ relationships, seats, departures }: Ledger): void {
  const open = relationships.filter(({ state }) => OPEN.includes(state));
  for (const { mentorId, capacity } of seats)
    expect(open.filter((each) => each.mentorId === mentorId).length).toBeLessThanOrEqual(capacity);
  expect(new Set(open.map(({ menteeId }) => menteeId)).size).toBe(open.length);
  for (const { personId, applied } of departures)
    if (applied) expect(open.filter(({ menteeId, mentorId }) => menteeId === personId || mentorId === personId)).toEqual([]);
  relationships.forEach(checkRelationship);
}

function checkRelationship({ id, state, history, ending, startedOn }: Relationship): void {
  const days = history.map(({ at }) => at);
  expect([id, ...days]).toEqual([id, ...days.toSorted()]);
  expect(ending === undefined).toBe(OPEN.includes(state));
  if (state === "failed") {
    expect(ending?.failure?.reason).toEqual(expect.any(String));
    expect(ending?.failure?.contributing).not.toContain(ending?.failure?.reason);
  }
  const start = history.findIndex(({ type }) => type === "start");
  expect(startedOn).toBe(history[start]?.at);
  if (start < 0) return;
  const before = history.slice(0, start);
  for (const [guard, type] of [
    ["training", "record-training"],
    ["criteria", "disclose-criteria"],
    ["expectations", "agree-expectations"],
  ])
    expect(before.some((event) => event.type === type || (event.type === "waive-guard" && event.guard === guard))).toBe(true);
}

const days = fc.constantFrom(0, 0, 0, 1, 1, 3, 10, 35);
const which = fc.nat({ max: 5 });

const proposals = fc.tuple(days, fc.constantFrom(...MENTEES), fc.constantFrom(...MENTORS)).map(([wait, menteeId, mentorId]) =>
  command(
    `propose ${menteeId} to ${mentorId}`,
    wait,
    (model) => ({ type: "propose", relationshipId: `r${model.pairs.length}`, menteeId, mentorId }),
    (model) => {
      const load = model.pairs.filter((pair) => isOpen(pair) && pair.mentorId === mentorId).length;
      const isTaken = model.pairs.some((pair) => isOpen(pair) && pair.menteeId === menteeId);
      if (menteeId === mentorId || hasLeft(model, menteeId) || hasLeft(model, mentorId) || isTaken) return undefined;
      if (load >= (model.capacity.get(mentorId) as number)) return undefined;
      const expiresOn = addDays(model.today, 14);
      return () =>
        model.pairs.push({ menteeId, mentorId, state: "proposed", accepted: new Set(), done: new Set(), pausedDays: 0, expiresOn });
    },
  ),
);

/** An event for one of the pairs: what it needs, and what it does. */
interface Step {
  readonly type: LifecycleEventType;
  readonly details?: (pair: Pair, model: Model) => object;
  readonly from: readonly RelationshipState[];
  readonly to?: RelationshipState;
  readonly needs?: (pair: Pair, model: Model) => boolean;
  readonly changes?: (pair: Pair, model: Model) => void;
}

const end = (pair: Pair, { today }: Model): void => {
  pair.endedOn = today;
  resume(pair, { today });
};
const resume = (pair: Pair, { today }: { today: string }): void => {
  if (pair.pausedSince !== undefined) pair.pausedDays += daysBetween(pair.pausedSince, today);
  delete pair.pausedSince;
};
const accept = (side: string): Step => ({
  type: "accept",
  details: () => ({ by: side }),
  from: ["proposed"],
  needs: (pair, { today }) => !pair.accepted.has(side) && today <= pair.expiresOn,
  changes: (pair) => {
    pair.accepted.add(side);
    if (pair.accepted.size === 2) pair.state = "preparing";
  },
});
const prepare = (type: LifecycleEventType, details: object, guard: string): Step => ({
  type,
  details: () => details,
  from: ["preparing"],
  changes: ({ done }) => done.add(guard),
});

const STEPS: readonly Step[] = [
  accept("mentee"),
  accept("mentor"),
  { type: "decline", details: () => ({ by: "mentor" }), from: ["proposed"], to: "declined", changes: end },
  { type: "expire", from: ["proposed"], to: "expired", needs: ({ expiresOn }, { today }) => today > expiresOn, changes: end },
  { type: "cancel", from: ["proposed", "preparing"], to: "cancelled", changes: end },
  prepare("record-training", { who: "both" }, "training"),
  prepare("disclose-criteria", { to: "both" }, "criteria"),
  {
    ...prepare("agree-expectations", {}, "expectations"),
    details: (_, { today }) => ({
      plan: { goals: [{ id: "g", text: "t" }], cadenceDays: 7, endsOn: addDays(today, 300), justification: "agreed" },
    }),
  },
  prepare("waive-guard", { guard: "training", reason: "r", author: "a" }, "training"),
  {
    type: "start",
    from: ["preparing"],
    to: "active",
    needs: ({ done }) => done.size === 3,
    changes: (pair, { today }) => {
      pair.startedOn = today;
    },
  },
  { type: "record-check-in", from: ["active"] },
  { type: "record-progress", details: () => ({ ratings: { mentor: 3 } }), from: ["active"] },
  { type: "extend", details: (_, { today }) => ({ to: addDays(today, 2000), reason: "r" }), from: [] },
  {
    type: "pause",
    details: (_, { today }) => ({ until: addDays(today, 30) }),
    from: ["active"],
    to: "paused",
    needs: ({ pausedDays }) => pausedDays <= 30,
    changes: (pair, { today }) => {
      pair.pausedSince = today;
    },
  },
  { type: "resume", from: ["paused"], to: "active", changes: resume },
  { type: "begin-closing", from: ["active", "paused"], to: "closing", changes: resume },
  { type: "withdraw-closing", from: ["closing"], to: "active" },
  { type: "complete", details: () => ({ earlyReason: "r" }), from: ["closing"], to: "completed", changes: end },
  {
    type: "fail",
    details: () => ({ reason: "overload", party: "mentee" }),
    from: ["preparing", "active", "paused", "closing"],
    to: "failed",
    changes: end,
  },
  {
    type: "reopen",
    details: () => ({ reason: "r" }),
    from: ["completed", "failed"],
    to: "active",
    needs: (pair, model) => {
      const others = model.pairs.filter((each) => each !== pair && isOpen(each));
      const hasPlace =
        !others.some(({ menteeId }) => menteeId === pair.menteeId) &&
        others.filter(({ mentorId }) => mentorId === pair.mentorId).length < (model.capacity.get(pair.mentorId) as number);
      const isThere = !hasLeft(model, pair.menteeId) && !hasLeft(model, pair.mentorId);
      return pair.startedOn !== undefined && daysBetween(pair.endedOn as string, model.today) <= 14 && hasPlace && isThere;
    },
    changes: (pair) => {
      delete pair.endedOn;
    },
  },
];

const steps = fc.tuple(days, which, fc.constantFrom(...STEPS.filter(({ from }) => from.length > 0))).map(([wait, position, step]) =>
  command(
    `${step.type} of r${position}`,
    wait,
    (model) => ({
      type: step.type,
      relationshipId: `r${position}`,
      ...(model.pairs[position] ? step.details?.(model.pairs[position], model) : step.details?.({} as Pair, model)),
    }),
    (model) => {
      const pair = model.pairs[position];
      if (pair === undefined || !step.from.includes(pair.state) || step.needs?.(pair, model) === false) return undefined;
      return () => {
        step.changes?.(pair, model);
        if (step.to !== undefined) pair.state = step.to;
      };
    },
  ),
);

const departures = fc.tuple(days, fc.constantFrom(...MENTEES, ...MENTORS), fc.constantFrom(0, 0, 20)).map(([wait, personId, ahead]) =>
  command(
    `departure of ${personId} in ${ahead} days`,
    wait,
    (model) => ({ type: "depart", personId, on: addDays(model.today, ahead) }),
    (model) => {
      if (model.leaving.has(personId)) return undefined;
      return () => {
        model.leaving.set(personId, addDays(model.today, ahead));
        letLeave(model);
      };
    },
  ),
);

const enrolments = fc.tuple(days, fc.constantFrom(...MENTORS), fc.nat({ max: 3 })).map(([wait, id, capacity]) =>
  command(
    `capacity ${capacity} of ${id}`,
    wait,
    () => ({ type: "enrol", mentors: [{ id, capacity }] }),
    (model) => {
      const load = model.pairs.filter((pair) => isOpen(pair) && pair.mentorId === id).length;
      return hasLeft(model, id) || load > capacity ? undefined : () => model.capacity.set(id, capacity);
    },
  ),
);

describe("any walk through a ledger", () => {
  it("keeps seats, guards and departures; replays, splits, resumes and survives storage", () => {
    const opening = {
      type: "enrol",
      id: "o",
      at: "2026-03-01",
      by: "administrator",
      mentees: MENTEES.map((id) => ({ id })),
      mentors: MENTORS.map((id) => ({ id, capacity: 2 })),
    } as const;
    const commands = fc.commands([proposals, proposals, steps, steps, steps, steps, departures, enrolments], {
      maxCommands: 40,
      size: "max",
    });
    fc.assert(
      fc.property(commands, fc.nat(), (walk, cut) => {
        const model: Model = { today: opening.at, capacity: new Map(MENTORS.map((id) => [id, 2])), pairs: [], leaving: new Map() };
        const real: Real = { ledger: replay([opening]), events: [opening] };
        fc.modelRun(() => ({ model, real }), walk);
        const { ledger, events } = real;
        expect(replay(events)).toStrictEqual(ledger);
        const split = cut % (events.length + 1);
        const resumed = recordAll(openLedger(JSON.parse(JSON.stringify(replay(events.slice(0, split))))), events.slice(split));
        expect(resumed.ok && resumed.ledger).toStrictEqual(ledger);
        expect(JSON.parse(JSON.stringify(ledger))).toStrictEqual(ledger);
        const asOf = addDays(model.today, 3);
        expect(followUp(ledger, { asOf })).toEqual(followUp(JSON.parse(JSON.stringify(ledger)), { asOf }));
        for (const relationship of ledger.relationships)
          if (relationship.ending === undefined) expect([null, "stagnating"]).toContain(durationOf(relationship, asOf).band);
      }),
      { numRuns: RUNS },
    );
  });
});
