import * as z from "zod/mini";
import type { HasAllRule, HasAllRuleInput } from "../../model/qualification.ts";
import { readAttribute, useOf } from "../attributes.ts";
import { readTexts } from "../criterion-kind.ts";
import { attributeLabel } from "../schema-parts.ts";
import type { Texts } from "../shared-texts.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule, completeTexts, findNoTexts, ruleFields, textsOf, wantedTexts } from "./rule-parts.ts";

/** A list with all of several texts. */
export const hasAll: QualificationKind<HasAllRule, Texts> = {
  schema: z.strictObject({ ...ruleFields, kind: z.literal("has-all"), attribute: attributeLabel, values: wantedTexts }),
  complete(input: HasAllRuleInput) {
    return { ...completeRule(input), kind: "has-all", attribute: input.attribute, values: completeTexts(input.values) };
  },
  contradictions: findNoTexts,
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "texts")],
  read: (person, { attribute }, role) => readTexts(readAttribute(person, attribute, role)),
  judge(texts, { values }) {
    const held: string[] = [];
    const lacking: string[] = [];
    for (const [text, spelling] of textsOf(values)) (texts.has(text) ? held : lacking).push(spelling);
    return { verdict: lacking.length === 0 ? "pass" : "fail", reason: { code: "has-all", held, lacking } };
  },
};
