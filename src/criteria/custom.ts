import * as z from "zod/mini";
import type { CustomCriterion, CustomCriterionInput } from "../model/criterion.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { ComparedMentee, ComparedMentor } from "../model/person.ts";
import { messageOf, plainOf } from "./callers-function.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { commonFields } from "./schema-parts.ts";

/** A function of the two people. Nothing is known about it, so that it is asked for every pair. */
export const custom: CriterionKind<CustomCriterion, ComparedMentee> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("custom"),
    compare: z.custom<CustomCriterionInput["compare"]>((value) => typeof value === "function"),
  }),
  holdsFunction: true,
  complete: (input: CustomCriterionInput) => ({ ...completeCommon(input), kind: "custom", compare: input.compare }),
  attributes: () => [],
  read: (person) => plainOf(person),
  credit(mentee, mentor, { id, compare }) {
    let credit: unknown;
    try {
      credit = compare(mentee, mentor as ComparedMentor);
    } catch (error) {
      return refuse(id, mentee, mentor, `threw an error (${quote(messageOf(error))})`);
    }
    // NaN is in no range.
    if (typeof credit === "number" && credit >= 0 && credit <= 1) return credit;
    return refuse(id, mentee, mentor, `gave ${quote(credit)}`);
  },
  evidence: () => ({ code: "custom" }),
};

function refuse(id: string, mentee: ComparedMentee, mentor: ComparedMentee, failure: string): never {
  const pair = `mentee ${quote(mentee.id)} and mentor ${quote(mentor.id)}`;
  const message = `the function of criterion ${quote(id)} ${failure} for ${pair}; it must return a number from 0 to 1`;
  throw new InvalidInputError([{ code: "custom-criterion-failed", path: ["criteria"], message }]);
}
