import type { PairRule } from "../../model/evidence.ts";
import type { ExcludingRule } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import { isAnswerRule } from "./count-choices.ts";
import { bansAgainst, type ExplanationSource, gateAgainst, rulesAgainst, rulesAgainstMentee, rulesAgainstMentor } from "./pair-facts.ts";
import { gatesOf, groupByRules, type RuleGroup } from "./rule-groups.ts";

/** A rule that keeps mentors from a mentee. */
export interface Exclusion {
  readonly rule: ExcludingRule;
  /** The mentors whom no other rule excludes, ascending. */
  columnsAlone(): readonly number[];
}

/** The rules of a programme, mentee by mentee. */
export interface Exclusions {
  /** All rules that keep mentors from the mentee; those that alone exclude most first. What people said is not among them. */
  of(row: number): readonly Exclusion[];
  /** The mentors whom no rule keeps from the mentee, whatever people said. */
  eligibleOf(row: number): readonly number[];
}

/**
 * Opens a programme for the question which rules keep whom from a mentee. Mentors are put into groups once. Where gates look at values that few mentors differ in, a mentee takes no longer than there are
 * groups, instead of as long as there are mentors. A minimum score looks at every pair.
 */
export function openExclusions(source: ExplanationSource): Exclusions {
  const { programme, columns } = source;
  const gates = gatesOf(columns);
  let groups: readonly RuleGroup[] | undefined;

  /** Calls back with all mentors, and the rules against those who stand together. */
  function visit(row: number, found: (rules: readonly PairRule[], columns: readonly number[]) => void): void {
    if (programme.minimumPoints > 0) {
      for (let column = 0; column < programme.mentors.length; column++) found(programmeRulesAgainst(source, row, column), [column]);
      return;
    }
    groups ??= groupByRules(columns, "mentorValues", programme.mentors.keys(), (column) => rulesAgainstMentor(source, column));
    const banned = bansAgainst(columns, row);
    const ofMentee = rulesAgainstMentee(source, row);
    for (const { members, rules } of groups) {
      const column = members[0] as number;
      const ofGates = gates.flatMap((position) => gateAgainst(columns, { row, column, position }) ?? []);
      const alike = banned.size === 0 ? members : members.filter((each) => !banned.has(each));
      found([...ofMentee, ...rules, ...ofGates], alike);
    }
    for (const column of banned) found(programmeRulesAgainst(source, row, column), [column]);
  }
  return {
    of(row) {
      const tally = openTally();
      visit(row, tally.count);
      return tally.finish();
    },
    eligibleOf(row) {
      const eligible: (readonly number[])[] = [];
      visit(row, (rules, alike) => {
        if (rules.length === 0) eligible.push(alike);
      });
      return eligible.flat();
    },
  };
}

function programmeRulesAgainst(source: ExplanationSource, row: number, column: number): readonly PairRule[] {
  return rulesAgainst(source, row, column).filter((rule) => !isAnswerRule(rule));
}

/** Counts mentors by the rules against them. */
function openTally() {
  const found = new Map<string, { rule: PairRule; mentors: number; alone: (readonly number[])[] }>();
  return {
    count(rules: readonly PairRule[], columns: readonly number[]): void {
      if (columns.length === 0) return;
      for (const rule of rules) {
        const key = `${rule.code} ${subjectOf(rule)}`;
        const counted = found.get(key) ?? { rule, mentors: 0, alone: [] };
        counted.mentors += columns.length;
        if (rules.length === 1) counted.alone.push(columns);
        found.set(key, counted);
      }
    },
    finish(): readonly Exclusion[] {
      const exclusions = Array.from(found.values(), ({ rule, mentors, alone }): Exclusion => {
        const columnsAlone = (): readonly number[] => alone.flat().sort((a, b) => a - b);
        return { rule: { ...rule, mentors, alone: alone.reduce((sum, columns) => sum + columns.length, 0) }, columnsAlone };
      });
      return exclusions.sort(
        ({ rule: a }, { rule: b }) =>
          b.alone - a.alone || b.mentors - a.mentors || compareText(a.code, b.code) || compareText(subjectOf(a), subjectOf(b)),
      );
    },
  };
}

/** Whose rule it is: a criterion's, a qualification rule's, or nobody's. */
function subjectOf({ criterionId, ruleId }: PairRule): string {
  return criterionId ?? ruleId ?? "";
}
