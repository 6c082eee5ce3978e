import * as z from "zod/mini";
import type { PriorityCriterion, PriorityCriterionInput } from "../model/criterion.ts";
import type { AttributeValue } from "../model/person.ts";
import { useOf } from "./attributes.ts";
import { findRepeatedKeys, itemOf, normalizeKeys } from "./by-text.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { attributeLabel, commonFields, role, share } from "./schema-parts.ts";
import { readSingle } from "./single.ts";

/** A person's credit; the side that does not count has none, and lacks nothing. */
interface Priority {
  readonly credit: number | null;
  readonly value: AttributeValue;
}

const NOT_ASKED: Priority = { credit: null, value: "" };

/** The credit of one person's own value, whoever the other is. */
export const priority: CriterionKind<PriorityCriterion, Priority> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("priority"),
    side: role,
    attribute: attributeLabel,
    credits: z.record(z.string(), share),
    default: z.optional(share),
  }),
  complete(input: PriorityCriterionInput) {
    const { side, attribute, credits, default: others = 0 } = input;
    return { ...completeCommon(input), kind: "priority", side, attribute, credits: normalizeKeys(credits), default: others };
  },
  contradictions: (_, { credits }: PriorityCriterionInput) => findRepeatedKeys(credits, ["credits"]),
  attributes: ({ side, attribute }, of) => (side === of ? [useOf(attribute, of, ["attribute"], "single")] : []),
  read(person, { side, attribute, credits, default: others }, of) {
    if (side !== of) return NOT_ASKED;
    const single = readSingle(person, attribute, of);
    return single === undefined ? undefined : { credit: itemOf(credits, single.text) ?? others, value: single.value };
  },
  identify: ({ credit }) => String(credit),
  credit: (mentee, mentor, { side }) => (side === "mentee" ? mentee.credit : mentor.credit),
  evidence: (mentee, mentor, { side }) => ({ code: "priority", side, value: (side === "mentee" ? mentee : mentor).value }),
};
