import * as z from "zod/mini";
import type { AtLeastRule, AtLeastRuleInput } from "../../model/qualification.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule } from "./rule-parts.ts";
import {
  completeScale,
  findThresholdIssues,
  type Height,
  heightOf,
  readHeight,
  threshold,
  thresholdFields,
  thresholdUses,
} from "./threshold.ts";

/** A value from a minimum upwards. */
export const atLeast: QualificationKind<AtLeastRule, Height> = {
  schema: z.strictObject({ ...thresholdFields, kind: z.literal("at-least"), minimum: threshold }),
  complete(input: AtLeastRuleInput) {
    const { attribute, minimum } = input;
    return { ...completeRule(input), kind: "at-least", attribute, minimum, ...completeScale(input) };
  },
  contradictions: (rule) => findThresholdIssues(rule, "minimum", rule.minimum),
  attributes: thresholdUses,
  read: readHeight,
  judge({ step, shown }, { minimum, scale }) {
    const verdict = step >= heightOf(minimum, scale).step ? "pass" : "fail";
    return { verdict, reason: { code: "at-least", value: shown, minimum } };
  },
};
