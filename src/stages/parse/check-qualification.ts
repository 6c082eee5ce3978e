import { judgePerson, RULE_KINDS, ruleKindOf } from "../../criteria/qualification/rule-kinds.ts";
import type { InvalidInputError } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import { compareText } from "../../model/order.ts";
import type { Person, Role } from "../../model/person.ts";
import type { QualificationRule } from "../../model/qualification.ts";
import { checkId, checkKind, checkUnique } from "./check-kind.ts";

/** A qualification rule, and what its completed form no longer says. */
export interface PlacedRule {
  readonly rule: QualificationRule;
  readonly path: readonly (string | number)[];
  /** Whether the input says what a missing value does. */
  readonly statesUnknown: boolean;
}

/** The rules of both roles. */
export interface PlacedRules {
  readonly mentees: readonly PlacedRule[];
  readonly mentors: readonly PlacedRule[];
}

/** Checks and completes the rules of both roles; by id. Those with issues are left out. */
export function parseQualification(input: unknown, issues: IssueList): PlacedRules {
  const lists = (typeof input === "object" && input !== null ? input : {}) as { readonly [list: string]: unknown };
  const known = new Map<string, readonly (string | number)[]>();
  const parse = (list: "mentees" | "mentors"): readonly PlacedRule[] => {
    const rules: PlacedRule[] = [];
    const inputs: unknown = lists[list];
    (Array.isArray(inputs) ? inputs : []).forEach((input, position) => {
      const path = ["qualification", list, position];
      const rule = parseRule(input, path, issues);
      if (rule === undefined || !checkUnique(rule.id, path, known, issues)) return;
      rules.push({ rule, path, statesUnknown: (input as { unknown?: unknown }).unknown !== undefined });
    });
    return rules.sort((a, b) => compareText(a.rule.id, b.rule.id));
  };
  return { mentees: parse("mentees"), mentors: parse("mentors") };
}

function parseRule(input: unknown, path: readonly (string | number)[], issues: IssueList): QualificationRule | undefined {
  const name = checkKind(input, RULE_KINDS, "qualification rule", path, issues);
  if (name === undefined) return undefined;
  const kind = ruleKindOf({ kind: name });
  const rule = kind.complete(input as never);
  const before = issues.count;
  checkId(rule.id, [...path, "id"], issues);
  for (const found of kind.contradictions?.(rule) ?? []) issues.add(found.code, [...path, ...found.path], found.message);
  return issues.count === before ? rule : undefined;
}

/** Asks the caller's functions about everybody once, so that one which fails is found before anything is decided. */
export function checkFunctions(rules: readonly PlacedRule[], people: readonly Person[], role: Role, issues: IssueList): void {
  for (const { rule, path } of rules) {
    if (ruleKindOf(rule).holdsFunction !== true) continue;
    for (const person of people) {
      try {
        judgePerson(person, rule, role);
      } catch (error) {
        for (const { code, message } of (error as InvalidInputError).issues) issues.add(code, [...path, "judge"], message);
      }
    }
  }
}
