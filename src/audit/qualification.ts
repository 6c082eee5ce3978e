import { ruleKindOf } from "../criteria/qualification/rule-kinds.ts";
import type { Person, Role } from "../model/person.ts";
import type { QualificationRule, UnmetRule } from "../model/qualification.ts";

/** The rules that somebody does not meet: those that fail, and those that cannot tell unless they say that this will do. */
export function findUnmet(person: Person, rules: readonly QualificationRule[], role: Role): readonly UnmetRule[] {
  return rules.flatMap((rule): readonly UnmetRule[] => {
    const kind = ruleKindOf(rule);
    const value = kind.read(person, rule, role);
    const names = kind.attributes(rule, role).map((use) => use.names);
    const fields = names.map((known) => (known.length > 1 ? { anyOf: known } : known[0]!));
    const notStated = { verdict: "unknown", reason: { code: "not-stated", fields } } as const;
    const { verdict, reason } = value === undefined ? notStated : kind.judge(value, rule);
    if (verdict === "fail" || (verdict === "unknown" && rule.unknown === "fail")) return [{ ruleId: rule.id, verdict, reason }];
    return [];
  });
}
