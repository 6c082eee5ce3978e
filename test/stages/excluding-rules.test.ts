import fc from "fast-check";
import { prepareProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import type { ExcludingRule } from "../../src/model/matching.ts";
import { compareText } from "../../src/model/order.ts";
import { isAnswerRule } from "../../src/stages/explain/count-choices.ts";
import { openEligibleMentees } from "../../src/stages/explain/eligible-mentees.ts";
import { openExclusions } from "../../src/stages/explain/excluding-rules.ts";
import { rulesAgainst } from "../../src/stages/explain/pair-facts.ts";
import { openProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** The same by looking at every pair, one by one. */
function countByPairs(prepared: ReturnType<typeof prepareProgramme>, row: number) {
  const counted = new Map<string, { rule: ExcludingRule; columns: number[] }>();
  for (const column of prepared.programme.mentors.keys()) {
    const rules = rulesAgainst(prepared, row, column).filter((rule) => !isAnswerRule(rule));
    for (const rule of rules) {
      const key = `${rule.code} ${rule.criterionId ?? rule.ruleId ?? ""}`;
      const entry = counted.get(key) ?? { rule: { ...rule, mentors: 0, alone: 0 }, columns: [] };
      if (rules.length === 1) entry.columns.push(column);
      counted.set(key, {
        rule: { ...entry.rule, mentors: entry.rule.mentors + 1, alone: entry.columns.length },
        columns: entry.columns,
      });
    }
  }
  return [...counted.entries()]
    .sort(([one, { rule: a }], [other, { rule: b }]) => b.alone - a.alone || b.mentors - a.mentors || compareText(one, other))
    .map(([, entry]) => entry);
}

describe("the rules that keep mentors from a mentee", () => {
  it.each([
    ["few pairs are eligible", programmes({ mentees: 5, mentors: 6 })],
    ["most are", openProgrammes({ mentees: 5, mentors: 6 })],
  ])("are those that looking at every pair finds, however mentors are grouped: %s", (_, drawn) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, (input) => {
        const prepared = prepareProgramme(input as never);
        const exclusions = openExclusions(prepared);
        for (const row of prepared.programme.mentees.keys()) {
          const allowed = [...prepared.programme.mentors.keys()].filter((column) =>
            rulesAgainst(prepared, row, column).every(isAnswerRule),
          );
          expect(exclusions.eligibleOf(row).toSorted((a, b) => a - b)).toEqual(allowed);
          const found = exclusions.of(row).map(({ rule, columnsAlone }) => ({ rule, columns: columnsAlone() }));
          expect(found).toEqual(countByPairs(prepared, row));
          for (const { rule } of found) seen.add(rule.code);
        }
        const hasEligibleMentee = openEligibleMentees(prepared);
        const { statusOfRow } = prepared.participation;
        for (const column of prepared.programme.mentors.keys())
          expect(hasEligibleMentee(column)).toBe(
            statusOfRow.some((status, row) => status === "open" && rulesAgainst(prepared, row, column).every(isAnswerRule)),
          );
      }),
      { numRuns: RUNS },
    );
    expect(seen.size).toBeGreaterThan(0);
  });

  it("are found for everybody of a programme of thousands in which a value is missing everywhere, without a look at every pair", () => {
    let asked = 0;
    const people = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, k) => ({ id: `${prefix}${k}`, capacity: 1, attributes: { level: 1 + (k % 4) } }));
    const prepared = prepareProgramme({
      mentees: people(2000, "mentee-").map(({ id, attributes }) => ({ id, attributes })),
      mentors: people(2000, "mentor-"),
      criteria: [{ id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 1, allowed: [9, null] }],
    });
    const counting = {
      ...prepared,
      columns: {
        ...prepared.columns,
        criteria: prepared.columns.criteria.map((criterion) => ({
          ...criterion,
          kind: {
            ...criterion.kind,
            credit(mentee: unknown, mentor: unknown, settings: never) {
              asked++;
              return criterion.kind.credit(mentee, mentor, settings);
            },
          },
        })),
      },
    };
    const exclusions = openExclusions(counting as never);
    for (let row = 0; row < 2000; row++)
      expect(exclusions.of(row).map(({ rule }) => rule)).toEqual([
        { code: "outside-allowed", criterionId: "level", mentors: 2000, alone: 2000 },
      ]);
    expect(asked).toBe(4 * 2000);
  });
});
