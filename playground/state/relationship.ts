// One relationship, played through.
import { signal } from "@preact/signals";
import {
  type Day,
  type LifecycleEvent,
  type LifecycleIssue,
  type MatchedPair,
  proposeRelationship,
  type Relationship,
  transition,
} from "mentor-matching";

export const today = signal<Day>(new Date().toISOString().slice(0, 10));
export const relationship = signal<Relationship | null>(null);
/** Why the last event was refused. */
export const refusal = signal<LifecycleIssue | null>(null);
/** Relationships as they were before each event, to go back to. */
const past: { readonly relationship: Relationship; readonly day: Day }[] = [];

/** Begins with a proposal, today. */
export function propose(pair: MatchedPair): void {
  past.length = 0;
  refusal.value = null;
  relationship.value = proposeRelationship({ pair, at: today.value });
}

/** Lets something happen, or says why it may not. */
export function happen(event: LifecycleEvent): boolean {
  const before = relationship.value;
  if (before === null) return false;
  const next = transition(before, event);
  refusal.value = next.ok ? null : next.issue;
  if (!next.ok) return false;
  past.push({ relationship: before, day: today.value });
  relationship.value = next.relationship;
  return true;
}

export function canTakeBack(): boolean {
  return relationship.value !== null && past.length > 0;
}

/** Takes the last event back: this is a playground. */
export function takeBack(): void {
  const last = past.pop();
  if (last === undefined) return;
  refusal.value = null;
  relationship.value = last.relationship;
  today.value = last.day;
}

/** Moves to another day; a day that is none is not taken. */
export function moveTo(day: Day): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return;
  refusal.value = null;
  today.value = day;
}

/** Ends the play. */
export function closeRelationship(): void {
  past.length = 0;
  refusal.value = null;
  relationship.value = null;
}
