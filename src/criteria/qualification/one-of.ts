import * as z from "zod/mini";
import type { OneOfRule, OneOfRuleInput } from "../../model/qualification.ts";
import { useOf } from "../attributes.ts";
import { attributeLabel } from "../schema-parts.ts";
import { readSingle, type Single } from "../single.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule, completeTexts, findNoTexts, ruleFields, textsOf, wantedTexts } from "./rule-parts.ts";

/** One value among several. */
export const oneOf: QualificationKind<OneOfRule, Single> = {
  schema: z.strictObject({ ...ruleFields, kind: z.literal("one-of"), attribute: attributeLabel, values: wantedTexts }),
  complete(input: OneOfRuleInput) {
    return { ...completeRule(input), kind: "one-of", attribute: input.attribute, values: completeTexts(input.values) };
  },
  contradictions: findNoTexts,
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "single")],
  read: (person, { attribute }, role) => readSingle(person, attribute, role),
  judge({ text, value }, { values }) {
    return { verdict: textsOf(values).has(text) ? "pass" : "fail", reason: { code: "one-of", value, values } };
  },
};
