import { compareText } from "../model/order.ts";
import type { CompletedRelationship, CriterionAssociation, RiskPoint, RiskSummary } from "../model/report-outcomes.ts";
import type { EstimatedShare } from "../model/report-parts.ts";
import { followRisks, medianTime, type Observation, type RiskStep } from "../statistics/competing-risks.ts";
import { intervalOfMeanDifference } from "../statistics/mean-interval.ts";
import { spreadOf } from "./counts.ts";
import { type FollowedRelationship, latestRating } from "./followed-relationship.ts";
import type { RunningCount } from "./running-count.ts";

const DAYS_A_MONTH = 365.25 / 12;
const LAST_MONTH = 36;
/** Positions of the causes. */
const COMPLETED = 0;
const FAILED = 1;
const NOTHING: EstimatedShare = { estimate: 0, low: 0, high: 0 };
const EVERYTHING: EstimatedShare = { estimate: 1, low: 1, high: 1 };

/** Completion and failure as competing risks, month by month. */
export function countRisks(): RunningCount<RiskSummary> {
  const observations: Observation[] = [];
  return {
    add: ({ relationship: { startedOn, state }, duration }) => {
      if (startedOn === undefined) return;
      const cause = state === "completed" ? COMPLETED : state === "failed" ? FAILED : null;
      observations.push({ time: duration.countedDays, cause });
    },
    close: () => summarizeRisks(observations),
  };
}

function summarizeRisks(observations: readonly Observation[]): RiskSummary {
  const steps = followRisks(observations, 2);
  const count = (cause: number | null): number => observations.filter((each) => each.cause === cause).length;
  return {
    followed: observations.length,
    completed: count(COMPLETED),
    failed: count(FAILED),
    running: count(null),
    points: pointsOf(observations, steps),
    medianDays: medianTime(steps),
  };
}

function pointsOf(observations: readonly Observation[], steps: readonly RiskStep[]): readonly RiskPoint[] {
  if (observations.length === 0) return [];
  const times = Float64Array.from(observations, ({ time }) => time).sort();
  const longest = times[times.length - 1] as number;
  const months = Math.min(LAST_MONTH, Math.max(1, Math.ceil(longest / DAYS_A_MONTH)));
  const points: RiskPoint[] = [];
  let [step, before] = [0, 0];
  for (let month = 0; month <= months; month++) {
    const days = Math.round(month * DAYS_A_MONTH);
    while (step < steps.length && (steps[step] as RiskStep).time <= days) step++;
    while (before < times.length && (times[before] as number) < days) before++;
    const { survival = EVERYTHING, incidences = [] } = steps[step - 1] ?? {};
    const [completed = NOTHING, failed = NOTHING] = incidences;
    points.push({ month, days, atRisk: times.length - before, completed, failed, together: survival });
  }
  return points;
}

/** Which criteria went with completion. */
export function countCriteria(): RunningCount<readonly CriterionAssociation[]> {
  const pointsOfCriterion = new Map<string, CriterionPoints>();
  return {
    add: ({ relationship: { state, match } }) => {
      for (const criterionId in match?.contributions) {
        let lists = pointsOfCriterion.get(criterionId);
        if (lists === undefined) pointsOfCriterion.set(criterionId, (lists = { completed: [], failed: [] }));
        if (state === "completed" || state === "failed") lists[state].push(match.contributions[criterionId] as number);
      }
    },
    close: () => [...pointsOfCriterion].sort(([a], [b]) => compareText(a, b)).map(([criterionId, lists]) => associate(criterionId, lists)),
  };
}

/** The points that a criterion brought to relationships, by how they ended. */
interface CriterionPoints {
  readonly completed: number[];
  readonly failed: number[];
}

function associate(criterionId: string, lists: CriterionPoints): CriterionAssociation {
  const [completed, failed] = [spreadOf(lists.completed), spreadOf(lists.failed)];
  const difference = completed.mean === null || failed.mean === null ? null : completed.mean - failed.mean;
  return { criterionId, completed, failed, difference, interval: intervalOfMeanDifference(lists.completed, lists.failed) };
}

/** One entry for each relationship that completed, by id. */
export function listCompleted(): RunningCount<readonly CompletedRelationship[]> {
  const completed: CompletedRelationship[] = [];
  return {
    add: (each) => {
      if (each.relationship.state === "completed") completed.push(describeCompleted(each));
    },
    close: () => completed.sort((a, b) => compareText(a.relationshipId, b.relationshipId)),
  };
}

function describeCompleted({ relationship, duration, checkIns }: FollowedRelationship): CompletedRelationship {
  const { id, menteeId, mentorId, match, goals } = relationship;
  return {
    relationshipId: id,
    menteeId,
    mentorId,
    points: match?.points ?? null,
    criteria: match?.contributions ?? null,
    months: duration.months,
    days: duration.days,
    band: duration.band,
    // What completed has started.
    checkIns: (checkIns as NonNullable<typeof checkIns>).held,
    goals: goals.length,
    goalsReached: goals.filter(({ state }) => state === "reached").length,
    menteeRating: latestRating(relationship, "mentee"),
    mentorRating: latestRating(relationship, "mentor"),
  };
}
