import type { Beneficiary, CommonCriterionInput, CriterionAudience, LocalizedText, MissingPolicy } from "../model/criterion.ts";

/** The fields that every criterion has, completed. */
export interface CommonCriterion {
  readonly id: string;
  readonly weight: number;
  readonly label: LocalizedText;
  readonly minimumCredit: number;
  readonly missing: MissingPolicy;
  readonly serves: Beneficiary;
  readonly visibleTo: CriterionAudience;
}

/** The defaults of the fields that every criterion has. */
export function completeCommon(input: CommonCriterionInput): CommonCriterion {
  const { id, weight, label = { en: id, fr: id }, minimumCredit = 0, missing = "no-credit" } = input;
  const { serves = "participant", visibleTo = "everyone" } = input;
  return { id, weight, label, minimumCredit, missing, serves, visibleTo };
}
