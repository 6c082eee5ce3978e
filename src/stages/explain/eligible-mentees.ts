import type { EncodedCriterion } from "../../criteria/columns.ts";
import { isAnswerRule } from "./count-choices.ts";
import { bansAgainst, type ExplanationSource, gateAgainst, rulesAgainst, rulesAgainstMentee, rulesAgainstMentor } from "./pair-facts.ts";
import { gatesOf, groupByRules, type RuleGroup } from "./rule-groups.ts";

/**
 * Opens a programme for the question whether somebody of the pool may be paired with a mentor, whatever people said. Mentees whom the rules look at alike are
 * looked at once; a minimum score looks at every pair.
 */
export function openEligibleMentees(source: ExplanationSource): (column: number) => boolean {
  const { programme, columns, participation } = source;
  const open = [...participation.statusOfRow.keys()].filter((row) => participation.statusOfRow[row] === "open");
  if (programme.minimumPoints > 0) return (column) => open.some((row) => rulesAgainst(source, row, column).every(isAnswerRule));
  const gates = gatesOf(columns);
  const values = gates.map((position) => (columns.criteria[position] as EncodedCriterion).menteeValues);
  let groups: readonly RuleGroup[] | undefined;
  return (column) => {
    groups ??= groupByRules(open, values, (row) => rulesAgainstMentee(source, row)).filter(({ rules }) => rules.length === 0);
    if (rulesAgainstMentor(source, column).length > 0) return false;
    return groups.some(({ members }) => {
      const row = members[0] as number;
      const isAllowed = gates.every((position) => gateAgainst(columns, { row, column, position }) === undefined);
      return isAllowed && members.some((member) => !bansAgainst(columns, member).has(column));
    });
  };
}
