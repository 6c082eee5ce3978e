import { isUnknown } from "../../criteria/attributes.ts";
import { kindOf } from "../../criteria/kinds.ts";
import { isMet, judgePerson, ruleKindOf } from "../../criteria/qualification/rule-kinds.ts";
import { compareText } from "../../model/order.ts";
import type { Person, Role } from "../../model/person.ts";
import type { AttributeGaps, RuleOutcome } from "../../model/pool-health.ts";
import type { Programme } from "../../model/programme.ts";

const ROLES: readonly Role[] = ["mentee", "mentor"];

/** What every qualification rule says of everybody of its role. */
export function surveyRules(programme: Programme): readonly RuleOutcome[] {
  return ROLES.flatMap((role) => {
    const people = programme[`${role}s`];
    return programme.qualification[`${role}s`].map((rule): RuleOutcome => {
      const judgements = people.map((person) => judgePerson(person, rule, role));
      const count = (verdict: string): number => judgements.filter((judgement) => judgement.verdict === verdict).length;
      const keptOut = judgements.filter((judgement) => !isMet(judgement, rule)).length;
      return { role, ruleId: rule.id, people: people.length, failed: count("fail"), unknown: count("unknown"), keptOut };
    });
  });
}

/** How many people lack each attribute that criteria or rules read. */
export function surveyAttributes(programme: Programme): readonly AttributeGaps[] {
  return ROLES.flatMap((role) => {
    const people = programme[`${role}s`];
    const readers = new Map<string, { readonly names: readonly string[]; criterionIds: Set<string>; ruleIds: Set<string> }>();
    const readersOf = (names: readonly string[]) => {
      const key = JSON.stringify(names);
      const known = readers.get(key) ?? { names, criterionIds: new Set<string>(), ruleIds: new Set<string>() };
      readers.set(key, known);
      return known;
    };
    for (const criterion of programme.criteria)
      for (const { names } of kindOf(criterion).attributes(criterion, role)) readersOf(names).criterionIds.add(criterion.id);
    for (const rule of programme.qualification[`${role}s`])
      for (const { names } of ruleKindOf(rule).attributes(rule, role)) readersOf(names).ruleIds.add(rule.id);
    return [...readers]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, { names, criterionIds, ruleIds }]): AttributeGaps => {
        const missing = people.filter((person) => lacks(person, names)).length;
        return { role, names, people: people.length, missing, criterionIds: [...criterionIds], ruleIds: [...ruleIds] };
      });
  });
}

function lacks({ attributes }: Person, names: readonly string[]): boolean {
  return names.every((name) => isUnknown(attributes.get(name)));
}
