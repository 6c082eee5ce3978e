import * as z from "zod/mini";
import type { SameCriterion, SameCriterionInput } from "../model/criterion.ts";
import { useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { attributeName, commonFields } from "./schema-parts.ts";
import { compareSingles, readSingle, type Single } from "./single.ts";

/** Equal or not: a text (after NFC, trim and lower case), a number or a boolean. A number never equals a text. */
export const same: CriterionKind<SameCriterion, Single> = {
  schema: z.strictObject({ ...commonFields, kind: z.literal("same"), attribute: attributeName }),
  complete: (input: SameCriterionInput) => ({ ...completeCommon(input), kind: "same", attribute: input.attribute }),
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "single")],
  read: (person, { attribute }, role) => readSingle(person, attribute, role),
  identify: (value) => value.identity,
  credit: (mentee, mentor) => (mentee.identity === mentor.identity ? 1 : 0),
  evidence: compareSingles,
};
