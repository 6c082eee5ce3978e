import { addDays } from "../calendar/days.ts";
import type { Failure } from "../model/failure.ts";
import type { LifecycleEventType } from "../model/lifecycle-event.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Role } from "../model/person.ts";
import type { CheckIn, Ending, Goal, Pause, Rating, Relationship } from "../model/relationship.ts";
import type { Day, ExpectationPlan } from "../model/relationship-parts.ts";
import { anniversary, pausedDays } from "./counted-time.ts";
import { withoutUndefined } from "./frozen.ts";
import type { EventOf } from "./guards.ts";

/** The fields of a relationship that an event changes, the state and the history apart; `ending: undefined` takes an end back. */
type Patch = { readonly [Field in keyof Relationship]?: Relationship[Field] | undefined };

type Change<Type extends LifecycleEventType> = (relationship: Relationship, event: EventOf<Type>, policy: LifecyclePolicy) => Patch;

/** What each event changes, where the table lets it happen. */
export const CHANGES: { readonly [Type in LifecycleEventType]: Change<Type> } = {
  accept: ({ acceptedBy }, { by }) => ({ acceptedBy: [...acceptedBy, by as Role] }),
  decline: (_, { at, reason }) => ({ ending: ended({ on: at, reason }) }),
  expire: (_, { at }) => ({ ending: ended({ on: at }) }),
  cancel: (_, { at, reason }) => ({ ending: ended({ on: at, reason }) }),
  "record-training": ({ trained }, { who }) => ({ trained: including(trained, who) }),
  "disclose-criteria": ({ disclosedTo }, { to }) => ({ disclosedTo: including(disclosedTo, to) }),
  "agree-expectations": (_, { at, plan }) => ({ plan, agreedOn: at }),
  "waive-guard": ({ waivers }, { guard, reason, author, at }) => ({ waivers: [...waivers, { guard, reason, author, on: at }] }),
  start: ({ plan, agreedOn }, { at }, { maximumMonths }) => ({
    startedOn: at,
    // Without an agreement, or with one that a waiver let outlive its end, the end is the latest usual one.
    endsOn:
      agreedOn !== undefined && (plan as ExpectationPlan).endsOn > at
        ? (plan as ExpectationPlan).endsOn
        : anniversary(at, maximumMonths, 0),
    goals: (plan?.goals ?? []).map(({ id, text }): Goal => ({ id, text, state: "open", since: at })),
  }),
  "record-check-in": ({ checkIns }, { at, kind = "check-in", missed = [], addresses = [], note }) => ({
    checkIns: [
      ...checkIns,
      withoutUndefined<CheckIn>({ on: at, kind, missed: [...new Set(missed)], addresses: [...new Set(addresses)], note }),
    ],
  }),
  "record-progress": (relationship, { at, goals = [], ratings }) => ({
    goals: withProgress(relationship.goals, goals, at),
    ratings: withRatings(relationship.ratings, ratings, at),
  }),
  extend: ({ extensions, endsOn }, { at, to, reason }) => ({
    endsOn: to,
    extensions: [...extensions, { on: at, from: endsOn as Day, to, reason }],
  }),
  pause: ({ pauses }, { at, until }) => ({ pauses: [...pauses, { from: at, until }] }),
  resume: (relationship, { at }, policy) => endPause(relationship, at, policy),
  "begin-closing": (relationship, { at }, policy) => endPause(relationship, at, policy),
  "withdraw-closing": () => ({}),
  complete: (relationship, { at, outcome, earlyReason, ratings }) => ({
    ratings: withRatings(relationship.ratings, ratings, at),
    ending: ended({ on: at, outcome, earlyReason }),
  }),
  fail: (relationship, event, policy) => ({
    ...endPause(relationship, event.at, policy),
    ending: ended({ on: event.at, failure: failureOf(event) }),
  }),
  depart(relationship, { at, who, note }, policy) {
    if (relationship.state === "proposed") return { ending: ended({ on: at, reason: note }) };
    const failure = withoutUndefined<Failure>({ reason: "participant-left", contributing: [], party: who, views: {}, note });
    return { ...endPause(relationship, at, policy), ending: ended({ on: at, failure }) };
  },
  reopen: () => ({ ending: undefined }),
};

function ended(ending: { readonly [Field in keyof Ending]: Ending[Field] | undefined }): Ending {
  return withoutUndefined<Ending>(ending as Ending);
}

function including(sides: readonly Role[], added: Role | "both"): readonly Role[] {
  const both: readonly Role[] = ["mentee", "mentor"];
  return both.filter((role) => sides.includes(role) || added === "both" || added === role);
}

/** Ends a pause that lasts, and moves the planned end by the days that do not count. */
function endPause(relationship: Relationship, at: Day, policy: LifecyclePolicy): Patch {
  if (relationship.state !== "paused") return {};
  const last = relationship.pauses.at(-1) as Pause;
  const pauses: readonly Pause[] = [...relationship.pauses.slice(0, -1), { ...last, endedOn: at }];
  const counted = pausedDays({ pauses }, at, policy) - pausedDays(relationship, last.from, policy);
  return { pauses, endsOn: addDays(relationship.endsOn as Day, counted) };
}

function withProgress(goals: readonly Goal[], progress: NonNullable<EventOf<"record-progress">["goals"]>, at: Day): readonly Goal[] {
  const news = new Map(progress.map((goal) => [goal.id, goal]));
  const known = goals.map((goal): Goal => {
    const { state, text = goal.text } = news.get(goal.id) ?? {};
    news.delete(goal.id);
    return state === undefined ? goal : { id: goal.id, text, state, since: at };
  });
  return [...known, ...[...news.values()].map(({ id, text, state }): Goal => ({ id, text: text as string, state, since: at }))];
}

function withRatings(ratings: readonly Rating[], given: EventOf<"complete">["ratings"], at: Day): readonly Rating[] {
  const both: readonly Role[] = ["mentee", "mentor"];
  const news = both.flatMap((side): readonly Rating[] => {
    const value = given?.[side];
    return value === undefined ? [] : [{ on: at, side, value }];
  });
  return [...ratings, ...news];
}

function failureOf({ reason, contributing = [], party, views = {}, note }: EventOf<"fail">): Failure {
  return withoutUndefined<Failure>({ reason, contributing, party, views: views as Failure["views"], note });
}
