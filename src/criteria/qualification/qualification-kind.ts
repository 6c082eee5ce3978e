import type { ZodMiniType } from "zod/mini";
import type { InputIssue } from "../../model/issue.ts";
import type { Person, Role } from "../../model/person.ts";
import type { QualificationReason, QualificationRule, QualificationRuleInput, QualificationVerdict } from "../../model/qualification.ts";
import type { AttributeUse } from "../criterion-kind.ts";

/** What a caller may write for a completed rule. */
type InputOf<Rule extends QualificationRule> = Extract<QualificationRuleInput, { readonly kind: Rule["kind"] }>;

/** A verdict and what lies behind it. */
export interface Judgement {
  readonly verdict: QualificationVerdict;
  readonly reason: QualificationReason;
}

/**
 * What a kind of qualification rule brings. It never sees a missing value, the policy for one, or another rule: shared code has these once.
 *
 * `Rule` is the completed rule; `Value` is whatever the kind makes of a person's attributes.
 */
export interface QualificationKind<Rule extends QualificationRule, Value> {
  /** The shape of a rule as a caller may write it, every field included. */
  readonly schema: ZodMiniType<InputOf<Rule>>;
  /** The rule holds a function of the caller's: it reads everything about a person, and cannot be stored as JSON. */
  readonly holdsFunction?: true;
  /** Fills in the defaults of the kind's own fields. */
  complete(input: never): Rule;
  /** What the schema cannot say: fields that contradict each other. Paths start at the rule. */
  contradictions?(rule: Rule): readonly InputIssue[];
  /** The attributes it reads. */
  attributes(rule: Rule, role: Role): readonly AttributeUse[];
  /** A person's value; `undefined` where it is missing. The attributes' forms have been checked. */
  read(person: Person, rule: Rule, role: Role): Value | undefined;
  /** The verdict on a known value; only a function may not know. */
  judge(value: Value, rule: Rule): Judgement;
}
