import * as z from "zod/mini";
import { fullMonths } from "../../calendar/months.ts";
import type { InputIssue } from "../../model/issue.ts";
import type { YearsRule, YearsRuleInput } from "../../model/qualification.ts";
import { attributeLabel } from "../schema-parts.ts";
import { findStatedDayIssues, readDay, useOfDay } from "./days.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule, ruleFields } from "./rule-parts.ts";

/** Full years from a day of the person's to a stated one. */
export const years: QualificationKind<YearsRule, string> = {
  schema: z.strictObject({
    ...ruleFields,
    kind: z.literal("years"),
    since: attributeLabel,
    asOf: z.string(),
    minimum: z.optional(z.int().check(z.minimum(0), z.maximum(500))),
    fewerThan: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
  }),
  complete(input: YearsRuleInput) {
    return { ...completeRule(input), kind: "years", since: input.since, asOf: input.asOf, ...limitsOf(input) };
  },
  contradictions({ asOf, minimum, fewerThan }) {
    const issues: InputIssue[] = [...findStatedDayIssues("asOf", asOf)];
    if (minimum === undefined && fewerThan === undefined)
      issues.push({ code: "required", path: ["minimum"], message: "is required: expected `minimum`, `fewerThan` or both" });
    if ((minimum ?? 0) >= (fewerThan ?? Number.POSITIVE_INFINITY))
      issues.push({
        code: "range-reversed",
        path: ["fewerThan"],
        message: `nobody has at least ${minimum} and fewer than ${fewerThan} years`,
      });
    return issues;
  },
  attributes: ({ since }, role) => [useOfDay(since, role, "since")],
  read: (person, { since }, role) => readDay(person, since, role),
  judge(since, rule) {
    const { asOf, minimum = 0, fewerThan = Number.POSITIVE_INFINITY } = rule;
    const full = Math.max(0, Math.floor(fullMonths(since, asOf) / 12));
    const verdict = full >= minimum && full < fewerThan ? "pass" : "fail";
    return { verdict, reason: { code: "years", since, asOf, years: full, ...limitsOf(rule) } };
  },
};

/** The limits that are stated. */
function limitsOf({ minimum, fewerThan }: Pick<YearsRuleInput, "minimum" | "fewerThan">): {
  readonly minimum?: number;
  readonly fewerThan?: number;
} {
  return { ...(minimum === undefined ? {} : { minimum }), ...(fewerThan === undefined ? {} : { fewerThan }) };
}
