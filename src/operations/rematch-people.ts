import type { RematchPlan } from "../model/diagnosis.ts";
import type { Role } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { Rematch } from "../model/rematch.ts";
import type { ProposedPairs } from "./keep-proposed.ts";
import { keyOfPerson } from "./rematch-changes.ts";

const ROLES: readonly Role[] = ["mentee", "mentor"];

/** Who comes before the others. */
export interface FirstPeople {
  readonly mentees: ReadonlySet<string>;
  readonly mentors: ReadonlySet<string>;
}

/** The id of one of the two. */
export const idOf = (role: Role, { menteeId, mentorId }: RematchPlan["formerPair"]): string => (role === "mentee" ? menteeId : mentorId);

/** The people of blocked plans, and whom a plan does not match again, as far as they take part. A plan that has somebody wait goes before one that has not. */
export function findWaiting(plans: readonly RematchPlan[], programme: Programme): Rematch["waiting"] {
  const waiting = new Set(
    plans.flatMap(({ formerPair, rematch }) =>
      ROLES.filter((role) => !rematch.includes(role)).map((role) => keyOfPerson(role, idOf(role, formerPair))),
    ),
  );
  return ROLES.flatMap((role) =>
    programme[`${role}s`]
      .filter(({ id, availability }) => availability === "open" && waiting.has(keyOfPerson(role, id)))
      .map(({ id }) => ({ role, id })),
  );
}

/** Those whom a plan puts first, and the people of proposed pairs that cannot stay. */
export function findFirst(plans: readonly RematchPlan[], waiting: Rematch["waiting"], { released }: ProposedPairs): FirstPeople {
  const first = { mentees: new Set<string>(), mentors: new Set<string>() };
  for (const { rematch, accepted } of plans)
    for (const { adjustment } of accepted)
      if (adjustment.type === "prioritise" && rematch.includes(adjustment.role)) first[`${adjustment.role}s`].add(adjustment.id);
  for (const { menteeId, mentorId } of released) {
    first.mentees.add(menteeId);
    first.mentors.add(mentorId);
  }
  for (const { role, id } of waiting) first[`${role}s`].delete(id);
  return first;
}
