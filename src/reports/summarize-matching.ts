import type { MatchedPair, Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { CauseCount, LoadCount, MatchingSummary, RuleSummary, ScoreBin, SeatSummary } from "../model/programme-report.ts";
import type { UnmetRule } from "../model/qualification.ts";
import { rateOf, spreadOf, tallyNumbers, tallyTexts } from "./counts.ts";

const BINS = 10;
const POINTS_A_BIN = 100_000;

/** What a matching came to. */
export function summarizeMatching({ pairs, unmatched, totals }: Matching): MatchingSummary {
  const mentees = pairs.length + unmatched.mentees.length;
  const elsewhere = unmatched.mentees.filter(({ cause }) => cause.code === "unavailable" || cause.code === "already-active").length;
  return {
    mentees,
    mentors: totals.loads.length,
    pairs: pairs.length,
    locked: pairs.filter(({ locked }) => locked === true).length,
    matched: rateOf(pairs.length, mentees - elsewhere),
    unmatchedMentees: countCauses(unmatched.mentees.map(({ cause }) => cause.code)),
    unmatchedMentors: countCauses(unmatched.mentors.map(({ cause }) => cause.code)),
    rules: [
      ...countRules(
        "mentee",
        unmatched.mentees.flatMap(({ cause }) => (cause.code === "not-qualified" ? cause.rules : [])),
      ),
      ...countRules(
        "mentor",
        unmatched.mentors.flatMap(({ cause }) => (cause.code === "not-qualified" ? cause.rules : [])),
      ),
    ],
    score: spreadOf(pairs.map(({ points }) => points)),
    scores: binScores(pairs),
    seats: summarizeSeats(totals.loads.map(({ capacity, active, matched }) => ({ capacity, used: active + matched }))),
  };
}

function countCauses<Code extends string>(codes: readonly Code[]): readonly CauseCount<Code>[] {
  return tallyTexts(codes).map(([code, people]) => ({ code, people }));
}

function countRules(role: RuleSummary["role"], rules: readonly UnmetRule[]): readonly RuleSummary[] {
  const counts = new Map<string, { failed: number; unknown: number }>();
  for (const { ruleId, verdict } of rules) {
    let count = counts.get(ruleId);
    if (count === undefined) counts.set(ruleId, (count = { failed: 0, unknown: 0 }));
    count[verdict === "fail" ? "failed" : "unknown"]++;
  }
  return [...counts].sort(([a], [b]) => compareText(a, b)).map(([ruleId, count]) => ({ role, ruleId, ...count }));
}

function binScores(pairs: readonly MatchedPair[]): readonly ScoreBin[] {
  const sums = Array.from({ length: BINS }, () => ({ pairs: 0, contributions: new Map<string, number>() }));
  for (const { points, contributions } of pairs) {
    const bin = sums[Math.min(BINS - 1, Math.max(0, Math.floor(points / POINTS_A_BIN)))] as (typeof sums)[number];
    bin.pairs++;
    for (const [criterionId, part] of Object.entries(contributions))
      bin.contributions.set(criterionId, (bin.contributions.get(criterionId) ?? 0) + part);
  }
  return sums.map((bin, k) => ({
    from: k * POINTS_A_BIN,
    pairs: bin.pairs,
    contributions: Object.fromEntries([...bin.contributions].sort(([a], [b]) => compareText(a, b))),
  }));
}

/** A mentor's seats. */
interface UsedSeats {
  readonly capacity: number;
  readonly used: number;
}

/** The seats of all mentors. */
export function summarizeSeats(seats: readonly UsedSeats[]): SeatSummary {
  const capacity = seats.reduce((sum, each) => sum + each.capacity, 0);
  const kept = seats.reduce((sum, each) => sum + Math.min(each.used, each.capacity), 0);
  return {
    capacity,
    used: seats.reduce((sum, { used }) => sum + used, 0),
    rate: rateOf(kept, capacity),
    loads: tallyNumbers(seats.map(({ used }) => used)).map(([seatsUsed, mentors]): LoadCount => ({ seatsUsed, mentors })),
  };
}
