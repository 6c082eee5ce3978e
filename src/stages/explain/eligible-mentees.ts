import { isAnswerRule } from "./count-choices.ts";
import { type ExplanationSource, gateAgainst, rulesAgainst, rulesAgainstMentee, rulesAgainstMentor } from "./pair-facts.ts";
import { gatesOf, groupByRules, type RuleGroup } from "./rule-groups.ts";

/**
 * Opens a programme for the question whether somebody of the pool may be paired with a mentor, whatever people said. Mentees whom gates keep from a mentor alike
 * are ruled out at once; of the others the first will mostly do.
 */
export function openEligibleMentees(source: ExplanationSource): (column: number) => boolean {
  const { columns, participation } = source;
  const gates = gatesOf(columns);
  let groups: readonly RuleGroup[] | undefined;
  return (column) => {
    groups ??= groupByRules(columns, "menteeValues", participation.statusOfRow.keys(), (row) => rulesAgainstMentee(source, row));
    if (rulesAgainstMentor(source, column).length > 0) return false;
    return groups.some(({ members, rules }) => {
      const row = members[0] as number;
      const isAllowed = rules.length === 0 && gates.every((position) => gateAgainst(columns, { row, column, position }) === undefined);
      const mayBe = (member: number): boolean =>
        participation.statusOfRow[member] === "open" && rulesAgainst(source, member, column).every(isAnswerRule);
      return isAllowed && members.some(mayBe);
    });
  };
}
