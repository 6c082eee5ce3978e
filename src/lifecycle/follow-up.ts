import { dayNumber, dayOfNumber } from "../calendar/days.ts";
import type { FollowUp } from "../model/follow-up.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { Ledger } from "../model/ledger.ts";
import type { LifecyclePolicy, LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import { compareText } from "../model/order.ts";
import type { Role } from "../model/person.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import { type Finding, type Look, SIGNALS, urgencyOf } from "./follow-up-signals.ts";
import { requireLedger } from "./parse-ledger.ts";
import { requireLook } from "./parse-policy.ts";
import { requireRelationship } from "./parse-relationship.ts";

/** When to look, and by which policy. */
export interface FollowUpOptions {
  /** The day of the look. */
  readonly asOf: Day;
  /** What differs from the defaults. */
  readonly policy?: LifecyclePolicyInput | undefined;
}

/**
 * Lists what is due, overdue or at risk on a day, with the facts and who should act.
 *
 * @remarks Triage, not a diagnosis: each signal follows from what was or was not recorded, and says so. What has been done does not come back: a
 * check-in that was held, an extension, a talk recorded with `addresses`. Linear in the relationships; 100,000 of them take well under a second, once
 * they have been read (see {@link openLedger}). A relationship is looked at as it stands: a day before its last event shows no earlier state.
 * @param subject - a ledger, or any relationships; of a ledger, also departures that have not taken effect are listed.
 * @returns By `dueOn`, then by relationship and code; the same for any order of the relationships.
 * @throws {@link InvalidInputError} for a bad day, policy, ledger or relationship.
 * @example
 * ```ts
 * for (const signal of followUp(ledger, { asOf: "2026-05-04" })) console.log(describeFollowUp(signal));
 * ```
 */
export function followUp(subject: Ledger | readonly Relationship[], options: FollowUpOptions): readonly FollowUp[] {
  const { asOf, policy } = requireLook(options);
  const ledger = isList(subject) ? undefined : requireLedger(subject);
  const relationships = ledger?.relationships ?? readList(subject as readonly Relationship[]);
  // By day first: few days, many signals.
  const byDay = new Map<number, DueList>();
  const findSignals = signalFinder({ ledger, asOf, policy });
  for (const relationship of relationships) findSignals(relationship, (finding, look) => addFinding(byDay, finding, look));
  const inDay = (a: FollowUp, b: FollowUp): number => compareText(a.relationshipId, b.relationshipId) || compareText(a.code, b.code);
  return [...byDay.keys()].sort((a, b) => a - b).flatMap((day) => (byDay.get(day) as DueList).found.sort(inDay));
}

/** When and by which policy to look, and at which ledger: everything was checked. */
interface Outlook {
  readonly ledger: Ledger | undefined;
  readonly asOf: Day;
  readonly policy: LifecyclePolicy;
}

/** Makes what finds every signal of a relationship on a day; for who only counts them, too. */
export function signalFinder({ ledger, asOf, policy }: Outlook): (relationship: Relationship, visit: Visit) => void {
  const departureOf = ledger === undefined ? () => undefined : departuresIn(ledger, asOf);
  const today = dayNumber(asOf);
  return (relationship, visit) => {
    const signals = SIGNALS[relationship.state];
    if (signals === undefined || relationship.proposedOn > asOf) return;
    const look = { relationship, asOf, today, policy };
    const visitDue = (finding: Finding | undefined): void => {
      if (finding !== undefined && finding.dueOn <= today) visit(finding, look);
    };
    const departure = departureOf(relationship);
    if (departure !== undefined) visitDue(departure);
    else for (const signal of signals) visitDue(signal(look));
  };
}

type Visit = (finding: Finding, look: Look) => void;

/** What is due since a day. */
interface DueList {
  readonly dueOn: Day;
  readonly found: FollowUp[];
}

function addFinding(byDay: Map<number, DueList>, finding: Finding, look: Look): void {
  const { id: relationshipId, menteeId, mentorId } = look.relationship;
  let list = byDay.get(finding.dueOn);
  if (list === undefined) byDay.set(finding.dueOn, (list = { dueOn: dayOfNumber(finding.dueOn), found: [] }));
  const { signal, act } = finding;
  list.found.push({ ...signal, relationshipId, menteeId, mentorId, urgency: urgencyOf(finding, look), dueOn: list.dueOn, act });
}

/** Finds the departure that should have ended an open relationship by a day: until it has, nothing else matters. */
function departuresIn(ledger: Ledger, asOf: Day): (relationship: Relationship) => Finding | undefined {
  const leaving = new Map(ledger.departures.filter(({ applied, on }) => !applied && on <= asOf).map(({ personId, on }) => [personId, on]));
  if (leaving.size === 0) return () => undefined;
  const personOfMentee = new Map(ledger.mentees.map(({ menteeId, personId }) => [menteeId, personId]));
  const personOfMentor = new Map(ledger.seats.map(({ mentorId, personId }) => [mentorId, personId]));
  return ({ menteeId, mentorId }) => {
    const days: readonly (readonly [Role, Day | undefined])[] = [
      ["mentee", leaving.get(personOfMentee.get(menteeId) as string)],
      ["mentor", leaving.get(personOfMentor.get(mentorId) as string)],
    ];
    const left = days.flatMap(([side, on]) => (on === undefined ? [] : [{ side, on }]));
    const [first] = [...left].sort((a, b) => compareText(a.on, b.on));
    if (first === undefined) return undefined;
    return {
      signal: { code: "departure", sides: left.map(({ side }) => side) },
      dueOn: dayNumber(first.on),
      act: ["administrator"],
    };
  };
}

function isList(subject: unknown): boolean {
  try {
    return Array.isArray(subject);
  } catch {
    // A revoked proxy is nothing that could be read; reading it as a ledger says so.
    return false;
  }
}

function readList(list: readonly Relationship[]): readonly Relationship[] {
  try {
    return Array.from(list, (each, position) => requireRelationship(each, ["relationships", position]));
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw new InvalidInputError([
      { code: "unreadable", path: ["relationships"], message: "could not be read: a getter or proxy threw an error" },
    ]);
  }
}
