import * as z from "zod/mini";
import type { GapCriterion, GapCriterionInput } from "../model/criterion.ts";
import { type InputIssue, quote } from "../model/issue.ts";
import { completeCommon } from "./complete-common.ts";
import { attributeOf, type CriterionKind, normalizeText } from "./criterion-kind.ts";
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
    scale: z.optional(z.array(z.string()).check(z.minLength(1))),
    ideal: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    falloff: z.optional(z.number().check(z.minimum(0))),
    floor: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    allowed: z.optional(z.tuple([limit, limit])),
  }),
  complete(input: GapCriterionInput) {
    const { attribute, ideal, falloff = 0.25, floor = 0, allowed = [null, null], scale } = input;
    const completed = { ...completeCommon(input), kind: "gap" as const, attribute, ideal, falloff, floor, allowed };
    return scale === undefined ? completed : { ...completed, scale: scale.map(normalizeText) };
  },
  contradictions({ ideal, allowed, scale = [] }) {
    const issues: InputIssue[] = [];
    if (typeof ideal === "object" && ideal[0] > ideal[1])
      issues.push({ code: "range-reversed", path: ["ideal"], message: "the lower end comes first" });
    if (allowed[0] !== null && allowed[1] !== null && allowed[0] > allowed[1])
      issues.push({ code: "range-reversed", path: ["allowed"], message: "the lower end comes first" });
    scale.forEach((level, k) => {
      if (scale.indexOf(level) < k)
        issues.push({ code: "repeated-level", path: ["scale", k], message: `${quote(level)} stands on the scale already` });
    });
    return issues;
  },
  attribute(settings, role) {
    const name = attributeOf(settings.attribute, role);
    return settings.scale === undefined ? { name, form: "number" } : { name, form: "text", oneOf: settings.scale };
  },
  read(person, settings, role) {
    const value = person.attributes.get(attributeOf(settings.attribute, role));
    if (typeof value === "number") return { step: value, shown: value };
    if (typeof value !== "string" || settings.scale === undefined) return undefined;
    const step = settings.scale.indexOf(normalizeText(value));
    return step < 0 ? undefined : { step, shown: value.trim() };
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
