import * as z from "zod/mini";
import type { GapCriterion, GapCriterionInput } from "../model/criterion.ts";
import type { InputIssue } from "../model/issue.ts";
import { readAttribute, useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { findLevelProblem, findRepeatedLevels, levelScale, normalizeScale, stepOf } from "./level-scale.ts";
import { attributeName, commonFields } from "./schema-parts.ts";

interface Level {
  /** A number, or the position on the scale. */
  readonly step: number;
  readonly shown: string | number;
}

const limit = z.union([z.number(), z.null()]);

/** The mentor's lead over the mentee: credit 1 within the ideal, `falloff` less for each step away, never below `floor`. */
export const gap: CriterionKind<GapCriterion, Level> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("gap"),
    attribute: attributeName,
    scale: z.optional(levelScale),
    ideal: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    falloff: z.optional(z.number().check(z.minimum(0))),
    floor: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    allowed: z.optional(z.tuple([limit, limit])),
  }),
  complete(input: GapCriterionInput) {
    const { attribute, ideal, falloff = 0.25, floor = 0, allowed = [null, null], scale } = input;
    const completed = { ...completeCommon(input), kind: "gap" as const, attribute, ideal, falloff, floor, allowed };
    return scale === undefined ? completed : { ...completed, scale: normalizeScale(scale) };
  },
  contradictions({ ideal, allowed, scale = [] }) {
    const issues: InputIssue[] = [];
    if (typeof ideal === "object" && ideal[0] > ideal[1])
      issues.push({ code: "range-reversed", path: ["ideal"], message: "the lower end comes first" });
    if (allowed[0] !== null && allowed[1] !== null && allowed[0] > allowed[1])
      issues.push({ code: "range-reversed", path: ["allowed"], message: "the lower end comes first" });
    return [...issues, ...findRepeatedLevels(scale)];
  },
  attributes({ attribute, scale }, role) {
    if (scale === undefined) return [useOf(attribute, role, ["attribute"], "number")];
    return [useOf(attribute, role, ["attribute"], "text", (value) => findLevelProblem(value as string, scale))];
  },
  read(person, { attribute, scale }, role) {
    const value = readAttribute(person, attribute, role);
    if (typeof value === "number") return { step: value, shown: value };
    if (typeof value !== "string" || scale === undefined) return undefined;
    return { step: stepOf(value, scale), shown: value.trim() };
  },
  identify: (value) => value.step,
  credit(mentee, mentor, { ideal, falloff, floor, allowed }) {
    const lead = mentor.step - mentee.step;
    const [lowest, highest] = allowed;
    if ((lowest !== null && lead < lowest) || (highest !== null && lead > highest)) return null;
    const [least, most] = typeof ideal === "number" ? [ideal, ideal] : ideal;
    const stepsAway = lead < least ? least - lead : lead > most ? lead - most : 0;
    // An infinite lead (1e308 against −1e308) times a falloff of 0 would be NaN.
    const credit = falloff === 0 ? 1 : 1 - stepsAway * falloff;
    return credit > floor ? credit : floor;
  },
  excludes: ({ allowed }) => allowed[0] !== null || allowed[1] !== null,
  evidence: (mentee, mentor) => ({ code: "lead", lead: mentor.step - mentee.step, mentee: mentee.shown, mentor: mentor.shown }),
};
