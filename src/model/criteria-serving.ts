import type { Beneficiary } from "./criterion.ts";
import { answerAbout } from "./issue.ts";

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
  return answerAbout("criteria", () => {
    const serving: Some[] = [];
    // One by one: a list may claim any length.
    for (const each of criteria) if ((each.serves ?? "participant") === beneficiary) serving.push(each);
    return serving;
  });
}
