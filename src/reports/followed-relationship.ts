import type { FollowUpCode, FollowUpUrgency } from "../model/follow-up.ts";
import type { Duration, Rating, Relationship } from "../model/relationship.ts";

/** A relationship and what was measured of it on the day of the report. */
export interface FollowedRelationship {
  readonly relationship: Relationship;
  readonly duration: Duration;
  /** Check-ins held and due; `null` before the start. */
  readonly checkIns: { readonly held: number; readonly expected: number } | null;
  readonly signals: readonly CountedSignal[];
}

/** A signal of follow-up, as far as it is counted. */
export interface CountedSignal {
  readonly code: FollowUpCode;
  readonly urgency: FollowUpUrgency;
}

/** Whether it has not ended: a seat is in use, a proposal included. */
export function isOpen({ ending }: Relationship): boolean {
  return ending === undefined;
}

/** Whether both sides have ever accepted. */
export function isAccepted({ acceptedBy }: Relationship): boolean {
  return acceptedBy.length === 2;
}

/** A side's latest rating. */
export function latestRating({ ratings }: Relationship, side: Rating["side"]): number | null {
  for (let k = ratings.length - 1; k >= 0; k--) {
    const rating = ratings[k] as Rating;
    if (rating.side === side) return rating.value;
  }
  return null;
}
