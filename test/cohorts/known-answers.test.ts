import {
  auditMatching,
  explainPair,
  type Matching,
  matchParticipants,
  type PairRule,
  type Prepared,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { rulesAgainst } from "../../src/stages/explain/pair-facts.ts";
import { COHORTS, loadAnswers, loadCohort, parseFraction } from "../support/cohorts.ts";

const POLICIES = [
  ["no-credit", "missing = no credit"],
  ["left-out", "missing = criterion left out"],
] as const;
const POINTS_OF_TWELFTHS = 1e6 / 1200;
const SCORED_CRITERIA = 5;

/** The data's reasons in the order in which they were tested, and our rules for them. */
const FIRST_REASONS: readonly (readonly [reason: string, applies: (rule: PairRule) => boolean])[] = [
  ["mentor inactive", ({ code }) => code === "mentor-unavailable"],
  ["mentor has no place", ({ code }) => code === "no-capacity"],
  ["mentor not above the mentee's level", ({ code, criterionId }) => code === "outside-allowed" && criterionId === "level"],
  ["no common language", ({ criterionId }) => criterionId === "languages"],
  ["mentor is the mentee's manager", ({ code }) => code === "reporting-line"],
  ["earlier relationship failed", ({ code }) => code === "previous-pair"],
  ["same person", ({ code }) => code === "same-person"],
];

/** Each cohort is prepared and matched once. */
const solved = new Map<string, { readonly prepared: Prepared<Matching>; readonly matching: Matching }>();

function solve(name: (typeof COHORTS)[number], missing: (typeof POLICIES)[number][0]) {
  const key = `${name} ${missing}`;
  const prepared = solved.get(key)?.prepared ?? prepareProgramme(loadCohort(name, missing));
  const found = solved.get(key) ?? { prepared, matching: matchParticipants(prepared) };
  solved.set(key, found);
  return found;
}

describe.each(COHORTS)("%s", (name) => {
  const answers = loadAnswers(name);

  it.each(POLICIES)("has the published optimum, missing values %s", (missing, policy) => {
    const { prepared, matching } = solve(name, missing);
    const expected = answers.policies[policy] as (typeof answers.policies)[string];
    expect(matching.totals.pairs).toBe(expected.matchedMentees);
    expect(matching.unmatched.mentees).toHaveLength(expected.unmatchedCount);
    // Rounding: half a point a criterion and pair; a left-out criterion is apportioned anew, which may cost a whole point.
    const tolerance = (missing === "no-credit" ? 0.5 : 1) * SCORED_CRITERIA * matching.totals.pairs;
    expect(Math.abs(matching.totals.points - parseFraction(expected.totalScoreExact) * POINTS_OF_TWELFTHS)).toBeLessThanOrEqual(tolerance);
    expect(auditMatching(prepared, matching)).toMatchObject({ valid: true, optimal: true, checked: { eligible: answers.eligiblePairs } });
  });

  it("finds the same pairs ineligible, for the same first reasons", { timeout: 60_000 }, () => {
    const { prepared } = solve(name, "no-credit");
    const counts: Record<string, number> = {};
    let eligible = 0;
    for (let row = 0; row < prepared.columns.rows; row++) {
      for (let column = 0; column < prepared.columns.columns; column++) {
        const rules = rulesAgainst(prepared, row, column);
        if (rules.length === 0) {
          eligible++;
          continue;
        }
        const reason = FIRST_REASONS.find(([, applies]) => rules.some(applies))?.[0] ?? `unknown: ${JSON.stringify(rules)}`;
        counts[reason] = (counts[reason] ?? 0) + 1;
      }
    }
    expect(counts).toEqual(answers.ineligiblePairsByFirstReason);
    expect(eligible).toBe(answers.eligiblePairs);
  });

  it("scores the sampled pairs and shortlists as published", () => {
    const { prepared, matching } = solve(name, "no-credit");
    const { prepared: leftOut, matching: leftOutMatching } = solve(name, "left-out");
    for (const { mentee, mentor, eligible, score_0_1200, scoreMissingLeftOut, perCriterionWeightTimesTwelfths } of answers.samplePairs) {
      const pair = { menteeId: mentee, mentorId: mentor };
      const explained = explainPair(prepared, matching, pair);
      expect(explained.eligible).toBe(eligible);
      if (score_0_1200 === null) continue;
      expect(Math.abs(explained.points - score_0_1200 * POINTS_OF_TWELFTHS)).toBeLessThanOrEqual(0.5 * SCORED_CRITERIA);
      expectContributions(explained.contributions, perCriterionWeightTimesTwelfths ?? {});
      const anew = explainPair(leftOut, leftOutMatching, pair);
      expect(Math.abs(anew.points - parseFraction(scoreMissingLeftOut as string) * POINTS_OF_TWELFTHS)).toBeLessThanOrEqual(
        SCORED_CRITERIA,
      );
    }
    for (const [menteeId, mentors] of Object.entries(answers.shortlistTop5_missingNoCredit)) {
      for (const { mentor, score_0_1200, perCriterion } of mentors) {
        const explained = explainPair(prepared, matching, { menteeId, mentorId: mentor });
        expect(explained.eligible).toBe(true);
        expect(Math.abs(explained.points - score_0_1200 * POINTS_OF_TWELFTHS)).toBeLessThanOrEqual(0.5 * SCORED_CRITERIA);
        expectContributions(explained.contributions, perCriterion);
      }
    }
  });
});

function expectContributions(
  contributions: readonly { criterionId: string; points: number; credit: number | null }[],
  expected: Readonly<Record<string, number | null>>,
): void {
  for (const [id, twelfths] of Object.entries(expected)) {
    const found = contributions.find(({ criterionId }) => criterionId === id);
    if (twelfths === null) expect(found?.credit).toBeNull();
    else expect(Math.abs((found?.points ?? Number.NaN) - twelfths * POINTS_OF_TWELFTHS)).toBeLessThanOrEqual(0.5);
  }
}
