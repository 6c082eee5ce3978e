// What has to be said of each event of a relationship, beside its day and who reports it.
import type { Day, FailureReason, LifecycleEvent, LifecycleEventType, Relationship } from "mentor-matching";

/** A detail of an event: something to choose, or to write. */
export type EventField =
  | { readonly name: string; readonly form: "choice"; readonly options: readonly string[]; readonly initial: string }
  | { readonly name: string; readonly form: "text" | "day" | "number"; readonly initial: string };

/** What was filled in, by field. */
export type FieldValues = { readonly [name: string]: string };

const REASONS: readonly FailureReason[] = [
  "wrong-match",
  "insufficient-training",
  "undefined-criteria",
  "participant-left",
  "commitment-withdrawn",
  "unrealistic-expectations",
  "inactivity",
  "logistics",
  "conflict-of-interest",
  "overload",
  "misconduct",
  "no-fault",
  "other",
  "unknown",
];
const SIDES = ["mentee", "mentor"];
const choice = (name: string, options: readonly string[], initial = options[0] ?? ""): EventField => ({
  name,
  form: "choice",
  options,
  initial,
});
const text = (name: string, initial = ""): EventField => ({ name, form: "text", initial });

/** What each event asks, with an answer to begin with. */
const FIELDS: { readonly [Type in LifecycleEventType]: (relationship: Relationship, at: Day) => readonly EventField[] } = {
  accept: ({ acceptedBy }) => [choice("by", SIDES, acceptedBy.includes("mentee") ? "mentor" : "mentee")],
  decline: () => [choice("by", SIDES), text("reason")],
  expire: () => [],
  cancel: () => [text("reason")],
  "record-training": () => [choice("who", ["both", ...SIDES])],
  "disclose-criteria": () => [choice("to", ["both", ...SIDES])],
  "agree-expectations": (_, at) => [
    text("goal"),
    { name: "cadenceDays", form: "number", initial: "14" },
    { name: "endsOn", form: "day", initial: addMonths(at, 9) },
  ],
  "waive-guard": () => [choice("guard", ["training", "criteria", "expectations"]), text("reason"), text("author")],
  start: () => [],
  "record-check-in": () => [choice("kind", ["check-in", "meeting", "mid-term-review", "contact"])],
  "record-progress": ({ goals }) => [
    ...(goals.length === 0 ? [] : [choice("state", ["advancing", "reached", "open", "dropped"])]),
    choice("rating", ["5", "4", "3", "2", "1"]),
  ],
  extend: ({ endsOn }, at) => [{ name: "to", form: "day", initial: addMonths(endsOn ?? at, 2) }, text("reason")],
  pause: (_, at) => [{ name: "until", form: "day", initial: addMonths(at, 1) }],
  resume: () => [],
  "begin-closing": () => [],
  "withdraw-closing": () => [],
  complete: () => [text("outcome"), text("earlyReason")],
  fail: () => [choice("reason", REASONS), choice("party", ["nobody", "mentee", "mentor", "both", "programme"]), text("note")],
  depart: () => [choice("who", SIDES)],
  reopen: () => [text("reason")],
};

/** What to ask about an event. */
export function fieldsOf(type: LifecycleEventType, relationship: Relationship, at: Day): readonly EventField[] {
  return FIELDS[type](relationship, at);
}

/** The event that was filled in; what was left empty is left out. */
export function eventFrom(type: LifecycleEventType, values: FieldValues, context: { relationship: Relationship; at: Day }): LifecycleEvent {
  const { relationship, at } = context;
  const { goal, state, rating, cadenceDays, endsOn, ...plain } = values;
  const stated = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== ""));
  const details: { readonly [Type in LifecycleEventType]?: object } = {
    "agree-expectations": { plan: { goals: [{ id: "goal", text: goal }], cadenceDays: Number(cadenceDays), endsOn } },
    "record-progress": {
      ...(state === undefined ? {} : { goals: relationship.goals.map(({ id }) => ({ id, state })) }),
      ratings: { mentee: Number(rating), mentor: Number(rating) },
    },
  };
  const stamp = { type, id: `${relationship.id}#${relationship.history.length}`, at, by: "administrator" };
  return { ...stamp, ...stated, ...details[type] } as LifecycleEvent;
}

/** A day so many months later; the last day of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A day so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
