import * as z from "zod/mini";
import type { TableCriterion, TableCriterionInput } from "../model/criterion.ts";
import { type InputIssue, quote } from "../model/issue.ts";
import { useOf } from "./attributes.ts";
import { findRepeatedKeys, itemOf, normalizeKeys } from "./by-text.ts";
import { completeCommon } from "./complete-common.ts";
import type { CriterionKind } from "./criterion-kind.ts";
import { attributeName, commonFields, shareOrNone } from "./schema-parts.ts";
import { readSingle, type Single } from "./single.ts";

/** A credit for each pair of categories, such as the affinity of job positions. */
export const table: CriterionKind<TableCriterion, Single> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("table"),
    attribute: attributeName,
    credits: z.record(z.string(), z.record(z.string(), shareOrNone)),
    default: z.optional(shareOrNone),
    symmetric: z.optional(z.boolean()),
  }),
  complete(input: TableCriterionInput) {
    const { attribute, credits, default: others = 0, symmetric = false } = input;
    const rows = Object.entries(credits).map(([mentee, row]) => [mentee, normalizeKeys(row)] as const);
    const normalized = normalizeKeys(Object.fromEntries(rows));
    return { ...completeCommon(input), kind: "table", attribute, credits: normalized, default: others, symmetric };
  },
  contradictions(settings, { credits }: TableCriterionInput) {
    const issues = [...findRepeatedKeys(credits, ["credits"])];
    for (const [mentee, row] of Object.entries(credits)) issues.push(...findRepeatedKeys(row, ["credits", mentee]));
    return [...issues, ...findContradictions(settings)];
  },
  attributes: ({ attribute }, role) => [useOf(attribute, role, ["attribute"], "single")],
  read: (person, { attribute }, role) => readSingle(person, attribute, role),
  identify: (value) => value.text,
  credit({ text: mentee }, { text: mentor }, settings) {
    const stated = entryOf(settings, mentee, mentor);
    if (stated !== undefined) return stated;
    const mirrored = settings.symmetric ? entryOf(settings, mentor, mentee) : undefined;
    return mirrored === undefined ? settings.default : mirrored;
  },
  excludes: ({ credits, default: others }) =>
    others === null || Object.values(credits).some((row) => Object.values(row).some((credit) => credit === null)),
  evidence: (mentee, mentor) => ({ code: "categories", mentee: mentee.value, mentor: mentor.value }),
};

function entryOf({ credits }: TableCriterion, mentee: string, mentor: string): number | null | undefined {
  const row = itemOf(credits, mentee);
  return row === undefined ? undefined : itemOf(row, mentor);
}

/** Entries of a symmetric table that say something else the other way round; each pair once. */
function findContradictions(settings: TableCriterion): readonly InputIssue[] {
  if (!settings.symmetric) return [];
  const issues: InputIssue[] = [];
  for (const [mentee, row] of Object.entries(settings.credits)) {
    for (const [mentor, credit] of Object.entries(row)) {
      const mirrored = entryOf(settings, mentor, mentee);
      if (mirrored === undefined || mirrored === credit || mentee > mentor) continue;
      const message = `the table is symmetric, but ${quote(mentee)} with ${quote(mentor)} gives ${credit} and the other way round ${mirrored}`;
      issues.push({ code: "contradictory-credits", path: ["credits"], message });
    }
  }
  return issues;
}
