import * as z from "zod/mini";
import { type InputIssue, quote } from "../../model/issue.ts";
import type { Person, Role } from "../../model/person.ts";
import type { AtLeastRule, AtMostRule } from "../../model/qualification.ts";
import { readAttribute, useOf } from "../attributes.ts";
import type { AttributeUse } from "../criterion-kind.ts";
import { findLevelProblem, findRepeatedLevels, levelScale, normalizeScale, stepOf } from "../level-scale.ts";
import { attributeLabel } from "../schema-parts.ts";
import { ruleFields } from "./rule-parts.ts";

/** A value that can be compared with a threshold. */
export interface Height {
  /** A number, or the position on the scale. */
  readonly step: number;
  readonly shown: number | string;
}

type ThresholdRule = AtLeastRule | AtMostRule;

/** The fields of a rule with a threshold, which has a name of its own. */
export const thresholdFields = { ...ruleFields, attribute: attributeLabel, scale: z.optional(levelScale) } as const;

/** A threshold as a caller may write it. */
export const threshold = z.union([z.number(), z.string()]);

/** The scale as it is compared, where there is one. */
export function completeScale({ scale }: Pick<ThresholdRule, "scale">): Pick<ThresholdRule, "scale"> {
  return scale === undefined ? {} : { scale: normalizeScale(scale) };
}

/** A threshold that nothing could be compared with, and levels that stand on the scale twice. */
export function findThresholdIssues({ scale }: ThresholdRule, field: string, limit: number | string): readonly InputIssue[] {
  if (scale === undefined) {
    if (typeof limit === "number") return [];
    return [{ code: "wrong-type", path: [field], message: `expected a number, got ${quote(limit)}; a text needs a \`scale\`` }];
  }
  const repeated = findRepeatedLevels(scale);
  if (typeof limit === "number")
    return [...repeated, { code: "wrong-type", path: [field], message: `expected a text of the scale, got ${limit}` }];
  const problem = findLevelProblem(limit, scale);
  if (problem === undefined) return repeated;
  const [code, message] = problem;
  return [...repeated, { code, path: [field], message: `the rule ${message}` }];
}

export function thresholdUses({ attribute, scale }: ThresholdRule, role: Role): readonly AttributeUse[] {
  if (scale === undefined) return [useOf(attribute, role, ["attribute"], "number")];
  return [useOf(attribute, role, ["attribute"], "text", (value) => findLevelProblem(value as string, scale))];
}

export function readHeight(person: Person, { attribute, scale }: ThresholdRule, role: Role): Height | undefined {
  const value = readAttribute(person, attribute, role) as number | string | undefined;
  return value === undefined ? undefined : heightOf(value, scale);
}

/** A number as it is, but for −0, which JSON does not know; a text by its step on the scale. */
export function heightOf(value: number | string, scale: ThresholdRule["scale"] = []): Height {
  return typeof value === "number" ? { step: value, shown: value + 0 } : { step: stepOf(value, scale), shown: value.trim() };
}
