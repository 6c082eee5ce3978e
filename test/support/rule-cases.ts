import fc from "fast-check";
import { ruleKindOf } from "../../src/criteria/qualification/rule-kinds.ts";
import type { AttributeValue, Mentor } from "../../src/model/person.ts";
import type { QualificationKindName, QualificationRule } from "../../src/model/qualification.ts";
import { type Attributes, people } from "./criterion-cases.ts";

/** A rule of a kind, and attributes that people may have under it. */
export interface RuleCase {
  readonly rule: QualificationRule;
  readonly attributes: fc.Arbitrary<Attributes>;
}

/** A rule as the parser would complete it. */
export function completeRule(input: Record<string, unknown> & { readonly kind: QualificationKindName }): QualificationRule {
  return ruleKindOf(input).complete({ id: "r", ...input } as never);
}

const SCALE = ["junior", ["senior", "Sénior"], "lead", "head"];
const LEVELS = ["Junior ", "senior", "se\u0301nior", "LEAD", "head"];
const attribute = fc.constantFrom<string | { anyOf: string[] }>("x", { anyOf: ["y", "x"] });
const unknown = fc.constantFrom<"fail" | "pass" | undefined>("fail", "pass", undefined);
const texts = fc.array(fc.constantFrom("a", "B", "b ", "é", "e\u0301", "long text", ""), { maxLength: 5 });
const wanted = fc.array(fc.constantFrom("A", "b", "É", " long text", "c"), { minLength: 1, maxLength: 3 });
const days = fc.constantFrom(
  "1900-01-01",
  "2019-12-31",
  "2020-02-29",
  "2020-03-01",
  "2024-02-28",
  "2024-02-29",
  "2026-09-01",
  " 2026-08-31 ",
);
const statedDays = days.map((day) => day.trim());
const limits = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(0.1, 1e300));
const numbers = fc.oneof(limits, fc.constant(-0));

/** Under either name, now and then under both. */
const known = (values: fc.Arbitrary<AttributeValue>): fc.Arbitrary<Attributes> =>
  fc.record({ x: values, y: fc.option(values, { nil: undefined, freq: 2 }) });

const threshold = (kind: "at-least" | "at-most", field: "minimum" | "maximum"): fc.Arbitrary<RuleCase> =>
  fc.tuple(fc.record({ attribute, unknown }), fc.boolean(), limits, fc.constantFrom(...LEVELS)).map(([fields, scaled, limit, level]) => ({
    rule: completeRule({ ...fields, kind, ...(scaled ? { scale: SCALE, [field]: level } : { [field]: limit }) }),
    attributes: known(scaled ? fc.constantFrom(...LEVELS) : numbers),
  }));

const texting = (kind: "one-of" | "has-all" | "has-any", values: fc.Arbitrary<AttributeValue>): fc.Arbitrary<RuleCase> =>
  fc
    .record({ attribute, unknown, values: wanted })
    .map((fields) => ({ rule: completeRule({ ...fields, kind }), attributes: known(values) }));

/** Rules and attributes of every kind. A new kind does not compile until it stands here. */
export const RULE_CASES: { readonly [Name in QualificationKindName]: fc.Arbitrary<RuleCase> } = {
  "at-least": threshold("at-least", "minimum"),
  "at-most": threshold("at-most", "maximum"),
  "one-of": texting("one-of", fc.constantFrom<AttributeValue>("a", "É ", "zz", 1, true, "")),
  "has-all": texting("has-all", texts),
  "has-any": texting("has-any", texts),
  "completed-training": fc
    .record({ attribute, unknown, before: statedDays })
    .map((fields) => ({ rule: completeRule({ ...fields, kind: "completed-training" }), attributes: known(days) })),
  years: fc
    .record({
      since: attribute,
      unknown,
      asOf: statedDays,
      minimum: fc.constantFrom(undefined, 0, 1, 4),
      fewerThan: fc.constantFrom(5, 7, 120),
    })
    .map((fields) => ({ rule: completeRule({ ...fields, kind: "years" }), attributes: known(days) })),
  custom: fc.record({ unknown, attributes: fc.constantFrom(undefined, ["x", { anyOf: ["y", "z"] }]) }).map((fields) => ({
    rule: completeRule({
      ...fields,
      kind: "custom",
      judge: (person: object) => (["pass", "fail", "unknown"] as const)[JSON.stringify(person).length % 3],
    }),
    attributes: known(texts),
  })),
};

/** One person as the parser would complete them: a mentor called p0. */
export function personWith(attributes: Attributes): Mentor {
  return people([attributes])[0] as Mentor;
}
