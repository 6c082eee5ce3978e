import type { Ledger } from "../model/ledger.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { MeasuredGoal } from "../model/programme-goal.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import type { Day } from "../model/relationship-parts.ts";
import { countMentees } from "./count-mentees.ts";
import { rateOf } from "./counts.ts";
import type { FollowedRelationship } from "./followed-relationship.ts";
import { runCounts } from "./running-count.ts";
import { summarizeMatching } from "./summarize-matching.ts";
import { countCriteria, countRisks, listCompleted } from "./summarize-outcomes.ts";
import { countSeats, type ReportedPeople, summarizeEnrolment } from "./summarize-people.ts";
import { countCare, countDurations, countFailures, countProgress, countStates, countTimes } from "./summarize-relationships.ts";

/** What a report is made from: plain data, each part measured on the same day. */
export interface ReportMaterial {
  readonly asOf: Day;
  readonly ledger: Ledger;
  /** Every relationship of the ledger; read once. */
  readonly followed: Iterable<FollowedRelationship>;
  readonly matching: Matching | undefined;
  readonly people: ReportedPeople | undefined;
  readonly goals: readonly MeasuredGoal[];
  /** The day on which mentees joined, by mentee id. */
  readonly joined: ReadonlyMap<string, Day>;
}

/** Counts everything, once each. */
export function composeReport(material: ReportMaterial): ProgrammeReport {
  const { asOf, ledger, followed, matching, people, goals, joined } = material;
  const counted = runCounts(
    {
      states: countStates(),
      mentees: countMentees(),
      seats: countSeats(ledger.seats),
      times: countTimes(joined),
      durations: countDurations(),
      failures: countFailures(),
      care: countCare(),
      progress: countProgress(),
      risks: countRisks(),
      criteria: countCriteria(),
      completed: listCompleted(),
    },
    followed,
  );
  const { states, accepted, started } = counted.states;
  const relationships = ledger.relationships.length;
  return {
    kind: "programme-report",
    schemaVersion: 1,
    asOf,
    enrolment: summarizeEnrolment(ledger, people, asOf),
    funnel: { enrolled: ledger.mentees.length, ...counted.mentees.funnel },
    matching: matching === undefined ? null : summarizeMatching(matching),
    states,
    relationships,
    accepted: rateOf(accepted, relationships - states.proposed),
    started: rateOf(started, accepted - states.preparing),
    completion: rateOf(states.completed, states.completed + states.failed),
    seats: counted.seats,
    times: counted.times,
    durations: counted.durations,
    failures: counted.failures,
    rematches: counted.mentees.rematches,
    care: counted.care,
    progress: counted.progress,
    goals: [...goals].sort((a, b) => compareText(a.id, b.id)),
    risks: counted.risks,
    criteria: counted.criteria,
    completed: counted.completed,
  };
}
