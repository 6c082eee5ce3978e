import { daysBetween } from "../calendar/days.ts";
import type { Failure, FailureParty, FailureReason } from "../model/failure.ts";
import type { FollowUpCode, FollowUpUrgency } from "../model/follow-up.ts";
import { compareText } from "../model/order.ts";
import type { Role } from "../model/person.ts";
import type {
  CareSummary,
  DurationSummary,
  FailureSummary,
  ProgressSummary,
  RematchSummary,
  TimeSummary,
} from "../model/programme-report.ts";
import type { Duration, DurationBand, Relationship } from "../model/relationship.ts";
import type { Day } from "../model/relationship-parts.ts";
import type { Spread } from "../model/report-parts.ts";
import { collect, countEach, rateOf, spreadOf, tally, tallyTexts } from "./counts.ts";
import { type FollowedRelationship, isOpen, latestRating } from "./followed-relationship.ts";

const BANDS = ["under-minimum", "short", "typical", "over-maximum"] as const satisfies readonly DurationBand[];
const PARTIES: readonly FailureParty[] = ["mentee", "mentor", "both", "programme", "nobody"];
const REASONS: readonly FailureReason[] = [
  "wrong-match",
  "insufficient-training",
  "undefined-criteria",
  "participant-left",
  "commitment-withdrawn",
  "unrealistic-expectations",
  "inactivity",
  "logistics",
  "conflict-of-interest",
  "overload",
  "misconduct",
  "no-fault",
  "other",
  "unknown",
];

/** Days from joining to the proposal, and from the proposal on. */
export function summarizeTimes(relationships: readonly Relationship[], joined: ReadonlyMap<string, Day>): TimeSummary {
  return {
    toProposal: spreadOf([...waitsOf(relationships, joined).values()]),
    toAcceptance: spreadOf(collect(relationships, (each) => daysUntil(each, acceptanceOf(each)))),
    toStart: spreadOf(collect(relationships, (each) => daysUntil(each, each.startedOn))),
  };
}

function daysUntil({ proposedOn }: Relationship, day: Day | undefined): number | null {
  return day === undefined ? null : daysBetween(proposedOn, day);
}

/** By mentee id, the days from joining to the first proposal; nobody waits less than none. */
export function waitsOf(relationships: readonly Relationship[], joined: ReadonlyMap<string, Day>): ReadonlyMap<string, number> {
  const first = new Map<string, Day>();
  if (joined.size > 0)
    for (const { menteeId, proposedOn } of relationships) {
      const known = first.get(menteeId);
      if (known === undefined || proposedOn < known) first.set(menteeId, proposedOn);
    }
  const waits = new Map<string, number>();
  for (const [menteeId, on] of joined) {
    const proposedOn = first.get(menteeId);
    if (proposedOn !== undefined) waits.set(menteeId, Math.max(0, daysBetween(on, proposedOn)));
  }
  return waits;
}

/** The day of the second acceptance. */
function acceptanceOf({ history }: Relationship): Day | undefined {
  let accepted = 0;
  for (const { type, at } of history) if (type === "accept" && ++accepted === 2) return at;
  return undefined;
}

/** How long relationships lasted that have started and ended. */
export function summarizeDurations(followed: readonly FollowedRelationship[]): DurationSummary {
  const ended = followed.filter(({ relationship }) => relationship.startedOn !== undefined && !isOpen(relationship));
  return {
    // Having started and ended, they all have a band that is an end's.
    bands: countEach(
      BANDS,
      ended.map(({ duration }) => duration.band as (typeof BANDS)[number]),
    ),
    stagnating: followed.filter(({ duration }) => duration.band === "stagnating").length,
    months: spreadOf(ended.map(({ duration }) => duration.months)),
  };
}

/** Failures by reason, party and month. */
export function summarizeFailures(followed: readonly FollowedRelationship[]): FailureSummary {
  const failed: (Failure & { readonly month: number | null })[] = [];
  for (const { relationship, duration } of followed) {
    const failure = relationship.ending?.failure;
    if (failure !== undefined) failed.push({ ...failure, month: monthOf(relationship.startedOn, duration) });
  }
  const primary = tally(failed.map(({ reason }) => reason));
  const contributing = tally(failed.flatMap((failure) => failure.contributing));
  const parties = tally(failed.map(({ party }) => party));
  const months = tally(failed.map(({ month }) => month));
  return {
    total: failed.length,
    reasons: REASONS.filter((reason) => primary.has(reason) || contributing.has(reason)).map((reason) => ({
      reason,
      primary: primary.get(reason) ?? 0,
      contributing: contributing.get(reason) ?? 0,
    })),
    parties: PARTIES.flatMap((party) => {
      const failures = parties.get(party);
      return failures === undefined ? [] : [{ party, failures }];
    }),
    months: [...months].sort(([a], [b]) => (a ?? -1) - (b ?? -1)).map(([month, failures]) => ({ month, failures })),
  };
}

function monthOf(startedOn: Day | undefined, { months }: Duration): number | null {
  return startedOn === undefined ? null : months;
}

/** What became of mentees after a failure. */
export function summarizeRematches(relationships: readonly Relationship[]): RematchSummary {
  const firstFailure = new Map<string, Relationship>();
  for (const relationship of relationships) {
    if (relationship.ending?.failure === undefined) continue;
    const known = firstFailure.get(relationship.menteeId);
    if (known === undefined || isEarlierEnd(relationship, known)) firstFailure.set(relationship.menteeId, relationship);
  }
  const rematches = relationships.filter(({ id, menteeId, proposedOn }) => {
    const failure = firstFailure.get(menteeId);
    return failure !== undefined && failure.id !== id && proposedOn >= endOf(failure);
  });
  const running = rematches.filter(isOpen).length;
  const completed = rematches.filter(({ state }) => state === "completed").length;
  const failed = rematches.filter(({ state }) => state === "failed").length;
  return {
    rematched: rateOf(new Set(rematches.map(({ menteeId }) => menteeId)).size, firstFailure.size),
    total: rematches.length,
    running,
    completed,
    failed,
    notBegun: rematches.length - running - completed - failed,
  };
}

function isEarlierEnd(a: Relationship, b: Relationship): boolean {
  return compareText(endOf(a), endOf(b)) < 0 || (endOf(a) === endOf(b) && compareText(a.id, b.id) < 0);
}

function endOf({ ending, since }: Relationship): Day {
  return ending?.on ?? since;
}

/** A signal of follow-up, as far as it is counted. */
export interface CountedSignal {
  readonly code: FollowUpCode;
  readonly urgency: FollowUpUrgency;
  readonly relationshipId: string;
}

/** Check-ins against those that were due, and what follow-up says. */
export function summarizeCare(followed: readonly FollowedRelationship[], signals: readonly CountedSignal[]): CareSummary {
  let [held, kept, expected, open] = [0, 0, 0, 0];
  for (const { relationship, checkIns } of followed) {
    if (isOpen(relationship)) open++;
    if (checkIns === null) continue;
    held += checkIns.held;
    kept += Math.min(checkIns.held, checkIns.expected);
    expected += checkIns.expected;
  }
  const overdue = new Set(signals.filter(({ urgency }) => urgency === "overdue").map(({ relationshipId }) => relationshipId));
  const counts = tallyTexts(signals.map(({ code, urgency }) => `${code} ${urgency}` as const));
  return {
    checkIns: rateOf(kept, expected),
    held,
    followUps: counts.map(([key, count]) => {
      const [code, urgency] = key.split(" ") as [FollowUpCode, FollowUpUrgency];
      return { code, urgency, signals: count };
    }),
    // Only what is open can be overdue.
    overdue: rateOf(overdue.size, open),
  };
}

/** Goals and ratings. */
export function summarizeProgress(relationships: readonly Relationship[]): ProgressSummary {
  const goals = { open: 0, advancing: 0, reached: 0, dropped: 0 };
  let [reached, ofEnded] = [0, 0];
  for (const relationship of relationships) {
    const hasEnded = !isOpen(relationship);
    for (const { state } of relationship.goals) {
      goals[state]++;
      if (!hasEnded) continue;
      ofEnded++;
      if (state === "reached") reached++;
    }
  }
  const ratings = (side: Role): Spread => spreadOf(collect(relationships, (each) => latestRating(each, side)));
  return { goals, reached: rateOf(reached, ofEnded), ratings: { mentee: ratings("mentee"), mentor: ratings("mentor") } };
}
