import * as z from "zod/mini";
import { existsInCalendar } from "../calendar/days.ts";
import { InvalidInputError } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import type { Relationship } from "../model/relationship.ts";
import { type EventAuthor, RELATIONSHIP_STATES } from "../model/relationship-parts.ts";
import { checkShape, type NamedFault } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { frozenCopy } from "./frozen.ts";
import { checkInKind, goalState, guard, id, match, party, plan, rating, reason, role, signal, text, view, words } from "./parse-parts.ts";

/** Days that were computed may lie beyond the last that a caller may write. */
const day = z.string().check(
  z.refine<string>(existsInCalendar, {
    params: { fault: "bad-day", message: "must be a day of the calendar as YYYY-MM-DD" } satisfies NamedFault,
  }),
);

const failure = z.strictObject({
  reason,
  contributing: z.array(reason),
  party,
  views: z.strictObject({ mentee: z.optional(view), mentor: z.optional(view) }),
  note: z.optional(text),
});

/** Events were checked when they happened: here, that each has its stamp. By hand, as they are most of what is stored. */
const history = z.custom<Relationship["history"]>(
  (given) => Array.isArray(given) && given[0]?.type === "propose" && given.every(isStamped),
  { params: { fault: "wrong-type", message: "must be a list of events that begins with a proposal" } satisfies NamedFault },
);

function isStamped(event: unknown): boolean {
  const { type, id: eventId, at, by } = (event ?? {}) as { readonly [field: string]: unknown };
  return typeof type === "string" && typeof eventId === "string" && existsInCalendar(at) && AUTHORS.has(by);
}

const AUTHORS: ReadonlySet<unknown> = new Set(["mentee", "mentor", "administrator"] satisfies readonly EventAuthor[]);

/** A relationship as it was stored. */
export const relationshipSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id,
  menteeId: id,
  mentorId: id,
  state: z.enum(RELATIONSHIP_STATES),
  since: day,
  proposedOn: day,
  expiresOn: day,
  match: z.optional(match),
  acceptedBy: z.array(role),
  trained: z.array(role),
  disclosedTo: z.array(role),
  plan: z.optional(plan),
  agreedOn: z.optional(day),
  waivers: z.array(z.strictObject({ guard, reason: words, author: words, on: day })),
  startedOn: z.optional(day),
  endsOn: z.optional(day),
  pauses: z.array(z.strictObject({ from: day, until: day, endedOn: z.optional(day) })),
  extensions: z.array(z.strictObject({ on: day, from: day, to: day, reason: words })),
  goals: z.array(z.strictObject({ id, text, state: goalState, since: day })),
  checkIns: z.array(
    z.strictObject({ on: day, kind: checkInKind, missed: z.array(role), addresses: z.array(signal), note: z.optional(text) }),
  ),
  ratings: z.array(z.strictObject({ on: day, side: role, value: rating })),
  ending: z.optional(
    z.strictObject({
      on: day,
      failure: z.optional(failure),
      outcome: z.optional(text),
      earlyReason: z.optional(words),
      reason: z.optional(text),
    }),
  ),
  history,
});

/** Relationships that were made or checked here; they are frozen, so they stay what they are. */
const sound = new WeakSet<object>();

/** Freezes a relationship that was made here, of parts that are frozen. */
export function asSound(relationship: Relationship): Relationship {
  sound.add(Object.freeze(relationship));
  return relationship;
}

/** The relationship itself where it was made here, else a checked and frozen copy. @throws {@link InvalidInputError} */
export function requireRelationship(value: unknown, path: readonly (string | number)[] = ["relationship"]): Relationship {
  if (sound.has(value as object)) return value as Relationship;
  const issues = createIssueList();
  const relationship = checkRelationship(copyPlain(value, issues, { at: path }), path, issues);
  if (relationship === undefined || issues.count > 0) throw new InvalidInputError(issues.list());
  return relationship;
}

/** Checks a copy of a relationship; what is wrong is added to the issues. */
export function checkRelationship(copied: unknown, path: readonly (string | number)[], issues: IssueList): Relationship | undefined {
  const before = issues.count;
  if (checkShape(relationshipSchema, copied, path, issues)) checkConsistency(copied as Relationship, path, issues);
  return issues.count > before ? undefined : asSound(frozenCopy(copied as Relationship));
}

/** What the other functions rely on: a start where there must have been one, an end where there is one. */
function checkConsistency(relationship: Relationship, path: readonly (string | number)[], issues: IssueList): void {
  const { state, startedOn, endsOn, ending, pauses } = relationship;
  const hasEnded = !["proposed", "preparing", "active", "paused", "closing"].includes(state);
  const mustHaveStarted = ["active", "paused", "closing", "completed"].includes(state);
  const demand = (isPresent: boolean, field: string, message: string): void => {
    if (!isPresent) issues.add("required", [...path, field], message);
  };
  demand(!mustHaveStarted || startedOn !== undefined, "startedOn", `is required in the state ${state}`);
  demand((startedOn === undefined) === (endsOn === undefined), "endsOn", "is required where startedOn is, and only there");
  demand(hasEnded === (ending !== undefined), "ending", `is required in the states that are an end, and only there; the state is ${state}`);
  demand(state !== "failed" || ending?.failure !== undefined, "ending", "must say why it failed");
  demand(state !== "paused" || (pauses.length > 0 && pauses.at(-1)?.endedOn === undefined), "pauses", "must have one that lasts");
}
