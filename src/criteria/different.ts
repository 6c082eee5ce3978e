import * as z from "zod/mini";
import type { DifferentCriterion, DifferentCriterionInput } from "../model/criterion.ts";
import { useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { attributeName, commonFields } from "./schema-parts.ts";
import { compareSingles, readSingle, type Single } from "./single.ts";

/** The opposite of `same`: for programmes across functions or sites. */
export const different: CriterionKind<DifferentCriterion, Single> = {
  schema: z.strictObject({ ...commonFields, kind: z.literal("different"), attribute: attributeName }),
  complete: (input: DifferentCriterionInput) => ({ ...completeCommon(input), kind: "different", attribute: input.attribute }),
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "single")],
  read: (person, { attribute }, role) => readSingle(person, attribute, role),
  identify: (value) => value.identity,
  credit: (mentee, mentor) => (mentee.identity === mentor.identity ? 0 : 1),
  evidence: compareSingles,
};
