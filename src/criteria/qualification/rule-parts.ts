import * as z from "zod/mini";
import type { LocalizedText } from "../../model/criterion.ts";
import type { InputIssue } from "../../model/issue.ts";
import type { CommonQualificationRuleInput, UnknownPolicy } from "../../model/qualification.ts";
import { readTexts } from "../criterion-kind.ts";

/** The fields that every rule has. */
export const ruleFields = {
  id: z.string(),
  label: z.optional(z.strictObject({ en: z.string(), fr: z.string() })),
  unknown: z.optional(z.enum(["fail", "pass"])),
} as const;

/** Texts to compare with. */
export const wantedTexts = z.array(z.string()).check(z.minLength(1));

/** The fields that every rule has, completed. */
export interface CommonRule {
  readonly id: string;
  readonly label: LocalizedText;
  readonly unknown: UnknownPolicy;
}

/** The defaults of the fields that every rule has. */
export function completeRule({ id, label = { en: id, fr: id }, unknown = "fail" }: CommonQualificationRuleInput): CommonRule {
  return { id, label, unknown };
}

/** The texts of a rule, each once, in the order of their normalised form. */
export function completeTexts(values: readonly string[]): readonly string[] {
  return [...textsOf(values).values()];
}

/** The texts of a rule as they are compared, each with the spelling that it shows. */
export function textsOf(values: readonly string[]): ReadonlyMap<string, string> {
  return readTexts(values) ?? new Map();
}

/** Texts of which none is left once blank ones are taken away. */
export function findNoTexts({ values }: { readonly values: readonly string[] }): readonly InputIssue[] {
  return values.length > 0 ? [] : [{ code: "empty", path: ["values"], message: "must hold a text that is not blank" }];
}
