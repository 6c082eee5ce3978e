import * as z from "zod/mini";
import type { CompletedTrainingRule, CompletedTrainingRuleInput } from "../../model/qualification.ts";
import { attributeLabel } from "../schema-parts.ts";
import { findStatedDayIssues, readDay, useOfDay } from "./days.ts";
import type { QualificationKind } from "./qualification-kind.ts";
import { completeRule, ruleFields } from "./rule-parts.ts";

/** A training that was completed in time. */
export const completedTraining: QualificationKind<CompletedTrainingRule, string> = {
  schema: z.strictObject({ ...ruleFields, kind: z.literal("completed-training"), attribute: attributeLabel, before: z.string() }),
  complete(input: CompletedTrainingRuleInput) {
    return { ...completeRule(input), kind: "completed-training", attribute: input.attribute, before: input.before };
  },
  contradictions: ({ before }) => findStatedDayIssues("before", before),
  attributes: ({ attribute }, role) => [useOfDay(attribute, role, "attribute")],
  read: (person, { attribute }, role) => readDay(person, attribute, role),
  // Days of this form are in the order of their texts.
  judge: (completed, { before }) => ({
    verdict: completed < before ? "pass" : "fail",
    reason: { code: "completed-training", completed, before },
  }),
};
