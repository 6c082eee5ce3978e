import * as z from "zod/mini";
import type { SameCriterion, SameCriterionInput } from "../model/criterion.ts";
import type { AttributeValue } from "../model/person.ts";
import { completeCommon } from "./complete-common.ts";
import { attributeOf, type CriterionKind, normalizeText } from "./criterion-kind.ts";
import { attributeName, commonFields } from "./schema-parts.ts";

interface Single {
  readonly identity: string;
  readonly value: AttributeValue;
}

/** Equal or not: a text (after NFC, trim and lower case), a number or a boolean. A number never equals a text. */
export const same: CriterionKind<SameCriterion, Single> = {
  schema: z.strictObject({ ...commonFields, kind: z.literal("same"), attribute: attributeName }),
  complete: (input: SameCriterionInput) => ({ ...completeCommon(input), kind: "same", attribute: input.attribute }),
  attribute: (settings, role) => ({ name: attributeOf(settings.attribute, role), form: "single" }),
  read(person, settings, role) {
    const value = person.attributes.get(attributeOf(settings.attribute, role));
    if (value === undefined) return undefined;
    if (typeof value !== "string") return { identity: `${typeof value} ${String(value === 0 ? 0 : value)}`, value };
    const normalized = normalizeText(value);
    return normalized === "" ? undefined : { identity: `string ${normalized}`, value: value.trim() };
  },
  identify: (value) => value.identity,
  credit: (mentee, mentor) => (mentee.identity === mentor.identity ? 1 : 0),
  evidence: (mentee, mentor) =>
    mentee.identity === mentor.identity
      ? { code: "same", value: mentor.value }
      : { code: "not-the-same", mentee: mentee.value, mentor: mentor.value },
};
