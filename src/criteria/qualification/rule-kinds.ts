import type { Person, Role } from "../../model/person.ts";
import type { QualificationKindName, QualificationRule } from "../../model/qualification.ts";
import { atLeast } from "./at-least.ts";
import { atMost } from "./at-most.ts";
import { completedTraining } from "./completed-training.ts";
import { custom } from "./custom.ts";
import { hasAll } from "./has-all.ts";
import { hasAny } from "./has-any.ts";
import { oneOf } from "./one-of.ts";
import type { Judgement, QualificationKind } from "./qualification-kind.ts";
import { years } from "./years.ts";

type RuleOf<Name extends QualificationKindName> = Extract<QualificationRule, { readonly kind: Name }>;
// biome-ignore lint/suspicious/noExplicitAny: each kind's values are its own; only the kind itself ever reads them.
type RuleKinds = { readonly [Name in QualificationKindName]: QualificationKind<RuleOf<Name>, any> };

/** Every kind of qualification rule. A kind that is declared in the model and missing here does not compile. */
export const RULE_KINDS: RuleKinds = {
  "at-least": atLeast,
  "at-most": atMost,
  "completed-training": completedTraining,
  custom,
  "has-all": hasAll,
  "has-any": hasAny,
  "one-of": oneOf,
  years,
};

/** The kind of a rule, for shared code that treats all kinds alike. */
export function ruleKindOf(rule: Pick<QualificationRule, "kind">): QualificationKind<QualificationRule, unknown> {
  return RULE_KINDS[rule.kind] as unknown as QualificationKind<QualificationRule, unknown>;
}

/** What a rule says of a person; where a value is missing, which fields to fill in. */
export function judgePerson(person: Person, rule: QualificationRule, role: Role): Judgement {
  const kind = ruleKindOf(rule);
  const value = kind.read(person, rule, role);
  if (value !== undefined) return kind.judge(value, rule);
  const fields = kind.attributes(rule, role).map(({ names }) => (names.length === 1 ? (names[0] as string) : { anyOf: names }));
  return { verdict: "unknown", reason: { code: "not-stated", fields } };
}

/** Whether a verdict lets a person take part: what is not known is as good as the rule says. */
export function isMet({ verdict }: Judgement, { unknown }: QualificationRule): boolean {
  return verdict === "pass" || (verdict === "unknown" && unknown === "pass");
}
