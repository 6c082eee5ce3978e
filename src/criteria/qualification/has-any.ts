import * as z from "zod/mini";
import type { HasAnyRule, HasAnyRuleInput } from "../../model/qualification.ts";
import { readAttribute, useOf } from "../attributes.ts";
import { readTexts } from "../criterion-kind.ts";
import { attributeLabel } from "../schema-parts.ts";
import type { Texts } from "../shared-texts.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule, completeTexts, findNoTexts, ruleFields, textsOf, wantedTexts } from "./rule-parts.ts";

/** A list with at least one of several texts. */
export const hasAny: QualificationKind<HasAnyRule, Texts> = {
  schema: z.strictObject({ ...ruleFields, kind: z.literal("has-any"), attribute: attributeLabel, values: wantedTexts }),
  complete(input: HasAnyRuleInput) {
    return { ...completeRule(input), kind: "has-any", attribute: input.attribute, values: completeTexts(input.values) };
  },
  contradictions: findNoTexts,
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "texts")],
  read: (person, { attribute }, role) => readTexts(readAttribute(person, attribute, role)),
  judge(texts, { values }) {
    const held: string[] = [];
    for (const [text, spelling] of textsOf(values)) if (texts.has(text)) held.push(spelling);
    return { verdict: held.length > 0 ? "pass" : "fail", reason: { code: "has-any", held, values } };
  },
};
