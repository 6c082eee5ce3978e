import type { LifecycleEventType } from "../model/lifecycle-event.ts";
import { type EventAuthor, RELATIONSHIP_STATES, type RelationshipState } from "../model/relationship-parts.ts";
import { frozenCopy } from "./frozen.ts";

/** What must hold for an event besides the state; each is a function in `guards.ts`. */
export type GuardName =
  | "in-time"
  | "not-accepted-yet"
  | "past-expiry"
  | "end-ahead"
  | "start-guards"
  | "goals-known"
  | "own-rating"
  | "later-end"
  | "pause-fits"
  | "early-reason"
  | "had-started"
  | "within-grace";

/** What should happen because of an event; each is a function in `effects.ts`. */
export type EffectName =
  | "notify-other-side"
  | "notify-both"
  | "notify-all"
  | "take-seat"
  | "free-seat"
  | "free-mentee"
  | "move-end"
  | "ask-diagnosis";

/** One line of the table. */
export interface TransitionRow {
  readonly event: LifecycleEventType;
  readonly from: readonly RelationshipState[];
  /** `stay`: the state does not change. */
  readonly to: RelationshipState | "stay";
  /** Where two rows have the same event and state, the first whose condition holds is taken. */
  readonly when?: "other-side-accepted";
  readonly by: readonly EventAuthor[];
  readonly guards: readonly GuardName[];
  readonly effects: readonly EffectName[];
}

const PEOPLE: readonly EventAuthor[] = ["mentee", "mentor"];
const ANYBODY: readonly EventAuthor[] = ["mentee", "mentor", "administrator"];
const ADMINISTRATOR: readonly EventAuthor[] = ["administrator"];
const RUNNING: readonly RelationshipState[] = ["preparing", "active", "paused", "closing"];

const stay = { to: "stay", by: ANYBODY, guards: [], effects: [] } as const;
const over = ["free-seat", "free-mentee"] as const;

/** Everything that may happen: the state machine, and the only place where it is written. */
export const TRANSITIONS: readonly TransitionRow[] = frozenCopy<readonly TransitionRow[]>([
  {
    event: "accept",
    from: ["proposed"],
    to: "preparing",
    when: "other-side-accepted",
    by: PEOPLE,
    guards: ["not-accepted-yet", "in-time"],
    effects: ["notify-all"],
  },
  { event: "accept", from: ["proposed"], to: "stay", by: PEOPLE, guards: ["not-accepted-yet", "in-time"], effects: ["notify-other-side"] },
  { event: "decline", from: ["proposed"], to: "declined", by: PEOPLE, guards: [], effects: [...over, "notify-all"] },
  { event: "expire", from: ["proposed"], to: "expired", by: ANYBODY, guards: ["past-expiry"], effects: [...over, "notify-all"] },
  { event: "cancel", from: ["proposed", "preparing"], to: "cancelled", by: ANYBODY, guards: [], effects: [...over, "notify-all"] },
  { event: "record-training", from: ["preparing"], ...stay },
  { event: "disclose-criteria", from: ["preparing"], ...stay },
  { event: "agree-expectations", from: ["preparing"], ...stay, guards: ["end-ahead"] },
  { event: "waive-guard", from: ["preparing"], ...stay, by: ADMINISTRATOR },
  { event: "start", from: ["preparing"], to: "active", by: ANYBODY, guards: ["start-guards"], effects: ["notify-both"] },
  { event: "record-check-in", from: ["active"], ...stay },
  { event: "record-progress", from: ["active"], ...stay, guards: ["goals-known", "own-rating"] },
  { event: "extend", from: ["active"], ...stay, guards: ["later-end"], effects: ["move-end", "notify-both"] },
  { event: "pause", from: ["active"], to: "paused", by: ANYBODY, guards: ["pause-fits"], effects: ["notify-both"] },
  { event: "resume", from: ["paused"], to: "active", by: ANYBODY, guards: [], effects: ["move-end", "notify-both"] },
  { event: "begin-closing", from: ["active", "paused"], to: "closing", by: ANYBODY, guards: [], effects: ["move-end", "notify-both"] },
  { event: "withdraw-closing", from: ["closing"], to: "active", by: ANYBODY, guards: [], effects: ["notify-both"] },
  {
    event: "complete",
    from: ["closing"],
    to: "completed",
    by: ANYBODY,
    guards: ["own-rating", "early-reason"],
    effects: [...over, "notify-all"],
  },
  { event: "fail", from: RUNNING, to: "failed", by: ANYBODY, guards: [], effects: [...over, "ask-diagnosis", "notify-all"] },
  { event: "depart", from: ["proposed"], to: "cancelled", by: ANYBODY, guards: [], effects: [...over, "notify-all"] },
  { event: "depart", from: RUNNING, to: "failed", by: ANYBODY, guards: [], effects: [...over, "ask-diagnosis", "notify-all"] },
  {
    event: "reopen",
    from: ["completed", "failed"],
    to: "active",
    by: ADMINISTRATOR,
    guards: ["had-started", "within-grace"],
    effects: ["take-seat", "notify-all"],
  },
]);

/** Rows by state and event. */
const ROWS: ReadonlyMap<string, readonly TransitionRow[]> = new Map(
  RELATIONSHIP_STATES.flatMap((state) =>
    [...new Set(TRANSITIONS.map(({ event }) => event))].map((event) => [
      `${state} ${event}`,
      TRANSITIONS.filter((row) => row.event === event && row.from.includes(state)),
    ]),
  ),
);

/** The rows for an event in a state; none: it is not allowed. */
export function rowsFor(state: RelationshipState, event: LifecycleEventType): readonly TransitionRow[] {
  return ROWS.get(`${state} ${event}`) as readonly TransitionRow[];
}

/** The events that a state has rows for, in the order of the table. */
export function eventsIn(state: RelationshipState): readonly LifecycleEventType[] {
  return [...new Set(TRANSITIONS.filter(({ from }) => from.includes(state)).map(({ event }) => event))];
}

/** States in which a relationship uses its mentor's seat. */
const OPEN: ReadonlySet<RelationshipState> = new Set<RelationshipState>(["proposed", ...RUNNING]);

export function isOpen(state: RelationshipState): boolean {
  return OPEN.has(state);
}
