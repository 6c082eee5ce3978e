import * as z from "zod/mini";
import type { PreferenceCriterion, PreferenceCriterionInput } from "../model/criterion.ts";
import { readAttribute, useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { attributeName, commonFields, share } from "./schema-parts.ts";

/** Who somebody is, and how they ranked the others; without ranks where their ranking does not count. */
interface Ranking {
  readonly id: string;
  /** From 1, by id. */
  readonly ranks?: ReadonlyMap<string, number>;
}

/** How highly the two ranked each other. */
export const preference: CriterionKind<PreferenceCriterion, Ranking> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("preference"),
    side: z.enum(["mentee", "mentor", "both"]),
    attribute: attributeName,
    falloff: z.optional(share),
    unlisted: z.optional(share),
  }),
  complete(input: PreferenceCriterionInput) {
    const { side, attribute, falloff = 0.2, unlisted = 0 } = input;
    return { ...completeCommon(input), kind: "preference", side, attribute, falloff, unlisted };
  },
  attributes: ({ side, attribute }, role) => (counts(side, role) ? [useOf(attribute, role, ["attribute"], "ranking")] : []),
  read({ id, attributes }, { side, attribute }, role) {
    if (!counts(side, role)) return { id };
    const value = readAttribute({ attributes }, attribute, role);
    if (value === undefined) return undefined;
    // Ids are compared as they stand; of an id that stands twice the better rank counts.
    const listed = new Set(typeof value === "object" ? value.filter((text) => text.trim() !== "") : [String(value)]);
    return { id, ranks: new Map(Array.from(listed, (other, k) => [other, k + 1])) };
  },
  identify: ({ id, ranks }) => JSON.stringify([id, ranks === undefined ? null : [...ranks.keys()]]),
  credit(mentee, mentor, settings) {
    const byMentee = mentee.ranks === undefined ? undefined : creditOf(mentee.ranks.get(mentor.id), settings);
    const byMentor = mentor.ranks === undefined ? undefined : creditOf(mentor.ranks.get(mentee.id), settings);
    if (byMentee === undefined) return byMentor as number;
    return byMentor === undefined ? byMentee : (byMentee + byMentor) / 2;
  },
  evidence: (mentee, mentor, { side }) => ({
    code: "ranks",
    side,
    byMentee: mentee.ranks?.get(mentor.id) ?? null,
    byMentor: mentor.ranks?.get(mentee.id) ?? null,
  }),
};

function counts(side: PreferenceCriterion["side"], role: "mentee" | "mentor"): boolean {
  return side === "both" || side === role;
}

function creditOf(rank: number | undefined, { falloff, unlisted }: PreferenceCriterion): number {
  return rank === undefined ? unlisted : Math.max(unlisted, 1 - (rank - 1) * falloff);
}
