import type { PairRule } from "../../model/evidence.ts";
import type { ExcludingRule } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import { isAnswerRule } from "./count-choices.ts";
import { type ExplanationSource, rulesAgainst } from "./pair-facts.ts";

/** A rule that keeps mentors from a mentee. */
export interface Exclusion {
  readonly rule: ExcludingRule;
  /** The mentors whom no other rule excludes, ascending. */
  readonly columns: readonly number[];
}

/** All rules of the programme that keep mentors from a mentee; those that alone exclude most first. What people said is not among them. */
export function findExclusions(source: ExplanationSource, row: number): readonly Exclusion[] {
  const found = new Map<string, { rule: ExcludingRule; columns: number[] }>();
  for (let column = 0; column < source.programme.mentors.length; column++) {
    const rules = rulesAgainst(source, row, column).filter((rule) => !isAnswerRule(rule));
    for (const rule of rules) {
      const key = `${rule.code} ${subjectOf(rule)}`;
      const { rule: counted, columns } = found.get(key) ?? { rule: { ...rule, mentors: 0, alone: 0 }, columns: [] };
      if (rules.length === 1) columns.push(column);
      found.set(key, { rule: { ...counted, mentors: counted.mentors + 1, alone: columns.length }, columns });
    }
  }
  return [...found.values()].sort(
    ({ rule: a }, { rule: b }) =>
      b.alone - a.alone || b.mentors - a.mentors || compareText(a.code, b.code) || compareText(subjectOf(a), subjectOf(b)),
  );
}

/** Whose rule it is: a criterion's, a qualification rule's, or nobody's. */
function subjectOf({ criterionId, ruleId }: PairRule): string {
  return criterionId ?? ruleId ?? "";
}
