import * as z from "zod/mini";
import type { AtMostRule, AtMostRuleInput } from "../../model/qualification.ts";
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

/** A value up to a maximum. */
export const atMost: QualificationKind<AtMostRule, Height> = {
  schema: z.strictObject({ ...thresholdFields, kind: z.literal("at-most"), maximum: threshold }),
  complete(input: AtMostRuleInput) {
    const { attribute, maximum } = input;
    return { ...completeRule(input), kind: "at-most", attribute, maximum, ...completeScale(input) };
  },
  contradictions: (rule) => findThresholdIssues(rule, "maximum", rule.maximum),
  attributes: thresholdUses,
  read: readHeight,
  judge({ step, shown }, { maximum, scale }) {
    const verdict = step <= heightOf(maximum, scale).step ? "pass" : "fail";
    return { verdict, reason: { code: "at-most", value: shown, maximum } };
  },
};
