import * as z from "zod/mini";
import type { OverlapCriterion, OverlapCriterionInput } from "../model/criterion.ts";
import { readAttribute, useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import { type CriterionKind, readTexts } from "./criterion-kind.ts";
import { packTexts, unpackTexts } from "./pack-texts.ts";
import { attributeName, commonFields } from "./schema-parts.ts";
import { scanSharedTexts, type Texts } from "./shared-texts.ts";

/** Texts that both sides have: of all that either has, or of the shorter list. */
export const overlap: CriterionKind<OverlapCriterion, Texts> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("overlap"),
    attribute: attributeName,
    measure: z.optional(z.enum(["jaccard", "smaller"])),
  }),
  complete(input: OverlapCriterionInput) {
    const { attribute, measure = "jaccard" } = input;
    return { ...completeCommon(input), kind: "overlap", attribute, measure };
  },
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "texts")],
  read: (person, { attribute }, role) => readTexts(readAttribute(person, attribute, role)),
  identify: (texts) => JSON.stringify([...texts.keys()]),
  credit(mentee, mentor, { measure }) {
    let shared = 0;
    for (const text of mentee.keys()) if (mentor.has(text)) shared++;
    return creditOf(shared, mentee.size, mentor.size, measure);
  },
  scan: (columns) => {
    const { measure } = columns.settings;
    return scanSharedTexts(columns, (shared, mentee, mentor) => creditOf(shared, mentee, mentor, measure));
  },
  packing: { pack: packTexts, unpack: unpackTexts },
  evidence(mentee, mentor) {
    const shared: string[] = [];
    for (const [text, spelling] of mentee) if (mentor.has(text)) shared.push(spelling);
    return { code: "shared", shared };
  },
};

function creditOf(shared: number, mentee: number, mentor: number, measure: "jaccard" | "smaller"): number {
  return shared / (measure === "jaccard" ? mentee + mentor - shared : Math.min(mentee, mentor));
}
