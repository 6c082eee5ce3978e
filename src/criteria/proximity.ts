import * as z from "zod/mini";
import type { AttributeName, ProximityCriterion, ProximityCriterionInput } from "../model/criterion.ts";
import { namesOf, readAttribute, useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { attributeName, commonFields } from "./schema-parts.ts";

/** Numeric closeness within a range, in one or several dimensions. A value is one number for each dimension. */
export const proximity: CriterionKind<ProximityCriterion, readonly number[]> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("proximity"),
    attribute: z.union([attributeName, z.array(attributeName).check(z.minLength(1), z.maxLength(100))]),
    range: z.number().check(z.positive(), z.maximum(1e300)),
  }),
  complete: (input: ProximityCriterionInput) => ({
    ...completeCommon(input),
    kind: "proximity",
    attribute: input.attribute,
    range: input.range,
  }),
  attributes: ({ attribute }, role) =>
    dimensionsOf(attribute).map((name, k) => useOf(name, role, isList(attribute) ? ["attribute", k] : ["attribute"], "number")),
  read(person, { attribute }, role) {
    const numbers: number[] = [];
    for (const name of dimensionsOf(attribute)) {
      const value = readAttribute(person, name, role);
      if (typeof value !== "number") return undefined;
      numbers.push(value);
    }
    return numbers;
  },
  identify: (numbers) => numbers.join(" "),
  credit(mentee, mentor, { range }) {
    let apart = 0;
    // Added up alike, so that people who differ by the range or more everywhere get exactly 0, and nobody less.
    let most = 0;
    for (let k = 0; k < mentee.length; k++) {
      apart += Math.min(Math.abs((mentor[k] as number) - (mentee[k] as number)), range);
      most += range;
    }
    return 1 - apart / most;
  },
  evidence: (mentee, mentor, { attribute }) => ({
    code: "closeness",
    dimensions: dimensionsOf(attribute).map((name, k) => ({
      attribute: namesOf(name, "mentee")[0] as string,
      mentee: mentee[k] as number,
      mentor: mentor[k] as number,
    })),
  }),
};

type Dimensions = ProximityCriterion["attribute"];

function isList(attribute: Dimensions): attribute is readonly AttributeName[] {
  return Array.isArray(attribute);
}

function dimensionsOf(attribute: Dimensions): readonly AttributeName[] {
  return isList(attribute) ? attribute : [attribute];
}
