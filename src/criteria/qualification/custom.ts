import * as z from "zod/mini";
import { InvalidInputError, quote } from "../../model/issue.ts";
import type { ComparedMentee } from "../../model/person.ts";
import type { CustomRule, CustomRuleInput } from "../../model/qualification.ts";
import { useOf } from "../attributes.ts";
import { messageOf, plainOf } from "../callers-function.ts";
import { attributeLabel } from "../schema-parts.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule, ruleFields } from "./rule-parts.ts";

/** A function of the person; it alone may say that it does not know. */
export const custom: QualificationKind<CustomRule, ComparedMentee> = {
  schema: z.strictObject({
    ...ruleFields,
    kind: z.literal("custom"),
    judge: z.custom<CustomRuleInput["judge"]>((value) => typeof value === "function"),
    attributes: z.optional(z.array(attributeLabel)),
  }),
  holdsFunction: true,
  complete: (input: CustomRuleInput) => ({
    ...completeRule(input),
    kind: "custom",
    judge: input.judge,
    attributes: input.attributes ?? [],
  }),
  attributes: ({ attributes }, role) => attributes.map((attribute, k) => useOf(attribute, role, ["attributes", k], "any")),
  read: (person) => plainOf(person),
  judge(person, { id, judge, attributes }) {
    let verdict: unknown;
    try {
      verdict = judge(person);
    } catch (error) {
      return refuse(id, person, `threw an error (${quote(messageOf(error))})`);
    }
    if (verdict === "unknown") return { verdict, reason: { code: "not-stated", fields: attributes } };
    if (verdict === "pass" || verdict === "fail") return { verdict, reason: { code: "custom" } };
    return refuse(id, person, `gave ${quote(verdict)}`);
  },
};

function refuse(id: string, person: ComparedMentee, failure: string): never {
  const role = "capacity" in person ? "mentor" : "mentee";
  const message = `the function of rule ${quote(id)} ${failure} for ${role} ${quote(person.id)}; it must return "pass", "fail" or "unknown"`;
  throw new InvalidInputError([{ code: "custom-rule-failed", path: ["qualification"], message }]);
}
