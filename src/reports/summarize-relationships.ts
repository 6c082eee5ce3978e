import { daysBetween } from "../calendar/days.ts";
import { FAILURE_PARTIES, FAILURE_REASONS } from "../model/failure.ts";
import type { FollowUpCode, FollowUpUrgency } from "../model/follow-up.ts";
import { compareText } from "../model/order.ts";
import type {
  CareSummary,
  DurationSummary,
  FailureSummary,
  ProgrammeReport,
  ProgressSummary,
  TimeSummary,
} from "../model/programme-report.ts";
import type { DurationBand, Relationship } from "../model/relationship.ts";
import { type Day, RELATIONSHIP_STATES } from "../model/relationship-parts.ts";
import { increase, rateOf, spreadOf, zeroEach } from "./counts.ts";
import { isAccepted, isOpen, latestRating } from "./followed-relationship.ts";
import type { RunningCount } from "./running-count.ts";

const BANDS = ["under-minimum", "short", "typical", "over-maximum"] as const satisfies readonly DurationBand[];
/** In code-unit order, as signals are listed. */
const URGENCIES = ["at-risk", "due", "overdue"] as const satisfies readonly FollowUpUrgency[];

/** How many relationships are in each state, and how many have ever come how far. */
export function countStates(): RunningCount<StateSummary> {
  const states = zeroEach(RELATIONSHIP_STATES);
  let [accepted, started] = [0, 0];
  return {
    add: ({ relationship }) => {
      states[relationship.state]++;
      if (isAccepted(relationship)) accepted++;
      if (relationship.startedOn !== undefined) started++;
    },
    close: () => ({ states, accepted, started }),
  };
}

interface StateSummary {
  readonly states: ProgrammeReport["states"];
  readonly accepted: number;
  readonly started: number;
}

/** Days from joining to the proposal, and from the proposal on. */
export function countTimes(joined: ReadonlyMap<string, Day>): RunningCount<TimeSummary> {
  const waits = openWaits(joined);
  const [toAcceptance, toStart]: [number[], number[]] = [[], []];
  return {
    add: ({ relationship }) => {
      const { proposedOn, startedOn } = relationship;
      waits.add(relationship);
      const acceptedOn = acceptanceOf(relationship);
      if (acceptedOn !== undefined) toAcceptance.push(daysBetween(proposedOn, acceptedOn));
      if (startedOn !== undefined) toStart.push(daysBetween(proposedOn, startedOn));
    },
    close: () => ({
      toProposal: spreadOf([...waits.close().values()]),
      toAcceptance: spreadOf(toAcceptance),
      toStart: spreadOf(toStart),
    }),
  };
}

/** The day of the second acceptance. */
function acceptanceOf({ history }: Relationship): Day | undefined {
  let accepted = 0;
  for (const { type, at } of history) if (type === "accept" && ++accepted === 2) return at;
  return undefined;
}

/** By mentee id, the days from joining to the first proposal; nobody waits less than none. */
export function waitsOf(relationships: readonly Relationship[], joined: ReadonlyMap<string, Day>): ReadonlyMap<string, number> {
  const waits = openWaits(joined);
  for (const relationship of relationships) waits.add(relationship);
  return waits.close();
}

/** The same for one relationship after the other. */
function openWaits(joined: ReadonlyMap<string, Day>) {
  const first = new Map<string, Day>();
  return {
    add: ({ menteeId, proposedOn }: Relationship): void => {
      if (!joined.has(menteeId)) return;
      const known = first.get(menteeId);
      if (known === undefined || proposedOn < known) first.set(menteeId, proposedOn);
    },
    close: (): ReadonlyMap<string, number> =>
      new Map([...first].map(([menteeId, on]) => [menteeId, Math.max(0, daysBetween(joined.get(menteeId) as Day, on))])),
  };
}

/** How long relationships lasted that have started and ended. */
export function countDurations(): RunningCount<DurationSummary> {
  const bands = zeroEach(BANDS);
  const months: number[] = [];
  let stagnating = 0;
  return {
    add: ({ duration: { band, months: lasted } }) => {
      if (band === "stagnating") stagnating++;
      // Of those that have started, only the ended ones have a band besides this.
      else if (band !== null) {
        bands[band]++;
        months.push(lasted);
      }
    },
    close: () => ({ bands, stagnating, months: spreadOf(months) }),
  };
}

/** Failures by reason, party and month. */
export function countFailures(): RunningCount<FailureSummary> {
  const primary = zeroEach(FAILURE_REASONS);
  const contributing = zeroEach(FAILURE_REASONS);
  const parties = zeroEach(FAILURE_PARTIES);
  const months = new Map<number | null, number>();
  let total = 0;
  return {
    add: ({ relationship: { startedOn, ending }, duration }) => {
      const failure = ending?.failure;
      if (failure === undefined) return;
      total++;
      primary[failure.reason]++;
      for (const reason of failure.contributing) contributing[reason]++;
      parties[failure.party]++;
      increase(months, startedOn === undefined ? null : duration.months);
    },
    close: () => ({
      total,
      reasons: FAILURE_REASONS.map((reason) => ({ reason, primary: primary[reason], contributing: contributing[reason] })).filter(
        (count) => count.primary + count.contributing > 0,
      ),
      parties: FAILURE_PARTIES.map((party) => ({ party, failures: parties[party] })).filter(({ failures }) => failures > 0),
      months: [...months].sort(([a], [b]) => (a ?? -1) - (b ?? -1)).map(([month, failures]) => ({ month, failures })),
    }),
  };
}

/** Check-ins against those that were due, and what follow-up says. */
export function countCare(): RunningCount<CareSummary> {
  let [held, kept, expected, open, overdue] = [0, 0, 0, 0, 0];
  const counts = new Map<FollowUpCode, { [Urgency in (typeof URGENCIES)[number]]: number }>();
  return {
    add: ({ relationship, checkIns, signals }) => {
      if (isOpen(relationship)) open++;
      if (checkIns !== null) {
        held += checkIns.held;
        kept += Math.min(checkIns.held, checkIns.expected);
        expected += checkIns.expected;
      }
      for (const { code, urgency } of signals) {
        let count = counts.get(code);
        if (count === undefined) counts.set(code, (count = zeroEach(URGENCIES)));
        count[urgency]++;
      }
      // Only what is open can be overdue.
      if (signals.some(({ urgency }) => urgency === "overdue")) overdue++;
    },
    close: () => ({
      checkIns: rateOf(kept, expected),
      held,
      followUps: [...counts]
        .sort(([a], [b]) => compareText(a, b))
        .flatMap(([code, count]) => URGENCIES.map((urgency) => ({ code, urgency, signals: count[urgency] })))
        .filter(({ signals }) => signals > 0),
      overdue: rateOf(overdue, open),
    }),
  };
}

/** Goals and ratings. */
export function countProgress(): RunningCount<ProgressSummary> {
  const goals = { open: 0, advancing: 0, reached: 0, dropped: 0 };
  const ratings: { readonly mentee: number[]; readonly mentor: number[] } = { mentee: [], mentor: [] };
  let [reached, ofEnded] = [0, 0];
  return {
    add: ({ relationship }) => {
      for (const { state } of relationship.goals) {
        goals[state]++;
        if (isOpen(relationship)) continue;
        ofEnded++;
        if (state === "reached") reached++;
      }
      for (const side of ["mentee", "mentor"] as const) {
        const rating = latestRating(relationship, side);
        if (rating !== null) ratings[side].push(rating);
      }
    },
    close: () => ({
      goals,
      reached: rateOf(reached, ofEnded),
      ratings: { mentee: spreadOf(ratings.mentee), mentor: spreadOf(ratings.mentor) },
    }),
  };
}
