import * as z from "zod/mini";
import { formatPath, type InputIssue, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import type { LedgerEvent, LifecycleEvent, LifecycleEventType, ProposeEvent } from "../model/lifecycle-event.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { nearestName } from "../reading/nearest-name.ts";
import { frozenCopy } from "./frozen.ts";
import {
  author,
  checkInKind,
  day,
  goalState,
  guard,
  id,
  match,
  party,
  plan,
  ratings,
  reason,
  role,
  sides,
  signal,
  text,
  view,
  words,
} from "./parse-parts.ts";

const stamp = { id, at: day, by: author, author: z.optional(id) } as const;
const remark = { reason: z.optional(text) } as const;

/** What each event of a relationship says. */
export const EVENT_FIELDS = {
  accept: {},
  decline: remark,
  expire: {},
  cancel: remark,
  "record-training": { who: sides },
  "disclose-criteria": { to: sides },
  "agree-expectations": { plan },
  "waive-guard": { guard, reason: words, author: words },
  start: {},
  "record-check-in": {
    kind: z.optional(checkInKind),
    missed: z.optional(z.array(role)),
    addresses: z.optional(z.array(signal)),
    note: z.optional(text),
  },
  "record-progress": {
    goals: z.optional(z.array(z.strictObject({ id, state: goalState, text: z.optional(text) }))),
    ratings: z.optional(ratings),
  },
  extend: { to: day, reason: words },
  pause: { until: day, ...remark },
  resume: {},
  "begin-closing": remark,
  "withdraw-closing": remark,
  complete: { outcome: z.optional(text), earlyReason: z.optional(words), ratings: z.optional(ratings) },
  fail: {
    reason,
    party,
    contributing: z.optional(z.array(reason)),
    views: z.optional(z.strictObject({ mentee: z.optional(view), mentor: z.optional(view) })),
    note: z.optional(text),
  },
  depart: { who: role, note: z.optional(text) },
  reopen: { reason: words },
} as const satisfies { readonly [Type in LifecycleEventType]: object };

const person = { id, personId: z.optional(id) } as const;

/** What the events say that only a ledger or a proposal has. */
export const LEDGER_FIELDS = {
  enrol: {
    mentees: z.optional(z.array(z.strictObject(person))),
    mentors: z.optional(
      z.array(z.strictObject({ ...person, capacity: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000))) })),
    ),
  },
  propose: {
    relationshipId: id,
    menteeId: id,
    mentorId: id,
    expiresOn: z.optional(day),
    match: z.optional(match),
    plan: z.optional(plan),
  },
  depart: { personId: id, on: z.optional(day), note: z.optional(text) },
} as const;

type Schemas = ReadonlyMap<string, z.ZodMiniType>;

const schemaOf = (type: string, fields: object): z.ZodMiniType => z.strictObject({ type: z.literal(type), ...stamp, ...fields });

const OF_RELATIONSHIP: Schemas = new Map(Object.entries(EVENT_FIELDS).map(([type, fields]) => [type, schemaOf(type, fields)]));

const OF_LEDGER: Schemas = new Map([
  ...Object.entries(EVENT_FIELDS).map(([type, fields]) => [type, schemaOf(type, { relationshipId: id, ...fields })] as const),
  // A departure concerns a person here, not one of a relationship's sides.
  ...Object.entries(LEDGER_FIELDS).map(([type, fields]) => [type, schemaOf(type, fields)] as const),
]);

const OF_PROPOSAL: Schemas = new Map([["propose", schemaOf("propose", LEDGER_FIELDS.propose)]]);

/** What became of a value that should be an event. */
export type ParsedEvent<Event> =
  | { readonly ok: true; readonly event: Event }
  | {
      readonly ok: false;
      readonly faults: readonly InputIssue[];
      /** What could be read of it nevertheless. */
      readonly type: string | null;
      readonly relationshipId?: string;
    };

/** Reads an event for one relationship. */
export function parseLifecycleEvent(value: unknown): ParsedEvent<LifecycleEvent> {
  return parseEvent(value, OF_RELATIONSHIP);
}

/** Reads an event for a ledger. */
export function parseLedgerEvent(value: unknown): ParsedEvent<LedgerEvent> {
  return parseEvent(value, OF_LEDGER);
}

/** Reads the first event of a relationship. */
export function parseProposal(value: unknown): ParsedEvent<ProposeEvent> {
  return parseEvent(value, OF_PROPOSAL);
}

function parseEvent<Event>(value: unknown, schemas: Schemas): ParsedEvent<Event> {
  const issues = createIssueList();
  const copied = copyPlain(value, issues);
  const { type: given, relationshipId } = fieldsOf(copied);
  const schema = schemas.get(given as string);
  if (schema !== undefined) checkShape(schema, copied, [], issues);
  else reportType(copied, given, schemas, issues);
  if (issues.count === 0) checkEvent(copied as LedgerEvent, issues);
  if (issues.count === 0) return { ok: true, event: frozenCopy(copied) as Event };
  const faults = frozenCopy(issues.list());
  return {
    ok: false,
    faults,
    type: typeof given === "string" ? given : null,
    ...(typeof relationshipId === "string" ? { relationshipId } : {}),
  };
}

function fieldsOf(copied: unknown): { readonly type?: unknown; readonly relationshipId?: unknown } {
  return typeof copied === "object" && copied !== null ? copied : {};
}

function reportType(copied: unknown, given: unknown, schemas: Schemas, issues: IssueList): void {
  if (typeof copied !== "object" || copied === null || Array.isArray(copied)) {
    issues.add("wrong-type", [], `expected an event, got ${quote(copied)}`);
    return;
  }
  const known = [...schemas.keys()];
  if (given === undefined) {
    issues.add("required", ["type"], `is required: one of ${known.join(", ")}`);
    return;
  }
  const nearest = typeof given === "string" ? nearestName(given, known) : undefined;
  const hint = nearest === undefined ? `known: ${known.join(", ")}` : `did you mean ${quote(nearest)}?`;
  issues.add("unknown-value", ["type"], `${quote(given)} is no event; ${hint}`);
}

/** What must hold between the fields of one event. */
function checkEvent(event: LedgerEvent | LifecycleEvent, issues: IssueList): void {
  if (event.type === "fail") {
    if ([event.reason, ...(event.contributing ?? [])].includes("other") && (event.note ?? "").trim() === "")
      issues.add("note-required", ["note"], 'is required with the reason "other": say in words what it was');
    (event.contributing ?? []).forEach((contributing, position, all) => {
      if (contributing === event.reason || all.indexOf(contributing) < position)
        issues.add("repeated-text", ["contributing", position], `${quote(contributing)} is named already`);
    });
  }
  if (event.type === "record-progress") checkProgress(event, issues);
  if (event.type === "pause" && event.until <= event.at)
    issues.add("range-reversed", ["until"], `must be after ${event.at}, got ${event.until}`);
  if ("on" in event && event.on !== undefined && event.on < event.at)
    issues.add("range-reversed", ["on"], `must not be before ${event.at}, got ${event.on}`);
  if (event.type === "propose" && event.expiresOn !== undefined && event.expiresOn < event.at)
    issues.add("range-reversed", ["expiresOn"], `must not be before ${event.at}, got ${event.expiresOn}`);
  if ((event.type === "agree-expectations" || event.type === "propose") && event.plan !== undefined)
    checkUnique(event.plan.goals, ["plan", "goals"], issues);
  if (event.type === "enrol") {
    checkUnique(event.mentees ?? [], ["mentees"], issues);
    checkUnique(event.mentors ?? [], ["mentors"], issues);
  }
}

function checkProgress({ goals = [], ratings: given = {} }: Extract<LifecycleEvent, { type: "record-progress" }>, issues: IssueList): void {
  if (goals.length === 0 && given.mentee === undefined && given.mentor === undefined)
    issues.add("empty", [], "says nothing: give goals, ratings or both");
  checkUnique(goals, ["goals"], issues);
}

function checkUnique(list: readonly { readonly id: string }[], path: readonly string[], issues: IssueList): void {
  const seen = new Set<string>();
  list.forEach((entry, position) => {
    if (seen.has(entry.id))
      issues.add("duplicate-id", [...path, position, "id"], `${quote(entry.id)} stands in ${formatPath(path)} already`);
    seen.add(entry.id);
  });
}
