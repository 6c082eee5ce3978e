import type { Ledger } from "../model/ledger.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { MeasuredGoal } from "../model/programme-goal.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import type { Day } from "../model/relationship-parts.ts";
import { countEach, rateOf } from "./counts.ts";
import { type FollowedRelationship, isAccepted, STATES } from "./followed-relationship.ts";
import { summarizeMatching } from "./summarize-matching.ts";
import { listCompleted, summarizeCriteria, summarizeRisks } from "./summarize-outcomes.ts";
import { type ReportedPeople, summarizeEnrolment, summarizeFunnel, summarizeLedgerSeats } from "./summarize-people.ts";
import {
  type CountedSignal,
  summarizeCare,
  summarizeDurations,
  summarizeFailures,
  summarizeProgress,
  summarizeRematches,
  summarizeTimes,
} from "./summarize-relationships.ts";

/** What a report is made from: plain data, each part measured on the same day. */
export interface ReportMaterial {
  readonly asOf: Day;
  readonly ledger: Ledger;
  /** Every relationship of the ledger. */
  readonly followed: readonly FollowedRelationship[];
  readonly signals: readonly CountedSignal[];
  readonly matching: Matching | undefined;
  readonly people: ReportedPeople | undefined;
  readonly goals: readonly MeasuredGoal[];
  /** The day on which mentees joined, by mentee id. */
  readonly joined: ReadonlyMap<string, Day>;
}

/** Counts everything, once each. */
export function composeReport(material: ReportMaterial): ProgrammeReport {
  const { asOf, ledger, followed, signals, matching, people, goals, joined } = material;
  const { relationships } = ledger;
  const states = countEach(
    STATES,
    relationships.map(({ state }) => state),
  );
  const accepted = relationships.filter(isAccepted).length;
  const started = relationships.filter(({ startedOn }) => startedOn !== undefined).length;
  return {
    kind: "programme-report",
    schemaVersion: 1,
    asOf,
    enrolment: summarizeEnrolment(ledger, people, asOf),
    funnel: summarizeFunnel(ledger),
    matching: matching === undefined ? null : summarizeMatching(matching),
    states,
    relationships: relationships.length,
    accepted: rateOf(accepted, relationships.length - states.proposed),
    started: rateOf(started, accepted - states.preparing),
    completion: rateOf(states.completed, states.completed + states.failed),
    seats: summarizeLedgerSeats(ledger),
    times: summarizeTimes(relationships, joined),
    durations: summarizeDurations(followed),
    failures: summarizeFailures(followed),
    rematches: summarizeRematches(relationships),
    care: summarizeCare(followed, signals),
    progress: summarizeProgress(relationships),
    goals: [...goals].sort((a, b) => compareText(a.id, b.id)),
    risks: summarizeRisks(followed),
    criteria: summarizeCriteria(followed),
    completed: listCompleted(followed),
  };
}
