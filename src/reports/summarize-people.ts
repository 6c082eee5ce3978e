import type { Ledger } from "../model/ledger.ts";
import type { Availability } from "../model/person.ts";
import type { EnrolmentSummary, SeatSummary } from "../model/programme-report.ts";
import type { Day } from "../model/relationship-parts.ts";
import { increase } from "./counts.ts";
import { isOpen } from "./followed-relationship.ts";
import type { RunningCount } from "./running-count.ts";
import { summarizeSeats } from "./summarize-matching.ts";

/** People as far as a report needs them: those of a `MatchInput` will do. */
export interface ReportedPeople {
  /** Mentees of the programme. */
  readonly mentees: readonly ReportedPerson[];
  /** Mentors of the programme. */
  readonly mentors: readonly ReportedPerson[];
}

/** What a report reads of a person. */
export interface ReportedPerson {
  /** @defaultValue `"open"` */
  readonly availability?: Availability | undefined;
}

/** Who takes part. */
export function summarizeEnrolment(ledger: Ledger, people: ReportedPeople | undefined, asOf: Day): EnrolmentSummary {
  const humans = new Set<string>();
  for (const { personId } of ledger.mentees) humans.add(personId);
  for (const { personId } of ledger.seats) humans.add(personId);
  const paused = (list: readonly ReportedPerson[]): number => list.filter(({ availability }) => availability === "paused").length;
  return {
    mentees: ledger.mentees.length,
    mentors: ledger.seats.length,
    humans: humans.size,
    departed: ledger.departures.filter(({ on }) => on <= asOf).length,
    paused: people === undefined ? null : { mentees: paused(people.mentees), mentors: paused(people.mentors) },
  };
}

/** Seats that open relationships use. */
export function countSeats(seats: Ledger["seats"]): RunningCount<SeatSummary> {
  const used = new Map<string, number>();
  return {
    add: ({ relationship }) => {
      if (isOpen(relationship)) increase(used, relationship.mentorId);
    },
    close: () => summarizeSeats(seats.map(({ mentorId, capacity }) => ({ capacity, used: used.get(mentorId) ?? 0 }))),
  };
}
