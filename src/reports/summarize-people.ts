import type { Ledger } from "../model/ledger.ts";
import type { Availability } from "../model/person.ts";
import type { EnrolmentSummary, FunnelSummary, SeatSummary } from "../model/programme-report.ts";
import type { Day } from "../model/relationship-parts.ts";
import { tally } from "./counts.ts";
import { isAccepted, isOpen } from "./followed-relationship.ts";
import { summarizeSeats } from "./summarize-matching.ts";

/** People as far as a report needs them: those of a `MatchInput` will do. */
export interface ReportedPeople {
  readonly mentees: readonly ReportedPerson[];
  readonly mentors: readonly ReportedPerson[];
}

/** What a report reads of a person. */
export interface ReportedPerson {
  /** @defaultValue `"open"` */
  readonly availability?: Availability | undefined;
}

/** Who takes part. */
export function summarizeEnrolment(ledger: Ledger, people: ReportedPeople | undefined, asOf: Day): EnrolmentSummary {
  const humans = new Set([...ledger.mentees, ...ledger.seats].map(({ personId }) => personId));
  const paused = (list: readonly ReportedPerson[]): number => list.filter(({ availability }) => availability === "paused").length;
  return {
    mentees: ledger.mentees.length,
    mentors: ledger.seats.length,
    humans: humans.size,
    departed: ledger.departures.filter(({ on }) => on <= asOf).length,
    paused: people === undefined ? null : { mentees: paused(people.mentees), mentors: paused(people.mentors) },
  };
}

/** How far mentees have come. */
export function summarizeFunnel({ mentees, relationships }: Ledger): FunnelSummary {
  // Steps may be reached in different relationships, so each is noted by itself: a bit for every step.
  const stepsOf = new Map<string, number>();
  for (const relationship of relationships) {
    const { menteeId, startedOn, state } = relationship;
    const steps = 1 | (isAccepted(relationship) ? 2 : 0) | (startedOn === undefined ? 0 : 4) | (state === "completed" ? 8 : 0);
    stepsOf.set(menteeId, (stepsOf.get(menteeId) ?? 0) | steps);
  }
  const counts = [0, 0, 0, 0];
  for (const steps of stepsOf.values()) for (let k = 0; k < 4; k++) counts[k]! += (steps >> k) & 1;
  const [proposed, accepted, started, completed] = counts as [number, number, number, number];
  return { enrolled: mentees.length, proposed, accepted, started, completed };
}

/** Seats that open relationships use. */
export function summarizeLedgerSeats({ seats, relationships }: Ledger): SeatSummary {
  const used = tally(relationships.filter(isOpen).map(({ mentorId }) => mentorId));
  return summarizeSeats(seats.map(({ mentorId, capacity }) => ({ capacity, used: used.get(mentorId) ?? 0 })));
}
