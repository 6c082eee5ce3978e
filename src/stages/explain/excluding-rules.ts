import type { EncodedCriterion } from "../../criteria/columns.ts";
import { hasGate } from "../../criteria/scales.ts";
import type { PairRule } from "../../model/evidence.ts";
import type { ExcludingRule } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import { isAnswerRule } from "./count-choices.ts";
import { bansAgainst, type ExplanationSource, gateAgainst, rulesAgainst, rulesAgainstMentee, rulesAgainstMentor } from "./pair-facts.ts";

/** A rule that keeps mentors from a mentee. */
export interface Exclusion {
  readonly rule: ExcludingRule;
  /** The mentors whom no other rule excludes, ascending. */
  columnsAlone(): readonly number[];
}

/** Mentors whom every rule looks at alike, whoever the mentee is. */
interface MentorGroup {
  /** Ascending. */
  readonly columns: number[];
  readonly rules: readonly PairRule[];
}

/** All rules of the programme that keep mentors from a mentee; those that alone exclude most first. What people said is not among them. */
export function findExclusions(source: ExplanationSource, row: number): readonly Exclusion[] {
  return openExclusions(source).of(row);
}

/** The rules of a programme, mentee by mentee. */
export interface Exclusions {
  of(row: number): readonly Exclusion[];
  /** The mentors whom no rule keeps from the mentee, whatever people said. */
  eligibleOf(row: number): readonly number[];
}

/**
 * The same for many mentees: mentors are put into groups once. Where gates look at values that few mentors differ in, a mentee takes no longer than there are
 * groups, instead of as long as there are mentors. A minimum score looks at every pair.
 */
export function openExclusions(source: ExplanationSource): Exclusions {
  const { programme, columns } = source;
  const gates = [...columns.criteria.keys()].filter((position) => mayExclude(columns.criteria[position] as EncodedCriterion));
  let opened: readonly MentorGroup[] | undefined;

  /** Calls back with all mentors, and the rules against those who stand together. */
  function visit(row: number, found: (rules: readonly PairRule[], columns: readonly number[]) => void): void {
    if (programme.minimumPoints > 0) {
      for (let column = 0; column < programme.mentors.length; column++) found(programmeRulesAgainst(source, row, column), [column]);
      return;
    }
    opened ??= groupMentors(source, gates);
    const banned = bansAgainst(columns, row);
    const ofMentee = rulesAgainstMentee(source, row);
    for (const group of opened) {
      const column = group.columns[0] as number;
      const ofGates = gates.flatMap((position) => gateAgainst(columns, { row, column, position }) ?? []);
      const alike = banned.size === 0 ? group.columns : group.columns.filter((each) => !banned.has(each));
      found([...ofMentee, ...group.rules, ...ofGates], alike);
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

/** Whether a criterion keeps anybody apart, for what they are or for what is not known of them. */
function mayExclude({ settings }: EncodedCriterion): boolean {
  return hasGate(settings) || settings.missing === "ineligible";
}

function groupMentors(source: ExplanationSource, gates: readonly number[]): readonly MentorGroup[] {
  const { criteria } = source.columns;
  const numbers = gates.map(() => new Map<unknown, number>());
  const groups = new Map<string, MentorGroup>();
  for (let column = 0; column < source.programme.mentors.length; column++) {
    const rules = rulesAgainstMentor(source, column);
    const values = gates.map((position, k) => {
      const value = (criteria[position] as EncodedCriterion).mentorValues[column];
      const known = numbers[k] as Map<unknown, number>;
      if (!known.has(value)) known.set(value, known.size);
      return known.get(value);
    });
    const key = JSON.stringify([values, rules]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { columns: [column], rules });
    else group.columns.push(column);
  }
  return [...groups.values()];
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
