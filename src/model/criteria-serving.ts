import type { Beneficiary } from "./criterion.ts";

/**
 * The criteria that speak for the participants, or for the programme: what self-matching ranks on, and what it leaves out.
 *
 * @param criteria - of an input or a programme, or the contributions of an explanation.
 * @returns In the same order. A criterion that does not say whom it serves serves the participants.
 * @example
 * ```ts
 * criteriaServing(input.criteria, "participant"); // all but those with `serves: "programme"`
 * ```
 */
export function criteriaServing<Some extends { readonly serves?: Beneficiary | undefined }>(
  criteria: readonly Some[],
  beneficiary: Beneficiary,
): readonly Some[] {
  return criteria.filter(({ serves = "participant" }) => serves === beneficiary);
}
