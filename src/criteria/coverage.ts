import * as z from "zod/mini";
import type { CoverageCriterion, CoverageCriterionInput } from "../model/criterion.ts";
import { completeCommon } from "./complete-common.ts";
import { type CriterionKind, readTexts } from "./criterion-kind.ts";
import { commonFields } from "./schema-parts.ts";
import { scanSharedTexts, type Texts } from "./shared-texts.ts";

/** The share of what the mentee seeks that the mentor offers. */
export const coverage: CriterionKind<CoverageCriterion, Texts> = {
  schema: z.strictObject({ ...commonFields, kind: z.literal("coverage"), sought: z.string(), offered: z.string() }),
  complete: (input: CoverageCriterionInput) => ({
    ...completeCommon(input),
    kind: "coverage",
    sought: input.sought,
    offered: input.offered,
  }),
  attribute: (settings, role) => ({ name: role === "mentee" ? settings.sought : settings.offered, form: "texts" }),
  read: (person, settings, role) => readTexts(person.attributes.get(role === "mentee" ? settings.sought : settings.offered)),
  identify: (texts) => JSON.stringify([...texts.keys()]),
  credit(sought, offered) {
    let covered = 0;
    for (const text of sought.keys()) if (offered.has(text)) covered++;
    return creditOf(covered, sought.size);
  },
  scan: (columns) => scanSharedTexts(columns, (covered, sought) => creditOf(covered, sought)),
  evidence(sought, offered) {
    const covered: string[] = [];
    const uncovered: string[] = [];
    for (const [text, spelling] of sought) (offered.has(text) ? covered : uncovered).push(spelling);
    return { code: "covered", covered, uncovered };
  },
};

function creditOf(covered: number, sought: number): number {
  return covered / sought;
}
