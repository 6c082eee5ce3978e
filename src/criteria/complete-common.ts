import type { CommonCriterionInput, LocalizedText, MissingPolicy } from "../model/criterion.ts";

/** The defaults of the fields that every criterion has. */
export function completeCommon(input: CommonCriterionInput): {
  readonly id: string;
  readonly weight: number;
  readonly label: LocalizedText;
  readonly minimumCredit: number;
  readonly missing: MissingPolicy;
} {
  const { id, weight, label = { en: id, fr: id }, minimumCredit = 0, missing = "no-credit" } = input;
  return { id, weight, label, minimumCredit, missing };
}
