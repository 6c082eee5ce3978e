import type { Columns, EncodedCriterion } from "../../criteria/columns.ts";
import { hasGate } from "../../criteria/scales.ts";
import type { PairRule } from "../../model/evidence.ts";

/** People of one side whom every rule looks at alike, whoever is on the other side; bans of single pairs aside. */
export interface RuleGroup {
  /** Rows or columns, ascending. */
  readonly members: number[];
  /** What keeps them from everybody. */
  readonly rules: readonly PairRule[];
}

/** The criteria that may keep two people apart, for what they are or for what is not known of them. */
export function gatesOf({ criteria }: Columns): readonly number[] {
  const mayExclude = ({ settings }: EncodedCriterion): boolean => hasGate(settings) || settings.missing === "ineligible";
  return [...criteria.keys()].filter((position) => mayExclude(criteria[position] as EncodedCriterion));
}

/** Puts those of one side together who have the same values for all gates, and the same rules against them. */
export function groupByRules(
  columns: Columns,
  side: "menteeValues" | "mentorValues",
  people: Iterable<number>,
  rulesOf: (person: number) => readonly PairRule[],
): readonly RuleGroup[] {
  const valuesOfGates = gatesOf(columns).map((position) => (columns.criteria[position] as EncodedCriterion)[side]);
  const numbers = valuesOfGates.map(() => new Map<unknown, number>());
  const groups = new Map<string, RuleGroup>();
  for (const person of people) {
    const rules = rulesOf(person);
    const values = valuesOfGates.map((ofGate, k) => {
      const known = numbers[k] as Map<unknown, number>;
      const value = ofGate[person];
      if (!known.has(value)) known.set(value, known.size);
      return known.get(value);
    });
    const key = JSON.stringify([values, rules]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { members: [person], rules });
    else group.members.push(person);
  }
  return [...groups.values()];
}
